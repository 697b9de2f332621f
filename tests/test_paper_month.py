"""The sheets of days: the next that are not as usual, and the month."""

from __future__ import annotations

import pytest

from conftest import VillageBuilder
from paper import Paper, bare
from test_paper import FULL, names, sheet

CLOSED = {"drukwerk/dicht.yml": "soort: gesloten\n"}
HOURS = """
    uren:
      - wat: Winkel
        wanneer: maandag tot zaterdag 8:00-12:00
        behalve: [feestdag]
        anders: [{datum: 2026-12-24, uren: 8:00-10:00, reden: kerstavond}]
      - {wat: Toog, wanneer: woensdag 14:00-17:00, behalve: [december]}
    """


def shut(village: VillageBuilder, today: str, hours: str = HOURS, more: str = "") -> Paper:
    files = {**FULL, "uren.yml": hours, "drukwerk/dicht.yml": f"soort: gesloten\n{more}"}
    return sheet(village(files).build("--only", "druk", today=today), "dicht")


def test_the_next_closure_fills_a_sheet_with_its_reason_and_when_the_door_opens_again(village: VillageBuilder) -> None:
    paper = sheet(village({**FULL, **CLOSED}).build("--only", "druk", today="2026-11-22"), "dicht")
    sizes = {word.text: word.size for word in paper.words}
    assert sizes["Gesloten"] == max(sizes.values()) > 100
    assert "Van maandag 30 november 2026 tot en met vrijdag 4 december 2026. We schilderen de muren." in paper.text
    assert "Weer open op zaterdag 5 december 2026. Winkel: 8–12 uur" in paper.text
    assert "onder één dak" not in paper.text
    assert min(size for word, size in sizes.items() if word in ("muren.", "Winkel:")) >= 16


def test_a_sheet_made_while_the_door_is_closed_is_of_that_closure(village: VillageBuilder) -> None:
    paper = sheet(village({**FULL, **CLOSED}).build("--only", "druk", today="2026-12-04"), "dicht")
    assert "tot en met vrijdag 4 december 2026." in paper.text
    later = sheet(village({**FULL, **CLOSED}).build("--only", "druk", today="2026-12-05"), "dicht")
    assert "vrijdag 25 december" not in later.text  # nobody said that the shop rests on a holiday
    assert "Van donderdag 1 juli 2027 tot en met woensdag 14 juli 2027." in later.text


def test_days_that_follow_each_other_stand_on_one_sheet(village: VillageBuilder) -> None:
    text = shut(village, "2026-12-01").text
    assert "Andere uren" in text
    assert "Donderdag 24 december 2026: 8–10 uur (kerstavond). Winkel" in text
    assert "Vrijdag 25 december 2026: gesloten (feestdag: Kerstmis)." in text
    assert "Weer zoals gewoonlijk op zaterdag 26 december 2026. Winkel: 8–12 uur" in text
    assert "Toog" not in text  # one service that rests for a month is no reason for a sheet


def test_a_title_of_their_own_does_not_hide_that_the_door_is_closed(village: VillageBuilder) -> None:
    closing = "sluitingen: [{van: 2026-12-02, tot: 2026-12-02, reden: Studiedag}]\n"
    paper = shut(village, "2026-12-01", closing, "titel: Even niet\n")
    assert "We zijn gesloten op woensdag 2 december 2026. Studiedag" in paper.text
    assert "Weer" not in paper.text  # without hours nobody knows when


def test_without_hours_the_sheet_is_of_the_next_closure_alone(village: VillageBuilder) -> None:
    closings = "sluitingen: [{van: 2026-12-02, tot: 2026-12-04}, {van: 2027-07-01, tot: 2027-07-14}]\n"
    text = shut(village, "2026-12-01", closings).text
    assert "Van woensdag 2 december 2026 tot en met vrijdag 4 december 2026." in text
    assert "juli" not in text


def test_without_a_day_that_is_not_as_usual_there_is_no_such_sheet(village: VillageBuilder) -> None:
    hours = "uren: [{wat: Winkel, wanneer: maandag 9:00-12:00}]\n"
    made = village({**FULL, **CLOSED, "uren.yml": hours}).build("--only", "druk")
    [told] = [one for one in made.problems if one.code == "blad-zonder-inhoud"]
    assert told.sentence == "Het blad dat je gesloten bent maken we niet: er is nog niets om erop te zetten."
    assert told.remedy.startswith("Zet eerst in content/uren.yml wanneer je gesloten bent, onder `sluitingen`,")
    assert "dicht" not in names(made)


@pytest.mark.parametrize("size", ["A5", "A3"])
def test_a_closure_and_much_to_say_fit_on_every_size(village: VillageBuilder, size: str) -> None:
    words = "Voor je pakjes en je brood kun je die dagen terecht bij de buren van het gemeenschapscentrum in het dorp."
    paper = shut(village, "2026-12-01", more=f"formaat: {size}\nboodschap: {words}\noproep: Bel gerust\n")
    assert bare(words) in paper.drawn
    assert not paper.collisions()


# The month -------------------------------------------------------------------------------------------------------------

