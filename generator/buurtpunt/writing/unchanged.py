"""Finds out whether anything changed since the last build; if not, its answer is given again.

After a build we remember what was asked, how everything looked that had a say in it, and what came of it. When the same
is asked again and nothing looks different, neither what went in nor what came out, the answer is the same. This is
looked up before anything else is loaded, so this module leans on next to nothing, not even on `pathlib`.
"""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, NamedTuple

from buurtpunt.disk import plain
from buurtpunt.writing.seal import blake2b, opened, sealed

ADMIN, RECORD = ".buurtpunt", "laatste.json"  # the same ADMIN as in `disk.order`, which is slow to load
_FORMAT = 1
_UNSURE = 2.0  # seconds within which a file can change twice and look the same: some disks count in those
_DEEPEST = 40  # folders; a link can make a circle
_PROGRAM = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


class Fingerprint(NamedTuple):
    """How folders and our own program looked: a digest of names, times and sizes, and one of each of the newest files."""

    folders: list[str]
    digest: str
    unsure: dict[str, str]


def look(folders: Iterable[str], now: float) -> Fingerprint | None:
    """How these folders and our own program look, at the time `now` on the disk's clock; None when it cannot be told."""
    roots = [*folders]
    try:
        rows = [*_rows(roots), *_program()]
        unsure = {path: _content(path) for path, when, _ in rows if when > now - _UNSURE}
    except OSError:
        return None
    return Fingerprint(roots, _digest(rows), unsure) if now else None


def asked(words: list[str], day: str) -> str:
    """What somebody asks, as one text: the command as typed, where, and on which day, unless they say so themselves."""
    own_day = any(word.startswith("--today") for word in words)
    return json.dumps([_FORMAT, os.getcwd(), "" if own_day else day, words])


def outputs(words: list[str]) -> Iterator[str]:
    """The folders in which a build by these words may have left its output, without finding out what they mean."""
    for word in ("", *(word.rpartition("=")[2] for word in words if not word.startswith("-") or "=" in word)):
        folder = os.path.realpath(word)
        yield folder
        while True:
            yield os.path.join(folder, "output")
            if folder == os.path.dirname(folder):
                break
            folder = os.path.dirname(folder)


def remember(output: str, question: str, before: Fingerprint | None, answer: Any) -> None:
    """Keeps the answer to a question, given how everything looked before; a disk that refuses makes no difference."""
    from buurtpunt.disk import ours  # who only looks something up has no use for it

    path = os.path.join(output, ADMIN, RECORD)
    try:
        if before is None:
            ours.remove(path)
            return
        told = {"asked": question, "look": before, "libraries": _libraries(), "answer": answer}
        ours.write(path, sealed(json.dumps(told)))
    except OSError:
        return


def recall(output: str, question: str) -> Any | None:
    """The answer to the same question, when everything still looks the same; else None."""
    try:
        record = opened(plain.read(os.path.join(output, ADMIN, RECORD)))
        if record["asked"] != question or record["libraries"] != _libraries():
            return None
        before = Fingerprint(*record["look"])
        same = _digest([*_rows(before.folders), *_program()]) == before.digest
        if same and all(_content(path) == known for path, known in before.unsure.items()) and _is_whole(output):
            return record["answer"]
    except (OSError, ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError):
        return None
    return None


def _is_whole(output: str) -> bool:
    """Whether every file that a manifest names is there as it was written."""
    admin = os.path.join(output, ADMIN)
    parts = [name[:-5] for name in os.listdir(admin) if name.endswith(".json") and name != RECORD]
    return bool(parts) and all(_is_part_whole(output, part) for part in parts)


def _is_part_whole(output: str, part: str) -> bool:
    files = opened(plain.read(os.path.join(output, ADMIN, f"{part}.json")))["files"]
    top = os.path.join(output, part, "")
    for path, (size, mtime, *_) in files.items():
        seen = os.lstat(top + path)
        if (seen.st_size, seen.st_mtime_ns) != (size, mtime) or not stat.S_ISREG(seen.st_mode):
            return False
    return True


def _rows(folders: Iterable[str]) -> Iterator[tuple[str, float, str]]:
    """Every file below folders, in order: its path, when it last changed, and how it looks."""
    for folder in folders:
        if os.path.isdir(folder):
            yield from _walk(folder, 0)


@cache
def _program() -> list[tuple[str, float, str]]:
    """The files of our own program, as they lay when this process first asked: what runs is what was loaded."""
    return list(_walk(_PROGRAM, 0))


def _walk(folder: str, depth: int) -> Iterator[tuple[str, float, str]]:
    with os.scandir(folder) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        if entry.name == "__pycache__":
            continue
        try:
            seen = entry.stat()
        except OSError:  # a link to nowhere
            seen = entry.stat(follow_symlinks=False)
        if stat.S_ISDIR(seen.st_mode):
            yield entry.path, 0, "folder"
            if depth < _DEEPEST and not entry.is_symlink():  # what it leads to, if we read it, has a name of its own
                yield from _walk(entry.path, depth + 1)
        else:
            when = max(seen.st_mtime, seen.st_ctime)
            yield entry.path, when, f"{seen.st_mtime_ns} {seen.st_ctime_ns} {seen.st_size} {seen.st_ino} {seen.st_mode}"


def _digest(rows: Iterable[tuple[str, float, str]]) -> str:
    made = blake2b(digest_size=16)
    made.update("\0".join([f"{path}\0{how}" for path, _, how in rows]).encode("utf-8", "surrogateescape"))
    return made.hexdigest()


def _content(path: str) -> str:
    """The digest of what is in a file; of a link to nowhere, nothing."""
    if not os.path.isfile(path):
        return ""
    return blake2b(plain.read(os.path.realpath(path)), digest_size=16).hexdigest()


def _libraries() -> list[list[Any]]:
    """When something was last installed: that changes the folder in which libraries lie."""
    import sys

    folders = [path for path in sys.path if os.path.basename(path) in ("site-packages", "dist-packages")]
    return [[path, os.stat(path).st_mtime_ns] for path in folders if os.path.isdir(path)] + [[sys.version, 0]]
