"""The door through which a file of a village is changed, made or taken away; nothing outside the village comes through it."""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from pathlib import Path

from buurtpunt.catalogues import tell
from buurtpunt.disk import ours
from buurtpunt.disk.village import os_reason, refuse_top
from buurtpunt.problems import Wrong, starting


def save(root: Path, name: str, data: bytes) -> None:
    """Puts these bytes in a file of the village at `root`, new or in the place of the old one, whole or not at all. Raises `Wrong`."""
    _put(ours.write, root, name, data)


def create(root: Path, name: str, data: bytes) -> None:
    """Makes a file that is not there yet, whole or not at all. Raises `Wrong`."""
    _put(ours.create, root, name, data)


def remove(root: Path, name: str) -> None:
    """Takes a file away, or a link and not what it leads to. Raises `Wrong`."""
    refuse_top(root, posixpath.dirname(name))
    try:
        ours.remove(root / name)
    except OSError as error:
        raise Wrong(starting.CANNOT_MAKE, folder=name, reason=os_reason(error)) from None


def _put(how: Callable[[Path, bytes], None], root: Path, name: str, data: bytes) -> None:
    path = root / name
    refuse_top(root, posixpath.dirname(name))
    try:
        ours.folder(path.parent)
        how(path, data)
    except OSError as error:
        raise Wrong(starting.CANNOT_MAKE, folder=str(path.parent), reason=_reason(error)) from None


def _reason(error: OSError) -> str:
    if isinstance(error, FileExistsError | NotADirectoryError):
        return tell("disk.taken")
    return os_reason(error)
