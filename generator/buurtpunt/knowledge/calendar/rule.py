"""On which days something comes back. The days are worked out here; the tests hold them against python-dateutil.

A rule is a small part of RFC 5545, 3.3.10, with the same meaning: weeks begin on Monday, a month without a 31st or a
fifth Sunday is passed over, and `count` counts days before exceptions are taken away.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import count as forever
from itertools import islice, takewhile

LAST_YEAR = 2999  # of what `moments` reads as a date


class Every(StrEnum):
    """The unit that a rule counts in. The value is the word of RFC 5545."""

    DAY = "DAILY"
    WEEK = "WEEKLY"
    MONTH = "MONTHLY"
    YEAR = "YEARLY"


@dataclass(frozen=True, slots=True)
class Rule:
    """How something comes back. Counting begins in the day, week, month or year of the date that it starts on.

    `weekdays` count from 0 (Monday); `nths` says which of them in a month (-1 is the last) and is empty for all of
    them; `monthdays` are days of the month (-1 is the last); `months` are the only ones in which it happens; `positions` says
    which of all the weekdays of a month together (BYSETPOS: the last working day). Without weekdays and month days it is the very
    day that it starts on. `part` is a part of the day (`namiddag`), for people; the hours stand elsewhere.
    """

    every: Every
    interval: int = 1
    weekdays: tuple[int, ...] = ()
    nths: tuple[int, ...] = ()
    monthdays: tuple[int, ...] = ()
    months: tuple[int, ...] = ()
    count: int | None = None
    until: date | None = None
    positions: tuple[int, ...] = ()
    part: str = ""

    def days(self, start: date) -> Iterator[date]:
        """Every day from `start` on, in order; without an end unless the rule has one."""
        last = self.until or date.max
        found = (day for day in self._raw(start) if day >= start)
        return islice(takewhile(lambda day: day <= last, found), self.count)

    def anchored(self, start: date) -> Rule:
        """The same rule with the day written out that it takes from the date that it starts on."""
        if self.weekdays or self.monthdays or self.every is Every.DAY:
            return self
        if self.every is Every.WEEK:
            return replace(self, weekdays=(start.weekday(),))
        months = (start.month,) if self.every is Every.YEAR else self.months
        return replace(self, monthdays=(start.day,), months=months)

    def _raw(self, start: date) -> Iterator[date]:
        if self.every is Every.DAY:
            return self._daily(start)
        if self.every is Every.WEEK:
            return self._weekly(start)
        return self._monthly(start)

    def _daily(self, start: date) -> Iterator[date]:
        first = start.toordinal()
        for ordinal in range(first, _END, self.interval):
            day = date.fromordinal(ordinal)
            if not self.months or day.month in self.months:
                yield day

    def _weekly(self, start: date) -> Iterator[date]:
        weekdays = self.weekdays or (start.weekday(),)
        monday = start.toordinal() - start.weekday()
        for week in range(monday, _END, 7 * self.interval):
            for weekday in weekdays:
                day = date.fromordinal(week + weekday)
                if not self.months or day.month in self.months:
                    yield day

    def _monthly(self, start: date) -> Iterator[date]:
        """Months, and years as twelve of them (or as their own months)."""
        for year, month in self._months(start):
            yield from self._in_month(start, year, month)

    def _months(self, start: date) -> Iterator[tuple[int, int]]:
        if self.every is Every.YEAR:
            for year in range(start.year, LAST_YEAR + 1, self.interval):
                for month in self.months or (start.month,):
                    yield year, month
            return
        for number in forever(start.year * 12 + start.month - 1, self.interval):
            year, month = number // 12, number % 12 + 1
            if year > LAST_YEAR:
                return
            if not self.months or month in self.months:
                yield year, month

    def _in_month(self, start: date, year: int, month: int) -> list[date]:
        first_weekday, length = calendar.monthrange(year, month)
        if not self.weekdays:
            numbers = {day if day > 0 else length + 1 + day for day in self.monthdays or (start.day,)}
        else:
            numbers = {
                number
                for weekday in self.weekdays
                for number in _which(range(1 + (weekday - first_weekday) % 7, length + 1, 7), self.nths)
            }
            if self.positions:
                ordered = sorted(numbers)
                numbers = {ordered[nth - 1 if nth > 0 else nth] for nth in self.positions if abs(nth) <= len(ordered)}
        return [date(year, month, number) for number in sorted(numbers) if 1 <= number <= length]


_END = date(LAST_YEAR, 12, 25).toordinal()


def _which(days: range, nths: tuple[int, ...]) -> list[int]:
    """Of all the same weekdays of a month the ones that are asked for; a fifth that is not there is passed over."""
    if not nths:
        return list(days)
    return [days[nth - 1 if nth > 0 else nth] for nth in nths if abs(nth) <= len(days)]