MONTH = {"drukwerk/m.yml": "soort: maand\nmaand: december\n"}
AGENDA = {
    "agenda/kaarten.md": """
        ---
        titel: Kaarten
        datum: 2026-11-04
        herhaling: elke woensdag
        van: 14:00
        tot: 17:00
        behalve: [2026-12-23]
        geschrapt: [2026-12-16]
        ---
        """,
    "agenda/markt.md": "---\ntitel: Markt\ndatum: 2026-11-07\nherhaling: elke eerste zaterdag van de maand\nvan: 9:00\n---\n",
}


def test_the_month_tells_its_dates_what_comes_back_and_when_the_door_is_closed(village: VillageBuilder) -> None:
    paper = sheet(village({**FULL, **AGENDA, **MONTH}).build("--only", "druk", today="2026-11-22"), "m")
    sizes = {word.text: word.size for word in paper.words}
    assert sizes["December"] == max(sizes.values())
    told = (
        "We zijn gesloten van maandag 30 november 2026 tot en met vrijdag 4 december 2026.",
        "van 18 tot 21 uur, Melkzaal, 5 euro",
        "Elke eerste zaterdag van de maand",
        "Elke woensdag, van 14 tot 17 uur",
        "Woensdag 16 december: gaat niet door",
        "Niet op woensdag 23 december",
    )
    for words in told:
        assert bare(words) in paper.drawn, words
    assert "november 2026. We schilderen" not in paper.text
    assert paper.text.count("Kaarten") == 1
    assert (paper.sizes, paper.collisions()) == ([(210, 297)], [])


def test_the_sheet_of_this_month_comes_by_itself_without_what_has_been(village: VillageBuilder) -> None:
    files = {**FULL, **AGENDA, "agenda/sint.md": "---\ntitel: De sint\ndatum: 2026-12-05\n---\n"}
    text = sheet(village(files).build("--only", "druk", today="2026-12-08"), "maand-a4").text
    assert "December 2026" in text
    assert "Soepavond" in text
    assert "De sint" not in text
    assert "maand-a4" not in names(village(FULL).build("--only", "druk", today="2026-12-13"))  # nothing is left of it


def test_a_month_that_was_already_is_that_of_next_year(village: VillageBuilder) -> None:
    files = {**FULL, **AGENDA, "drukwerk/m.yml": "soort: maand\nmaand: februari\ntitel: Kom langs\n"}
    paper = sheet(village(files).build("--only", "druk", today="2026-12-08"), "m")
    assert "Kom langs Februari 2027." in paper.text


def test_a_month_without_anything_is_told(village: VillageBuilder) -> None:
    made = village({**FULL, "drukwerk/m.yml": "soort: maand\nmaand: maart\n"}).build("--only", "druk")
    [told] = [one for one in made.problems if one.code == "blad-zonder-inhoud"]
    assert told.sentence == "Het blad van de maand maken we niet: er is nog niets om erop te zetten."
    assert told.remedy == "Zet eerst in je agenda wat er die maand nog te doen is, of kies met `maand` een andere."


def evenings(count: int) -> dict[str, str]:
    head = "---\ntitel: Vertelavond {0}\ndatum: 2026-12-{1:02}\nvan: 18:30\nplaats: Melkzaal\n---\n"
    return {f"agenda/e{n}.md": head.format(n, n % 28 + 1) for n in range(10, 10 + count)}


@pytest.mark.parametrize("count, least", [(1, 20), (12, 12), (24, 10.5)])
def test_the_less_there_is_in_a_month_the_larger_it_is(village: VillageBuilder, count: int, least: float) -> None:
    made = village({**FULL, **MONTH, **evenings(count)}).build("--only", "druk")
    paper = sheet(made, "m")
    assert paper.drawn.count("Vertelavond") == count
    assert min(word.size for word in paper.words if word.text == "Vertelavond") >= least
    assert not paper.collisions()


def test_of_a_month_that_is_too_full_the_sheet_and_the_build_tell_what_is_not_on_it(village: VillageBuilder) -> None:
    made = village({**FULL, **MONTH, **evenings(60)}).build("--only", "druk", "--verbose")
    paper = sheet(made, "m")
    shown = paper.drawn.count("Vertelavond")
    assert 20 < shown < 60
    assert bare(f"en nog {60 + 1 - shown - paper.drawn.count('Soepavond')} activiteiten") in paper.drawn
    assert "geen plaats op het blad van de maand" in " ".join(made.output.split())


def test_a_reason_is_a_sentence_on_every_sheet(village: VillageBuilder) -> None:
    files = {
        **FULL,
        "uren.yml": f"{HOURS}\n    sluitingen: [{{van: 2026-12-01, tot: 2026-12-01, reden: ziekte}}]\n",
        "agenda/kermis.md": "---\ntitel: Kermis\ndatum: 2026-12-02\ngeschrapt: [{datum: 2026-12-02, reden: te nat}]\n---\n",
        "drukwerk/week.yml": "soort: week\n",
        "drukwerk/dicht.yml": "soort: gesloten\n",
    }
    made = village(files).build("--only", "druk", today="2026-12-01")
    assert bare("Kermis: gaat niet door. Te nat.") in sheet(made, "week").drawn
    assert bare("Gaat niet door. Te nat.") in sheet(made, "maand-a4").drawn
    for name in ("deur-a4", "dicht"):
        assert bare("Op dinsdag 1 december 2026. Ziekte.") in sheet(made, name).drawn, name
