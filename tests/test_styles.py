"""The styles and the letters that a village may choose: each keeps the promises that `test_pages_in_browser.py` holds of the first."""

from __future__ import annotations

import gzip
import shutil
from itertools import combinations
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser
from selectolax.lexbor import LexborHTMLParser

from axe import Contrast
from bad import told
from bilingual import HUB as BRIDGE
from bilingual import TWO
from browser import reached
from builder import TODAY, Files, Outcome, bug_report, first, run
from buurtpunt.images import card
from buurtpunt.knowledge import colour, letters
from buurtpunt.making import looks
from conftest import ROOT, VillageBuilder
from nightly import IS_NIGHT, some
from page_checks import DESK, PHONE, largest, look_over, noise, visit
from pictures import opened, picture
from test_growth import EXTENT, LONGEST, MOST
from test_pages_in_browser import ALL_THERE, FIRST_ROUND_TRIP, MOVED, SMALL_PHONE

LETTERS = 1.04  # one style is set in the letters of the device, and those of some are wider

PAGES = [
    *("index.html", "aanbod/index.html", "aanbod/winkel/index.html", "agenda/index.html", "nieuws/index.html"),
    *("contact/index.html", "vragen/index.html", "help-mee/index.html", "over-ons/index.html", "404.html"),
]
OTHERS = [style for style in letters.STYLES if style != "gevel"]
HUB = "naam: De Oude Melkerij\n"
# What stands at the top of a page beside the menu: where its words are.
AT_THE_TOP = """() => [...document.querySelectorAll(".name, .tongues, .top-phone")].map(part => {
    const range = document.createRange()
    range.selectNodeContents(part)
    return range.getBoundingClientRect().toJSON()
})"""


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory, demo_site: Path) -> dict[str, Path]:  # noqa: ARG001
    """The demo village in each of the other styles; its pictures are those that were made for `demo_site`."""
    folder = tmp_path_factory.mktemp("stijlen")
    shutil.copytree(ROOT / "content", folder / "content")
    hub = folder / "content" / "buurtpunt.yml"
    typed, made = hub.read_text(encoding="utf-8"), {}
    for style in OTHERS:
        hub.write_text(f"{typed}\nstijl: {style}\n", encoding="utf-8")
        ended = run("build", str(folder), "--json", "--today", TODAY, "--only", "site", site=folder / "output" / "site")
        assert ended.exit_code == 0, bug_report(ended.output)
        made[style] = Path(shutil.copytree(ended.site, folder / style))
    return made


@pytest.fixture(params=OTHERS)
def site(request: pytest.FixtureRequest, sites: dict[str, Path]) -> Path:
    return sites[str(request.param)]


# In a browser --------------------------------------------------------------------------------------------------------


def test_it_is_for_everybody_on_any_screen_by_day_and_by_night(browser: Browser, site: Path) -> None:
    with reached(site, "root") as address, visit(browser) as page:
        assert look_over(page, address, some(PAGES, 3), html=IS_NIGHT) == ("", "", "")


@pytest.mark.parametrize("style", letters.STYLES)
def test_text_reads_well_in_any_colour(browser: Browser, sites: dict[str, Path], demo_site: Path, style: str) -> None:
    with (
        reached(sites.get(style, demo_site), "root") as address,
        visit(browser, viewport=DESK, bypass_csp=True) as page,
    ):
        contrast = Contrast()
        for path in ("", "aanbod/winkel/"):
            page.goto(address + path)
            for name in some(("geel", "wit", "zwart", "roze", "grijs", "lichtblauw"), 2):
                page.add_style_tag(content=looks.colours(colour.palette(colour.parse_colour(name))))
                assert [*contrast.finds(page)] == [], f"{path} in {name}"


def test_nothing_is_asked_of_others_and_nothing_complained_of(browser: Browser, site: Path) -> None:
    with reached(site, "root") as address, visit(browser) as page:
        assert noise(page, address, some(PAGES, 3)) == ""


