"""From "er is soep op zaterdag" to texts in five channels and a flyer: nothing is typed twice, and nobody meets a file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from builder import Files, Village
from conftest import VillageBuilder
from page_checks import visit
from serving import PATIENCE, shown
from test_forms_walk import Walk

CHANNELS = """
    kanalen:
      - {naam: Dorpsklok, soort: infoblad, wie: Gommaar Stil, mail: gommaar@dorpsklok.example, tekens: 200}
      - {naam: Groep van het dorp, soort: whatsapp}
      - {naam: Radio Dries, soort: radio, telefoon: 0450 00 88 22}
      - {naam: Lichtkrant, soort: lichtkrant, regels: 3 x 16}
      - {naam: Prikbord bij de bakker, soort: prikbord}
      - {naam: Instagram, soort: instagram, slaapt: ja}
"""
AWAKE = ["Dorpsklok", "Radio Dries", "Lichtkrant", "Prikbord bij de bakker", "Groep van het dorp"]
FILES: Files = {"intern/kanalen.yml": CHANNELS}
TYPED = {"Titel": "Soep", "Datum": "zaterdag 28 november 2026", "Van": "18 uur"}


@pytest.fixture
def place(village: VillageBuilder) -> Village:
    return village(FILES)


@pytest.fixture
def walk(place: Village, browser: Browser) -> Iterator[Walk]:
    with shown(place.folder) as preview, visit(browser, viewport={"width": 1280, "height": 900}) as page:
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.set_default_timeout(PATIENCE * 1000)
        page.goto(preview.to_write)
        page.wait_for_url(preview.address)
        yield Walk(page, preview)


def copied(page: Page) -> str:
    text: str = page.evaluate("navigator.clipboard.readText()")
    return text.replace("\r\n", "\n")


def test_soup_on_saturday_is_told_in_five_channels_and_on_a_flyer(walk: Walk, place: Village) -> None:
    page = walk.page
    walk.to("Iets in de agenda", "Nieuw")
    for label, value in TYPED.items():
        walk.fill(label, value)
    page.get_by_label("In je kanalen").check()
    texts = page.frame_locator(".frame iframe[data-view=kanalen]:not(.coming)")
    expect(texts.locator("summary b")).to_have_text(AWAKE)
    expect(texts.locator(".body").first).to_contain_text("28 november")
    walk.look()

    walk.fill("Titel", "Soep op zaterdag")  # while somebody types, the texts follow
    group = texts.locator(".text", has_text="Groep van het dorp")
    group.get_by_text("Soep op zaterdag").first.wait_for()
    group.get_by_role("button", name="Kopieer").click()
    group.get_by_role("button", name="Gekopieerd").wait_for()
    assert copied(page) == group.locator(".body").inner_text()

    walk.save()
    page.get_by_role("link", name="Maak er een flyer van").click()
    walk.look()
    walk.save()

    made = place.build(today="2026-11-22")
    assert made.exit_code == 0
    assert (place.folder / "output/druk/flyer.pdf").is_file()
    sent = {path.stem: path.read_text("utf-8") for path in Path(place.folder, "output/kanalen").rglob("*.txt")}
    assert len(sent) == 5
    assert all("soep" in text.casefold() for text in sent.values())
