"""Days (and, by way of `clock`, hours) as Flemish people type and read them. Nothing here asks what day it is."""

from __future__ import annotations

import re
from datetime import date, timedelta

from buurtpunt.catalogues import tell
from buurtpunt.knowledge.calendar.feasts import NAMES, feast_day, next_feast
from buurtpunt.knowledge.clock import format_span, format_time, parse_time, say_spans
from buurtpunt.knowledge.daynames import (
    MONTHS,
    SHORT_MONTHS,
    WEEKDAYS,
    format_date,
    month_name,
    short_month,
    weekday_name,
)
from buurtpunt.knowledge.dutch import as_typed, nearest, squeeze, unaccented
from buurtpunt.knowledge.nth_days import NTH_DAY, nth_of_month
from buurtpunt.knowledge.patterns import pattern
from buurtpunt.knowledge.proposed import EXAMPLE, Parts, first_such_day, in_full, proposed, proposed_year, weekday_facts
from buurtpunt.problems import OnDay, Wrong
from buurtpunt.problems import moments as kinds

__all__ = [
    "LONGEST", "MONTHS", "WEEKDAYS", "format_date", "format_span", "format_time",
    "month_name", "parse_date", "parse_time", "say_spans", "short_month", "weekday_mistakes", "weekday_name",
]  # fmt: skip

_MONTH = {name: n for n, name in enumerate(MONTHS, 1)} | {name: n for n, name in enumerate(SHORT_MONTHS, 1)}
_MONTH |= {"febr": 2, "sept": 9}
_WEEKDAY = {name[:length]: n for length in (9, 4, 3, 2) for n, name in enumerate(WEEKDAYS)}

LONGEST = 80  # no date is longer, and a whole paragraph is not worth quoting
_ISO = pattern(r"([0-9]{4})([-/.])([0-9]{1,2})\2([0-9]{1,2})")
_NUMBERS = pattern(r"([0-9]{1,2}) ?[-/.] ?([0-9]{1,2})(?: ?[-/. ] ?['’]?([0-9]+))?")
_LONG_DASHES = pattern(r"([0-9]+ ?)[‐-―−]( ?[0-9]+ ?)[‐-―−]( ?[0-9]+)")  # as Word and a phone make them
_WORDS = pattern(r"([0-9]{1,2})(?:(?:ste|de|e)\b)?+[ .-]*([^\W\d_]+)\.?(?:[ ,-]*['’]?([0-9]+))?", re.IGNORECASE)
_LED = pattern(r"\A(?:op )?de (?=[0-9])", re.IGNORECASE)
_AND = pattern(r",? en |, ?| ?[+&] ?")
_INSIDE = pattern(
    rf"(?:\b(?:{'|'.join(_WEEKDAY)})\b\.?,? )?\b[0-9]{{1,2}}(?:(?:ste|de|e)? (?:{'|'.join(_MONTH)})\b\.?(?: [0-9]{{4}}\b)?"
    r"|[/-][0-9]{1,2}(?:[/-][0-9]{4})?(?![0-9:u/-]))",
    re.IGNORECASE,
)
_FEAST = pattern(rf"(?:op )?(?P<name>{'|'.join(NAMES)})(?: (?:van )?(?P<year>(?:1[6-9]|2[0-9])[0-9]{{2}}))?")
_LEADING_WORD = pattern(r"(?:op )?([^\W\d_]+)[.,]? *(?:de )?(?=[0-9])(?![0-9]{4}\Z)", re.IGNORECASE)
_WITH_TIME = pattern(
    r"(.+?[0-9]{4}|[0-9]{4}-[0-9-]+)[ T,]+(?:(?:om|van|vanaf) [0-9]{1,2}(?![0-9:.])|(?:om |van |vanaf )?[0-9]{1,2}(?:[:u.h][0-9]{2}|u\b| uur)).*",
    re.IGNORECASE,
)
_SEVERAL = pattern(r"[0-9].*(\b(tot|en|of|tem|t/m)\b|t\.e\.m\.|[+&–,]| - ).*[0-9]|[0-9] ?- ?[0-9]{1,2} [a-z]")
_SHIFTING = {"vandaag", "morgen", "overmorgen", "gisteren", "straks", "binnenkort", "volgende", "komende", *WEEKDAYS}
_SHIFTING |= {"eerstvolgende", "aanstaande", "deze"}
_REPEATS = pattern(
    rf"(?:elke|elk|iedere|ieder|alle|om de|wekelijks|maandelijks|dagelijks|jaarlijks)\b|(?:{'|'.join(WEEKDAYS)})en\Z"
    rf"|{NTH_DAY} (?:(?:van|in) (?:de|elke|iedere)|v/?d|v\.d\.) (?:maand|mnd)",
    re.IGNORECASE,
)
_IN_TEXT = pattern(
    rf"\b(?:{'|'.join(_WEEKDAY)})\b\.?,?\s+(?:de\s+)?[0-9]{{1,2}}"
    rf"(?:(?:ste|de|e)?\s+(?:{'|'.join(_MONTH)})\b\.?\s+|\s?[/.-]\s?[0-9]{{1,2}}\s?[/.-]\s?)[0-9]{{4}}\b",
    re.IGNORECASE,
)
_YEAR_AFTER_DAY = pattern(r"[0-9](?:ste|de|e)?(?:\s+\w+\.?\s+|\s?[/.-]\s?[0-9]{1,2}\s?[/.-]\s?)[0-9]{4}")