def test_the_first_screen_of_a_phone_says_the_same_in_each_style(browser: Browser, site: Path) -> None:
    with reached(site, "root") as address, visit(browser, viewport=SMALL_PHONE) as page:
        page.goto(address)
        page.evaluate("() => document.fonts.ready")
        for part in ("nav", "h1", ".call", ".day", ".orders", ".place"):
            box = page.locator(part).first.bounding_box()
            assert box, part
            assert box["y"] + box["height"] <= SMALL_PHONE["height"], part
        assert len({entry.bounding_box()["y"] // 9 for entry in page.locator("nav > ul > li").all()}) == 1  # type: ignore[index]


@pytest.mark.parametrize("style", letters.STYLES)
def test_at_the_top_of_a_phone_stand_name_language_and_number_beside_each_other(
    browser: Browser, village: VillageBuilder, style: str
) -> None:
    made = village({**TWO, "buurtpunt.yml": f"{BRIDGE}stijl: {style}\n"}).build("--only", "site")
    with reached(made.site, "root") as address, visit(browser, viewport=PHONE) as page:
        for path in ("", "fr/", "agenda/", "fr/aanbod/brood/"):
            page.goto(address + path)
            page.evaluate("() => document.fonts.ready")
            boxes = page.evaluate(AT_THE_TOP)
            for one, other in combinations(boxes, 2):
                beside = one["right"] <= other["left"] or other["right"] <= one["left"]
                below = one["bottom"] <= other["top"] + 1 or other["bottom"] <= one["top"] + 1
                assert beside or (below and style == "krant"), path  # a village paper has its head in the middle


@pytest.mark.parametrize("style", letters.STYLES)
def test_no_page_of_the_demo_never_ends_on_a_phone(
    browser: Browser, sites: dict[str, Path], demo_site: Path, style: str
) -> None:
    site = sites.get(style, demo_site)
    with reached(site, "root") as address, visit(browser, viewport=SMALL_PHONE) as page:
        for path in some(sorted(largest(site), key=lambda path: -(site / path).stat().st_size), 3):
            page.goto(address + path)
            page.evaluate("() => document.fonts.ready")
            height, parts = page.evaluate(EXTENT)
            assert (height <= LONGEST * LETTERS, parts <= MOST) == (True, True), (
                f"{path}: {height} pixels, {parts} parts"
            )


def test_no_picture_moves_a_text_while_it_is_read(browser: Browser, site: Path) -> None:
    """A page that comes with its letters, as the second one that somebody opens does."""
    with reached(site, "root") as address:
        for size in (PHONE, DESK):
            with visit(browser, viewport=size) as page:
                for path in some(PAGES[:3], 3):
                    page.goto(address + path)
                    page.evaluate("() => document.fonts.ready")
                page.add_init_script(MOVED)
                for path in some(PAGES[:3], 3):
                    page.goto(address + path)
                    for _ in range(page.evaluate("() => document.scrollingElement.scrollHeight") // 400):
                        page.mouse.wheel(0, 400)
                    page.wait_for_function(ALL_THERE)
                    assert page.evaluate("() => window.moved") == [], path


def test_the_home_page_fits_in_the_first_round_trip(site: Path) -> None:
    home = site / "index.html"
    sheets = LexborHTMLParser(home.read_bytes()).css("link[rel=stylesheet]")
    files = [home, *(site / urlsplit(sheet.attributes["href"] or "").path for sheet in sheets)]
    sizes = {file.name: len(gzip.compress(file.read_bytes(), compresslevel=6)) for file in files}
    assert sum(sizes.values()) <= FIRST_ROUND_TRIP, sizes


def test_every_letter_that_a_page_asks_for_is_there_and_light(browser: Browser, site: Path) -> None:
    sizes = {path.name: path.stat().st_size for path in (site / "letters").iterdir()}
    assert max(sizes.values()) <= 26_000, sizes
    with reached(site, "root") as address, visit(browser) as page:
        page.goto(address)
        loaded = page.evaluate("async () => [...await document.fonts.ready].map(face => face.family + face.status)")
        assert {"Koploaded", "Leesloaded"} <= set(loaded)


def test_on_paper_all_styles_are_set_alike(browser: Browser, sites: dict[str, Path], demo_site: Path) -> None:
    """What a style draws is for screens; only its letters come along."""
    with visit(browser) as page:
        seen = set()
        for site in (demo_site, *sites.values()):
            with reached(site, "root") as address:
                page.goto(address)
                page.emulate_media(media="print")
                seen.add(page.evaluate("() => getComputedStyle(document.querySelector('.call')).backgroundColor"))
                assert not page.locator("header nav").is_visible()
        assert len(seen) == 1


# In a village --------------------------------------------------------------------------------------------------------


def faces(css: str) -> list[str]:
    return [rule.partition("url(")[2].partition(")")[0] for rule in css.split("@font-face")[1:]]


def test_a_village_without_a_style_has_the_letters_of_the_device(village: VillageBuilder) -> None:
    made = village().build("--only", "site")
    assert faces(made.text("stijl.css")) == []
    assert not [name for name in made.files() if name.endswith(".woff2")]


@pytest.mark.parametrize("letter", [name for name in letters.PAIRS if name != "toestel"])
def test_letters_go_with_any_style(village: VillageBuilder, letter: str) -> None:
    """On the site, and on paper without a remark."""
    made = village({"buurtpunt.yml": f"{HUB}stijl: gevel\nletter: {letter}\n"}).build()
    assert told(made) == []
    asked = faces(made.text("stijl.css"))
    assert asked
    assert {name: made.bytes(name)[:4] for name in asked} == dict.fromkeys(asked, b"wOF2")


def test_a_site_on_the_web_asks_for_its_first_letters_at_once(village: VillageBuilder) -> None:
    """From a disk a browser would refuse that, and take them all the same when it comes to the style."""
    hub = f"{HUB}letter: krant\n"
    on_the_web = village({"buurtpunt.yml": f"{hub}website: https://oudemelkerij.example\n"}).build("--only", "site")
    asked = [link.attributes["href"] for link in on_the_web.page().css("link[as=font]")]
    assert asked == ["letters/spectral-extrabold.woff2", "letters/spectral-regular.woff2"]
    assert village({"buurtpunt.yml": hub}).build("--only", "site").page().css("link[as=font]") == []


def test_the_letters_of_the_device_go_with_any_style(village: VillageBuilder) -> None:
    made = village({"buurtpunt.yml": f"{HUB}stijl: krant\nletter: toestel\n"}).build("--only", "site")
    assert faces(made.text("stijl.css")) == []
    assert "Krant:" in made.text("stijl.css")


def test_a_style_that_nobody_knows_is_told_with_what_was_meant(village: VillageBuilder) -> None:
    [problem] = told(village({"buurtpunt.yml": f"{HUB}stijl: affische\n"}).build("--only", "site"))
    assert (problem.code, problem.line, problem.remedy) == ("keuze-onbekend", 2, "Bedoelde je `affiche`?")


def test_letters_are_made_once(village: VillageBuilder, monkeypatch: pytest.MonkeyPatch) -> None:
    place = village({"buurtpunt.yml": f"{HUB}letter: helder\n"})
    before = place.build("--only", "site").bytes("letters/atkinsonhyperlegible-regular.woff2")
    monkeypatch.setattr("buurtpunt.fonts.for_web", lambda *_: pytest.fail("made again"))
    place.write({"nieuws/a.md": "---\ntitel: Iets\ndatum: 2026-11-20\n---\nNieuw.\n"})
    assert place.build("--only", "site").bytes("letters/atkinsonhyperlegible-regular.woff2") == before


def test_the_page_for_what_is_not_there_asks_for_no_letters(village: VillageBuilder) -> None:
    """It stands at any depth, so that nothing beside its style can be found from it."""
    made = village({"buurtpunt.yml": f"{HUB}stijl: affiche\n"}).build("--only", "site")
    style = first(made.page("404.html"), "style").text()
    assert ("@font-face" in style, "Affiche:" in style) == (False, True)


def test_a_stylesheet_that_a_village_made_itself_is_all_of_its_own(village: VillageBuilder) -> None:
    made = village({"buurtpunt.yml": f"{HUB}stijl: affiche\n", "themes/dorp/stijl.css": "body { color: red }"}).build(
        "--only", "site"
    )
    css = made.text("stijl.css")
    assert css.endswith("body { color: red }")
    assert "Affiche:" not in css


def test_what_a_village_adds_comes_behind_all_of_ours(village: VillageBuilder) -> None:
    made = village({"themes/dorp/eigen.css": "h1 { color: red }\n"}).build("--only", "site")
    assert told(made) == []
    css = made.text("stijl.css")
    assert css.endswith("h1 { color: red }\n")
    assert "Gevel:" in css


# Its own roofs, and little to show -------------------------------------------------------------------------------------

ROOFS = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30"><path d="M0 30V9l9-9 9 9v21z"/>{}</svg>'


def test_a_village_has_roofs_of_its_own(village: VillageBuilder) -> None:
    """They lie in the stylesheet, cleaned as every drawing is."""
    drawing = ROOFS.format("<script>alert(1)</script>")
    made = village({"buurtpunt.yml": f"{HUB}silhouet: daken.svg\n", "beelden/daken.svg": drawing}).build(
        "--only", "site"
    )
    assert [p.code for p in told(made)] == ["tekening-opgekuist"]
    for css in (made.text("stijl.css"), first(made.page("404.html"), "style").text()):
        said = css.partition('--skyline:url("data:image/svg+xml,')[2].partition('")')[0]
        assert "M0%2030V9" in said.replace(" ", "%20")
        assert "script" not in said


@pytest.mark.parametrize(
    "name, data, reason",
    [
        ("daken.jpg", picture(), "het is een foto, en geen tekening"),
        ("daken.svg", ROOFS.format(f'<path d="M{"1 1 " * 1800}"/>'), "ze weegt 8 kB"),
    ],
)
def test_what_no_roofs_can_be_cut_from_is_told(
    village: VillageBuilder, name: str, data: str | bytes, reason: str
) -> None:
    made = village({"buurtpunt.yml": f"{HUB}silhouet: {name}\n", f"beelden/{name}": data}).build("--only", "site")
    [problem] = [one for one in told(made) if one.level == "fout"]
    assert (problem.code, problem.file, problem.line) == ("silhouet-onbruikbaar", "content/buurtpunt.yml", 2)
    assert problem.sentence == f"Van `{name}` kunnen we geen daken onderaan de pagina maken: {reason}."


NEWS = {
    "nieuws/a.md": "---\ntitel: Met foto\ndatum: 2026-11-20\nfoto: plein.jpg\n---\nKijk.\n",
    "nieuws/b.md": "---\ntitel: Zonder\ndatum: 2026-11-19\n---\nLees.\n",
}
PLEIN: Files = {"beelden/plein.jpg": picture(), "beelden/beelden.yml": "plein.jpg: {alt: Het plein, mensen: geen}\n"}


def test_who_has_no_photo_among_those_who_have_one_gets_a_drawing(village: VillageBuilder) -> None:
    tiles = village({**NEWS, **PLEIN}).build("--only", "site").page("nieuws/").css(".tiles > li")
    assert [bool(tile.css(".drawn")) for tile in tiles] == [False, True]
    none = {name: text.replace("foto: plein.jpg\n", "") for name, text in NEWS.items()}
    assert village(none).build("--only", "site").page("nieuws/").css(".drawn") == []


def shared(made: Outcome, path: str = "") -> dict[str, str]:
    found = (meta.attributes for meta in made.page(path).css('meta[property^="og:image"]'))
    return {str(meta["property"]): str(meta["content"]) for meta in found}


WEB = f"{HUB}zin: Winkel en koffie.\nkleur: geel\nwebsite: https://oudemelkerij.example\n"


def test_a_page_without_a_photo_is_shared_with_a_card(village: VillageBuilder) -> None:
    made = village({"buurtpunt.yml": WEB}).build("--only", "site")
    assert shared(made) == {
        "og:image": "https://oudemelkerij.example/delen.png",
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": "De Oude Melkerij. Winkel en koffie.",
    }
    card = opened(made.bytes("delen.png")).convert("RGB")
    assert (card.size, card.getpixel((3, 3))) == ((1200, 630), (0xF2, 0xC2, 0x30))
    assert len(made.bytes("delen.png")) < 60_000


def test_a_photo_goes_before_the_card_and_tells_its_size_and_what_is_on_it(village: VillageBuilder) -> None:
    made = village({"buurtpunt.yml": WEB, **NEWS, **PLEIN}).build("--only", "site")
    told_of = shared(made, "nieuws/a/")
    size = opened(made.bytes(told_of["og:image"].removeprefix("https://oudemelkerij.example/"))).size
    assert (told_of["og:image:width"], told_of["og:image:height"]) == tuple(map(str, size))
    assert told_of["og:image:alt"] == "Het plein"
    with_photo = village({"buurtpunt.yml": f"{WEB}foto: plein.jpg\n", **PLEIN}).build("--only", "site")
    assert "delen.png" not in with_photo.files()


def test_a_site_without_an_address_has_no_card(village: VillageBuilder) -> None:
    assert "delen.png" not in village().build("--only", "site").files()


@pytest.mark.parametrize("sentence", ["", "Kom.", "Een heel lange zin over het dorp en zijn winkel. " * 6, "Vijf" * 40])
def test_a_card_keeps_all_its_words_between_its_edges(sentence: str) -> None:
    face = [letters.USUAL.head[0].path.read_bytes(), letters.USUAL.text[0].path.read_bytes()]
    drawn = opened(card.draw("De Oude Melkerij", sentence, "0450 00 12 34", ("#000000", "#ffffff"), (face[0], face[1])))
    box = drawn.convert("L").crop((0, 0, 1200, 500)).getbbox()
    assert box is not None
    assert box[0] >= 60
    if len(sentence) < 150 or " " in sentence:
        assert box[2] <= 1140
    assert box[3] <= 490
