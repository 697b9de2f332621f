"""The site before the one that stands there, kept aside: what is the same in the next one lies there already.

Its files are those of the site itself under a second name, so they take no place on the disk, and none is ever changed:
another one comes in its place. A list tells how each of them looked. While the folder does not hold what the list says
there is no list; a folder without one is removed.
"""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from buurtpunt.problems import Wrong, output
from buurtpunt.writing.manifest import Entry, Kept, Manifest, digest, manifest_of, read_list
from buurtpunt.writing.survey import Seen, folders_of, survey

Files = Mapping[str, bytes | Kept]  # path inside the part, with "/" -> contents


class Aside:
    """The folder aside of a part, while it is brought up to date. What goes wrong in that time costs the folder."""

    def __init__(self, admin: Path, part: str) -> None:
        self.folder = admin / f"{part}.vorige"
        self._manifest = manifest_of(admin, part)
        self._list = admin / f"{part}.vorige.lijst"
        self._standing = b""  # the list of the site that stands there, and soon of the one aside
        self._known: Manifest = {}
        self._there: dict[str, Seen] = {}
        self._folders: set[str] = set()

    def __enter__(self) -> Self:
        if self._list.exists():
            self._known = read_list(self._list)
            self._list.unlink()
        if not self._known:
            shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(exist_ok=True)
        self._there = survey(str(self.folder))
        self._folders = folders_of(self._there)
        with suppress(FileNotFoundError):
            self._standing = self._manifest.read_bytes()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if not self._list.exists():
            shutil.rmtree(self.folder, ignore_errors=True)

    def update(
        self, files: Files, theirs: Mapping[str, Seen], top: Path, intact: Mapping[str, Entry]
    ) -> dict[str, Entry]:
        """Makes the folder hold `files`, and those of others that stand in `top`; gives how ours look.

        `intact` are the files of ours in `top` that nobody has touched.
        """
        self._clear({*files, *(path for path in theirs if self._is_same(path, theirs[path]))})
        made: dict[str, Entry] = {}
        for path, data in files.items():
            name, known = digest_of(data), self._known.get(path)
            if known is not None and known.digest == name and known.looks(self._there.get(path)):
                made[path] = known
                continue
            target = self._free(path)
            if path in intact and intact[path].digest == name:
                take_along(top / path, target)
            else:
                _place(data, target)
            written = target.stat()
            made[path] = Entry(written.st_size, written.st_mtime_ns, name)
        for path in theirs:
            if path not in self._there:
                take_along(top / path, self._free(path))
        return made

    def is_exchanged(self) -> None:
        """From now on the folder holds the site that stood there."""
        with suppress(OSError):  # half a list is none, and then it is only less quick
            if self._standing and self.folder.exists():
                self._list.write_bytes(self._standing)

    def copy(self, top: Path, made: Mapping[str, Entry]) -> None:
        """Lays the first site aside too, under second names, where the disk has those; raises `OSError` elsewhere."""
        with self:
            for path in made:
                os.link(top / path, self._free(path))
            self._list.write_bytes(self._standing)

    def _is_same(self, path: str, seen: Seen) -> bool:
        return path in self._there and stat.S_ISREG(seen.st_mode) and os.path.samestat(self._there[path], seen)

    def _clear(self, wanted: set[str]) -> None:
        """Removes what is not wanted, and the folders in which nothing else lies."""
        gone = [path for path in self._there if path not in wanted]
        for path in gone:
            where = self.folder / path
            where.rmdir() if stat.S_ISDIR(self._there.pop(path).st_mode) else where.unlink()
        self._folders = folders_of(self._there)  # what stays
        for folder in sorted(folders_of(gone) - self._folders, key=len, reverse=True):
            (self.folder / folder).rmdir()

    def _free(self, path: str) -> Path:
        """The place for a file, with its folder and without what lies there now."""
        target = self.folder / path
        if self._there.pop(path, None) is not None:
            target.unlink()
        folder = path.rpartition("/")[0]
        if folder not in self._folders:
            target.parent.mkdir(parents=True, exist_ok=True)
            self._folders |= folders_of([path])
        return target


def digest_of(data: bytes | Kept) -> str:
    """The digest of a file that is made, or kept."""
    return digest(data) if isinstance(data, bytes) else data.digest


def take_along(source: Path, target: Path) -> None:
    """Puts the very same file at a second place; a copy of it where a disk has no two names for one file."""
    if source.is_symlink():
        target.symlink_to(source.readlink())
        return
    if source.is_dir():
        target.mkdir()
        return
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def _place(data: bytes | Kept, target: Path) -> None:
    if isinstance(data, bytes):
        target.write_bytes(data)
    elif data.path is None:  # it stood here when we looked; another build has been here since
        raise Wrong(output.BUSY)
    else:
        take_along(data.path, target)
