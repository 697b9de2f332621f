"""The demo's website as a visitor meets it, in a real browser.

Each check is a function that returns what is wrong, so that it can be held against the demo (nothing may be wrong) and
against a small site that is bad on purpose (it has to be found).
"""

from __future__ import annotations

import gzip
import importlib.resources
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal
from urllib.error import URLError
from urllib.parse import unquote, urldefrag, urljoin, urlsplit
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Page, ViewportSize
from selectolax.lexbor import LexborHTMLParser, LexborNode

from browser import reached

pytestmark = pytest.mark.xdist_group("browser")

PHONE = ViewportSize(width=390, height=844)
DESK = ViewportSize(width=1280, height=800)
NARROW = ViewportSize(width=320, height=640)
ZOOMED = ViewportSize(width=320, height=256)  # 1280 x 1024 at 400 %

WAYS = ["root", "subfolder", "file"]
AXE = importlib.resources.files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
AXE_OPTIONS = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}

FIRST_ROUND_TRIP = 14 * 1024  # what a server sends before it waits for an answer


# The demo ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_axe_finds_nothing(
    browser: Browser, demo_site: Path, size: ViewportSize, scheme: Literal["light", "dark"]
) -> None:
    with reached(demo_site, "root") as address, visit(browser, viewport=size, color_scheme=scheme) as page:
        assert lines(found_on(page, address, kinds(demo_site), inaccessible)) == ""


@pytest.mark.parametrize("size", [NARROW, PHONE, DESK], ids=["narrow", "phone", "desk"])
def test_nothing_scrolls_sideways(browser: Browser, demo_site: Path, size: ViewportSize) -> None:
    with reached(demo_site, "root") as address, visit(browser, viewport=size) as page:
        assert lines(found_on(page, address, kinds(demo_site), sideways)) == ""


def test_nothing_is_lost_at_400_percent(browser: Browser, demo_site: Path) -> None:
    with reached(demo_site, "root") as address, visit(browser, viewport=DESK) as page:
        assert lines(found_on(page, address, kinds(demo_site), lost_when_zoomed)) == ""


@pytest.mark.parametrize("way", WAYS)
def test_a_page_asks_nothing_of_others_and_complains_of_nothing(browser: Browser, demo_site: Path, way: str) -> None:
    with reached(demo_site, way) as address:
        assert lines(noise(browser, address, pages(demo_site))) == ""


@pytest.mark.parametrize("way", WAYS)
def test_every_link_leads_somewhere(demo_site: Path, way: str) -> None:
    with reached(demo_site, way) as address:
        assert lines(broken_links(address, [*pages(demo_site), *redirects(demo_site)])) == ""


@pytest.mark.parametrize("way", WAYS)
def test_it_all_works_without_javascript(browser: Browser, demo_site: Path, way: str) -> None:
    with reached(demo_site, way) as address, visit(browser) as page, visit(browser, java_script_enabled=False) as plain:
        for path in kinds(demo_site):
            page.goto(address + path)
            plain.goto(address + path)
            assert words(plain) == words(page), f"{path} says something else without JavaScript"


def test_the_menu_can_be_opened_without_javascript(browser: Browser, demo_site: Path) -> None:
    """It may be folded on a phone, but then it opens by itself."""
    with reached(demo_site, "file") as address, visit(browser, viewport=PHONE, java_script_enabled=False) as page:
        page.goto(address + "index.html")
        for handle in page.locator(":is(header, nav) summary:visible").all():
            handle.click()
        links = page.locator("nav a").all()
        assert links
        assert [link.get_attribute("href") for link in links if not link.is_visible()] == []


def test_the_home_page_fits_in_the_first_round_trip(demo_site: Path) -> None:
    assert weight(demo_site) <= FIRST_ROUND_TRIP


# A site that is bad on purpose ---------------------------------------------------------------------------------------

GOOD = """<!doctype html><html lang="nl"><meta charset="utf-8"><title>Goed</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<main><h1 id="boven">Goed</h1><p>Niets op aan te merken.</p></main></html>"""

