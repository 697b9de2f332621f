"""What is not as usual today and tomorrow: it stands on top, on every way that people look."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from builder import Outcome
from buurtpunt.knowledge.moments import parse_date
from buurtpunt.model.changes import Change
from conftest import VillageBuilder
from rows import each
from test_agenda import event, sentences
from test_paper import FULL, sheet

pytestmark = pytest.mark.only("site")

TODAY = "2026-12-01"  # a Tuesday
HOURS = "uren:\n  - {wat: Winkel, wanneer: ma-vr 8-12 en 13-17}\n  - {wat: Pakjes, wanneer: ma-vr 8-12}\n"


def notes(made: Outcome, path: str = "") -> list[str]:
    return [" ".join(note.text(separator=" ").split()) for note in made.page(path).css(".alerts li")]


def remedies(made: Outcome, code: str) -> list[str]:
    return [problem.remedy for problem in made.problems if problem.code == code]


def told(village: VillageBuilder, line: str, *args: str) -> Outcome:
    files = {"uren.yml": f"{HOURS}{line}\n", "agenda/soep.md": event()}
    return village(files).build(*args, today=TODAY)


@pytest.mark.only("")
def test_closed_today_in_one_line_stands_on_top_of_every_page_and_at_the_door(village: VillageBuilder) -> None:
    made = told(village, "vandaag: {datum: 2026-12-01, dicht: ja, reden: Mia is ziek}")
    first = made.page("agenda/").css_first("aside .note")
    assert first is not None
    assert "We zijn gesloten op dinsdag 1 december 2026. Mia is ziek" in " ".join(first.text(separator=" ").split())
    assert "Gesloten Op dinsdag 1 december 2026. Mia is ziek" in sheet(made, "deur-a4").text


@each(
    "line, said",
    [
        ("vandaag: 2026-12-01 10-12 uur", "Winkel en pakjes 10-12 uur op dinsdag 1 december 2026."),
        ("anders: [2026-12-01 10:00-11:30]", "Winkel en pakjes 10-11.30 uur op dinsdag 1 december 2026."),
        ("anders: [{datum: 2026-12-01, wat: winkel, dicht: ja}]", "Winkel gesloten op dinsdag 1 december 2026."),
        ("vandaag: {datum: 2026-12-01, wat: Winkel, dicht: ja, van: 14:00}", "Winkel 8-12 en 13-14 uur op dinsdag 1 december 2026."),
        ("vandaag: {datum: 2026-12-01, wat: Winkel, dicht: ja, tot: 10:00}", "Winkel 10-12 en 13-17 uur op dinsdag 1 december 2026."),
        (
            "vandaag: {datum: 2026-12-01, wat: Winkel, dicht: ja, van: 10:00, tot: 11:00, reden: markt}",
            "Winkel 8-10, 11-12 en 13-17 uur op dinsdag 1 december 2026. Markt.",
        ),
        ("vandaag: {datum: 2026-12-01, wat: Winkel, van: 9:00, tot: 10:00}", "Winkel 9-10 uur op dinsdag 1 december 2026."),
    ],
)  # fmt: skip
def test_other_hours_today_stand_on_top(village: VillageBuilder, line: str, said: str) -> None:
    made = told(village, line)
    assert notes(made) == notes(made, "agenda/") == [said]


def test_tomorrow_is_told_too(village: VillageBuilder) -> None:
    assert notes(told(village, "anders: [2026-12-02 dicht wegens ziekte]")) == [
        "We zijn gesloten op woensdag 2 december 2026. Ziekte."
    ]


@each("typed", ["vandaag: dicht", "vandaag: {dicht: ja}", "vandaag:\n  dicht: ja"])
def test_today_without_its_day_is_answered_with_the_line_to_paste(village: VillageBuilder, typed: str) -> None:
    made = told(village, typed)
    assert sentences(made, "vandaag-zonder-dag") == [
        "Welke dag is dat? In een bestand staat niet wanneer je het schrijft."
    ]
    line = "vandaag: {datum: 2026-12-01, dicht: ja}"
    assert remedies(made, "vandaag-zonder-dag") == [
        f"Schrijf de dag erbij. Is het vandaag, dan is dit de lijn: `{line}`."
    ]
    assert "We zijn gesloten op dinsdag 1 december 2026." in told(village, line).text("")


def test_the_line_to_paste_keeps_all_that_was_typed(village: VillageBuilder) -> None:
    made = told(village, "vandaag: {wat: Winkel, uren: 9-10 en 14-15, reden: 'Markt: druk'}")
    line = "vandaag: {datum: 2026-12-01, wat: Winkel, uren: 09:00-10:00 en 14:00-15:00, reden: 'Markt: druk'}"
    assert line in remedies(made, "vandaag-zonder-dag")[0]
    assert notes(told(village, line)) == ["Winkel 9-10 en 14-15 uur op dinsdag 1 december 2026. Markt: druk."]


STUMBLES = {
    "vandaag: {datum: 2026-12-01}": ("dag-anders-zonder-uren", "Is het dan open of dicht?"),
    "vandaag: {datum: 2026-12-01, dicht: ja, uren: 8-9}": ("dag-anders-dubbel", "Hier staan uren, en ook `dicht: ja`."),
    "vandaag: {datum: 2026-12-01, van: 8:00, uren: 8-9}": ("dag-anders-dubbel", "Hier staan uren, en ook `van`."),
    "vandaag: 2026-12-01 dicht in de namiddag": (
        "dag-anders-onleesbaar",
        "`2026-12-01 dicht in de namiddag` begrijpen we niet als een dag die anders is.",
    ),
    "vandaag: 2026-12-01 dicht (behalve de winkel)": (
        "dag-anders-onleesbaar",
        "`2026-12-01 dicht (behalve de winkel)` begrijpen we niet als een dag die anders is.",
    ),
    "anders: [2026-12-02 winkel 8-9, 2026-12-02 winkel dicht]": (
        "dag-anders-geldt-niet",
        "Op woensdag 2 december 2026 geldt dit niet: content/uren.yml, lijn 4 zegt iets anders.",
    ),
    "sluitingen: [{van: 2026-12-01, tot: 2026-12-05}]\nanders: [2026-12-02 8-9]": (
        "dag-anders-geldt-niet",
        "Op woensdag 2 december 2026 geldt dit niet: content/uren.yml, lijn 4 zegt iets anders.",
    ),
    "anders: [2026-12-06 winkel dicht]": (
        "dag-anders-verandert-niets",
        "Op zondag 6 december 2026 verandert er niets: zo is het die dag altijd.",
    ),
    "anders: [2026-12-01 dicht vanaf 4 uur]": ("uren-onleesbaar", "De uren `vanaf 4 uur` begrijpen we niet."),
    "anders: [2026-12-01 dicht van 2 tot 4 uur]": ("uren-onleesbaar", "De uren `van 2 tot 4 uur` begrijpen we niet."),
    "vandaag: 2026-12-01 dicht tot 2u": ("uren-onleesbaar", "De uren `tot 2u` begrijpen we niet."),
    "anders: [misschien]": ("dag-anders-onleesbaar", "`misschien` begrijpen we niet als een dag die anders is."),
    "anders: [{datum: 2026-12-01, wat: Wnkel, dicht: ja}]": ("dag-anders-van-wat", "`Wnkel` staat niet bij de uren."),
    "vandaag: 2026-11-30 dicht": ("vandaag-voorbij", "`vandaag` gaat over 30 november 2026. Dat is voorbij."),
    "vandaag: 2026-02-30 dicht": (
        "datum-bestaat-niet",
        "De datum `2026-02-30` bestaat niet: februari 2026 heeft 28 dagen.",
    ),
    "vandaag: {datum: 2026-12-01, dicht: ja, van: 14:00, tot: 13:00}": (
        "einde-voor-begin",
        "Het einde (13 uur) komt niet na het begin (14 uur).",
    ),
}


@each("line", STUMBLES)
def test_a_day_that_is_not_clear_is_asked_about(village: VillageBuilder, line: str) -> None:
    code, sentence = STUMBLES[line]
    assert sentences(told(village, line), code) == [sentence]


def test_what_does_not_go_on_today_stands_on_top(village: VillageBuilder) -> None:
    weekly = ("herhaling: elke week", "van: 18:00")
    files = {
        "agenda/soep.md": event(*weekly, "geschrapt: [{datum: 2026-12-12, reden: De kok is ziek}]"),
        "agenda/les.md": event(*weekly, "verplaatst: [2026-12-12 naar 2026-12-14]", title="Les"),
        "agenda/kaart.md": event("van: 14:00", "geschrapt: [2026-12-13]", title="Kaarten", day="2026-12-13"),
    }
    made = village(files).build(today="2026-12-12")
    assert notes(made) == [
        "Les gaat niet door op zaterdag 12 december 2026. Nu op maandag 14 december 2026.",
        "Soep gaat niet door op zaterdag 12 december 2026. De kok is ziek.",
        "Kaarten gaat niet door op zondag 13 december 2026.",
    ]
    assert notes(made, "agenda/") == notes(made)
    assert notes(village(files).build(today="2026-12-11"))[:1] == [
        "Les gaat niet door op zaterdag 12 december 2026. Nu op maandag 14 december 2026."
    ]
    assert notes(village(files).build(today="2026-12-14")) == []
    place = village(files)
    look = place.run("vandaag", str(place.folder), "--op", "2026-12-12").output
    assert "  Soep gaat niet door op zaterdag 12 december 2026. De kok is ziek." in look.splitlines()


def test_a_day_like_all_others_has_nothing_on_top(village: VillageBuilder) -> None:
    assert notes(told(village, "anders: [2026-12-24 8-10]")) == []


@each(
    "typed, fields",
    [
        ("dinsdag 1 december 2026 dicht", {"dicht": "ja"}),
        ("1/12/2026: winkel dicht (ziekte)", {"wat": "winkel", "dicht": "ja", "reden": "ziekte"}),
        ("2026-12-01 de winkel is dicht vanaf 14 uur", {"wat": "winkel", "dicht": "ja", "van": "14 uur"}),
        ("2026-12-01 gesloten van 14 tot 16u wegens markt", {"dicht": "ja", "van": "14", "tot": "16u", "reden": "markt"}),
        ("2026-12-01 winkel open 10-12 uur en 14-15 uur", {"wat": "winkel", "uren": "10-12 uur en 14-15 uur"}),
    ],
)  # fmt: skip
def test_one_line_says_all(typed: str, fields: dict[str, str]) -> None:
    found = Change.from_text(typed)
    assert parse_date(found.pop("datum")) == dt.date(2026, 12, 1)
    assert found == fields


def test_what_is_said_of_one_thing_goes_before_what_is_said_of_all(village: VillageBuilder) -> None:
    made = told(village, "anders: [2026-12-01 9-10, 2026-12-01 winkel 14-15]")
    assert notes(made) == [
        "Winkel 14-15 uur op dinsdag 1 december 2026.",
        "Pakjes 9-10 uur op dinsdag 1 december 2026.",
    ]


CHANGED = {
    "buurtpunt.yml": "naam: De Oude Melkerij\nadres: {straat: Dries, nummer: 4, postcode: 9999, gemeente: Verzonnegem}\n",
    "uren.yml": f"{HOURS}anders: [2026-12-01 winkel 10-12 wegens markt]\n",
    "agenda/soep.md": event("van: 18:00", "herhaling: elke week", "geschrapt: [2026-12-01]", day="2026-11-24"),
    "nieuws/dak.md": "---\ntitel: Dak\ndatum: 2026-11-20\n---\nKlaar.\n",
}
SHOP, SOUP = "Winkel 10-12 uur op dinsdag 1 december 2026.", "Soep gaat niet door op dinsdag 1 december 2026."


def titles(made: Outcome, path: str) -> list[str]:
    return re.findall(r"<title>(.+?)</title>", made.text(path))[1:]


@each("today", ["2026-11-29", "2026-11-30", "2026-12-01", "2026-12-02"])
def test_what_is_different_is_told_the_day_before_and_on_the_day_and_then_no_more(
    village: VillageBuilder, today: str
) -> None:
    made = village(CHANGED).build("--base-url", "https://melkerij.example", today=today)
    is_near = today in ("2026-11-30", "2026-12-01")
    for path in ("", "agenda/"):
        assert notes(made, path) == ([f"{SHOP} Markt.", SOUP] if is_near else [])
    for path in ("feed.xml", "agenda.xml"):
        assert titles(made, path)[:2] == [SHOP, SOUP] if is_near else SHOP not in made.text(path)
    calendar = made.text("agenda.ics").replace("\n ", "")
    assert (f"SUMMARY:De Oude Melkerij: {SHOP}" in calendar) == (today < "2026-12-02")
    assert "SUMMARY:Gaat niet door: Soep" in calendar
    assert ('"validFrom":"2026-12-01"' in made.text("").replace(": ", ":")) == (today < "2026-12-02")


@each("today", ["2026-11-30", "2026-12-01", "2026-12-02"])
@pytest.mark.only("")
def test_the_door_tells_what_is_different(village: VillageBuilder, today: str) -> None:
    made = village({**FULL, **CHANGED}).build(today=today)
    door = sheet(made, "deur-a4").text
    assert (SOUP in door) == (today < "2026-12-02")
    assert ("10\N{EN DASH}12 uur (markt). Winkel" in door) == (today < "2026-12-02")
