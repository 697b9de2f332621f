"""Pages that nobody makes anew: what stood on them on their day is still true a year later, or shows how old it is.

A page without a script cannot know what day it is. So it never says "today" or "next week", and never a day without its
year; and at its foot stands the day on which it was made.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from builder import Files, Outcome, first
from buurtpunt.knowledge.moments import MONTHS, WEEKDAYS
from conftest import VillageBuilder

pytestmark = pytest.mark.only("site")

# One of everything that depends on the day, in words of which none is about a day.
LIVELY: Files = {
    "buurtpunt.yml": "naam: De Oude Melkerij\nwebsite: https://oudemelkerij.example\n",
    "uren.yml": """
        uren:
          - wat: Winkel
            wanneer: maandag tot vrijdag 8:00-12:00
            behalve: [feestdag]
            anders: [{datum: 2026-12-23, uren: 8:00-10:00, reden: inventaris}]
            bestellen_tot: donderdag 12 uur
        sluitingen:
          - {van: 2026-12-24, tot: 2027-01-02, reden: Vakantie}
          - {van: 2027-08-01, tot: 2027-08-14, reden: Zomer}
        """,
    "agenda/soep.md": """
        ---
        titel: Soep
        datum: 2026-12-05
        van: 18:00
        herhaling: elke zaterdag
        behalve: [juli, 2026-12-26]
        verplaatst: [2027-01-09 naar 2027-01-10]
        geschrapt: [2027-01-02]
        volzet: [2027-01-16]
        inschrijven_tot: de donderdag ervoor
        ---
        """,
    "agenda/bal.md": "---\ntitel: Bal\ndatum: 2026-12-31\nvan: 21:00\ninschrijven_tot: 2026-12-28\n---\n",
    "agenda/mars.md": "---\ntitel: Mars\ndatum: 2026-12-19\nlaatste_dag: 2026-12-20\n---\n",
    "agenda/feest.md": "---\ntitel: Feest\ndatum: 2026-09-05\n---\n",
    "agenda/later.md": "---\ntitel: Later\ndatum: weten we nog niet\n---\n",
    "nieuws/dak.md": "---\ntitel: Het dak\ndatum: 2026-11-30\n---\n",
}
DAYS = ("2026-11-22", "2026-12-21", "2026-12-24", "2026-12-31", "2027-01-08")

SHIFTING = re.compile(
    r"\b(?:vandaag|morgen|overmorgen|gisteren|straks|binnenkort|vanavond|nu (?:open|dicht|gesloten)"
    r"|(?:deze|volgende|komende|vorige) (?:week|maand|dag))\b",
    re.IGNORECASE,
)
A_DAY = re.compile(
    rf"\b(?:{'|'.join(WEEKDAYS)})? ?\b\d{{1,2}} (?:{'|'.join(MONTHS)})\b(?!(?:(?:,| en| tot en met) [a-z]+ \d+ [a-z]+)* \d{{4}})"
)
BY_MONTH = "agenda/20"  # the months: there the year stands above it


def texts(site: Path) -> Iterator[tuple[str, str]]:
    """What can be read on each page, with each part on a line of its own."""
    for path in sorted(site.rglob("*.html")):
        body = LexborHTMLParser(path.read_bytes()).body
        assert body
        yield path.relative_to(site).as_posix(), body.text(separator="\n")


@pytest.fixture(params=DAYS)
def made(request: pytest.FixtureRequest, village: VillageBuilder) -> Outcome:
    outcome = village(LIVELY).build(today=request.param)
    assert outcome.exit_code == 0, outcome.output
    return outcome


def test_no_page_says_a_word_that_is_true_for_a_day_only(made: Outcome) -> None:
    assert [(path, word) for path, text in texts(made.site) for word in SHIFTING.findall(text)] == []


def test_no_day_stands_without_its_year(made: Outcome) -> None:
    pages = ((path, text) for path, text in texts(made.site) if not path.startswith(BY_MONTH))
    assert [(path, day) for path, text in pages for day in A_DAY.findall(text)] == []


def test_every_month_of_the_agenda_has_its_year(village: VillageBuilder) -> None:
    made = village(LIVELY).build(today="2026-12-21")
    for month, name in {"2026-12": "December 2026", "2027-01": "Januari 2027"}.items():
        page = made.page(f"agenda/{month}/")
        assert first(page, "h1").text() == name
        assert page.css(".now") == []  # no day of it is marked as the one that it is


def test_every_page_says_when_it_was_made(village: VillageBuilder) -> None:
    made = village(LIVELY).build(today="2026-12-24")
    pages = {path: text for path, text in texts(made.site) if path != "404.html"}
    told = "Bijgewerkt op\ndonderdag 24 december 2026"
    assert [path for path, text in pages.items() if told not in re.sub(r"\s*\n\s*", "\n", text)] == []


def test_the_sign_of_a_closed_door_says_until_when(village: VillageBuilder) -> None:
    board = village(LIVELY).build(today="2026-12-24").page().css_first(".board")
    assert board
    assert "Even dicht" in board.text()
    assert "Tot en met zaterdag 2 januari 2027." in board.text()


def test_the_home_page_knows_already_when_the_door_will_be_closed(village: VillageBuilder) -> None:
    """So that the usual hours beside it are not taken for those of a day that nobody made the site anew for."""
    board = village(LIVELY).build(today="2026-11-22").page().css_first(".board")
    assert board
    told = board.text()
    assert "We zijn gesloten van donderdag 24 december 2026 tot en met zaterdag 2 januari 2027." in told
    assert "We zijn gesloten van zondag 1 augustus 2027 tot en met zaterdag 14 augustus 2027." in told
    assert "woensdag 23 december 2026: 8-10 uur (inventaris)" in told


def test_a_day_with_hours_of_its_own_goes_before_the_closure_around_it(village: VillageBuilder) -> None:
    hours = "{wat: Winkel, wanneer: ma-vr 8-12 uur, anders: [{datum: 2026-12-24, uren: 8:00-10:00}]}"
    closed = {"uren.yml": f"uren:\n- {hours}\nsluitingen:\n- {{van: 2026-12-24, tot: 2026-12-26}}\n"}
    told = village(closed).build().page().text()
    assert "donderdag 24 december 2026: 8-10 uur" in told
    assert "We zijn gesloten van vrijdag 25 december 2026 tot en met zaterdag 26 december 2026." in told
