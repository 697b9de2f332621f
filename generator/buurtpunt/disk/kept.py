"""What we keep beside a village for who works on it: in a folder of its own there, out of git and out of the site."""

from __future__ import annotations

from pathlib import Path

from buurtpunt.disk import ours
from buurtpunt.disk.plain import look

FOLDER = ".buurtpunt/geschiedenis"  # beside the schemas, which git does keep


def folder(village: Path) -> Path:
    """The folder, made where it is not there yet; raises `OSError`."""
    made = village / FOLDER
    ours.folder(made)
    if look(made / ".gitignore") is None:
        ours.create(made / ".gitignore", b"*\n")
    return made


def write(village: Path, name: str, data: bytes) -> bool:
    """Keeps a file there, in the place of the one before; whether that could be."""
    try:
        ours.write(folder(village) / name, data)
    except OSError:
        return False
    return True
