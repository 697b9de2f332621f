"""Hours of the day as Flemish people type and read them."""

from __future__ import annotations

import re
from datetime import time

from buurtpunt.catalogues import tell
from buurtpunt.knowledge.dutch import as_typed, enumerate_words, squeeze, unaccented
from buurtpunt.knowledge.patterns import pattern
from buurtpunt.problems import Wrong
from buurtpunt.problems import moments as kinds

_CLOCK = pattern(r"(?:om )?([0-9]{1,2})(?: ?[:.uh] ?([0-9]{2}))?(?: ?(?:uur|u|h))?\.?", re.IGNORECASE)
_PARTS_OF_DAY = {"morgens": (4, 13), "ochtends": (4, 13), "voormiddags": (6, 13), "middags": (11, 18), "namiddags": (12, 19),
                 "avonds": (17, 24), "nachts": (22, 31)}  # from which hour, till which  # fmt: skip
_OF_DAY = pattern(rf"([0-9].*?),? ?['’]?s ?({'|'.join(_PARTS_OF_DAY)})", re.IGNORECASE)
_SPAN = pattern(
    r"(?:\bvan )?\b([0-9]{1,2}[:.][0-9]{2})(?: ?[-–] ?| tot )([0-9]{1,2}[:.][0-9]{2})\b(?: ?(?:uur|u)\b)?",
    re.IGNORECASE,
)
_TWO = pattern(rf"(?:van )?({_CLOCK.pattern}) ?(?:[-–]|tot|en) ?({_CLOCK.pattern})", re.IGNORECASE)
_HALVES = pattern(r"([0-9]{1,2}) ?[-–] ?([0-9]{2})")  # `19-30`, which no two hours can be
_ONE_DIGIT = pattern(r"([0-9]{1,2})[:.,uh]([0-9])(?: ?(?:uur|u))?", re.IGNORECASE)
_RUN_TOGETHER = pattern(r"([0-9]{1,2})[ ,;]?([0-9]{2})(?: ?(?:uur|u))?", re.IGNORECASE)
_HOURS = ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf")
_HOUR = {name: n for n, name in enumerate(_HOURS, 1)} | {str(n): n for n in range(1, 25)}
_BESIDE = {"half": -30, "kwart voor": -15, "kwart over": 15, "kwart na": 15}
_BESIDE |= {f"{name} {word}": sign * n for name, n in (("vijf", 5), ("tien", 10), ("twintig", 20))
            for word, sign in (("voor", -1), ("over", 1), ("na", 1))}  # fmt: skip
_SPOKEN = pattern(
    rf"(?:om )?(?:({'|'.join(_BESIDE)}) ?)?({'|'.join(_HOUR)})(?: uur)?"
    r"(?: '?s ?(morgens|ochtends|voormiddags|middags|namiddags|avonds|nachts))?"
)
_HALF_OF_DAY = {"morgens": 0, "ochtends": 0, "voormiddags": 0, "namiddags": 720, "avonds": 720}
_NAMED_HOURS = {"middag": "12:00", "noen": "12:00", "middernacht": "0:00 of 23:59"}


def parse_time(text: str) -> time:
    """An hour of the day typed the Flemish way: `19:30`, `19.30 uur`, `19u30`, `19u`, `19`.

    Raises `Wrong` with a kind of its own for an hour that is not on the clock, 24:00, minutes of one digit, and an
    hour in words (`half acht`).
    """
    value = squeeze(text)
    if part := _OF_DAY.fullmatch(value):
        return _in_part(value, parse_time(part[1]), part[2].casefold())
    found = _CLOCK.fullmatch(value)
    if not found:
        raise _no_time(value)
    hour, minute = int(found[1]), int(found[2] or 0)
    if (hour, minute) == (24, 0):
        raise Wrong(kinds.TIME_MIDNIGHT, value=value)
    if hour > 23 or minute > 59:
        reason = tell("values.time.hour" if hour > 23 else "values.time.minute")
        raise Wrong(kinds.TIME_IMPOSSIBLE, value=value, reason=reason)
    return time(hour, minute)


