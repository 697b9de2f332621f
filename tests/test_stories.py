"""What there is to tell: each thing once, with the facts that the site tells of it."""

from __future__ import annotations

import datetime as dt

import pytest

from builder import Files
from buurtpunt.making.channels.story import Story
from conftest import VillageBuilder
from pictures import picture
from telling import told

HUB = "naam: De Oude Melkerij\nzin: Onder één dak.\nadres: {straat: Dries, nummer: 4, postcode: 9999, gemeente: Verzonnegem}\ntoegankelijkheid: Geen trap.\n"
PEOPLE = """
personen:
  - {naam: Mieke Voorbeeld, telefoon: 0450 00 12 34, email: mieke@oudemelkerij.example}
  - {id: gust, naam: Gust Voorbeeld, telefoon: 012 34 56 78}
"""
ONLINE = {"buurtpunt.yml": f"{HUB}website: https://oudemelkerij.example\n", "contact.yml": PEOPLE}


def event(more: str, text: str = "Met soep.") -> str:
    return f"---\ntitel: Kaarten\ndatum: 2026-11-25\nvan: 14:00\ntot: 17:00\n{more}\n---\n{text}"


def only(village: VillageBuilder, files: Files) -> Story:
    (story,) = told(village({**ONLINE, **files}).folder).values()
    return story


def test_a_date_is_told_typed_and_in_words_with_where_and_whom_to_ask(village: VillageBuilder) -> None:
    one = only(village, {"agenda/kaarten.md": event("prijs: 2\ncontact: gust\ninschrijven_tot: de maandag ervoor")})
    assert (one.key, one.sort, one.day, one.start, one.end) == (
        "agenda/kaarten/", "activiteit", dt.date(2026, 11, 25), dt.time(14), dt.time(17),
    )  # fmt: skip
    assert (one.when, one.soon, one.short) == (
        "woensdag 25 november 2026, van 14 tot 17 uur", "woensdag 25 november, van 14 tot 17 uur", "wo 25 nov 14-17 uur",
    )  # fmt: skip
    assert (one.place, one.address, one.access) == ("De Oude Melkerij", "Dries 4, 9999 Verzonnegem", ("Geen trap.",))
    assert (one.price, one.register, one.person.name) == ("2 euro", "maandag 23 november", "Gust Voorbeeld")
    assert ([line.text for line in one.lines], one.link) == (
        ["Met soep."],
        "https://oudemelkerij.example/agenda/kaarten/",
    )


def test_a_day_that_is_far_away_is_told_with_its_year(village: VillageBuilder) -> None:
    one = only(village, {"agenda/x.md": event("").replace("2026-11-25", "2027-11-24")})
    assert one.soon == "woensdag 24 november 2027, van 14 tot 17 uur"


def test_a_series_is_told_once_on_its_next_date_with_its_rule(village: VillageBuilder) -> None:
    one = only(village, {"agenda/x.md": event("herhaling: elke woensdag\nbehalve: [juli]")})
    assert (one.soon, one.rule) == ("woensdag 25 november, van 14 tot 17 uur", "elke woensdag, niet in juli")
    assert [date.day for date in one.dates[:2]] == [dt.date(2026, 11, 25), dt.date(2026, 12, 2)]


def test_a_heading_stays_one_where_a_paragraph_has_the_same_words(village: VillageBuilder) -> None:
    one = only(village, {"agenda/kaarten.md": event("", "## Soep\n\nSoep\n\n1. een kom")})
    assert [line.text for line in one.lines] == ["Soep", "Soep", "1. een kom"]
    assert [(line.tag[0], line.mark) for line in one.lines] == [("h", ""), ("p", ""), ("l", "1.")]


