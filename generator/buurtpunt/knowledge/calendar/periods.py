"""A period from one day to another, as it is typed: a year that is left out is the one that makes it go forward."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

from buurtpunt.catalogues import tell
from buurtpunt.knowledge import moments
from buurtpunt.knowledge.calendar.days import Days
from buurtpunt.knowledge.calendar.pieces import Day, Stuck
from buurtpunt.knowledge.calendar.reader import Reader
from buurtpunt.knowledge.calendar.words import T
from buurtpunt.problems import Wrong
from buurtpunt.problems import calendar as kinds

LONGEST_PERIOD = 200  # days over New Year when only one year was typed; more is a mistake


def _period(reader: Reader, back: int, first: Day, last: Day) -> Days:
    """From one day to another, both included. Where one year is left out, it is the one that makes the period go forward."""
    if not first.year and not last.year:
        raise reader.asked(back, tell("calendar.which_year"), lambda today: _with_years(first, last, today))
    start, end = _completed(first, last)
    words = [moments.format_date(day, weekday=False) for day in (start, end)]
    if end < start:
        raise Wrong(kinds.PERIOD_BACKWARDS, value=reader.text(back), advice=_forwards(start, end))
    return Days(f"van {' tot en met '.join(words)}", first=start, last=end)


def _forwards(start: date, end: date) -> str:
    """A period that ends before it begins, as it was meant: its two days changed places, or it ends in the year after."""
    ways = [(end, start)]
    with suppress(ValueError):  # there is no such 29 February
        ways.append((start, end.replace(year=end.year + 1)))
    shortest = min((way for way in ways if way[0] < way[1]), key=lambda way: way[1] - way[0])
    return " tot en met ".join(moments.format_date(day, weekday=False) for day in shortest)


def _completed(first: Day, last: Day) -> tuple[date, date]:
    is_over = (last.month, last.day) < (first.month, first.day)  # New Year's Eve
    start = first.on((last.year or 0) - is_over)
    end = last.on((first.year or 0) + is_over)
    if not (first.year and last.year) and (end - start).days > LONGEST_PERIOD:
        raise Stuck(f"{first.text} tot {last.text}", tell("calendar.year_both"))
    return start, end


def _with_years(first: Day, last: Day, today: date) -> tuple[str, ...]:
    """The next such period, with its years."""
    for year in range(today.year - 1, today.year + 12):  # a weekday that was typed tells which one
        with suppress(Wrong):
            start, end = first.on(year), last.on(year + ((last.month, last.day) < (first.month, first.day)))
            if end >= today:
                return (" tot en met ".join(moments.format_date(day, weekday=False) for day in (start, end)),)
    return ()


def each_year(day: int, month: int) -> Days:
    """A day of every year."""
    return Days(f"op {day} {moments.month_name(month)}", yearly=(month, day))


def dates(reader: Reader) -> tuple[Days, ...]:
    """A date, a day of every year, a period, or several days of one month (`24 en 31 december`)."""
    back = reader.at
    if days := _days_of_one_month(reader):
        return days
    first = reader.day()
    if not first:
        return _short_period(reader, back)
    if reader.take(T.THROUGH, T.TILL, T.DASH):
        last = reader.day()
        if not last:
            is_hour = reader.here is T.CLOCK
            raise reader.stuck(tell("calendar.also_from_hour") if is_hour else tell("calendar.also_last_day"))
        return (_period(reader, back, first, last),)
    return (_one(first),)


def _one(day: Day) -> Days:
    if day.year:
        found = day.on(0)
        return Days(f"op {moments.format_date(found, weekday=False)}", first=found, last=found)
    if not day.text[0].isdigit():  # a weekday that is only right in some years
        moments.parse_date(day.text)
    day.check()
    return each_year(day.day, day.month)


def _days_of_one_month(reader: Reader) -> tuple[Days, ...]:
    """`24, 26 en 31 december (2026)`."""
    back, numbers = reader.at, list[int]()
    while token := reader.take(T.NUMBER, T.NTH):
        numbers.append(token.value)
        if not reader.take(T.AND, T.COMMA, T.SLASH):
            break
    last = reader.take(T.MONTH, T.DATE) if numbers else None
    if not last or len(numbers) + (last.kind is T.DATE) < 2:
        reader.at = back
        return ()
    if last.kind is T.DATE:
        day, month, typed = last.value
        numbers, year = [*numbers, day], int(typed) if typed else None
    else:
        month, year = last.value, reader.year()
    Day(numbers[0], month, year, reader.text(back)).check()
    name = moments.month_name(month)
    return tuple(_one(Day(n, month, year, f"{n} {name}{f' {year}' if year else ''}")) for n in numbers)


def _short_period(reader: Reader, back: int) -> tuple[Days, ...]:
    """`1 tot 14 augustus 2027`: the first leaves the month to the last."""
    reader.at = back
    weekday = reader.take(T.WEEKDAY)
    number = reader.take(T.NUMBER, T.NTH)
    last = reader.day() if number and reader.take(T.THROUGH, T.TILL, T.DASH) else None
    if not number or not last:
        reader.at = back
        return ()
    last.check()
    name = f"{moments.weekday_name(weekday.value[0][0])} " if weekday else ""
    text = f"{name}{number.value} {moments.month_name(last.month)}{f' {last.year}' if last.year else ''}"
    return (_period(reader, back, Day(number.value, last.month, last.year, text), last),)
