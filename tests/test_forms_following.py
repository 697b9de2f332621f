"""Beside a form stands what would come of it: while somebody types, and before anything is saved."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, FilePayload
from selectolax.lexbor import LexborHTMLParser

from axe import axe_finds
from buurtpunt.forms.writers import Writer
from conftest import VillageBuilder
from desk import Screen, desk_in, opened
from pictures import picture
from serving import shown

SOUP = "---\ntitel: Soepavond\ndatum: 2026-12-12\nvan: 18:00\n---\nBreng je kom mee.\n"
HOURS = "uren:\n  - wat: Winkel\n    wanneer: [maandag tot vrijdag 9-12]\n    behalve: feestdag\n"


def beside(screen: Screen) -> tuple[str, str]:
    """The address of what stands beside a form, and the words on it."""
    [frame] = screen.page.css(".frame iframe")
    address = frame.attributes["src"] or ""
    found = re.fullmatch(r"/\.schrijf/\.zo/([\w-]+)/([^#]*)(#.*)?", address)
    assert found, address
    path = f"{found[2]}index.html" if found[2].endswith("/") or not found[2] else found[2]
    data = screen.desk.follower.file(found[1], path)
    assert data is not None
    [body] = LexborHTMLParser(data.decode()).css("body")
    return address, " ".join(body.text(separator=" ").replace("\u2060", "").split())


def got(screen: Screen, field: str) -> list[str]:
    """What is said back below a field."""
    return [one.text() for one in screen.page.css(f"#f-{field}-h .got li")]


def state_of(folder: Path) -> dict[Path, bytes]:
    found = (path for top in ("content", "intern") for path in (folder / top).rglob("*"))
    return {path: path.read_bytes() for path in found if path.is_file()}


def test_the_page_is_seen_as_it_will_be_and_nothing_is_written(village: VillageBuilder) -> None:
    place = village({"agenda/soep.md": SOUP})
    before = state_of(place.folder)
    screen = opened(desk_in(place.folder), "agenda/soep").fill(titel="Soep op de Dries").press("kijk")
    address, words = beside(screen)
    assert address.endswith("/agenda/soep/")
    assert ("Soep op de Dries" in words, "Soepavond" in words) == (True, False)
    assert state_of(place.folder) == before


def test_what_is_new_is_seen_before_it_has_a_file(village: VillageBuilder) -> None:
    screen = opened(desk_in(village().folder), "agenda/+").fill(titel="Kerst", datum="2026-12-24").press("kijk")
    assert "donderdag 24 december 2026" in beside(screen)[1]
    assert "Bewaard." in screen.press().text


def test_a_draft_is_seen_by_who_writes_it(village: VillageBuilder) -> None:
    place = village({"agenda/soep.md": SOUP.replace("van:", "concept: ja\nvan:")})
    assert "Soepavond" in beside(opened(desk_in(place.folder), "agenda/soep").press("kijk"))[1]


def test_a_sheet_is_seen_as_it_comes_from_the_printer(village: VillageBuilder) -> None:
    screen = opened(desk_in(village().folder), "drukwerk/+").fill(soort="affiche", titel="Kom langs").press("kijk")
    address, _ = beside(screen)
    number = address.split("/")[3]
    picture = screen.desk.follower.file(number, "1.png")
    assert picture is not None
    assert picture.startswith(b"\x89PNG")


def test_the_hours_are_seen_on_the_site_and_on_the_door(village: VillageBuilder) -> None:
    screen = opened(desk_in(village({"uren.yml": HOURS}).folder), "uren/uren/0").fill(wanneer__0="zondag 8u-10u")
    address, words = beside(screen.press("kijk"))
    assert address.endswith("/contact/#uren")
    assert "zo 8-10 uur" in words, words
    assert screen.desk.follower.file(beside(screen.fill(beeld="blad").press("kijk"))[0].split("/")[3], "1.png")


def test_with_a_mistake_in_it_there_is_nothing_new_to_see(village: VillageBuilder) -> None:
    screen = opened(desk_in(village({"agenda/soep.md": SOUP}).folder), "agenda/soep").fill(datum="31/02/2027")
    assert not screen.press("kijk").page.css(".frame iframe")


def test_only_the_latest_tries_are_kept(village: VillageBuilder) -> None:
    screen = opened(desk_in(village({"agenda/soep.md": SOUP}).folder), "agenda/soep")
    numbers = [beside(screen.press("kijk"))[0].split("/")[3] for _ in range(6)]
    kept = [screen.desk.follower.file(number, "index.html") is not None for number in numbers]
    assert kept == [False, False, True, True, True, True]


# What was understood -------------------------------------------------------------------------------------------------


def test_a_day_is_said_back_with_its_weekday_and_its_hours(village: VillageBuilder) -> None:
    screen = opened(desk_in(village({"agenda/soep.md": SOUP}).folder), "agenda/soep").fill(datum="5/12/2026", tot="21u")
    assert got(screen.press("kijk"), "datum") == ["zaterdag 5 december 2026, 18:00 tot 21:00"]


def test_the_next_five_dates_are_said_back_and_what_falls_away(village: VillageBuilder) -> None:
    screen = opened(desk_in(village({"agenda/soep.md": SOUP}).folder), "agenda/soep")
    screen = screen.fill(herhaling__0="elke vrijdag", datum="4 december 2026", behalve__0="feestdag").press("kijk")
    assert got(screen, "herhaling") == [
        "vrijdag 4 december 2026, 18:00",
        "vrijdag 11 december 2026, 18:00",
        "vrijdag 18 december 2026, 18:00",
        "vrijdag 8 januari 2027, 18:00",
        "vrijdag 15 januari 2027, 18:00",
    ]
    assert got(screen, "behalve")[0] == "valt weg: vrijdag 25 december 2026 (feestdag: Kerstmis)"


def test_the_week_is_said_back_as_it_hangs_on_the_door(village: VillageBuilder) -> None:
    screen = opened(desk_in(village({"uren.yml": HOURS}).folder), "uren/uren/0")
    screen = screen.fill(wanneer__1="zaterdag van 9u tot 11u30").press("kijk")
    assert got(screen, "wanneer") == ["ma-vr 9-12 uur", "za 9-11.30 uur"]
    assert got(screen, "behalve")[0] == "vrijdag 25 december 2026: gesloten (feestdag: Kerstmis)"


# In a browser --------------------------------------------------------------------------------------------------------


def test_it_follows_while_somebody_types_and_saves_nothing(village: VillageBuilder, browser: Browser) -> None:
    place = village({"agenda/soep.md": SOUP, "uren.yml": HOURS})
    before = state_of(place.folder)
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    with shown(place.folder) as preview:
        try:
            page.goto(preview.to_write)
            page.wait_for_url(preview.address)
            page.goto(f"{preview.address}.schrijf/agenda/soep")
            page.get_by_label("Titel").press_sequentially("Op de Dries: ")
            beside_it = page.frame_locator(".frame iframe:not(.coming)")
            beside_it.get_by_role("heading", name="Op de Dries: Soepavond").wait_for()
            page.get_by_label("Datum", exact=True).first.fill("31/02/2027")
            assert not page.locator("#f-datum[aria-invalid]").count()  # they are still busy with it
            page.get_by_label("Titel").focus()
            page.locator("#f-datum[aria-invalid]").wait_for()
            page.get_by_label("Datum", exact=True).first.fill("24/12/2026")
            page.get_by_text("donderdag 24 december 2026, 18:00").wait_for()
            page.locator("#f-datum:not([aria-invalid])").wait_for()
            assert state_of(place.folder) == before
        finally:
            page.close()


def test_a_photo_that_only_this_browser_can_read_is_made_a_jpeg(village: VillageBuilder, browser: Browser) -> None:
    """Here no browser reads HEIC, as Safari does; what it can read stands in such a file, and what it cannot is told."""
    place = village()
    page = browser.new_page(viewport={"width": 390, "height": 800})
    with shown(place.folder) as preview:
        try:
            page.goto(preview.to_write)
            page.wait_for_url(preview.address)
            page.goto(f"{preview.address}.schrijf/beelden/")
            heic = b"\0\0\0\x24ftypheic\0\0\0\0mif1heic" + bytes(100)
            photos = {"SOEP.HEIC": picture("png", (3000, 1500)), "feest.heic": heic}
            sent: list[FilePayload] = [
                {"name": name, "mimeType": "image/heic", "buffer": data} for name, data in photos.items()
            ]
            page.locator("#foto").set_input_files(sent)
            page.get_by_role("button", name="Breng ze binnen").click()
            page.get_by_text("Dit is een HEIC-foto van een iPhone.").wait_for()
            page.get_by_text("1 foto is binnen.").wait_for()
        finally:
            page.close()
    [made] = (place.folder / "content" / "beelden").glob("*.jpg")
    with Image.open(made) as image:
        assert (image.format, image.size) == ("JPEG", (2400, 1200))


def test_a_link_and_a_photo_in_a_text_are_chosen(village: VillageBuilder, browser: Browser) -> None:
    told = "brood.jpg: {alt: Een brood, mensen: geen}\n"
    place = village(
        {"agenda/soep.md": SOUP, "paginas/over.md": "---\ntitel: Over ons\n---\nWij.\n"}
        | {"beelden/brood.jpg": picture(), "beelden/beelden.yml": told}
    )
    page = browser.new_page(viewport={"width": 320, "height": 700})
    with shown(place.folder) as preview:
        try:
            page.goto(preview.to_write)
            page.wait_for_url(preview.address)
            page.goto(f"{preview.address}.schrijf/agenda/soep")
            text = page.locator("textarea").last
            text.fill("")
            page.get_by_role("button", name="Link").last.click()
            page.get_by_role("dialog").get_by_role("button", name="Over ons").click()
            assert text.input_value() == "[Over ons](../paginas/over.md)"
            text.fill("")
            page.get_by_role("button", name="Link").last.click()
            assert [*axe_finds(page)] == []
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
            page.get_by_label("Een adres op het internet").fill("https://soep.example/a")
            page.keyboard.press("Enter")
            assert text.input_value() == "[soep.example](https://soep.example/a)"
            text.fill("")
            page.get_by_role("button", name="Foto").last.click()
            assert [*axe_finds(page)] == []
            page.get_by_role("dialog").get_by_role("button", name="Een brood").press("Enter")
            assert text.input_value() == "![Een brood](brood.jpg)"
            page.get_by_role("button", name="Foto").last.click()
            page.keyboard.press("Escape")
            assert page.get_by_role("dialog").count() == 0
            page.get_by_role("button", name="Bewaar").last.press("Enter")
            page.get_by_role("status").wait_for()
        finally:
            page.close()
    assert "<img" in place.build().text("agenda/soep/")


# In the channels of others --------------------------------------------------------------------------------------------

CHANNELS = (
    "kanalen:\n- {naam: Dorpsklok, soort: infoblad, wie: Gommaar Stil, tekens: 200}\n- {naam: Groep, soort: whatsapp}\n"
)


def views_in(screen: Screen) -> list[str | None]:
    return [one.attributes["value"] for one in screen.page.css("input[name=beeld]")]


def test_the_texts_for_each_channel_are_seen_while_they_are_typed(village: VillageBuilder) -> None:
    place = village({"intern/kanalen.yml": CHANNELS})
    screen = opened(desk_in(place.folder), "agenda/+").fill(titel="Erwtensoep", datum="2028-12-12", beeld="kanalen")
    address, words = beside(screen.press("kijk"))
    assert address.endswith("/index.html")
    assert ("Dorpsklok" in words, "Groep" in words, "Gommaar Stil" in words) == (True, True, True)
    assert words.count("Erwtensoep") >= 3  # the title, and a text for each, however far away it is
    assert "van 200 tekens" in words


def test_of_a_draft_there_are_texts_as_well(village: VillageBuilder) -> None:
    screen = opened(desk_in(village({"intern/kanalen.yml": CHANNELS}).folder), "agenda/+")
    words = beside(screen.fill(titel="Soep", datum="2026-12-12", concept="ja", beeld="kanalen").press("kijk"))[1]
    assert "Dorpsklok" in words


def test_who_has_no_channel_awake_and_who_writes_from_a_telephone_sees_none(village: VillageBuilder) -> None:
    place = village({"agenda/soep.md": SOUP, "intern/kanalen.yml": CHANNELS})
    desk = desk_in(place.folder)
    assert views_in(opened(desk, "agenda/soep")) == ["pagina", "kanalen"]
    guest = replace(desk, writer=Writer("Mieke", is_guest=True))
    assert views_in(opened(guest, "agenda/soep")) == []
    assert "Gommaar" not in beside(opened(guest, "agenda/soep").fill(beeld="kanalen").press("kijk"))[1]
    place.write({"intern/kanalen.yml": CHANNELS.replace("}", ", slaapt: ja}")})
    assert views_in(opened(desk, "agenda/soep")) == []


def test_all_that_is_to_be_sent_is_shown_to_who_writes_at_home(village: VillageBuilder) -> None:
    place = village({"agenda/soep.md": SOUP, "intern/kanalen.yml": CHANNELS})
    desk = desk_in(place.folder)
    assert 'href="/.schrijf/verstuur"' in desk.show("").html
    to = desk.show("verstuur").to or ""
    found = re.fullmatch(r"\.zo/([\w-]+)/index\.html", to)
    assert found
    shown_there = (desk.follower.file(found[1], "index.html") or b"").decode()
    assert ("Deze week te versturen" in shown_there or "Later" in shown_there, "Dorpsklok" in shown_there) == (
        True,
        True,
    )
    assert desk.follower.file(found[1], "agenda-soep/groep.txt")
    guest = replace(desk, writer=Writer("Mieke", is_guest=True))
    assert ("verstuur" in guest.show("").html, guest.show("verstuur").status) == (False, 404)
    assert not guest.writer.may("verstuur")
    place.write({"intern/kanalen.yml": None})
    assert ("verstuur" in desk.show("").html, desk.show("verstuur").status) == (False, 404)


def test_who_hears_what_and_when_is_shown_to_who_writes_at_home(village: VillageBuilder) -> None:
    place = village(
        {"agenda/soep.md": SOUP, "intern/plan.yml": "berichten:\n- {wat: Roeren, doelgroep: ploeg, dag: 2026-12-07}\n"}
    )
    desk = desk_in(place.folder)
    assert 'href="/.schrijf/wie-hoort-wat"' in desk.show("").html
    assert 'href="/.schrijf/verstuur"' not in desk.show("").html  # there is no channel to send it by
    found = re.fullmatch(r"\.zo/([\w-]+)/index\.html", desk.show("wie-hoort-wat").to or "")
    assert found
    assert "Roeren" in (desk.follower.file(found[1], "index.html") or b"").decode()
    assert (desk.follower.file(found[1], "plan.ics") or b"").startswith(b"BEGIN:VCALENDAR")
    assert (desk.follower.file(found[1], "plan.pdf") or b"").startswith(b"%PDF")
    guest = replace(desk, writer=Writer("Mieke", is_guest=True))
    assert ("wie-hoort-wat" in guest.show("").html, guest.show("wie-hoort-wat").status) == (False, 404)
    assert not guest.writer.may("wie-hoort-wat")
    place.write({"intern/plan.yml": None})
    assert ("wie-hoort-wat" in desk.show("").html, desk.show("wie-hoort-wat").status) == (False, 404)
