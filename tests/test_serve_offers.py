"""/druk/ in the preview: the sheets that a village has, and those that it may ask for with one button."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Route, expect

from builder import Files, Village, new_village
from conftest import VillageBuilder
from page_checks import visit
from rows import each
from serving import Preview, shown, wait
from test_paper import FULL

PLACE: Files = {**FULL, "drukwerk/kaartje.yml": "soort: kaart\n"}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Village:
    return new_village(tmp_path_factory.mktemp("blad"), PLACE)


@pytest.fixture(scope="module")
def running(place: Village) -> Iterator[Preview]:
    with shown(place.folder) as preview:
        preview.look_at_sheets()
        yield preview


def offers(page: str) -> list[str]:
    """The sorts that are offered."""
    return re.findall(r"<b>([^<]+)</b>", page.partition("Dit kan er ook bij")[2])


def test_what_nobody_asked_for_is_offered_and_what_is_there_is_not(running: Preview) -> None:
    found = offers(running.page("/druk/"))
    assert {"Week", "Niet thuis", "Inschrijflijst: Soepavond", "Activiteit: Soepavond"} <= {*found}
    assert not {"Kaart", "Flyer", "Affiche", "Deur"} & {*found}


@each("line, sorts", [("geschrapt: [2026-12-12]", set()), ("volzet: ja", {"Activiteit"})])
def test_no_sheet_is_offered_of_what_has_none(village: VillageBuilder, line: str, sorts: set[str]) -> None:
    soup = f"---\ntitel: Soepavond\ndatum: 2026-12-12\n{line}\n---\n"
    with shown(village({**PLACE, "agenda/soep.md": soup}).folder) as running:
        running.look_at_sheets()
        found = [name.partition(": ") for name in offers(running.page("/druk/"))]
        assert {sort for sort, _, event in found if event == "Soepavond"} == sorts


def test_who_only_looks_has_no_button_and_gets_no_token(running: Preview) -> None:
    page = running.page("/druk/")
    assert "<form" not in page
    assert "{teken}" not in page


def test_one_button_asks_for_a_sheet_that_was_seen_as_it_would_be(browser: Browser, place: Village) -> None:
    with shown(place.folder) as running, visit(browser) as page:
        page.goto(running.to_write)
        page.wait_for_url(running.address)  # with the key
        page.goto(f"{running.address}druk/")
        week = page.locator("li", has=page.get_by_text("Week", exact=True))
        expect(week.locator("img")).to_be_visible(timeout=60_000)
        pdf = running.ask(f"/druk/{week.locator('a').get_attribute('href')}")
        assert pdf.body.startswith(b"%PDF")
        helpers = page.locator("li", has=page.get_by_text("Vrijwilligers", exact=True))
        expect(helpers).to_contain_text("Zet eerst in content/help-mee.yml wat een helper kan doen.")
        expect(helpers.get_by_role("button")).to_have_count(0)
        week.get_by_role("button").click()
        expect(page.get_by_text("Bewaard.")).to_be_visible()
        file = place.folder / "content" / "drukwerk" / "week.yml"
        assert file.read_text("utf-8").endswith("soort: week\n")
        wait(lambda: 'href="week.pdf"' in running.page("/druk/"))
        assert "Week" not in offers(running.page("/druk/"))


def test_a_sheet_of_an_event_is_asked_for_with_that_event(browser: Browser, village: VillageBuilder) -> None:
    made = village(PLACE)
    with shown(made.folder) as running, visit(browser) as page:
        page.goto(running.to_write)
        page.wait_for_url(running.address)  # with the key
        page.goto(f"{running.address}druk/")
        page.locator("li", has=page.get_by_text("Inschrijflijst: Soepavond")).get_by_role("button").click()
        expect(page.get_by_text("Bewaard.")).to_be_visible()
    order = (made.folder / "content" / "drukwerk" / "inschrijflijst.yml").read_text("utf-8")
    assert "soort: inschrijflijst" in order
    assert "activiteit: soep.md" in order


def test_what_somebody_sends_is_not_lost_when_just_then_there_is_something_newer_to_see(
    browser: Browser, village: VillageBuilder
) -> None:
    made = village(PLACE)
    with shown(made.folder) as running, visit(browser) as page:

        def takes_its_time(route: Route) -> None:
            if route.request.method == "POST":
                before = running.look_at_sheets()["sheets"]
                made.write({"aanbod/pap.md": "---\ntitel: Pap\n---\nLekker.\n"})
                wait(lambda: running.look_at_sheets()["sheets"] != before)
                page.wait_for_timeout(500)
            route.continue_()

        page.goto(running.to_write)
        page.wait_for_url(running.address)
        page.goto(f"{running.address}druk/")
        week = page.locator("li", has=page.get_by_text("Week", exact=True))
        expect(week.locator("img")).to_be_visible(timeout=60_000)
        page.route("**", takes_its_time)
        week.get_by_role("button").click()
        expect(page.get_by_text("Bewaard.")).to_be_visible()
