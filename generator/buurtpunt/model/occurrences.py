"""The dates of an event, worked out in one place: the rule, minus what falls away, plus what was typed for one date.

Order of force, the last word first: cancelled, moved, then what falls away (`behalve`, public holidays), then the rule.
So a date that would fall away can still be moved.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from buurtpunt.knowledge.calendar import holidays, zone
from buurtpunt.knowledge.calendar.exceptions import PUBLIC
from buurtpunt.model.documents import ASK, DROPS_OUT, Event
from buurtpunt.model.recurring import Cancelled, Extra, Moved
from buurtpunt.model.values import Unknown


class State(StrEnum):
    """What is said of one date."""

    PLANNED = "gepland"
    EXTRA = "extra"
    MOVED = "verplaatst"
    CANCELLED = "geschrapt"


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One time that an event takes place, or was to take place. `planned` is the day by the rule, `day` the real one."""

    event: Event = field(repr=False)
    planned: dt.date
    day: dt.date
    start: dt.time | None
    end: dt.time | None
    place: str | None
    state: State = State.PLANNED
    full: bool = False
    reason: str = ""  # why it is cancelled
    holiday: str = ""  # the public holiday that it falls on, while nobody said what then

    @property
    def goes_on(self) -> bool:
        """Whether it takes place."""
        return self.state is not State.CANCELLED

    @property
    def last_day(self) -> dt.date:
        """The last day that it stands in the lists: a night belongs to the day before."""
        first, last = self.event.date, self.event.last_day
        return self.day + (last - first) if last and isinstance(first, dt.date) else self.day

    @property
    def begins(self) -> dt.datetime | None:
        """When it begins, in Brussels; None for whole days."""
        return zone.moment(self.day, self.start) if self.start else None

    @property
    def ends(self) -> dt.datetime | None:
        """When it ends, in Brussels: past midnight is the day after."""
        if self.start is None or self.end is None:
            return None
        overnight = self.last_day == self.day and self.end <= self.start
        return zone.moment(self.last_day + dt.timedelta(days=overnight), self.end)

    @property
    def order(self) -> tuple[dt.date, dt.time, str, str]:
        """Events stand by day, hour and title; the whole day first."""
        return self.day, self.start or dt.time.min, self.event.title, self.event.address


def ending_of(one: Occurrence) -> dt.date | None:
    """When it ends as calendars count (RFC 5545, 3.6.1): the moment, or the first whole day after it; None if unknown."""
    return one.ends if one.start else one.last_day + dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Dropped:
    """A day of the rule on which it does not take place, and why."""

    day: dt.date
    reason: str


