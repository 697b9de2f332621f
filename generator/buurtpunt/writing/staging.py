"""The staging folder: the site before the one that stands there, in which what is the same in the next one lies already.

Its files are those of the site itself under a second name, so they take no place on the disk, and none is ever changed:
another one comes in its place. A list tells how each of them looked. While the folder is being changed the list tells only
names: all that may lie there by our doing. Whatever else lies there is not ours.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from buurtpunt.disk import ours, plain
from buurtpunt.disk.order import ADMIN
from buurtpunt.problems import Wrong, output
from buurtpunt.writing.manifest import Entry, Kept, Manifest, digest_of, read_list, write_list
from buurtpunt.writing.survey import Seen, folders_of, survey

Files = Mapping[str, bytes | Kept]  # path inside the part, with "/" -> contents


class Staging:
    """The staging folder of a part, while it is brought up to date. What goes wrong in that time costs the folder."""

    def __init__(self, admin: Path, part: str, standing: Manifest, theirs: Mapping[str, Seen]) -> None:
        """`standing` are our files of the site that stands there, `theirs` those of others."""
        self.folder = admin / f"{part}.vorige"
        self._admin = admin
        self._list = admin / f"{part}.vorige.lijst"
        self._standing, self._theirs = standing, theirs
        self._known: Manifest = {}
        self._there: dict[str, Seen] = {}
        self._folders: set[str] = set()
        self._exchanged = False
        self.expelled = ""  # where something lay that was not ours, from the output folder

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if not self._exchanged:
            with suppress(OSError):
                self._drop()

    def update(self, files: Files, top: Path, there: Mapping[str, Seen]) -> dict[str, Entry]:
        """Makes the folder hold `files`, and those of others that stand in `top`, in which all this is `there`.

        Gives how ours look.
        """
        self._begin(files, there.values())
        theirs = self._theirs
        self._clear({*files, *(path for path in theirs if self._is_same(path, theirs[path]))})
        made = {path: self._placed(path, data, top, there) for path, data in files.items()}
        for path in theirs:
            if path not in self._there:
                ours.take_along(top / path, self._free(path))
        return made

    def is_exchanged(self) -> None:
        """From now on the folder holds the site that stood there."""
        self._exchanged = True
        with suppress(OSError):  # names alone do as well, and then it is only less quick
            if plain.is_folder(plain.look(self.folder)):
                write_list(self._list, {**dict.fromkeys(self._theirs), **self._standing})
            else:
                ours.remove(self._list)

    def copy(self, top: Path, made: Mapping[str, Entry]) -> None:
        """Stages the first site too, under second names, where the disk has those; raises `OSError` elsewhere."""
        self._begin(made, ())
        self._exchanged = False
        with self:
            for path in made:
                ours.second_name(top / path, self._free(path))
            write_list(self._list, made)
            self._exchanged = True

    def _begin(self, files: Iterable[str], standing: Iterable[Seen]) -> None:
        """Takes the folder in hand: first it is put down what may lie in it, then what may not is taken out."""
        self._known = read_list(self._list) or {}
        write_list(self._list, dict.fromkeys([*self._known, *self._standing, *files, *self._theirs]))
        ours.folder(self.folder)
        self._there = survey(str(self.folder))
        strange = {path: seen for path, seen in self._there.items() if path not in self._known}
        if strange:
            self._expel(strange, {(seen.st_dev, seen.st_ino) for seen in standing})
            self._there = survey(str(self.folder))
        self._folders = folders_of(self._there)

    def _expel(self, strange: Mapping[str, Seen], standing: set[tuple[int, int]]) -> None:
        """What is not ours goes; unless it is a second name of what stands in the site, it is kept elsewhere."""
        shelter: Path | None = None
        for path, seen in strange.items():
            where = self.folder / path
            if stat.S_ISDIR(seen.st_mode):
                ours.remove_folder(where)
            elif (seen.st_dev, seen.st_ino) in standing or not stat.S_ISREG(seen.st_mode):
                ours.remove(where)
            else:
                shelter = shelter or ours.shelter(self._admin, self.folder.name)
                ours.folder((shelter / path).parent)
                ours.move(where, shelter / path)
                self.expelled = f"{ADMIN}/{self.folder.name}"
        self._remove_empty(folders_of(strange) - folders_of(self._there.keys() - strange.keys()))

    def _placed(self, path: str, data: bytes | Kept, top: Path, there: Mapping[str, Seen]) -> Entry:
        """A file at its place; it may lie there already, or in the site that stands there."""
        name, known, standing = digest_of(data), self._known.get(path), self._standing.get(path)
        if known is not None and known.digest == name and known.looks(self._there.get(path)):
            return known
        target = self._free(path)
        if standing is not None and standing.digest == name and standing.looks(there.get(path)):
            ours.take_along(top / path, target)
        else:
            _place(data, target)
        written = os.lstat(target)
        return Entry(written.st_size, written.st_mtime_ns, name)

    def _is_same(self, path: str, seen: Seen) -> bool:
        return path in self._there and stat.S_ISREG(seen.st_mode) and os.path.samestat(self._there[path], seen)

    def _clear(self, wanted: set[str]) -> None:
        """Removes what is not wanted, and the folders in which nothing else lies."""
        gone = [path for path in self._there if path not in wanted]
        for path in gone:
            where = self.folder / path
            ours.remove_folder(where) if stat.S_ISDIR(self._there.pop(path).st_mode) else ours.remove(where)
        self._folders = folders_of(self._there)  # what stays
        self._remove_empty(folders_of(gone) - self._folders)

    def _remove_empty(self, folders: set[str]) -> None:
        for folder in sorted(folders, key=len, reverse=True):
            ours.remove_folder(self.folder / folder)

    def _free(self, path: str) -> Path:
        """The place for a file, with its folder and without what lies there now."""
        target = self.folder / path
        if self._there.pop(path, None) is not None:
            ours.remove(target)
        folder = path.rpartition("/")[0]
        if folder not in self._folders:
            ours.folder(target.parent)
            self._folders |= folders_of([path])
        return target

    def _drop(self) -> None:
        """Gives the place back that the folder takes, as far as it holds what is on the list."""
        drop(self.folder, self._list)


def drop(folder: Path, listed: Path) -> None:
    """Removes from a folder what is on a list, then the folder itself if nothing else lies in it, and the list."""
    names = read_list(listed) or {}
    there = survey(str(folder))
    for path in (path for path, seen in there.items() if path in names and not stat.S_ISDIR(seen.st_mode)):
        ours.remove(folder / path)
    for name in sorted(folders_of(there) | {path for path in there if path in names}, key=len, reverse=True):
        with suppress(OSError):
            ours.remove_folder(folder / name)
    with suppress(FileNotFoundError):  # it may lie at another name, and come back: then the list is right
        ours.remove_folder(folder)
        ours.remove(listed)


def _place(data: bytes | Kept, target: Path) -> None:
    if isinstance(data, bytes):
        ours.create(target, data)
    elif data.path is None:  # it stood here when we looked; another build has been here since
        raise Wrong(output.BUSY)
    else:
        ours.take_along(data.path, target)
