"""Reads what a village wrote, without ever leaving its folder, nor coming into what is private.

Whoever walks a folder follows a link once, here, to where it may lead; what is opened afterwards is the file itself, so
that a link which came since is refused (see `plain`).
"""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path

from buurtpunt.catalogues import tell
from buurtpunt.disk import plain
from buurtpunt.problems import Place, Wrong, files

PRIVATE = "intern"
# What stands in no name that somebody typed, and speaks to a terminal or turns a line around: controls, ends of lines,
# and the marks of direction of Unicode (UAX 9).
_CONTROLS = {"Cc", "Zl", "Zp"}
_TURNS = {*map(chr, (0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)))}

Known = frozenset[tuple[int, int]]  # files by the disk and the number that they have on it


def read(path: Path, name: str, most: int = -1) -> bytes:
    """The bytes of a file of a village, or the first `most`; it is known there by `name`. Raises `Wrong` at its place."""
    try:
        return plain.read(path, most)
    except plain.NotPlain:
        raise Wrong(files.NOT_A_FILE, what=tell("disk.of_the_system"), place=Place(name)) from None
    except OSError as error:
        raise Wrong(files.UNREADABLE, reason=os_reason(error), place=Place(name)) from None


def private(root: Path) -> Known:
    """The files of what is private: under another name they are that as well."""
    found = set()
    for folder, _folders, names in os.walk(root / PRIVATE):
        for name in names:
            if (seen := plain.look(os.path.join(folder, name))) is not None:
                found.add((seen.st_dev, seen.st_ino))
    return frozenset(found)


def refuse_top(root: Path, below: str) -> None:
    """Raises `Wrong`, at its place, for a folder of the village that is a link, or lies behind one, to somewhere else."""
    here = root.resolve()
    first, *steps = below.split("/")
    for name in [first, *("/".join([first, *steps[: n + 1]]) for n in range(len(steps)))]:
        seen = plain.look(root / name)
        if seen is None or not plain.is_link(seen):
            continue
        target = (root / name).resolve()
        base = here if name == first else (root / first).resolve()
        is_private = first != PRIVATE and target.is_relative_to((here / PRIVATE).resolve())
        if is_private or not target.is_relative_to(base):
            raise Wrong(files.LINK_OUTSIDE, folder=base.name, place=Place(name))


def readable(name: str) -> str:
    """A file's name, read as UTF-8 whatever the language of the system is set to; what nobody can read shows as \ufffd."""
    text = os.fsencode(name).decode("utf-8", errors="replace")
    if text.isascii() and text.isprintable():
        return text
    return "".join("\ufffd" if sign in _TURNS or unicodedata.category(sign) in _CONTROLS else sign for sign in text)


def os_reason(error: OSError) -> str:
    """Why the operating system refused, in Dutch; the text of the system itself depends on the language it is set to."""
    if isinstance(error, PermissionError):
        return tell("disk.no_access")
    if isinstance(error, FileNotFoundError):
        return tell("disk.gone")
    if isinstance(error, IsADirectoryError):
        return tell("disk.folder")
    return tell("disk.refused", number=error.errno)
