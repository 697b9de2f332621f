"""Mistakes on the disk: the wrong folder, links that lead out of it, and files that may not be read."""

from __future__ import annotations

import os
import shutil
import socket
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bad import event, front, page, photo, told
from builder import TODAY, new_village, run
from buurtpunt.problems import Wrong
from buurtpunt.reading.folder import find_village
from conftest import VillageBuilder
from rows import each

NOBODY = 65534

Lay = Callable[[Path], object]

LINK_OUTSIDE = "Deze snelkoppeling wijst naar iets buiten de map `content`."
LINK_LOOP = "Deze snelkoppeling wijst naar zichzelf, naar een map waar ze zelf in staat of naar niets."
NOT_A_FILE = "Dit is geen gewoon bestand maar iets van het systeem."


def a_socket(path: Path) -> None:
    listening = socket.socket(socket.AF_UNIX)
    here = Path.cwd()
    os.chdir(path.parent)  # a path may be longer than the name of a socket
    listening.bind(path.name)
    os.chdir(here)
    listening.close()


ODD: dict[str, tuple[str, Lay, str, str]] = {
    "a pipe": ("nieuws/pijp.md", os.mkfifo, "geen-gewoon-bestand", NOT_A_FILE),
    "a socket": ("nieuws/pijp.md", a_socket, "geen-gewoon-bestand", NOT_A_FILE),
    "a pipe for the hub": ("buurtpunt.yml", os.mkfifo, "geen-gewoon-bestand", NOT_A_FILE),
    "a link to the system": (
        "nieuws/x.md",
        lambda path: path.symlink_to("/etc/passwd"),
        "snelkoppeling-naar-buiten",
        LINK_OUTSIDE,
    ),
    "a link to a folder of the system": (
        "nieuws/x",
        lambda path: path.symlink_to("/etc"),
        "snelkoppeling-naar-buiten",
        LINK_OUTSIDE,
    ),
    "a link for the hub": (
        "buurtpunt.yml",
        lambda path: path.symlink_to("/etc/passwd"),
        "snelkoppeling-naar-buiten",
        LINK_OUTSIDE,
    ),
    "a link to what is private": (
        "nieuws/x.pdf",
        lambda path: path.symlink_to("../../intern/druk.yml"),
        "snelkoppeling-naar-buiten",
        LINK_OUTSIDE,
    ),
    "a link to itself": ("nieuws/x.md", lambda path: path.symlink_to(path), "snelkoppeling-in-een-kring", LINK_LOOP),
    "a link to the folder around it": (
        "nieuws/x",
        lambda path: path.symlink_to(path.parent),
        "snelkoppeling-in-een-kring",
        LINK_LOOP,
    ),
    "a link to nothing": (
        "nieuws/x.md",
        lambda path: path.symlink_to("weg.md"),
        "snelkoppeling-in-een-kring",
        LINK_LOOP,
    ),
}


@each("what", ODD)
def test_what_is_no_plain_file_is_told_once(village: VillageBuilder, what: str) -> None:
    name, lay, code, sentence = ODD[what]
    bad = village({name: None, "intern/druk.yml": "vu:\n"})
    path = bad.folder / "content" / name
    path.parent.mkdir(exist_ok=True)
    lay(path)
    made = bad.build()
    assert [(p.file, p.code, p.sentence) for p in told(made)] == [(f"content/{name}", code, sentence)]
    assert made.exit_code == 1


def test_a_link_inside_content_is_followed(village: VillageBuilder) -> None:
    linked = village(page("Hallo"))
    (linked.folder / "content/paginas/ook.md").symlink_to("over.md")
    assert "Hallo" in linked.build().text("ook")


# The wrong folder


def test_a_folder_that_is_not_there(village: VillageBuilder) -> None:
    gone = village().folder / "weg"
    made = run("build", str(gone), "--json", site=gone)
    assert [(p.code, p.sentence) for p in made.problems] == [("map-ontbreekt", f"Er is geen map `{gone}`.")]
    assert made.exit_code == 1


def test_a_file_instead_of_a_folder(village: VillageBuilder) -> None:
    file = village().folder / "content/buurtpunt.yml"
    made = run("build", str(file), "--json", site=file)
    assert (made.exit_code, made.said.startswith(f"`{file}` is een bestand, en hier hoort een map.")) == (2, True)


def test_a_folder_without_a_village(tmp_path: Path) -> None:
    made = run("build", str(tmp_path), "--json", site=tmp_path)
    assert [(p.code, p.sentence, p.remedy) for p in made.problems] == [
        (
            "geen-dorp",
            f"In de map `{tmp_path}` staat geen buurtpunt: er is geen map `content` met een bestand `buurtpunt.yml`.",
            (
                "Ga naar de map van je dorp, of typ ze achter de opdracht: buurtpunt build mijn-dorp. "
                "Heb je nog geen dorp? Typ: buurtpunt init"
            ),
        )
    ]
    assert made.exit_code == 1


