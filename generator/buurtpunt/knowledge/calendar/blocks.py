"""The blocks of a rule: how often, which days, which months, till when; each goes into a `Draft` once, in any order."""

from __future__ import annotations

from collections.abc import Callable

from buurtpunt.catalogues import tell
from buurtpunt.knowledge import moments
from buurtpunt.knowledge.calendar import bounds, elsewhere, without
from buurtpunt.knowledge.calendar.draft import Draft, of_what, once
from buurtpunt.knowledge.calendar.pieces import Stuck, Weekdays
from buurtpunt.knowledge.calendar.reader import Reader
from buurtpunt.knowledge.calendar.saying import nths_in_words
from buurtpunt.knowledge.calendar.words import T
from buurtpunt.knowledge.dutch import as_typed, enumerate_words
from buurtpunt.problems import Wrong
from buurtpunt.problems import calendar as kinds

_MOST = 400  # weeks, days: a larger number is a year or a slip
_LAST_OF_MONTH = 31
_MON_FRI = (0, 1, 2, 3, 4)


def _named_frequency(reader: Reader, draft: Draft) -> bool:
    """`wekelijks`, `2-wekelijks`, `dagelijks`."""
    at = reader.at
    number = reader.take(T.NUMBER)
    reader.skip(*([T.DASH] if number else []))
    token = reader.take(T.PERIODIC, *([] if number else [T.DAILY]))
    if not token or (number and (token.value[0] != 1 or number.value < 1)):
        reader.at = at
        return False
    once(reader, not draft.interval, at=at)
    named, unit = (1, "day") if token.kind is T.DAILY else token.value
    draft.interval, draft.unit = (number.value if number else named), unit
    return True


def _one_of_so_many(reader: Reader, draft: Draft) -> bool:
    """`een zaterdag op twee`, `1 week op 3`."""
    row = reader.tokens[reader.at : reader.at + 4]
    kinds_of = [token.kind for token in row]
    is_week = kinds_of[1:2] == [T.WEEKDAY] or [token.value for token in row[1:2]] == ["week"]
    is_row = kinds_of[::2] == [T.NUMBER, T.ON] and kinds_of[3:] == [T.NUMBER] and row[0].value == 1
    if not (is_row and is_week) or reader.ahead(4) in (T.MONTH, T.UNIT):
        return False
    once(reader, not (draft.interval or draft.every) and 1 < row[3].value <= _MOST, at=reader.at)
    if row[1].kind is T.WEEKDAY:
        once(reader, not draft.weekdays, at=reader.at)
        draft.weekdays = Weekdays(row[1].value[0], part=row[1].value[2])
    draft.interval, draft.unit = row[3].value, "week"
    reader.at += len(row)
    return True


def _frequency(reader: Reader, draft: Draft) -> bool:
    """`elke`, `elke week`, `om de drie maanden`, `om de andere zaterdag`, `elke avond`."""
    at = reader.at
    is_turn = (reader.ahead(1), reader.ahead(2)) == (T.NUMBER, T.UNIT)  # `een keer per 2 weken`
    lead = reader.take(T.EVERY, T.OM, *((T.PER, T.SLASH) if is_turn else ()))
    if not lead:
        return False
    if lead.kind is T.EVERY and reader.here is T.NTH and reader.ahead(1) is T.UNIT:
        _ask_which_weeks(reader)
    number = None if reader.ahead(1) is T.MONTH else reader.take(T.NUMBER)
    n = number.value if number else 2 if reader.take(T.OTHER) else 0
    if n > _MOST:
        reader.at = at
        return False
    if number and lead.kind is T.EVERY:
        _ask_turn_or_nth(reader, at, n)
    part = reader.take(T.PART) if lead.kind is T.EVERY and not n else None
    unit = reader.take(T.UNIT)
    if lead.kind is T.OM and unit and not n:
        raise _two_readings(reader, at, unit.value)
    if unit and not n and unit.value in ("month", "quarter", "year"):
        once(reader, draft.of in ("", unit.value), at=at)
        draft.of, draft.every = unit.value, True
        return True
    if part or unit or (n and reader.here is T.WEEKDAY):
        once(reader, not draft.interval and not (number and n < 1), at=at)
        named = "day" if part else unit.value if unit else "week"
        draft.part = part.value if part else ""
        draft.interval, draft.unit = (n * 3, "month") if named == "quarter" else (n or 1, named)
        return True
    if n or lead.kind is T.OM:
        _ask_day_of_month(reader, at, n)
        reader.at = at
        return False
    draft.every = True
    return True


def _ask_which_weeks(reader: Reader) -> None:
    """`elke derde week` is every three weeks for some, the third week of a month for others."""
    nth, unit = reader.tokens[reader.at].value, reader.tokens[reader.at + 1].value
    units = {"week": "weken", "month": "maanden", "year": "jaar"}
    if nth < 2 or unit not in units:
        return
    first = reader.at - 1
    reader.at += 2
    raise reader.asked(first, tell("calendar.this_or_day_of_month"), f"om de {nth} {units[unit]}")


def _ask_turn_or_nth(reader: Reader, at: int, n: int) -> None:
    """`elke 2 zaterdag` is every two weeks for some, the second Saturday for others."""
    token = reader.tokens[reader.at] if reader.here is T.WEEKDAY else None
    if token and not token.value[1] and 1 < n < 6:
        day = reader.typed[token.start : token.end]
        reader.at += 1
        raise reader.asked(at, tell("calendar.this_or_that"), f"om de {n} weken op {day}", f"elke {n}de {day}")


