"""Lists every file below a folder in one walk."""

from __future__ import annotations

import os
from collections.abc import Iterable

from buurtpunt.disk import plain

Seen = os.stat_result  # how a file looked, its links not followed


def survey(top: str) -> dict[str, Seen]:
    """Every file, link and empty folder below a folder, by its path with "/"; none when there is no such folder."""
    found: dict[str, Seen] = {}
    ahead = [""] if plain.is_folder(plain.look(top)) else []
    while ahead:
        name = ahead.pop()
        with os.scandir(f"{top}/{name}") as entries:
            before = len(found) + len(ahead)
            for entry in entries:
                if entry.is_dir(follow_symlinks=False) and not _is_junction(entry):
                    ahead.append(f"{name}{entry.name}/")
                else:
                    found[name + entry.name] = _look(entry)
        if name and before == len(found) + len(ahead):
            found[name.removesuffix("/")] = os.stat(f"{top}/{name}")  # noqa: PTH116
    return found


def _is_junction(entry: os.DirEntry[str]) -> bool:
    """Whether it is how Windows links a folder, which only looks like one."""
    return os.name == "nt" and plain.is_link(os.lstat(entry.path))


def _look(entry: os.DirEntry[str]) -> Seen:
    """Windows tells of a file with two names what it looked like when it was last opened by this one."""
    return entry.stat(follow_symlinks=False) if os.name != "nt" else os.lstat(entry.path)


def folders_of(paths: Iterable[str]) -> set[str]:
    """Every folder on the way to these paths."""
    found: set[str] = set()
    for path in paths:
        folder = path.rpartition("/")[0]
        while folder and folder not in found:
            found.add(folder)
            folder = folder.rpartition("/")[0]
    return found
