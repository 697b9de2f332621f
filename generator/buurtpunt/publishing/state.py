"""What of a village is not online yet. Of git that is what git says; of other ways, what differs since the last time.

How each file lay then is noted beside what was changed: in a folder of the village's own, out of git and out of the site.
"""

from __future__ import annotations

import datetime as dt
import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from buurtpunt.disk import kept, plain
from buurtpunt.knowledge.calendar import zone
from buurtpunt.model.online import GIT
from buurtpunt.problems import Wrong
from buurtpunt.publishing import history
from buurtpunt.publishing.ways import Way, way_of
from buurtpunt.reading.folder import walk

_FILE = "online.json"
_FOLDERS = ("content", "themes")  # what has a say in the site


class Change(NamedTuple):
    """One file that is not online as it is here: new, changed or gone, and its name from the village's folder."""

    what: str
    file: str


@dataclass(frozen=True, slots=True)
class State:
    """How a village stands beside what is online."""

    way: Way | None
    changes: tuple[Change, ...] = ()
    since: str = ""  # the moment of the first of them (ISO 8601), as far as a file tells; "" otherwise
    last: str = ""  # when it was last put online from here; "" for never, or not that we know
    day: str = ""  # the day for which it was made then
    wrong: Wrong | None = None  # why nobody can say


class _Seen(NamedTuple):
    """How a file lay: its size, the moment of its last change, and its digest."""

    size: int
    changed: int
    digest: str


Files = Mapping[str, _Seen]


def state_of(village: Path) -> State:
    """How it stands; asks nothing of the internet. Raises nothing."""
    try:
        way = way_of(village)
        if way is None:
            return State(None)
        last, day, seen = _noted(village)
        if way.how == GIT:
            changes = [Change(*row) for row in history.differences(village, way.folder)]
        else:
            changes = [*_since(village, seen)] if last else []
        return State(way, tuple(changes), _first(village, changes), last, day)
    except Wrong as wrong:
        return State(None, wrong=wrong)


def as_it_lies(village: Path) -> Files:
    """How each file of a village lies now that has a say in the site."""
    known = _noted(village)[2]
    found = ((name, _look(village, name, known.get(name))) for name in _names(village))
    return {name: seen for name, seen in found if seen}


def note(village: Path, files: Files, when: str, day: dt.date) -> None:
    """Remembers that a village is online as it lay then. A folder in which nobody may write keeps no site back."""
    kept.write(village, _FILE, json.dumps({"when": when, "day": day.isoformat(), "files": files}).encode())


def _noted(village: Path) -> tuple[str, str, Files]:
    try:
        known = json.loads(kept.read(village, _FILE))
        when, day = str(dt.datetime.fromisoformat(known["when"]).isoformat()), str(known["day"])
        return when, day, {str(name): _Seen(*row) for name, row in known["files"].items()}
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return "", "", {}


def _since(village: Path, before: Files) -> Iterable[Change]:
    """Each file that holds something else; who only saved it again changed nothing."""
    now = as_it_lies(village)
    for name in sorted({*now, *before}):
        if name not in before:
            yield Change("new", name)
        elif name not in now:
            yield Change("gone", name)
        elif now[name].digest != before[name].digest:
            yield Change("changed", name)


def _look(village: Path, name: str, known: _Seen | None) -> _Seen | None:
    """How a file lies; it is not read again where it looks as it did."""
    try:
        found = os.lstat(village / name)
        if known and (found.st_size, found.st_mtime_ns) == known[:2]:
            return known
        return _Seen(found.st_size, found.st_mtime_ns, sha256(plain.read(village / name)).hexdigest())
    except OSError:
        return None


def _names(village: Path) -> list[str]:
    return [file.name for folder in _FOLDERS for file in walk(village, folder).files]


def _first(village: Path, changes: Iterable[Change]) -> str:
    found = [seen.st_mtime for change in changes if (seen := plain.look(village / change.file)) is not None]
    first = dt.datetime.fromtimestamp(min(found, default=0), zone.brussels()).replace(tzinfo=None)
    return first.isoformat(timespec="seconds") if found else ""
