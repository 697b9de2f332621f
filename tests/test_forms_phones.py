"""Telephones that write along: they scan a code, give a name, and are let in by a click on the computer, till they are sent away."""

from __future__ import annotations

import asyncio
import datetime as dt
import socket
from dataclasses import replace

import pytest
from playwright.sync_api import Browser

from axe import axe_finds
from builder import TODAY, Village
from buurtpunt import editing
from buurtpunt.forms.journal import changes
from buurtpunt.forms.judging import judge
from buurtpunt.forms.things import find, page_of
from buurtpunt.forms.village import Village as Read
from buurtpunt.preview import phones, ports
from buurtpunt.problems import Wrong, serving
from conftest import VillageBuilder
from desk import desk_in, opened
from door import HERE, PHONE, Door, headers
from serving import Answer, Preview, on_a_network, shown

SOUP = "---\ntitel: Soepavond\ndatum: 2026-12-12\n---\nBreng je kom mee.\n"
SECRET = "vu: {naam: Jan Voorbeeld, straat: Geheimestraat, nummer: 9, postcode: 9999, gemeente: Verzonnegem}\n"
FILE, AT = "content/agenda/soep.md", "/.schrijf/agenda/soep"
DRAFT = {"was": '{"titel": "Soepavond"}', "titel": "Gekaapt", "doe": "toch"}


@pytest.fixture
def place(village: VillageBuilder) -> Village:
    return village({"agenda/soep.md": SOUP, "intern/druk.yml": SECRET})


@pytest.fixture
def door(place: Village) -> Door:
    return Door(place.folder)


def writes(door: Door, phone: dict[str, str], title: str = "Soep op de Dries") -> int:
    """What comes of it when a telephone changes a title as its form would."""
    values = {"teken": door.token(AT, phone, PHONE), **DRAFT, "titel": title}
    return door.ask(AT, phone, PHONE, values).status


def test_a_telephone_scans_gives_a_name_and_writes_as_soon_as_it_is_let_in(door: Door, place: Village) -> None:
    screen = door.ask("/.schrijf/telefoons", door.at_home).body.decode()
    assert f"http://192.0.2.1:8000/.schrijf/.mee?code={door.phones.invitation.word}" in screen
    asked = door.ask(f"/.schrijf/.mee?code={door.phones.invitation.word}", headers(PHONE), PHONE)
    assert (asked.status, "Hoe heet je?" in asked.body.decode()) == (200, True)
    phone = door.arrived("Mieke")
    [waiting] = door.phones.known.values()
    for path, client, who in (("/.schrijf/.mee", PHONE, phone), ("/.schrijf/telefoons", HERE, door.at_home)):
        seen = door.ask(path, who, client).body.decode()
        assert ("Mieke" in seen, waiting.sign in seen) == (True, True)  # the same number on both screens
    assert writes(door, phone) == 403
    door.decide("binnen", "Mieke")
    assert door.ask("/.schrijf/.mee", phone, PHONE).headers["location"] == "/.schrijf/"
    assert writes(door, phone) == 303
    assert (place.folder / FILE).read_text() == SOUP.replace("Soepavond", "Soep op de Dries")


def test_what_a_telephone_changed_is_told_by_its_name_and_can_be_put_back(door: Door, place: Village) -> None:
    phone = door.let_in("Mieke")
    writes(door, phone)
    assert [change.who for change in changes(place.folder)] == ["de telefoon van Mieke"]
    screen = opened(desk_in(place.folder), "veranderd")
    assert "op de telefoon van Mieke" in screen.text
    screen.press("")
    assert (place.folder / FILE).read_text() == SOUP


def test_who_is_sent_away_changes_nothing_from_then_on(door: Door, place: Village) -> None:
    phone = door.let_in("Mieke")
    values = {"teken": door.token(AT, phone, PHONE), **DRAFT}
    door.decide("weg", "Mieke")
    answer = door.ask(AT, phone, PHONE, values)
    assert answer.status == 403
    assert answer.body.decode() == (
        "Deze telefoon schrijft niet mee. Op de computer staat bij *Telefoons die mee schrijven* een blokje: richt er je "
        "camera op. Elk blokje dient voor één telefoon."
    )
    assert (place.folder / FILE).read_text() == SOUP
    assert door.ask("/.schrijf/.mee", phone, PHONE).status == 403
    assert "Mieke" not in door.ask("/.schrijf/telefoons", door.at_home).body.decode()


