"""What is not as usual today and tomorrow: it stands on top, on every way that people look."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from builder import Outcome, first
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
    "sluitingen: [{van: 2026-12-02, tot: 2026-12-02}]\nanders: [2026-12-02 8-9]": (
        "dag-anders-geldt-niet",
        "Op woensdag 2 december 2026 geldt dit niet: content/uren.yml, lijn 4 zegt iets anders.",
    ),
    "sluitingen: [{van: 2026-12-01, tot: 2026-12-05}]\nanders: [2026-12-02 dicht vanaf 10 uur]": (
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


# A day in a period ---------------------------------------------------------------------------------------------------

SHUT = "sluitingen: [{van: 2026-12-01, tot: 2026-12-15, reden: Verbouwing}]\n"
OPEN_IN_IT = (
    "uren:\n  - {wat: Winkel, wanneer: ma-vr 8-12 en 13-17, anders: [{datum: 2026-12-08, uren: 9-11}]}\n"
    f"  - {{wat: Pakjes, wanneer: ma-vr 8-12}}\n{SHUT}"
)


@each("uren", [OPEN_IN_IT, f"{HOURS}{SHUT}anders: [2026-12-08 winkel 9-11]\n"])
def test_a_day_with_hours_goes_before_the_period_around_it(village: VillageBuilder, uren: str) -> None:
    place = village({**CHANGED, "uren.yml": uren, "agenda/soep.md": event(day="2026-12-08")})
    opened = ["Winkel 9-11 uur op dinsdag 8 december 2026.", "Pakjes gesloten op dinsdag 8 december 2026. Verbouwing."]
    after = "We zijn gesloten van woensdag 9 december 2026 tot en met dinsdag 15 december 2026. Verbouwing."
    before = place.build(today="2026-12-07")
    assert notes(before) == opened
    assert "Tot en met maandag 7 december 2026" in before.page().text()
    on = place.build(today="2026-12-08")
    assert notes(on) == [*opened, after]
    assert sentences(on, "dag-anders-geldt-niet") == []
    assert "Even dicht" not in on.page().text()
    assert after.removesuffix(" Verbouwing.") in on.page("contact/").text()
    special = on.text("").split("specialOpeningHoursSpecification")[1]
    assert '"validFrom":"2026-12-08","validThrough":"2026-12-08","opens":"09:00","closes":"11:00"' in special
    assert '"validFrom":"2026-12-09","validThrough":"2026-12-11","opens":"00:00","closes":"00:00"' in special
    look = place.run("vandaag", str(place.folder), "--op", "2026-12-08").output
    assert "Winkel: 9-11 uur" in look
    assert "Pakjes: gesloten" in look


@pytest.mark.only("")
def test_the_sheet_of_a_period_tells_of_the_day_in_it_on_which_it_is_open(village: VillageBuilder) -> None:
    drawn = {**FULL, "uren.yml": OPEN_IN_IT, "drukwerk/dicht.yml": "soort: gesloten\n"}
    text = sheet(village(drawn).build(today="2026-11-28"), "dicht").text
    assert "tot en met maandag 7 december 2026" in text
    assert "Dinsdag 8 december 2026: 9–11 uur. Winkel" in text
    assert "Weer zoals gewoonlijk op woensdag 16 december 2026." in text


def test_hours_on_a_day_that_is_closed_by_itself_are_asked_about(village: VillageBuilder) -> None:
    one_day = OPEN_IN_IT.replace("van: 2026-12-01, tot: 2026-12-15", "van: 2026-12-08, tot: 2026-12-08")
    made = village({"uren.yml": one_day}).build(today=TODAY)
    assert sentences(made, "dag-anders-geldt-niet") == [
        "Op dinsdag 8 december 2026 geldt dit niet: content/uren.yml, lijn 4 zegt iets anders."
    ]
    by_line = OPEN_IN_IT.replace(SHUT, "anders: [2026-12-08 dicht wegens ziekte]\n")
    [told] = [one for one in village({"uren.yml": by_line}).build(today=TODAY).problems if "geldt" in one.code]
    assert (told.line, told.sentence.rpartition("uren.yml, ")[2]) == (2, "lijn 4 zegt iets anders.")


def test_who_says_today_that_it_is_shut_knows_better(village: VillageBuilder) -> None:
    ill = OPEN_IN_IT.replace(SHUT, "vandaag: 2026-12-08 dicht wegens ziekte\n")
    made = village({"uren.yml": ill}).build(today="2026-12-08")
    assert sentences(made, "dag-anders-geldt-niet") == []
    assert "Even dicht" in made.page().text()


# Periods that touch --------------------------------------------------------------------------------------------------


@each("second, why", [
    ("{van: 2026-12-04, tot: 2026-12-20}", "Verbouwing."),
    ("{van: 2026-12-08, tot: 2026-12-20, reden: Verbouwing.}", "Verbouwing."),
    ("{van: 2026-12-08, tot: 2026-12-20, reden: Vakantie}", "Verbouwing; vakantie."),
    ("{van: 2026-12-03, tot: 2026-12-04}, {van: 2026-12-08, tot: 2026-12-20}", "Verbouwing."),
])  # fmt: skip
def test_closures_that_touch_are_told_as_one(village: VillageBuilder, second: str, why: str) -> None:
    uren = f"{HOURS}sluitingen:\n  [{second}, {{van: 2026-12-01, tot: 2026-12-07, reden: Verbouwing}}]\n"
    made = village({**CHANGED, "uren.yml": uren}).build(today="2026-12-02")
    note = first(made.page(), "aside .note").text(separator=" ")
    assert f"van dinsdag 1 december 2026 tot en met zondag 20 december 2026. {why}" in " ".join(note.split())
    assert "Tot en met zondag 20 december 2026" in made.page().text()
    assert "7 december" not in made.text("") + made.text("contact/")
