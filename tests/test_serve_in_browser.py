"""The preview in a real browser: it loads again by itself, keeps the place, tells what is amiss, and lets nobody else in."""

from __future__ import annotations

import http.client
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from axe import axe_finds
from browser import served
from builder import Files, Village
from conftest import VillageBuilder
from page_checks import DESK, PHONE, inaccessible, visit
from serving import PATIENCE, Preview, free_port, shown, wait

LONG = "\n\n".join(f"Alinea nummer {number}. " + "Er is soep en brood. " * 20 for number in range(40))
VILLAGE: Files = {
    "nieuws/lang.md": f"---\ntitel: Lang\ndatum: 2026-11-20\n---\n{LONG}\n",
    "vragen.yml": "vragen:\n  - vraag: Mag mijn hond mee?\n    antwoord: Ja.\n",
    "agenda/soep.md": "---\ntitel: Soepavond\ndatum: 2026-12-12\n---\nKom!\n",
}
BROKEN: Files = {"agenda/soep.md": "---\ntitel: Soepavond\ndatum: 31/11/2026\n---\nKom!\n"}
AMISS, MARK, PANEL, BLOCK = (f"buurtpunt-toon .{name}" for name in ("amiss", "mark", "panel", "block"))


@contextmanager
def looked_at(browser: Browser, made: Village, path: str = "", **options: Any) -> Iterator[tuple[Page, Preview]]:
    """A page of a preview, and the preview; whatever the browser complains of fails the test."""
    with shown(made.folder) as running, visit(browser, **options) as page:
        noise: list[str] = []
        page.on("console", lambda message: noise.append(message.text))
        page.on("pageerror", lambda error: noise.append(str(error)))
        page.goto(running.address + path)
        page.wait_for_function("() => document.querySelector('buurtpunt-toon')")
        yield page, running
        assert noise == []


def test_the_page_loads_again_where_one_was_reading(browser: Browser, village: VillageBuilder) -> None:
    made = village(VILLAGE)
    with looked_at(browser, made, "nieuws/lang/") as (page, _):
        page.evaluate("scrollTo(0, 2345)")
        made.write({"nieuws/lang.md": f"---\ntitel: Langer\ndatum: 2026-11-20\n---\n{LONG}\n\nEn dit erbij.\n"})
        expect(page.locator("h1")).to_have_text("Langer")
        page.wait_for_function("() => scrollY === 2345")
        expect(page.get_by_text("En dit erbij.")).to_be_attached()


def test_a_new_colour_can_be_seen(browser: Browser, village: VillageBuilder) -> None:
    made = village(VILLAGE)
    with looked_at(browser, made) as (page, _):
        style = page.locator("link[rel=stylesheet]")
        before = style.get_attribute("href") or ""
        made.write({"buurtpunt.yml": "naam: De Oude Melkerij\nkleur: '#7a1f1f'\n"})
        expect(style).not_to_have_attribute("href", before)


def test_what_is_amiss_comes_and_goes(browser: Browser, village: VillageBuilder) -> None:
    made = village(VILLAGE)
    with looked_at(browser, made, "agenda/soep/") as (page, _):
        made.write(BROKEN)
        note = page.locator(AMISS)
        expect(note).to_contain_text("Nog niet goed")
        expect(note).to_contain_text("content/agenda/soep.md, regel 3")
        expect(note).to_contain_text("De datum 31/11/2026 bestaat niet: november 2026 heeft 30 dagen.")
        expect(note).to_contain_text("Kijk de dag en de maand na.")
        expect(page.locator("main")).to_contain_text("Kom!")
        made.write(VILLAGE)
        expect(note).to_have_count(0)


def test_what_is_amiss_can_be_put_away_till_it_is_something_else(browser: Browser, village: VillageBuilder) -> None:
    made = village(VILLAGE)
    with looked_at(browser, made) as (page, _):
        made.write(BROKEN)
        page.get_by_role("button", name="Verberg dit").click()
        expect(page.locator(AMISS)).to_have_count(0)
        made.write({"vragen.yml": "vraagen: []\n"})
        expect(page.locator(AMISS)).to_contain_text("content/vragen.yml, regel 1")


