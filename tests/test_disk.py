"""Whatever lies in the output: nothing elsewhere changes, and the next site is whole."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from builder import Village
from buurtpunt.writing.output import write_part
from conftest import VillageBuilder
from failing_disk import NEW, OLD
from nightly import IS_NIGHT
from rows import each
from test_writing import tree

SITE = {"agenda/soep.md": "---\ntitel: Soep\ndatum: 2026-12-12\n---\n"}
NAMES = (
    *("site.vorige", "druk.vorige", "site.vorige.lijst", "druk.vorige.lijst", "site.oud", "druk.oud"),
    *(
        "cache",
        "slot",
        "site.json",
        "druk.json",
        "site.namen",
        "druk.namen",
        "laatste.json",
        "niet-van-ons",
        "beelden.lijst",
    ),
)
Lay = Callable[[Path, Path], object]


def a_foreign_folder(path: Path, _foreign: Path) -> None:
    (path / "sub").mkdir(parents=True)
    (path / "sub" / "van-hen.txt").write_text("van hen", encoding="utf-8")


LAID: dict[str, Lay] = {
    "a link to a folder": lambda path, foreign: path.symlink_to(foreign),
    "a link to a file": lambda path, foreign: path.symlink_to(foreign / "foto.jpg"),
    "a link to nothing": lambda path, foreign: path.symlink_to(foreign / "weg"),
    "a second name of a file": lambda path, foreign: os.link(foreign / "foto.jpg", path),
    "a pipe": lambda path, _foreign: os.mkfifo(path),
    "a folder": a_foreign_folder,
    "a file": lambda path, _foreign: path.write_text("van hen", encoding="utf-8"),
}


def foreign_tree(folder: Path) -> Path:
    """Somebody else's folder, old enough for a cache to throw away."""
    (folder / "sub").mkdir(parents=True)
    for name in ("foto.jpg", "sub/brief.txt"):
        (folder / name).write_text(f"van hen: {name}", encoding="utf-8")
        os.utime(folder / name, (1, 1))
    return folder


def looks(folder: Path) -> dict[str, tuple[bytes, int, int]]:
    """Every file of a folder, with when it was changed and how it may be used."""
    found = {path: os.lstat(path) for path in sorted(folder.rglob("*"))}
    return {
        str(p): (p.read_bytes() if p.is_file() else b"", seen.st_mtime_ns, seen.st_mode) for p, seen in found.items()
    }


def is_kept(place: Village, what: str) -> bool:
    """Whether what they put among our things is still there, somewhere."""
    words = [path for path in place.folder.rglob("*") if path.is_file() and path.read_bytes() == b"van hen"]
    return bool(words) or what not in ("a folder", "a file")


# By day each name meets each thing once, before a first build or a later one by turns; in the night both times.
TURNS = [(name, what, before) for name in NAMES for what in LAID for before in (True, False)]


@pytest.mark.parametrize("name, what, before", TURNS if IS_NIGHT else [turn for n in (0, 3) for turn in TURNS[n::4]])
def test_whatever_has_the_name_of_something_of_ours_nothing_elsewhere_changes(
    village: VillageBuilder, tmp_path: Path, name: str, what: str, before: bool
) -> None:
    place, foreign = village(SITE), foreign_tree(tmp_path / "elders")
    admin = place.folder / "output" / ".buurtpunt"
    if before:
        place.build("--only", "site")
        place.write({"nieuws/nieuw.md": "---\ntitel: Nieuw\ndatum: 2026-11-20\n---\n"})
    admin.mkdir(parents=True, exist_ok=True)
    if (admin / name).exists():
        (admin / name).rename(tmp_path / "was van ons")
    LAID[what](admin / name, foreign)
    seen = looks(foreign)
    made = place.build("--only", "site")
    assert (made.exit_code, looks(foreign)) == (0, seen)
    assert "Soep" in made.text("agenda/soep/")
    assert not made.site.is_symlink()
    assert not [path for path in made.site.rglob("*") if path.is_symlink() or path.name == "van-hen.txt"]
    assert is_kept(place, what)
    again = place.build("--only", "site")
    assert (again.exit_code, "eigen-map-niet-in-orde" in again.codes) == (0, False), "it is said once"
    assert tree(again.site) == tree(made.site)


