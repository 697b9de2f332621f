"""What buurtpunt wrote: which files, and how they looked then.

A manifest tells which files are ours, so that no other is ever removed; and which of them need not be made again.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from stat import S_ISREG
from typing import NamedTuple, Protocol

ADMIN = ".buurtpunt"
FORMAT = 2  # of the manifest


class Kept(NamedTuple):
    """A file that lies in the output folder already, known by its digest: at `path`, or where it stood last time.

    `size` is how many bytes it has, where that is known.
    """

    digest: str
    path: Path | None = None
    size: int | None = None


class Entry(NamedTuple):
    """A file of ours as it was written: its size, when, its digest, and a digest of what it was made from, or ""."""

    size: int
    mtime: int
    digest: str
    key: str = ""

    def looks(self, seen: os.stat_result | None) -> bool:
        """Whether a file that was seen, or none, looks as we wrote it."""
        return (
            seen is not None and (seen.st_size, seen.st_mtime_ns) == (self.size, self.mtime) and S_ISREG(seen.st_mode)
        )


Manifest = Mapping[str, Entry | None]  # the same paths; None for a file of which we know the name alone


def digest(*parts: str | bytes) -> str:
    """One name for all of these parts together."""
    made = blake2b(digest_size=16)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        made.update(b"%d:" % len(data) + data)
    return made.hexdigest()


class Earlier(Protocol):
    """A site that was made before; what of it is still right need not be made again."""

    def made_from(self, path: str, key: str) -> bytes | Kept | None:
        """The file at a path, if that is what it was made from."""


class Current:
    """The part as the last build left it; what of it is still right need not be made again."""

    def __init__(self, folder: Path, part: str) -> None:
        self._top = folder / part
        self._manifest = read_manifest(folder / ADMIN, part)

    def made_from(self, path: str, key: str) -> Kept | None:
        """The file at a path, if that is what it was made from and nobody has touched it since."""
        entry = self._manifest.get(path)
        if entry is None or entry.key != key:
            return None
        try:
            seen = os.lstat(f"{self._top}/{path}")
        except OSError:
            return None
        return Kept(entry.digest, size=entry.size) if entry.looks(seen) else None


def manifest_of(admin: Path, part: str) -> Path:
    """The file in which a manifest stands."""
    return admin / f"{part}.json"


def read_manifest(admin: Path, part: str) -> dict[str, Entry | None]:
    """The files of a part by their path, as far as a manifest tells; none when there is no manifest that can be read."""
    return read_list(manifest_of(admin, part))


def read_list(path: Path) -> dict[str, Entry | None]:
    """A manifest, wherever it lies."""
    with suppress(OSError, ValueError, KeyError, TypeError):
        files = json.loads(path.read_text("utf-8"))["files"]
        if isinstance(files, list):  # format 1, and a file that was being replaced when a build died
            return dict.fromkeys(files)
        return {path: Entry(*entry) if entry else None for path, entry in files.items()}
    return {}


def write_manifest(admin: Path, part: str, files: Manifest) -> None:
    """Puts down which files of a part are ours, in one step; raises `OSError`."""
    rows = {path: [e.size, e.mtime, e.digest, e.key] if e else None for path, e in sorted(files.items())}
    text = json.dumps({"format": FORMAT, "files": rows}, ensure_ascii=False, indent=None).replace("], ", "],\n")
    temporary = manifest_of(admin, part).with_suffix(".tmp")
    try:
        temporary.write_text(text + "\n", encoding="utf-8")
        temporary.replace(manifest_of(admin, part))
    finally:
        temporary.unlink(missing_ok=True)
