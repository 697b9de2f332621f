"""Until when somebody takes something in, counted back from the day that it is about: `de 10de van de maand ervoor`.

A paper, a radio or a notice board says it so; the forms are those that Flemish municipalities give for theirs.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, time, timedelta

from buurtpunt.catalogues import tell
from buurtpunt.knowledge.calendar.advising import refused
from buurtpunt.knowledge.calendar.deadlines import read_hour
from buurtpunt.knowledge.calendar.holidays import public_holiday
from buurtpunt.knowledge.calendar.pieces import Stuck, month_end
from buurtpunt.knowledge.calendar.reader import Reader
from buurtpunt.knowledge.calendar.rule import Every, Rule
from buurtpunt.knowledge.calendar.saying import ordinal
from buurtpunt.knowledge.calendar.words import NUMBERS, ORDINALS, T
from buurtpunt.knowledge.moments import format_time, weekday_name
from buurtpunt.problems import calendar as kinds

_WORKING = (0, 1, 2, 3, 4)
_LONGEST = {"day": 366, "week": 52, "working": 250, "month": 12}  # what is longer is a slip of the keys
_NTH = {n: name for name, n in ORDINALS.items() if name != "vijfde"}  # many months have no fifth Friday


@dataclass(frozen=True, slots=True)
class DaysBefore:
    """So many days before it; none for the day itself."""

    count: int = 0

    def before(self, happens: date) -> date:
        """That day, for what happens on a date."""
        return happens - timedelta(days=self.count)

    def __str__(self) -> str:
        if self.count and self.count % 7 == 0:
            return f"{_count(self.count // 7, 'week', 'weken')} ervoor"
        return f"{_count(self.count, 'dag', 'dagen')} ervoor" if self.count else "geen"


@dataclass(frozen=True, slots=True)
class WorkingDaysBefore:
    """So many days before it, weekends and public holidays (the law of 4 January 1974) not counted."""

    count: int

    def before(self, happens: date) -> date:
        """That day, for what happens on a date."""
        day = happens
        for _ in range(self.count):
            day -= timedelta(days=1)
            while not is_working_day(day):
                day -= timedelta(days=1)
        return day

    def __str__(self) -> str:
        return f"{_count(self.count, 'werkdag', 'werkdagen')} ervoor"


@dataclass(frozen=True, slots=True)
class WeekdayBefore:
    """The last such day of the week before it (0 is Monday); for a Tuesday that is a week earlier."""

    weekday: int

    def before(self, happens: date) -> date:
        """That day, for what happens on a date."""
        return happens - timedelta(days=(happens.weekday() - self.weekday - 1) % 7 + 1)

    def __str__(self) -> str:
        return f"de {weekday_name(self.weekday)} ervoor"


@dataclass(frozen=True, slots=True)
class DayOfMonthBefore:
    """A day of the month so many months before: a number (-1 the last, 0 the same; 31 is the last of a shorter month), or
    the `nth` of a weekday.
    """

    months: int
    number: int = 0
    weekday: int | None = None

    def before(self, happens: date) -> date:
        """That day, for what happens on a date."""
        month = happens.year * 12 + happens.month - 1 - self.months
        first = date(month // 12, month % 12 + 1, 1)
        if self.weekday is not None:
            return next(Rule(Every.MONTH, weekdays=(self.weekday,), nths=(self.number,)).days(first))
        last = month_end(first.year, first.month).day
        return first.replace(day=last if self.number < 0 else min(self.number or happens.day, last))

    def __str__(self) -> str:
        ago = "ervoor" if self.months == 1 else f"{_count(self.months, 'maand', 'maanden')} ervoor"
        if not self.number:
            return f"{_count(self.months, 'maand', 'maanden')} ervoor"
        if self.weekday is not None:
            day = f"{_NTH[self.number]} {weekday_name(self.weekday)}"
        else:
            day = "laatste dag" if self.number < 0 else ordinal(self.number)
        return f"de {day} van de maand{' ' if self.months == 1 else ', '}{ago}"


@dataclass(frozen=True, slots=True)
class CopyDeadline:
    """Until when, as typed (`words`) and as meant: a day, perhaps its eve, and the hour if one was said."""

    words: str = field(compare=False)
    day: DaysBefore | WorkingDaysBefore | WeekdayBefore | DayOfMonthBefore
    is_eve: bool = False
    hour: time | None = None

    @property
    def is_open(self) -> bool:
        """Whether it can be handed in until the last moment."""
        return self.day == DaysBefore() and not self.is_eve

    def last_day(self, happens: date) -> date:
        """The last day to hand something in that is about what happens on a date."""
        return self.day.before(happens) - timedelta(days=self.is_eve)

    def __str__(self) -> str:
        """It as one types it."""
        hour = f" om {format_time(self.hour)}" if self.hour else ""
        if self.day == DaysBefore() and (hour or self.is_eve):
            return f"{'de dag ervoor' if self.is_eve else 'de dag zelf'}{hour}"
        return f"{'de vooravond van ' if self.is_eve else ''}{self.day}{hour}"


def is_working_day(day: date) -> bool:
    """Whether an office is open on a day: no weekend, and no public holiday."""
    return day.weekday() in _WORKING and not public_holiday(day)


def parse(text: str) -> CopyDeadline:
    """A deadline in words. Raises `Wrong` for what is not surely understood, with what to type instead."""
    reader = Reader.of(text)
    try:
        return replace(_read(reader), words=reader.typed)
    except Stuck as stuck:
        raise refused(kinds.HAND_IN_UNREADABLE, reader, stuck, str, parse) from None


def _read(reader: Reader) -> CopyDeadline:
    if any(token.kind in (T.DATE, T.MONTH) for token in reader.tokens):
        raise Stuck("", tell("calendar.copy.once"))
    first = reader.at
    reader.skip(T.LATEST, T.TILL, T.ON, T.THROUGH)
    is_before = any(token.kind is T.LATEST and token.value for token in reader.tokens[first : reader.at])
    is_eve = bool(reader.take(T.EVE) and (reader.take(T.FROM) or True))
    day = next((found for found in (read(reader) for read in _DAYS) if found), None)
    if day is None or (is_before and isinstance(day, DaysBefore | WorkingDaysBefore)):
        raise Stuck("", tell("calendar.copy.example"))
    hour = read_hour(reader)
    if not reader.done:
        raise Stuck("", tell("calendar.copy.example"))
    return CopyDeadline("", day, is_eve or (is_before and hour is None), hour)


def _none(reader: Reader) -> DaysBefore | None:
    """`geen`, `altijd`, `de dag zelf`."""
    return DaysBefore() if reader.take(T.NOT_AT_ALL, T.ALL_DAY, T.SAME_DAY) else None


def _counted(reader: Reader) -> DaysBefore | WorkingDaysBefore | DayOfMonthBefore | None:
    """`14 dagen`, `drie werkdagen ervoor`, `een maand ervoor`, `de dag ervoor`."""
    at, number = reader.at, reader.take(T.NUMBER)
    count = number.value if number else 1
    unit, days = reader.take(T.UNIT), reader.take(T.WEEKDAY)
    sort = unit.value if unit else "working" if days and days.value[0] == _WORKING else ""
    behind = reader.take(T.BEFORE)
    if sort not in _LONGEST or (unit and days) or not (number or behind) or not 0 < count <= _LONGEST[sort]:
        reader.at = at
        return None
    made: dict[str, Callable[[int], DaysBefore | WorkingDaysBefore | DayOfMonthBefore]] = {
        "working": WorkingDaysBefore,
        "month": DayOfMonthBefore,
    }
    return made[sort](count) if sort in made else DaysBefore(count * (7 if sort == "week" else 1))


def _weekday(reader: Reader) -> WeekdayBefore | None:
    """`dinsdag`, `elke dinsdag`, `de dinsdag ervoor`."""
    at = reader.at
    reader.skip(T.EVERY)
    token = reader.take(T.WEEKDAY)
    if not token or len(token.value[0]) > 1 or token.value[2]:
        reader.at = at
        return None
    reader.take(T.BEFORE)
    return WeekdayBefore(token.value[0][0])


def _in_month(reader: Reader) -> DayOfMonthBefore | None:
    """`de 10de van de maand ervoor`, `de laatste vrijdag van de maand ervoor`, `de 25ste, twee maanden ervoor`."""
    at = reader.at
    reader.skip(T.EVERY)
    edge, nth = reader.take(T.EDGE), reader.take(T.NTH, T.NUMBER)
    weekday, day = reader.take(T.WEEKDAY), reader.take(T.UNIT)
    number = -1 if edge and edge.value == "eind" else nth.value if nth else 0
    is_day = (not weekday and 0 < number <= 31) or number == -1
    is_one = weekday is not None and len(weekday.value[0]) == 1 and not weekday.value[2] and number in _NTH
    if not (is_one or is_day) or (edge and (nth or weekday)) or (day and (day.value != "day" or number != -1)):
        reader.at = at
        return None
    months = _months(reader, at)
    return DayOfMonthBefore(months, number, weekday.value[0][0] if weekday else None)


def _months(reader: Reader, at: int) -> int:
    """How many months before; raises `Stuck` when it is not told."""
    reader.skip(T.FROM, T.COMMA, T.EVERY, T.IN)
    named = reader.at
    is_named = _takes_month(reader)
    reader.skip(T.COMMA)
    number = reader.take(T.NUMBER)
    count = number.value if number else 1
    is_counted = _takes_month(reader) if number else is_named
    if is_counted and 0 < count <= _LONGEST["month"] and reader.take(T.BEFORE):
        return int(count)
    if is_named and not number and reader.done:
        raise reader.asked(named, tell("calendar.copy.month_before"), "de maand ervoor")
    reader.at = at
    raise reader.stuck(tell("calendar.copy.which_month"))


def _takes_month(reader: Reader) -> bool:
    unit = reader.take(T.UNIT)
    return unit is not None and unit.value == "month"


_DAYS = (_none, _counted, _in_month, _weekday)


def _count(number: int, one: str, many: str) -> str:
    if number == 1:
        return f"een {one}"
    return f"{NUMBERS[number - 1] if number <= 12 else number} {many}"
