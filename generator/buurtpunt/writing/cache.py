"""The build cache: things made before, kept for the next build.

All that is kept is pure: it follows from its key alone, which is a digest of everything that has a say in it. There are
facts, each a row of a list (`lines`), and files, by the digest of what is in them. Whatever
lies here may be thrown away, cut short by a crash or written by two builds at once: each thing carries a digest of
itself, and one that does not match it was never there. One that matches it and is something else than we keep, as another
version or a stranger may have written it, shows when a build stumbles over it: then all of it is made anew (`forget`).
Nothing here can run: no pickles.

A village may come from a stranger, cache and all. Pictures and sheets are taken from there (`get`), so that they may travel
from one computer to the next: at worst they are others. What ends up in a page is only taken when it was made `here`.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Collection
from contextlib import suppress
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from buurtpunt.disk import ours, plain
from buurtpunt.disk.order import ADMIN, CACHE, KEPT, TEMPORARY, put_in_order
from buurtpunt.writing.lines import Lines
from buurtpunt.writing.manifest import Kept, digest

KEEP = 24 * 3600  # seconds that a thing stays that no build asks for: another build may be about to
UNSURE = 2.0  # seconds within which a file can change twice and look the same: some disks count in those


@cache
def program() -> str:
    """One name for all that has a say in what is made: our own source, Python, and the libraries that are installed."""
    package = Path(__file__).parents[1]
    sources = [plain.read_along(path) for path in sorted(package.rglob("*.py"))]
    libraries = [name for folder in sys.path for name in _installed(Path(folder))]
    return digest(sys.version, *sources, *sorted(libraries))


@cache
def machine() -> str:
    """A name that nobody elsewhere can guess: where this program lies on this disk, and the very moment it came there."""
    seen = Path(__file__).stat()
    return f"{seen.st_dev} {seen.st_ino} {seen.st_ctime_ns}"


def here() -> str:
    """A stamp for what may be kept by this program on this computer alone, since it is believed when it is found again."""
    return digest(machine(), program())


def _installed(folder: Path) -> list[str]:
    with suppress(OSError):
        return [name for name in os.listdir(folder) if name.endswith((".dist-info", ".egg-info"))]  # noqa: PTH208
    return []


class Cache:
    """The folder of things kept, in the output folder and so outside all that a village writes."""

    def __init__(self, output: Path) -> None:
        self.output = output
        self.folder = output / ADMIN / CACHE
        self.strange = put_in_order(output)  # what lay there and is not ours
        self._asked: set[str] = set()
        self._lists: dict[str, Lines] = {}
        self._is_afresh = False
        self._contents = self._list("inhoud", machine())

    def content(self, path: Path, ours: bool = False) -> str:
        """The digest of a file's content; raises `OSError`.

        One that looks the same as when it was read is not read again. One of our own may have got another name since,
        which changes its ctime.
        """
        seen = os.lstat(path)
        when = (seen.st_mtime_ns, 0 if ours else seen.st_ctime_ns)
        key = f"{path}\0{when} {seen.st_size} {seen.st_ino}"
        known = self._contents.get(key)
        if isinstance(known, str):
            return known
        found = digest(plain.read(path))
        if max(seen.st_mtime, seen.st_ctime) < self.sure:
            self._contents.put(key, found)
        return found

    @property
    def sure(self) -> float:
        """What was last touched before this moment looks different when it changes again; seconds by the clock of files."""
        return self.now - UNSURE

    @cached_property
    def now(self) -> float:
        """When this build began, in seconds by the clock that gives files theirs; 0 when nothing can be written here."""
        with suppress(OSError):
            ours.folder(self.folder)
            clock = ours.beside(self.folder / "klok", b"")
            now = os.lstat(clock).st_mtime
            ours.remove(clock)
            return now
        return 0.0

    def save(self, whole: bool) -> None:
        """At the end of a build: writes the lists; after a `whole` one also removes what nobody wants any more."""
        for lines in self._lists.values():
            lines.save(whole)
        if whole:
            self.prune()

    def get(self, key: str) -> Any | None:
        """What a step made, on any computer: what has a say in it stands in its key alone (see `memo`). None for nothing."""
        return self._list("gemaakt", "").get(key)

    def put(self, key: str, facts: Any) -> None:
        """Keeps that, as what JSON can hold."""
        self._list("gemaakt", "").keep(key, facts)

    def file(self, name: str) -> Kept | None:
        """The kept file whose digest is `name`, when every byte of it is still right."""
        self._asked.add(name)
        path = self.folder / name
        if not KEPT.fullmatch(name) or not plain.is_file(plain.look(path)):
            return None
        with suppress(OSError):
            return Kept(name, path) if self.content(path, ours=True) == name else None
        return None

    def put_file(self, data: bytes) -> Kept | None:
        """Keeps a file under its digest; None when there is no place to keep it."""
        name = digest(data)
        return Kept(name, self.folder / name) if self._write(name, data) else None

    def lines(self, step: str, *given: str) -> Lines:
        """The list of small things that a step made here, where `given` has a say in all of them; `save` writes it."""
        return self._list(step, " ".join((here(), *given)))

    def _list(self, name: str, stamp: str) -> Lines:
        """The stamp is a part of the name of the file, so that nobody reads what another version of this program kept."""
        full = f"{name}-{digest(stamp)[:8]}"
        self._asked.add(full)
        if full not in self._lists:
            self._lists[full] = Lines(self.folder / full, stamp, self._is_afresh)
        return self._lists[full]

    def forget(self) -> bool:
        """Throws away every list, and begins again without them; False when that was done before."""
        if self._is_afresh:
            return False
        self._is_afresh = True
        for lines in self._lists.values():
            with suppress(OSError):
                ours.remove(lines.path)
        self._lists = {}
        self._contents = self._list("inhoud", machine())
        return True

    def prune(self, keep: float = KEEP) -> None:
        """Removes what was made more than so many seconds ago and nobody asked for in this build."""
        clear(self.folder, self._asked, self.now - keep)

    def _write(self, name: str, data: bytes) -> bool:
        """Whether it is kept. A cache that cannot be written is no reason to stop; it only takes longer."""
        self._asked.add(name)
        try:
            ours.folder(self.folder)
            ours.write(self.folder / name, data)
        except OSError:
            return False
        return True


def clear(folder: Path, asked: Collection[str] = (), since: float = float("inf")) -> None:
    """Removes what a cache kept, but for the names that were asked for, and what was touched since a moment."""
    if not plain.is_folder(plain.look(folder)):
        return
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name in asked or not _is_ours(entry.name) or entry.is_dir(follow_symlinks=False):
                continue
            if entry.stat(follow_symlinks=False).st_mtime < since:
                ours.remove(entry.path)


def _is_ours(name: str) -> bool:
    """Whether the cache gives such names to what it keeps, or while it writes."""
    temporary = TEMPORARY.fullmatch(name)
    return bool(KEPT.fullmatch(name) or (temporary and (temporary[3] or KEPT.fullmatch(temporary[1]))))