def parse_date(text: str) -> date:
    """A day typed the Flemish way: `2026-12-05`, `5/12/2026`, `5 december 2026`, `za 5 dec 2026`, `1ste mei 2026`.

    Raises `Wrong` with a kind of its own for each way to go wrong: a day that does not exist or is another weekday, a
    year that is missing or too short, the American order, a misspelt name, words like `morgen`.
    """
    value = _LED.sub("", squeeze(text))
    if feast := _FEAST.fullmatch(unaccented(value)):
        return _feast(value, NAMES[feast["name"]], feast["year"])
    weekday, rest = _split_weekday(value)
    day, month, year = _split_date(value, _LONG_DASHES.sub(r"\1-\2-\3", rest), weekday)
    try:
        found = date(proposed_year(year) if year and len(year) == 4 else 0, month, day)  # no day has the year 0
    except ValueError:
        raise _no_such_day(Parts(value, day, month, year), weekday) from None
    if weekday not in (None, found.weekday()):
        raise Wrong(kinds.DATE_WEEKDAY, value=value, **weekday_facts(found, weekday or 0))
    return found


def _feast(value: str, name: str, year: str | None) -> date:
    """`paasmaandag 2027`: a day that moves, by its name."""
    if not year:
        advice = OnDay(lambda today: f"{name} {next_feast(name, today).year}")
        raise Wrong(kinds.DATE_NO_YEAR, value=value, year=year, advice=advice)
    return feast_day(name, int(year))


def has_date(text: str) -> bool:
    """Whether a full date may stand in running text, as `weekday_mistakes` looks for them."""
    return bool(_YEAR_AFTER_DAY.search(text))


def weekday_mistakes(text: str) -> list[tuple[int, str, Wrong]]:
    """Every date in running text whose weekday does not match it, or whose day does not exist.

    Gives where it starts, the words, and what is wrong. A date without its weekday or its year is left alone. In a long text it
    is slow: `has_date` finds out sooner that there is none.
    """
    mistakes: list[tuple[int, str, Wrong]] = []
    for found in _IN_TEXT.finditer(text):
        try:
            parse_date(found.group())
        except Wrong as wrong:
            if wrong.kind in (kinds.DATE_WEEKDAY, kinds.DATE_IMPOSSIBLE):
                mistakes.append((found.start(), found.group(), wrong))
    return mistakes


def _split_weekday(value: str) -> tuple[int | None, str]:
    """The number of the weekday that a date starts with, if it does, and the rest."""
    found = _LEADING_WORD.match(value)
    if not found:
        return None, value
    number = _WEEKDAY.get(unaccented(found[1]))
    if number is None and unaccented(found[1]) not in NAMES and (meant := nearest(found[1], WEEKDAYS)):
        raise Wrong(kinds.WEEKDAY_TYPO, value=value, word=found[1], advice=meant)
    return (None, value) if number is None else (number, value[found.end() :])


def _split_date(value: str, rest: str, weekday: int | None) -> tuple[int, int, str | None]:
    """The day, the month and the year, which may be missing or too short."""
    if iso := _ISO.fullmatch(rest):
        return int(iso[4]), int(iso[3]), iso[1]
    if numbers := _NUMBERS.fullmatch(rest):
        return int(numbers[1]), int(numbers[2]), numbers[3]
    if words := _WORDS.fullmatch(rest):
        return int(words[1]), _month(value, weekday, *words.groups()), words[3]
    raise _no_date(value, rest)