@pytest.mark.parametrize(
    "typed, title, soon, lines",
    [
        ("geschrapt: [{datum: 2026-12-02, reden: De zaal is bezet.}]", "Kaarten gaat niet door op woensdag 2 december 2026", "", ("De zaal is bezet.",)),
        ("verplaatst: [2026-12-02 naar 2026-12-03]", "Kaarten gaat niet door op woensdag 2 december 2026", "Nu op donderdag 3 december, van 14 tot 17 uur", ()),
        ("volzet: [2026-12-02]", "Volzet: Kaarten", "Op woensdag 2 december 2026 is er geen plaats meer.", ()),
    ],
)  # fmt: skip
def test_what_is_not_as_planned_is_told_apart_and_first(
    village: VillageBuilder, typed: str, title: str, soon: str, lines: tuple[str, ...]
) -> None:
    change, series = told(
        village({**ONLINE, "agenda/x.md": event(f"herhaling: elke woensdag\n{typed}")}).folder
    ).values()
    assert (change.sort, change.title, change.soon, tuple(line.text for line in change.lines)) == (
        "wijziging",
        title,
        soon,
        lines,
    )
    assert change.key.startswith("agenda/x/#2026-12-02")
    assert series.sort == "activiteit"


def test_a_closure_and_other_hours_say_of_whom_they_are(village: VillageBuilder) -> None:
    hours = (
        "uren:\n  - {wat: Winkel, wanneer: maandag tot vrijdag 8:00-12:00, anders: [{datum: 2026-12-01, uren: 9:00-10:00, reden: Sint.}]}\n"
        "sluitingen:\n  - {van: 2026-12-24, tot: 2026-12-26, reden: Kerst.}\n  - {van: 2026-10-01, tot: 2026-10-02}\n"
    )
    closed, other = told(village({**ONLINE, "uren.yml": hours}).folder).values()
    assert (
        closed.title
        == "De Oude Melkerij: we zijn gesloten van donderdag 24 december 2026 tot en met zaterdag 26 december 2026"
    )
    assert (closed.day, closed.last_day, tuple(line.text for line in closed.lines)) == (
        dt.date(2026, 12, 24),
        dt.date(2026, 12, 26),
        ("Kerst.",),
    )
    assert (other.title, tuple(line.text for line in other.lines)) == (
        "De Oude Melkerij: winkel 9-10 uur op dinsdag 1 december 2026",
        ("Sint.",),
    )


def test_news_is_told_for_two_months_and_an_offer_all_the_time(village: VillageBuilder) -> None:
    news = "---\ntitel: Nieuw\ndatum: {}\n---\nKijk."
    files: Files = {
        "nieuws/oud.md": news.format("2026-09-23"),
        "nieuws/nieuw.md": news.format("2026-09-24"),
        "aanbod/brood.md": "---\ntitel: Brood\nuren: zondag 7:00-9:30\nprijs: 3,20\n---\nVers.",
    }
    new, bread = told(village({**ONLINE, **files}).folder).values()
    assert (new.key, new.when) == ("nieuws/nieuw/", "")
    assert (bread.when, bread.price) == ("zondag van 7 tot 9.30 uur", "3,20 euro")


def test_what_is_over_or_not_to_be_seen_yet_is_not_told(village: VillageBuilder) -> None:
    files: Files = {"agenda/a.md": event("").replace("11-25", "11-21"), "agenda/b.md": event("concept: ja")}
    assert told(village({**ONLINE, **files}).folder) == {}


def test_without_an_address_on_the_web_there_is_no_link(village: VillageBuilder) -> None:
    assert only(village, {"buurtpunt.yml": HUB, "agenda/x.md": event("")}).link == ""


def test_an_hour_or_a_day_that_nobody_knows_is_told_as_that(village: VillageBuilder) -> None:
    one = only(
        village,
        {"agenda/x.md": event("").replace("2026-11-25", "weten we nog niet").replace("van: 14:00\ntot: 17:00\n", "")},
    )
    assert (one.day, one.when) == (None, "Datum weten we nog niet")


@pytest.mark.parametrize("said, shown", [("2026-03-01, op papier", True), ("nee", False), (None, False)])
def test_a_photo_of_people_goes_along_only_with_their_yes(
    village: VillageBuilder, said: str | None, shown: bool
) -> None:
    consent = f', toestemming: "{said}"' if said else ""
    files: Files = {
        "agenda/x.md": event("foto: mieke.jpg"),
        "beelden/mieke.jpg": picture(),
        "beelden/beelden.yml": f"mieke.jpg: {{alt: Mieke, mensen: herkenbaar{consent}}}\n",
    }
    assert (only(village, files).photo is not None) == shown
