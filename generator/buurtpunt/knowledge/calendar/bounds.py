"""The bounds of a rule: in which months, on which day of the year, till when, and how many times."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from buurtpunt.catalogues import tell
from buurtpunt.knowledge import moments
from buurtpunt.knowledge.calendar.draft import Draft, once
from buurtpunt.knowledge.calendar.feasts import FEASTS, feast_day
from buurtpunt.knowledge.calendar.naming import read_days
from buurtpunt.knowledge.calendar.pieces import Day, Stuck, Weekdays, month_end
from buurtpunt.knowledge.calendar.reader import Reader
from buurtpunt.knowledge.calendar.words import T


def month_block(reader: Reader, draft: Draft) -> bool:
    """`in juli en augustus`, `van mei t/m september`, `in de zomer`, `van 1 mei tot eind september`."""
    at = reader.at
    reader.skip(T.FROM, T.IN, T.ONLY)
    if reader.at > at and (year := reader.year()):
        question = tell("calendar.year_once", year=year)
        raise reader.asked(at, question, f"tot en met 31 december {year}")
    if reader.here is T.SEASON:
        found = read_days(reader)
        once(reader, not draft.months, at=at)
        draft.months = found[0].months
        return True
    months = reader.whole_months() or reader.months() or reader.even_months()
    if not months:
        reader.at = at
        return False
    if len(months) == 1 and (year := reader.year()):
        name, last = moments.month_name(months[0]), moments.format_date(month_end(year, months[0]), weekday=False)
        question = tell("calendar.name_once", name=name.capitalize(), year=year)
        raise reader.asked(at, question, f"tot en met {last}")
    once(reader, not draft.months and not reader.year(), at=at)
    draft.months = months
    return True


def day_of_year(reader: Reader, draft: Draft) -> bool:
    """`op 6 december`, `op Wapenstilstand`; a day with its year is none of a rule."""
    at = reader.at
    reader.skip(T.FROM)
    is_run = (T.DASH,) if "year" in (draft.of, draft.unit) and reader.at == at else (T.TILL, T.THROUGH, T.DASH)
    if reader.here is T.FEAST:
        feast = FEASTS[str(reader.tokens[reader.at].value)]
        if not (feast.fixed or feast.nth):
            return False
        reader.at += 1
        if feast.nth:
            once(reader, not (draft.weekdays or draft.nths or draft.months), at=at)
            nth, day_of_week, month = feast.nth
            draft.nths, draft.weekdays, draft.months = (nth,), Weekdays((day_of_week,)), (month,)
            return True
        assert feast.fixed
        once(reader, not draft.on, at=at)
        draft.on = Day(feast.fixed[1], feast.fixed[0], None, "")
        return True
    day = reader.day() if reader.here is not T.WEEKDAY else None
    if not day or day.year or reader.here in is_run:
        reader.at = at
        return False
    once(reader, not draft.on, at=at)
    if reader.tokens[reader.at - 1].kind is T.DAILY:  # 7/7
        raise reader.asked(reader.at - 1, tell("calendar.this_or_that"), "elke dag", "elk jaar op 7 juli")
    day.check()
    draft.on = day
    return True


def until(reader: Reader, draft: Draft) -> bool:
    """`tot 30 juni 2027`, `tot en met juni 2027`, `tot Pasen 2027`."""
    at = reader.at
    token = reader.take(T.TILL, T.THROUGH)
    if not token:
        return False
    if not until_what(reader, draft, has_through=token.kind is T.THROUGH):
        reader.at = at
        return False
    return True


def until_what(reader: Reader, draft: Draft, *, has_through: bool) -> bool:
    """The end of a series: a day, a feast, the end of a month; with its year, or the next one is proposed."""
    at = reader.at
    once(reader, not draft.until, at=at)
    if day := reader.day():
        if day.year:
            draft.until = day.on(0)
            return True
        day.check()
        raise _which_year(reader, at, lambda year: date(year, day.month, day.day))
    if feast := reader.take(T.FEAST):
        raise _which_year(reader, at, lambda year: feast_day(feast.value, year))
    edge = reader.take(T.EDGE)
    if edge and edge.value == "eind" and (whole := reader.year()):
        draft.until = date(whole, 12, 31)
        return True
    month = reader.take(T.MONTH)
    if not month or (edge and edge.value != "eind"):
        reader.at = at
        return False
    year = reader.year()
    if year and (has_through or edge):
        draft.until = month_end(year, month.value)
        return True
    if not (year or has_through or edge):
        raise Stuck(
            reader.text(at),
            tell("calendar.month_counts_which_year", month=moments.month_name(month.value)),
        )
    if not year:
        raise _which_year(reader, at, lambda year: month_end(year, month.value))
    ends = (month_end(year, month.value), date(year, month.value, 1) - timedelta(days=1))
    options = [moments.format_date(end, weekday=False) for end in ends]
    raise reader.asked(at, tell("calendar.month_counts", month=moments.month_name(month.value)), *options)


def _which_year(reader: Reader, at: int, end: Callable[[int], date]) -> Stuck:
    """An end without its year: the next one is proposed."""

    def following(today: date) -> tuple[str]:
        days = (_tried(end, year) for year in range(today.year, today.year + 9))
        return (moments.format_date(next(day for day in days if day and day >= today), weekday=False),)

    return reader.asked(at, tell("calendar.which_year"), following)


def _tried(end: Callable[[int], date], year: int) -> date | None:
    try:
        return end(year)
    except ValueError:  # 29 February
        return None


def times(reader: Reader, draft: Draft) -> bool:
    """`acht keer`, `10 lessen`."""
    at = reader.at
    count = reader.count()
    if count is None:
        return _so_many_days(reader, draft, at)
    if unit := _per(reader, at, count):
        once(reader, not draft.per and count > 0, at=at)
        draft.per = (count, unit)
        return True
    if reader.here in (T.PER, T.EVERY) or _is_a_period(reader, at):
        reader.at = at
        raise reader.stuck(tell("calendar.which_days.many", count=count))
    once(reader, not draft.count and count > 0, at=at)
    draft.count = count
    return True


def _so_many_days(reader: Reader, draft: Draft, at: int) -> bool:
    """`10 zaterdagen`."""
    number, days = reader.take(T.NUMBER), reader.take(T.WEEKDAY)
    if not (number and days and days.value[1] and number.value > 1) or draft.monthdays:
        reader.at = at
        return False
    once(reader, not draft.count and not draft.weekdays, at=at)
    draft.count, draft.weekdays, draft.every = (
        number.value,
        Weekdays(days.value[0], is_all=True, part=days.value[2]),
        True,
    )
    return True


def _per(reader: Reader, first: int, count: int) -> str:
    """In what so many times are counted: `per week`, `in de maand`, `om de veertien dagen` (a turn); else nothing."""
    at = reader.at
    if (token := reader.take(T.WEEKDAY)) and reader.typed.startswith("in ", token.start):  # `een keer in de week`
        return "week"
    reader.at = at
    if reader.take(T.PER, T.EVERY, T.SLASH, T.IN) and (unit := reader.take(T.UNIT)):
        return str(unit.value)
    reader.at = at
    is_turn = reader.here in (T.OM, T.EVERY) and reader.ahead(1) in (T.NUMBER, T.OTHER, T.UNIT)
    is_turn |= reader.here in (T.PER, T.SLASH) and (reader.ahead(1), reader.ahead(2)) == (T.NUMBER, T.UNIT)
    return "turn" if is_turn or (count == 1 and _is_a_period(reader, first)) else ""


def _is_a_period(reader: Reader, first: int) -> bool:
    """Whether `twee keer` right behind it can mean twice in each of them: `elke week twee keer`."""
    before = reader.tokens[first - 1] if first else None
    is_turn = first < 2 or reader.tokens[first - 2].kind is not T.FROM  # `van de maand 10 keer`
    return before is not None and (
        (before.kind is T.UNIT and is_turn)
        or before.kind is T.PERIODIC
        or (before.kind is T.WEEKDAY and len(before.value[0]) > 1)
    )
