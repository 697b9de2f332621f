"""The door to the desk: who sits at this computer and was shown in writes, and nobody else changes a letter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser

from builder import Village, new_village
from page_checks import axe_finds
from serving import Preview, shown, wait

SOUP = "---\ntitel: Soepavond\ndatum: 2026-12-12\n---\nBreng je kom mee.\n"
FILE = "content/agenda/soep.md"
AT = "/.schrijf/agenda/soep"


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Village:
    files = {"agenda/soep.md": SOUP, "vragen.yml": "vragen:\n  - vraag: Mag mijn hond mee?\n    antwoord: Ja.\n"}
    return new_village(tmp_path_factory.mktemp("schrijven") / "Café", files)


@pytest.fixture(scope="module")
def preview(place: Village) -> Iterator[Preview]:
    with shown(place.folder) as running:
        yield running


@pytest.fixture(scope="module")
def right(preview: Preview) -> dict[str, Any]:
    """All that a form needs which somebody at this computer fills in."""
    query = preview.to_write.partition("/?")[2]
    cookie = preview.ask(f"/?{query}").headers["set-cookie"].partition(";")[0]
    form = preview.ask(AT, {"Cookie": cookie}).body.decode()
    found = re.search(r'name="teken" value="(\w+)"', form)
    assert found
    return {
        "headers": {
            "Host": preview.host,
            "Origin": f"http://{preview.host}",
            "Cookie": cookie,
            "Content-Type": "application/x-www-form-urlencoded",
        },
        "sent": {"teken": found[1], "was": '{"titel": "Soepavond"}', "titel": "Gekaapt", "doe": "toch"},
    }


ATTACKS: dict[str, tuple[dict[str, str | None], dict[str, str | None], int]] = {
    "a page in another tab": ({"Origin": "https://kwaad.example"}, {}, 403),
    "a page that hides where it comes from": ({"Origin": "null"}, {}, 403),
    "another program on this computer": ({"Origin": "http://127.0.0.1:1"}, {}, 403),
    "somebody who does not say where from": ({"Origin": None}, {}, 403),
    "a name that leads here": ({"Host": "kwaad.example", "Origin": "http://kwaad.example"}, {}, 421),
    "a browser that tells on it": ({"Sec-Fetch-Site": "cross-site"}, {}, 403),
    "somebody without a key": ({"Cookie": None}, {}, 403),
    "the key of yesterday": ({"Cookie": "buurtpunt-1=abcdefghijklmnopqrstuv"}, {}, 403),
    "a form of last week": ({}, {"teken": "0" * 64}, 403),
    "a form that is not ours": ({}, {"teken": None}, 403),
    "a form that any page may send": ({"Content-Type": "text/plain"}, {}, 415),
    "more than a form can be": ({}, {"titel": "x" * 3_000_001}, 413),
}


@pytest.mark.parametrize("attack", list(ATTACKS))
def test_nobody_else_changes_a_letter(preview: Preview, place: Village, right: dict[str, Any], attack: str) -> None:
    headers, sent, status = ATTACKS[attack]
    known = {name: value for name, value in (right["headers"] | headers).items() if value is not None}
    body = urlencode({name: value for name, value in (right["sent"] | sent).items() if value is not None})
    try:
        answer = preview.ask(AT, known, "POST", body.encode())
    except (ConnectionError, BrokenPipeError):  # we do not read on what is too much
        assert status == 413
    else:
        assert answer.status == status
    assert (place.folder / FILE).read_text() == SOUP


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH"])
def test_there_is_one_way_to_change(preview: Preview, place: Village, right: dict[str, Any], method: str) -> None:
    assert preview.ask(AT, right["headers"], method).status == 405
    assert (place.folder / FILE).read_text() == SOUP


def test_who_was_not_shown_in_sees_no_form(preview: Preview) -> None:
    answer = preview.ask(AT)
    assert (answer.status, "Schrijven" in answer.body.decode(), SOUP in answer.body.decode()) == (403, True, False)


def test_a_screen_runs_nothing_of_others(preview: Preview, right: dict[str, Any]) -> None:
    answer = preview.ask(AT, {"Cookie": right["headers"]["Cookie"]})
    policy = answer.headers["content-security-policy"]
    assert all(part in policy for part in ("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'"))
    assert "<script>" not in answer.body.decode()


@pytest.mark.xdist_group("browser")
@pytest.mark.parametrize("width", [320, 1280])
def test_somebody_who_never_saw_yaml_changes_an_evening(
    preview: Preview, place: Village, browser: Browser, width: int
) -> None:
    place.write({"agenda/soep.md": SOUP})
    page = browser.new_page(viewport={"width": width, "height": 800}, bypass_csp=False)
    try:
        page.goto(preview.to_write)
        page.wait_for_url(preview.address)
        page.goto(f"{preview.address}agenda/soep/")
        page.get_by_role("button", name="pas aan").click()
        page.get_by_role("link", name="Pas deze pagina aan").click()
        assert [*axe_finds(page)] == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        page.get_by_label("Titel").fill("Soep op de Dries")
        page.get_by_role("button", name="Bewaar").last.click()
        page.get_by_role("status").get_by_text("Bewaard.").wait_for()
        wait(lambda: "Soep op de Dries" in preview.page("/agenda/soep/"))
        page.goto(f"{preview.address}.schrijf/")
        assert [*axe_finds(page)] == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    finally:
        page.close()
    assert (place.folder / FILE).read_text() == SOUP.replace("Soepavond", "Soep op de Dries")
