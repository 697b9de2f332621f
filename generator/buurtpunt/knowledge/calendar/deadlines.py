"""Until when: a date, or relative to what it is for (`de vrijdag ervoor om 12 uur`), worked out for each date apart."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, time, timedelta

from buurtpunt.catalogues import tell
from buurtpunt.knowledge import moments
from buurtpunt.knowledge.calendar.advising import nearest, refused
from buurtpunt.knowledge.calendar.lexing import lex
from buurtpunt.knowledge.calendar.pieces import Stuck
from buurtpunt.knowledge.calendar.reader import Reader
from buurtpunt.knowledge.calendar.spans import lies_in
from buurtpunt.knowledge.calendar.words import T, Token
from buurtpunt.knowledge.dutch import slips_between
from buurtpunt.problems import calendar as kinds

# What makes of words a moment that must be understood, and no sentence to read (`zolang er plaats is`).
_EXACT = {
    T.NUMBER, T.NTH, T.CLOCK, T.SPOKEN, T.DATE, T.WEEKDAY, T.MONTH, T.BEFORE, T.SAME_DAY, T.SHIFTING, T.FEAST, T.PART,
    T.EDGE,
}  # fmt: skip
_SURE = (T.WEEKDAY, T.MONTH, T.BEFORE, T.SAME_DAY)  # of a word that is a slip away
_SAME = "dezelfde"  # day
_HOURS = {"ochtend": 9, "morgen": 9, "namiddag": 17, "avond": 20}  # for instance
_EARLY = 7  # an hour before it may be one of the afternoon
_IN_DAYS = {"day": 1, "week": 7}


@dataclass(frozen=True, slots=True)
class Deadline:
    """Until when, as typed (`words`) and, if that can be known, as meant: a fixed `day`, the last such `weekday` before
    the date, or a number of `days` before it; with the `hour`, or the whole day.
    """

    words: str = field(compare=False)
    day: date | None = None
    weekday: int | None = None
    days: int | None = None
    hour: time | None = None

    def for_date(self, when: date) -> date | None:
        """The last day for something on a date; None when the words do not tell."""
        if self.weekday is not None:
            return when - timedelta(days=(when.weekday() - self.weekday - 1) % 7 + 1)
        if self.days is not None:
            return when - timedelta(days=self.days)
        return self.day

    def say(self, when: date | None, *, year: bool = False) -> str:
        """It in words, for a date: `vrijdag 27 november om 12 uur`; as typed when it cannot be known.

        Without its year it has to stand beside that date; another year is always told.
        """
        last = self.for_date(when) if when else self.day
        if last is None:
            return self.words
        hour = f" om {moments.format_time(self.hour)}" if self.hour else ""
        return f"{moments.format_date(last, year=year or when is None or last.year != when.year)}{hour}"

    @property
    def each_time(self) -> str:
        """It in words that hold for whichever date: `18 uur op de dag zelf`; else as typed."""
        return f"{moments.format_time(self.hour)} op de dag zelf" if self.days == 0 and self.hour else self.words

    @property
    def is_bare_weekday(self) -> bool:
        """Whether only a weekday was typed, so that on that very weekday it could be the same day, or a week before."""
        return self.weekday is not None and not any(token.kind is T.BEFORE for token in Reader.of(self.words).tokens)


def parse_deadline(text: str) -> Deadline:
    """A deadline. Words without a day in them (`zolang er plaats is`) stay words.

    Raises `Wrong` for what looks like a day or an hour but cannot be understood.
    """
    reader = Reader.of(text)
    if not any(_is_exact(token) for token in reader.tokens):
        return Deadline(reader.typed)
    try:
        found = _read(reader)
        if not found or not reader.done:
            raise _why(reader)
    except Stuck as stuck:
        raise refused(kinds.DEADLINE_UNREADABLE, reader, stuck, _say, parse_deadline) from None
    return replace(found, words=reader.typed)


def _is_exact(token: Token) -> bool:
    """Whether a word is of a day or an hour, or a slip away from one."""
    if token.kind is not T.WORD:
        return token.kind in _EXACT
    if slips_between(token.value, _SAME) < 2:  # of two words, of which the other is the slip
        return True
    meant = nearest(token.value)
    return any(one.kind in _SURE for one in lex(meant)) if meant else False


def _read(reader: Reader) -> Deadline | None:
    """A day and perhaps an hour; of `voor vrijdag` it is asked whether Friday counts."""
    first = reader.at
    reader.skip(T.LATEST, T.TILL, T.ON, T.THROUGH)
    is_before = any(token.kind is T.LATEST and token.value for token in reader.tokens[first : reader.at])
    found = _day(reader)
    if not found or not is_before or found.hour or found.days is not None:
        return found
    if found.day:
        options = [moments.format_date(found.day - timedelta(days=n), weekday=False) for n in (0, 1)]
    else:
        options = [f"de {moments.weekday_name(((found.weekday or 0) - n) % 7)} ervoor" for n in (0, 1)]
    raise reader.asked(first, tell("calendar.day_counts"), *options)


def _day(reader: Reader) -> Deadline | None:
    at = reader.at
    if day := reader.day():
        if not day.year:
            moments.parse_date(day.text)
        return _hour(reader, Deadline("", day=day.on(0)))
    reader.at = at
    if reader.take(T.SAME_DAY):
        return _hour(reader, Deadline("", days=0))
    if weekday := reader.take(T.WEEKDAY):
        return _weekday(reader, *weekday.value)
    number = reader.take(T.NUMBER)
    unit = reader.take(T.UNIT)
    if unit and unit.value in _IN_DAYS and reader.take(T.BEFORE) and (number or unit.value == "day"):
        return _hour(reader, Deadline("", days=(number.value if number else 1) * _IN_DAYS[unit.value]))
    reader.at = at
    reader.skip(T.OM)
    is_hour = reader.here is T.CLOCK and reader.at == len(reader.tokens) - 1  # of `24 uur ervoor` it is not the hour
    clock = reader.clock() if is_hour else None
    reader.at = at
    return _hour(reader, Deadline("", days=0)) if clock and clock[0] != time(0) else None


def _weekday(reader: Reader, days: tuple[int, ...], _: bool, part: str) -> Deadline:
    if len(days) > 1:
        reader.at -= 1
        raise reader.stuck()
    reader.take(T.BEFORE)
    found = _hour(reader, Deadline("", weekday=days[0]))
    if part and not (found.hour and lies_in(((found.hour, found.hour),), part)):
        day, hour = moments.weekday_name(days[0]), _HOURS.get(part, 12)
        raise reader.stuck(tell("calendar.deadline.how_late", day=day, hour=hour))
    return found


def _hour(reader: Reader, found: Deadline) -> Deadline:
    return replace(found, hour=read_hour(reader))


def read_hour(reader: Reader) -> time | None:
    """The hour behind a day, if there is one; raises `Stuck` or `Wrong` for half an hour, midnight, or one of the night."""
    at = reader.at
    reader.skip(T.COMMA, T.OM, T.TILL, T.ON, T.LATEST)
    if reader.done and reader.at > at:
        raise reader.stuck(tell("calendar.also_hour"))
    clock = reader.clock()
    if clock and clock[0] == time(0):
        raise Stuck(reader.text(at), tell("calendar.deadline.whole_day"))
    if clock and clock[0].hour < _EARLY and not {*":."} & {*reader.text(at)}:
        later = clock[0].replace(hour=clock[0].hour + 12)
        raise reader.asked(at, tell("calendar.this"), f"om {moments.format_time(later)}")
    return clock[0] if clock else None


def _why(reader: Reader) -> Stuck:
    if any(token.kind is T.SHIFTING for token in reader.tokens):
        return Stuck("", tell("calendar.deadline.moves"))
    if reader.here is T.SPOKEN:
        return reader.stuck(tell("calendar.hour_in_figures"))
    if reader.here is T.FEAST:
        return reader.stuck(tell("calendar.date_with_year"))
    return reader.stuck(tell("calendar.deadline.example"))


def _say(found: Deadline) -> str:
    """It as one types it."""
    hour = f" om {moments.format_time(found.hour)}" if found.hour else ""
    if found.weekday is not None:
        return f"de {moments.weekday_name(found.weekday)} ervoor{hour}"
    if found.days is not None:
        return f"{('de dag zelf', 'de dag ervoor', f'{found.days} dagen ervoor')[min(found.days, 2)]}{hour}"
    return f"{moments.format_date(found.day, weekday=False)}{hour}" if found.day else found.words