def test_at_the_next_start_everybody_is_outside_again(door: Door, place: Village) -> None:
    phone = door.let_in("Mieke")
    assert Door(place.folder).ask(AT, phone, PHONE).status == 403


def test_who_may_no_longer_write_can_go_on_looking_with_the_key_for_that(door: Door) -> None:
    looks = door.key.cookie.partition(";")[0]
    phone = door.let_in("Mieke")
    assert phone["Cookie"].partition("=")[0] != looks.partition("=")[0]  # neither takes the place of the other


NAMES = {
    "": "Typ je naam: zo weten ze op de computer wie er binnen wil.",
    " \u202e\t ": "Typ je naam: zo weten ze op de computer wie er binnen wil.",
    "x" * 41: "Typ je naam: zo weten ze op de computer wie er binnen wil.",
    "MIEKE": "Er is al een telefoon met die naam. Zet er iets bij, zoals je familienaam.",
    "Deze computer": "Er is al een telefoon met die naam. Zet er iets bij, zoals je familienaam.",
}


@pytest.mark.parametrize("name", NAMES)
def test_a_name_that_tells_nobody_apart_is_asked_again(door: Door, name: str) -> None:
    door.arrived("Mieke")
    code = door.phones.invitation.word
    answer = door.ask("/.schrijf/.mee", headers(PHONE), PHONE, {"code": code, "naam": name})
    assert (answer.status, NAMES[name] in answer.body.decode()) == (422, True)
    assert (door.phones.invitation.word, len(door.phones.known)) == (code, 1)  # the code still holds


def test_a_name_is_shown_as_it_was_typed_and_runs_nothing(door: Door) -> None:
    door.arrived("<script>alert(1)</script>\u202e")
    screen = door.ask("/.schrijf/telefoons", door.at_home).body.decode()
    assert ("<script>alert" in screen, "&lt;script&gt;alert(1)&lt;/script&gt;</b>" in screen) == (False, True)


def test_there_is_an_end_to_who_comes(door: Door) -> None:
    for number in range(phones.MOST):
        door.arrived(f"Mieke {number}")
    answer = door.ask("/.schrijf/.mee", headers(PHONE), PHONE, {"code": door.phones.invitation.word, "naam": "Nog een"})
    assert "Er zijn al te veel telefoons. Laat er op de computer eerst een weggaan." in answer.body.decode()


def press(door: Door, does: str) -> Answer:
    """A click on the computer that opens the wifi or shuts it."""
    values = {"teken": door.token("/.schrijf/telefoons", door.at_home, HERE), "doe": does}
    return door.ask("/.schrijf/telefoons", door.at_home, HERE, values)


def test_without_a_network_the_screen_says_so_and_nothing_opens(
    place: Village, monkeypatch: pytest.MonkeyPatch
) -> None:
    door = Door(place.folder, on_wifi=False)
    monkeypatch.setattr(ports, "_addresses", lambda: iter(["127.0.0.1"]))
    answer = press(door, "open")
    assert (answer.status, door.network.doors.wifi) == (422, "")
    assert (
        '<p role="alert"><strong>We vinden geen netwerk waarlangs je telefoon de site kan zien.</strong> '
        "Staat de wifi van deze computer aan? Probeer dan opnieuw.</p>"
    ) in answer.body.decode()


