"""A period from one day to another, as it is typed: a year that is left out is the one that makes it go forward."""

from __future__ import annotations

from datetime import date

from buurtpunt.knowledge import moments
from buurtpunt.knowledge.calendar.days import Days
from buurtpunt.knowledge.calendar.pieces import Day, Stuck
from buurtpunt.knowledge.calendar.reader import Reader
from buurtpunt.problems import Wrong
from buurtpunt.problems import calendar as kinds

LONGEST_PERIOD = 200  # days over New Year when only one year was typed; more is a mistake


def period(reader: Reader, back: int, first: Day, last: Day) -> Days:
    """From one day to another, both included. Where one year is left out, it is the one that makes the period go forward."""
    if not first.year and not last.year:
        raise reader.asked(
            back, "Van welk jaar? Schrijf bijvoorbeeld {}.", lambda today: _with_years(first, last, today)
        )
    start, end = _completed(first, last)
    words = [moments.format_date(day, weekday=False) for day in (start, end)]
    if end < start:
        raise Wrong(kinds.PERIOD_BACKWARDS, value=reader.text(back), advice=" tot en met ".join(words[::-1]))
    return Days(f"van {' tot en met '.join(words)}", first=start, last=end)


def _completed(first: Day, last: Day) -> tuple[date, date]:
    year = last.year or first.year or 0
    start, end = first.on(year), last.on(year)
    if end < start and not last.year:
        end = last.on(year + 1)
    elif end < start and not first.year:
        start = first.on(year - 1)
    if not (first.year and last.year) and (end - start).days > LONGEST_PERIOD:
        raise Stuck(f"{first.text} tot {last.text}", "Schrijf bij beide dagen het jaar.")
    return start, end


def _with_years(first: Day, last: Day, today: date) -> tuple[str]:
    """The next such period, with its years."""
    for year in (today.year - 1, today.year, today.year + 1, today.year + 2):
        start = first.on(year)
        end = last.on(year + ((last.month, last.day) < (first.month, first.day)))
        if end >= today:
            break
    return (" tot en met ".join(moments.format_date(day, weekday=False) for day in (start, end)),)
