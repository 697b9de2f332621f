"""`buurtpunt serve`: what a browser, a neighbour and a hostile page get to see, and that it always goes on."""

from __future__ import annotations

import asyncio
import datetime as dt
import os
import random
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import cast
from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder import TODAY, Village, new_village
from buurtpunt.pipeline import Tell
from buurtpunt.preview import answers, guard, ports, watching
from buurtpunt.preview import preview as previews
from buurtpunt.preview.rebuilding import Rebuilder, Rebuilt
from buurtpunt.preview.shown import Shown
from buurtpunt.problems import Place, Wrong, serving
from buurtpunt.report import Outcome, where
from conftest import VillageBuilder
from serving import PATIENCE, Preview, shown, wait

SOUP = """
    ---
    titel: Soepavond
    datum: 2026-12-12
    ---
    Breng een kom mee.
    """
FULL = {
    "agenda/soep.md": SOUP,
    "uren.yml": "uren: [{wat: Winkel, wanneer: zaterdag 8:00-12:00}]\n",
    "vragen.yml": "vragen:\n  - vraag: Mag mijn hond mee?\n    antwoord: Ja.\n",
    "buurtpunt.yml": "naam: De Oude Melkerij\nwebsite: https://melkerij.example\n",
}
OUTCOME = Outcome(None, None, ())
OURS = re.compile(r"<script data-made=.*?</script>\n?", re.DOTALL)
HASH = re.compile(r"(; script-src 'sha256-[^']+'(?=\")|(?<=script-src )'sha256-[^']+' (?=[^\"]))")


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """One village, for the tests that only look."""
    folder = new_village(tmp_path_factory.mktemp("toon") / "Café", FULL).folder
    with shown(folder) as running:
        yield running


def plain(text: str) -> str:
    """A text as one line: how it is wrapped, depends on the terminal."""
    return " ".join(text.split())


def undressed(page: bytes) -> bytes:
    """A page of the preview without what the preview added."""
    return HASH.sub("", OURS.sub("", page.decode()), count=1).encode()


def seen(preview: Preview, name: str) -> bytes:
    """A file of the site as it is shown, without what the preview added."""
    body = preview.ask(f"/{name}").body
    return undressed(body) if name.endswith(".html") else body


