"""Puts a changed file in the place of the old one."""

from __future__ import annotations

import os
from pathlib import Path

from buurtpunt.disk.village import os_reason
from buurtpunt.problems import Wrong, starting


def save(path: Path, data: bytes) -> None:
    """Puts these bytes in a file, new or in the place of the old one, whole or not at all. Raises `Wrong`."""
    aside = path.with_name(f".buurtpunt-{os.getpid()}-{path.name}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            aside.write_bytes(data)
            if path.exists():
                aside.chmod(path.stat().st_mode)
            aside.replace(path)
        finally:
            aside.unlink(missing_ok=True)
    except OSError as error:
        raise Wrong(starting.CANNOT_MAKE, folder=str(path.parent), reason=_reason(error)) from None


def _reason(error: OSError) -> str:
    if isinstance(error, FileExistsError | NotADirectoryError):
        return "er staat al een bestand met die naam"
    return os_reason(error)
