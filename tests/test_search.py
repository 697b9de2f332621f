"""Searching without a server: on one page, in an index of what the pages tell, by a script that asks nothing of others."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path
from typing import Any

import pagefind_bin
import pytest
from playwright.sync_api import Browser, Page, expect

from axe import axe_finds
from browser import reached
from builder import Files, Outcome, Village, first
from buurtpunt import searching
from conftest import VillageBuilder
from page_checks import PHONE, visit

HUB = "naam: De Oude Melkerij\nzoeken: ja\n"
ALL: Files = {
    "buurtpunt.yml": HUB,
    "contact.yml": """
        personen:
          - {naam: Mieke Voorbeeld, telefoon: 0450 00 12 34}
          - {id: ali, naam: Ali Voorbeeld, telefoon: 0450 00 56 78, email: ali@oudemelkerij.example}
        """,
    "agenda/een.md": "---\ntitel: Soepavond\ndatum: 2026-12-05\ncontact: ali\n---\nBreng een kom mee.\n",
    "agenda/twee.md": "---\ntitel: Soepavond\ndatum: 2026-12-12\n---\nMet balletjes.\n",
    "nieuws/klad.md": "---\ntitel: Klad\ndatum: 2026-11-20\nconcept: ja\n---\nSoepketel gezocht.\n",
    "vragen.yml": "vragen:\n- {vraag: Mag mijn hond mee?, antwoord: 'Ja, aan de leiband.'}\n- {vraag: Is er wifi?, antwoord: Nee.}\n",
}


def fragments(made: Outcome) -> dict[str, dict[str, object]]:
    """What the index holds of each page, by its address."""
    packed = (gzip.decompress(path.read_bytes()) for path in made.site.glob("zoeken/pagefind/fragment/*"))
    found = (json.loads(data.removeprefix(b"pagefind_dcd")) for data in packed)
    return {one["url"]: one for one in found}


def ask(page: Page, words: str) -> dict[str, str]:
    """What is found: titles, and where they lead."""
    page.fill("input[name=q]", words)
    page.click("form button")
    expect(page.locator(".find [role=status]")).to_contain_text(re.compile(r"\w"))
    links = page.locator(".found > li > a").all()
    return {str(link.text_content()): str(link.get_attribute("href")) for link in links}


def test_a_word_is_found_by_its_stem_and_each_thing_by_a_name_of_its_own(
    browser: Browser, village: VillageBuilder
) -> None:
    made = village(ALL).build()
    with reached(made.site, "subfolder") as address, visit(browser, viewport=PHONE) as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"{address}zoeken/")
        assert ask(page, "soepavonden") == {
            "Soepavond, zaterdag 5 december 2026": "/mijn-dorp/agenda/een/",
            "Soepavond, zaterdag 12 december 2026": "/mijn-dorp/agenda/twee/",
        }
        assert page.inner_text(".find [role=status]") == "2 pagina’s gevonden."
        assert [one for one in asked if not one.startswith(address)] == []
        assert [*axe_finds(page)] == []


def test_a_question_is_found_at_its_place_on_the_page(browser: Browser, village: VillageBuilder) -> None:
    made = village(ALL).build()
    with reached(made.site, "root") as address, visit(browser) as page:
        page.goto(f"{address}zoeken/?q=leiband")
        below = page.locator(".found ul a")
        below.wait_for()
        assert (below.text_content(), below.get_attribute("href")) == (
            "Mag mijn hond mee?",
            "/vragen/#mag-mijn-hond-mee",
        )
        assert page.inner_text(".find [role=status]") == "1 pagina gevonden."
        page.fill("input[name=q]", "xyzzy")
        expect(page.locator(".found > li")).to_have_count(0)
        assert page.inner_text(".find [role=status]").startswith("Niets gevonden.")
        assert page.url == f"{address}zoeken/?q=xyzzy"


@pytest.mark.parametrize("way", ["root", "file"])
def test_without_a_script_and_from_a_disk_the_page_leads_to_all_names(
    browser: Browser, village: VillageBuilder, way: str
) -> None:
    made = village(ALL).build()
    with reached(made.site, way) as address, visit(browser, java_script_enabled=way == "file") as page:
        page.goto(f"{address}zoeken/index.html")
        assert page.locator("form").is_hidden()
        assert page.inner_text(".find .without").startswith("Zoeken lukt alleen op het internet")
        page.locator(".jumps a", has_text="S").last.click()
        assert page.url == f"{address}a-tot-z/index.html#s"


def test_when_the_index_does_not_come_that_is_said(browser: Browser, village: VillageBuilder) -> None:
    made = village(ALL).build()
    (made.site / "zoeken/pagefind/pagefind.js").unlink()
    with reached(made.site, "root") as address, visit(browser) as page:
        page.goto(f"{address}zoeken/")
        assert ask(page, "soep") == {}
        assert page.inner_text(".find [role=status]") == "Zoeken lukt nu niet. Kijk van A tot Z."


def test_that_page_alone_may_run_a_script_and_only_of_this_site(village: VillageBuilder) -> None:
    made = village(ALL).build()
    runs = {name for name in made.files() if name.endswith(".html") and made.page(name).css("script[src]")}
    allowed = {name for name in made.files() if name.endswith(".html") and "wasm-unsafe-eval" in made.text(name)}
    assert runs == allowed == {"zoeken/index.html"}
    policy = first(made.page("zoeken/"), "meta[http-equiv=Content-Security-Policy]").attributes["content"]
    assert policy == (
        "default-src 'none'; img-src 'self' data:; style-src 'self'; font-src 'self'; "
        "script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; base-uri 'none'; form-action 'none'"
    )


def test_in_the_index_stands_nothing_but_what_pages_tell_and_no_number_mail_or_picture(
    village: VillageBuilder,
) -> None:
    from buurtpunt.images.pillow import house

    pictures: Files = {
        "beelden/huis.jpg": house("#a3262a", 600),
        "beelden/beelden.yml": "huis.jpg: {alt: Het huis, mensen: geen}\n",
    }
    event = "---\ntitel: Foto\ndatum: 2026-12-05\nfoto: huis.jpg\n---\n![huis](huis.jpg)\n"
    made = village({**ALL, **pictures, "agenda/foto.md": event}).build()
    found = fragments(made)
    assert set(found) == {f"/{path}/" for path in ("agenda/een", "agenda/twee", "agenda/foto", "vragen", "contact")}
    told = json.dumps(found, ensure_ascii=False)
    for secret in ("0450", "@", "huis", "Soepketel", "beelden/"):
        assert secret not in told
    for page in ("agenda/een/", "vragen/"):
        shown = " ".join(first(made.page(page), "main").text().split())
        assert str(found[f"/{page}"]["content"]).split(". ")[-1] in shown


def test_the_index_stays_while_the_pages_stay_and_is_made_again_for_one_that_changed(
    village: VillageBuilder, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = village(ALL)
    times: list[int] = []
    real = searching.index

    def counted(*asked: Any) -> dict[str, bytes]:
        times.append(1)
        return real(*asked)

    monkeypatch.setattr(searching, "index", counted)
    before = index_of(place.build())
    assert index_of(place.build("--verbose")) == before
    assert len(times) == 1
    place.write({"agenda/twee.md": "---\ntitel: Soepavond\ndatum: 2026-12-12\n---\nMet brood.\n"})
    after = index_of(place.build())
    assert len(times) == 2
    assert before != after
    again = Village(place.folder)
    next(Path(place.folder, "output/site/zoeken/pagefind").rglob("*.pf_meta")).unlink()
    assert index_of(again.build("--verbose")) == after


def index_of(made: Outcome) -> dict[str, bytes]:
    return {path: made.bytes(path) for path in made.files() if path.startswith("zoeken/")}


def test_the_same_pages_give_the_same_bytes() -> None:
    pages = [
        searching.Document(f"a/{n}.html", f"<html><main><h1>Ding {n}</h1>Soep {n % 7}.</main>") for n in range(120)
    ]
    one = searching.index(pages, ())
    assert all(searching.index(pages, ()) == one for _ in range(3))
    assert sum(path.startswith("fragment/") for path in one) == 120


def test_pages_in_several_languages_give_the_same_bytes_too() -> None:
    pages = [
        searching.Document(f"{code}/{n}", f'<html lang="{code}"><main><h1>Ding {n}</h1>Soep.</main></html>')
        for code in ("nl", "fr", "de", "en")
        for n in range(3)
    ]
    one = searching.index(pages, (), "")
    assert all(searching.index(pages, (), "") == one for _ in range(5))
    assert [*json.loads(one["pagefind-entry.json"])["languages"]] == ["de", "en", "fr", "nl"]


@pytest.mark.parametrize(
    "program, reason",
    [
        ("/bin/true", "Pagefind is te vroeg gestopt"),
        ("/nergens", "Pagefind werkt niet op deze computer"),
    ],
)
def test_where_there_is_no_index_the_page_is_there_and_that_is_told(
    village: VillageBuilder, monkeypatch: pytest.MonkeyPatch, program: str, reason: str
) -> None:
    monkeypatch.setattr(pagefind_bin, "get_executable", lambda: program)
    made = village(ALL).build()
    (told,) = [problem for problem in made.problems if problem.code == "zoeken-lukt-niet"]
    assert told.sentence.startswith(f"Op de zoekpagina kan men niet zoeken: {reason}")
    assert told.level == "waarschuwing"
    assert [path for path in made.files() if "pagefind" in path] == []
    assert len(made.page("zoeken/").css(".jumps a")) > 3


def test_what_pagefind_refuses_is_told_in_its_words(monkeypatch: pytest.MonkeyPatch) -> None:
    refusal = {"message_id": 1, "payload": {"type": "Error", "message": "no"}}
    monkeypatch.setattr(searching, "_talk", lambda *_: [refusal])
    with pytest.raises(searching.Unable, match="Pagefind zegt: no"):
        searching.index([], ())


def test_no_page_takes_the_place_of_the_search(village: VillageBuilder) -> None:
    made = village({"paginas/zoeken.md": "---\ntitel: A\n---\nJa.\n"}).build()
    assert "adres-dubbel" in made.codes
