"""Puts a whole site in its folder in one move.

The new site is written beside the old one, in `.buurtpunt/` of the same output folder, and then both change places.
Until that move the old site is untouched, so whatever goes wrong before it leaves everything as it was. A manifest
tells which files are ours; any other file in the folder stays, and is never overwritten.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from filelock import FileLock, Timeout

from buurtpunt.problems import Place, Wrong, output
from buurtpunt.writing.exchange import exchange, recover
from buurtpunt.writing.manifest import ADMIN, Entry, Kept, Manifest, digest, read_manifest, write_manifest

Files = Mapping[str, bytes | Kept]  # path inside the part, with "/" -> contents


def write_part(folder: Path, part: str, files: Files, keys: Mapping[str, str] | None = None) -> None:
    """Makes `folder / part` hold exactly `files`, and the files of others that were there already.

    `keys` tell what a file was made from, for `Current`. Raises `Wrong` when somebody else's file is in the way, when
    another build is at work, or when the disk refuses; in each case the part is as it was before.
    """
    admin = folder / ADMIN
    try:
        with _alone(admin):
            recover(admin, folder / part, part)
            strangers = _strangers(folder, part, files)
            _refuse_in_the_way(part, files, strangers)
            before = read_manifest(admin, part)
            if after := _unchanged(folder / part, files, before, keys or {}):
                write_manifest(admin, part, after)
                return
            fresh = admin / f"{part}.nieuw"
            try:
                after = _stage(fresh, files, folder / part, before, keys or {})
                _stage_strangers(fresh, folder / part, strangers)
                # Old and new files both, until the move is made: whichever site a crash leaves, all of it is known as ours.
                write_manifest(admin, part, dict.fromkeys(before) | after)
                exchange(fresh, folder / part, admin / f"{part}.oud")
            finally:
                shutil.rmtree(fresh, ignore_errors=True)
            with suppress(OSError):  # the new site stands; the longer manifest is right too, only less exact
                write_manifest(admin, part, after)
    except OSError as error:
        raise Wrong(output.CANNOT_WRITE, **_reason(error)) from error


def add_to_part(folder: Path, part: str, files: Mapping[str, bytes]) -> None:
    """Puts files in a part in which others may have put theirs; those stay. Raises `Wrong` as `write_part` does."""
    before = read_manifest(folder / ADMIN, part)
    kept = {
        path: Kept(entry.digest) for path, entry in before.items() if entry and entry.is_intact(folder / part / path)
    }
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


def _strangers(folder: Path, part: str, files: Files) -> list[str]:
    """The files in a part that we did not write, and the empty folders, but for those that get a file of ours again."""
    ours = read_manifest(folder / ADMIN, part)
    top = folder / part
    if top.is_symlink() or (top.exists() and not top.is_dir()):
        raise Wrong(output.IN_THE_WAY, place=Place(part))
    filled = {parent.as_posix() for path in files for parent in Path(path).parents}
    found = (path for path in _paths(str(top), "") if path not in ours)
    return sorted(path for path in found if path not in filled or not _is_folder(top / path))


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def _paths(folder: str, name: str) -> Iterator[str]:
    """Every file, link and empty folder below a folder; `name` is what their paths begin with."""
    if not os.path.isdir(folder):  # noqa: PTH112  (a `Path` for each of thousands of files takes its time)
        return
    with os.scandir(folder) as found:
        entries = list(found)
    if not entries and name:
        yield name.removesuffix("/")
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from _paths(entry.path, f"{name}{entry.name}/")
        else:
            yield name + entry.name


def _refuse_in_the_way(part: str, files: Files, strangers: list[str]) -> None:
    """A file of ours may not take the place of another's, nor a folder of ours that of a file."""
    wanted = set(files) | {parent.as_posix() for path in files for parent in Path(path).parents}
    for path in strangers:
        parents = {parent.as_posix() for parent in Path(path).parents}
        if path in wanted or parents & set(files):
            raise Wrong(output.IN_THE_WAY, place=Place(f"{part}/{path}"))


def _unchanged(current: Path, files: Files, before: Manifest, keys: Mapping[str, str]) -> dict[str, Entry]:
    """The manifest of a part in which every file is there already as it should be; nothing when one is not."""
    if not files or files.keys() != before.keys():
        return {}
    after: dict[str, Entry] = {}
    for path, data in files.items():
        entry = before[path]
        if entry is None or entry.digest != _digest(data) or not entry.is_intact(current / path):
            return {}
        after[path] = replace(entry, key=keys.get(path, ""))
    return after


def _stage(fresh: Path, files: Files, current: Path, before: Manifest, keys: Mapping[str, str]) -> dict[str, Entry]:
    """Writes the new part beside the old one, and tells what was written."""
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir()
    after: dict[str, Entry] = {}
    folders: set[Path] = set()
    for path, data in files.items():
        target = fresh / path
        if target.parent not in folders:
            target.parent.mkdir(parents=True, exist_ok=True)
            folders.add(target.parent)
        name, entry = _digest(data), before.get(path)
        if entry is not None and entry.digest == name and entry.is_intact(current / path):
            _take_along(current / path, target)
        else:
            _place(data, target)
        written = target.stat()
        after[path] = Entry(written.st_size, written.st_mtime_ns, name, keys.get(path, ""))
    return after


def _place(data: bytes | Kept, target: Path) -> None:
    if isinstance(data, bytes):
        target.write_bytes(data)
    elif data.path is None:  # it stood here when we looked; another build has been here since
        raise Wrong(output.BUSY)
    else:
        _take_along(data.path, target)


def _digest(data: bytes | Kept) -> str:
    return digest(data) if isinstance(data, bytes) else data.digest


def _stage_strangers(fresh: Path, current: Path, strangers: list[str]) -> None:
    """Puts the files of others in the new part as well."""
    for path in strangers:
        target = fresh / path
        target.parent.mkdir(parents=True, exist_ok=True)
        _take_along(current / path, target)


def _take_along(source: Path, target: Path) -> None:
    if source.is_symlink():
        target.symlink_to(source.readlink())
        return
    if source.is_dir():
        target.mkdir()
        return
    try:
        os.link(source, target)  # the same file under both names: not one byte of it is copied
    except OSError:
        shutil.copy2(source, target)


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