def test_what_is_typed_runs_nowhere(browser: Browser, village: VillageBuilder) -> None:
    made = village(VILLAGE)
    with looked_at(browser, made) as (page, _):
        made.write({"agenda/soep.md": "---\ntitel: Soep\ndatum: <img src=x onerror=document.title='kwaad'>\n---\n"})
        expect(page.locator(AMISS)).to_contain_text("<img src=x")
        assert page.locator(f"{AMISS} img").count() == 0
        assert page.title() != "kwaad"


def test_a_first_site_comes_by_itself(browser: Browser, village: VillageBuilder) -> None:
    made = village({**VILLAGE, **BROKEN})
    with shown(made.folder) as running, visit(browser) as page:
        page.goto(running.address)
        expect(page.locator("h1")).to_have_text("Er is nog geen site")
        expect(page.locator(AMISS)).to_contain_text("content/agenda/soep.md, regel 3")
        made.write(VILLAGE)
        expect(page.locator(".name")).to_contain_text("De Oude Melkerij")


def test_each_page_says_where_it_was_typed(browser: Browser, village: VillageBuilder) -> None:
    with looked_at(browser, village(VILLAGE), "agenda/soep/") as (page, running):
        page.locator(MARK).click()
        expect(page.locator(PANEL)).to_contain_text("content/agenda/soep.md, regel 2")
        page.goto(f"{running.address}vragen/")
        page.locator(MARK).click()
        expect(page.locator(PANEL)).to_contain_text("content/vragen.yml")
        expect(page.locator(BLOCK)).to_have_text(["Pas dit aan"])
        expect(page.locator(BLOCK).get_by_role("link")).to_have_attribute("href", "/.schrijf/vragen/@2")
        page.goto(running.address)
        page.locator(MARK).click()
        expect(page.locator(PANEL)).to_contain_text("content/buurtpunt.yml")
        expect(page.locator(f'{BLOCK} a[href="/.schrijf/agenda/soep"]')).to_have_count(1)
        page.keyboard.press("Escape")
        expect(page.locator(BLOCK)).to_have_count(0)


def test_a_page_finds_the_preview_back(browser: Browser, village: VillageBuilder) -> None:
    made = village(VILLAGE)
    port = str(free_port())
    with shown(made.folder, "--port", port) as running, visit(browser) as page:
        page.goto(f"{running.address}agenda/soep/")
        expect(page.locator(MARK)).to_have_text("pas aan")
        running.end()
        expect(page.locator(MARK)).to_have_text("gestopt")
        made.write({"agenda/soep.md": "---\ntitel: Soepnacht\ndatum: 2026-12-12\n---\nKom!\n"})
        with shown(made.folder, "--port", port):
            expect(page.locator("h1")).to_have_text("Soepnacht", timeout=20_000)


def test_the_sheets_come_by_themselves(browser: Browser, village: VillageBuilder) -> None:
    with looked_at(browser, village(VILLAGE), "druk/") as (page, _):
        expect(page.locator("h1")).to_have_text("Drukwerk", timeout=30_000)
        broken = "[...document.images].filter(it => !(it.complete && it.naturalWidth > 300)).length"
        wait(lambda: page.evaluate(broken) == 0)
        assert page.evaluate("document.images.length") >= 3


def test_axe_finds_nothing_in_what_we_add(browser: Browser, village: VillageBuilder) -> None:
    made = village(VILLAGE)
    with shown(made.folder) as running, visit(browser) as page:
        page.goto(f"{running.address}druk/")
        expect(page.locator(".wall.offers img").first).to_be_visible(
            timeout=PATIENCE * 1000
        )  # it is shown anew for them
        for size in (PHONE, DESK):
            page.set_viewport_size(size)
            assert inaccessible(page, running.address, ["index.html", "druk/index.html"]) == ""
        made.write(BROKEN)
        wait(running.remarks)
        page.goto(running.address)
        expect(page.locator(AMISS)).to_be_visible()
        for size in (PHONE, DESK):
            page.set_viewport_size(size)
            assert [*axe_finds(page)] == []