BAD = {
    "an unlabelled picture": (GOOD.replace("<p>", '<img src="data:,"><p>'), "image-alt"),
    "grey on grey": (GOOD.replace("<p>", '<p style="color:#999;background:#aaa">'), "color-contrast"),
    "a target too small": (
        GOOD.replace(
            "<p>", '<a href="#boven" style="font-size:8px">a</a><br><a href="#boven" style="font-size:8px">b</a><p>'
        ),
        "target-size",
    ),
    "a thing too wide": (GOOD.replace("<p>", '<p style="width:600px">'), "wider than its window"),
    "a text cut off": (GOOD.replace("<p>", '<p style="overflow:hidden;height:5px">'), "cut off"),
    "a text that goes away": (
        GOOD.replace("<p>", "<style>@media (max-width:400px){p{display:none}}</style><p>"),
        "is gone",
    ),
    "a script that fails": (GOOD.replace("<p>", "<script>nietgekend()</script><p>"), "nietgekend"),
    "a cookie": (GOOD.replace("<p>", '<script>document.cookie="a=1"</script><p>'), "cookie"),
    "another host": (GOOD.replace("<p>", '<img alt="" src="http://127.0.0.1:9/a.png"><p>'), "127.0.0.1:9"),
    "against its own policy": (
        GOOD.replace(
            "<main>",
            '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'"><main><img alt="" src="/a.png">',
        ),
        "Content Security Policy",
    ),
    "a dead link": (GOOD.replace("<p>", '<a href="weg.html">weg</a><p>'), "weg.html"),
    "a dead anchor": (GOOD.replace("<p>", '<a href="#onder">weg</a><p>'), "#onder"),
    "a link out of the folder": (GOOD.replace("<p>", '<a href="/index.html">thuis</a><p>'), "outside the site"),
    "a dead picture in a set": (GOOD.replace("<p>", '<img alt="" srcset="a.webp 1x, b.webp 2x"><p>'), "b.webp"),
}


@pytest.mark.parametrize("what", BAD)
def test_what_is_bad_on_purpose_is_found(browser: Browser, tmp_path: Path, what: str) -> None:
    html, clue = BAD[what]
    assert clue in lines(all_found(browser, tmp_path, html))


def test_nothing_is_found_on_a_good_page(browser: Browser, tmp_path: Path) -> None:
    assert lines(all_found(browser, tmp_path, GOOD)) == ""


def all_found(browser: Browser, site: Path, html: str) -> list[str]:
    """What all checks together have to say of a site of one page, in a folder of a host."""
    (site / "index.html").write_text(html, encoding="utf-8")
    with reached(site, "subfolder") as address:
        found = [*noise(browser, address, pages(site)), *broken_links(address, pages(site))]
        with visit(browser, viewport=PHONE) as page:
            for check in (inaccessible, sideways, lost_when_zoomed):
                found += found_on(page, address, pages(site), check)
    return found


def lines(found: list[str]) -> str:
    """One fault on a line, so that a failing test shows them all."""
    return "\n".join(found)


# Which pages ---------------------------------------------------------------------------------------------------------


def pages(site: Path) -> list[str]:
    """The pages that a visitor can stay on."""
    return [path for path in documents(site) if not is_redirect(site / path)]


def redirects(site: Path) -> list[str]:
    """The old addresses that only send a visitor on."""
    return [path for path in documents(site) if is_redirect(site / path)]


def documents(site: Path) -> list[str]:
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))


def is_redirect(page: Path) -> bool:
    return 'http-equiv="refresh"' in page.read_text(encoding="utf-8")


def kinds(site: Path) -> list[str]:
    """One page of every kind: all sections, and of each section the page with the most on it."""
    largest: dict[str, str] = {}
    for path in sorted(pages(site), key=lambda path: (site / path).stat().st_size):
        folders = path.split("/")[:-1]
        largest[path if len(folders) < 2 else f"{folders[0]}/{len(folders)}"] = path
    return sorted(largest.values())


# What can be wrong with a page ---------------------------------------------------------------------------------------


@contextmanager
def visit(browser: Browser, **options: Any) -> Iterator[Page]:
    """A visitor of their own: no cookies or cache of others, no animation to wait for."""
    context = browser.new_context(reduced_motion="reduce", locale="nl-BE", **options)
    try:
        yield context.new_page()
    finally:
        context.close()


def found_on(page: Page, address: str, paths: list[str], check: Any) -> list[str]:
    """What one check has to say of these pages."""
    found = []
    for path in paths:
        page.goto(address + path)
        found += [f"{path}: {fault}" for fault in check(page)]
    return found


def inaccessible(page: Page) -> list[str]:
    """What axe finds. The script comes in by the debugger, so the page's own policy does not keep it out."""
    page.evaluate(AXE)
    results = page.evaluate("options => axe.run(options)", AXE_OPTIONS)
    return [
        f"{violation['id']}: {violation['help']}: {node['html'][:120]}"
        for violation in results["violations"]
        for node in violation["nodes"]
    ]


def sideways(page: Page) -> list[str]:
    """Whether a visitor has to scroll in two directions."""
    wide = page.evaluate("() => document.scrollingElement.scrollWidth - document.documentElement.clientWidth")
    return [f"{wide} px wider than its window"] if wide > 0 else []


CUT_OFF = """() => [...document.querySelectorAll("main *, header *, footer *")].filter(part => {
    const style = getComputedStyle(part)
    const hides = /hidden|clip/.test(style.overflowX + style.overflowY) || style.textOverflow === "ellipsis"
    const forReaders = part.clientWidth <= 1 || part.clientHeight <= 1
    return hides && !forReaders && part.innerText?.trim()
        && (part.scrollWidth > part.clientWidth + 1 || part.scrollHeight > part.clientHeight + 1)
}).map(part => part.outerHTML.slice(0, 120))"""