def test_where_another_program_has_our_port_on_the_network_nothing_opens(
    place: Village, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.create_server(("127.0.0.2", 0)) as other:
        monkeypatch.setattr(ports, "on_network", lambda: "127.0.0.2")
        door = Door(place.folder, on_wifi=False)
        door.network.doors = replace(door.network.doors, port=other.getsockname()[1])
        with pytest.raises(Wrong) as told:
            asyncio.run(door.network.open_up())
    assert (told.value.kind, door.network.doors.wifi) == (serving.PORT_TAKEN, "")


def test_who_shuts_the_wifi_sends_all_telephones_away_and_their_codes(door: Door, place: Village) -> None:
    phone, code = door.let_in("Mieke"), door.phones.invitation.word
    values = {"teken": door.token(AT, phone, PHONE), **DRAFT}
    assert press(door, "dicht").status == 303
    assert door.ask(AT, phone, PHONE, values).status == 421  # nor do we answer to that address any more
    door.network.doors = replace(door.network.doors, wifi="192.0.2.1")
    assert door.ask(AT, phone, PHONE, values).status == 403
    assert door.ask(f"/.schrijf/.mee?code={code}", headers(PHONE), PHONE).status == 403
    assert (place.folder / FILE).read_text() == SOUP


# What a telephone may not do ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", ["druk/", "/druk", "//druk/", "plan/", "kanalen/", "telefoons", "online", "terug"])
def test_what_is_private_or_for_the_computer_stays_there(door: Door, path: str) -> None:
    phone = door.let_in("Mieke")
    answer = door.ask(f"/.schrijf/{path}", phone, PHONE)
    assert (answer.status, answer.body.decode()) == (403, "Dit kan alleen op de computer van je dorp.")
    assert door.ask(f"/.schrijf/{path}", phone, PHONE, {"teken": "x"}).status == 403


def test_its_screens_do_not_speak_of_what_is_private(door: Door, place: Village) -> None:
    desk = desk_in(place.folder)
    opened(desk, "druk").fill(vu__straat="Stillestraat").press()
    assert [change.address for change in changes(place.folder)] == ["druk"]
    phone = door.let_in("Mieke")
    for path in ("", "veranderd"):
        seen = door.ask(f"/.schrijf/{path}", phone, PHONE).body.decode()
        assert ("straat" in seen, "telefoons" in seen, 'href="/.schrijf/druk/"' in seen) == (False, False, False)
    [change] = changes(place.folder)
    values = {"teken": door.token(AT, phone, PHONE), "nummer": "0", "van": change.when}
    assert door.ask("/.schrijf/veranderd", phone, PHONE, values).status == 404
    assert "Stillestraat" in (place.folder / "intern/druk.yml").read_text()


def test_what_a_change_breaks_in_a_file_that_is_not_for_everybody_is_told_without_its_words(
    village: VillageBuilder,
) -> None:
    place = village({"uren.yml": "uren:\n  - {wat: Winkel, wanneer: maandag 9-12, contact: mieke-voorbeeld}\n"})
    thing = find(place.folder, ["contact", "personen", "0"])
    page = page_of(place.folder, thing)
    changed = editing.put(page, ("personen", 0, "naam"), "Jef Voorbeeld")
    day = dt.date.fromisoformat(TODAY)
    assert "mieke-voorbeeld" in judge(Read(place.folder), thing, changed, day, {}, lambda _: True).said[""][0].sentence
    [said] = judge(Read(place.folder), thing, changed, day, {}, lambda file: file != "content/uren.yml").said[""]
    assert (said.sentence, said.remedy) == (
        "Hierdoor klopt er iets niet dat privé is.",
        "Kijk op de computer van je dorp.",
    )


def test_the_theme_is_chosen_on_the_computer(door: Door, place: Village) -> None:
    before = (place.folder / "content/buurtpunt.yml").read_bytes()
    phone = door.let_in("Mieke")
    values = {"teken": door.token("/.schrijf/buurtpunt/", phone, PHONE), "was": "{}", "thema": "dorp", "doe": "toch"}
    answer = door.ask("/.schrijf/buurtpunt", phone, PHONE, values)
    assert (answer.status, "Dit verander je alleen op de computer van je dorp." in answer.body.decode()) == (422, True)
    assert (place.folder / "content/buurtpunt.yml").read_bytes() == before


def test_no_telephone_throws_away_what_a_village_cannot_do_without(door: Door, place: Village) -> None:
    phone = door.let_in("Mieke")
    values = {"teken": door.token("/.schrijf/buurtpunt/", phone, PHONE), "doe": "echt-weg"}
    door.ask("/.schrijf/buurtpunt", phone, PHONE, values)
    assert (place.folder / "content/buurtpunt.yml").is_file()


# The real one ---------------------------------------------------------------------------------------------------------


@pytest.mark.skipif(not on_a_network(), reason="this computer has no network, or may ask its owner first")
def test_a_telephone_comes_in_by_itself_as_soon_as_somebody_clicks(place: Village, browser: Browser) -> None:
    with shown(place.folder, "--op-wifi") as preview:
        home, phone = (browser.new_page(viewport={"width": width, "height": 800}) for width in (1280, 390))
        try:
            home.goto(preview.to_write)
            home.wait_for_url(preview.address)
            home.goto(f"{preview.address}.schrijf/telefoons")
            phone.goto(home.locator(".address").inner_text())
            assert [*axe_finds(phone)] == []
            phone.get_by_label("Hoe heet je?").fill("M" * 30)
            phone.get_by_role("button").click()
            phone.wait_for_url("**/.mee")
            assert [*axe_finds(phone)] == []
            home.get_by_role(
                "button", name=f"Laat {'M' * 30} binnen"
            ).wait_for()  # it came there without being asked for
            assert [*axe_finds(home)] == []
            for width in (320, 390, 1280):
                home.set_viewport_size({"width": width, "height": 800})
                assert home.evaluate("document.documentElement.scrollWidth <= innerWidth")
            home.get_by_role("button", name=f"Laat {'M' * 30} binnen").click()
            phone.wait_for_url("**/.schrijf/")
            phone.goto(phone.url.replace(".schrijf/", "agenda/soep/"))
            phone.get_by_role("button", name="pas aan").click()
            phone.get_by_role("link", name="Pas deze pagina aan").click()
            phone.get_by_label("Titel").fill("Soep op de Dries")
            phone.get_by_role("button", name="Bewaar").last.click()
            phone.get_by_role("status").get_by_text("Bewaard.").wait_for()
        finally:
            home.close()
            phone.close()
    assert (place.folder / FILE).read_text() == SOUP.replace("Soepavond", "Soep op de Dries")


@pytest.mark.skipif(not on_a_network(), reason="this computer has no network, or may ask its owner first")
def test_a_button_opens_the_wifi_and_another_shuts_it(
    place: Village, browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    with shown(place.folder) as preview:
        outside = f"{ports.on_network()}:{preview.port}"
        here = preview.host
        home = browser.new_page(viewport={"width": 390, "height": 800})

        def ask(path: str, host: str = outside) -> int:
            monkeypatch.setattr(Preview, "host", outside)
            return preview.ask(path, {"Host": host}).status

        try:
            home.goto(preview.to_write)
            home.wait_for_url(preview.address)
            home.goto(f"{preview.address}.schrijf/telefoons")
            assert [*axe_finds(home)] == []
            with pytest.raises(ConnectionRefusedError):
                ask("/")
            for _ in range(2):  # it opens again after it was shut
                home.get_by_role("button", name="Zet de wifi open voor telefoons").click()
                address = home.locator(".address").inner_text()
                assert address.startswith(f"http://{outside}/.schrijf/.mee?code=")
                assert [*axe_finds(home)] == []
                code = address.removeprefix(f"http://{outside}")
                assert [ask(code), ask(f"{code}x")] == [200, 403]
                assert {
                    ask(path) for path in ("/", "/druk/", "/.toon/nieuws", "/.schrijf/", "/.schrijf/telefoons")
                } == {403}
                assert [ask(code, "kwaad.example"), ask(code, f"0.0.0.0:{preview.port}")] == [421, 421]
                with socket.create_connection((ports.on_network(), preview.port)) as waiting:
                    home.get_by_role("button", name="Doe de wifi weer dicht").click()
                    home.get_by_role("button", name="Zet de wifi open voor telefoons").wait_for()
                    assert waiting.recv(1) == b""  # who was on the line is not any more
                with pytest.raises(ConnectionRefusedError):
                    ask(code)
            home.get_by_role("button", name="Zet de wifi open voor telefoons").click()
            home.locator(".address").wait_for()
            monkeypatch.setattr(Preview, "host", here)
            assert preview.ask("/").status == 200
        finally:
            home.close()
        assert preview.end() == 0
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection((ports.on_network(), preview.port))
