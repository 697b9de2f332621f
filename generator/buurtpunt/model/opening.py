"""When the door is open on one day: the usual hours, unless something comes between."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from buurtpunt.knowledge.calendar.days import Why
from buurtpunt.knowledge.calendar.osm import osm
from buurtpunt.knowledge.calendar.spans import Span
from buurtpunt.knowledge.calendar.week import Timetable
from buurtpunt.model.hours import Closure, HourSet, why

WEEK = 7


@dataclass(frozen=True, slots=True)
class DayHours:
    """The hours of one day, the usual ones, and why they differ (perhaps nobody said)."""

    day: dt.date
    spans: tuple[Span, ...]
    usual: tuple[Span, ...]
    reason: str | Why = ""

    @property
    def is_different(self) -> bool:
        """Whether somebody who knows the usual hours would come at the wrong time."""
        return self.spans != self.usual


def hours_on(item: HourSet, closures: Iterable[Closure], day: dt.date) -> DayHours:
    """The hours of a day. Closed is closed; then come the hours typed for that day, then what falls away."""
    return _hours_on(item, Timetable.of(item.when), closures, day)


def _hours_on(item: HourSet, table: Timetable, closures: Iterable[Closure], day: dt.date) -> DayHours:
    usual, now = table.usual(day), table.spans(day)
    for closure in closures:
        if closure.holds_on(day):
            return DayHours(day, (), usual, why(closure))
    for special in item.special:
        if special.date == day:
            return DayHours(day, special.spans, usual, why(special))
    for one in item.except_:
        if reason := one.reason(day):
            return DayHours(day, (), usual, reason)
    return DayHours(day, now, usual, (now != usual and table.season(day)) or "")


def changed_days(item: HourSet, closures: Iterable[Closure], today: dt.date, days: int = WEEK) -> list[DayHours]:
    """The coming days, today first, on which the hours are not the usual ones."""
    known, table = list(closures), Timetable.of(item.when)
    found = (_hours_on(item, table, known, today + dt.timedelta(days=number)) for number in range(days))
    return [one for one in found if one.is_different]


def announced_days(item: HourSet, closures: Iterable[Closure], today: dt.date) -> list[DayHours]:
    """What is different in the coming week, and on whatever day after it has hours of its own; closures say themselves."""
    known, next_week = list(closures), today + dt.timedelta(days=WEEK)
    later = sorted(special.date for special in item.special if special.date >= next_week)
    days = [*(today + dt.timedelta(days=number) for number in range(WEEK)), *later]
    found = (hours_on(item, (), day) for day in days if not any(closure.holds_on(day) for closure in known))
    return [one for one in found if one.is_different]


def for_osm(items: Iterable[HourSet]) -> tuple[tuple[str, str], ...]:
    """Each set by its name with its hours as OpenStreetMap writes them; for whoever keeps the map."""
    found = ((item.what, osm(item.when, item.except_)) for item in items)
    return tuple((what, hours) for what, hours in found if hours)


def is_open(hours: DayHours, start: dt.time, end: dt.time) -> bool:
    """Whether the door is open all the time from one hour to another on the same day."""
    return any(first <= start and (end <= last or last <= first) for first, last in hours.spans)