def lost_when_zoomed(page: Page) -> list[str]:
    """What a visitor who zooms to 400 % misses: words that are gone or cut off, and lines that run out of sight."""
    page.set_viewport_size(DESK)
    before = words(page)
    page.set_viewport_size(ZOOMED)
    gone = [f"{word!r} is gone at 400 %" for word in sorted(before - words(page))]
    cut_off = [f"cut off at 400 %: {part}" for part in page.evaluate(CUT_OFF)]
    return [*gone, *cut_off, *sideways(page)]


def words(page: Page) -> set[str]:
    """What can be read in the text of a page. The menu may fold; the text may not."""
    return {word.casefold() for text in page.locator("main").all_inner_texts() for word in text.split()}


def noise(browser: Browser, address: str, paths: list[str]) -> list[str]:
    """Requests to elsewhere, complaints in the console (a breach of its own policy is one) and cookies."""
    found: list[str] = []
    with visit(browser) as page:
        page.on("request", lambda request: None if own(request.url, address) else found.append(f"asks {request.url}"))
        page.on("console", lambda message: found.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: found.append(f"error: {error}"))
        for path in paths:
            page.goto(address + path, wait_until="load")
        found += [f"cookie {cookie.get('name')}" for cookie in page.context.cookies()]
    return found


def own(url: str, address: str) -> bool:
    return url.startswith((address, "data:", "blob:"))


# Links ---------------------------------------------------------------------------------------------------------------

LINKING = {"href": "[href]", "src": "[src]", "srcset": "[srcset]", "poster": "[poster]", "action": "[action]"}
NOT_FOLLOWED = re.compile(r"(?!https?:|file:)[a-z][a-z0-9+.-]*:", re.IGNORECASE)  # mailto:, tel:, data: ...


def broken_links(address: str, paths: list[str]) -> list[str]:
    """Every link on these pages that leads nowhere, whether to a page, a picture, a style or a spot on a page."""
    fetched: dict[str, bytes | None] = {}
    return [
        f"{path}: {link}: {fault}"
        for path in paths
        for link in links(read(address + path, fetched))
        if (fault := fault_of(link, base_of(address + path, fetched), address, fetched))
    ]


def links(html: bytes | None) -> list[str]:
    """All that a page links to or takes in, as written."""
    tree = LexborHTMLParser(html or b"")
    found = [link for name, selector in LINKING.items() for node in tree.css(selector) for link in linked(node, name)]
    refresh = [node.attributes.get("content") or "" for node in tree.css("meta[http-equiv=refresh]")]
    return sorted({*found, *(content.partition("url=")[2] for content in refresh)})


def linked(node: LexborNode, attribute: str) -> list[str]:
    """What one attribute links to; a `srcset` has several."""
    value = node.attributes.get(attribute) or ""
    if attribute != "srcset":
        return [value]
    return [part.split()[0] for part in value.split(",") if part.strip()]


def base_of(url: str, fetched: dict[str, bytes | None]) -> str:
    """What the links of a page start from: itself, unless it says otherwise."""
    base = LexborHTMLParser(read(url, fetched) or b"").css_first("base[href]")
    return urljoin(url, (base.attributes["href"] or "") if base else "")


def fault_of(link: str, base: str, address: str, fetched: dict[str, bytes | None]) -> str:
    """What is wrong with a link, or nothing. Other people's sites are theirs."""
    if NOT_FOLLOWED.match(link):
        return ""
    url, fragment = urldefrag(urljoin(base, link))
    if not url.startswith(address):
        return "outside the site" if host_of(url) == host_of(address) else ""
    content = read(url, fetched)
    if content is None:
        return "not there"
    if fragment and unquote(fragment) not in anchors(content):
        return "no such spot on that page"
    return ""


def host_of(url: str) -> tuple[str, str]:
    """Who answers for an address; all files on a disk have the same."""
    return urlsplit(url)[:2]


def anchors(html: bytes) -> set[str]:
    """The spots on a page that can be linked to."""
    return {node.attributes["id"] or "" for node in LexborHTMLParser(html).css("[id]")}


def read(url: str, fetched: dict[str, bytes | None]) -> bytes | None:
    """What a browser would get at an address, each asked once; nothing for a folder on a disk."""
    if url not in fetched:
        try:
            with urlopen(url) as answer:
                fetched[url] = answer.read()
        except URLError:
            fetched[url] = None
    return fetched[url]


# Weight --------------------------------------------------------------------------------------------------------------


def weight(site: Path) -> int:
    """The bytes that the home page and its styles take on the wire."""
    home = site / "index.html"
    styles = LexborHTMLParser(home.read_bytes()).css("link[rel=stylesheet]")
    files = [home, *(site / (style.attributes["href"] or "") for style in styles)]
    return sum(len(gzip.compress(file.read_bytes(), compresslevel=6)) for file in files)
