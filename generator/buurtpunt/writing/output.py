"""Puts a whole site in its folder in one move.

There are two sites: the one that stands there, and the one before it, staged in `.buurtpunt/` of the same output folder.
The staged one is brought up to date, and then both change places. Until that move the site that stands there is
untouched, so whatever goes wrong before it leaves everything as it was. A manifest tells which files are ours; any
other file in the folder stays, and is never overwritten.
"""

from __future__ import annotations

import errno
import stat
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from filelock import FileLock, Timeout

from buurtpunt.catalogues import tell
from buurtpunt.disk import ours, plain
from buurtpunt.disk.order import ADMIN, LOCK, put_in_order, tidy
from buurtpunt.knowledge import dutch
from buurtpunt.problems import Place, Wrong, output
from buurtpunt.writing.exchange import exchange, recover
from buurtpunt.writing.manifest import (
    Entry,
    Kept,
    Manifest,
    digest,
    digest_of,
    is_damaged,
    manifest_of,
    read_manifest,
    second_of,
    was_there,
    write_manifest,
    write_names,
)
from buurtpunt.writing.part import MadePart
from buurtpunt.writing.staging import Files, Staging
from buurtpunt.writing.survey import Seen, folders_of, survey

_NAMED = 3  # files that are named; of more we say how many


def write_part(folder: Path, part: str, files: Files, keys: Mapping[str, str] | None = None) -> list[str]:
    """One part alone; see `write_parts`."""
    return write_parts(folder, {part: MadePart(files, keys or {})})


def write_parts(folder: Path, parts: Mapping[str, MadePart]) -> list[str]:
    """Makes each `folder / part` hold exactly its files, and the files of others that were there already.

    All of them are ready before the first changes places with what stands there. Gives the names of what lay among our
    own things and was not ours, or damaged. Raises `Wrong` when somebody else's file is in the way, when another build is
    at work, or when the disk refuses; then each part is as it was before, unless the problem says which is not.
    """
    admin = folder / ADMIN
    try:
        strange = put_in_order(folder)
        with _alone(admin), ExitStack() as stack:
            tidy(admin)
            works = [_Work(folder, name, part) for name, part in parts.items() if part.files or was_there(admin, name)]
            for work in works:
                work.prepare(stack)
            _exchange(works)
        return [*strange, *(name for work in works for name in work.strange)]
    except OSError as error:
        raise Wrong(output.CANNOT_WRITE, **_reason(error)) from error


def add_to_part(folder: Path, part: str, files: Mapping[str, bytes]) -> None:
    """Puts files in a part in which others may have put theirs; those stay. Raises `Wrong` as `write_part` does."""
    try:
        before, there = read_manifest(folder / ADMIN, part), _there(folder / part, part)
    except OSError as error:
        raise Wrong(output.CANNOT_WRITE, **_reason(error)) from error
    kept = {path: Kept(entry.digest) for path, entry in before.items() if entry and entry.looks(there.get(path))}
    write_part(folder, part, {**kept, **files})


@dataclass(slots=True)
class _Work:
    """One part on its way to the disk."""

    folder: Path
    name: str
    part: MadePart
    strange: list[str] = field(default_factory=list)
    before: dict[str, Entry | None] = field(default_factory=dict)
    after: dict[str, Entry] = field(default_factory=dict)
    staging: Staging | None = None  # None: all is there already

    @property
    def admin(self) -> Path:
        return self.folder / ADMIN

    @property
    def top(self) -> Path:
        return self.folder / self.name

    def prepare(self, stack: ExitStack) -> None:
        """Lays everything ready; the part itself stays as it is."""
        files, keys = self.part.files, self.part.keys
        self._read()
        there = _there(self.top, self.name)
        self.before |= _same(there, self.before, files, self.top)
        theirs = _strangers(there, self.before, files)
        _refuse_in_the_way(self.name, files, theirs)
        if after := _unchanged(there, files, self.before, keys):
            write_manifest(self.admin, self.name, after)
            if plain.look(second_of(self.admin, self.name)) is None:
                write_names(self.admin, self.name, after)
            return
        self.staging = stack.enter_context(Staging(self.admin, self.name, self.before, theirs))
        made = self.staging.update(files, self.top, there)
        self.strange += [self.staging.expelled] if self.staging.expelled else []
        self.after = {path: entry._replace(key=keys.get(path, "")) for path, entry in made.items()}
        # Old and new files both, until the move is made: whichever site a crash leaves, all of it is known as ours.
        write_manifest(self.admin, self.name, dict.fromkeys(self.before.keys() - self.after.keys()) | self.after)
        if self.before.keys() != self.after.keys() or plain.look(second_of(self.admin, self.name)) is None:
            write_names(self.admin, self.name, dict.fromkeys([*self.before, *self.after]))

    def _read(self) -> None:
        """What we know of the part; a list that is damaged is taken aside."""
        if is_damaged(self.admin, self.name):
            self.strange.append(f"{ADMIN}/{self.name}.json")
            if plain.look(manifest_of(self.admin, self.name)) is not None:
                ours.displace(manifest_of(self.admin, self.name), self.admin)
        self.before = read_manifest(self.admin, self.name)
        recover(self.admin, self.top, self.name, self.before)

    def exchange(self) -> None:
        """Puts the part at its place, in one move."""
        if self.staging:
            exchange(self.staging.folder, self.top, self.admin / f"{self.name}.oud")
            self.staging.is_exchanged()

    def finish(self) -> None:
        """The new part stands; the longer manifest is right too, only less exact."""
        if self.staging is None:
            return
        with suppress(OSError):
            if self.before.keys() - self.after.keys():
                write_manifest(self.admin, self.name, self.after)
            if not self.before:
                self.staging.copy(self.top, self.after)