@pytest.mark.parametrize("what", ["a link to a folder", "a link to nothing", "a pipe", "a file"])
def test_our_own_folder_may_be_anything(village: VillageBuilder, tmp_path: Path, what: str) -> None:
    place, foreign = village(SITE), foreign_tree(tmp_path / "elders")
    (place.folder / "output").mkdir()
    LAID[what](place.folder / "output" / ".buurtpunt", foreign)
    seen = looks(foreign)
    made = place.build("--only", "site")
    assert (made.exit_code, looks(foreign), is_kept(place, what)) == (0, seen, True)
    assert [p.sentence for p in made.problems if p.code == "eigen-map-niet-in-orde"] == [
        "Tussen onze eigen bestanden stond iets dat stuk was of niet van ons is: `.buurtpunt`. We hebben het niet gebruikt."
    ]


@pytest.mark.parametrize(
    "name, code", [("output", "uitvoer-op-verkeerde-plaats"), ("output/site", "bestand-in-de-weg")]
)
def test_a_link_for_the_output_is_refused(village: VillageBuilder, tmp_path: Path, name: str, code: str) -> None:
    place, foreign = village(SITE), foreign_tree(tmp_path / "elders")
    for empty in (False, True):
        target = foreign / "leeg" if empty else foreign
        target.mkdir(exist_ok=True)
        path = place.folder / name
        path.parent.mkdir(exist_ok=True)
        path.symlink_to(target)
        seen = looks(foreign)
        made = place.build()
        assert (made.exit_code, code in made.codes, looks(foreign)) == (1, True, seen)
        path.unlink()


@pytest.mark.parametrize("name", ["site.json", "site.namen", "laatste.json", "site.vorige.lijst"])
def test_any_byte_of_our_state_may_be_another(tmp_path: Path, name: str) -> None:
    for site in (OLD, NEW, OLD):
        write_part(tmp_path, "site", site)
    (tmp_path / ".buurtpunt" / "laatste.json").write_bytes(b"{}")
    state = tmp_path / ".buurtpunt" / name
    for at in range(0, len(state.read_bytes()), 7):
        whole = state.read_bytes()
        if at >= len(whole):
            break
        state.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        for site in (NEW, OLD):
            write_part(tmp_path, "site", site)
            assert tree(tmp_path / "site") == site


@each("said", [b"", b'{"files":"abc"}', b"[" * 100_000, b'{"files":[1]}', b'{"files":{"a":[1]}}', b"\xff"])
def test_a_list_that_says_nothing_costs_no_site(village: VillageBuilder, said: bytes) -> None:
    place = village(SITE)
    place.build()
    for name in ("site.json", "laatste.json", "druk.json"):
        (place.folder / "output" / ".buurtpunt" / name).write_bytes(said)
    place.write({"agenda/soep.md": "---\ntitel: Wafels\ndatum: 2026-12-12\n---\n"})
    made = place.build()
    assert (made.exit_code, "Wafels" in made.text("agenda/soep/")) == (0, True)
    assert "eigen-map-niet-in-orde" in made.codes
    assert "eigen-map-niet-in-orde" not in place.build().codes


def test_without_any_list_what_is_the_same_is_ours_and_the_rest_is_told_at_once(village: VillageBuilder) -> None:
    place = village(SITE)
    made = place.build("--only", "site")
    for path in (place.folder / "output" / ".buurtpunt").glob("site.*"):
        path.rename(place.folder / path.name)
    assert place.build("--only", "site").exit_code == 0
    for path in (place.folder / "output" / ".buurtpunt").glob("site.*"):
        path.rename(place.folder / f"nog eens {path.name}")
    before = tree(made.site)
    place.write({"buurtpunt.yml": "naam: Anders\n"})
    refused = place.build("--only", "site")
    (problem,) = [p for p in refused.problems if p.level == "fout"]
    assert (refused.exit_code, problem.code, problem.file) == (1, "bestanden-in-de-weg", "site")
    assert problem.remedy == (
        "Gooi de map `site` in `output` weg; zet eerst elders wat er van jou in staat. Daarna maken we ze helemaal opnieuw."
    )
    assert tree(made.site) == before
    made.site.rename(place.folder / "weg")
    assert "Anders" in place.build("--only", "site").text("")


