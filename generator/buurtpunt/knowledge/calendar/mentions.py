"""Days and hours in running text, as somebody writes them in a mail: `zaterdag 12 december, van 14 tot 17 uur`.

Here a text is not refused: what is not surely a moment is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from buurtpunt.knowledge import moments
from buurtpunt.knowledge.calendar.lexing import lex
from buurtpunt.knowledge.calendar.phrases import parse_rule
from buurtpunt.knowledge.calendar.pieces import Day, Stuck
from buurtpunt.knowledge.calendar.reader import Reader
from buurtpunt.knowledge.calendar.words import T
from buurtpunt.knowledge.dutch import unaccented
from buurtpunt.knowledge.proposed import Parts, first_such_day, proposed
from buurtpunt.problems import Wrong

_SOON, _LATELY = timedelta(days=400), timedelta(days=180)  # a day without its year is no further off than this
_BEFORE_HOURS = (T.COMMA, T.OM, T.FROM, T.SINCE, T.COLON, T.DASH)
_SURELY = (T.OM, T.FROM, T.SINCE)  # behind these a number with a dot is an hour, and no price
_TO = (T.TILL, T.THROUGH, T.DASH)
_LONGEST_RULE = 12  # tokens
_NEAR = {"vandaag": 0, "vanavond": 0, "morgen": 1, "overmorgen": 2}  # days from now
_COMING = ("deze", "komende", "eerstvolgende", "aanstaande")  # not `volgende`: many mean the week after by it
_APART = (T.WORD, T.COMMA, T.DASH, T.COLON)  # what may stand before a weekday that is a day of its own
_PAST = ("vorige", "verleden", "afgelopen", "laatste", "gisteren", "was", "voor", "vanaf", "sinds")


@dataclass(frozen=True, slots=True)
class Mention:
    """A moment in a text, from where to where it stands: a day, what comes back, or hours, in words that a field takes."""

    start: int
    end: int
    day: date | None = None  # None where its weekday is another, or it is far off: then somebody has to choose
    typed: str = ""  # the day as it was typed, with its year
    rule: str = ""
    hours: tuple[str, ...] = ()  # from when, till when


def mentions(text: str, today: date) -> Iterator[Mention]:
    """Every moment in a text without ends of lines, in its order. A year that is missing is that of the next such day."""
    reader, at = Reader(text, lex(text)), 0
    while at < len(reader.tokens):
        reader.at = at
        found = _mention(reader, today)
        if found:
            yield found
        at = max(reader.at, at + 1) if found else at + 1


def _mention(reader: Reader, today: date) -> Mention | None:
    first = reader.at
    day, typed = _day(reader, today)
    rule = "" if typed else _rule(reader)
    hours = _hours(reader, is_sure=bool(typed or rule))
    if not (typed or rule or hours):
        return None
    return Mention(reader.tokens[first].start, reader.tokens[reader.at - 1].end, day, typed, rule, hours)


def soon(text: str, today: date) -> Mention | None:
    """The one day of the coming week that a text speaks of, and its hours: `op zaterdag`, `zaterdag om 18 uur`, `morgen`.

    None where there is no such day, or more than one: then somebody has to choose.
    """
    reader = Reader(text, lex(text))
    found = []
    for at in range(len(reader.tokens)):
        reader.at = at
        day, is_sure = _near(reader, today)
        hours = _hours(reader, is_sure=True) if day else ()
        if day and (is_sure or hours):
            start, end = reader.tokens[at].start, reader.tokens[reader.at - 1].end
            found.append(Mention(start, end, day, moments.format_date(day), hours=hours))
    return found[0] if len(found) == 1 else None


def _near(reader: Reader, today: date) -> tuple[date | None, bool]:
    """The day that is told from here on, and whether its words alone say that it is to come."""
    first = reader.at
    said = unaccented(reader.text(first, first + 1))
    if reader.here is T.SHIFTING and said in _NEAR:
        reader.at += 1
        return today + timedelta(days=_NEAR[said]), True
    is_sure = reader.take(T.ON) is not None or (said in _COMING and reader.take(T.SHIFTING) is not None)
    if reader.done or reader.here is not T.WEEKDAY or not _is_apart(reader, first):
        return None, False
    days, is_always, _ = reader.tokens[reader.at].value
    reader.at += 1
    follows = (reader.ahead(0), reader.ahead(1))
    is_one = len(days) == 1 and not is_always and T.WEEKDAY not in follows and follows[0] is not T.NUMBER
    return (today + timedelta(days=(days[0] - today.weekday() - 1) % 7 + 1), is_sure) if is_one else (None, False)


def _is_apart(reader: Reader, first: int) -> bool:
    """Whether what stands before leaves a weekday a day of its own, and no part of another phrase."""
    before = reader.tokens[first - 1] if first else None
    return before is None or (before.kind in _APART and unaccented(reader.text(first - 1, first)) not in _PAST)


def _day(reader: Reader, today: date) -> tuple[date | None, str]:
    first = reader.at
    is_on = reader.take(T.ON) is not None
    begin = reader.at
    weekday = reader.tokens[begin] if not reader.done and reader.here is T.WEEKDAY else None
    try:
        found = reader.day()
    except (Wrong, Stuck):
        found = None
    is_bare = found is not None and "/" in reader.text(begin) and not found.year  # `1/2` is a half as well
    if not found or (is_bare and not (weekday or is_on)):
        reader.at = first
        return None, ""
    typed = reader.text(begin)
    try:
        day = found.on(0) if found.year else _next(found, weekday.value[0][0] if weekday else None, today)
        whole = typed if found.year else f"{typed}{'/' if is_bare else ' '}{day.year}"
        return (day, whole) if moments.parse_date(whole) == day else (None, typed)
    except (Wrong, ValueError):
        return None, typed


def _next(found: Day, weekday: int | None, today: date) -> date:
    """The next such day, or the last one where only that is this weekday; raises `ValueError` where both are far off."""
    parts = Parts(found.text, found.day, found.month, None)
    day = proposed(parts, weekday, today) if first_such_day(parts, weekday, today.year) else date.max
    if day > today + _SOON:
        day = first_such_day(parts, weekday, (today - _LATELY).year) or date.max
    if not today - _LATELY < day < today + _SOON:
        raise ValueError
    return day


def _rule(reader: Reader) -> str:
    """The longest phrase from here on that says how something comes back."""
    first = reader.at
    every_so_many = reader.here is T.OM and T.UNIT in (reader.ahead(1), reader.ahead(2))
    if reader.here not in (T.EVERY, T.PERIODIC) and not every_so_many:
        return ""
    for last in range(min(first + _LONGEST_RULE, len(reader.tokens)), first, -1):
        phrase = reader.text(first, last)
        if len(phrase) > moments.LONGEST or reader.tokens[last - 1].kind is T.WORD:
            continue
        try:
            parse_rule(phrase)
        except Wrong:
            continue
        reader.at = last
        return phrase
    return ""


def _hours(reader: Reader, is_sure: bool) -> tuple[str, ...]:
    first = reader.at
    glue = set()
    while not reader.done and reader.here in _BEFORE_HOURS:
        glue.add(reader.here)
        reader.at += 1
    is_sure = is_sure or bool(glue & {*_SURELY})
    start = _hour(reader, is_sure, may_be_bare=is_sure and _runs_on(reader))
    if not start:
        reader.at = first
        return ()
    behind = reader.at
    end = _hour(reader, True, may_be_bare=True) if reader.take(*_TO) else ""
    if not end:
        reader.at = behind
    return (start, end) if end else (start,)


def _runs_on(reader: Reader) -> bool:
    """Whether `14 tot 17 uur` comes next: a number alone, which an hour makes one too."""
    return reader.here is T.NUMBER and reader.ahead(1) in _TO and reader.ahead(2) in (T.CLOCK, T.NUMBER)


def _hour(reader: Reader, is_sure: bool, may_be_bare: bool) -> str:
    first = reader.at
    try:
        found = reader.clock(bare=may_be_bare)
    except (Wrong, Stuck):
        found = None
    typed = reader.text(first)
    is_money = not reader.done and reader.here is T.WORD and reader.tokens[reader.at].value in ("€", "euro", "eur")
    is_money |= first > 0 and reader.typed[: reader.tokens[first].start].rstrip().endswith("€") if found else False
    if not found or is_money or not (is_sure or {*unaccented(typed)} & {*"u:h"}):
        reader.at = first
        return ""
    return typed
