"""The door to the desk: who sits at this computer and was shown in writes, and nobody else changes a letter."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from PIL import Image
from playwright.sync_api import Browser

from builder import Village, new_village
from conftest import VillageBuilder
from desk import desk_in, opened
from page_checks import axe_finds
from serving import Preview, shown, wait

SOUP = "---\ntitel: Soepavond\ndatum: 2026-12-12\n---\nBreng je kom mee.\n"
FILE = "content/agenda/soep.md"
AT = "/.schrijf/agenda/soep"


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Village:
    files = {"agenda/soep.md": SOUP, "vragen.yml": "vragen:\n  - vraag: Mag mijn hond mee?\n    antwoord: Ja.\n"}
    return new_village(tmp_path_factory.mktemp("schrijven") / "Café", files)


@pytest.fixture(scope="module")
def preview(place: Village) -> Iterator[Preview]:
    with shown(place.folder) as running:
        yield running


@pytest.fixture(scope="module")
def right(preview: Preview) -> dict[str, Any]:
    """All that a form needs which somebody at this computer fills in."""
    query = preview.to_write.partition("/?")[2]
    cookie = preview.ask(f"/?{query}").headers["set-cookie"].partition(";")[0]
    form = preview.ask(AT, {"Cookie": cookie}).body.decode()
    found = re.search(r'name="teken" value="(\w+)"', form)
    assert found
    return {
        "headers": {
            "Host": preview.host,
            "Origin": f"http://{preview.host}",
            "Cookie": cookie,
            "Content-Type": "application/x-www-form-urlencoded",
        },
        "sent": {"teken": found[1], "was": '{"titel": "Soepavond"}', "titel": "Gekaapt", "doe": "toch"},
    }


ATTACKS: dict[str, tuple[dict[str, str | None], dict[str, str | None], int]] = {
    "a page in another tab": ({"Origin": "https://kwaad.example"}, {}, 403),
    "a page that hides where it comes from": ({"Origin": "null"}, {}, 403),
    "another program on this computer": ({"Origin": "http://127.0.0.1:1"}, {}, 403),
    "somebody who does not say where from": ({"Origin": None}, {}, 403),
    "a name that leads here": ({"Host": "kwaad.example", "Origin": "http://kwaad.example"}, {}, 421),
    "a browser that tells on it": ({"Sec-Fetch-Site": "cross-site"}, {}, 403),
    "somebody without a key": ({"Cookie": None}, {}, 403),
    "the key of yesterday": ({"Cookie": "buurtpunt-1=abcdefghijklmnopqrstuv"}, {}, 403),
    "a form of last week": ({}, {"teken": "0" * 64}, 403),
    "a form that is not ours": ({}, {"teken": None}, 403),
    "a form that any page may send": ({"Content-Type": "text/plain"}, {}, 415),
    "more than a form can be": ({}, {"titel": "x" * 3_000_001}, 413),
}


@pytest.mark.parametrize("attack", list(ATTACKS))
def test_nobody_else_changes_a_letter(preview: Preview, place: Village, right: dict[str, Any], attack: str) -> None:
    headers, sent, status = ATTACKS[attack]
    known = {name: value for name, value in (right["headers"] | headers).items() if value is not None}
    body = urlencode({name: value for name, value in (right["sent"] | sent).items() if value is not None})
    try:
        answer = preview.ask(AT, known, "POST", body.encode())
    except (ConnectionError, BrokenPipeError):  # we do not read on what is too much
        assert status == 413
    else:
        assert answer.status == status
    assert (place.folder / FILE).read_text() == SOUP


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH"])
def test_there_is_one_way_to_change(preview: Preview, place: Village, right: dict[str, Any], method: str) -> None:
    assert preview.ask(AT, right["headers"], method).status == 405
    assert (place.folder / FILE).read_text() == SOUP


def test_who_was_not_shown_in_sees_no_form(preview: Preview) -> None:
    answer = preview.ask(AT)
    assert (answer.status, "Schrijven" in answer.body.decode(), SOUP in answer.body.decode()) == (403, True, False)


def test_a_screen_runs_nothing_of_others(preview: Preview, right: dict[str, Any]) -> None:
    answer = preview.ask(AT, {"Cookie": right["headers"]["Cookie"]})
    policy = answer.headers["content-security-policy"]
    assert all(part in policy for part in ("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'"))
    assert "<script>" not in answer.body.decode()


@pytest.mark.xdist_group("browser")
@pytest.mark.parametrize("width", [320, 1280])
def test_somebody_who_never_saw_yaml_changes_an_evening(
    preview: Preview, place: Village, browser: Browser, width: int
) -> None:
    place.write({"agenda/soep.md": SOUP})
    page = browser.new_page(viewport={"width": width, "height": 800}, bypass_csp=False)
    try:
        page.goto(preview.to_write)
        page.wait_for_url(preview.address)
        page.goto(f"{preview.address}agenda/soep/")
        page.get_by_role("button", name="pas aan").click()
        page.get_by_role("link", name="Pas deze pagina aan").click()
        assert [*axe_finds(page)] == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        page.get_by_label("Titel").fill("Soep op de Dries")
        page.get_by_role("button", name="Bewaar").last.click()
        page.get_by_role("status").get_by_text("Bewaard.").wait_for()
        wait(lambda: "Soep op de Dries" in preview.page("/agenda/soep/"))
        if width > 1000:  # beside the form stands the page itself, and follows
            page.frame_locator("iframe").get_by_role("heading", name="Soep op de Dries").wait_for()
        page.goto(f"{preview.address}.schrijf/")
        assert [*axe_finds(page)] == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    finally:
        page.close()
    assert (place.folder / FILE).read_text() == SOUP.replace("Soepavond", "Soep op de Dries")


# Photos --------------------------------------------------------------------------------------------------------------


def sideways(width: int = 3000, height: int = 2000) -> bytes:
    """A photo as a telephone takes it: held upright, with where it was taken."""
    image, exif = Image.new("RGB", (width, height), "white"), Image.Exif()
    exif[0x0112] = 6
    exif.get_ifd(0x8825)[2] = (51.0, 3.0, 44.0)
    file = io.BytesIO()
    image.save(file, "JPEG", exif=exif)
    return file.getvalue()


def test_a_photo_comes_in_upright_smaller_and_without_its_place(village: VillageBuilder) -> None:
    place = village()
    answer = desk_in(place.folder).take_photos([("IMG 1234.JPEG", sideways())])
    assert answer.to == "beelden/img-1234.jpg"
    with Image.open(place.folder / "content/beelden/img-1234.jpg") as image:
        assert (image.size, dict(image.getexif())) == ((2000, 3000), {})
    desk_in(place.folder).take_photos([("IMG 1234.JPEG", sideways(9000, 300))])
    with Image.open(place.folder / "content/beelden/img-1234-2.jpg") as image:
        assert image.width <= 2400


def test_of_a_photo_three_things_are_asked_and_then_it_is_told(village: VillageBuilder) -> None:
    place = village({"agenda/soep.md": SOUP})
    desk = desk_in(place.folder)
    desk.take_photos([("soep.jpg", sideways())])
    screen = opened(desk, "beelden/soep.jpg").fill(alt="Mieke schept soep", mensen="herkenbaar")
    screen.fill(toestemming__0__ja="2026-11-20", toestemming__0__hoe="op papier").press()
    assert "Bewaard." in opened(desk, "agenda/soep").fill(foto="soep.jpg").press().text
    made = place.build()
    assert (made.exit_code, [p for p in made.problems if p.file == "content/beelden/beelden.yml"]) == (0, [])
    assert 'alt="Mieke schept soep"' in made.text("agenda/soep/")


def test_what_is_no_photo_is_told_by_its_name_and_the_others_come_in(village: VillageBuilder) -> None:
    place = village()
    heic = b"\x00\x00\x00\x18ftypheic" + b"\x00" * 20
    answer = desk_in(place.folder).take_photos([("a.heic", heic), ("../../x.jpg", sideways()), ("b.jpg", sideways())])
    assert "a.heic: Dit is een HEIC-foto van een iPhone." in answer.html
    assert sorted(path.name for path in (place.folder / "content/beelden").iterdir()) == ["b.jpg", "x.jpg"]


@pytest.mark.xdist_group("browser")
def test_a_photo_goes_in_by_the_browser_and_by_nobody_else(
    preview: Preview, place: Village, right: dict[str, Any], browser: Browser, tmp_path: Path
) -> None:
    (tmp_path / "markt.jpg").write_bytes(sideways(800, 600))
    page = browser.new_page(viewport={"width": 390, "height": 800})
    try:
        page.goto(preview.to_write)
        page.wait_for_url(preview.address)
        page.goto(f"{preview.address}.schrijf/beelden/")
        page.get_by_label("Foto's van je telefoon").set_input_files(tmp_path / "markt.jpg")
        page.get_by_role("button", name="Breng ze binnen").click()
        page.locator("#beeld").wait_for()
        assert page.evaluate("document.getElementById('beeld').naturalWidth") > 0
        assert [*axe_finds(page)] == []
    finally:
        page.close()
    assert (place.folder / "content/beelden/markt.jpg").is_file()

    boundary = b'--x\r\nContent-Disposition: form-data; name="teken"\r\n\r\nfout\r\n--x--\r\n'
    headers = right["headers"] | {"Content-Type": "multipart/form-data; boundary=x"}
    assert preview.ask("/.schrijf/.foto", headers, "POST", boundary).status == 403
    assert preview.ask("/.schrijf/.beeld/../../intern/druk.yml", headers).status == 404
