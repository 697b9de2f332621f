"""The language of a whole village: what is said of it, of which words, in which file and on which line."""

from __future__ import annotations

import datetime as dt

import pytest

from bad import Typed, event, front, hub, page, photo, where
from builder import TODAY, Told
from buurtpunt.checking.snapshot import snapshot_of
from buurtpunt.problems import Level, all_kinds
from buurtpunt.reading.village import read_village
from buurtpunt.review import language
from conftest import ROOT, VillageBuilder
from rows import each

LONG = (
    "Je komt binnen, je gaat zitten, je drinkt koffie, je eet taart, je praat met de buren en je gaat weer naar huis."
)


def reviewed(village: VillageBuilder, files: Typed) -> language.Language:
    """The review of a village with these files."""
    reading = read_village(village(files).folder)
    assert not [problem for problem in reading.problems if problem.level is Level.ERROR]
    return language.review(snapshot_of(reading, dt.date.fromisoformat(TODAY), drafts=False))


def tips(village: VillageBuilder, files: Typed) -> list[tuple[str, str, str, str]]:
    """Each tip: where, which, its words and what to do."""
    told = []
    for tip in reviewed(village, files).tips:
        place = Told(tip.kind.code, "", tip.place.file, tip.place.line, tip.place.column, "", "", "")
        told.append((where(place), tip.kind.code, tip.sentence, tip.remedy))
    return told


