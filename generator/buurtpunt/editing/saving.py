"""Puts a changed file in the place of the old one."""

from __future__ import annotations

from pathlib import Path

from buurtpunt.catalogues import tell
from buurtpunt.disk import ours
from buurtpunt.disk.village import os_reason
from buurtpunt.problems import Wrong, starting


def save(path: Path, data: bytes) -> None:
    """Puts these bytes in a file, new or in the place of the old one, whole or not at all. Raises `Wrong`."""
    try:
        ours.folder(path.parent)
        ours.write(path, data)
    except OSError as error:
        raise Wrong(starting.CANNOT_MAKE, folder=str(path.parent), reason=_reason(error)) from None


def _reason(error: OSError) -> str:
    if isinstance(error, FileExistsError | NotADirectoryError):
        return tell("disk.taken")
    return os_reason(error)
