"""Days by name, as they are typed: `juli en augustus`, `kerstverlof`, `24 en 31 december`, `zondag`, `28 december tot 3 januari 2027`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from buurtpunt.catalogues import tell
from buurtpunt.knowledge import moments
from buurtpunt.knowledge.calendar import holidays
from buurtpunt.knowledge.calendar.advising import refused, told_by_day
from buurtpunt.knowledge.calendar.days import HOLIDAYS, SCHOOL, Days
from buurtpunt.knowledge.calendar.feasts import FEASTS, next_feast
from buurtpunt.knowledge.calendar.periods import dates, each_year
from buurtpunt.knowledge.calendar.pieces import Stuck, month_end
from buurtpunt.knowledge.calendar.reader import Reader
from buurtpunt.knowledge.calendar.saying import in_months, nths_in_words
from buurtpunt.knowledge.calendar.words import BOTH_DAYS, T
from buurtpunt.knowledge.dutch import enumerate_words
from buurtpunt.problems import calendar as kinds

_COMMUNITIES = {"vlaamse": holidays.FLEMISH, "franse": holidays.FRENCH, "duitse": holidays.GERMAN}
_IN_WORDS = {"vlaamse": "", "franse": "Franstalige ", "duitse": "Duitstalige "}
_SEASONS = {"winter": (12, 2), "lente": (3, 5), "herfst": (9, 11)}


def parse_days(text: str) -> tuple[Days, ...]:
    """What was typed as days; raises `Wrong` for what is not surely understood."""
    reader = Reader.of(text)
    try:
        found = read_days(reader)
        if not reader.done or not found:
            raise _day_of_month(reader) or reader.stuck(_why(reader))
    except Stuck as stuck:
        raise refused(kinds.EXCEPTION_UNREADABLE, reader, stuck, say_days, parse_days) from None
    return found


def _day_of_month(reader: Reader) -> Stuck | None:
    """`24-12` may be a day, or days from the 24th on."""
    if [token.kind for token in reader.tokens] != [T.NUMBER, T.DASH, T.NUMBER] or not 0 < reader.tokens[2].value < 13:
        return None
    day, _, month = (token.value for token in reader.tokens)
    reader.at = 3
    return reader.asked(0, tell("calendar.this"), f"{day} {moments.month_name(month)}")


def _why(reader: Reader) -> str:
    """What to do about a piece that is none of these days."""
    if reader.here is T.SHIFTING:
        return tell("calendar.moves")
    if reader.here is T.NTH:
        return tell("calendar.which_weekday")
    if reader.here in (T.FROM, T.IN) and reader.ahead(1) is T.MONTH:  # `maandagen in juli`
        return tell("calendar.days_with_year")
    if reader.here in (T.FROM, T.BETWEEN) or any(token.kind in (T.TILL, T.THROUGH) for token in reader.tokens):
        return tell("calendar.from_day_to_day")
    if reader.here is T.UNIT:
        return tell("calendar.week_number")
    return ""


def say_days(found: tuple[Days, ...]) -> str:
    """Days as one types them: `juli en augustus`."""
    return enumerate_words(one.typed for one in found)


def read_days(reader: Reader, *, weekdays: bool = True, apart: bool = False) -> tuple[Days, ...]:
    """One set of days after another, up to what is none; days of the week only where they may be one.

    Where they stand `apart`, a bound behind a comma (`, van september tot en met juni`) is none of them.
    """
    found = tuple(_days(reader, weekdays=weekdays, apart=apart))
    if any(one.yearly for one in found) and any(one.first and one.first == one.last for one in found):
        raise Stuck(reader.typed, tell("calendar.year_each_or_none"))
    return found


def _days(reader: Reader, *, weekdays: bool, apart: bool) -> list[Days]:
    found: list[Days] = []
    while True:
        back = reader.at
        if found and reader.here not in (T.AND, T.COMMA, T.SLASH):
            return found  # `maandag in juli` are not two
        if found and apart and reader.here is T.COMMA and reader.ahead(1) in (T.FROM, T.IN):
            return found
        reader.skip(T.AND, T.COMMA, T.SLASH)
        reader.skip(T.IN, T.ON, T.FROM)
        every = (T.PUBLIC, T.SCHOOL, T.HOLIDAY, T.FEAST, *((T.WEEKDAY, T.NTH) if weekdays else ()))
        reader.skip(*([T.EVERY] if reader.ahead(1) in every else []))
        more = next((one for read in (*_BLOCKS, *([_weekdays] if weekdays else [])) if (one := read(reader))), ())
        if not more:
            reader.at = back
            return found
        found += more


def _public(reader: Reader) -> tuple[Days, ...]:
    return (HOLIDAYS,) if reader.take(T.PUBLIC) else ()


def _school(reader: Reader) -> tuple[Days, ...]:
    back, before = reader.at, reader.take(T.COMMUNITY)
    if not reader.take(T.SCHOOL):
        reader.at = back
        return ()
    named = before or reader.take(T.COMMUNITY)
    key = named.value if named else "vlaamse"
    return (Days(f"in de {_IN_WORDS[key]}schoolvakanties", holiday=SCHOOL, community=_COMMUNITIES[key]),)


def _named_holiday(reader: Reader) -> tuple[Days, ...]:
    token = reader.take(T.HOLIDAY)
    if not token:
        return ()
    words = f"in de {token.value}vakantie"
    if year := reader.year():
        raise Stuck(str(year), tell("calendar.holiday_without_year", name=token.value))
    return (Days(words, holiday=SCHOOL, community=holidays.FLEMISH, name=token.value.capitalize()),)


def _season(reader: Reader) -> tuple[Days, ...]:
    token = reader.take(T.SEASON)
    if not token:
        return ()
    if token.value in BOTH_DAYS:
        raise Stuck(token.value, tell("calendar.both_days", days=" en ".join(BOTH_DAYS[token.value])))
    if token.value == "kerst":
        raise reader.asked(reader.at - 1, tell("calendar.feast_or_holiday"), "kerstmis", "kerstvakantie")
    if token.value == "vakantie":
        raise reader.asked(reader.at - 1, tell("calendar.this"), "schoolvakantie")
    if token.value == "kerst en nieuw":
        raise reader.asked(reader.at - 1, tell("calendar.this_or_that"), "25 december, 1 januari", "kerstvakantie")
    if token.value == "zomer":
        return (Days("in juli en augustus", months=(7, 8)),)
    first, last = (moments.month_name(month) for month in _SEASONS[token.value])
    raise reader.asked(reader.at - 1, tell("calendar.which_months"), f"{first} tot en met {last}")


def _between(reader: Reader) -> tuple[Days, ...]:
    """`tussen kerst en nieuw`: said every year, and typed with its days."""
    first = reader.at
    if reader.take(T.BETWEEN) and (token := reader.take(T.SEASON)) and token.value.startswith("kerst"):
        if token.value == "kerst" and reader.here is T.AND:
            raise Stuck(reader.typed[reader.tokens[first].start :], tell("calendar.from_day_to_day"))
        question = tell("calendar.this")
        raise reader.asked(
            first, question, lambda today: (f"26 december {today.year} tot en met 31 december {today.year}",)
        )
    reader.at = first
    return ()


def _bridge(reader: Reader) -> tuple[Days, ...]:
    if reader.here is T.BRIDGE:
        advice = told_by_day(lambda today: tell("calendar.bridge_day").format(
            (next_feast("hemelvaart", today) + timedelta(days=1)).isoformat()))  # fmt: skip
        raise reader.stuck(advice)
    return ()


def _months(reader: Reader) -> tuple[Days, ...]:
    """Months of every year, or one month of a year. A day behind them makes a period of it."""
    back, edge = reader.at, reader.take(T.EDGE)
    if edge and reader.here is T.MONTH:
        reader.at = back
        raise reader.stuck(tell("calendar.say_from_day_to_day"))
    reader.at = back
    months = reader.months()
    if not months:
        return ()
    if year := reader.year():
        if len(months) > 1:
            raise Stuck(str(year), tell("calendar.each_month"))
        days = Days(
            f"in {moments.month_name(months[0])} {year}",
            first=date(year, months[0], 1),
            last=month_end(year, months[0]),
        )
        return (days,)
    return (Days(in_months(months), months=months),)


def _weekdays(reader: Reader) -> tuple[Days, ...]:
    """`zondag`, `eerste zaterdag (van de maand)`."""
    back = reader.at
    nths = reader.nths()
    found = reader.weekdays(*([] if nths else [T.EVERY]))
    if not found or any(not -2 <= nth <= 5 or nth == 0 for nth in nths) or reader.starts_day:
        reader.at = back
        return ()
    if found.part:
        raise Stuck(found.part, tell("calendar.no_part_of_day"))
    names = enumerate_words(moments.weekday_name(day) for day in found.days)
    if not nths:
        return (Days(f"op {names}", weekdays=found.days),)
    if reader.take(T.FROM, T.IN, T.PER):
        reader.take(T.EVERY)
        if not (reader.here is T.UNIT and reader.tokens[reader.at].value == "month"):
            raise reader.stuck(tell("calendar.day_with_year"))
        reader.at += 1
    if len(found.days) > 1:
        each = ", ".join(f"{nths_in_words(nths)} {moments.weekday_name(day)}" for day in found.days)
        raise Stuck(reader.text(back), tell("calendar.write_each", each=each))
    return (Days(f"op de {nths_in_words(nths)} {names} van de maand", weekdays=found.days, nths=nths),)


def _feast(reader: Reader) -> tuple[Days, ...]:
    if reader.here is not T.FEAST or reader.ahead(1) in (T.TILL, T.THROUGH):
        return ()
    name = str(reader.tokens[reader.at].value)
    reader.at += 1
    feast = FEASTS[name]
    if feast.fixed:
        return (each_year(feast.fixed[1], feast.fixed[0]),)
    words = name if name.endswith("maandag") else name.title()
    return (Days(f"op {words}", feast=name),)


_BLOCKS: tuple[Callable[[Reader], tuple[Days, ...]], ...] = (
    _public, _school, _named_holiday, _season, _between, _bridge, dates, _months, _feast,
)  # fmt: skip