TIPS: dict[str, tuple[Typed, str, str, str, str]] = {
    "a hard word": (
        page("Welkom.\n\nWe werken aan **sociale\ncohesie** in het dorp."),
        "paginas/over.md:6:17",
        "taal-moeilijk-woord",
        "`sociale cohesie` zegt niet iedereen iets.",
        "Schrijf het zoals je het aan de toog zou zeggen: mensen die elkaar kennen en helpen.",
    ),
    "a hard word in a title": (
        event("titel: Een titel over participatie"),
        "agenda/soep.md:3:23",
        "taal-moeilijk-woord",
        "`participatie` zegt niet iedereen iets.",
        "Schrijf het zoals je het aan de toog zou zeggen: meedoen of meedenken.",
    ),
    "a hard word more than once": (
        page("Participatie is leuk.\n\nParticipatie is fijn. Kom naar de participatie.\n\nOf naar participatie."),
        "paginas/over.md:4:1",
        "taal-moeilijk-woord",
        "`Participatie` (ook op regel 6 en 8) zegt niet iedereen iets.",
        "Schrijf het zoals je het aan de toog zou zeggen: meedoen of meedenken.",
    ),
    "a hard word in an answer": (
        {"vragen.yml": "vragen:\n  - vraag: Wat?\n    antwoord: |\n      Kom binnen.\n\n      Dat is cohesie.\n"},
        "vragen.yml:6:14",
        "taal-moeilijk-woord",
        "`cohesie` zegt niet iedereen iets.",
        "Schrijf het zoals je het aan de toog zou zeggen: mensen die elkaar kennen en helpen.",
    ),
    "a long sentence that begins as the field beside it does": (
        {"help-mee.yml": f'taken:\n  - {{taak: Je eet taart, nodig: "{LONG}"}}\n'},
        "help-mee.yml:2:34",
        "taal-lange-zin",
        "Deze zin telt 23 woorden: `Je komt binnen, je gaat zitten, je drinkt ...`",
        "Maak er twee zinnen van. Een punt kost niets.",
    ),
    "a stiff word": (
        hub("zin: Gelieve binnen te komen."),
        "buurtpunt.yml:2:6",
        "taal-stijf-woord",
        "`Gelieve` klinkt als een brief van een kantoor.",
        "Zeg gewoon: wil je, of kun je.",
    ),
    "a foreign word": (
        page("Kom naar ons event."),
        "paginas/over.md:4:14",
        "taal-vreemd-woord",
        "`event` komt uit een andere taal.",
        "In het Nederlands: feest, of activiteit.",
    ),
    "a long sentence": (
        page(f"Welkom.\n\n{LONG}"),
        "paginas/over.md:6:1",
        "taal-lange-zin",
        "Deze zin telt 23 woorden: `Je komt binnen, je gaat zitten, je drinkt ...`",
        "Maak er twee zinnen van. Een punt kost niets.",
    ),
    "a very long sentence over two lines": (
        page(f"{LONG[:-1]} met\nal je tassen, je hond, je kind en je fiets."),
        "paginas/over.md:4:1",
        "taal-lange-zin",
        "Deze zin telt 34 woorden: `Je komt binnen, je gaat zitten, je drinkt ...`",
        "Maak er drie of meer zinnen van. Een punt kost niets.",
    ),
    "sentences inside a sentence": (
        page("De man die hier woont, zegt dat hij komt, omdat het feest dat begint leuk is."),
        "paginas/over.md:4:1",
        "taal-zin-met-omwegen",
        "In deze zin zitten zinnen in zinnen: `De man die hier woont, zegt dat hij ...`",
        "Knip hem in stukken: één zin voor één gedachte.",
    ),
    "a long word": (
        page("Vul de vrijwilligersinlichtingenfiche in."),
        "paginas/over.md:4:8",
        "taal-lang-woord",
        "`vrijwilligersinlichtingenfiche` is een woord van 30 letters.",
        "Maak er twee of meer woorden van: niet `vrijwilligersovereenkomst`, wel `de afspraken met onze vrijwilligers`.",
    ),
    "a passive": (
        page("De zaal wordt elke week gepoetst."),
        "paginas/over.md:4:9",
        "taal-lijdende-vorm",
        "Wie doet het? Dat staat niet vooraan bij `wordt elke week gepoetst`.",
        "Begin met wie het doet. Niet `de zaal wordt gepoetst`, wel `wij poetsen de zaal`.",
    ),
    "a verb that became a thing": (
        page("Na het invullen van het blad ben je klaar."),
        "paginas/over.md:4:4",
        "taal-werkwoord-als-ding",
        "In `het invullen van` is een werkwoord een ding geworden.",
        "Maak er weer een werkwoord van. Niet `het invullen van het blad`, wel `je vult het blad in`.",
    ),
    "an abbreviation": (
        event(body="Breng een kom mee, bv. een blauwe."),
        "agenda/soep.md:5:20",
        "taal-afkorting",
        "De afkorting `bv.` kent niet iedereen.",
        "Schrijf het voluit: bijvoorbeeld.",
    ),
    "letters that nobody explains": (
        page("Vraag het aan het LDC."),
        "paginas/over.md:4:19",
        "taal-afkorting",
        "De afkorting `LDC` kent niet iedereen.",
        "Zeg wat het is, of schrijf het de eerste keer voluit: `LDC (wat de letters betekenen)`.",
    ),
    "capitals": (
        page("LET OP: de brug is dicht."),
        "paginas/over.md:4:1",
        "taal-roepen",
        "`LET OP` leest alsof je roept.",
        "Schrijf het met kleine letters en hoogstens één uitroepteken. Iets belangrijks zet je tussen `**sterretjes**`.",
    ),
    "doubt in a title": (
        event("titel: Misschien soep"),
        "agenda/soep.md:3:8",
        "taal-twijfel",
        "`Misschien` klinkt alsof je het zelf niet zeker weet.",
        "Laat het weg, of zeg wat je zeker weet.",
    ),
    "a small word": (
        page("Ons projectje groeit."),
        "paginas/over.md:4:5",
        "taal-verkleinwoord",
        "`projectje` maakt kleiner wat jullie doen.",
        "Schrijf gewoon `project`.",
    ),
    "a text about ourselves": (
        page("Wij bakken brood. Wij vegen de vloer. Onze soep is warm. " * 3),
        "paginas/over.md:4:1",
        "taal-wij-of-je",
        "Deze tekst zegt 9 keer wij of ons, en 0 keer je of u.",
        "Zeg wat de lezer eraan heeft. Niet `wij bieden koffie aan`, wel `je drinkt hier koffie`.",
    ),
    "long sentences all the way": (
        page("Kom je morgen naar ons toe om met de buren een kom warme soep te eten? " * 5),
        "paginas/over.md:4",
        "taal-lange-zinnen",
        "Een zin op deze pagina telt gemiddeld 16 woorden.",
        "Maak de langste zinnen korter, tot je op vijftien of minder zit.",
    ),
}


@each("what", TIPS)
def test_a_tip_says_where_and_what_to_write_instead(village: VillageBuilder, what: str) -> None:
    files, *told = TIPS[what]
    assert tips(village, files) == [tuple(told)]


def test_every_kind_of_tip_is_only_a_tip_and_is_tried_here() -> None:
    kinds = {code: kind for code, kind in all_kinds().items() if code.startswith("taal-")}
    assert {kind.level for kind in kinds.values()} == {Level.TIP}
    assert set(kinds) == {code for _, _, code, _, _ in TIPS.values()}


def test_the_demo_village_is_plain() -> None:
    reading = read_village(ROOT)
    found = language.review(snapshot_of(reading, dt.date.fromisoformat(TODAY), drafts=False))
    assert [(tip.place.file, tip.place.line, tip.sentence) for tip in found.tips] == []
    assert len(found.pages) > 30
    assert all(page.score.value >= 80 for page in found.pages if page.score)