def files_below(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def agrees(preview: Preview, village: Village, folder: Path) -> bool:
    """Whether what is shown is what `build` makes, and what is told is what `build` tells."""
    built = village.build("--only", "site", "--output", str(folder))
    state = preview.state()
    if built.exit_code:
        told = [(remark["where"], remark["sentence"]) for remark in state["remarks"]]
        amiss = [problem for problem in built.problems if problem.level == "fout"]
        return state["part"] == "site" and told == [(where(Place(p.file, p.line)), p.sentence) for p in amiss]
    files = {path.relative_to(folder / "site").as_posix(): path.read_bytes() for path in files_below(folder / "site")}
    shown_now = all(seen(preview, name) == data for name, data in files.items())
    return bool(files) and shown_now and (state["part"] == "sheets" or not state["remarks"])


# As a host does ------------------------------------------------------------------------------------------------------


def test_what_is_shown_is_what_build_makes(preview: Preview, village: VillageBuilder, tmp_path: Path) -> None:
    assert agrees(preview, village(FULL), tmp_path / "gebouwd")


def test_nothing_of_the_site_is_written(village: VillageBuilder) -> None:
    made = village(FULL)
    with shown(made.folder) as running:
        assert running.ask("/").status == 200
    assert [path.name for path in (made.folder / "output").iterdir()] == [".buurtpunt"]


def test_a_folder_without_its_slash_moves_on(preview: Preview) -> None:
    answer = preview.ask("/agenda/soep?a=b")
    assert (answer.status, answer.headers["location"]) == (301, "/agenda/soep/?a=b")


def test_a_folder_is_never_listed(preview: Preview) -> None:
    assert preview.ask("/beelden/").status == 404


def test_an_address_that_is_not_there_gets_the_page_for_that(preview: Preview) -> None:
    answer = preview.ask("/er/is/niets")
    assert answer.status == 404
    assert b"Hier woont niemand" in answer.body


@pytest.mark.parametrize(
    "path, kind",
    [
        ("/", "text/html; charset=utf-8"),
        ("/stijl.css", "text/css; charset=utf-8"),
        ("/agenda.ics", "text/calendar; charset=utf-8"),
        ("/sitemap.xml", "application/xml; charset=utf-8"),
        ("/icoon.svg", "image/svg+xml"),
    ],
)
def test_a_file_is_what_its_name_says(preview: Preview, path: str, kind: str) -> None:
    answer = preview.ask(path)
    assert (answer.status, answer.headers.get("content-type")) == (200, kind)


def test_a_browser_that_has_it_already_gets_nothing(preview: Preview) -> None:
    first = preview.ask("/stijl.css")
    assert preview.ask("/stijl.css", {"If-None-Match": first.headers["etag"]}).status == 304


def test_a_part_of_a_file_can_be_asked_for(preview: Preview) -> None:
    whole = preview.ask("/stijl.css").body
    some = preview.ask("/stijl.css", {"Range": "bytes=10-19"})
    assert (some.status, some.body, some.headers["content-range"]) == (206, whole[10:20], f"bytes 10-19/{len(whole)}")


def test_head_tells_all_but_the_page(preview: Preview) -> None:
    answer = preview.ask("/", method="HEAD")
    assert (answer.status, answer.body) == (200, b"")
    assert int(answer.headers["content-length"]) > 1000


@given(st.integers(0, 300), st.text("0123456789-", max_size=8))
def test_a_part_never_lies_outside_the_file(size: int, asked: str) -> None:
    part = answers.part(f"bytes={asked}", size)
    assert part is None or 0 <= part[0] < part[1] <= size


# Sheets --------------------------------------------------------------------------------------------------------------


def test_the_sheets_can_be_looked_at(preview: Preview) -> None:
    preview.look_at_sheets()
    page = preview.page("/druk/")
    assert 'href="affiche-a4.pdf"' in page
    assert preview.ask("/druk/affiche-a4.pdf").body.startswith(b"%PDF")
    assert preview.ask("/druk/.beeld/affiche-a4-1.png").headers["content-type"] == "image/png"


def test_what_found_no_place_on_a_sheet_is_told(village: VillageBuilder) -> None:
    days = range(1, 30)
    many = {f"agenda/d{n}.md": f"---\ntitel: Activiteit {n}\ndatum: 2026-12-{n:02}\n---\nKom!\n" for n in days}
    with shown(village({**FULL, **many}).folder) as running:
        running.look_at_sheets()
        assert "Niet op papier" in running.page("/druk/")
        assert "geen plaats op de flyer" in running.page("/druk/")


def test_a_page_of_the_village_goes_before_the_sheets(village: VillageBuilder) -> None:
    made = village({**FULL, "paginas/druk.md": "---\ntitel: Onze drukkerij\n---\nVan 1910.\n"})
    with shown(made.folder) as running:
        running.look_at_sheets()
        assert "Van 1910." in running.page("/druk/")
        assert running.ask("/druk/affiche-a4.pdf").status == 200


class Quick:
    """Makes a site and sheets in no time, and says nothing."""

    def __init__(self) -> None:
        self.done: list[str] = []

    def today(self) -> dt.date:
        return dt.date.fromisoformat(TODAY)

    def site(self, before: Shown, _tell: Tell) -> Rebuilt:
        self.done.append("site")
        return Rebuilt(before, OUTCOME)

    def sheets(self, before: Shown, _tell: Tell) -> Rebuilt:
        self.done.append("sheets")
        return Rebuilt(replace(before, sheets_version="1"), OUTCOME)

    def offers(self, _before: Shown, _tell: Tell) -> None:
        self.done.append("offers")


@contextmanager
def at_work(quick: Quick) -> Iterator[previews.Preview]:
    """A preview for which the site is asked, and that works on it."""
    made = previews.Preview(cast(Rebuilder, quick), mock.create_autospec(previews.Witness))
    made.ask()
    working = asyncio.create_task(made.work())
    yield made
    made.close()
    working.cancel()


async def comes(quick: Quick, done: str) -> None:
    """Waits till that is done."""
    async with asyncio.timeout(PATIENCE):
        while done not in quick.done:
            await asyncio.sleep(0.01)


def test_sheets_wait_till_it_is_quiet_but_not_once_somebody_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    quick = Quick()
    monkeypatch.setattr(previews, "QUIET", 3600.0)
    monkeypatch.setattr(previews, "LOOKED_AT", 0.02)

    async def somebody_looks() -> None:
        with at_work(quick) as made:
            await comes(quick, "site")
            await asyncio.sleep(5 * previews.LOOKED_AT)
            assert quick.done == ["site"]
            async with asyncio.timeout(PATIENCE):
                async for state in made.states(of_sheets=True):
                    if state and state.sheets_version:
                        break

    asyncio.run(somebody_looks())
    assert quick.done[:2] == ["site", "sheets"]


def test_sheets_are_made_when_it_is_quiet_though_nobody_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    quick = Quick()
    monkeypatch.setattr(previews, "QUIET", 0.1)

    async def nobody_looks() -> None:
        with at_work(quick):
            await comes(quick, "sheets")

    asyncio.run(nobody_looks())
    assert quick.done == ["site", "sheets"]


# Following what is typed ---------------------------------------------------------------------------------------------


def test_what_is_saved_can_be_seen(village: VillageBuilder) -> None:
    made = village(FULL)
    with shown(made.folder) as running:
        made.write({"agenda/soep.md": SOUP.replace("een kom", "twee kommen")})
        wait(lambda: "twee kommen" in running.page("/agenda/soep/"))
        wait(lambda: "te zien na" in running.said)


def test_a_mistake_leaves_the_last_good_page_and_is_told(village: VillageBuilder) -> None:
    made = village(FULL)
    with shown(made.folder) as running:
        made.write({"agenda/soep.md": SOUP.replace("2026-12-12", "31/11/2026")})
        remark = wait(running.remarks)[0]
        assert remark == {
            "where": "content/agenda/soep.md, regel 3",
            "typed": "datum: 31/11/2026",
            "sentence": "De datum `31/11/2026` bestaat niet: november 2026 heeft 30 dagen.",
            "remedy": "Kijk de dag en de maand na.",
        }
        assert "Breng een kom mee." in running.page("/agenda/soep/")
        made.write({"agenda/soep.md": SOUP.replace("een kom", "niets")})
        wait(lambda: not running.remarks())
        assert "Breng niets mee." in running.page("/agenda/soep/")
        wait(lambda: "weer in orde, te zien na" in running.said)


def test_a_village_that_was_never_right_is_shown_as_soon_as_it_is(village: VillageBuilder) -> None:
    made = village({**FULL, "contact.yml": "personen: [{naam: Mieke}]\n"})
    with shown(made.folder) as running:
        answer = running.ask("/agenda/")
        assert answer.status == 503
        assert "Er is nog geen site" in answer.body.decode()
        assert [remark["where"] for remark in running.remarks()] == ["content/contact.yml, regel 1"]
        made.write({"contact.yml": "personen: [{naam: Mieke, telefoon: 0450 00 12 34}]\n"})
        wait(lambda: running.ask("/agenda/").status == 200)


def test_a_sheet_that_cannot_be_is_told_while_the_site_goes_on(village: VillageBuilder) -> None:
    made = village(FULL)
    with shown(made.folder) as running:
        news = running.states("/.toon/nieuws?sheets")
        made.write({"drukwerk/kaart.yml": f"soort: kaart\ntitel: {'Een heel lange titel ' * 200}\n"})
        assert next(state for state in news if state["remarks"])["part"] == "sheets"
        made.write({"drukwerk/kaart.yml": None})
        assert next(state for state in news if not state["remarks"])["sheets"]


def test_a_bug_of_ours_does_not_end_it(village: VillageBuilder, tmp_path: Path) -> None:
    """The bug is real: a theme of the village's own is no folder of texts but of something that nobody can read."""
    made = village(FULL)
    bug = tmp_path / "sitecustomize.py"
    bug.write_text(
        "from importlib import import_module\nb = import_module('buurtpunt.pipeline.stages')\nold = b.read_village\n"
        "def read(folder, *kept):\n    assert 'bestaat' not in (folder / 'content/agenda/soep.md').read_text('utf-8')\n"
        "    return old(folder, *kept)\nb.read_village = read\n",
        "utf-8",
    )
    with shown(made.folder, first=tmp_path) as running:
        made.write({"agenda/soep.md": SOUP.replace("een kom", "wat niet bestaat")})
        assert wait(running.remarks)[0]["sentence"] == "Dit is een fout van buurtpunt zelf, niet van jou."
        assert "Breng een kom mee." in running.page("/agenda/soep/")
        made.write({"agenda/soep.md": SOUP.replace("een kom", "iets")})
        wait(lambda: "Breng iets mee." in running.page("/agenda/soep/"))


def test_a_folder_that_comes_later_is_watched_too(village: VillageBuilder) -> None:
    made = village(FULL)
    with shown(made.folder) as running:
        made.write({"themes/dorp/event.html": "Kapot {%"})
        wait(running.remarks)
        made.write({"themes/dorp/event.html": None})
        wait(lambda: not running.remarks())


def test_who_begins_to_watch_looks_at_once_and_misses_nothing(
    village: VillageBuilder, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = village(FULL)
    monkeypatch.setattr(watching, "TICK", 3_600_000)

    async def somebody_saves() -> list[frozenset[str] | None]:
        bursts = watching.bursts(made.folder, made.folder / "geen thema")
        async with asyncio.timeout(PATIENCE):
            first = await anext(bursts)
            made.write({"agenda/soep.md": SOUP})
            return [first, await anext(bursts)]

    assert asyncio.run(somebody_saves()) == [frozenset(), {"content/agenda/soep.md"}]


def test_a_burst_of_saves_is_one_build(village: VillageBuilder) -> None:
    first = {"nieuws/n0.md": "---\ntitel: N\ndatum: 2026-11-01\n---\n"}
    made = village(
        {**FULL, **first}
    )  # of a folder that comes with its files only the folder is told, if they are quick
    with shown(made.folder) as running:
        running.look_at_sheets()
        before = len(running.lines)
        made.write({f"nieuws/n{n}.md": f"---\ntitel: N {n}\ndatum: 2026-11-01\n---\nTekst.\n" for n in range(40)})
        wait(lambda: running.ask("/nieuws/n39/").status == 200)
        wait(lambda: "bestanden: te zien na" in running.said)
        assert len(running.lines) - before <= 3


def test_what_editors_leave_behind_is_not_looked_at(village: VillageBuilder) -> None:
    made = village(FULL)
    with shown(made.folder) as running:
        running.look_at_sheets()
        before = running.said
        made.write(dict.fromkeys(("agenda/.soep.md.swp", "agenda/soep.md~", "agenda/4913", "#soep.md#"), "x"))
        made.write({"agenda/soep.md": SOUP.replace("een kom", "iets")})
        wait(lambda: "te zien na" in running.said)
        assert running.said.removeprefix(before).strip().endswith("seconden")
        assert "4913" not in running.said
        assert "2 bestanden" not in running.said


def test_fifty_edits_breaks_and_repairs_leave_no_stale_page(village: VillageBuilder, tmp_path: Path) -> None:
    chance = random.Random(50)  # noqa: S311
    made = village(FULL)
    with shown(made.folder) as running:
        for number in range(50):
            made.write(chance.choice(CHANGES)(number))
            if number % 7 == 0:
                wait(lambda: agrees(running, made, tmp_path / "gebouwd"))
        made.write(REPAIRED)
        wait(lambda: agrees(running, made, tmp_path / "gebouwd"))
        assert "De laatste zin." in running.page("/nieuws/laatste/")
        assert "fout van buurtpunt zelf" not in running.said
        assert running.process.poll() is None


CHANGES: list[Callable[[int], dict[str, str | bytes | None]]] = [
    lambda n: {"agenda/soep.md": SOUP.replace("een kom", f"{n} kommen")},
    lambda n: {"agenda/soep.md": SOUP.replace("2026-12-12", f"{n}/2/2026")},
    lambda n: {"agenda/soep.md": None},
    lambda n: {f"nieuws/n{n}.md": f"---\ntitel: Nummer {n}\ndatum: 2026-11-0{1 + n % 9}\n---\nTekst {n}.\n"},
    lambda n: {f"nieuws/n{n - 1}.md": None},
    lambda n: {"nieuws/kapot.md": b"\xff\xfe\x00 geen tekst"},
    lambda n: {"nieuws/kapot.md": None},
    lambda n: {"vragen.yml": f"vragen:\n  - vraag: Vraag {n}?\n    antwoord: |\n      [weg](../nieuws/n{n}.md)\n"},
    lambda n: {"vragen.yml": "vragen: [{vraag"},
    lambda n: {"contact.yml": "personen:\n"},
    lambda n: {"contact.yml": f"personen: [{{naam: Mieke {n}, telefoon: 0450 00 12 34}}]\n"},
    lambda n: {"themes/dorp/news.html": "{% if %}"},
    lambda n: {"themes/dorp/news.html": None},
    lambda n: {"buurtpunt.yml": f"naam: Melkerij {n}\nkleur: '#0b{n:02}4f'\n"},
]
REPAIRED: dict[str, str | bytes | None] = {
    **FULL,
    "contact.yml": "personen: [{naam: Mieke, telefoon: 0450 00 12 34}]\n",
    "nieuws/kapot.md": None,
    "themes/dorp/news.html": None,
    "nieuws/laatste.md": "---\ntitel: Laatste\ndatum: 2026-11-20\n---\nDe laatste zin.\n",
}


# Who may look --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", ["/", "/.toon/nieuws", "/.toon/plaatsen", "/agenda/soep/", "/stijl.css"])
@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "kwaad.example"},  # a name that was made to point at this computer
        {"Host": "kwaad.example:{port}"},
        {"Host": "127.0.0.1"},
        {"Host": "127.0.0.1:{port}", "Origin": "https://kwaad.example"},
        {"Host": "127.0.0.1:{port}", "Origin": "null"},
        {"Host": "127.0.0.1:{port}", "Origin": "http://localhost:{port}"},
        {"Host": "127.0.0.1:{port}", "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"},
        {"Host": "127.0.0.1:{port}", "Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "cors"},
        {
            "Host": "127.0.0.1:{port}",
            "Sec-Fetch-Site": "cross-site",
            "Sec-Fetch-Mode": "navigate",
            "Sec-Fetch-Dest": "iframe",
        },
    ],
)
def test_a_hostile_page_gets_nothing(preview: Preview, path: str, headers: dict[str, str]) -> None:
    answer = preview.ask(path, {name: value.format(port=preview.port) for name, value in headers.items()})
    assert answer.status in (403, 421)
    assert len(answer.body) < 100
    assert "access-control-allow-origin" not in answer.headers


