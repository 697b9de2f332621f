"""`buurtpunt publish --naar MAP`: the site in a folder elsewhere, of which nothing is lost that is not ours."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import pytest

from builder import TODAY, Outcome, Village
from buurtpunt.disk import ours
from conftest import VillageBuilder

LIST = ".buurtpunt/online.json"
NEWS = {"nieuws/soep.md": "---\ntitel: Soep\ndatum: 2026-11-01\n---\nLekker.\n"}


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def publish(home: Village, stick: Path, *more: str) -> Outcome:
    return home.run("publish", str(home.folder), "--naar", str(stick), "--today", TODAY, *more)


def files(folder: Path) -> dict[str, bytes]:
    """What lies in a folder, but for our own list."""
    found = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {name: path.read_bytes() for path in found if (name := path.relative_to(folder).as_posix()) != LIST}


def test_the_folder_becomes_the_site_and_keeps_what_is_not_ours(village: VillageBuilder, stick: Path) -> None:
    home = village(NEWS)
    (stick / "vakantie").mkdir()
    (stick / "vakantie" / "foto.jpg").write_bytes(b"zee")
    made = publish(home, stick)
    site = files(home.folder / "output" / "site")
    assert made.exit_code == 0, made.output
    assert files(stick) == site | {"vakantie/foto.jpg": b"zee"}
    assert f"Klaar: {len(site)} bestanden veranderd in {stick}." in made.said
    assert sorted(path.name for path in (stick / ".buurtpunt").iterdir()) == ["online.json"]


def test_only_what_differs_is_copied_and_what_is_gone_goes(village: VillageBuilder, stick: Path) -> None:
    home = village(NEWS)
    publish(home, stick)
    page, style = stick / "nieuws" / "soep" / "index.html", next(stick.rglob("*.css"))
    before = style.stat()
    assert page.is_file()
    home.write({"nieuws/soep.md": None, "nieuws/taart.md": "---\ntitel: Taart\ndatum: 2026-11-02\n---\nZoet.\n"})
    made = publish(home, stick)
    assert made.exit_code == 0, made.output
    assert files(stick) == files(home.folder / "output" / "site")
    assert not page.parent.exists()
    now = style.stat()
    assert (now.st_ino, now.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert publish(home, stick).said == f"Alles staat al in {stick}."


def test_a_dry_run_tells_each_file_and_does_nothing(village: VillageBuilder, stick: Path) -> None:
    home = village(NEWS)
    publish(home, stick)
    before = files(stick)
    home.write({"nieuws/soep.md": None, "nieuws/taart.md": "---\ntitel: Taart\ndatum: 2026-11-02\n---\nZoet.\n"})
    made = publish(home, stick, "--dry-run")
    assert made.exit_code == 0, made.output
    assert "erbij nieuws/taart/index.html" in made.said
    assert "anders nieuws/index.html" in made.said
    assert "weg nieuws/soep/index.html" in made.said
    assert made.said.endswith("Er ging niets online.")
    assert files(stick) == before


def test_a_site_with_an_error_stays_at_home(village: VillageBuilder, stick: Path) -> None:
    home = village()
    publish(home, stick)
    before = files(stick)
    home.write({"contact.yml": "personen: [\n"})
    made = publish(home, stick)
    assert made.exit_code == 1
    assert "Er ging niets online: los eerst op wat hierboven staat." in made.said
    assert files(stick) == before


def test_what_is_not_ours_is_in_the_way(village: VillageBuilder, stick: Path) -> None:
    home = village()
    (stick / "index.html").write_text("mijn eigen pagina", "utf-8")
    made = publish(home, stick)
    assert made.exit_code == 1
    assert (
        f"In `{stick}` staat al iets op een plaats waar de site moet komen, en het is niet van ons: `index.html`. "
        "-> Zet het ergens anders, of kies een lege map. Met `--zet-opzij` zetten wij het opzij, in de map `.buurtpunt/opzij` daar."
    ) in made.said
    assert files(stick) == {"index.html": b"mijn eigen pagina"}
    (stick / "index.html").rename(stick / "eigen.html")
    assert publish(home, stick).exit_code == 0
    assert (stick / "eigen.html").read_text("utf-8") == "mijn eigen pagina"


def test_what_somebody_changed_there_is_theirs(village: VillageBuilder, stick: Path) -> None:
    home = village(NEWS)
    publish(home, stick)
    (stick / "nieuws/soep/index.html").write_text("anders", "utf-8")
    home.write({"nieuws/soep.md": None})
    made = publish(home, stick, "--het-klopt")
    assert made.exit_code == 0, made.output
    assert "We laten `nieuws/soep/index.html` staan: iemand heeft het daar veranderd." in made.said
    assert (stick / "nieuws/soep/index.html").read_text("utf-8") == "anders"


def test_a_link_there_is_not_followed(village: VillageBuilder, stick: Path, tmp_path: Path) -> None:
    home, elsewhere = village(NEWS), tmp_path / "elders"
    elsewhere.mkdir()
    (stick / "nieuws").symlink_to(elsewhere)
    made = publish(home, stick)
    assert made.exit_code == 1
    assert "het is niet van ons: `nieuws/feed" in made.said or "het is niet van ons: `nieuws/index.html`" in made.said
    assert list(elsewhere.iterdir()) == []


def test_a_list_that_somebody_wrote_in_removes_nothing(village: VillageBuilder, stick: Path) -> None:
    home = village()
    publish(home, stick)
    outside = stick.parent / "dagboek.txt"
    outside.write_text("geheim", "utf-8")
    known = json.loads((stick / LIST).read_text("utf-8"))
    known |= {"../dagboek.txt": [sha256(b"geheim").hexdigest()]}
    (stick / LIST).write_text(json.dumps(known), "utf-8")
    assert publish(home, stick).exit_code == 0
    assert outside.read_text("utf-8") == "geheim"


def test_a_folder_that_is_not_there_is_not_made(village: VillageBuilder, tmp_path: Path) -> None:
    made = publish(village(), tmp_path / "weg")
    assert made.exit_code == 1
    assert (
        f"De map `{tmp_path / 'weg'}` is er niet. -> Kijk of de naam juist is en of de stick erin zit. "
        "Is het een nieuwe map? Maak ze dan eerst."
    ) in made.said
    assert not (tmp_path / "weg").exists()


@pytest.mark.parametrize("below", ["", "output/site", "content", ".."])
def test_a_village_and_its_site_stand_apart(below: str, village: VillageBuilder) -> None:
    home = village()
    home.build()
    folder = (home.folder / below).resolve()
    made = publish(home, folder)
    assert made.exit_code == 1
    assert (
        f"De site kan niet naar `{folder}`: die map ligt in de map van je dorp, of je dorp ligt erin. "
        "-> Kies een map die er los van staat, zoals die van een USB-stick."
    ) in made.said


FULL = OSError(28, "No space left on device")


def failing_after(count: int, real: object, error: OSError = FULL) -> object:
    """What does its work so many times, and fails from then on."""
    done = [0]

    def act(*args: object) -> object:
        done[0] += 1
        if done[0] > count:
            raise error
        return real(*args)  # type: ignore[operator]

    return act


@pytest.mark.parametrize("count", [0, 1, 3])
def test_on_a_full_stick_the_old_site_stays_whole(
    count: int, village: VillageBuilder, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = village()
    publish(home, stick)
    before = files(stick)
    home.write(NEWS)
    home.build()
    with monkeypatch.context() as patch:
        patch.setattr("buurtpunt.publishing.folder.ours.create", failing_after(count, ours.create))
        patch.setattr("buurtpunt.pipeline.build", lambda *_: home_outcome(home))
        made = publish(home, stick)
    assert made.exit_code == 1
    assert (
        f"We konden de site niet in `{stick}` zetten: het systeem weigert, nummer 28. De oude site staat er nog helemaal. "
        "-> Kijk of er plaats genoeg is en of je er mag schrijven, en probeer opnieuw."
    ) in made.said
    assert files(stick) == before
    assert publish(home, stick).exit_code == 0
    assert files(stick) == files(home.folder / "output" / "site")


def home_outcome(home: Village) -> object:
    """How a build ended that was done a moment ago."""
    from buurtpunt.report import Outcome as Built

    return Built(home.folder, home.folder / "output", (), written=True)


@pytest.mark.parametrize("count", [1, 4, 6])
def test_a_swap_that_fails_is_turned_back(
    count: int, village: VillageBuilder, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = village(NEWS)
    publish(home, stick)
    before = files(stick)
    home.write({"nieuws/soep.md": None, "nieuws/taart.md": "---\ntitel: Taart\ndatum: 2026-11-02\n---\nZoet.\n"})
    home.build()
    moved = [0]
    real = ours.move

    def once(source: Path, target: Path) -> None:
        moved[0] += 1
        if moved[0] == count:
            raise FULL
        real(source, target)

    with monkeypatch.context() as patch:
        patch.setattr("buurtpunt.pipeline.build", lambda *_: home_outcome(home))
        patch.setattr("buurtpunt.publishing.folder.ours.move", once)
        made = publish(home, stick)
    assert made.exit_code == 1
    assert "De oude site staat er nog helemaal." in made.said
    assert files(stick) == before
    assert not (stick / "nieuws" / "taart").exists()


@pytest.mark.parametrize("count", [1, 4])
def test_a_stick_pulled_out_amid_the_swap_is_told_and_gone_on_with(
    count: int, village: VillageBuilder, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = village(NEWS)
    publish(home, stick)
    home.write({"nieuws/soep.md": None, "nieuws/taart.md": "---\ntitel: Taart\ndatum: 2026-11-02\n---\nZoet.\n"})
    home.build()
    with monkeypatch.context() as patch:
        patch.setattr("buurtpunt.pipeline.build", lambda *_: home_outcome(home))
        patch.setattr("buurtpunt.publishing.folder.ours.move", failing_after(count, ours.move))
        made = publish(home, stick)
    assert made.exit_code == 1
    assert (
        f"Bij het omwisselen in `{stick}` ging het mis: het systeem weigert, nummer 28. Een deel van de site is daar nu oud en "
        "een deel nieuw. -> Kijk of de stick er nog in zit en probeer opnieuw: we doen dan verder waar het stopte."
    ) in made.said
    assert publish(home, stick).exit_code == 0
    assert files(stick) == files(home.folder / "output" / "site")


def test_nothing_private_comes_along(village: VillageBuilder, stick: Path) -> None:
    home = village(
        {"intern/druk.yml": "vu: {naam: Jan Voorbeeld, straat: Dries, nummer: 9, postcode: 9999, gemeente: G}\n"}
    )
    publish(home, stick)
    assert not [name for name, data in files(stick).items() if "intern" in name or b"Jan Voorbeeld" in data]


def test_without_a_way_it_says_which_there_are(village: VillageBuilder) -> None:
    home = village()
    made = home.run("zet-online", str(home.folder), "--today", TODAY)
    assert made.exit_code == 1
    assert (
        "We weten niet waar je site naartoe moet: git stuurt deze map nergens heen, en je noemde geen andere map. "
        "-> Zet er een map achter: `buurtpunt publish --naar MAP`. Of zet je dorp eerst op GitHub: hoe dat moet, staat in het "
        "handboek, bij *Op het internet*."
    ) in made.said.replace("python3 generator publish", "buurtpunt publish")
