"""The door to the desk: who sits at this computer and was shown in writes, and nobody else changes a letter."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from PIL import Image
from playwright.sync_api import Browser

from axe import axe_finds
from builder import Village, new_village
from buurtpunt.disk.kept import FOLDER as JOURNAL
from buurtpunt.forms.journal import changes
from buurtpunt.forms.writers import Writer
from buurtpunt.preview import desk, guests, network, pages, sent
from buurtpunt.preview.keys import Key
from buurtpunt.preview.phones import Phone, Phones
from conftest import VillageBuilder
from desk import desk_in, opened
from door import HERE, PHONE, Door, headers
from serving import Preview, shown, wait

SOUP = "---\ntitel: Soepavond\ndatum: 2026-12-12\n---\nBreng je kom mee.\n"
FILE = "content/agenda/soep.md"
AT, LIST = "/.schrijf/agenda/soep", "/.schrijf/telefoons"
WAS = '{"titel": "Soepavond"}'
PRIVATE = "vu: {naam: Jan Voorbeeld, straat: Geheimestraat, nummer: 9, postcode: 9999, gemeente: Verzonnegem}\n"


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
        "sent": {"teken": found[1], "was": WAS, "titel": "Gekaapt", "doe": "toch"},
    }


# Of each attack: what it says otherwise than who sits here does, in its headers and in its form; what it gets; and the guard
# that keeps it out. Without that guard it changes a letter: that is tried as well.
Guard = Callable[[pytest.MonkeyPatch], None]


def no_look_at_headers(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(pages, "refusal", lambda *_asked: None)


def no_key(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Key, "is_in_cookies", lambda *_asked: True)


def no_token(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(desk, "is_of", lambda *_asked: True)


def no_sort_of_form(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(sent, "FORM", "text/plain")


def no_size(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(sent, "LARGEST", 10_000_000)


ATTACKS: dict[str, tuple[dict[str, str | None], dict[str, str | None], int, Guard]] = {
    "a page in another tab": ({"Origin": "https://kwaad.example"}, {}, 403, no_look_at_headers),
    "a page that hides where it comes from": ({"Origin": "null"}, {}, 403, no_look_at_headers),
    "another program on this computer": ({"Origin": "http://127.0.0.1:1"}, {}, 403, no_look_at_headers),
    "somebody who does not say where from": ({"Origin": None}, {}, 403, no_look_at_headers),
    "a name that leads here": (
        {"Host": "kwaad.example", "Origin": "http://kwaad.example"},
        {},
        421,
        no_look_at_headers,
    ),
    "a browser that tells on it": ({"Sec-Fetch-Site": "cross-site"}, {}, 403, no_look_at_headers),
    "somebody without a key": ({"Cookie": None}, {}, 403, no_key),
    "the key of yesterday": ({"Cookie": "buurtpunt-1=abcdefghijklmnopqrstuv"}, {}, 403, no_key),
    "a form of last week": ({}, {"teken": "0" * 64}, 403, no_token),
    "a form that is not ours": ({}, {"teken": None}, 403, no_token),
    "a form that any page may send": ({"Content-Type": "text/plain"}, {}, 415, no_sort_of_form),
    "more than a form can be": ({}, {"veel": "x" * 3_000_001}, 413, no_size),
}


@pytest.mark.parametrize("attack", list(ATTACKS))
def test_nobody_else_changes_a_letter(preview: Preview, place: Village, right: dict[str, Any], attack: str) -> None:
    headers, sent, status, _ = ATTACKS[attack]
    known = {name: value for name, value in (right["headers"] | headers).items() if value is not None}
    body = urlencode({name: value for name, value in (right["sent"] | sent).items() if value is not None})
    try:
        answer = preview.ask(AT, known, "POST", body.encode())
    except (ConnectionError, BrokenPipeError):  # we do not read on what is too much
        assert status == 413
    else:
        assert answer.status == status
    assert (place.folder / FILE).read_text() == SOUP


@pytest.mark.parametrize("attack", list(ATTACKS))
def test_it_is_that_guard_which_keeps_an_attack_out(
    village: VillageBuilder, monkeypatch: pytest.MonkeyPatch, attack: str
) -> None:
    headers, sent, status, guard = ATTACKS[attack]
    place = village({"agenda/soep.md": SOUP})
    door = Door(place.folder)
    form = {"teken": door.token(AT, door.at_home, HERE), "was": WAS, "titel": "Gekaapt", "doe": "toch"} | sent
    values = {name: value for name, value in form.items() if value is not None}
    assert door.ask(AT, door.at_home | headers, HERE, values).status == status
    assert (place.folder / FILE).read_text() == SOUP
    guard(monkeypatch)
    door.ask(AT, door.at_home | headers, HERE, values)
    assert (place.folder / FILE).read_text() != SOUP


# Telephones: of each attack what is tried, which tells whether it did any harm, and the guard without which it does.


def no_click(patch: pytest.MonkeyPatch) -> None:
    ask = Phones.ask

    def let_in(self: Phones, name: str) -> Phone:
        self.let_in(ask(self, name).sign)
        return [*self.known.values()][-1]

    patch.setattr(Phones, "ask", let_in)


def no_end(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Phones, "send_away", lambda *_asked: None)


def no_limits(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Writer, "may", lambda *_asked: True)
    patch.setattr(guests, "is_of", lambda *_asked: True)  # a telephone has no token of the computer either


def no_theme_at_home(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Writer, "may_not_change", lambda *_asked: [])


def no_way_back(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Writer, "may_withdraw", True)


def no_invitation(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Key, "is_word", lambda *_asked: True)


def no_home(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(pages, "_is_at_home", lambda *_asked: True)


def no_token_to_let_in(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(guests, "is_of", lambda *_asked: True)


def writes(door: Door, place: Village, who: Mapping[str, str], token: str | None = None) -> bool:
    """Whether a telephone changes a letter."""
    token = door.token(AT, who, PHONE) if token is None else token
    door.ask(AT, who, PHONE, {"teken": token, "was": WAS, "titel": "Gekaapt", "doe": "toch"})
    return "Gekaapt" in (place.folder / FILE).read_text()


def is_sent_away(door: Door, place: Village) -> bool:
    who = door.let_in("Mieke")
    token = door.token(AT, who, PHONE)
    door.decide("weg", "Mieke")
    return writes(door, place, who, token)


def reads_what_is_private(door: Door, _place: Village) -> bool:
    return "Geheimestraat" in door.ask("/.schrijf/druk/", door.let_in("Mieke"), PHONE).body.decode()


def changes_what_is_private(door: Door, place: Village) -> bool:
    who = door.let_in("Mieke")
    values = {"teken": door.token(AT, who, PHONE), "was": "{}", "gemeente_regels.termijn_dagen": "9", "doe": "toch"}
    door.ask("/.schrijf//druk", who, PHONE, values)
    return "termijn_dagen" in (place.folder / "intern/druk.yml").read_text()


def puts_back_what_is_private(door: Door, place: Village) -> bool:
    opened(desk_in(place.folder), "druk").fill(vu__straat="Dries").press()
    who, [change] = door.let_in("Mieke"), changes(place.folder)
    values = {"teken": door.token(AT, who, PHONE), "nummer": "0", "van": change.when}
    door.ask("/.schrijf/veranderd", who, PHONE, values)
    return "Geheimestraat" in (place.folder / "intern/druk.yml").read_text()


def lets_another_in(door: Door, _place: Village) -> bool:
    who = door.let_in("Mieke")
    door.arrived("Jef")
    sign = [*door.phones.known][-1]
    door.ask("/.schrijf/telefoons", who, PHONE, {"teken": door.token(AT, who, PHONE), "wie": sign, "doe": "binnen"})
    return door.phones.known[sign].is_in


def lets_itself_in(door: Door, headers: dict[str, str], token: str | None = None) -> bool:
    """Whether a page in another tab of the computer lets a telephone in."""
    door.arrived("Jef")
    [sign] = door.phones.known
    values = {"teken": door.token(AT, door.at_home, HERE) if token is None else token, "wie": sign, "doe": "binnen"}
    door.ask("/.schrijf/telefoons", door.at_home | headers, HERE, values)
    return door.phones.known[sign].is_in


def opens_the_wifi(door: Door, headers: dict[str, str], token: str | None = None) -> bool:
    """Whether a page in another tab of the computer opens the door on the network."""
    token = door.token(LIST, door.at_home, HERE) if token is None else token
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(network, "with_wifi", lambda doors: replace(doors, wifi="192.0.2.1"))
        door.ask(LIST, door.at_home | headers, HERE, {"teken": token, "doe": "open"})
    return bool(door.network.doors.wifi)


def shuts_the_wifi(door: Door, _place: Village) -> bool:
    who = door.let_in("Mieke")
    door.ask(LIST, who, PHONE, {"teken": door.token(AT, who, PHONE), "doe": "dicht"})
    return not door.network.doors.wifi


def chooses_the_theme(door: Door, place: Village) -> bool:
    who = door.let_in("Mieke")
    values = {"teken": door.token(AT, who, PHONE), "was": "{}", "thema": "dorp", "doe": "toch"}
    door.ask("/.schrijf/buurtpunt", who, PHONE, values)
    return "thema" in (place.folder / "content/buurtpunt.yml").read_text()


def takes_a_photo_back(door: Door, place: Village) -> bool:
    desk_in(place.folder).take_photos([("soep.jpg", sideways())])
    who = door.let_in("Mieke")
    values = {"teken": door.token(AT, who, PHONE), "doe": "trek echt terug"}
    door.ask("/.schrijf/beelden/soep.jpg", who, PHONE, values)
    return not (place.folder / "content/beelden/soep.jpg").is_file()


def puts_it_online(door: Door, place: Village) -> bool:
    stick = place.folder.parent / "stick"
    stick.mkdir(exist_ok=True)
    place.write({"intern/online.yml": f"hoe: map\nmap: {stick}\n"})
    who = door.let_in("Mieke")
    door.ask("/.schrijf/zet-online", who, PHONE, {"teken": door.token(AT, who, PHONE), "doe": "zet"})
    assert door.desk.clerk
    door.desk.clerk.wait(60)
    return (stick / "index.html").is_file()


def comes_with(door: Door, code: str) -> bool:
    """Whether somebody with this code stands at the door."""
    door.ask("/.schrijf/.mee", headers(PHONE), PHONE, {"code": code, "naam": "Kwaad"})
    return any(phone.name == "Kwaad" for phone in door.phones.known.values())


def comes_with_a_used_code(door: Door, _place: Village) -> bool:
    code = door.phones.invitation.word
    door.arrived("Mieke")
    return comes_with(door, code)


FROM_ELSEWHERE = {"Origin": "https://kwaad.example"}
OF_A_TELEPHONE: dict[str, tuple[Callable[[Door, Village], bool], Guard]] = {
    "it was not let in": (lambda door, place: writes(door, place, door.arrived("Mieke")), no_click),
    "it was sent away": (is_sent_away, no_end),
    "it has the key to look": (lambda door, place: writes(door, place, headers(PHONE, door.key)), no_home),
    "a page in its browser": (
        lambda door, place: writes(door, place, door.let_in("Mieke") | FROM_ELSEWHERE),
        no_look_at_headers,
    ),
    "a form of another telephone": (
        lambda door, place: writes(door, place, door.let_in("Mieke"), door.token(AT, door.let_in("Jef"), PHONE)),
        no_token,
    ),
    "it reads what is private": (reads_what_is_private, no_limits),
    "it changes what is private": (changes_what_is_private, no_limits),
    "it puts back what is private": (puts_back_what_is_private, no_limits),
    "it lets another in": (lets_another_in, no_limits),
    "it chooses the theme": (chooses_the_theme, no_theme_at_home),
    "it takes a photo back": (takes_a_photo_back, no_way_back),
    "it puts the site online": (puts_it_online, no_limits),
    "a page on the computer lets it in": (lambda door, _: lets_itself_in(door, FROM_ELSEWHERE), no_look_at_headers),
    "a form of last week lets it in": (lambda door, _: lets_itself_in(door, {}, "0" * 64), no_token_to_let_in),
    "a page on the computer opens the wifi": (
        lambda _, place: opens_the_wifi(Door(place.folder, on_wifi=False), FROM_ELSEWHERE),
        no_look_at_headers,
    ),
    "a form of last week opens the wifi": (
        lambda _, place: opens_the_wifi(Door(place.folder, on_wifi=False), {}, "0" * 64),
        no_token_to_let_in,
    ),
    "it shuts the wifi": (shuts_the_wifi, no_limits),
    "a code that was guessed": (lambda door, _: comes_with(door, "a" * 22), no_invitation),
    "a code that served already": (comes_with_a_used_code, no_invitation),
}


@pytest.mark.parametrize("attack", list(OF_A_TELEPHONE))
def test_no_telephone_does_what_it_may_not_and_without_its_guard_it_would(
    village: VillageBuilder, monkeypatch: pytest.MonkeyPatch, attack: str
) -> None:
    tries, guard = OF_A_TELEPHONE[attack]
    place = village({"agenda/soep.md": SOUP, "intern/druk.yml": PRIVATE})
    assert not tries(Door(place.folder), place)
    guard(monkeypatch)
    place.write({"agenda/soep.md": SOUP, "intern/druk.yml": PRIVATE})
    (place.folder / JOURNAL / "veranderingen.jsonl").unlink(missing_ok=True)
    assert tries(Door(place.folder), place)


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
            page.frame_locator("iframe:not(.coming)").get_by_role("heading", name="Soep op de Dries").wait_for()
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
