"""Puts our own folder in order before a build: whatever stands there in the place of something of ours is taken aside.

It may hold anything: a village comes from a stranger, a disk was full, somebody tidied up. What is not ours is never
followed, never written in and never lost.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from buurtpunt.disk import ours
from buurtpunt.disk.plain import is_file, is_folder, look, read

ADMIN = ".buurtpunt"
CACHE, LOCK = "cache", "slot"
KEPT = re.compile(r"[0-9a-f]{32}(\.json)?|[a-z]+-[0-9a-f]{8}")  # what the cache keeps
TEMPORARY = re.compile(r"(.+)(\.\d+-\d+-\d+\.tmp)|(klok)-\d+-\d+-\d+\.tmp")
_FOLDERS = re.compile(r"cache|[a-z]+\.(vorige|oud)")
_FILES = re.compile(r"slot|[a-z]+\.json|[a-z]+\.vorige\.lijst|[a-z]+\.namen|(beelden|inhoud)\.lijst")


def put_in_order(output: Path) -> list[str]:
    """Takes aside what is not ours; gives the names of it, from the output folder. What cannot be moved stays."""
    admin = output / ADMIN
    if (seen := look(admin)) is None:
        return []
    with suppress(OSError):
        if not is_folder(seen):
            ours.displace(admin, output)
            return [ADMIN]
        found = [path for path in (*_misplaced(admin), *_misplaced_in_cache(admin / CACHE)) if _displaced(path, admin)]
        return [path.relative_to(output).as_posix() for path in found]
    return []


def tidy(admin: Path) -> None:
    """Removes what a build that died was writing, while nobody else writes there; raises `OSError`."""
    with os.scandir(admin) as entries:
        left = [entry.path for entry in entries if (found := TEMPORARY.fullmatch(entry.name)) and _is_list(found[1])]
    for path in left:
        if not is_folder(look(path)):
            ours.remove(path)


def _is_list(name: str | None) -> bool:
    return name is not None and bool(_FILES.fullmatch(name))


def _displaced(path: Path, admin: Path) -> bool:
    try:
        ours.displace(path, admin)
    except OSError:
        return False
    return True


def _misplaced(admin: Path) -> Iterator[Path]:
    with os.scandir(admin) as entries:
        names = sorted(entry.name for entry in entries)
    for name in names:
        seen = look(admin / name)
        wrong = (_FOLDERS.fullmatch(name) and not is_folder(seen)) or (
            _FILES.fullmatch(name) and not (is_file(seen) and _may_be_ours(admin / name))
        )
        if wrong or (name == LOCK and seen is not None and (seen.st_size or seen.st_nlink != 1)):
            yield admin / name  # a lock is empty, and has one name


def _may_be_ours(path: Path) -> bool:
    """Whether a list begins as ours do, or is empty; what it says further is for its reader to judge."""
    try:
        return path.name == "beelden.lijst" or read(path, 2) in (b'{"', b"{", b"")
    except OSError:
        return True


def _misplaced_in_cache(cache: Path) -> Iterator[Path]:
    """What has a name of ours there and is no file; of what each of many files holds, its digest tells."""
    if is_folder(look(cache)):
        with os.scandir(cache) as entries:
            wrong = sorted(entry.name for entry in entries if not entry.is_file(follow_symlinks=False))
        yield from (cache / name for name in wrong if KEPT.fullmatch(name))
