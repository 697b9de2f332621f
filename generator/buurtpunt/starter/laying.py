"""Writes new files in a village's folder: all of them or none, and never over what is there."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from buurtpunt.catalogues import tell
from buurtpunt.disk.village import os_reason
from buurtpunt.knowledge import dutch
from buurtpunt.problems import Wrong, starting
from buurtpunt.starter.clicking import EXECUTABLE

_UNMINDED = {".git", ".ds_store", "thumbs.db", "desktop.ini"}  # what a folder may hold that is new all the same
_MOST_NAMES = 3


def check_folder(folder: Path, command: str) -> None:
    """Raises `Wrong` when nothing can start in a folder: it holds something, or is none; `command` is to type again."""
    try:
        found = [path.name for path in folder.iterdir() if path.name.casefold() not in _UNMINDED]
    except FileNotFoundError:
        return
    except OSError as error:
        raise Wrong(starting.CANNOT_MAKE, folder=str(folder), reason=_reason(error)) from None
    if found:
        found.sort(key=lambda name: (name.startswith("."), name))
        shown = found[:_MOST_NAMES] + [tell("starter.and_more")] * (len(found) > _MOST_NAMES)
        raise Wrong(starting.NOT_EMPTY, folder=str(folder), what=dutch.enumerate_words(shown), command=command)


def lay(folder: Path, files: Mapping[str, str | Path]) -> None:
    """Makes a folder with these files: texts, and files to copy. Raises `Wrong`, and then nothing has changed.

    They are written aside, in the folder itself, and then moved to their places. Whatever comes between, Ctrl-C too,
    undoes it all.
    """
    new = [parent for parent in (folder, *folder.parents) if not parent.exists()]
    aside, staged = None, set[str]()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        aside = Path(tempfile.mkdtemp(prefix=".buurtpunt-", dir=folder))
        for name, content in files.items():
            _write(aside / name, content)
        staged = {path.name for path in aside.iterdir()}
        for name in sorted(staged):
            _move(aside / name, folder / name)
        aside.rmdir()
    except BaseException as error:
        _undo(folder, aside, staged, new)
        if isinstance(error, OSError):
            raise Wrong(starting.CANNOT_MAKE, folder=str(folder), reason=_reason(error)) from None
        raise


def _move(path: Path, place: Path) -> None:
    if os.path.lexists(place):
        raise FileExistsError
    path.rename(place)


def _undo(folder: Path, aside: Path | None, staged: set[str], new: list[Path]) -> None:
    """Takes away all that we made: what was staged and is no longer aside has been moved to its place."""
    if aside:
        for name in staged:
            if not os.path.lexists(aside / name):
                _remove(folder / name)
        _remove(aside)
    for path in new:
        if path.is_dir():
            path.rmdir()


def _write(path: Path, content: str | Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(content, Path):
        shutil.copyfile(content, path)
    else:
        path.write_text(content, encoding="utf-8", newline="")
        if path.suffix in EXECUTABLE:
            path.chmod(0o755)


def _remove(path: Path) -> None:
    """Takes away what we made ourselves a moment ago."""
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)


def _reason(error: OSError) -> str:
    if isinstance(error, FileExistsError | NotADirectoryError):
        return tell("disk.taken")
    return os_reason(error)
