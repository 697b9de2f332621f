"""What somebody sent, as the fields of a form: what was understood stands in its field, and no word is lost."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st

from builder import TODAY
from buurtpunt.editing.page import Value
from buurtpunt.forms.message import Known, read
from buurtpunt.forms.typed import TEXT, lines_of
from buurtpunt.knowledge.calendar.mentions import mentions, soon
from buurtpunt.knowledge.dutch import unaccented
from buurtpunt.knowledge.labels import GLUE, LABELS
from conftest import VillageBuilder
from desk import Screen, desk_in, opened
from rows import each

DAY = dt.date.fromisoformat(TODAY)  # a Sunday
KNOWN = Known({"mieke voorbeeld": "mieke", "mieke": "mieke"}, ("De oude school",))

# What stands in running text, and the day, what comes back and the hours in it.
MOMENTS = {
    "Zaterdag 12 december 2026 om 19u30": [("Zaterdag 12 december 2026", "", "19u30")],
    "za 12 dec., 14-17u": [("za 12 dec 2026", "", "14", "17u")],
    "Op zaterdag 12/12 van 14 tot 17 uur is er soep": [("zaterdag 12/12/2026", "", "14", "17 uur")],
    "zondag 3 januari - 10.00 tot 12.00": [("zondag 3 januari 2027", "", "10.00", "12.00")],
    "5 december en 12 december": [("5 december 2026", ""), ("12 december 2026", "")],
    "elke eerste zaterdag van de maand om 10u": [("", "elke eerste zaterdag van de maand", "10u")],
    "om de twee weken op woensdag": [("", "om de twee weken op woensdag")],
    "We wonnen zaterdag 14 november": [("zaterdag 14 november 2026", "")],  # that day was a week ago
    "Vrijdag 12 december": [("Vrijdag 12 december", "")],  # which is none: somebody has to choose
    "paasmaandag 2027": [("paasmaandag 2027", "")],
    "1/2 liter melk": [],
    "kost 12.50 euro": [],
    "€ 12.50": [],
    "wij zijn met 2 tot 3 mensen": [],
    "25u": [],
    "half acht": [],
    "": [],
}


@each("text", MOMENTS)
def test_a_moment_is_found_in_running_text(text: str) -> None:
    assert [(one.typed, one.rule, *one.hours) for one in mentions(text, DAY)] == MOMENTS[text]


# What somebody says of the coming week, on Sunday 22 November 2026, and the day and the hours of it.
SOON = {
    "er is soep op zaterdag": ("zaterdag 28 november 2026",),
    "Zaterdag om 18 uur is er soep": ("zaterdag 28 november 2026", "18 uur"),
    "soep, zaterdag 18u": ("zaterdag 28 november 2026", "18u"),
    "Kom deze vrijdag van 19 tot 21 uur": ("vrijdag 27 november 2026", "19", "21 uur"),
    "Komende woensdagnamiddag knutselen": ("woensdag 25 november 2026",),
    "morgen om 14u": ("maandag 23 november 2026", "14u"),
    "Op zondag soep": ("zondag 29 november 2026",),  # of today one says `vandaag`
    "Vanavond soep": ("zondag 22 november 2026",),
    "volgende zaterdag om 18 uur": (),  # which for many is the week after
    "Zaterdag was het feest": (),
    "Vorige zaterdag om 18 uur won onze ploeg": (),
    "open op zaterdag en zondag": (),
    "van maandag tot vrijdag 9 uur": (),
    "elke zaterdag om 10 uur": (),
    "eerste zaterdag om 10 uur": (),
    "inschrijven voor vrijdag 12 uur": (),
    "soep op zaterdag, taart op zondag": (),
    "op zaterdagen": (),
    "weekend": (),
    "": (),
}


@each("text", SOON)
def test_a_day_of_the_coming_week_is_found_where_there_is_but_one(text: str) -> None:
    found = soon(text, DAY)
    assert (found.typed, *found.hours) == SOON[text] if found else SOON[text] == ()


def test_soup_on_saturday_goes_in_the_agenda_of_the_coming_saturday() -> None:
    assert read("Er is soep op zaterdag om 18 uur", DAY, KNOWN) == (
        "agenda",
        {"titel": "Er is soep", "datum": "zaterdag 28 november 2026", "van": "18 uur"},
    )
    said, _ = read("[14:03, 20/11/2026] Jef Peeters: er is soep op zaterdag", DAY, KNOWN)
    assert said == "nieuws"  # a Saturday that may be over


LETTERS: dict[str, tuple[str, str, dict[str, Value]]] = {
    "what the page of the site sends": (
        ("Soort=Iets in de agenda\r\nWat=Soepavond\r\nWanneer=zaterdag 12 december\r\nVan=18:00\r\nTot=21:00\r\nWaar=Dries\r\n"
        "Prijs=5 euro\r\nInschrijven tot=donderdag 10 december\r\nUitleg=Breng een kom mee.\r\nEn een lepel.\r\nWie=Jef\r\n"),
        "agenda",
        {
            "titel": "Soepavond",
            "datum": "zaterdag 12 december 2026",
            "van": "18:00",
            "tot": "21:00",
            "plaats": "Dries",
            "prijs": "5 euro",
            "inschrijven_tot": "donderdag 10 december 2026",
            TEXT: "Breng een kom mee.\nEn een lepel.\nWie=Jef",
        },
    ),
    "lines that nobody filled in": (
        "Soort: Iets in de agenda\nWat: Soep\nWanneer: zaterdag 12 december\nVan hoe laat:\nPrijs:\nUitleg:\nKom!\n\nMijn naam: Jef",
        "agenda",
        {"titel": "Soep", "datum": "zaterdag 12 december 2026", TEXT: "Kom!\n\nMijn naam: Jef"},
    ),
    "a chat": (
        ("[14:03, 20/11/2026] Jef Peeters: Hallo Mieke,\nSoepavond op de Dries\nZaterdag 12 december, van 18 tot 21u\n"
        "Kost 5 euro. Inschrijven bij Mieke tot 10 december.\nGroetjes"),
        "agenda",
        {
            "titel": "Soepavond op de Dries",
            "datum": "Zaterdag 12 december 2026",
            "van": "18",
            "tot": "21u",
            "prijs": "5 euro",
            "contact": "mieke",
            "inschrijven_tot": "10 december 2026",
            TEXT: "Hallo Mieke,\nKost 5 euro. Inschrijven bij Mieke tot 10 december.\nGroetjes\n\n[14:03, 20/11/2026] Jef Peeters:",
        },
    ),
    "a mail that was sent on": (
        ("Van: Jef <jef@peeters.example>\nVerzonden: vrijdag 20 november 2026 14:03\nAan: info@melkerij.example\n"
        "Onderwerp: FW: Repair café\n\n> Dag,\n> Elke eerste zaterdag van de maand van 10u tot 13u in de oude school. Gratis!"),
        "agenda",
        {
            "titel": "Repair café",
            "datum": "5 december 2026",
            "herhaling": "Elke eerste zaterdag van de maand",
            "van": "10u",
            "tot": "13u",
            "plaats": "De oude school",
            "prijs": "gratis",
            TEXT: "Dag,\nElke eerste zaterdag van de maand van 10u tot 13u in de oude school. Gratis!\n\n"
            "Van: Jef <jef@peeters.example>\nVerzonden: vrijdag 20 november 2026 14:03\nAan: info@melkerij.example",
        },
    ),
    "one line": ("Kerstmarkt op zondag 20 december om 14u", "agenda", {"titel": "Kerstmarkt", "datum": "zondag 20 december 2026", "van": "14u"}),
    "a question": ("Hallo,\nMag mijn hond mee?", "vragen", {"vraag": "Mag mijn hond mee?", "antwoord": "Hallo,"}),
    "what has been": (
        "Dag\nGewonnen!\nOp zaterdag 14 november won onze ploeg. Iedereen kreeg 5 euro.",
        "nieuws",
        {"titel": "Gewonnen!", TEXT: "Dag\nOp zaterdag 14 november won onze ploeg. Iedereen kreeg 5 euro."},
    ),
    "two prices": ("Soep\nzaterdag 12 december\n5 euro, kinderen 3 euro", "agenda",
                   {"titel": "Soep", "datum": "zaterdag 12 december 2026", TEXT: "5 euro, kinderen 3 euro"}),
    "a label with more behind it": (
        "Soep\nWanneer: zaterdag 12 december, na de mis", "agenda",
        {"titel": "Soep", "datum": "zaterdag 12 december 2026", TEXT: "Wanneer: zaterdag 12 december, na de mis"},
    ),
}  # fmt: skip


@each("what", LETTERS)
def test_what_was_sent_comes_in_its_fields(what: str) -> None:
    text, kind, values = LETTERS[what]
    assert read(text, DAY, KNOWN) == (kind, values)


def test_who_says_what_it_is_has_the_last_word() -> None:
    kind, values = read("Soep\nzaterdag 12 december", DAY, KNOWN, "nieuws")
    assert (kind, values) == ("nieuws", {"titel": "Soep", TEXT: "zaterdag 12 december"})


def words(*texts: str) -> Counter[str]:
    return Counter(word for text in texts for word in re.findall(r"\w+", unaccented(text)))


SAYS_NOTHING = {*words(*LABELS.values(), *GLUE, "soort iets in de agenda activiteit nieuws een vraag fw re fwd antw doorst tr"),
                *words("uitleg meer bericht omschrijving tekst from subject")}  # fmt: skip
moments = st.sampled_from([text for text in MOMENTS if text])
labels = st.sampled_from([label for known in LABELS.values() for label in known.split(", ")])
phrases = st.sampled_from(
    ["Soepavond", "Breng een kom mee.", "5 euro", "Inschrijven tot 10 december", "bij Mieke", "in de oude school", "Dag", "Mag dat?",
     "[14:03, 20/11/2026] Jef:", "20/11/2026, 14:03 - Jef: Soep", "Van: Jef", "Onderwerp: FW: Re: Soep", "Aan: ons", "> > Ja", "*Wat*: Soep",
     "Nieuws", "tot 12u", "", "€ 5", "Soort: nieuws", "- Wie: Jef"]
)  # fmt: skip
lines = st.one_of(
    moments,
    phrases,
    st.builds("{}: {}".format, labels, moments | phrases),
    st.builds("{}={}".format, labels, moments | phrases),
    st.builds("{} {} {}".format, phrases, moments, phrases),
    st.text(max_size=60),
)
messages = st.lists(lines, max_size=9).map("\n".join)


@given(text=messages, sort=st.sampled_from(["", "agenda", "nieuws", "vragen"]))
@example(text="Onderwerp: a\nVan: b\nOnderwerp: c", sort="")
@example(text="wat: a\nwat: b", sort="vragen")
def test_no_word_of_a_message_is_lost(text: str, sort: str) -> None:
    _, values = read(text, DAY, KNOWN, sort)
    before, after = words(lines_of(text)), words(*(value for value in values.values() if isinstance(value, str)))
    assert {word: n for word, n in (before - after).items() if word not in SAYS_NOTHING} == {}


@given(st.text(max_size=200) | messages)
def test_any_text_can_be_pasted(text: str) -> None:
    kind, values = read(text, DAY, KNOWN)
    assert kind in ("agenda", "nieuws", "vragen")
    assert all(isinstance(value, str) and value.strip() for value in values.values())


def test_a_text_that_is_too_long_for_a_message_stays_one_text() -> None:
    text = "Wat: soep\n" * 3_000
    assert read(text, DAY, KNOWN) == ("nieuws", {TEXT: text.strip()})


# At the desk ----------------------------------------------------------------------------------------------------------


def pasted(desk: Any, text: str, sort: str = "") -> Screen:
    return opened(desk, "plak").fill(bericht=text, soort=sort).press("")


def test_a_message_becomes_a_draft_that_is_on_the_site_when_somebody_says_so(village: VillageBuilder) -> None:
    place = village({"plaatsen.yml": "plaatsen:\n  - {naam: De oude school}\n"})
    desk = desk_in(place.folder)
    screen = pasted(desk, LETTERS["a chat"][0].replace("op de Dries", "in de oude school"))
    assert "Dit lazen we in het bericht. Wat we niet begrepen, staat nog in de tekst." in screen.text
    assert "zaterdag 12 december 2026, 18:00 tot 21:00" in screen.text  # as it was understood
    assert (screen.sent["contact"], screen.sent["plaats"]) == ("mieke-voorbeeld", "De oude school")
    assert not [*(place.folder / "content").glob("agenda/*")]
    saved = screen.press()
    assert "Bewaard." in saved.text
    assert not (place.build().site / "agenda/soepavond-in-de-oude-school").exists()
    saved.fill(concept="nee").press()
    assert "18 tot 21 uur" in place.build().text("agenda/soepavond-in-de-oude-school/")


def test_a_day_that_cannot_be_is_told_at_its_field_and_asked(village: VillageBuilder) -> None:
    screen = pasted(desk_in(village().folder), "Soep\nVrijdag 12 december om 18u")
    assert "Vrijdag 12 december" in screen.said["datum"]
    assert "Nog niet bewaard." in screen.text


def test_a_question_and_news_are_drafts_as_well(village: VillageBuilder) -> None:
    desk = desk_in(village().folder)
    asked = pasted(desk, "Mag mijn hond mee?")
    assert (asked.address, asked.sent["vraag"], asked.sent["concept"]) == ("plak", "Mag mijn hond mee?", "ja")
    told = pasted(desk, "Gewonnen!\nOnze ploeg won.", "nieuws")
    assert (told.sent["titel"], told.sent["datum"], told.sent["concept"]) == ("Gewonnen!", "22 november 2026", "ja")


def test_nothing_pasted_is_said(village: VillageBuilder) -> None:
    assert "Er staat nog niets." in pasted(desk_in(village().folder), " \n").text