def test_two_names_at_once_are_none(preview: Preview) -> None:
    hosts = [f"127.0.0.1:{preview.port}", "kwaad.example"]
    assert guard.refusal("GET", lambda name: hosts if name == "host" else [], hosts[:1], writes=False)


def test_a_link_in_a_mail_works(preview: Preview) -> None:
    headers = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}
    assert preview.ask("/", headers).status == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])
def test_there_is_nothing_to_write_to(preview: Preview, method: str) -> None:
    assert preview.ask("/", method=method).status == 405


def test_nobody_else_may_show_or_load_what_we_answer(preview: Preview) -> None:
    for path in ("/", "/stijl.css", "/weg", "/.toon/plaatsen"):
        headers = preview.ask(path).headers
        assert headers["cross-origin-resource-policy"] == headers["cross-origin-opener-policy"] == "same-origin"
        assert headers["x-frame-options"] == "SAMEORIGIN"


def test_a_websocket_gets_no_answer(preview: Preview) -> None:
    headers = {"Upgrade": "websocket", "Connection": "Upgrade", "Origin": "https://kwaad.example"}
    assert preview.ask("/.toon/nieuws", headers).status == 403


@pytest.mark.parametrize(
    "path",
    [
        "/../content/buurtpunt.yml",
        "/%2e%2e/content/buurtpunt.yml",
        "/..%2fcontent%2fbuurtpunt.yml",
        "/..\\content\\buurtpunt.yml",
        "/%5c..%5ccontent%5cbuurtpunt.yml",
        "/stijl.css%00.html",
        "/%00",
        "//content/buurtpunt.yml",
        "/C:/Windows/win.ini",
        "/agenda/../../content/buurtpunt.yml",
        "/.buurtpunt/cache",
        "/%c0%ae%c0%ae/content/buurtpunt.yml",
    ],
)
def test_no_path_leads_out_of_the_site(preview: Preview, path: str) -> None:
    answer = preview.ask(path)
    assert answer.status == 404
    assert b"website:" not in answer.body