def _ask_day_of_month(reader: Reader, at: int, n: int) -> None:
    """`elke 15`: the 15th, without what says so."""
    if reader.done and 0 < n <= _LAST_OF_MONTH and reader.tokens[at].kind is T.EVERY:
        raise reader.asked(at, tell("calendar.this"), f"elke {n}de van de maand")


def _two_readings(reader: Reader, first: int, unit: str) -> Stuck:
    """`om de week` is every week for some, every other week for others."""
    readings = {"day": ("om de twee dagen", "elke dag"), "week": ("om de twee weken", "elke week"),
                "month": ("om de twee maanden", "elke maand"), "year": ("om de twee jaar", "elk jaar")}  # fmt: skip
    return reader.asked(first, tell("calendar.this_or_that"), *readings.get(unit, ()))


def _parity(reader: Reader, draft: Draft) -> bool:
    """`even weken op woensdag`: refused, since two odd weeks follow each other after a week 53."""
    reader.skip(*([T.IN] if reader.ahead(1) is T.PARITY else []))
    if reader.here is not T.PARITY or "maand" in reader.text(reader.at, reader.at + 2):
        return False
    reader.at += 1
    reader.take(T.UNIT)
    reader.skip(T.ON, T.COMMA)
    days = draft.weekdays or reader.weekdays(T.EVERY)
    if not reader.done or draft.months or draft.count or draft.until or draft.nths or draft.gone or draft.belongs:
        raise reader.stuck(tell("calendar.two_weeks_from"))
    on = f" op {enumerate_words(map(moments.weekday_name, days.days))}" if days else ""
    raise Wrong(kinds.RULE_WHICH_WEEKS, value=as_typed(reader.typed), advice=f"om de twee weken{on}")


def _nth_days(reader: Reader, draft: Draft) -> bool:
    """`eerste en derde zaterdag`, `15de`, `laatste dag`, `laatste werkdag`."""
    at = reader.at
    nths = reader.nths()
    if not nths or (reader.here is T.MONTH and not draft.weekdays):
        reader.at = at
        return False
    once(reader, not (draft.nths or draft.monthdays or draft.positions), at=at)
    unit = reader.take(T.UNIT)
    days = None if unit else reader.weekdays()
    if days:
        once(reader, not draft.weekdays and all(-2 <= nth <= 5 and nth for nth in nths), at=at)
        _nth_weekdays(reader, draft, at, nths, days)
        return True
    once(reader, (not unit or unit.value == "day") and all(nth == -1 or 1 <= nth <= 31 for nth in nths), at=at)
    draft.monthdays = nths
    return True


def _nth_weekdays(reader: Reader, draft: Draft, at: int, nths: tuple[int, ...], days: Weekdays) -> None:
    if days.days == _MON_FRI and days.is_all and not days.part:
        draft.positions, draft.weekdays = nths, days
        return
    if len(days.days) > 1:
        raise _ask_first_weekend(reader, at, nths, days)
    draft.nths, draft.weekdays = nths, days
    if reader.here in (T.AND, T.COMMA) and reader.ahead(1) in (T.NTH, T.WEEKDAY, T.EVERY):
        raise _two_activities(reader, at, _said(nths, days.days[0]))


def _said(nths: tuple[int, ...], day: int) -> str:
    return f"{nths_in_words(nths)} {moments.weekday_name(day)}".strip()


def _ask_first_weekend(reader: Reader, at: int, nths: tuple[int, ...], days: Weekdays) -> Stuck:
    if "week" in reader.text(at) and days.days == (5, 6):
        question = tell("calendar.until_sunday")
        return reader.asked(at, question, f"elke {_said(nths, 5)}")
    return _one_for_each(reader, at, [f"elke {_said(nths, day)}" for day in days.days])


def _one_for_each(reader: Reader, at: int, options: list[str]) -> Stuck:
    each = enumerate_words(["{}"] * len(options), last="en")
    return reader.asked(at, tell("calendar.event_each", each=each), *options)


def _two_activities(reader: Reader, at: int, first: str) -> Stuck:
    """`eerste zaterdag en derde zondag`: two rules, which one file does not hold."""
    options, stuck = [f"elke {first}"], reader.stuck()
    while reader.take(T.AND, T.COMMA):
        reader.skip(T.EVERY, T.ON)
        nths, more = reader.nths(), reader.weekdays()
        if not more or len(more.days) > 1:
            return stuck
        options.append(f"elke {_said(nths, more.days[0])}")
    return _one_for_each(reader, at, options)


def _weekday_block(reader: Reader, draft: Draft) -> bool:
    at = reader.at
    is_date = reader.ahead(1) is T.DATE or (reader.ahead(1) is T.NUMBER and reader.ahead(2) is T.MONTH)
    if reader.here is T.WEEKDAY and is_date and reader.tokens[at - 1].kind is not T.EVERY:
        return False
    reader.skip(*([T.FROM, T.IN] if reader.ahead(1) is T.WEEKDAY else []))
    days = reader.weekdays(T.EVERY)
    if not days:
        reader.at = at
        return False
    once(reader, not draft.weekdays, at=at)
    draft.weekdays = days
    return True


def _other_key(reader: Reader, draft: Draft) -> bool:
    """An hour or a first day: they have keys of their own."""
    found = elsewhere.line(reader)
    draft.belongs += found
    return bool(found)


BLOCKS: tuple[Callable[[Reader, Draft], bool], ...] = (
    _parity, _one_of_so_many, bounds.times, bounds.day_of_year, _named_frequency, _frequency, _nth_days, _weekday_block, of_what, bounds.until, bounds.month_block, without.except_, _other_key,
)  # fmt: skip
