"""What can be wrong with the pages of a site.

Each check walks over pages and answers with what is wrong, one fault on a line; nothing is good news. So the same check
can be held against the demo and against a page that is bad on purpose.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from typing import Any, Literal, NamedTuple
from urllib.error import URLError
from urllib.parse import unquote, urldefrag, urljoin, urlsplit
from urllib.request import ProxyHandler, build_opener

from playwright.sync_api import Browser, Page, ViewportSize
from selectolax.lexbor import LexborHTMLParser, LexborNode

from axe import OF_COLOUR, OF_LAYOUT, Contrast, axe_finds, bring

Check = Callable[[Page, str, list[str]], str]  # a visitor, the address of a site, the pages to look at
Look = Callable[[Page], Iterable[str]]  # what is wrong with the page at hand
Fetch = Callable[[str], bytes]  # what lies at an address; raises `URLError`

PHONE = ViewportSize(width=390, height=844)
DESK = ViewportSize(width=1280, height=800)
ZOOMED = ViewportSize(width=320, height=256)  # a screen of 1280 x 1024 at 400 %
# In which order a page is seen by day and by night on each: what is asked once of a size, is asked in another light of the other.
Light = Literal["light", "dark"]
SCREENS: dict[str, tuple[ViewportSize, tuple[Light, Light]]] = {
    "phone": (PHONE, ("light", "dark")),
    "desk": (DESK, ("dark", "light")),
}

# What of a page is shown, part by part; how much too wide it is; and what can be read of its text.
SEEN = """() => [
    [...document.querySelectorAll("body *")].map(part => +part.checkVisibility({visibilityProperty: true})).join(""),
    document.scrollingElement.scrollWidth - document.documentElement.clientWidth,
    [...document.querySelectorAll("main")].map(part => part.innerText).join(" "),
]"""
CUT_OFF = """() => [...document.querySelectorAll("body *")].filter(part => {
    const style = getComputedStyle(part)
    const hides = /hidden|clip/.test(style.overflowX + style.overflowY)
    const forScreenReaders = part.clientWidth <= 1 || part.clientHeight <= 1
    return hides && !forScreenReaders && part.innerText?.trim()
        && (part.scrollWidth > part.clientWidth + 1 || part.scrollHeight > part.clientHeight + 1)
}).map(part => part.outerHTML.slice(0, 120))"""

LINKING = ("href", "src", "srcset", "poster", "action")
NOT_FOLLOWED = re.compile(r"(?!https?:|file:)[a-z][a-z0-9+.-]*:", re.IGNORECASE)  # mailto:, tel:, data: ...


# Pages and visitors --------------------------------------------------------------------------------------------------


def pages(site: Path) -> list[str]:
    """The pages that a visitor can stay on."""
    return [path for path in documents(site) if not is_redirect(site / path)]


def documents(site: Path) -> list[str]:
    """All pages, with the old addresses that only send a visitor on."""
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))


def is_redirect(page: Path) -> bool:
    return 'http-equiv="refresh"' in page.read_text(encoding="utf-8")


def kinds(site: Path, besides: Path | None = None) -> list[str]:
    """A handful of pages on which each sort of element stands that there is on the site; `besides` those of another site."""
    on = {path: set(sorts(site / path)) for path in pages(site)}
    left = set[tuple[str, str]]().union(*on.values())
    left -= {sort for path in (pages(besides) if besides else ()) for sort in sorts(besides / path)}  # type: ignore[operator]
    found = list[str]()
    while left:
        found.append(max(on, key=lambda path: (len(on[path] & left), path)))
        left -= on[found[-1]]
    return sorted(found)


def sorts(page: Path) -> Iterator[tuple[str, str]]:
    """Each sort of element of a page by what it lies in, and each sort of heading by the one above it."""
    body = LexborHTMLParser(page.read_bytes()).css("body *")
    for node in body:
        assert node.parent
        yield _sort(node.parent), _sort(node)
    yield from pairwise(node.tag for node in body if re.fullmatch("h[1-6]", node.tag or ""))


def _sort(node: LexborNode) -> str:
    return f"{node.tag} {re.sub('[0-9]', '', node.attributes.get('class') or '')}"


def largest(site: Path, of_each: int = 1) -> list[str]:
    """All pages that stand at the top, and of each section the one with the most on it; or so many of them."""
    found: dict[str, list[str]] = {}
    for path in sorted(pages(site), key=lambda path: -(site / path).stat().st_size):
        *folders, _name = path.split("/")
        found.setdefault(path if len(folders) < 2 else f"{folders[0]}/{len(folders)}", []).append(path)
    return sorted(path for paths in found.values() for path in paths[:of_each])


@contextmanager
def visit(browser: Browser, **options: Any) -> Iterator[Page]:
    """A visitor of their own: no cookies or cache of others, no animation to wait for."""
    context = browser.new_context(reduced_motion="reduce", locale="nl-BE", **options)
    try:
        yield context.new_page()
    finally:
        context.close()


def words(page: Page, part: str = "main") -> set[str]:
    """What can be read in the text of a page. The menu may fold; the text may not."""
    return {word.casefold() for text in page.locator(part).all_inner_texts() for word in text.split()}


# Checks that look at one page at a time ------------------------------------------------------------------------------


def on_each_page(look: Look) -> Check:
    """A check that goes to each page and has a look at it."""

    def check(page: Page, address: str, paths: list[str]) -> str:
        found = []
        for path in paths:
            page.goto(address + path)
            found += [f"{path}: {fault}" for fault in look(page)]
        return "\n".join(found)

    return check


inaccessible = on_each_page(axe_finds)


def too_wide(page: Page) -> Iterator[str]:
    """Whether a visitor has to scroll in two directions."""
    yield from wider(page.evaluate(SEEN)[1])


def wider(pixels: int) -> Iterator[str]:
    """What is to be told of so much that lies outside a window."""
    if pixels > 0:
        yield f"{pixels} px wider than its window"


class Faults(NamedTuple):
    """What is wrong with pages, one fault on a line: for who cannot see, for who sees little, and on any screen."""

    axe: str
    zoomed: str
    wide: str


def look_over(page: Page, address: str, paths: list[str], *, html: bool = True) -> Faults:
    """Looks at each page on a phone and at a desk, by day and by night, and zoomed in; each is loaded once.

    Axe asks how its texts stand out in all four, and what else is of style once of each size. What is of its HTML, when that
    is asked, it asks on the phone, and at a desk where other parts of it are shown.
    """
    axe, zoomed, wide, contrast, light = list[str](), list[str](), list[str](), Contrast(), ""
    bring(page)
    for path in paths:
        page.goto(address + path)
        shown = text = ""
        for size, (screen, schemes) in SCREENS.items():
            page.set_viewport_size(screen)
            before, (shown, too_much, text) = shown, page.evaluate(SEEN)
            rules = () if html and shown != before else OF_LAYOUT
            for scheme in schemes:
                if scheme != light:
                    page.emulate_media(color_scheme=scheme)
                    light = scheme
                found = [] if scheme != schemes[0] else [*axe_finds(page, *rules, without=OF_COLOUR)]
                axe += [f"{path} ({size}, {scheme}): {fault}" for fault in (*found, *contrast.finds(page))]
            wide += [f"{path} ({size}): {fault}" for fault in wider(too_much)]
        page.set_viewport_size(ZOOMED)
        _, too_much, left = page.evaluate(SEEN)
        wide += [f"{path} (zoomed): {fault}" for fault in wider(too_much)]
        gone = {*text.casefold().split()} - {*left.casefold().split()}
        zoomed += [f"{path}: {word!r} is gone at 400 %" for word in sorted(gone)]
        zoomed += [f"{path}: cut off at 400 %: {part}" for part in page.evaluate(CUT_OFF)]
    return Faults(*("\n".join(found) for found in (axe, zoomed, wide)))


def noise(page: Page, address: str, paths: list[str], look: Look | None = None) -> str:
    """Requests to elsewhere, complaints in the console (a breach of its own policy is one) and cookies.

    And on the way whatever a look at each page finds.
    """
    found: list[str] = []
    page.on("request", lambda request: None if own(request.url, address) else found.append(f"asks {request.url}"))
    page.on("console", lambda message: found.append(f"{message.location['url']}: {message.type}: {message.text}"))
    page.on("pageerror", lambda error: found.append(f"error: {error}"))
    for path in paths:
        page.goto(address + path, wait_until="load")
        found += [f"{path}: {fault}" for fault in look(page)] if look else []
    found += [f"cookie {cookie.get('name')}" for cookie in page.context.cookies()]
    return "\n".join(found)


def own(url: str, address: str) -> bool:
    return url.startswith((address, "data:", "blob:"))


# Links ---------------------------------------------------------------------------------------------------------------


def missing_links(address: str, paths: list[str], fetch: Fetch | None = None) -> str:
    """Every link on these pages that leads nowhere, whether to a page, a picture, a style or a spot on a page.

    It needs no browser: every file is fetched as it is.
    """
    fetched = Fetched(fetch or over_the_net)
    found = []
    for path in paths:
        tree = LexborHTMLParser(fetched.read(address + path) or b"")
        base = base_of(tree, address + path)
        faults = ((link, fault_of(link, base, address, fetched)) for link in links(tree))
        found += [f"{path}: {link}: {fault}" for link, fault in faults if fault]
    return "\n".join(found)


def links(tree: LexborHTMLParser) -> list[str]:
    """All that a page links to, takes in or sends a visitor on to, as written."""
    found = [link for name in LINKING for node in tree.css(f"[{name}]") for link in linked(node, name)]
    refresh = [node.attributes.get("content") or "" for node in tree.css("meta[http-equiv=refresh]")]
    return sorted({*found, *(content.partition("url=")[2] for content in refresh)})


def linked(node: LexborNode, attribute: str) -> list[str]:
    """What one attribute links to; a `srcset` has several."""
    value = node.attributes.get(attribute) or ""
    if attribute != "srcset":
        return [value]
    return [part.split()[0] for part in value.split(",") if part.strip()]


def base_of(tree: LexborHTMLParser, url: str) -> str:
    """What the links of a page start from: itself, unless it says otherwise."""
    base = tree.css_first("base[href]")
    return urljoin(url, base.attributes["href"] or "") if base else url


def fault_of(link: str, base: str, address: str, fetched: Fetched) -> str:
    """What is wrong with a link, or nothing. Other people's sites are theirs."""
    if NOT_FOLLOWED.match(link):
        return ""
    url, fragment = urldefrag(urljoin(base, link))
    if not url.startswith(address):
        return "outside the site" if host_of(url) == host_of(address) else ""
    content = fetched.read(url)
    if content is None:
        return "not there"
    if fragment and unquote(fragment) not in spots(content):
        return "no such spot on that page"
    return ""


def host_of(url: str) -> tuple[str, str]:
    """Who answers for an address; all files on a disk have the same."""
    return urlsplit(url)[:2]


def spots(html: bytes) -> set[str]:
    """The spots on a page that can be linked to."""
    return {node.attributes["id"] or "" for node in LexborHTMLParser(html).css("[id]")}


def over_the_net(url: str, proxy: str = "") -> bytes:
    """What lies at an address; by way of a proxy where one is given."""
    with build_opener(ProxyHandler({"http": proxy} if proxy else {})).open(url) as answer:
        content: bytes = answer.read()
    return content


class Fetched:
    """What a browser would get at each address, asked once; nothing for a folder on a disk."""

    def __init__(self, fetch: Fetch) -> None:
        self._fetch = fetch
        self._known: dict[str, bytes | None] = {}

    def read(self, url: str) -> bytes | None:
        """What lies there, or None."""
        if url.startswith("file:"):
            url = url.partition("?")[0]  # as a browser does
        if url not in self._known:
            try:
                self._known[url] = self._fetch(url)
            except URLError:
                self._known[url] = None
        return self._known[url]