@given(st.text(max_size=40))
def test_an_address_is_answered_with_a_known_file_or_not_at_all(asked: str) -> None:
    known = {"index.html", "agenda/index.html", "stijl.css", answers.MISSING}
    found = answers.find(f"/{asked}", known.__contains__)
    assert found.path in known or (found.status == 301 and found.path.strip("/") == "agenda")


def test_a_link_out_of_the_village_is_not_followed(village: VillageBuilder, tmp_path: Path) -> None:
    made = village(FULL)
    secret = tmp_path / "geheim.pdf"
    secret.write_bytes(b"%PDF geheim")
    with shown(made.folder) as running:
        (made.folder / "content" / "geheim.pdf").symlink_to(secret)
        made.write({"agenda/soep.md": SOUP.replace("een kom", "[dit](../geheim.pdf)")})
        wait(running.remarks)
        assert running.ask("/geheim.pdf").status == 404


def test_what_is_private_is_not_quoted(village: VillageBuilder) -> None:
    made = village(FULL)
    with shown(made.folder) as running:
        made.write({"intern/druk.yml": "vu: {naam: Jan, straat: Geheimstraat, nummmer: 9}\n"})
        remark = wait(running.remarks)[0]
        assert remark["typed"] == ""
        assert "Geheimstraat" not in str(running.state())