def _month(value: str, weekday: int | None, day: str, word: str, year: str | None) -> int:
    number = _MONTH.get(unaccented(word))
    if number is None:
        meant = nearest(word, MONTHS)
        number = _MONTH[meant or "december"]
        question = tell("calendar.this") if meant else tell("calendar.month_in_dutch")
        parts = Parts(value, int(day), number, year)
        raise Wrong(
            kinds.MONTH_UNKNOWN,
            value=value,
            word=word,
            advice=OnDay(lambda today: question.format(in_full(parts, weekday, today))),
        )
    return number


def _no_date(value: str, rest: str) -> Wrong:
    """Why a text is not one full date."""
    if len(value) > LONGEST:
        return Wrong(kinds.DATE_UNREADABLE, value=f"{value[:LONGEST]}...", advice=EXAMPLE)
    if _REPEATS.match(value):
        return Wrong(kinds.DATE_REPEATS, value=value)
    if nth := nth_of_month(value):
        return Wrong(kinds.DATE_UNREADABLE, value=value, advice=nth)
    if _SHIFTING.intersection(unaccented(value).split()) and not re.search("[0-9]", value):
        return Wrong(kinds.DATE_RELATIVE, value=as_typed(value), advice=EXAMPLE)
    found = _WITH_TIME.fullmatch(rest)
    if found and any(form.fullmatch(found[1]) for form in (_ISO, _NUMBERS, _WORDS)):
        return Wrong(kinds.DATE_WITH_TIME, value=value, advice=found[1])
    if _SEVERAL.search(value.casefold()):
        return Wrong(
            kinds.DATE_SEVERAL, value=as_typed(value), advice=_listed(value) or tell("problems.advice.one_day")
        )
    inside = _INSIDE.findall(value)
    if len(inside) == 1 and inside[0] != value:
        return _beside(value, inside[0])
    return Wrong(kinds.DATE_UNREADABLE, value=as_typed(value), advice=EXAMPLE)


def _beside(value: str, day: str) -> Wrong:
    """`5 december om 14u`, `Moederdag 9 mei 2027`: a day, with words beside it that are none of it."""
    try:
        return Wrong(kinds.DATE_UNREADABLE, value=as_typed(value), advice=format_date(parse_date(day), weekday=False))
    except Wrong as wrong:
        return wrong


def _listed(value: str) -> str:
    """What to do with `3, 10 en 17 maart 2027`, or with several whole dates; nothing when they are no days."""
    pieces = _AND.split(value)
    if len(pieces) < 2:
        return ""
    month = pieces[-1].partition(" ")[2]
    try:
        days = [parse_date(f"{piece} {month}" if piece.isdigit() else piece).isoformat() for piece in pieces]
    except Wrong:
        return ""
    listed = tell("calendar.list", days=", ".join(days))
    return tell("calendar.list_and_extra", listed=listed)


def _no_such_day(parts: Parts, weekday: int | None) -> Wrong:
    """Why there is no such day; of a year that is missing or no year, with a whole date on that very weekday to type instead."""
    if not 1 <= parts.month <= 12:
        return _no_such_month(parts)
    year = proposed_year(parts.year)
    if (year and len(parts.year or "") == 4) or first_such_day(parts, None, year or 2000) is None:
        return _impossible(parts, year or 2026)
    advice = OnDay(lambda today: in_full(parts, weekday, today))
    kind = kinds.DATE_YEAR if parts.year else kinds.DATE_NO_YEAR
    return Wrong(kind, value=parts.value, year=parts.year, advice=advice)


def _no_such_month(parts: Parts) -> Wrong:
    turned = Parts(parts.value, parts.month, parts.day, parts.year)
    if first_such_day(turned, None, proposed_year(parts.year) or 2000):
        advice = OnDay(lambda today: "{0.day}/{0.month}/{0.year}".format(proposed(turned, None, today)))
        return Wrong(kinds.DATE_MONTH_FIRST, value=parts.value, month=parts.month, advice=advice)
    return Wrong(kinds.DATE_IMPOSSIBLE, value=parts.value, reason=f"er is geen maand {parts.month}")


def _impossible(parts: Parts, year: int) -> Wrong:
    last = (date(year + parts.month // 12, parts.month % 12 + 1, 1) - timedelta(days=1)).day
    reason = tell("values.date.first")
    if parts.day:
        reason = tell("values.date.last", month=month_name(parts.month), year=year, count=last)
    return Wrong(kinds.DATE_IMPOSSIBLE, value=parts.value, reason=reason)
