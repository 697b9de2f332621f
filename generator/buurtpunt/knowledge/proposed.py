"""The date that is proposed where a year was left out or is none: the next one that comes."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from buurtpunt.knowledge.daynames import format_date
from buurtpunt.problems import OnDay

YEARS = range(1600, 3000)


class Parts(NamedTuple):
    """A date as typed: the year still as text, for it may be missing or too short."""

    value: str
    day: int
    month: int
    year: str | None


def proposed_year(year: str | None) -> int:
    """The year that was typed, perhaps in two figures; 0 for none."""
    typed = int(year) if year and len(year) in (2, 4) else 0
    typed += 2000 if year and len(year) == 2 else 0
    return typed if typed in YEARS else 0


def proposed(parts: Parts, weekday: int | None, today: date) -> date:
    """The first such day: from the year that was typed on, else from today on."""
    typed = proposed_year(parts.year)
    found = first_such_day(parts, weekday, typed or today.year)
    if found and not typed and found < today:
        found = first_such_day(parts, weekday, found.year + 1)
    assert found  # it was looked for before
    return found


# A day to show how one is typed: the next one.
EXAMPLE = OnDay(lambda today: format_date(proposed(Parts("", 5, 12, None), None, today), weekday=False))


def first_such_day(parts: Parts, weekday: int | None, first: int) -> date | None:
    """The first year in which that day exists (on that weekday): 40 years on, every one has come round."""
    days = (existing_day(year, parts.month, parts.day) for year in range(first, first + 41))
    return next((day for day in days if day and weekday in (None, day.weekday())), None)


def existing_day(year: int, month: int, day: int) -> date | None:
    """A day, if there is such a day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
