"""Putting online from the desk: what is not online yet, one button, and afterwards what happened, in plain words."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from builder import Files, Village
from buurtpunt.publishing.clerk import Clerk
from buurtpunt.publishing.story import Errand, Told
from conftest import VillageBuilder
from desk import Screen, bug, desk_in, opened
from runner import git

AT = "zet-online"
NEWS: Files = {"nieuws/soep.md": "---\ntitel: Soep op de Dries\ndatum: 2026-11-01\n---\nLekker.\n"}


def words(seen: Screen) -> str:
    """What somebody reads, with no space before a dot."""
    return " ".join((seen.page.body.text() if seen.page.body else "").split())


class Counter:
    """A desk at which somebody puts a village online."""

    def __init__(self, home: Village, says_of_a_bug: Callable[[], str] = bug) -> None:
        desk = desk_in(home.folder)
        self.home, self.clerk = home, Clerk(desk.settings, desk.now, says_of_a_bug)
        self.desk = replace(desk, clerk=self.clerk)

    def screen(self, query: str = "") -> Screen:
        return Screen(self.desk, AT, self.desk.show(AT, query))

    def press(self, button: str = "zet") -> Screen:
        """Presses a button, and sees how it ended."""
        self.screen().press(button)
        self.clerk.wait(60)
        return self.screen()

    def choose(self, how: str, **values: str) -> Screen:
        return self.screen(f"kies={how}").fill(**values).press("kies")


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def counter(village: VillageBuilder, stick: Path) -> Counter:
    """Of a village that goes to a stick."""
    made = Counter(village())
    made.choose("map", map=str(stick))
    return made


def test_without_a_way_it_asks_once_where_to(village: VillageBuilder, stick: Path) -> None:
    counter = Counter(village())
    assert "Waar moet je site naartoe?" in counter.screen().text
    seen = counter.choose("map", map=str(stick))
    assert f"Naar de map {stick}." in seen.text
    assert "Je site staat nog niet online." in seen.text
    assert (counter.home.folder / "intern/online.yml").read_text("utf-8") == f"hoe: map\nmap: {stick}\n"
    assert f"Naar de map {stick}." in Counter(counter.home).screen().text  # also after a restart


def test_what_a_way_needs_is_asked_for(village: VillageBuilder) -> None:
    counter = Counter(village())
    seen = counter.choose("sftp", gebruiker="mieke")
    assert "Dit mag niet leeg zijn." in seen.said["server"]
    assert seen.sent["gebruiker"] == "mieke"
    assert not (counter.home.folder / "intern/online.yml").exists()


def test_one_click_puts_it_online_and_says_what_happened(counter: Counter, stick: Path) -> None:
    counter.home.write(NEWS)
    seen = counter.press()
    assert f"bestanden veranderd in {stick}." in words(seen)
    assert "Alles staat online." in seen.text
    assert (stick / "nieuws/soep/index.html").is_file()


def test_the_state_tells_how_many_since_when_and_what(counter: Counter) -> None:
    counter.home.write({**NEWS, "vragen.yml": "vragen:\n  - {vraag: Mag mijn hond mee?, antwoord: Ja.}\n"})
    counter.press()
    counter.home.write(
        {
            "nieuws/soep.md": str(NEWS["nieuws/soep.md"]).replace("Lekker", "Heel lekker"),
            "agenda/kermis.md": "---\ntitel: Kermis\ndatum: 2026-12-12\n---\nTot dan.\n",
            "vragen.yml": None,
        }
    )
    seen = counter.screen()
    assert "3 veranderingen nog niet online, sinds " in seen.text
    assert [" ".join(row.text().split()) for row in seen.page.css(".waiting li")] == [
        "Kermis nieuw, agenda",
        "Soep op de Dries veranderd, nieuws",
        "Vragen en antwoorden weg",
    ]
    assert "3 veranderingen nog niet online" in opened(counter.desk, "").text


def test_who_only_saves_again_changed_nothing(counter: Counter) -> None:
    counter.home.write(NEWS)
    counter.press()
    counter.home.write(NEWS)
    counter.home.write(
        {"intern/druk.yml": "vu: {naam: Jan Voorbeeld, straat: Dries, nummer: 9, postcode: 9999, gemeente: G}\n"}
    )
    assert "Alles staat online." in counter.screen().text


def test_a_site_with_an_error_is_never_put_online(counter: Counter, stick: Path) -> None:
    counter.home.write({"contact.yml": "personen: [\n"})
    seen = counter.press()
    assert "Er ging niets online." in seen.text
    assert "content/contact.yml, regel 1" in seen.text
    assert list(stick.iterdir()) == []


def test_what_stands_in_the_way_is_set_aside_by_a_button(counter: Counter, stick: Path) -> None:
    (stick / "index.html").write_text("Hier komt een site", "utf-8")
    seen = counter.press()
    assert "het is niet van ons: index.html." in words(seen)
    assert "--" not in seen.text  # nothing that is for who types
    counter.press("opzij")
    assert "<title>" in (stick / "index.html").read_text("utf-8")
    assert (stick / ".buurtpunt/opzij/index.html").read_text("utf-8") == "Hier komt een site"


def test_much_that_is_gone_is_asked_about(counter: Counter, stick: Path) -> None:
    news = {f"nieuws/n{n}.md": f"---\ntitel: N{n}\ndatum: 2026-11-01\n---\nx\n" for n in range(5)}
    counter.home.write(news)
    counter.press()
    counter.home.write(dict.fromkeys(news))
    seen = counter.press()
    assert (stick / "nieuws/n1/index.html").is_file()
    assert "Dat klopt, zet het online" in seen.text
    counter.press("klopt")
    assert not (stick / "nieuws").exists()


def test_a_mistake_of_ours_is_told_as_one(
    village: VillageBuilder, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    counter = Counter(village(), lambda: "Het verslag staat hier.")
    counter.choose("map", map=str(stick))
    monkeypatch.setattr("buurtpunt.publishing.clerk.put_online", lambda *_: 1 / 0)
    assert "Dit is een fout van buurtpunt zelf, niet van jou. Het verslag staat hier." in counter.press().text


def test_two_who_press_at_once_send_it_once(counter: Counter, monkeypatch: pytest.MonkeyPatch) -> None:
    begun, go = [], threading.Event()

    def slow(errand: Errand) -> Told:
        begun.append(errand)
        go.wait(60)
        return Told((), ("Klaar.",))

    monkeypatch.setattr("buurtpunt.publishing.clerk.put_online", slow)
    counter.clerk.start()
    counter.clerk.start()
    seen = counter.screen()
    assert "We maken je site." in seen.text
    assert seen.page.css_first("meta[http-equiv=refresh]") is not None  # it follows without a script
    go.set()
    counter.clerk.wait(60)
    assert len(begun) == 1


@pytest.mark.skipif(shutil.which("git") is None, reason="this machine has no git")
def test_where_git_sends_it_that_is_the_way(
    village: VillageBuilder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "geen"))
    home, bare = village({"./.gitignore": "intern/\noutput/\n"}), tmp_path / "server.git"
    git(tmp_path, "init", "--bare", str(bare))
    git(home.folder, "init")
    git(home.folder, "config", "user.name", "Mieke")
    git(home.folder, "config", "user.email", "mieke@oudemelkerij.example")
    git(home.folder, "remote", "add", "origin", str(bare))
    counter = Counter(home)
    assert "nog niet online" in counter.screen().text
    assert "Klaar: verstuurd naar origin, main." in counter.press().text
    home.write(NEWS)
    seen = counter.screen()
    assert "1 verandering nog niet online" in seen.text
    assert "Soep op de Dries nieuw, nieuws" in seen.text
    git(home.folder, "add", "--all")
    git(home.folder, "commit", "--message", "Zelf gedaan")
    assert "1 verandering nog niet online" in counter.screen().text
    seen = counter.press()
    assert "Over een paar minuten is het te zien." in seen.text
    assert "Alles staat online." in seen.text


def test_a_file_that_tells_too_little_is_told(village: VillageBuilder) -> None:
    counter = Counter(village({"intern/online.yml": "hoe: sftp\n"}))
    seen = counter.screen()
    assert "In intern/online.yml staat niet duidelijk hoe je site online gaat: er klopt iets niet bij server." in words(
        seen
    )
    assert "Kies een andere manier" in seen.text
