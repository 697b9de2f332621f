"""Puts a whole site in its folder in one move.

There are two sites: the one that stands there, and the one before it, aside in `.buurtpunt/` of the same output folder.
The one aside is brought up to date, and then both change places. Until that move the site that stands there is
untouched, so whatever goes wrong before it leaves everything as it was. A manifest tells which files are ours; any
other file in the folder stays, and is never overwritten.
"""

from __future__ import annotations

import errno
import stat
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from buurtpunt.problems import Place, Wrong, output
from buurtpunt.writing.aside import Aside, Files, digest_of
from buurtpunt.writing.exchange import exchange, recover
from buurtpunt.writing.manifest import ADMIN, Entry, Kept, Manifest, read_manifest, write_manifest
from buurtpunt.writing.survey import Seen, folders_of, survey


def write_part(folder: Path, part: str, files: Files, keys: Mapping[str, str] | None = None) -> None:
    """Makes `folder / part` hold exactly `files`, and the files of others that were there already.

    `keys` tell what a file was made from, for `Current`. Raises `Wrong` when somebody else's file is in the way, when
    another build is at work, or when the disk refuses; in each case the part is as it was before.
    """
    admin, top = folder / ADMIN, folder / part
    try:
        with _alone(admin):
            recover(admin, top, part)
            before, there = read_manifest(admin, part), _there(top, part)
            theirs = _strangers(there, before, files)
            _refuse_in_the_way(part, files, theirs)
            if after := _unchanged(there, files, before, keys or {}):
                write_manifest(admin, part, after)
                return
            with Aside(admin, part) as aside:
                intact = {path: entry for path, entry in before.items() if entry and entry.looks(there.get(path))}
                made = aside.update(files, theirs, top, intact)
                after = {path: entry._replace(key=(keys or {}).get(path, "")) for path, entry in made.items()}
                # Old and new files both, until the move is made: whichever site a crash leaves, all of it is known as ours.
                gone = before.keys() - after.keys()
                write_manifest(admin, part, dict.fromkeys(gone) | after)
                exchange(aside.folder, top, admin / f"{part}.oud")
                aside.is_exchanged()
            with suppress(OSError):  # the new site stands; the longer manifest is right too, only less exact
                if gone:
                    write_manifest(admin, part, after)
                if not before:
                    aside.copy(top, after)
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


@contextmanager
def _alone(admin: Path) -> Iterator[None]:
    """Holds the lock of an output folder; the system frees it when a build dies."""
    admin.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(admin / "slot", timeout=0):
            yield
    except Timeout:
        raise Wrong(output.BUSY) from None


def _there(top: Path, part: str) -> dict[str, Seen]:
    """Every file, link and empty folder in a part."""
    if top.is_symlink() or (top.exists() and not top.is_dir()):
        raise Wrong(output.IN_THE_WAY, place=Place(part))
    return survey(str(top))


def _strangers(there: Mapping[str, Seen], ours: Manifest, files: Files) -> dict[str, Seen]:
    """The files in a part that we did not write, and the empty folders, but for those that get a file of ours again."""
    filled = folders_of(files)
    found = ((path, seen) for path, seen in there.items() if path not in ours)
    return {path: seen for path, seen in sorted(found) if path not in filled or not stat.S_ISDIR(seen.st_mode)}


def _refuse_in_the_way(part: str, files: Files, strangers: Mapping[str, Seen]) -> None:
    """A file of ours may not take the place of another's, nor a folder of ours that of a file."""
    filled = folders_of(files)
    for path in strangers:
        if path in files or path in filled or folders_of([path]) & files.keys():
            raise Wrong(output.IN_THE_WAY, place=Place(f"{part}/{path}"))


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
        return {"reason": "de schijf is vol", "advice": "Maak plaats op de schijf en probeer opnieuw."}
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return {
            "reason": "je mag hier niet schrijven",
            "advice": "Sluit programma's waarin de site open staat, of kies een andere map met `--output`.",
        }
    return {
        "reason": f"het systeem weigert, nummer {error.errno}",
        "advice": "Probeer opnieuw, of kies een andere map met `--output`.",
    }
