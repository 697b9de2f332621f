"""Days that are not as usual: each says which day it is, and of what, and holds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from buurtpunt.catalogues import tell
from buurtpunt.checking.snapshot import Snapshot
from buurtpunt.knowledge import dutch, moments
from buurtpunt.model.changes import Change, Today, is_meant
from buurtpunt.model.collections import CLOSURES, HOURS, TODAY
from buurtpunt.model.opening import hours_on
from buurtpunt.problems import Place, Problem, calendar


def check(snapshot: Snapshot) -> Iterator[Problem]:
    """Finds a day that nobody can know, hours that nobody has, and what does not hold or changes nothing."""
    if not snapshot.is_whole("uren.yml"):
        return
    for change in snapshot.contents.changes:
        if change.date is None:
            yield calendar.CHANGE_WITHOUT_DAY.at(change.origin.place, line=_line(change, snapshot))
        elif change.what and not any(is_meant(change, item) for item in snapshot.contents.of(HOURS)):
            yield from _not_ours(change, change.what, snapshot)
        elif change.date >= snapshot.today:
            yield from _holds(change, change.date, snapshot)
        elif isinstance(change, Today):
            day = moments.format_date(change.date, weekday=False)
            yield calendar.TODAY_IS_OVER.at(change.origin.place, date=day)
    yield from _shut_that_day(snapshot)


def _shut_that_day(snapshot: Snapshot) -> Iterator[Problem]:
    """Hours of a day that is shut by itself; who says on the day that the door stays shut knows better than who typed hours."""
    told = {change.origin.place for change in snapshot.contents.changes}
    now = {change.origin.place for change in snapshot.contents.of(TODAY)}
    shut = {one.first: one.origin.place for one in snapshot.contents.of(CLOSURES) if one.first == one.last}
    for special in (special for item in snapshot.contents.of(HOURS) for special in item.special if special.spans):
        other, place = shut.get(special.date), special.origin.place
        if other and special.date >= snapshot.today and place not in told and other not in now:
            facts = {"file": other.file, "line": other.line}
            yield calendar.CHANGE_DOES_NOT_HOLD.at(place, date=moments.format_date(special.date), **facts)


def _not_ours(change: Change, what: str, snapshot: Snapshot) -> Iterator[Problem]:
    known = [item.what for item in snapshot.contents.of(HOURS)]
    guess = dutch.nearest(what, known)
    there = tell("checking.hours.there", names=", ".join(known)) if known else tell("checking.hours.none")
    advice = tell("advice.meant", guess=guess) if guess else there
    yield calendar.NOT_OURS.at(change.origin.at("wat"), value=what, advice=advice)


def _holds(change: Change, day: dt.date, snapshot: Snapshot) -> Iterator[Problem]:
    date = moments.format_date(day)
    other = _other(change, day, snapshot)
    if other:
        where = {"file": other.file, "line": other.line}
        yield calendar.CHANGE_DOES_NOT_HOLD.at(change.origin.place, date=date, **where)
    elif not change.is_whole and not any(
        hours_on(item, (), day).is_different for item in snapshot.contents.of(HOURS) if is_meant(change, item)
    ):
        yield calendar.CHANGES_NOTHING.at(change.origin.place, date=date)


def _other(change: Change, day: dt.date, snapshot: Snapshot) -> Place | None:
    """What else is said of that day and holds instead of this; a line about one thing may stand beside one about all."""
    if change.is_whole:
        return None
    meant = [item for item in snapshot.contents.of(HOURS) if is_meant(change, item)]
    for closure in snapshot.contents.of(CLOSURES):
        if closure.holds_on(day) and any(map(change.hours_of, meant)):
            return closure.origin.place
    for item in meant:
        special = next((one for one in item.special if one.date == day), None)
        if (
            special
            and special.spans != change.hours_of(item)
            and not (change.what is None and _is_narrower(special.origin.place, snapshot))
        ):
            return special.origin.place
    return None


def _is_narrower(place: Place, snapshot: Snapshot) -> bool:
    return any(change.what for change in snapshot.contents.changes if change.origin.place == place)


def _line(change: Change, snapshot: Snapshot) -> str:
    """What was typed, with today as its day: a line to put in its place."""
    from buurtpunt.reading.yamltree import as_value  # slow to load, and rarely asked for

    hours = [f"{start:%H:%M}-{end:%H:%M}" for start, end in change.spans or ()]
    typed = {
        "datum": snapshot.today.isoformat(),
        "wat": change.what and as_value(change.what, in_brackets=True),
        "dicht": "ja" if change.shut else "",
        "uren": " en ".join(hours) or (change.spans == () and "gesloten") or "",
        "van": f"{change.start:%H:%M}" if change.start else "",
        "tot": f"{change.end:%H:%M}" if change.end else "",
        "reden": change.reason and as_value(change.reason, in_brackets=True),
    }
    group = "{" + ", ".join(f"{key}: {value}" for key, value in typed.items() if value) + "}"
    return f"vandaag: {group}" if isinstance(change, Today) else f"- {group}"