# Doors ---------------------------------------------------------------------------------------------------------------


def test_two_villages_can_be_shown_at_once(village: VillageBuilder) -> None:
    with shown(village(FULL).folder) as one, shown(village({"buurtpunt.yml": "naam: De Linde\n"}).folder) as other:
        assert one.port != other.port
        assert "De Oude Melkerij" in one.page()
        assert "De Linde" in other.page()


def test_a_port_that_is_taken_is_told(village: VillageBuilder) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        told = village(FULL).run("serve", str(village(FULL).folder), "--no-browser", "--port", str(port))
    assert told.exit_code == 2
    assert f"Poort {port} is bezet: een ander programma gebruikt ze al." in plain(told.output)
    assert "Laat `--port` weg, dan zoeken we er zelf een. Of kies een ander getal, zoals `--port 8080`." in plain(
        told.output
    )


@pytest.mark.parametrize("port", ["0", "70000", "acht"])
def test_a_port_that_cannot_be_is_told(village: VillageBuilder, port: str) -> None:
    told = village(FULL).run("serve", "--port", port)
    assert told.exit_code == 2
    assert "`--port`: Dit moet een getal zijn van 1 tot 65535, zoals 8000." in plain(told.output)


def test_without_a_network_a_telephone_sees_nothing(village: VillageBuilder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ports, "_addresses", lambda: iter(["127.0.0.1"]))
    told = village(FULL).run("serve", str(village(FULL).folder), "--op-wifi", "--no-browser")
    assert told.exit_code == 2
    assert "We vinden geen netwerk waarlangs je telefoon de site kan zien." in plain(told.output)
    assert "Zet de wifi van deze computer aan en probeer opnieuw, of laat `--op-wifi` weg." in plain(told.output)


