"""How much a part of the output weighs."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from buurtpunt.writing.manifest import Kept


def weights(files: Mapping[str, bytes | Kept], folder: Path) -> dict[str, int]:
    """The size of each file in bytes, made now or lying in the folder of its part already."""
    return {name: _weight(name, file, folder) for name, file in files.items()}


def _weight(name: str, file: bytes | Kept, folder: Path) -> int:
    if isinstance(file, bytes):
        return len(file)
    if file.size is not None:
        return file.size
    try:
        return (file.path or folder / name).stat().st_size
    except OSError:  # gone since; whoever writes will say so
        return 0
