"""Says back what was understood of a typed date, rule or hours, while somebody is typing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping

from buurtpunt.catalogues import tell
from buurtpunt.checking.snapshot import NEAR, Snapshot
from buurtpunt.editing.page import Value
from buurtpunt.forms.typed import Group
from buurtpunt.knowledge import clock, deadlines, moments
from buurtpunt.knowledge.calendar.spans import parse_spans
from buurtpunt.knowledge.calendar.week import say_spans, say_week
from buurtpunt.model.collections import HOURS
from buurtpunt.model.events import Event
from buurtpunt.model.form import Sort
from buurtpunt.model.hours import HourSet
from buurtpunt.model.keys import Key
from buurtpunt.model.opening import changed_days
from buurtpunt.problems import Wrong

_DATES = 5  # that are said back of what comes back, and of what falls away

Got = dict[str, tuple[str, ...]]  # what was understood, by the name of the field


def understood(snapshot: Snapshot, file: str, line: int, keys: Iterable[Key], values: Group) -> Got:
    """What is understood of the thing in a file, on a line or on any, that has these values in a form."""
    found: Got = {name: (said,) for name, said in _said_back(keys, values)}
    for event in snapshot.contents.events:
        if event.origin.file == file:
            found |= {name: said for name, said in _of_event(snapshot, event, values) if said}
    for hours in snapshot.contents.of(HOURS):
        place = hours.origin.place
        if (place.file, place.line) == (file, line):
            found |= {name: said for name, said in _of_hours(snapshot, hours) if said}
    return found


def _of_event(snapshot: Snapshot, event: Event, values: Group) -> Iterator[tuple[str, tuple[str, ...]]]:
    series = snapshot.series(event)
    coming = (one for one in series.coming(snapshot.today) if one.goes_on)
    dates = tuple(_moment(one.day, one.start, one.end) for one, _ in zip(coming, range(_DATES), strict=False))
    comes_back = bool(values.get("herhaling"))
    yield "herhaling" if comes_back else "datum", dates
    if comes_back:
        gone = [one for one in series.dropped if snapshot.today <= one.day <= snapshot.today + NEAR]
        yield (
            "behalve",
            tuple(tell("forms.got.gone", day=moments.format_date(one.day), reason=one.reason) for one in gone[:_DATES]),
        )


def _moment(day: dt.date, start: dt.time | None, end: dt.time | None) -> str:
    told = [f"{hour:%H:%M}" for hour in (start, end) if hour is not None]
    hours = tell("forms.got.hours", start=told[0], end=told[1]) if len(told) > 1 else "".join(told)
    return f"{moments.format_date(day)}{', ' + hours if hours else ''}"


def _of_hours(snapshot: Snapshot, hours: HourSet) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The week as it hangs on the door, and the coming days on which these hours are other ones."""
    yield "wanneer", say_week(hours.when)
    other = changed_days(hours, (), snapshot.today, NEAR.days)
    told = ((one.day, say_spans(one.spans), f" ({one.reason})" if one.reason else "") for one in other[:_DATES])
    yield "behalve", tuple(f"{moments.format_date(day)}: {spans}{reason}" for day, spans, reason in told)


def _said_back(keys: Iterable[Key], values: Mapping[str, Value], at: str = "") -> Iterator[tuple[str, str]]:
    """Each day and each row of hours, as it was understood; nothing where that is what was typed."""
    for key in keys:
        value = values.get(key.name, "")
        rows = [(f".{number}", one) for number, one in enumerate(value)] if isinstance(value, list) else [("", value)]
        for step, one in rows:
            name = f"{at}{key.name}{step}"
            if isinstance(one, dict):
                yield from _said_back(key.value.keys, one, f"{name}.")
            elif isinstance(one, str) and (said := _as_read(key.value.sort, one)) and said != one:
                yield name, said


def _as_read(sort: Sort, typed: str) -> str:
    try:
        if sort is Sort.DAY:
            return moments.format_date(moments.parse_date(typed))
        if sort is Sort.TIME:
            return clock.format_time(moments.parse_time(typed))
        if sort is Sort.HAND_IN:
            return str(deadlines.parse(typed))
        return say_spans(parse_spans(typed)) if sort is Sort.HOURS else ""
    except Wrong:
        return ""