def test_words_that_the_village_explains_or_knows_are_left_alone(village: VillageBuilder) -> None:
    body = "Cohesie, subsidies en participatie."
    known = hub("woordenlijst: {cohesie: mensen die elkaar kennen}", "gewone_woorden: [subsidie]")
    assert [tip.facts["words"] for tip in reviewed(village, {**page(body), **known}).tips] == ["participatie"]


def test_names_that_the_village_knows_are_left_alone(village: VillageBuilder) -> None:
    files = {
        **page("Integratie is een partner. GUST en Event helpen. Welzijn ook."),
        "partners.yml": "partners:\n  - naam: Integratie vzw\n  - naam: Event & Co\n",
        "contact.yml": "personen:\n  - {naam: Gust Voorbeeld, telefoon: 0450 00 12 34}\n",
    }
    assert [tip.facts["words"] for tip in reviewed(village, files).tips] == ["Welzijn"]


def test_a_long_word_that_names_an_offer_is_left_alone(village: VillageBuilder) -> None:
    offer: Typed = {
        "aanbod/lenen.md": front("titel: Gereedschapsbibliotheek") + "De gereedschapsbibliotheek is open.\n"
    }
    assert tips(village, offer) == []


def test_what_a_giver_asks_to_say_is_left_alone(village: VillageBuilder) -> None:
    assert tips(village, hub("steun:", "  - tekst: Gerealiseerd met subsidies inzake participatie.")) == []


@pytest.mark.parametrize(
    "typed, place",
    [
        ("    antwoord: >\n      Kom binnen.\n      Dat is\n      cohesie.\n", "vragen.yml:6:7"),
        ("    antwoord: 'Kom binnen: dat is cohesie.'\n", "vragen.yml:3:35"),
        ('    antwoord: "Cohesie? Dat is \'n woord."\n', "vragen.yml:3:16"),
        ("    antwoord: Kom binnen,\n      dat is cohesie.\n", "vragen.yml:4:14"),
    ],
)
def test_a_word_is_found_on_its_line_however_the_text_was_typed(
    village: VillageBuilder, typed: str, place: str
) -> None:
    assert [told[0] for told in tips(village, {"vragen.yml": f"vragen:\n  - vraag: Wat?\n{typed}"})] == [place]


def test_a_sentence_that_comes_back_is_told_each_time(village: VillageBuilder) -> None:
    found = tips(village, page("De zaal wordt gepoetst.\n\nDe toog wordt gepoetst."))
    assert [told[0] for told in found] == ["paginas/over.md:4:9", "paginas/over.md:6:9"]


def test_drafts_are_read_too(village: VillageBuilder) -> None:
    assert [told[0] for told in tips(village, page("Cohesie.", "concept: ja"))] == ["paginas/over.md:5:1"]


def test_a_page_has_its_score_and_the_sentences_to_read_aloud(village: VillageBuilder) -> None:
    hard = "De verantwoordelijke vrijwilligers organiseren elke week verscheidene educatieve activiteiten."
    found = reviewed(village, page(f"{'Kom binnen en drink een kop koffie met ons. ' * 12}\n\n{hard}"))
    over = next(page for page in found.pages if page.file.endswith("over.md"))
    assert (over.title, over.words) == ("Over ons", 12 * 9 + 9)
    assert over.score
    assert over.score.band == "zeer gemakkelijk"
    assert [(aloud.words, aloud.place.line) for aloud in over.aloud] == [
        (hard, 6),
        ("Kom binnen en drink een kop koffie met ons.", 4),
    ]
    assert found.aloud == over.aloud


def test_three_sentences_are_read_aloud_at_most_and_none_of_a_picture(village: VillageBuilder) -> None:
    said = " ".join(f"Op dag {number} eten wij weer een kom soep." for number in range(1, 9))
    picture: Typed = {
        "beelden/soep.jpg": photo(),
        "beelden/beelden.yml": f"soep.jpg: {{alt: {LONG[:90].replace(',', '')}}}",
    }
    found = reviewed(village, {**page(said), **picture})
    assert [aloud.place.file for aloud in found.aloud] == ["content/paginas/over.md"] * 3


def test_what_we_ask_of_the_writer_is_not_read_aloud(village: VillageBuilder) -> None:
    ours = "Schrijf hier wat mensen moeten weten. Wat gaan jullie doen met elkaar? Wat brengen ze allemaal mee?"
    answer: Typed = {"vragen.yml": f"vragen:\n  - vraag: Waarom?\n    antwoord: {ours}\n"}
    assert reviewed(village, {**page(ours, "concept: ja"), **answer}).aloud == ()
