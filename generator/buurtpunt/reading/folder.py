"""Finds the files of a village on disk, without ever leaving its folder."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

from buurtpunt.catalogues import tell
from buurtpunt.disk import plain
from buurtpunt.disk.village import PRIVATE, os_reason, private, readable, refuse_top
from buurtpunt.model.files import form_of
from buurtpunt.model.village import File
from buurtpunt.problems import Place, Problem, Wrong, files

# What editors, synchronising programs and operating systems leave behind; nobody typed it.
_LEFT_BEHIND = {"thumbs.db", "desktop.ini", "icon\r", "4913"}  # the last is how Vim finds out whether it may write
_TEMPORARY = ("~", "#", ".swp", ".swx", ".tmp", ".bak", ".orig", ".part", ".crdownload", "___jb_tmp___", "___jb_old___")


_TEMPLATES = (".html", ".typ", ".css", ".yml")
_Looker = Callable[[Path, str], str]


def find_village(start: Path) -> Path:
    """The village's folder: `start` or the nearest folder above it with a `content/`. Raises `Wrong` without one.

    As with `GIT_CEILING_DIRECTORIES` in git, nothing above the folder that `BUURTPUNT_NIET_HOGER` names is looked at.
    """
    if not _is_there(start, Path.is_dir):
        raise Wrong(files.NO_FOLDER, folder=str(start))
    start = start.resolve()
    top = Path(os.environ.get("BUURTPUNT_NIET_HOGER", start.anchor))
    for folder in (start, *start.parents):
        content = folder / "content"
        if _is_there(content, Path.is_dir) and (_is_hub(content) or folder == start):
            return folder
        if folder.name == "content" and _is_hub(folder):
            return folder.parent
        if folder == top:
            break
    raise Wrong(files.NO_VILLAGE, folder=str(start), advice=_advice(start))


def _is_hub(content: Path) -> bool:
    return _is_there(content / "buurtpunt.yml") or _is_there(content / "contact.yml")


def _is_there(path: Path, test: Callable[[Path], bool] = Path.exists) -> bool:
    """Whether there is such a thing, as far as we may look."""
    try:
        return test(path)
    except OSError:
        return False


def villages_below(start: Path) -> list[str]:
    """The names of the folders in this one that hold a village, as far as we may look."""
    try:
        return sorted(p.name for p in start.iterdir() if p.is_dir() and _is_there(p / "content" / "buurtpunt.yml"))
    except OSError:
        return []


def _advice(start: Path) -> str:
    below = villages_below(start)
    try:
        nearly = next((p.name for p in sorted(start.iterdir()) if p.is_dir() and p.name.lower() == "content"), "")
    except OSError:
        nearly = ""
    if nearly not in ("", "content"):
        return tell("reading.village.rename", folder=nearly)
    if below:
        typed = f'"{below[0]}"' if " " in below[0] else below[0]
        return tell("reading.village.below", folder=below[0], typed=typed)
    return tell("reading.village.go")


class Walked(NamedTuple):
    """The files of a folder, sorted by name, and a problem for whatever is no plain file."""

    files: list[File]
    problems: list[Problem]


def walk(root: Path, below: str, sure: float = 0) -> Walked:
    """All files below `root / below`.

    A file that nobody touched after `sure`, in seconds by the clock of the disk, is known again by its look.
    """
    top = root / below
    try:
        refuse_top(root, below)
    except Wrong as wrong:
        return Walked([], [wrong.at()])
    if not _is_there(top, Path.is_dir):
        return Walked([], [])
    look = partial(_look, root, sure)
    found = [*_walk(top.resolve(), top, below, frozenset({top.resolve()}), look)]
    there = sorted((one for one in found if isinstance(one, File)), key=lambda f: f.name)
    return Walked(there, [one for one in found if isinstance(one, Problem)])


def _walk(top: Path, folder: Path, name: str, seen: frozenset[Path], look: _Looker) -> Iterator[File | Problem]:
    try:
        entries = sorted(os.scandir(folder), key=lambda e: e.name)
    except OSError as error:
        yield files.UNREADABLE.at(Place(name), reason=os_reason(error))
        return
    for entry in entries:
        if is_left_behind(entry.name):
            continue
        path, own_name, link = Path(entry.path), readable(entry.name), None
        entry_name = f"{name}/{unicodedata.normalize('NFC', own_name)}"
        if "\N{REPLACEMENT CHARACTER}" in own_name:
            yield files.NAME_UNREADABLE.at(Place(entry_name))
            continue
        try:
            if entry.is_symlink() or (os.name == "nt" and plain.is_link(os.lstat(path))):
                path, link = _led_to(top, path, seen), path
            if path.is_dir():
                _refuse_for_a_file(entry_name)
                yield from _walk(top, path, entry_name, seen | {path.resolve()}, look)
            else:
                yield File(path, entry_name, look(path, entry_name), link=link)
        except Wrong as wrong:
            yield wrong.at(Place(entry_name))
        except OSError as error:
            yield files.UNREADABLE.at(Place(entry_name), reason=os_reason(error))


def _look(root: Path, sure: float, path: Path, name: str) -> str:
    """How a file looks, if that says all. Raises `Wrong` or `OSError` for what is no file, or may not be read."""
    found = path.lstat()
    if not plain.is_file(found):
        raise Wrong(files.NOT_A_FILE, what=tell("disk.of_the_system"))
    if found.st_nlink > 1 and not name.startswith(f"{PRIVATE}/") and (found.st_dev, found.st_ino) in private(root):
        raise Wrong(files.PRIVATE_TOO)
    if form_of(name) is None:  # whoever reads a file with a form finds out by itself
        plain.read(path, 0)  # only trying tells whether it may be read, on any system
    return look_of(found, sure)


def look_of(found: os.stat_result, sure: float) -> str:
    """How a file looks; "" for one that was touched after `sure`: it can change again and look the same."""
    known = max(found.st_mtime, found.st_ctime) < sure
    return f"{found.st_mtime_ns} {found.st_ctime_ns} {found.st_size} {found.st_ino}" if known else ""


def _refuse_for_a_file(name: str) -> None:
    """Raises `Wrong` for a folder that is called like a template: in silence, ours would come in its place."""
    if name.startswith("themes/") and name.endswith(_TEMPLATES):
        raise Wrong(files.NOT_A_FILE, what=tell("reading.a_folder"))


def _led_to(top: Path, link: Path, seen: frozenset[Path]) -> Path:
    """What a link leads to; raises `Wrong` when that is not inside the folder that is walked."""
    try:
        target = link.resolve(strict=True)
    except (OSError, RuntimeError):  # a loop is an OSError or, before Python 3.13, a RuntimeError
        raise Wrong(files.LINK_LOOP) from None
    if target in seen:
        raise Wrong(files.LINK_LOOP)
    if not target.is_relative_to(top):  # not even in intern/, for that is private
        raise Wrong(files.LINK_OUTSIDE, folder=top.name)
    return target


def is_left_behind(name: str) -> bool:
    """Whether a program made a file of this name for its own use."""
    return name.startswith((".", "~$")) or name.lower() in _LEFT_BEHIND or name.lower().endswith(_TEMPORARY)
