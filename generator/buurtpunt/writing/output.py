"""Puts a whole site in its folder in one move.

The new site is written beside the old one, in `.buurtpunt/` of the same output folder, and then both change places.
Until that move the old site is untouched, so whatever goes wrong before it leaves everything as it was. A manifest
tells which files are ours; any other file in the folder stays, and is never overwritten.
"""

from __future__ import annotations

import errno
import json
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from buurtpunt.problems import Place, Wrong, output
from buurtpunt.writing.exchange import exchange, recover

ADMIN = ".buurtpunt"
FORMAT = 1  # of the manifest

Files = Mapping[str, bytes]  # path inside the part, with "/" -> contents


def write_part(folder: Path, part: str, files: Files) -> None:
    """Makes `folder / part` hold exactly `files`, and the files of others that were there already.

    Raises `Wrong` when somebody else's file is in the way, when another build is at work, or when the disk refuses;
    in each case the part is as it was before.
    """
    admin = folder / ADMIN
    try:
        with _alone(admin):
            recover(admin, folder / part, part)
            strangers = _strangers(folder, part)
            _refuse_in_the_way(part, files, strangers)
            fresh = admin / f"{part}.nieuw"
            try:
                _stage(fresh, files, folder / part, strangers)
                # Old and new files both, until the move is made: whichever site a crash leaves, all of it is known as ours.
                _write_manifest(admin, part, set(files) | _read_manifest(admin, part))
                exchange(fresh, folder / part, admin / f"{part}.oud")
            finally:
                shutil.rmtree(fresh, ignore_errors=True)
            with suppress(OSError):  # the new site stands; the longer manifest is right too, only less exact
                _write_manifest(admin, part, set(files))
    except OSError as error:
        raise Wrong(output.CANNOT_WRITE, **_reason(error)) from error


@contextmanager
def _alone(admin: Path) -> Iterator[None]:
    """Holds the lock of an output folder; the system frees it when a build dies."""
    admin.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(admin / "slot", timeout=0):
            yield
    except Timeout:
        raise Wrong(output.BUSY) from None


def _strangers(folder: Path, part: str) -> list[str]:
    """The files in a part that we did not write, and the empty folders: we never make one."""
    ours = _read_manifest(folder / ADMIN, part)
    top = folder / part
    if top.is_symlink() or (top.exists() and not top.is_dir()):
        raise Wrong(output.IN_THE_WAY, place=Place(part))
    found: list[str] = []
    for base, folders, names in os.walk(top):
        here = Path(base).relative_to(top)
        linked = [name for name in folders if (top / here / name).is_symlink()]
        found += [(here / name).as_posix() for name in names + linked]
        if not folders and not names and here.parts:
            found.append(here.as_posix())
    return sorted(path for path in found if path not in ours)


def _refuse_in_the_way(part: str, files: Files, strangers: list[str]) -> None:
    """A file of ours may not take the place of another's, nor a folder of ours that of a file."""
    wanted = set(files) | {parent.as_posix() for path in files for parent in Path(path).parents}
    for path in strangers:
        parents = {parent.as_posix() for parent in Path(path).parents}
        if path in wanted or parents & set(files):
            raise Wrong(output.IN_THE_WAY, place=Place(f"{part}/{path}"))


def _stage(fresh: Path, files: Files, current: Path, strangers: list[str]) -> None:
    """Writes the new part beside the old one, with the strangers' own files in it."""
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir()
    for path, data in files.items():
        target = fresh / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
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


def _manifest(admin: Path, part: str) -> Path:
    return admin / f"{part}.json"


def _read_manifest(admin: Path, part: str) -> set[str]:
    with suppress(OSError, ValueError, KeyError, TypeError):
        return set(json.loads(_manifest(admin, part).read_text("utf-8"))["files"])
    return set()


def _write_manifest(admin: Path, part: str, files: set[str]) -> None:
    text = json.dumps({"format": FORMAT, "files": sorted(files)}, ensure_ascii=False, indent=0)
    temporary = _manifest(admin, part).with_suffix(".tmp")
    try:
        temporary.write_text(text + "\n", encoding="utf-8")
        temporary.replace(_manifest(admin, part))
    finally:
        temporary.unlink(missing_ok=True)


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