def _exchange(works: list[_Work]) -> None:
    """Puts all parts at their places; raises `Wrong` when one stays behind that others went before."""
    new: list[str] = []
    for work in works:
        try:
            work.exchange()
        except OSError as error:
            if not new:
                raise
            raise Wrong(
                output.PARTLY_WRITTEN, new=dutch.enumerate_words(new), old=work.name, **_reason(error)
            ) from error
        new += [f"`output/{work.name}`"] if work.staging else []
    for work in works:
        work.finish()


@contextmanager
def _alone(admin: Path) -> Iterator[None]:
    """Holds the lock of an output folder; the system frees it when a build dies."""
    ours.folder(admin)
    try:
        with FileLock(admin / LOCK, timeout=0):
            yield
    except Timeout:
        raise Wrong(output.BUSY) from None


def _there(top: Path, part: str) -> dict[str, Seen]:
    """Every file, link and empty folder in a part."""
    if (seen := plain.look(top)) is not None and not plain.is_folder(seen):
        raise Wrong(output.IN_THE_WAY, place=Place(part))
    return survey(str(top))


def _strangers(there: Mapping[str, Seen], ours: Manifest, files: Files) -> dict[str, Seen]:
    """The files in a part that we did not write, and the empty folders, but for those that get a file of ours again."""
    filled = folders_of(files)
    found = ((path, seen) for path, seen in there.items() if path not in ours)
    return {path: seen for path, seen in sorted(found) if path not in filled or not stat.S_ISDIR(seen.st_mode)}


def _same(there: Mapping[str, Seen], ours_: Manifest, files: Files, top: Path) -> dict[str, Entry | None]:
    """Files of which we do not know whether they are ours, and that are to the letter what comes in their place."""
    found = {}
    for path in files.keys() & (there.keys() - ours_.keys()):
        data, seen = files[path], there[path]
        name = digest_of(data)
        if stat.S_ISREG(seen.st_mode) and (not isinstance(data, bytes) or seen.st_size == len(data)):
            with suppress(OSError):
                if digest(plain.read(top / path)) == name:
                    found[path] = Entry(seen.st_size, seen.st_mtime_ns, name)
    return {**found}


def _refuse_in_the_way(part: str, files: Files, strangers: Mapping[str, Seen]) -> None:
    """A file of ours may not take the place of another's, nor a folder of ours that of a file."""
    filled = folders_of(files)
    found = [p for p in strangers if p in files or p in filled or folders_of([p]) & files.keys()]
    if len(found) == 1:
        raise Wrong(output.IN_THE_WAY, place=Place(f"{part}/{found[0]}"))
    if found:
        names = [f"`{path}`" for path in found[:_NAMED]] + [tell("writing.others")] * (len(found) > _NAMED)
        told = {"part": part, "count": len(found), "names": dutch.enumerate_words(names)}
        raise Wrong(output.MANY_IN_THE_WAY, place=Place(part), **told)


def _unchanged(there: Mapping[str, Seen], files: Files, before: Manifest, keys: Mapping[str, str]) -> dict[str, Entry]:
    """The manifest of a part in which every file is there already as it should be; nothing when one is not."""
    if not files or files.keys() != before.keys():
        return {}
    after: dict[str, Entry] = {}
    for path, data in files.items():
        entry = before[path]
        if entry is None or entry.digest != digest_of(data) or not entry.looks(there.get(path)):
            return {}
        after[path] = entry._replace(key=keys.get(path, ""))
    return after


def _reason(error: OSError) -> dict[str, str]:
    if error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)):
        return {"reason": tell("writing.full"), "advice": tell("writing.full.advice")}
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return {"reason": tell("writing.closed"), "advice": tell("writing.closed.advice")}
    return {"reason": tell("disk.refused", number=error.errno), "advice": tell("writing.refused.advice")}
