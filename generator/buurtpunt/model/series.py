"""All dates of an event: the rule, minus what falls away, plus what was typed for one date.

Order of force, the last word first: cancelled, moved, extra, then what falls away (`behalve`, public holidays), then the rule.
So a date that would fall away can still be moved, and one that is typed as extra takes place.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from buurtpunt.knowledge.calendar import holidays
from buurtpunt.knowledge.calendar.days import HOLIDAYS, Why
from buurtpunt.model.events import ASK, DROPS_OUT, Cancelled, Event, Extra, Moved, Occurrence, State
from buurtpunt.model.form import Unknown


@dataclass(frozen=True, slots=True)
class Dropped:
    """A day of the rule on which it does not take place, and why."""

    day: dt.date
    reason: Why


@dataclass(frozen=True, slots=True)
class Double:
    """A position in the list of extra dates of one that was there already at that hour, and whether it says anything else."""

    position: int
    is_different: bool


Stray = tuple[str, int, dt.date]  # key, position and date of a change of a date that is none of its own


@dataclass(frozen=True, slots=True)
class Series:
    """All dates of an event up to a day (`until`), in order. An event without a rule has all of its dates."""

    event: Event
    occurrences: tuple[Occurrence, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    first: dt.date | None = None  # the first day by the rule, whether or not it falls away
    goes_on: bool = False  # there are dates after `until`
    until: dt.date | None = None
    strays: tuple[Stray, ...] = ()
    doubles: tuple[Double, ...] = ()

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

    def nearest(self, today: dt.date) -> Occurrence | None:
        """The next time; of what is over the last."""
        return self.next(today) or (self.occurrences[-1] if self.occurrences else None)

    def takes_place(self, today: dt.date) -> bool:
        """Whether there may be a time to come on which it goes on."""
        return not self.is_dated or self.goes_on or any(one.goes_on for one in self.coming(today))

    def has_room(self, today: dt.date) -> bool:
        """Whether there may be one on which it is not full."""
        free = any(one.goes_on and not one.full for one in self.coming(today))
        return self.event.full is not True and (free or self.goes_on or not self.is_dated)

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
    doubles: list[Double] = field(default_factory=list)

    def series(self) -> Series:
        days, last, goes_on = self._days()
        extra = dict(enumerate(self.event.extra))
        found = [one for day in days if (one := self._planned(day, extra))]
        found += self._extras(extra, set(days))
        known = {*days, *(one.date for one in self.event.extra)}
        return Series(
            self.event,
            tuple(sorted(self._named(found), key=lambda one: (one.day, one.start or dt.time.min))),
            tuple(self.dropped),
            days[0] if days else None,
            goes_on,
            last,
            tuple(self._strays(known, {(one.planned, one.hour) for one in found})),
            tuple(self.doubles),
        )

    def _days(self) -> tuple[list[dt.date], dt.date, bool]:
        """The days by the rule, up to which day these are all of them, and whether there are more. The first is there in any
        case, and so is every day of which something was typed.
        """
        event, rule = self.event, self.event.rule
        if rule is None:
            listed = event.recurrence if isinstance(event.recurrence, tuple) else ()
            return sorted({self.start, *listed}), self.until, False
        typed = [one.planned for one in event.moved] + [one.date for one in event.cancelled]
        typed += [one.last for one in event.except_ if one.last]
        last = max([self.until, *typed, *self.full])
        days = rule.days(self.start)
        first = next(days, None)
        if first is None or first > last:
            return ([first] if first else []), last, first is not None
        found = [first]
        for day in days:
            if day > last:
                return found, last, True
            found.append(day)
        return found, last, False

    def _planned(self, day: dt.date, extra: dict[int, Extra]) -> Occurrence | None:
        """A day of the rule. One that falls away comes back when it is typed as extra as well."""
        holiday = holidays.public_holiday(day) if self.event.recurrence is not None else ""
        is_typed = any(one.planned == day for one in self.event.moved) or any(self._cancelled(day, self.usual[0]))
        if is_typed or not (reason := self._falls_away(day, holiday)):
            asks = holiday if self.event.on_holidays == ASK and self.event.rule and not is_typed else ""
            return self._occurrence(day, State.PLANNED, None, asks)
        again = min((i for i in extra if extra[i].date == day), key=lambda i: self._hour_of(extra[i]), default=None)
        if again is None:
            self.dropped.append(Dropped(day, reason))
            return None
        return self._occurrence(day, State.PLANNED, extra.pop(again), "")

    def _falls_away(self, day: dt.date, holiday: str) -> Why | None:
        found = next((reason for one in self.event.except_ if (reason := one.reason(day))), None)
        return found or (Why(day, HOLIDAYS) if holiday and self.event.on_holidays == DROPS_OUT else None)

    def _hour_of(self, extra: Extra) -> dt.time:
        return extra.start or self.usual[0] or dt.time.min

    def _extras(self, extra: dict[int, Extra], days: set[dt.date]) -> Iterator[Occurrence]:
        """The dates on top. What would begin at the hour of another one on that day is none."""
        gone = {one.day for one in self.dropped}
        taken = {(day, self.usual[0]) for day in days - gone}
        for i, one in extra.items():
            hour = one.start or self.usual[0]
            if (one.date, hour) in taken:
                self.doubles.append(Double(i, bool(one.end or one.place)))
                continue
            taken.add((one.date, hour))
            alone = one.date not in days and sum(other.date == one.date for other in extra.values()) == 1
            yield self._occurrence(one.date, State.EXTRA, one, "", moves=alone)

    def _named(self, found: list[Occurrence]) -> Iterator[Occurrence]:
        """Each date that no rule names by its own day; by its hour too where there are more of them on that day."""
        by_rule = self.event.rule is not None
        own = [one for one in found if not by_rule or one.is_extra]
        on_day = Counter(one.planned for one in own)
        yield from (one for one in found if by_rule and not one.is_extra)
        for one in own:
            hour = f"T{one.hour:%H%M}" if one.hour and on_day[one.planned] > 1 else ""
            is_only = len(found) == 1 and self.event.recurrence is None
            yield one if is_only else replace(one, name=f"{one.planned:%Y%m%d}{hour}")

    def _cancelled(self, day: dt.date, hour: dt.time | None) -> Iterator[Cancelled]:
        """What was typed of a date that does not go on; without an hour it is the whole day."""
        return (one for one in self.event.cancelled if one.date == day and one.start in (None, hour))

    def _occurrence(
        self, day: dt.date, state: State, extra: Extra | None, holiday: str, *, moves: bool = True
    ) -> Occurrence:
        planned = changed(self.usual, extra)
        cancelled = next(self._cancelled(day, planned[0]), None)
        moved = next((one for one in self.event.moved if moves and one.planned == day), None)
        start, end, place = changed(planned, moved)
        real = moved.date if moved and moved.date else day
        return Occurrence(
            self.event,
            day,
            real,
            start,
            end,
            place,
            State.CANCELLED if cancelled else State.MOVED if moved else state,
            self.event.full is True or day in self.full or real in self.full,
            (cancelled.reason or "") if cancelled else "",
            holiday,
            hour=planned[0],
            is_extra=state is State.EXTRA,
        )

    def _strays(self, known: set[dt.date], times: set[tuple[dt.date, dt.time | None]]) -> Iterator[Stray]:
        """What was typed of a date that the event does not have."""
        real = known | {one.date for one in self.event.moved if one.date}
        yield from _outside("verplaatst", (one.planned for one in self.event.moved), known)
        for i, one in enumerate(self.event.cancelled):
            if one.date not in known or (one.start and (one.date, one.start) not in times):
                yield "geschrapt", i, one.date
        yield from _outside("volzet", self.full, real)


def _hour(typed: dt.time | Unknown | None) -> dt.time | None:
    return typed if isinstance(typed, dt.time) else None


def changed(usual: _Usual, change: Extra | Moved | None) -> _Usual:
    """Hours and place, as far as a change says otherwise. A new begin without a new end keeps how long it lasts."""
    start, end, place = usual
    if change is None:
        return usual
    if change.start and start and end and not change.end:
        lasts = dt.datetime.combine(dt.date.min, end) - dt.datetime.combine(dt.date.min, start)
        end = (dt.datetime.combine(dt.date(2000, 1, 2), change.start) + lasts).time()
    return change.start or start, change.end or end, change.place or place


def _outside(key: str, days: Iterable[dt.date], known: set[dt.date]) -> Iterator[Stray]:
    return ((key, i, day) for i, day in enumerate(days) if day not in known)
