"""The date that is proposed where a year was left out or is none: the next one that comes."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from buurtpunt.knowledge.daynames import format_date, month_name, weekday_name
from buurtpunt.knowledge.dutch import enumerate_words
from buurtpunt.problems import OnDay

YEARS = range(1600, 3000)
_A_YEAR = timedelta(days=366)


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


def in_full(parts: Parts, weekday: int | None, today: date) -> str:
    """That day in the year that was typed, or the next one; what was typed when there is no such day.

    Where it is another weekday than was typed, or years till it is that one, one of the two is wrong: then the days on which
    either is right.
    """
    if first_such_day(parts, None, 2000) is None:
        return f"{parts.day} {month_name(parts.month)}"
    has_year = bool(proposed_year(parts.year))
    day = proposed(parts, None if has_year else weekday, today)
    if weekday is None or (day.weekday() == weekday and (has_year or day - today < _A_YEAR)):
        return format_date(day, weekday=weekday is not None)
    return weekday_facts(proposed(parts, None, today), weekday)["advice"]


def weekday_facts(day: date, weekday: int) -> dict[str, str]:
    """What day of the week it is, and the three dates that were perhaps meant."""
    before = day - timedelta(days=(day.weekday() - weekday) % 7)
    meant = [format_date(one) for one in (day, before, before + timedelta(days=7))]
    right = weekday_name(day.weekday())
    return {"date": format_date(day, weekday=False), "weekday": right, "advice": enumerate_words(meant, last="of")}


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
