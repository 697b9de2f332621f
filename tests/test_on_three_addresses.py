"""The demo's website at each kind of address that GitHub Pages gives, walked whole in a real browser.

Every address is a real one, to the browser as well: it comes there by way of a proxy, which is the host itself. So what a
page would ask of another host is seen too, and answered with nothing.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import NamedTuple
from urllib.error import HTTPError
from urllib.parse import quote, urlsplit, urlunsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from browser import hosted, served
from builder import TODAY, bug_report, run
from conftest import ROOT
from nightly import some
from page_checks import documents, kinds, missing_links, noise, over_the_net, pages, too_wide, visit, words

USER, PROJECT, OWN = (
    "http://verzonnegem.github.io/",
    "http://verzonnegem.github.io/mijn-dorp/",
    "http://melkerij.example/",
)
ADDRESSES = [USER, PROJECT, OWN]
NARROW = ViewportSize(width=320, height=640)
PAPER = ViewportSize(width=718, height=1047)  # A4 at 96 dpi, within margins of a centimetre

# What leads to other pages, or to a calendar, is of no use on paper.
ELSEWHERE = "main :is(nav, .more, .act), main .facts > :has([href$='.ics'])"

UNSEEN = """() => [...document.images].filter(image => {
    image.loading = "eager"
    return image.complete && !image.naturalWidth
}).map(image => image.currentSrc || image.src)"""

# What can be reached with Tab, in the order of the page.
REACHABLE = """() => [...document.querySelectorAll("a[href], summary, button, input")]
    .filter(part => part.checkVisibility({visibilityProperty: true})).length"""
FOCUSED = """() => {
    const part = document.activeElement
    const style = getComputedStyle(part), box = part.getBoundingClientRect()
    const marked = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0
    const seen = box.bottom > 0 && box.top < innerHeight && box.width > 0
    const order = [...document.querySelectorAll("*")].indexOf(part)
    return [part.tagName, order, marked && seen, part.outerHTML.slice(0, 100)]
}"""


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory, demo_site: Path) -> dict[str, Path]:  # noqa: ARG001
    """The demo, made for each address from the same content; its pictures are those that were made for `demo_site`."""
    folder = tmp_path_factory.mktemp("adressen")
    made = {}
    for number, address in enumerate(ADDRESSES):
        asked = (
            "--json",
            "--today",
            TODAY,
            "--only",
            "site",
            "--output",
            str(folder / "output"),
            "--base-url",
            address,
        )
        outcome = run("build", str(ROOT), *asked, site=folder / "output" / "site")
        assert outcome.exit_code == 0, bug_report(outcome.output)
        made[address] = Path(shutil.copytree(outcome.site, folder / str(number)))
    return made


class Visitor(NamedTuple):
    """Somebody with a browser, on their way to a site."""

    page: Page
    proxy: str


@contextmanager
def visitor(browser: Browser, site: Path, address: str, viewport: ViewportSize = NARROW) -> Iterator[Visitor]:
    with hosted(site, address) as proxy, visit(browser, viewport=viewport, proxy={"server": proxy}) as page:
        yield Visitor(page, proxy)


@pytest.mark.parametrize("address", [USER, OWN])
def test_each_address_has_the_same_site_but_for_its_name(sites: dict[str, Path], address: str) -> None:
    """So that what is seen at one address is so at each."""
    one, other = (text_without(sites[at], at) for at in (PROJECT, address))
    assert {name for name in one.keys() | other.keys() if one.get(name) != other.get(name)} <= {"robots.txt"}


def text_without(site: Path, address: str) -> dict[str, bytes]:
    """Every file of a site, without the address that it was made for and the digests of scripts that name it."""
    names = [urlunsplit(urlsplit(address)._replace(scheme="webcal")), quote(address, safe=""), address]
    of_names = "|".join([r"sha256-[\w+/]+=", *map(re.escape, names)]).encode()
    found = {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
    return {path: re.sub(of_names, b"@", data) for path, data in found.items()}


@pytest.mark.parametrize("address", some([PROJECT, USER, OWN], 3))
def test_the_whole_site_can_be_walked(browser: Browser, sites: dict[str, Path], address: str) -> None:
    """On a narrow screen: every page, picture, link, download and spot; nothing asked elsewhere, nothing complained of."""

    def look(page: Page) -> Iterator[str]:
        yield from too_wide(page)
        yield from (f"a picture that is not there: {source}" for source in page.evaluate(UNSEEN))

    with visitor(browser, sites[address], address) as (page, proxy):
        assert noise(page, address, pages(sites[address]), look) == ""
        assert missing_links(address, documents(sites[address]), partial(over_the_net, proxy=proxy)) == ""


@pytest.mark.parametrize("address", some([PROJECT, USER, OWN], 3))
def test_what_is_not_there_leads_home(browser: Browser, sites: dict[str, Path], address: str) -> None:
    with visitor(browser, sites[address], address) as (page, _):
        for wrong in ("weg", "agenda/weg/", "een/heel/diep/adres.html"):
            answer = page.goto(address + wrong)
            assert answer
            assert answer.status == 404
            assert page.locator("h1").inner_text() == "Hier woont niemand"
            page.locator(".act a").click()
            assert page.url == address
            assert page.locator("a.name").count() == 1


@pytest.mark.parametrize("was, then", [(PROJECT, OWN), (USER, OWN), (OWN, PROJECT)])
def test_a_site_that_moves_stays_whole_until_it_is_made_anew(sites: dict[str, Path], was: str, then: str) -> None:
    """A village gets a domain, and the site of yesterday is still there tonight. Only the way home from a 404 is the old one."""
    moved = [path for path in documents(sites[was]) if path != "404.html"]
    with hosted(sites[was], then) as proxy:
        assert missing_links(then, moved, partial(over_the_net, proxy=proxy)) == ""


def test_back_and_forward_lead_where_one_was(browser: Browser, sites: dict[str, Path]) -> None:
    with visitor(browser, sites[PROJECT], PROJECT) as (page, _):
        page.goto(PROJECT)
        page.locator("nav a", has_text="Agenda").click()
        page.locator("main .dates a").first.click()
        been = page.url
        assert page.locator("h1").inner_text() not in ("", "Agenda")
        page.go_back()
        assert (page.url, page.locator("h1").inner_text()) == (f"{PROJECT}agenda/index.html", "Agenda")
        page.go_back()
        assert page.url == PROJECT
        page.go_forward()
        page.go_forward()
        assert page.url == been


def test_everything_can_be_reached_with_the_keyboard_alone(browser: Browser, sites: dict[str, Path]) -> None:
    """In the order of the page, each time with a mark around it, and on the screen."""
    with visitor(browser, sites[PROJECT], PROJECT) as (page, _):
        for path in ("index.html", "agenda/index.html", "contact/index.html"):
            page.goto(PROJECT + path)
            stops = []
            for _ in range(page.evaluate(REACHABLE)):
                page.keyboard.press("Tab")
                stops.append(page.evaluate(FOCUSED))
            assert [part for tag, _, _, part in stops if tag == "BODY"] == [], "a stop was lost on the way"
            assert [part for _, _, visible, part in stops if not visible] == []
            orders = [order for _, order, _, _ in stops]
            assert orders == sorted(set(orders))


def test_the_first_stop_of_the_keyboard_skips_to_the_text(browser: Browser, sites: dict[str, Path]) -> None:
    with visitor(browser, sites[PROJECT], PROJECT) as (page, _):
        page.goto(PROJECT + "agenda/index.html")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.wait_for_url("**/agenda/index.html#de_inhoud")
        page.keyboard.press("Tab")
        assert page.evaluate("() => document.activeElement.closest('main') !== null")


def test_on_paper_no_word_is_missing_and_the_number_to_call_is_there(browser: Browser, sites: dict[str, Path]) -> None:
    with visitor(browser, sites[PROJECT], PROJECT, PAPER) as (page, _):
        for path in kinds(sites[PROJECT]):
            if path == "404.html":
                continue  # nobody keeps it
            page.emulate_media(media="screen")
            page.goto(PROJECT + path)
            on_screen = words(page) - words(page, ELSEWHERE)
            page.emulate_media(media="print")
            assert on_screen - words(page) == set(), path
            assert list(too_wide(page)) == [], path
            assert page.locator("footer .phone").is_visible(), path


# The host itself -----------------------------------------------------------------------------------------------------


class Stay(HTTPRedirectHandler):
    """Does not follow where it is sent."""

    def redirect_request(self, *_: object) -> Request | None:
        return None


def answer(url: str) -> tuple[int, str]:
    """What a host says: its code, and where it sends one."""
    try:
        with build_opener(Stay).open(url) as found:
            return found.status, found.headers.get("Set-Cookie", "")
    except HTTPError as error:
        return error.code, error.headers.get("Location", "")


def test_the_host_of_these_tests_behaves_like_the_real_one(tmp_path: Path) -> None:
    (tmp_path / "agenda" / "leeg").mkdir(parents=True)
    for name in ("index.html", "agenda/index.html", "over.html", "404.html"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    with served(tmp_path, "/dorp/") as address:
        assert answer(address) == (200, "")
        assert answer(f"{address}agenda/") == (200, "")
        assert answer(f"{address}agenda") == (301, "/dorp/agenda/")
        assert answer(f"{address}over") == (200, "")
        assert [answer(address + path)[0] for path in ("agenda/leeg/", "weg", "weg/weg/")] == [404] * 3
        assert answer(address.removesuffix("dorp/"))[0] == 404