@pytest.mark.parametrize("name, typed", [("melkerij", "melkerij"), ("mijn dorp", '"mijn dorp"')])
def test_the_folder_above_the_village(tmp_path: Path, name: str, typed: str) -> None:
    new_village(tmp_path / name)
    made = run("build", str(tmp_path), "--json", site=tmp_path)
    assert [p.remedy for p in made.problems] == [f"Bedoelde je de map `{name}`? Probeer: buurtpunt build {typed}"]


def test_above_the_folder_where_looking_ends_there_is_no_village(
    village: VillageBuilder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So a village that somebody left in `/tmp` is not taken for that of whoever works in a folder below it."""
    whole = village()
    below = whole.folder / "proef" / "leeg"
    below.mkdir(parents=True)
    assert find_village(below) == whole.folder.resolve()
    monkeypatch.setenv("BUURTPUNT_NIET_HOGER", str(below.parent.resolve()))
    with pytest.raises(Wrong, match="geen-dorp"):
        find_village(below)
    assert find_village(whole.folder) == whole.folder.resolve()


@pytest.mark.parametrize("below", ["content", "content/agenda", "output"])
def test_a_folder_inside_the_village_works(village: VillageBuilder, below: str) -> None:
    whole = village(event())
    (whole.folder / below).mkdir(exist_ok=True)
    made = run("build", str(whole.folder / below), "--json", "--today", TODAY, site=whole.folder / "output/site")
    assert made.exit_code == 0
    assert "agenda/soep/index.html" in made.files()


def test_a_content_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "content").write_text("naam: De Oude Melkerij\n")
    assert run("build", str(tmp_path), "--json", site=tmp_path).codes == ["geen-dorp"]


# Files that may not be read. Root may read everything, so somebody else tries.


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that everybody may come into."""
    folder = Path(tempfile.mkdtemp(prefix="buurtpunt-"))
    folder.chmod(0o755)
    yield folder
    for path in folder.rglob("*"):
        path.chmod(0o755)
    shutil.rmtree(folder)


@contextmanager
def as_nobody() -> Iterator[None]:
    """Who runs the tests as root is somebody else for a while."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
@pytest.mark.parametrize(
    "name",
    [
        "buurtpunt.yml",
        "contact.yml",
        "agenda/soep.md",
        "beelden/soep.jpg",
        "bijlagen/menu.pdf",
        "los.md",
        "agenda",
        ".",
    ],
)
def test_a_file_that_may_not_be_read(open_folder: Path, name: str) -> None:
    files = event("foto: soep.jpg", "contact: mieke-voorbeeld") | page(
        "[soep](../agenda/soep.md) [m](../bijlagen/menu.pdf)"
    )
    facts = "soep.jpg: {alt: Een kom soep}\n"
    locked = new_village(
        open_folder / "dorp",
        files | {"beelden/soep.jpg": photo(), "beelden/beelden.yml": facts, "bijlagen/menu.pdf": b"%PDF"},
    )
    locked.write({"los.md": ""} if name == "los.md" else {})  # a file that has no place there, and is not even opened
    locked.build()  # everything is imported: Python itself may lie where nobody else may come
    (locked.folder / "content" / name).chmod(0)
    with as_nobody():
        made = locked.build()
    assert made.exit_code == 1
    assert [(p.file, p.sentence, p.remedy) for p in told(made)] == [
        (
            f"content/{name}".removesuffix("/."),
            "We mogen of kunnen dit bestand niet lezen (je hebt er geen toegang toe).",
            "Kijk of het niet open staat in een ander programma en of je het zelf mag lezen.",
        )
    ]


# Names


def test_files_that_nobody_typed_are_passed_over(village: VillageBuilder) -> None:
    left_behind = ("~$soep.md", ".soep.md.swp", "soep.md~", "soep.md.bak", "Thumbs.db", ".DS_Store", "desktop.ini")
    made = village({f"agenda/{name}": b"\0" for name in left_behind}).build()
    assert told(made) == []


@each(
    "name, address",
    [
        ("con", "con-pagina"),
        ("Over Ons", "over-ons"),
        ("café", "cafe"),
        ("cafe\u0301", "cafe"),
        ("versie.2.0", "versie-2-0"),
        ("'t Kruispunt", "t-kruispunt"),
        ("INDEX", "index"),
        ("a" * 200, "a" * 60),
    ],
)
def test_any_name_of_a_file_becomes_an_address(village: VillageBuilder, name: str, address: str) -> None:
    made = village({f"paginas/{name}.md": front("titel: Over ons")}).build()
    assert told(made) == []
    assert "Over ons" in made.text(address)


def test_a_text_may_end_in_capitals(village: VillageBuilder) -> None:
    made = village({"paginas/OVER.MD": front("titel: Over ons")}).build()
    assert "Over ons" in made.text("over")