def test_all_parts_are_ready_before_the_first_is_exchanged(village: VillageBuilder) -> None:
    place = village(SITE)
    place.build()
    before = tree(place.folder / "output" / "site")
    (place.folder / "output" / "druk").rename(place.folder / "oud drukwerk")
    (place.folder / "output" / "druk").write_text("bestand", encoding="utf-8")
    place.write({"buurtpunt.yml": "naam: Anders\n"})
    assert place.build().exit_code == 1
    assert tree(place.folder / "output" / "site") == before


def test_when_the_second_part_cannot_change_places_it_is_said_which_is_new(
    village: VillageBuilder, monkeypatch: pytest.MonkeyPatch
) -> None:
    from buurtpunt.writing import exchange as swapping
    from buurtpunt.writing import output

    def only_once(fresh: Path, current: Path, aside: Path) -> None:
        if current.name == "druk":
            raise PermissionError
        exchange(fresh, current, aside)

    place, exchange = village(SITE), swapping.exchange
    place.build()
    place.write({"buurtpunt.yml": "naam: Anders\n"})
    monkeypatch.setattr(output, "exchange", only_once)
    made = place.build()
    (problem,) = [p for p in made.problems if p.level == "fout"]
    assert (made.exit_code, problem.code, "Anders" in made.text("")) == (1, "deels-geschreven", True)
    assert problem.sentence == (
        "`output/site` is nieuw, maar `output/druk` konden we niet omwisselen: je mag hier niet schrijven. "
        "Dat deel is nog zoals het was."
    )
    assert "niet veranderd" not in place.run("build", str(place.folder)).output
    monkeypatch.undo()
    assert place.build().exit_code == 0


def test_what_is_private_is_not_in_the_cache(village: VillageBuilder) -> None:
    words = "vu: {naam: GEHEIM-Odiel, straat: GEHEIMstraat, nummer: 77, postcode: 9998, gemeente: Dam}\n"
    place = village({"intern/druk.yml": words, **SITE})
    for path in (place.folder / "intern").iterdir():
        os.utime(path, (1, 1))
    for _ in range(2):
        assert place.build().exit_code == 0
    kept = [path for path in (place.folder / "output" / ".buurtpunt").rglob("*") if path.is_file()]
    assert [path.name for path in kept if b"GEHEIM" in path.read_bytes()] == []


BUILD = 'exec "$PYTHON" -m buurtpunt build --only site --today 2026-11-28'
ENDS = {
    "a summary that cannot be written": f"GITHUB_STEP_SUMMARY=/nergens/x {BUILD}",
    "a summary that is a folder": f"GITHUB_STEP_SUMMARY=/ {BUILD}",
    "nobody to hear of what is wrong": f"{BUILD} 2>&-",
    "nobody to speak to at all": f"{BUILD} --json >&- 2>&- <&-",
    "a full disk for what is said": f"{BUILD} >/dev/full 2>/dev/full",
    "a full disk for the JSON": f"{BUILD} --json >/dev/full",
}


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
@each("what", ENDS)
def test_after_the_site_stands_all_is_well(village: VillageBuilder, what: str) -> None:
    place = village(SITE)
    env = {**os.environ, "PYTHON": sys.executable}
    for _ in range(2):  # also when there is nothing to do
        done = subprocess.run(["sh", "-c", ENDS[what]], cwd=place.folder, env=env, check=False, timeout=100)
        assert done.returncode == 0
        assert (place.folder / "output/site/agenda/soep/index.html").is_file()


