"""The sheets of doing it together: the invitation to a meeting, its report, and the story of the hub with its figures."""

from __future__ import annotations

from builder import Files
from conftest import VillageBuilder
from paper import Paper, bare
from test_meetings import ITEMS, REPORT, meeting
from test_paper import FULL, sheet
from test_paper_more import after
from test_story import STORY

INVITED = (
    "van: '19:30'",
    "doel: We kiezen twee dingen.",
    "niveau: adviseren",
    "niet_over: het dak",
    "vragen: [Wat mis je?]",
)


def made(village: VillageBuilder, order: str, files: Files) -> Paper:
    return sheet(village({**FULL, **files, "drukwerk/blad.yml": order}).build("--only", "druk"), "blad")


def test_an_invitation_tells_what_one_meets_for_and_has_a_line_for_who_passes_it_on(village: VillageBuilder) -> None:
    files = {"vergaderingen/zolder.md": meeting(*INVITED)}
    paper = made(village, "soort: vergadering\nactiviteit: zolder.md\n", files)
    assert after(paper, "De zolder", "donderdag 21 januari 2027", "We kiezen twee dingen.", "Kom kijken.", "Waarover denken we na?", "Wat mis je?")  # fmt: skip
    for words in ("Volgen we die niet, dan zeggen we waarom.", "Het dak", "Niet op de openbare weg gooien."):
        assert words in paper.text, words
    [label] = [word for word in paper.words if word.text == "door:"]
    assert [line for line in paper.lines() if line[0] > label.right and line[2] - line[0] > 40]


def test_a_report_tells_who_does_what_by_when_and_no_name_without_a_yes(village: VillageBuilder) -> None:
    files = {"vergaderingen/zolder.md": meeting(*REPORT, ITEMS, date="2026-11-01")}
    paper = made(village, "soort: verslag\nactiviteit: zolder.md\n", files)
    for words in (
        "We waren met 23.",
        "Er komt een speelhoek.",
        "Een lift.",
        "Mieke Voorbeeld",
        "15 december 2026",
        "Sam Zegtja",
        "Weten we nog niet",
    ):
        assert bare(words) in paper.drawn, words
    assert "Noor Stil" not in paper.text


def test_a_dossier_tells_the_story_and_counts_what_there_is(village: VillageBuilder) -> None:
    files: Files = {
        **STORY,
        "uren.yml": "uren:\n- {wat: Winkel, wanneer: ma-vr 8-12}\n- {wat: Koffie, wanneer: [woensdag 10-14, zaterdag 22-1]}\n",
        "partners.yml": "partners: [{naam: De Bakker}, {naam: De School}]\n",
    }
    paper = made(village, "soort: dossier\n", files)
    assert after(paper, "De winkel sloot.", "Weten we nog niet", "Eerst: Een dak.")
    for words in ("25 uur open in een gewone week", "2 partners", "mei 2025 sinds"):
        assert bare(words) in paper.drawn, words
    assert "Wie geeft een plank?" in paper.text


def test_a_dossier_counts_no_date_that_does_not_go_on_and_each_that_is_still_on(village: VillageBuilder) -> None:
    files: Files = {
        "agenda/soep.md": "---\ntitel: Soep\ndatum: 2026-12-12\ngeschrapt: [2026-12-12]\n---\n",
        "agenda/yoga.md": "---\ntitel: Yoga\ndatum: 2026-12-03\nherhaling: elke donderdag\neinde: 2026-12-24\ngeschrapt: [2026-12-10]\n---\n",
        "agenda/kamp.md": "---\ntitel: Kamp\ndatum: 2026-11-20\nlaatste_dag: 2026-11-23\n---\n",
        "agenda/kaas.md": "---\ntitel: Kaas\ndatum: 2026-11-20\nverplaatst: [2026-11-20 naar 2027-11-20]\n---\n",
    }
    drawn = made(village, "soort: dossier\n", files).drawn
    assert (
        bare("5 keer iets te doen, het komende jaar") in drawn
    )  # three times yoga, the camp that is still on, and cheese


def test_a_dossier_says_of_one_thing_that_it_is_one(village: VillageBuilder) -> None:
    files: Files = {
        "partners.yml": "partners: [{naam: De Bakker}]\n",
        "help-mee.yml": "taken:\n  - {taak: Brood uitdelen, tijd: een uur op zondag, nodig: goede zin}\n",
        "uren.yml": "uren:\n- {wat: Winkel, wanneer: maandag 8-9}\n",
    }
    drawn = made(village, "soort: dossier\n", files).drawn
    for words in ("1 ding in het aanbod", "1 taak voor vrijwilligers", "1 partner", "1 uur open in een gewone week"):
        assert bare(words) in drawn, words
    assert "partners" not in drawn
