"""What is gone and what came since the site was last made, kind by kind."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from pathlib import PurePosixPath

from buurtpunt.catalogues import tell
from buurtpunt.checking.snapshot import Snapshot
from buurtpunt.knowledge import dutch
from buurtpunt.model import collections
from buurtpunt.model.collection import Collection
from buurtpunt.model.collections import HOURS
from buurtpunt.model.events import Event
from buurtpunt.model.form import Role
from buurtpunt.model.hub import Person
from buurtpunt.model.record import Record, Visible
from buurtpunt.model.roles import key_of, value_of
from buurtpunt.pipeline.stages import Result
from buurtpunt.problems import LeftOut, Level, Place, count, each_once, output
from buurtpunt.report import Changes
from buurtpunt.writing.last_time import ALWAYS, Held, Thing, recall

_FEW = 3  # names that are told of one kind
_HOURS = HOURS.key
_PICTURES = "foto's"  # what they are remembered as; each other kind is called as the village types it
_WHOLE, _HALF = 2, 4  # from how many things on it is strange that all of them, or more than half, are gone


def look_back(result: Result) -> tuple[Held | None, Held]:
    """What there was when the site of this village was last made, None when nobody knows, and what there is now."""
    village = result.snapshot.hub.name if result.snapshot.hub else ""  # two of them may be built in the same folder
    return recall(result.output, village), Held(village, *_held(result.snapshot, result.left_out))


def _held(snapshot: Snapshot, left_out: Iterable[LeftOut]) -> tuple[dict[str, list[Thing]], dict[str, list[str]]]:
    """All that there is: also what may not be seen today, so that an event that is over is not gone."""
    contents = snapshot.contents
    things = {
        _called(kind): [Thing(_name(kind, one), _missed_until(one, snapshot)) for one in contents.of(kind)]
        for kind in collections.ALL
        if kind.is_public and ("*" in kind.path or (kind.key and key_of(kind.model, Role.TITLE)))
    }
    things[_PICTURES] = [Thing(_base(one.name)) for one in contents.picture_files]
    return things, {_key(left): list(left.causes or (left.reason,)) for left in left_out}


def _called(kind: Collection[Record]) -> str:
    """All of a kind in one word, which the village types itself: its list, or its folder."""
    return kind.key or kind.path.split("/")[-2]


def _name(kind: Collection[Record], one: Record) -> str:
    return value_of(one, Role.TITLE) if kind.key else _base(one.origin.file)


def of_all_parts(now: Held, before: Held | None) -> Held:
    """What there is now; of a part that was not made this time, what was left out of it before."""
    return now._replace(left_out={**(before.left_out if before else {}), **now.left_out})


def changes(before: Held | None, now: Held, left_out: Iterable[LeftOut]) -> Changes:
    """What is another than it was; of the first time there is nothing to tell."""
    if before is None:
        return Changes(is_first=True)
    lines = (_line(kind, before, now) for kind in _kinds(before, now))
    new = tuple(left for left in left_out if not _was_told(left, before))
    return Changes(lines=tuple(line for line in lines if line), left_out=new)


def ask_if_much_is_gone(before: Held | None, now: Held, result: Result) -> Result:
    """The same result; with the one problem that much is gone and nobody said so: all of a kind, or more than half of it.

    It stands for the links and the pictures that are broken by it, which are told once it is meant.

    What was over or a draft is missed by nobody, what only has another name is still there, and what a file that cannot
    be read would hold is not gone. A single thing may always go, but for the hours: without them nobody knows when to come.
    """
    snapshot, problems = result.snapshot, result.problems
    if before is None or (snapshot.reading.broken and count(problems, Level.ERROR)):
        return result
    kinds = [kind for kind in _kinds(before, now) if _is_much(kind, before, now, snapshot.today)]
    if not kinds:
        return result
    gone = {name for kind in kinds for name in _more(_names(kind, before), _names(kind, now))}
    what = "; ".join(_line(kind, before, now) for kind in kinds)
    others = [one for one in problems if _base(str(one.facts.get("value", "")).partition("#")[0]) not in gone]
    return replace(result, problems=each_once([*others, output.MUCH_GONE.at(Place(), what=what)]))


def _is_much(kind: str, before: Held, now: Held, today: dt.date) -> bool:
    missed = [thing.name for thing in before.things.get(kind, []) if thing.until >= today.isoformat()]
    here = _names(kind, now)
    lost = len(_more(missed, here)) - len(_more(here, _names(kind, before)))
    fewest = 1 if kind == _HOURS else _WHOLE
    return (lost >= fewest and lost == len(missed)) or (len(missed) >= _HALF and lost * 2 > len(missed))


def _kinds(before: Held, now: Held) -> Iterable[str]:
    return dict.fromkeys((*now.things, *before.things))


def _names(kind: str, of: Held) -> list[str]:
    return [thing.name for thing in of.things.get(kind, [])]


def _line(kind: str, before: Held, now: Held) -> str:
    """One kind in words: "agenda: van 13 naar 12 (weg: kermis.md)"; "" when nothing came or went."""
    old, new = _names(kind, before), _names(kind, now)
    moved = {"gone": _more(old, new), "new": _more(new, old)}
    told = [tell(f"pipeline.changes.{key}", names=_named(names)) for key, names in moved.items() if names]
    counts = tell(f"pipeline.changes.{'same' if len(old) == len(new) else 'count'}", old=len(old), new=len(new))
    called = tell("pipeline.pictures") if kind == _PICTURES else kind
    return f"{called}: {counts} ({'; '.join(told)})" if told else ""


def _more(some: list[str], others: list[str]) -> list[str]:
    return list((Counter(some) - Counter(others)).elements())


def _named(names: list[str]) -> str:
    if len(names) > _FEW:
        names = [*names[: _FEW - 1], tell("pipeline.changes.more", count=len(names) - _FEW + 1)]
    return dutch.enumerate_words(names)


def _base(path: str) -> str:
    return PurePosixPath(path).name


def _missed_until(one: Record, snapshot: Snapshot) -> str:
    """The last day on which somebody would miss it: a draft never, an event that is over no more."""
    if isinstance(one, Visible) and one.draft:
        return ""
    until = one.visible_until if isinstance(one, Visible) else one.until if isinstance(one, Person) else None
    return min((day.isoformat() for day in (until, _last_day(one, snapshot)) if day), default=ALWAYS)


def _last_day(one: Record, snapshot: Snapshot) -> dt.date | None:
    if not isinstance(one, Event) or snapshot.series(one).goes_on:
        return None
    series = snapshot.series(one)
    days = [*(occurrence.last_day for occurrence in series.occurrences), *(dropped.day for dropped in series.dropped)]
    return max(days, default=None)


def _was_told(left: LeftOut, before: Held) -> bool:
    reasons = before.left_out.get(_key(left))
    return reasons is not None and set(left.causes or (left.reason,)) <= {*reasons}


def _key(left: LeftOut) -> str:
    """By what somebody knows it; of a sheet the names are what is left out of it, and they are its reasons."""
    return left.place.file if left.place.file.startswith("druk/") else f"{left.place.file} {left.name}"