def test_a_port_that_the_system_keeps_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> socket.socket:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(ports, "_socket", refuse)
    with pytest.raises(Wrong) as told:
        ports.open_doors(80, on_wifi=False)
    assert told.value.kind is serving.PORT_REFUSED


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a computer has but one address of its own")
def test_only_this_computer_is_let_in(preview: Preview) -> None:
    with socket.socket() as asking:
        assert asking.connect_ex(("127.0.0.2", preview.port)) != 0


def test_a_folder_without_a_village_is_told(tmp_path: Path, village: VillageBuilder) -> None:
    told = village().run("serve", str(tmp_path), "--no-browser")
    assert told.exit_code == 1
    assert "[" in plain(told.output)


@pytest.mark.skipif(os.name == "nt", reason="a console of Windows sends Ctrl-C to all of its programs at once")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_when_it_is_asked_to(village: VillageBuilder, tmp_path: Path, number: int) -> None:
    with shown(village(FULL).folder, first=tmp_path) as running:  # from nothing: Python ends with it
        running.state()
        assert running.end(number) == 0
        wait(lambda: running.said.endswith("Gestopt.\n"))
        assert "Traceback" not in running.said


def test_dutch_people_say_toon(village: VillageBuilder) -> None:
    told = village().run("toon", "--help")
    assert told.exit_code == 0
    assert "Toon je site terwijl je eraan werkt" in plain(told.output)
    assert "buurtpunt serve mijn-dorp --op-wifi" in plain(told.output)


