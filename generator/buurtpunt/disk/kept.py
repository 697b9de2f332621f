"""What we keep beside a village for who works on it: in a folder of its own there, out of git and out of the site."""

from __future__ import annotations

import errno
from pathlib import Path

from buurtpunt.disk import ours, plain
from buurtpunt.disk.village import refuse_top
from buurtpunt.problems import Wrong

FOLDER = ".buurtpunt/geschiedenis"  # beside the schemas, which git does keep


def folder(village: Path) -> Path:
    """The folder, made where it is not there yet; raises `OSError`."""
    made = _inside(village)
    ours.folder(made)
    if plain.look(made / ".gitignore") is None:
        ours.create(made / ".gitignore", b"*\n")
    return made


def read(village: Path, name: str, most: int = -1) -> bytes:
    """The bytes of a file there, or the first `most`; raises `OSError`."""
    return plain.read(_inside(village) / name, most)


def write(village: Path, name: str, data: bytes) -> bool:
    """Keeps a file there, in the place of the one before; whether that could be."""
    try:
        ours.write(folder(village) / name, data)
    except OSError:
        return False
    return True


def _inside(village: Path) -> Path:
    try:
        refuse_top(village, FOLDER)
    except Wrong:
        raise plain.NotPlain(errno.ELOOP, "behind a link") from None
    return village / FOLDER
