"""Nothing under output/ changes until everything is made; then all of it does, or nothing.

Whatever the writer does to the disk fails once, or is its last deed; see tests/failing_disk.py.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from buurtpunt.problems import Wrong
from buurtpunt.writing import exchange
from buurtpunt.writing.output import write_part
from conftest import VillageBuilder
from failing_disk import (
    KILLED,
    NEW,
    OLD,
    REFUSED,
    WRITTEN,
    WRITTEN_ALL_THE_SAME,
    another_build,
    disk_full,
    in_a_process,
    interrupted,
    killed,
    not_allowed,
)

BEFORE = {"index.html": b"eergisteren", "agenda/wafels/index.html": b"wafels", "stijl.css": b"oude stijl"}

needs_fork = pytest.mark.skipif(
    not hasattr(os, "fork"), reason="a process is copied to see it fail, which Windows cannot"
)


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def admin(output: Path) -> list[str]:
    """What lies in our own folder, but for the lock and the site that is kept aside."""
    own = {"slot", "site.vorige", "site.vorige.lijst", "site.namen"}
    return sorted(p.name for p in (output / ".buurtpunt").iterdir() if p.name not in own)


def without_the_one_step_swap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exchange, "_swap", lambda one, other: False)


@needs_fork
@pytest.mark.parametrize("failure", [disk_full, not_allowed, interrupted])
@pytest.mark.parametrize("in_one_step", [True, False])
def test_whatever_fails_and_whenever_the_old_site_stays_byte_for_byte_and_no_debris(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failure: Callable[[Path], None], in_one_step: bool
) -> None:
    if not in_one_step:
        without_the_one_step_swap(monkeypatch)
    for at in range(1, 200):
        output = tmp_path / f"{at}"
        write_part(output, "site", BEFORE)
        write_part(output, "site", OLD)
        code = in_a_process(output, at, failure, in_one_step=in_one_step)
        found = tree(output / "site")
        assert found == (NEW if found.get("index.html") == b"nieuw" else OLD), f"half a site after failure {at}"
        assert code == REFUSED or found == NEW or failure is interrupted
        assert code != REFUSED or found == OLD, "it says that the old site stands there, and it does not"
        assert set(admin(output)) <= {"site.json", "site.nieuw", "site.oud"}  # the last two when removing them failed
        write_part(output, "site", NEW)  # whatever lay there, the next build makes it good
        assert (tree(output / "site"), admin(output)) == (NEW, ["site.json"])
        if code == WRITTEN:
            assert at > 10
            return
    pytest.fail("the writer never came through")


@needs_fork
def test_killed_at_any_moment_the_old_site_or_the_new_one_stands_there_whole(tmp_path: Path) -> None:
    codes = []
    for at in range(1, 200):
        output = tmp_path / f"{at}"
        write_part(output, "site", BEFORE)
        write_part(output, "site", OLD)
        codes.append(in_a_process(output, at, killed))
        assert tree(output / "site") in (OLD, NEW)
        write_part(output, "site", NEW)
        assert (tree(output / "site"), admin(output)) == (NEW, ["site.json"])
        if codes[-1] == WRITTEN:
            break
    assert codes.count(KILLED) > 10


@needs_fork
def test_where_folders_cannot_change_places_in_one_step_the_next_build_puts_back_what_a_killed_one_set_aside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    without_the_one_step_swap(monkeypatch)
    for at in range(1, 60):
        output = tmp_path / f"{at}"
        write_part(output, "site", OLD)
        in_a_process(output, at, killed, in_one_step=False)
        exchange.recover(output / ".buurtpunt", output / "site", "site", OLD.keys())
        assert tree(output / "site") in (OLD, NEW)


def test_a_page_that_is_gone_leaves_the_site(tmp_path: Path) -> None:
    write_part(tmp_path, "site", OLD)
    write_part(tmp_path, "site", NEW)
    assert tree(tmp_path / "site") == NEW


def test_a_file_of_somebody_else_stays_the_very_same_file(tmp_path: Path) -> None:
    write_part(tmp_path, "site", OLD)
    theirs = tmp_path / "site" / "google123.html"
    theirs.write_bytes(b"van hen")
    before = theirs.stat()
    write_part(tmp_path, "site", NEW)
    assert theirs.read_bytes() == b"van hen"
    assert (theirs.stat().st_ino, theirs.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_a_file_of_somebody_else_that_stands_in_the_way_stops_the_build(village: VillageBuilder) -> None:
    place = village()
    (place.folder / "output" / "site").mkdir(parents=True)
    (place.folder / "output" / "site" / "index.html").write_text("van hen", encoding="utf-8")
    made = place.build()
    (problem,) = [p for p in made.problems if p.level == "fout"]
    assert (made.exit_code, problem.code, problem.file) == (1, "bestand-in-de-weg", "site/index.html")
    assert problem.sentence == (
        "Op deze plaats moet een bestand van de site komen, maar er staat al een bestand dat niet van ons is."
    )
    assert tree(place.folder / "output" / "site") == {"index.html": b"van hen"}


def test_a_folder_whose_page_somebody_removed_is_not_in_the_way(village: VillageBuilder) -> None:
    place = village({"agenda/soep.md": "---\ntitel: Soep\ndatum: 2026-12-12\n---\n"})
    made = place.build()
    (made.site / "agenda" / "soep" / "index.html").unlink()
    again = place.build()
    assert (again.exit_code, "Soep" in again.text("agenda/soep/")) == (0, True)


def test_an_empty_folder_of_somebody_else_stays(tmp_path: Path) -> None:
    write_part(tmp_path, "site", OLD)
    (tmp_path / "site" / ".git" / "refs").mkdir(parents=True)
    write_part(tmp_path, "site", NEW)
    assert (tmp_path / "site" / ".git" / "refs").is_dir()


@pytest.mark.parametrize("kind", ["link", "file"])
def test_a_site_that_is_no_folder_of_its_own_is_in_the_way(tmp_path: Path, kind: str) -> None:
    (tmp_path / "elders").mkdir()
    if kind == "link":
        (tmp_path / "site").symlink_to(tmp_path / "elders")
    else:
        (tmp_path / "site").write_text("een lijstje", encoding="utf-8")
    with pytest.raises(Wrong, match="bestand-in-de-weg"):
        write_part(tmp_path, "site", NEW)
    assert (tmp_path / "site").is_symlink() == (kind == "link")
    assert list((tmp_path / "elders").iterdir()) == []


def test_a_file_with_the_name_of_one_of_our_folders_is_in_the_way_too(tmp_path: Path) -> None:
    write_part(tmp_path, "site", {"index.html": b"oud"})
    (tmp_path / "site" / "agenda").write_bytes(b"een lijstje van Gust")
    with pytest.raises(Wrong, match="bestand-in-de-weg"):
        write_part(tmp_path, "site", NEW)
    assert (tmp_path / "site" / "agenda").read_bytes() == b"een lijstje van Gust"


def test_a_file_that_was_ours_once_and_is_now_somebody_elses_is_theirs(tmp_path: Path) -> None:
    write_part(tmp_path, "site", OLD)
    write_part(tmp_path, "site", NEW)
    (tmp_path / "site" / "agenda" / "soep").mkdir()
    (tmp_path / "site" / "agenda" / "soep" / "index.html").write_bytes(b"van hen")
    write_part(tmp_path, "site", NEW)
    assert (tmp_path / "site" / "agenda" / "soep" / "index.html").read_bytes() == b"van hen"


@needs_fork
def test_a_first_site_is_there_whole_or_not_at_all(tmp_path: Path) -> None:
    for at in range(1, 200):
        output = tmp_path / f"{at}"
        output.mkdir()
        code = in_a_process(output, at, killed)
        assert tree(output / "site") in ({}, NEW)
        write_part(output, "site", NEW)
        assert (tree(output / "site"), admin(output)) == (NEW, ["site.json"])
        if code == WRITTEN:
            return
    pytest.fail("the writer never came through")


# The site aside ----------------------------------------------------------------------------------------------------------

SITES: tuple[dict[str, bytes], ...] = (
    {},
    OLD,
    NEW,
    BEFORE,
    {"agenda": b"een blad", "index.html": b"oud"},
    {"agenda/soep": b"een blad", "stijl.css": b"nieuwe stijl"},
    {"agenda/soep/index.html": b"nieuwe koffie", "a/b/c/d.html": b"diep", "é/ü.html": b"accenten"},
)
THEIRS = ("google123.html", "agenda/van-hen.txt", "foto/van/hen.jpg")


@settings(max_examples=60, deadline=None)
@given(chance=st.randoms(use_true_random=False), count=st.integers(1, 9))
def test_after_any_row_of_sites_the_last_one_stands_there_with_what_others_put_in(
    tmp_path_factory: pytest.TempPathFactory, chance: Random, count: int
) -> None:
    output = tmp_path_factory.mktemp("uit")
    theirs: dict[str, bytes] = {}
    for step in range(count):
        site = chance.choice(SITES)
        befall_site(output, chance, theirs, step)
        if any(path in site for path in theirs) or any(
            f"{path}/".startswith(f"{ours}/") for path in theirs for ours in site
        ):
            continue
        write_part(output, "site", site)
        assert tree(output / "site") == site | theirs
        assert not [path for path in (output / "site").rglob("*") if path.is_dir() and not any(path.iterdir())]
    shutil.rmtree(output)


def befall_site(output: Path, chance: Random, theirs: dict[str, bytes], step: int) -> None:
    """Somebody puts a file in the site, takes it away, edits a page, or makes a mess of our own folder."""
    ours = [path for path in sorted((output / "site").rglob("*.html")) if path.name == "index.html"]
    what = chance.choice(("nothing", "add", "remove", "edit", "mess", "list", "empty"))
    name = chance.choice(THEIRS)
    if what == "add" and not any(folder.is_file() for folder in (output / "site" / name).parents):
        (output / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (output / "site" / name).write_bytes(b"van hen %d" % step)
        theirs[name] = b"van hen %d" % step
    elif what == "remove" and theirs.pop(name, b""):
        (output / "site" / name).unlink()
        for folder in (output / "site" / name).parents:
            if folder != output / "site" and folder.is_relative_to(output / "site") and not any(folder.iterdir()):
                folder.rmdir()
    elif what == "edit" and ours:
        chance.choice(ours).write_bytes(b"met de hand")  # in place: a second name for it shows the same
    elif what == "mess" and (output / ".buurtpunt" / "site.vorige").exists():
        (output / ".buurtpunt" / "site.vorige" / ".DS_Store").write_bytes(b"rommel")
    elif what == "list" and (output / ".buurtpunt" / "site.vorige.lijst").exists():
        (output / ".buurtpunt" / "site.vorige.lijst").write_bytes(b"{")


def test_what_stays_the_same_is_not_written_again(tmp_path: Path) -> None:
    write_part(tmp_path, "site", OLD)
    before = (tmp_path / "site" / "stijl.css").stat()
    for site in (NEW | {"stijl.css": OLD["stijl.css"]}, OLD):
        write_part(tmp_path, "site", site)
        after = (tmp_path / "site" / "stijl.css").stat()
        assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_a_disk_without_second_names_for_a_file_holds_the_site_as_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    for site in (OLD, NEW, BEFORE, OLD):
        write_part(tmp_path, "site", site)
        assert tree(tmp_path / "site") == site


@needs_fork
def test_two_builds_at_once_do_not_mix(tmp_path: Path) -> None:
    write_part(tmp_path, "site", OLD)
    assert in_a_process(tmp_path, 12, another_build) == WRITTEN_ALL_THE_SAME
    assert tree(tmp_path / "site") == NEW


@pytest.mark.parametrize("name", ["content", "content/agenda", "intern", "themes/dorp"])
def test_the_site_cannot_go_where_the_village_keeps_its_own_files(village: VillageBuilder, name: str) -> None:
    place = village()
    made = place.build("--output", str(place.folder / name))
    top = name.partition("/")[0]
    assert made.exit_code == 1
    assert made.problems[0].sentence == (
        f"De site kan niet in `{(place.folder / name).resolve()}` komen: daar staat `{top}` van je dorp."
    )


def test_a_failed_build_leaves_yesterdays_site(village: VillageBuilder) -> None:
    place = village()
    place.build()
    before = tree(place.folder / "output")
    place.write({"agenda/kermis.md": "---\ntitel: Kermis\ndatum: 31/02/2027\n---\n"})
    assert place.build().exit_code == 1
    assert tree(place.folder / "output") == before


TAKEN = {
    "the village itself": (".", "daar staat je dorp"),
    "a folder around it": ("..", "daar staat je dorp"),
    "the disk": ("/", "daar staat je dorp"),
    "a folder with other things": ("verslagen", "daar staan al andere bestanden"),
    "a folder that Git looks after": ("project", "daar houdt Git een geschiedenis bij"),
    "a file": ("verslagen/2026.txt", "dat is een bestand"),
}


@pytest.mark.parametrize("what", TAKEN)
def test_a_site_never_comes_among_the_things_of_somebody_else(village: VillageBuilder, what: str) -> None:
    place, (name, reason) = village({"./verslagen/2026.txt": "mijn verslag", "./project/.git/HEAD": "x"}), TAKEN[what]
    target, before = (place.folder / name).resolve(), tree(place.folder)
    made = place.build("--output", str(place.folder / name))
    assert [(p.code, p.sentence, p.remedy) for p in made.problems] == [
        (
            "uitvoer-op-verkeerde-plaats",
            f"De site kan niet in `{target}` komen: {reason}.",
            "Kies een nieuwe map, zoals `--output mijn-site`, of laat `--output` weg.",
        )
    ]
    assert (made.exit_code, tree(place.folder)) == (1, before)


def test_a_folder_that_we_filled_before_or_that_is_empty_may_be_filled_again(village: VillageBuilder) -> None:
    place = village()
    (place.folder / "ergens").mkdir()
    for _ in range(2):
        assert place.build("--output", str(place.folder / "ergens")).exit_code == 0
