"""The demo's website as a visitor meets it, in a real browser."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ViewportSize
from selectolax.lexbor import LexborHTMLParser

from browser import reached
from builder import new_village
from nightly import some
from page_checks import (
    DESK,
    PHONE,
    Faults,
    documents,
    kinds,
    links,
    look_over,
    missing_links,
    noise,
    pages,
    visit,
)
from rows import each
from test_languages import RICH

SMALL_PHONE = ViewportSize(width=390, height=664)
TABLET = ViewportSize(width=768, height=1024)
# Of every picture with a choice of widths: what was fetched that is not sharp in its place, or sharper than one can see.
ILL_CHOSEN = """() => [...document.querySelectorAll("picture > source")].flatMap(source => {
    const image = source.parentElement.querySelector("img")
    const choice = source.srcset.split(", ").map(one => one.split(" ")).map(([name, width]) => [parseInt(width), name])
    const at = choice.findIndex(([, name]) => image.currentSrc.endsWith(name.split("/").pop()))
    const room = image.getBoundingClientRect().width
    const blurred = at < choice.length - 1 && choice[at][0] < .85 * room * Math.min(devicePixelRatio, 2)
    const wasted = at > 0 && choice[at - 1][0] >= room * devicePixelRatio
    return blurred || wasted ? [`${choice[at]} for ${room * devicePixelRatio}`] : []
})"""
ALL_THERE = "() => [...document.images].every(image => image.complete || !image.checkVisibility())"
# What moved without anybody touching it.
MOVED = """
window.moved = []
new PerformanceObserver(list => {
    for (const shift of list.getEntries()) {
        if (!shift.hadRecentInput) moved.push(...shift.sources.map(source => source.node?.outerHTML?.slice(0, 100)))
    }
}).observe({type: "layout-shift", buffered: true})
"""
# Of each sort of text on a page that a village types, the one in which a word of 58 letters makes its window scroll sideways.
BROKEN_BY_A_WORD = """() => {
    const told = new Set(), words = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT)
    while (words.nextNode()) {
        const {currentNode: text} = words, sort = text.parentElement.closest("[class], main"), typed = text.data
        const own = getComputedStyle(text.parentElement).whiteSpace === "nowrap" || sort.closest(".long, .heard")
        if (!typed.trim() || !text.parentElement.checkVisibility() || own) continue
        text.data = "Hottentottententententoonstellingsbureauvrijwilligersavond"
        const wide = document.scrollingElement.scrollWidth > document.documentElement.clientWidth
        text.data = typed
        if (wide) told.add(`${sort.className}: ${typed}`)
    }
    return [...told]
}"""
CUT_IN_TWO = """() => {
    const told = new Set(), texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (texts.nextNode())
        for (const {0: word, index} of texts.currentNode.data.matchAll(/[\\p{L}\\d]+/gu)) {
            const place = document.createRange()
            place.setStart(texts.currentNode, index)
            place.setEnd(texts.currentNode, index + word.length)
            const lines = new Set([...place.getClientRects()].filter(one => one.width > 1).map(one => Math.round(one.top)))
            if (word.length < 14 && lines.size > 1) told.add(word)
        }
    return [...told]
}"""
FIRST_ROUND_TRIP = 14 * 1024  # bytes that a server sends before it waits for an answer


# The demo ------------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def faults(browser: Browser, demo_site: Path) -> Faults:
    with reached(demo_site, "root") as address, visit(browser) as page:
        return look_over(page, address, kinds(demo_site))


@pytest.fixture(scope="module")
def rare_faults(browser: Browser, demo_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Faults:
    """Those of what the demo has not: a village of which each sort of words and of dates is on its pages."""
    hub = str(RICH["buurtpunt.yml"]).replace("taal: fr", "meld_iets: {email: qq@qq.example, whatsapp: 0450 00 12 34}")
    rich = new_village(tmp_path_factory.mktemp("rijk"), {**RICH, "buurtpunt.yml": hub})
    site = rich.build("--only", "site", today="2026-12-23").site
    with reached(site, "root") as address, visit(browser) as page:
        return look_over(page, address, kinds(site, besides=demo_site))


def test_what_is_looked_at_has_a_table_a_month_and_a_report(demo_site: Path) -> None:
    looked_at = [parsed(demo_site / path) for path in kinds(demo_site)]
    assert len(looked_at) < len(pages(demo_site)) / 3
    for sort in ("table", "ol.month", "main ul.ticks"):
        assert any(page.css(sort) for page in looked_at), sort


def test_axe_finds_nothing_on_a_phone_or_at_a_desk_by_day_or_by_night(faults: Faults, rare_faults: Faults) -> None:
    assert (faults.axe, rare_faults.axe) == ("", "")


def test_nothing_scrolls_sideways(faults: Faults, rare_faults: Faults) -> None:
    assert (faults.wide, rare_faults.wide) == ("", "")


@each("width", [320, 1280])
@each("path", ["index.html", "agenda/", "aanbod/", "help-mee/", "lokalen/", "vragen/", "agenda/dorpsrestaurant/"])
def test_a_word_wider_than_its_place_is_broken(browser: Browser, demo_site: Path, path: str, width: int) -> None:
    with reached(demo_site, "root") as address, visit(browser, viewport=ViewportSize(width=width, height=800)) as page:
        page.goto(address + path)
        assert page.evaluate(BROKEN_BY_A_WORD) == []


@each("width", [320, 390, 1280])
@each("path", ["index.html", "contact/", "help-mee/", "vergaderingen/"])
def test_a_word_that_fits_stays_whole(browser: Browser, demo_site: Path, path: str, width: int) -> None:
    with reached(demo_site, "root") as address, visit(browser, viewport=ViewportSize(width=width, height=800)) as page:
        page.goto(address + path)
        assert page.evaluate(CUT_IN_TWO) == []


def test_nothing_is_lost_at_400_percent(faults: Faults, rare_faults: Faults) -> None:
    assert (faults.zoomed, rare_faults.zoomed) == ("", "")


def test_from_a_disk_a_page_asks_nothing_of_others_and_complains_of_nothing(browser: Browser, demo_site: Path) -> None:
    """Each kind of page; every page of the web is walked in test_on_three_addresses.py."""
    with reached(demo_site, "file") as address, visit(browser) as page:
        assert noise(page, address, kinds(demo_site)) == ""


def test_from_a_disk_every_link_leads_somewhere(demo_site: Path) -> None:
    with reached(demo_site, "file") as address:
        assert missing_links(address, documents(demo_site)) == ""


def test_every_text_is_there_without_javascript(demo_site: Path) -> None:
    """No page has a script at all, but the one that searches; without it that says where to look: see test_search.py."""
    assert {path: found for path in documents(demo_site) if (found := runs((demo_site / path).read_bytes()))} == {
        "zoeken/index.html": ["script"]
    }


def runs(page: bytes) -> list[str]:
    """The scripts of a page, and what else has code in it; data for search engines is none."""
    found = []
    for node in LexborHTMLParser(page).css("*"):
        names = {name: value or "" for name, value in node.attributes.items()}
        found += ["script"] if node.tag == "script" and names.get("type") != "application/ld+json" else []
        found += [name for name, value in names.items() if name.startswith("on") or value.startswith("javascript:")]
    return found


@pytest.mark.parametrize(
    "code",
    ["<script>1</script>", '<p onclick="a()">x</p>', '<a href="javascript:a()">x</a>', "<script src=a.js></script>"],
)
def test_what_has_code_in_it_is_found(code: str) -> None:
    assert runs(with_(code).encode()) != []
    assert runs(with_('<script type="application/ld+json">{}</script>').encode()) == []


def test_the_numbers_of_a_table_stand_below_each_other(browser: Browser, demo_site: Path) -> None:
    with reached(demo_site, "file") as address, visit(browser, viewport=PHONE) as page:
        page.goto(address + "nieuws/waar-gaat-je-geld-naartoe/index.html")
        cells = page.locator("tbody tr > :last-child").all()
        assert {cell.evaluate("cell => getComputedStyle(cell).textAlign") for cell in cells} == {"right"}


def test_the_menu_can_be_opened_without_javascript(browser: Browser, demo_site: Path) -> None:
    """It may be folded on a phone, but then it opens by itself."""
    with reached(demo_site, "file") as address, visit(browser, viewport=PHONE, java_script_enabled=False) as page:
        page.goto(address + "index.html")
        for handle in page.locator(":is(header, nav) summary:visible").all():
            handle.click()
        entries = page.locator("nav a").all()
        assert entries
        assert [entry.get_attribute("href") for entry in entries if not entry.is_visible()] == []


def test_the_page_for_what_is_not_there_works_at_any_depth(demo_site: Path) -> None:
    """A host shows it at the address that was asked for, so nothing on it may be counted from there."""
    found = links(LexborHTMLParser((demo_site / "404.html").read_bytes()))
    assert [link for link in found if not urlsplit(link).scheme and not link.startswith("#")] == []


def test_the_home_page_fits_in_the_first_round_trip(demo_site: Path) -> None:
    home = demo_site / "index.html"
    styles = LexborHTMLParser(home.read_bytes()).css("link[rel=stylesheet]")
    files = [home, *(demo_site / urlsplit(style.attributes["href"] or "").path for style in styles)]
    sizes = {file.name: len(gzip.compress(file.read_bytes(), compresslevel=6)) for file in files}
    assert sum(sizes.values()) <= FIRST_ROUND_TRIP, sizes


@pytest.mark.parametrize(
    "size, sharp",
    some([(PHONE, 3), (PHONE, 1), (PHONE, 2), (DESK, 1), (DESK, 2), (TABLET, 1), (TABLET, 2)], 3),
    ids=lambda one: f"{one}",
)
def test_of_every_picture_just_enough_is_fetched(
    browser: Browser, demo_site: Path, size: ViewportSize, sharp: int
) -> None:
    with reached(demo_site, "root") as address:
        for path in ("", "aanbod/", "nieuws/", "partners/", "over-ons/"):
            with visit(browser, viewport=size, device_scale_factor=sharp) as page:  # one who has fetched nothing before
                page.goto(address + path)
                page.evaluate("() => [...document.images].forEach(image => image.loading = 'eager')")
                page.wait_for_function(ALL_THERE)
                assert page.evaluate(ILL_CHOSEN) == [], path


def test_the_first_screen_of_a_phone_says_whom_to_call_what_there_is_and_where(
    browser: Browser, demo_site: Path
) -> None:
    with reached(demo_site, "file") as address, visit(browser, viewport=SMALL_PHONE) as page:
        page.goto(address + "index.html")
        for part in ("nav", "h1", ".call", ".day", ".orders", ".place"):
            box = page.locator(part).first.bounding_box()
            assert box, part
            assert box["y"] + box["height"] <= SMALL_PHONE["height"], part
        assert len({entry.bounding_box()["y"] // 9 for entry in page.locator("nav > ul > li").all()}) == 1  # type: ignore[index]


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_nothing_moves_under_the_eyes_of_a_reader(browser: Browser, demo_site: Path, size: ViewportSize) -> None:
    """Every picture has its place before it comes, also those that are only fetched on the way down."""
    with_pictures = [path for path in kinds(demo_site) if parsed(demo_site / path).css_first("main img")]
    assert len(with_pictures) > 5
    with reached(demo_site, "root") as address:
        for path in some(with_pictures, 2):
            with visit(browser, viewport=size) as page:
                page.add_init_script(MOVED)
                page.goto(address + path)
                for _ in range(page.evaluate("() => document.scrollingElement.scrollHeight") // size["height"]):
                    page.mouse.wheel(0, size["height"])
                page.wait_for_function(ALL_THERE)
                assert page.evaluate("() => window.moved") == [], path


def parsed(page: Path) -> LexborHTMLParser:
    return LexborHTMLParser(page.read_bytes())


def test_every_picture_says_how_large_it_is(demo_site: Path) -> None:
    """So that nothing moves when it comes, on whatever page it stands."""
    pictures = {path: LexborHTMLParser((demo_site / path).read_bytes()).css("img") for path in pages(demo_site)}
    sized = [{"width", "height"} <= {*one.attributes} for found in pictures.values() for one in found]
    assert sized
    assert all(sized)


# Pages that are bad on purpose ---------------------------------------------------------------------------------------


def with_(body: str, style: str = "") -> str:
    """A page with nothing wrong with it, but for what is put in."""
    return f"""<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Goed</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<style>{style}</style></head><body><main><h1 id="boven">Goed</h1>{body}</main></body></html>"""


GOOD = "<p>Niets op aan te merken.</p>"
NIGHT = "body{background:#fff}@media (prefers-color-scheme:dark){body{background:#000;color:#fff}a{color:#eef;text-decoration:none}}"
# What there is to see, in which of the `Faults` it stands, and how it is told.
BAD: dict[str, tuple[str, str, str]] = {
    "an unlabelled picture": (with_('<img src="data:,">'), "axe", "image-alt"),
    "grey on grey": (with_("<p>Grijs</p>", "p{color:#999;background:#aaa}"), "axe", "color-contrast"),
    "grey on grey on a phone at night": (
        with_(
            "<p>Grijs</p>", "@media (max-width:500px) and (prefers-color-scheme:dark){p{color:#999;background:#aaa}}"
        ),
        "axe",
        "(phone, dark): color-contrast",
    ),
    "grey on grey at a desk by day": (
        with_(
            "<p>Grijs</p>", "@media (min-width:900px) and (prefers-color-scheme:light){p{color:#999;background:#aaa}}"
        ),
        "axe",
        "(desk, light): color-contrast",
    ),
    "one line of a list that is grey": (
        with_(f"<ul>{'<li>Grijs</li>' * 3}</ul>", "li{background:#aaa}li:nth-child(2){color:#999}"),
        "axe",
        "color-contrast",
    ),
    "a link that only its colour tells, by night": (
        with_(
            '<p>Wie meer wil weten, leest <a href="#boven">het verslag</a>.</p>',
            f"a{{color:#00c}}{NIGHT}",
        ),
        "axe",
        "dark): link-in-text-block",
    ),
    "one of a row on grey": (
        with_("<div><p>Grijs</p></div>" * 3, "p{color:#666}div:nth-of-type(2){background:#aaa}"),
        "axe",
        "color-contrast",
    ),
    "an unlabelled picture at a desk": (
        with_('<img src="data:,">', "@media (max-width:500px){img{display:none}}"),
        "axe",
        "(desk, dark): image-alt",
    ),
    "a thing too wide for a desk": (with_("<p>Breed</p>", "p{width:1300px}"), "wide", "(desk): 2"),
    "targets too small": (
        with_('<a href="#boven">a</a><br><a href="#boven">b</a>', "a{font-size:8px}"),
        "axe",
        "(desk, dark): target-size",
    ),
    "a thing too wide for who zooms in": (with_("<p>Breed</p>", "p{width:340px}"), "wide", "(zoomed): 28"),
    "a thing too wide": (with_("<p>Breed</p>", "p{width:600px}"), "wide", "wider than its window"),
    "a text cut off": (with_("<p>Weg</p>", "p{overflow:hidden;height:5px}"), "zoomed", "cut off"),
    "a text that goes away": (
        with_("<p>Weg</p>", "@media (max-width:400px){p{display:none}}"),
        "zoomed",
        "'weg' is gone",
    ),
}
BAD_TO_ASK: dict[str, tuple[str, str]] = {
    "a script that fails": (with_("<script>nietgekend()</script>"), "nietgekend"),
    "a cookie": (with_('<script>document.cookie="koekje=1"</script>'), "koekje"),
    "another host": (with_('<img alt="" src="http://127.0.0.1:9/a.png">'), "asks http://127.0.0.1:9"),
    "against its own policy": (
        with_("""<meta http-equiv="Content-Security-Policy" content="img-src 'none'"><img alt="" src="a.png">"""),
        "Content Security Policy",
    ),
}
BAD_LINKS: dict[str, tuple[str, str]] = {
    "a dead link": (with_('<a href="weg.html">weg</a>'), "weg.html: not there"),
    "a dead anchor": (with_('<a href="#onder">weg</a>'), "#onder: no such spot"),
    "a link out of the folder": (with_('<a href="/index.html">thuis</a>'), "outside the site"),
    "a dead picture in a set": (with_('<img alt="" srcset="a.webp 1x, b.webp 2x">'), "b.webp: not there"),
    "a dead redirect": (
        with_('<meta http-equiv="refresh" content="0; url=weg/">'),
        "weg/: not there",
    ),
}


def test_what_is_bad_to_look_at_is_found_and_nothing_on_a_good_page(browser: Browser, tmp_path: Path) -> None:
    good = {
        "goed.html": with_(GOOD),
        "goed-donker.html": with_(GOOD, NIGHT),
    }  # first, since what was good is passed over
    lay = good | {f"{number}.html": html for number, (html, _, _) in enumerate(BAD.values())}
    with on_a_site(tmp_path, lay) as address, visit(browser) as page:
        faults = look_over(page, address, [*lay])
    for number, (what, (_, where, clue)) in enumerate(BAD.items()):
        told = [
            line for line in getattr(faults, where).splitlines() if line.startswith(f"{number}.html") and clue in line
        ]
        assert told, (what, faults)
    assert "goed" not in "".join(faults)


@pytest.mark.parametrize("what", BAD_TO_ASK)
def test_what_a_page_may_not_do_is_found(browser: Browser, tmp_path: Path, what: str) -> None:
    html, clue = BAD_TO_ASK[what]
    with on_a_site(tmp_path, {"index.html": html, "goed.html": with_(GOOD)}) as address, visit(browser) as page:
        assert noise(page, address, ["goed.html"]) == ""
        assert clue in noise(page, address, ["index.html"])


@each("what", BAD_LINKS)
def test_a_link_that_leads_nowhere_is_found(tmp_path: Path, what: str) -> None:
    html, clue = BAD_LINKS[what]
    with on_a_site(tmp_path, {"index.html": html, "goed.html": with_('<a href="index.html#boven">x</a>')}) as address:
        assert clue in missing_links(address, ["index.html"])
        assert missing_links(address, ["goed.html"]) == ""


@contextmanager
def on_a_site(folder: Path, lay: dict[str, str]) -> Iterator[str]:
    """The address of a site of these pages, in a folder of a host."""
    for name, html in lay.items():
        (folder / name).write_text(html, encoding="utf-8")
    with reached(folder, "subfolder") as address:
        yield address
