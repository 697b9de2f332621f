"""The manifest: which files buurtpunt wrote, and how they looked then.

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
from typing import Any, NamedTuple, Protocol

from buurtpunt.disk import ours, plain
from buurtpunt.disk.order import ADMIN
from buurtpunt.writing.seal import opened, sealed

FORMAT = 3  # of the manifest; the first two had no seal


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
        made.update(b"%d:" % len(data))
        made.update(data)
    return made.hexdigest()


def bytes_of(data: bytes | Kept) -> bytes:
    """The file itself; of one that is kept it has to be known where it lies."""
    if isinstance(data, bytes):
        return data
    assert data.path is not None
    return plain.read(data.path)


def digest_of(data: bytes | Kept) -> str:
    """The digest of a file that is made, or kept."""
    return digest(data) if isinstance(data, bytes) else data.digest


class Earlier(Protocol):
    """A site that was made before; what of it is still right need not be made again."""

    def made_from(self, path: str, key: str) -> bytes | Kept | None:
        """The file at a path, if that is what it was made from."""

    def below(self, folder: str, key: str) -> Mapping[str, bytes | Kept]:
        """All files of a folder by their path, if that is what they were made from; else none."""

    def read(self, path: str) -> bytes:
        """What is in a file that was kept."""


class Current:
    """The part as the last build left it; what of it is still right need not be made again."""

    def __init__(self, folder: Path, part: str) -> None:
        self._top = folder / part
        self._manifest: dict[str, Entry | None] = {}
        if plain.is_folder(plain.look(self._top)):
            with suppress(OSError):
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

    def below(self, folder: str, key: str) -> dict[str, Kept]:
        """All files of a folder, if that is what each was made from and nobody has touched one since."""
        found = {path: self.made_from(path, key) for path in self._manifest if path.startswith(folder)}
        return {path: kept for path, kept in found.items() if kept} if all(found.values()) else {}

    def read(self, path: str) -> bytes:
        """What is in a file as the last build left it; raises `OSError`."""
        return plain.read(self._top / path)


def manifest_of(admin: Path, part: str) -> Path:
    """The file in which a manifest stands."""
    return admin / f"{part}.json"


def second_of(admin: Path, part: str) -> Path:
    """The file in which the names of what is ours stand once more: without them nobody could tell ours from theirs."""
    return admin / f"{part}.namen"


def read_manifest(admin: Path, part: str) -> dict[str, Entry | None]:
    """The files of a part by their path, as far as a manifest tells; none when there is no manifest.

    Raises `OSError` when the disk does not give what is there: that is no reason to think that nothing is ours.
    """
    found = read_list(manifest_of(admin, part))
    return read_list(second_of(admin, part)) or {} if found is None else found


def was_there(admin: Path, part: str) -> bool:
    """Whether we made such a part before: one in which nothing is to come, and never was, is no folder."""
    return plain.look(manifest_of(admin, part)) is not None


def is_damaged(admin: Path, part: str) -> bool:
    """Whether a manifest was there and says nothing, or is gone while its second is there; raises `OSError`."""
    first, second = manifest_of(admin, part), second_of(admin, part)
    there = plain.look(first) is not None or plain.look(second) is not None
    return there and read_list(first) is None


def read_list(path: Path) -> dict[str, Entry | None] | None:
    """A manifest, wherever it lies; None for one that is not there, or is damaged. Raises `OSError`."""
    try:
        files = opened(plain.read(path), FORMAT)["files"]
        if isinstance(files, list):  # format 1, and a file that was being replaced when a build died
            return dict.fromkeys(map(_path, files))
        return {_path(path): _entry(row) for path, row in files.items()}
    except (FileNotFoundError, NotADirectoryError, plain.NotPlain):
        return None
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _path(path: Any) -> str:
    if not isinstance(path, str):
        raise TypeError
    return path


def _entry(row: Any) -> Entry | None:
    if not row:
        return None
    size, mtime, *words = row
    if {type(size), type(mtime)} != {int} or {*map(type, words)} != {str}:
        raise TypeError
    return Entry(size, mtime, *words)


def write_manifest(admin: Path, part: str, files: Manifest) -> None:
    """Puts down which files of a part are ours, in one step; raises `OSError`."""
    write_list(manifest_of(admin, part), files)


def write_names(admin: Path, part: str, files: Manifest) -> None:
    """Puts down their names once more; raises `OSError`."""
    write_list(second_of(admin, part), dict.fromkeys(files))


def write_list(path: Path, files: Manifest) -> None:
    """Writes a manifest anywhere; raises `OSError`."""
    rows = {path: [e.size, e.mtime, e.digest, e.key] if e else None for path, e in sorted(files.items())}
    text = json.dumps({"format": FORMAT, "files": rows}, ensure_ascii=False, indent=None).replace("], ", "],\n")
    ours.write(path, sealed(text))
