"""What somebody comes for stands on the first screen of a telephone, or one tap away; what they print is one sheet."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest
from playwright.sync_api import Browser, Locator, Page, ViewportSize

from browser import reached
from builder import bug_report, run
from conftest import ROOT
from page_checks import visit

SCREEN = ViewportSize(width=390, height=664)  # what a browser on a telephone leaves of 390 x 844
WEDNESDAY = "2026-12-02"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, demo_site: Path) -> Path:  # noqa: ARG001
    """The demo on a Wednesday before a weekend on which there is something; with the pictures that were made for `demo_site`."""
    output = tmp_path_factory.mktemp("demo")
    args = ("--json", "--today", WEDNESDAY, "--output", str(output), "--only", "site")
    made = run("build", str(ROOT), *args, site=output / "site")
    assert made.exit_code == 0, bug_report(made.output)
    return made.site


def is_seen(found: Locator) -> bool:
    box = found.first.bounding_box()
    return box is not None and box["y"] >= 0 and box["y"] + box["height"] <= SCREEN["height"]


def tap(page: Page, words: str) -> None:
    link = page.get_by_role("link", name=words).first
    assert is_seen(link), words
    link.click()


def test_the_seven_questions_are_answered_on_the_first_screen_or_after_one_tap(site: Path, browser: Browser) -> None:
    with reached(site, "root") as address, visit(browser, viewport=SCREEN) as page:
        page.goto(address)
        for answer in (
            "0450 00 12 34",  # whom to call
            "Woensdag 2 december 2026",  # is it open now
            "Winkel en pakjes",
            "bestellen kan tot",  # bread, by when
            "Dries 4, 9999 Verzonnegem",  # where is it
        ):
            assert is_seen(page.get_by_text(answer)), answer
        for words, answer in (
            ("weekend", "Repair café voor de winter"),  # what is on this weekend
            ("Zo geraak je hier", "lijn 99 stopt"),  # how do I get there
            ("Zoeken", "Wat zoek je?"),  # where is it told that ...
        ):
            page.goto(address)
            tap(page, words)
            assert is_seen(page.get_by_text(answer)), answer


@pytest.mark.parametrize("event", ["pannenkoeken", "repair-cafe", "dorpsrestaurant"])
def test_an_event_is_printed_on_one_sheet(site: Path, browser: Browser, tmp_path: Path, event: str) -> None:
    with reached(site, "root") as address, visit(browser) as page:
        page.goto(f"{address}agenda/{event}/")
        page.pdf(path=tmp_path / "blad.pdf", prefer_css_page_size=True)
    with pikepdf.open(tmp_path / "blad.pdf") as sheet:
        assert len(sheet.pages) == 1


def test_what_is_new_is_printed_below_what_is_on_where_there_is_room(site: Path, browser: Browser) -> None:
    import pymupdf  # takes its time to load

    with reached(site, "root") as address, visit(browser) as page:
        page.goto(address)
        printed = page.pdf(prefer_css_page_size=True)
    with pymupdf.open(stream=printed) as pdf:
        sheets = [sheet.get_text() for sheet in pdf]
    assert [("Wat is er te doen?" in words, "Nieuws" in words) for words in sheets][1] == (True, True)