def test_a_build_loads_nothing_of_the_preview() -> None:
    code = "import sys, buurtpunt.cli, buurtpunt.pipeline; print([m for m in ('starlette', 'uvicorn', 'watchfiles') if m in sys.modules])"
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"
    )


# Far away ------------------------------------------------------------------------------------------------------------

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
nas:/dorp /mnt/nas nfs4 rw 0 0
//nas/dorp /mnt/gedeelde\\040map cifs rw 0 0
/dev/sdb1 /mnt/nas/stick vfat rw 0 0
""".splitlines()


@pytest.mark.skipif(os.name == "nt", reason="paths as Linux has them")
@pytest.mark.parametrize(
    "folder, kind",
    [
        ("/home/mieke/dorp", "ext4"),
        ("/mnt/nas/dorp", "nfs4"),
        ("/mnt/nas/stick/dorp", "vfat"),
        ("/mnt/gedeelde map/dorp", "cifs"),
        ("/mnt/nassen", "ext4"),
    ],
)
def test_a_folder_on_another_computer_is_known(folder: str, kind: str) -> None:
    assert watching.file_system(Path(folder), MOUNTS) == kind


def test_a_folder_that_tells_nothing_is_looked_at(village: VillageBuilder) -> None:
    made = village(FULL)
    with shown(made.folder, polling=True) as running:
        made.write({"agenda/soep.md": SOUP.replace("een kom", "iets")})
        wait(lambda: "Breng iets mee." in running.page("/agenda/soep/"))


def test_the_names_of_temporary_files_are_known() -> None:
    from buurtpunt.reading.folder import is_left_behind

    names = [".a.swp", "a.md~", "#a.md#", ".#a.md", "4913", "a.md___jb_tmp___", "~$a.docx", "a.tmp", "Thumbs.db"]
    assert [name for name in names if not is_left_behind(name)] == []
    assert not is_left_behind("soep.md")
