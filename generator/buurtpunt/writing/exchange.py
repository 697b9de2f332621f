"""Lets two folders change places.

Linux and macOS do it in one indivisible step. Elsewhere it takes two renames; a build that dies between them leaves
the old folder out of the way, and `recover` puts it back.
"""

from __future__ import annotations

import ctypes
import os
import sys
import time
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

from buurtpunt.disk import ours, plain
from buurtpunt.writing.survey import survey

_AT_FDCWD = -100 if sys.platform.startswith("linux") else -2
_EXCHANGE = 2  # RENAME_EXCHANGE of renameat2(2), RENAME_SWAP of renameatx_np(2): both are 2
_TRIES = 20  # a virus scanner or a synchronising program on Windows holds a folder for a moment


def exchange(fresh: Path, current: Path, old: Path) -> None:
    """Puts `fresh` at `current`, and what was there at `fresh`. Raises `OSError`, and then nothing has changed."""
    if plain.look(current) is None:
        _rename(fresh, current)
        return
    if _swap(fresh, current):
        return
    if plain.look(old) is not None:
        ours.displace(old, old.parent)
    _rename(current, old)
    try:
        _rename(fresh, current)
    except BaseException:
        _rename(old, current)
        raise
    with suppress(OSError):
        _rename(old, fresh)


def recover(admin: Path, current: Path, part: str, known: Collection[str]) -> None:
    """Undoes what a build that died between two renames has left: a folder in which something of ours lies, by its name."""
    old = admin / f"{part}.oud"
    if plain.look(old) is None:
        return
    fresh = admin / f"{part}.vorige"
    if plain.is_folder(plain.look(old)) and known and survey(str(old)).keys() & set(known):
        if plain.look(current) is None:
            _rename(old, current)
            return
        if plain.look(fresh) is None:
            _rename(old, fresh)
            return
    ours.displace(old, admin)


def _swap(one: Path, other: Path) -> bool:
    """Exchanges two paths in one step; False where the system or its file system cannot."""
    name = {"linux": "renameat2", "darwin": "renameatx_np"}.get(sys.platform)
    if name is None:
        return False
    function = getattr(ctypes.CDLL(None, use_errno=True), name, None)
    if function is None:
        return False
    return int(function(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _EXCHANGE)) == 0


def _rename(source: Path, target: Path) -> None:
    for attempt in range(_TRIES):
        try:
            ours.move(source, target)
            return
        except PermissionError:
            if os.name != "nt" or attempt == _TRIES - 1:
                raise
            time.sleep(0.05)
