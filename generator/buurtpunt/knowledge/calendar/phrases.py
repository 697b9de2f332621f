"""A rule as a villager says it: `elke eerste zaterdag`, `om de twee weken op woensdag, acht keer`.

The blocks of a phrase may stand in any order. A rule is made of all of them, or the phrase is refused with what RFC 5545
and our files can say instead.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from buurtpunt.catalogues import tell, tell_count
from buurtpunt.knowledge import moments
from buurtpunt.knowledge.calendar import elsewhere
from buurtpunt.knowledge.calendar.advising import refused
from buurtpunt.knowledge.calendar.blocks import BLOCKS
from buurtpunt.knowledge.calendar.bounds import until_what
from buurtpunt.knowledge.calendar.draft import Draft
from buurtpunt.knowledge.calendar.pieces import Stuck
from buurtpunt.knowledge.calendar.reader import Reader
from buurtpunt.knowledge.calendar.rule import Every, Rule
from buurtpunt.knowledge.calendar.saying import say
from buurtpunt.knowledge.calendar.words import T
from buurtpunt.knowledge.dutch import as_typed, enumerate_words, squeeze
from buurtpunt.problems import Wrong
from buurtpunt.problems import calendar as kinds

_QUARTER = {1: (1, 4, 7, 10), -1: (3, 6, 9, 12)}


def parse_rule(text: str) -> Rule:
    """A rule out of a phrase. Raises `Wrong` with what works instead for a phrase that is not surely understood."""
    reader = Reader.of(text)
    try:
        elsewhere.check_more_than_once(reader)
        draft = _read(reader)
        rule = _build(draft, reader)
        if draft.gone or draft.belongs:
            raise elsewhere.lines(say(rule), draft.gone, draft.belongs)
    except Stuck as stuck:
        raise refused(kinds.RULE_UNREADABLE, reader, stuck, say, parse_rule) from None
    return rule


def parse_end(text: str) -> int | date:
    """When a series ends: after so many times (`acht keer`), or on a last day; raises `Wrong` for another text."""
    reader = Reader.of(re.sub(r"^na\s+", "", squeeze(text)))
    count = reader.count()
    if count and reader.done:
        return count
    reader.at, draft = 0, Draft()
    through = reader.take(T.THROUGH, T.TILL)
    try:
        if until_what(reader, draft, has_through=not through or through.kind is T.THROUGH) and reader.done:
            assert draft.until
            return draft.until
    except Stuck as stuck:
        raise refused(kinds.END_UNREADABLE, reader, stuck, say_end, parse_end) from None
    if any(token.kind in (T.DATE, T.MONTH) for token in reader.tokens):
        return moments.parse_date(reader.typed if through is None else reader.typed[through.end :])
    advice = tell("calendar.end.never" if reader.here is T.NOT_AT_ALL else "calendar.end.write")
    raise refused(kinds.END_UNREADABLE, reader, reader.stuck(advice), say_end, parse_end)


def say_end(end: int | date) -> str:
    """An end as one types it."""
    return f"{end} keer" if isinstance(end, int) else moments.format_date(end, weekday=False)


def _read(reader: Reader) -> Draft:
    draft = Draft()
    while True:
        reader.skip(T.COMMA, T.ON, T.DASH, *([] if reader.at else [T.ONLY]))
        if reader.done:
            return draft
        if not any(read(reader, draft) for read in BLOCKS):
            raise elsewhere.why(reader) or reader.stuck()


def _build(draft: Draft, reader: Reader) -> Rule:
    if draft.weekdays and draft.monthdays:
        raise Stuck(reader.typed, tell("calendar.rule.weekday_or_monthday"))
    if draft.count and draft.until:
        raise Stuck(reader.typed, tell("calendar.end.two"))
    _check_per(draft)
    rule = _BUILD[_sort(draft)](draft, reader)
    return _whole(rule, draft)


def _whole(rule: Rule, draft: Draft) -> Rule:
    """A rule with its end, and the part of the day."""
    return replace(
        rule, count=draft.count, until=draft.until, part=(draft.weekdays.part if draft.weekdays else "") or draft.part
    )


def _check_per(draft: Draft) -> None:
    """`twee keer per week, op maandag en donderdag`: as many days as were counted, or they are asked."""
    if not draft.per:
        return
    count, unit = draft.per
    days = draft.weekdays.days if draft.weekdays else ()
    nths = draft.monthdays or draft.nths or draft.positions
    named = {"turn": 1, "week": len(days) if not nths else 0, "month": len(nths), "year": int(draft.on is not None)}
    if named.get(unit) != count or (draft.unit and unit != "turn"):
        raise Stuck("", tell_count("calendar.which_days", count))
    draft.every = True
    draft.of = draft.of or (unit if unit in ("month", "year") else "")


def _unsure(rule: Rule, draft: Draft, reader: Reader) -> Stuck:
    """Once, or every time?"""
    reader.at = len(reader.tokens)
    if draft.gone or draft.belongs:
        return Stuck(reader.typed, tell("calendar.rule.put_every"))
    return reader.asked(0, tell("calendar.this"), say(_whole(rule, draft)))


def _sort(draft: Draft) -> str:
    if draft.on or draft.unit == "year" or (draft.of == "year" and (draft.nths or not draft.weekdays)):
        return "year"
    if draft.unit == "month" or draft.of or draft.nths or draft.monthdays or draft.positions:
        return "month"
    return "day" if draft.unit == "day" else "week"


def _day_rule(draft: Draft, reader: Reader) -> Rule:
    if draft.weekdays and draft.weekdays.is_all and draft.interval == 1:
        return Rule(Every.WEEK, 1, draft.weekdays.days, months=draft.months)  # every day of those
    if draft.weekdays and draft.interval % 7 == 0:
        return Rule(Every.WEEK, draft.interval // 7, draft.weekdays.days, months=draft.months)
    if draft.weekdays:
        raise Stuck(reader.typed, tell("calendar.rule.weekday_or_interval"))
    return Rule(Every.DAY, draft.interval, months=draft.months)


def _week_rule(draft: Draft, reader: Reader) -> Rule:
    days = draft.weekdays
    rule = Rule(Every.WEEK, draft.interval or 1, days.days if days else (), months=draft.months)
    if draft.unit == "week" and not days:
        return rule
    if not days:
        raise Stuck(
            "",
            tell("calendar.rule.on_which_day") if draft.every or draft.months or draft.count or draft.until else "",
        )
    if not (draft.every or draft.unit or days.is_all):
        raise _unsure(rule, draft, reader)
    return rule


def _month_rule(draft: Draft, reader: Reader) -> Rule:
    interval, months = draft.interval or 1, draft.months
    if draft.unit and (draft.unit != "month" or draft.of == "quarter"):
        raise Stuck(reader.typed, tell("calendar.rule.weeks_or_monthday"))
    if draft.of == "quarter":
        if (draft.nths or draft.monthdays) and len({*draft.nths, *draft.monthdays}) == 1 and not months:
            nth = (draft.nths or draft.monthdays)[0]
            months = _QUARTER[1 if nth > 0 else -1]
            if nth > 4 and draft.nths:
                raise Stuck(reader.typed, tell("calendar.rule.quarter"))
        else:
            interval = 3
    if draft.weekdays and draft.positions:
        rule = Rule(Every.MONTH, interval, draft.weekdays.days, months=months, positions=draft.positions)
    elif draft.weekdays and draft.nths:
        rule = Rule(Every.MONTH, interval, draft.weekdays.days, draft.nths, months=months)
    elif draft.monthdays:
        rule = Rule(Every.MONTH, interval, monthdays=draft.monthdays, months=months)
    else:
        raise _which_day(draft, reader)
    is_sure = draft.every or draft.of or draft.unit or len(draft.nths or draft.positions) > 1 or len(months) > 1
    if draft.monthdays and not (draft.of or draft.unit or months):
        is_sure = False
    if not is_sure:
        raise _unsure(rule, draft, reader)
    return rule


def _which_day(draft: Draft, reader: Reader) -> Wrong:
    """`elke maand`: on which day?"""
    if draft.weekdays and draft.of == "month" and not draft.unit:
        name = enumerate_words(map(moments.weekday_name, draft.weekdays.days))
        return Wrong(
            kinds.RULE_UNREADABLE,
            value=as_typed(reader.typed),
            advice=tell("calendar.rule.which_weekday", name=name),
        )
    lead = "elke"
    if draft.unit == "month" and draft.interval > 1:
        lead = f"om de {draft.interval} maanden op de"
    elif draft.of == "quarter":
        lead = "elk kwartaal op de"
    return Wrong(kinds.RULE_WHICH_DAY, value=as_typed(reader.typed), advice=lead)


def _year_rule(draft: Draft, reader: Reader) -> Rule:
    interval = draft.interval or 1
    if draft.unit not in ("", "year") or draft.of not in ("", "year"):
        raise Stuck(reader.typed, tell("calendar.rule.yearday_or_interval"))
    if draft.on and not (draft.weekdays or draft.nths or draft.monthdays or draft.months):
        rule = Rule(Every.YEAR, interval, monthdays=(draft.on.day,), months=(draft.on.month,))
        if draft.every or draft.unit or draft.of:
            return rule
        raise _unsure(rule, draft, reader)
    if draft.weekdays and draft.nths and draft.months and not draft.on:
        return Rule(Every.YEAR, interval, draft.weekdays.days, draft.nths, months=draft.months)
    if draft.on or draft.weekdays or draft.nths or draft.months or draft.monthdays:
        raise Stuck(
            reader.typed,
            tell("calendar.rule.in_which_month") if draft.nths and not draft.months else tell("calendar.rule.yearday"),
        )
    return Rule(Every.YEAR, interval)


_BUILD: dict[str, Callable[[Draft, Reader], Rule]] = {
    "day": _day_rule,
    "week": _week_rule,
    "month": _month_rule,
    "year": _year_rule,
}