def test_the_preview_is_nothing_but_our_own_script(browser: Browser, village: VillageBuilder) -> None:
    """A script that a theme brings along is as forbidden as it is on the site."""
    made = village({**VILLAGE, "themes/dorp/page.html": "", "paginas/over.md": "---\ntitel: Over\n---\nTekst.\n"})
    theme = (
        '{% extends "base.html" %}{% block main %}<h1>Over</h1><script>document.title = "kwaad"</script>{% endblock %}'
    )
    made.write({"themes/dorp/page.html": theme})
    with shown(made.folder) as running, visit(browser) as page:
        page.goto(f"{running.address}over/")
        expect(page.locator(MARK)).to_be_visible()
        assert page.title() != "kwaad"


# A hostile page in another tab ---------------------------------------------------------------------------------------

HOSTILE = """<!doctype html><title>Kwaad</title><script>
const at = "{address}", got = window.got = {{}};
const fails = (name, promise) => promise.then(it => got[name] = "got", () => got[name] = "nothing");
const element = (tag, how) => new Promise((yes, no) => {{
  const it = Object.assign(document.createElement(tag), how); it.onload = yes; it.onerror = no; document.head.append(it);
}});
fails("fetch", fetch(at));
fails("fetch of news", fetch(at + ".toon/nieuws"));
fails("write", fetch(at, {{method: "POST", body: "kwaad"}}));
fails("opaque", fetch(at, {{mode: "no-cors"}}));
fails("picture", element("img", {{src: at + "icoon.svg"}}));
fails("style", element("link", {{rel: "stylesheet", href: at + "stijl.css"}}));
fails("script", element("script", {{src: at}}));
fails("news", new Promise((yes, no) => {{
  const news = new EventSource(at + ".toon/nieuws"); news.onmessage = yes; news.onerror = no;
}}));
fails("socket", new Promise((yes, no) => {{
  const socket = new WebSocket(at.replace("http", "ws") + ".toon/nieuws"); socket.onopen = yes; socket.onerror = no;
}}));
</script><iframe src="{address}"></iframe>"""


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_a_hostile_page_cannot_read_or_drive_it(
    browser: Browser, village: VillageBuilder, tmp_path: Path, host: str
) -> None:
    with shown(village(VILLAGE).folder) as running, served(tmp_path) as elsewhere, visit(browser) as page:
        (tmp_path / "kwaad.html").write_text(HOSTILE.format(address=running.address), "utf-8")
        page.goto(f"{elsewhere.replace('127.0.0.1', host)}kwaad.html")
        page.wait_for_function("() => Object.keys(window.got).length === 9")
        assert set(page.evaluate("Object.values(window.got)")) == {"nothing"}
        assert "Melkerij" not in page.frames[1].content()


def test_a_window_that_a_hostile_page_opens_is_out_of_its_reach(
    browser: Browser, village: VillageBuilder, tmp_path: Path
) -> None:
    with shown(village(VILLAGE).folder) as running, served(tmp_path) as elsewhere, visit(browser) as page:
        (tmp_path / "kwaad.html").write_text("<!doctype html><title>Kwaad</title>", "utf-8")
        page.goto(f"{elsewhere}kwaad.html")
        with page.expect_popup() as popup:
            page.evaluate(f"window.opened = window.open({running.address!r}); 0")
        expect(popup.value.locator(".name")).to_contain_text("De Oude Melkerij")
        assert page.evaluate("window.opened.closed")  # the browser has cut the string
        assert popup.value.evaluate("window.opener") is None


def test_a_name_that_is_made_to_point_here_gets_nothing(browser: Browser, village: VillageBuilder) -> None:
    """DNS rebinding: the browser believes that the preview is a page of the hostile host."""
    with shown(village(VILLAGE).folder) as running, proxied(running.port) as proxy:
        context = browser.new_context(proxy={"server": proxy})
        page = context.new_page()
        answer = page.goto(f"http://kwaad.example:{running.port}/")
        assert answer
        assert answer.status == 421
        assert "Melkerij" not in page.content()
        context.close()


@contextmanager
def proxied(port: int) -> Iterator[str]:
    """A proxy for which every host is this computer, as a name server of an enemy would have it."""

    class Proxy(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            with closing(http.client.HTTPConnection("127.0.0.1", port)) as asking:
                asking.request("GET", "/", headers={"Host": self.headers["Host"]})
                answer = asking.getresponse()
                body = answer.read()
            self.send_response(answer.status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
            """Nobody reads along."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Proxy)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
