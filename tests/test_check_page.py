"""The page of a review, as the team opens it: in a real browser, and as the Nu HTML checker reads it."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from bad import front, photo
from browser import reached
from builder import Files, new_village
from page_checks import look_over, noise, visit
from test_html import remarks_on

REPORT = ["nazicht.html"]
LONG = "Dit-is-een-heel-lange-naam-zonder-een-enkele-spatie-die-nergens-op-een-regel-past-van-een-telefoon"
# Something on every side, and long words where they can stand.
FULL: Files = {
    "buurtpunt.yml": f"naam: Het {LONG}\norganisatie: {{naam: Melkerij, vorm: vzw}}\n",
    "contact.yml": f"personen:\n  - {{naam: {LONG}, telefoon: 0450 00 12 34, foto: {LONG}.jpg, tot: 2026-12-01}}\n",
    f"beelden/{LONG}.jpg": photo(),
    "beelden/beelden.yml": f"{LONG}.jpg: {{alt: IMG_2041}}\n",
    "help-mee.yml": "taken:\n  - {taak: Brood halen}\n",
    f"paginas/{LONG}.md": front("titel: Over ons", "nagekeken_op: 2025-01-01")
    + f"Klik [hier](https://{LONG}.example/{LONG}). Wij zullen de implementatie faciliteren. \n\n" * 30,
    "nieuws/concept.md": front(f"titel: {LONG}", "datum: 2026-08-01", "concept: ja"),
}


@pytest.fixture(scope="module")
def intern(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder in which the report of such a village lies."""
    home = new_village(tmp_path_factory.mktemp("nazicht"), FULL)
    assert len(home.check().told["sides"]) >= 5
    return home.folder / "output" / "intern"


def test_it_is_for_everybody_on_any_screen_by_day_and_by_night(browser: Browser, intern: Path) -> None:
    with reached(intern, "root") as address, visit(browser) as page:
        assert look_over(page, address, REPORT) == ("", "", "")


def test_opened_from_the_disk_it_complains_of_nothing(browser: Browser, intern: Path) -> None:
    with reached(intern, "file") as address, visit(browser) as page:
        assert noise(page, address, REPORT) == ""


@pytest.mark.screen
def test_the_checker_of_html_has_nothing_to_say(intern: Path) -> None:
    assert remarks_on(intern) == {intern: ""}


def test_what_is_to_be_typed_stands_apart_on_every_side(tmp_path: Path) -> None:
    dropped = front("titel: Soep", "datum: 2026-12-12", "herhaling: elke zaterdag", "behalve: [2026-12-19]")
    home = new_village(tmp_path, {"agenda/soep.md": dropped})
    home.check()
    page = (home.folder / "output" / "intern" / "nazicht.html").read_text(encoding="utf-8")
    assert "(staat achter <code>behalve</code>)" in page
    assert "`" not in page.partition("<main>")[2]