@dataclass(frozen=True, slots=True)
class Series:
    """All dates of an event up to a day (`until`), in order. An event without a rule has all of its dates."""

    event: Event
    occurrences: tuple[Occurrence, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    first: dt.date | None = None  # the first day by the rule, whether or not it falls away
    goes_on: bool = False  # there are dates after `until`
    until: dt.date | None = None
    strays: tuple[tuple[str, int, dt.date], ...] = field(default=())  # key, position and date that are none of its own

    @property
    def is_dated(self) -> bool:
        """Whether it has a date at all."""
        return bool(self.occurrences or self.dropped)

    def coming(self, today: dt.date) -> tuple[Occurrence, ...]:
        """What is still to come, cancelled dates too: on the day itself it still stands in the lists."""
        return tuple(occurrence for occurrence in self.occurrences if occurrence.last_day >= today)

    def next(self, today: dt.date) -> Occurrence | None:
        """The next time that it takes place; when all that is left was cancelled, the first of those."""
        ahead = self.coming(today)
        return next((one for one in ahead if one.goes_on), ahead[0] if ahead else None)

    def is_over(self, today: dt.date) -> bool:
        """Whether it has been for good."""
        return self.is_dated and not self.goes_on and not self.coming(today)


def series_of(event: Event, until: dt.date) -> Series:
    """The dates of an event, up to a day where a rule goes on; dates that were typed are there whatever their day."""
    if isinstance(event.date, Unknown):
        return Series(event)
    usual = (_hour(event.start), _hour(event.end), event.place)
    full = event.full if isinstance(event.full, tuple) else ()
    return _Expansion(event, event.date, until, usual, full).series()


_Usual = tuple[dt.time | None, dt.time | None, str | None]  # from, till, where


@dataclass(slots=True)
class _Expansion:
    event: Event
    start: dt.date
    until: dt.date
    usual: _Usual
    full: tuple[dt.date, ...]
    dropped: list[Dropped] = field(default_factory=list)

    def series(self) -> Series:
        days, goes_on = self._days()
        moved = {one.planned: one for one in self.event.moved}
        cancelled = {one.date: one for one in self.event.cancelled}
        found = [one for day in days if (one := self._planned(day, moved.get(day), cancelled.get(day)))]
        known = set(days)
        extras = [one for one in self.event.extra if one.date not in known]
        found += [self._extra(one, moved.get(one.date), cancelled.get(one.date)) for one in extras]
        known.update(one.date for one in extras)
        return Series(
            self.event,
            tuple(sorted(found, key=lambda one: (one.day, one.start or dt.time.min))),
            tuple(self.dropped),
            days[0] if days else None,
            goes_on,
            self.until,
            tuple(self._strays(known)),
        )

    def _days(self) -> tuple[list[dt.date], bool]:
        """The days by the rule, and whether there are more. The first is there in any case."""
        rule = self.event.rule
        if rule is None:
            listed = self.event.recurrence if isinstance(self.event.recurrence, tuple) else ()
            return sorted({self.start, *listed}), False
        typed = [one.planned for one in self.event.moved] + [one.date for one in self.event.cancelled]
        last = max([self.until, *typed, *self.full])
        days = rule.days(self.start)
        first = next(days, None)
        if first is None or first > last:
            return ([first] if first else []), first is not None
        found = [first]
        for day in days:
            if day > last:
                return found, True
            found.append(day)
        return found, False

    def _planned(self, day: dt.date, moved: Moved | None, cancelled: Cancelled | None) -> Occurrence | None:
        holiday = holidays.public_holiday(day) if self.event.recurrence is not None else ""
        if not (moved or cancelled) and (reason := self._falls_away(day, holiday)):
            self.dropped.append(Dropped(day, reason))
            return None
        asks = holiday if self.event.on_holidays == ASK and self.event.rule and not (moved or cancelled) else ""
        return self._occurrence(day, State.PLANNED, None, moved, cancelled, asks)

    def _falls_away(self, day: dt.date, holiday: str) -> str:
        for one in self.event.except_:
            if one.holiday == PUBLIC and holiday:
                return f"feestdag: {holiday}"
            if reason := one.reason(day):
                return reason
        return f"feestdag: {holiday}" if holiday and self.event.on_holidays == DROPS_OUT else ""

    def _extra(self, extra: Extra, moved: Moved | None, cancelled: Cancelled | None) -> Occurrence:
        return self._occurrence(extra.date, State.EXTRA, extra, moved, cancelled, "")

    def _occurrence(
        self,
        day: dt.date,
        state: State,
        extra: Extra | None,
        moved: Moved | None,
        cancelled: Cancelled | None,
        holiday: str,
    ) -> Occurrence:
        start, end, place = _changed(_changed(self.usual, extra), moved)
        state = State.CANCELLED if cancelled else State.MOVED if moved else state
        real = moved.date if moved and moved.date else day
        full = self.event.full is True or day in self.full or real in self.full
        reason = (cancelled.reason or "") if cancelled else ""
        return Occurrence(self.event, day, real, start, end, place, state, full, reason, holiday)

    def _strays(self, known: set[dt.date]) -> Iterator[tuple[str, int, dt.date]]:
        """What was typed of a date that the event does not have."""
        real = known | {one.date for one in self.event.moved if one.date}
        yield from _outside("verplaatst", (one.planned for one in self.event.moved), known)
        yield from _outside("geschrapt", (one.date for one in self.event.cancelled), known)
        yield from _outside("volzet", self.full, real)


def _hour(typed: dt.time | Unknown | None) -> dt.time | None:
    return typed if isinstance(typed, dt.time) else None


def _changed(usual: _Usual, change: Extra | Moved | None) -> _Usual:
    """Hours and place, as far as a change says otherwise. A new begin without a new end keeps how long it lasts."""
    start, end, place = usual
    if change is None:
        return usual
    if change.start and start and end and not change.end:
        lasts = dt.datetime.combine(dt.date.min, end) - dt.datetime.combine(dt.date.min, start)
        end = (dt.datetime.combine(dt.date(2000, 1, 2), change.start) + lasts).time()
    return change.start or start, change.end or end, change.place or place


def _outside(key: str, days: Iterable[dt.date], known: set[dt.date]) -> Iterator[tuple[str, int, dt.date]]:
    return ((key, i, day) for i, day in enumerate(days) if day not in known)
