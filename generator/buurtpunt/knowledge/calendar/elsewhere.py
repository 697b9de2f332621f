"""What stands in a rule but belongs to another key, and what our files say instead of what no rule can say."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, time, timedelta

from buurtpunt.catalogues import tell
from buurtpunt.knowledge.calendar import holidays
from buurtpunt.knowledge.calendar.advising import told_by_day
from buurtpunt.knowledge.calendar.days import Days
from buurtpunt.knowledge.calendar.feasts import feast_day, next_feast
from buurtpunt.knowledge.calendar.pieces import Day, Stuck
from buurtpunt.knowledge.calendar.reader import Reader
from buurtpunt.knowledge.calendar.spans import in_part, is_night
from buurtpunt.knowledge.calendar.words import T
from buurtpunt.knowledge.dutch import enumerate_words

_AHEAD = 3  # of a feast that moves: years that are proposed
_TILL = (T.DASH, T.TILL, T.THROUGH)
_EARLY = time(7)  # an hour before it may be one of the afternoon


def line(reader: Reader) -> tuple[str, ...]:
    """The lines for other keys that a piece of a rule stands for: its hours, or its first day."""
    at = reader.at
    if reader.take(T.SINCE):
        day = reader.day()
        if day and day.year:
            return (f"datum: {day.on(0).isoformat()}",)
        reader.at = at
    if reader.take(T.FROM):
        day = reader.day()
        back, end = reader.at, reader.day() if reader.take(T.TILL, T.THROUGH) else None
        reader.at = back
        if day and end and (start := _from(day, end)):
            return (f"datum: {start.isoformat()}",)
        reader.at = at
    return _hours(reader, at)


def _hours(reader: Reader, at: int) -> tuple[str, ...]:
    """`om 14u`, `van 9 tot 12 uur`, `9-12` right behind a day; no hours that can be two of the day (`van 2 tot 4`)."""
    between = reader.take(T.BETWEEN) is not None
    is_sure, till = between or reader.take(T.OM, T.FROM, T.SINCE) is not None, (T.AND,) if between else _TILL
    has_day = at > 0 and reader.tokens[at - 1].kind in (T.WEEKDAY, T.PART)
    is_run = reader.ahead(1) in till
    start = reader.clock(bare=is_sure or (is_run and (reader.ahead(2) is T.CLOCK or has_day)))
    back = reader.at
    end = reader.clock() if start and reader.take(*till) else None
    if not end:
        reader.at = back
    if not start or (is_run and not (end or start[1])):
        reader.at = at
        return ()
    part = reader.part_before(at) or (reader.part_before(reader.at) if end else "")
    first, last = in_part((start[0], end[0] if end else start[0]), part)
    if first < _EARLY or (end and last <= first and not is_night((first, last))):
        reader.at = at
        return ()
    return (f"van: {_figures(first)}", *([f"tot: {_figures(last)}"] if end else []))


def _from(first: Day, last: Day) -> date | None:
    """The first day of a stretch, of which only the last one may have its year."""
    if first.year or not last.year:
        return first.on(0) if first.year else None
    found = first.on(last.year)
    return found if found <= last.on(0) else first.on(last.year - 1)


def _figures(hour: time) -> str:
    return f"{hour.hour}:{hour.minute:02}"


def lines(rule: str, gone: tuple[Days, ...], others: tuple[str, ...]) -> Stuck:
    """The same in as many lines as it takes."""
    told = [f"herhaling: {rule}", *others]
    if gone:
        told.append(f"behalve: [{', '.join(one.typed for one in gone)}]")
    shown = enumerate_words(f"`{one}`" for one in told)
    return Stuck("", tell("calendar.rule.lines_apart", shown=shown))


_WHY = {
    T.BETWEEN: "hours_apart", T.CLOCK: "hours_apart", T.SPOKEN: "hours_apart", T.PART: "hours_apart", T.SINCE: "first_day", T.AND: "two_events",
    T.TILL: "last_day", T.THROUGH: "last_day", T.SHIFTING: "moves", T.DATE: "loose_days", T.EDGE: "which_day",
}  # fmt: skip


def why(reader: Reader) -> Stuck | None:
    """What to do about a piece that no rule can hold; None when there is nothing to say but where it stands."""
    at, here = reader.at, reader.here
    if here is T.FEAST:
        name = str(reader.tokens[at].value)
        return _only(
            reader, told_by_day(lambda today: _listed(_feasts(name, today), "valt elk jaar op een andere dag"))
        )
    reader.skip(T.IN, T.FROM, *([T.TILL] if reader.ahead(1) in (T.CLOCK, T.SPOKEN) else []))
    if reader.here is T.NTH and reader.ahead(1) is T.UNIT:
        return reader.stuck(tell("calendar.rule.which_of_month"))
    if reader.here in (T.HOLIDAY, T.SCHOOL, T.PUBLIC):
        return _in_holidays(reader, at)
    if advice := _run(reader, here):
        return reader.stuck(advice)
    reader.at = at
    if here is T.OM and reader.ahead(1) in (T.CLOCK, T.SPOKEN, T.NUMBER):
        return reader.stuck(tell("calendar.rule.hours_apart"))
    return reader.stuck(tell(f"calendar.rule.{_WHY[here]}")) if here in _WHY else None


def check_more_than_once(reader: Reader) -> None:
    """Raises `Stuck` for `niet`, `eenmalig`, `1 keer`, and for one whole day."""
    said = [(token.kind, token.value) for token in reader.tokens]
    if said in ([(T.EXCEPT, 0)], [(T.NOT_AT_ALL, 0)], [(T.NUMBER, 1), (T.TIMES, 0)], [(T.TIMES, 1)]):
        raise Stuck("", tell("calendar.rule.once"))
    day = reader.day()
    if day and reader.done and (day.year or reader.tokens[0].kind is T.WEEKDAY):
        raise Stuck("", tell("calendar.rule.once"))
    reader.at = 0


def _run(reader: Reader, led: T | None) -> str:
    """From a day (till a day), or from an hour till an hour; else nothing."""
    if reader.here is T.BETWEEN and (reader.ahead(1) in (T.DATE, T.FEAST, T.WEEKDAY) or reader.ahead(2) is T.MONTH):
        return tell("calendar.rule.first_day_and_end")
    is_run = reader.here is T.NUMBER and reader.ahead(1) in _TILL
    hours = is_run and reader.ahead(2) in (T.NUMBER, T.CLOCK, T.SPOKEN) and reader.ahead(3) is not T.MONTH
    if hours or reader.here in (T.CLOCK, T.SPOKEN):
        return tell("calendar.rule.hours_apart")
    if not is_run and led is not T.SINCE and (led is not T.FROM or reader.here is not T.NUMBER):
        return ""
    has_end = is_run or any(token.kind in (T.TILL, T.THROUGH) for token in reader.tokens)
    return tell("calendar.rule.first_day_and_end" if has_end else "calendar.rule.first_day")


def _only(reader: Reader, advice: str) -> Stuck:
    """An advice that replaces all of the phrase holds only when nothing else was said in it."""
    others = {token.kind for token in reader.tokens} - {T.EVERY, T.FEAST, T.UNIT, T.ON, T.PERIODIC}
    return reader.stuck("" if others else advice)


def _feasts(name: str, today: date) -> list[date]:
    first = next_feast(name, today).year
    return [feast_day(name, year) for year in range(first, first + _AHEAD)]


def _in_holidays(reader: Reader, at: int) -> Stuck:
    """`elke zaterdag van de kerstvakantie`: the days themselves, of the next one."""
    token = reader.tokens[reader.at]
    weekdays: set[int] = {day for one in reader.tokens[:at] if one.kind is T.WEEKDAY for day in one.value[0]}
    plain = not {"week", "month", "year"} & {one.value for one in reader.tokens if one.kind is T.UNIT} and all(
        one.kind in (T.EVERY, T.WEEKDAY, T.UNIT, T.AND, T.COMMA, T.FROM, T.IN, T.HOLIDAY, T.DAILY)
        for one in reader.tokens
    )
    if token.kind is not T.HOLIDAY or not plain or reader.at + 1 < len(reader.tokens):
        reader.at = at
        return reader.stuck(tell("calendar.rule.no_holidays"))
    name = str(token.value)
    reader.at = at
    return reader.stuck(told_by_day(lambda today: _listed(_holiday(name, weekdays, today), "is elk jaar anders")))


def _holiday(name: str, weekdays: set[int], today: date) -> list[date]:
    """The days of the next such holiday that has one of these weekdays still to come, if some were named."""
    found: list[date] = []
    for number in range(800):
        day = today + timedelta(days=number)
        is_free = name.capitalize() in holidays.school_holiday(day)
        if is_free and (not weekdays or day.weekday() in weekdays):
            found.append(day)
        elif found and not is_free:
            break
    return found


def _listed(days: Iterable[date], why_not: str) -> str:
    listed = ", ".join(day.isoformat() for day in days)
    return tell("calendar.rule.days_themselves", why_not=why_not, listed=listed)