def _in_part(value: str, hour: time, part: str) -> time:
    """`8u 's avonds` is 20:00; raises for hours that are none of that part of the day."""
    first, last = _PARTS_OF_DAY[part]
    fitting = [n for n in (hour.hour, hour.hour + 12) if first <= n < last or first <= n + 24 < last]
    if not fitting and (advice := _spoken(unaccented(value).replace("’", "'"))):
        raise Wrong(kinds.TIME_WORDS, value=value, advice=advice)
    if not fitting:
        raise Wrong(kinds.TIME_IMPOSSIBLE, value=value, reason=f"dat is niet 's {part}")
    return hour.replace(hour=fitting[0] % 24)


def _no_time(value: str) -> Wrong:
    """Why a text is not one hour in figures."""
    if (found := _ONE_DIGIT.fullmatch(value)) and int(found[1]) < 24:
        return Wrong(kinds.TIME_MINUTES, value=value, advice=_two_digits(int(found[1]), int(found[2])))
    if (run := _HALVES.fullmatch(value)) and int(run[1]) < 24 < int(run[2]) < 60:
        return Wrong(kinds.TIME_UNREADABLE, value=value, advice=f"{int(run[1])}:{run[2]}")
    if two := _TWO.fullmatch(value):
        raise Wrong(kinds.TIME_SEVERAL, value=value, start=two[1].strip(), end=two[4].strip())
    if advice := _spoken(unaccented(value).replace("’", "'")):
        return Wrong(kinds.TIME_WORDS, value=value, advice=advice)
    found = _RUN_TOGETHER.fullmatch(value)
    plausible = found and int(found[1]) < 24 and int(found[2]) < 60
    advice = f"{int(found[1])}:{found[2]}" if found and plausible else "19:30"
    return Wrong(kinds.TIME_UNREADABLE, value=as_typed(value), advice=advice)


def _two_digits(hour: int, digit: int) -> str:
    """What minutes of one digit can mean: of the 5 in 7.5 also the half."""
    minutes = [digit] + [30] * (digit == 5) + [digit * 10] * (1 <= digit <= 5)
    return enumerate_words([_figures(hour * 60 + minute) for minute in minutes], last="of")


def _spoken(words: str) -> str | None:
    """An hour in words as figures; both hours of the day that it can be."""
    if named := _NAMED_HOURS.get(words):
        return named
    found = _SPOKEN.fullmatch(words)
    if not found:
        return None
    morning = (_HOUR[found[2]] * 60 + _BESIDE.get(found[1], 0)) % 720
    half = _HALF_OF_DAY.get(found[3])
    sure = half is not None and found[2] not in ("12", "twaalf")
    return _figures(morning + (half or 0)) if sure else f"{_figures(morning)} of {_figures(morning + 720)}"


def spoken_hours(words: str) -> list[time]:
    """The hours of the day that an hour in words can be: `half acht` is 7:30 and 19:30."""
    told = (_spoken(words.replace("’", "'")) or "").split(" of ")
    return [parse_time(one) for one in told if one]


def _figures(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02}"


def format_time(hour: time) -> str:
    """An hour in running Dutch: `14 uur`, `14.30 uur`."""
    return f"{_bare_hour(hour)} uur"


def format_span(start: time | None, end: time | None = None) -> str:
    """From when till when, in running Dutch: `van 14 tot 17.30 uur`, `om 14 uur`, `tot 17.30 uur`, or nothing."""
    if start is None:
        return "" if end is None else f"tot {format_time(end)}"
    if end is None or end == start:
        return f"om {format_time(start)}"
    return f"van {_bare_hour(start)} tot {format_time(end)}"


def say_spans(text: str) -> str:
    """A text in which hours are said in running Dutch: `zaterdag 9:00-12:00` is `zaterdag van 9 tot 12 uur`."""
    return _SPAN.sub(_said, text)


def _said(found: re.Match[str]) -> str:
    try:
        return format_span(parse_time(found[1]), parse_time(found[2]))
    except Wrong:  # not on the clock, so no hours
        return found[0]


def _bare_hour(moment: time) -> str:
    return f"{moment.hour}.{moment.minute:02}" if moment.minute else str(moment.hour)