ALONE = 'exec "$PYTHON" -m buurtpunt'
SAID = {
    "a review to a full disk": (f"{ALONE} check >/dev/full", 0),
    "a review as JSON": (f"{ALONE} check --json >/dev/full", 0),
    "a day": (f"{ALONE} today >/dev/full", 0),
    "all explanations": (f"{ALONE} explain >/dev/full", 0),
    "a schema": (f"{ALONE} schema >/dev/full", 0),
    "help": (f"{ALONE} --help >/dev/full", 0),
    "help of a command": (f"{ALONE} build --help >/dev/full", 0),
    "the version": (f"{ALONE} --version >/dev/full", 0),
    "what a shell completes": (f"{ALONE} completion bash >/dev/full", 0),
    "how it stands": (f"{ALONE} doctor >/dev/full", 0),
    "a new text": (f"{ALONE} new nieuws Soep >/dev/full", 0),
    "a wrong command": (f"{ALONE} buidl 2>/dev/full", 2),
    "what is wrong": (f"{ALONE} build --today gisteren >/dev/full 2>/dev/full", 2),
}
NOBODY = {
    "all explanations to nobody": f"{ALONE} explain",
    "a schema to nobody": f"{ALONE} schema",
    "help to nobody": f"{ALONE} --help",
    "a review to nobody": f"{ALONE} check -v",
    "a build to nobody": f"{BUILD} -v 2>&1",
}


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
@each("what", SAID)
def test_what_cannot_be_said_for_a_full_disk_changes_no_exit_code(village: VillageBuilder, what: str) -> None:
    command, code = SAID[what]
    env = {**os.environ, "PYTHON": sys.executable}
    done = subprocess.run(["sh", "-c", command], cwd=village(SITE).folder, env=env, check=False, capture_output=True)
    told = " ".join(done.stderr.decode().split())
    assert (done.returncode, "Traceback" in told) == (code, False), told
    if "2>/dev/full" not in command:
        assert told.endswith("Wat we zeiden, is niet bewaard: de schijf is vol."), told


@pytest.mark.skipif(os.name == "nt", reason="a pipe as a shell of Unix makes it")
@each("what", NOBODY)
def test_what_nobody_reads_any_more_changes_nothing(village: VillageBuilder, what: str) -> None:
    env = {**os.environ, "PYTHON": sys.executable}
    script = f"{{ ( {NOBODY[what]} ); echo $? >code; }} | true"
    done = subprocess.run(
        ["sh", "-c", script], cwd=(place := village(SITE).folder), env=env, check=False, capture_output=True
    )
    assert ((place / "code").read_text(encoding="utf-8"), done.stderr) == ("0\n", b"")


NOWHERE = ["build", "build -q", "check", "today", "doctor", "init --ja", "new nieuws Soep", "schema", "publish", "serve", "withdraw a.jpg"]  # fmt: skip


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody take away the folder where somebody stands")
@each("words", NOWHERE)
def test_in_a_folder_that_was_taken_away_somebody_hears_to_go_elsewhere(tmp_path: Path, words: str) -> None:
    (tmp_path / "weg").mkdir(exist_ok=True)
    script = f'cd weg && rmdir ../weg && exec "$PYTHON" -m buurtpunt {words}'
    env = {**os.environ, "PYTHON": sys.executable}
    done = subprocess.run(["sh", "-c", script], cwd=tmp_path, env=env, check=False, capture_output=True)
    told = " ".join(done.stderr.decode().split())
    assert told.startswith(
        "De map waarin je staat, is er niet meer. Ga naar de map van je dorp, en typ de opdracht daar."
    )
    assert (done.returncode, done.stdout) == (2, b"")


def test_a_full_folder_for_a_moment_is_told(village: VillageBuilder, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    place = village(SITE)
    monkeypatch.setattr("tempfile.TemporaryDirectory", full)
    made = place.build()
    (problem,) = [p for p in made.problems if p.level == "fout"]
    assert (made.exit_code, problem.code) == (1, "geen-plaats-om-te-werken")
    assert made.site.exists() is False


def test_what_was_read_of_a_private_file_is_recalled_by_who_has_it(tmp_path: Path) -> None:
    from buurtpunt.model.village import File
    from buurtpunt.reading.veil import Veiled

    kept: dict[str, object] = {}

    class Store:
        get, put = kept.get, kept.__setitem__

    path = tmp_path / "druk.yml"
    path.write_text("GEHEIM", encoding="utf-8")
    Veiled(Store(), File(path, "intern/druk.yml")).put("vu", ["GEHEIM"])
    assert "GEHEIM" not in str(kept)
    assert Veiled(Store(), File(path, "intern/druk.yml")).get("vu") == ["GEHEIM"]
    path.write_text("anders", encoding="utf-8")
    assert Veiled(Store(), File(path, "intern/druk.yml")).get("vu") is None
