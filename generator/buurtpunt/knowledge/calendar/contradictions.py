"""Lines of opening hours that speak against each other, so that nobody can know which one holds: they are asked about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import time
from itertools import combinations

from buurtpunt.catalogues import tell
from buurtpunt.knowledge import moments
from buurtpunt.knowledge.calendar.days import Days
from buurtpunt.knowledge.calendar.hours import PARTS, Opening, say_openings
from buurtpunt.knowledge.calendar.spans import Span, overlap
from buurtpunt.knowledge.calendar.week import inside, layers, of_weekday, week_of
from buurtpunt.knowledge.dutch import enumerate_words
from buurtpunt.problems import Wrong
from buurtpunt.problems import calendar as kinds

_BY_APPOINTMENT = " op afspraak"


def check(openings: Iterable[Opening]) -> None:
    """Raises `Wrong` for two lines of which nobody can know which one holds."""
    lines = list(openings)
    for first, second in combinations(lines, 2):
        _check_season(first, second, lines)
    for one in lines:
        _check_also(one, lines)
        _check_appointment(one, lines)
    for season, found in layers(lines):
        for first, second in combinations(found, 2):
            _check_pair(first, second)
        for one in found:
            _check_part(one, lines, season)
    by_month = [one for one in lines if one.season and one.season.months]
    for first, second in combinations(by_month, 2):
        share = {*first.weekdays} & {*second.weekdays} and first.months != second.months
        if share and _cross(first.months, second.months) and (first.spans, first.part) != (second.spans, second.part):
            raise _contradiction(first, second)


def _check_season(first: Opening, second: Opening, lines: list[Opening]) -> None:
    """`juli: elke dag 10-20`, then `zondag gesloten`: on a Sunday in July?"""
    season = first.season
    if not season or not season.is_stretch or second.season or first.also or second.part or second.spans:
        return
    told = any(one.season == season and one.weekdays == second.weekdays for one in lines)
    if not told and first.spans and {*second.weekdays} < {*first.weekdays}:
        one, other = (say_openings((line,)) for line in (first, second))
        days = enumerate_words(moments.weekday_name(day) for day in second.weekdays)
        also = say_openings((replace(second, season=season),))
        advice = tell("calendar.season_too", days=days, season=season.words, also=also, one=one)
        raise Wrong(kinds.HOURS_CONTRADICT, value=one, other=other, advice=advice)


def _cross(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    """Whether two sets share something, and neither is in the other."""
    a, b = {*one}, {*other}
    return bool(a & b) and not (a <= b or b <= a)


def _check_pair(first: Opening, second: Opening) -> None:
    a, b = {*first.weekdays}, {*second.weekdays}
    if not a & b or first.also or second.also or first.part or second.part or first.spans == second.spans:
        return
    apart = (
        not any(overlap(one, other) for one in first.spans for other in second.spans) and first.spans and second.spans
    )
    if a < b or b < a:
        narrow, wide = (first, second) if a < b else (second, first)
        if apart and narrow.spans and wide.spans:
            raise _also_or_instead(narrow, wide)
    elif not apart:
        raise _contradiction(first, second)


def _check_also(one: Opening, lines: list[Opening]) -> None:
    """`elke dag 9-18`, `feestdagen ook 10-12`: it was open then already."""
    year = week_of(line for line in lines if not line.also)
    if one.also and any(overlap(a, b) for day in one.weekdays for a in year[day] or () for b in one.spans):
        advice = tell("calendar.hours_overlap")
        other = next(line for line in lines if not line.also and {*line.weekdays} & {*one.weekdays})
        raise Wrong(kinds.HOURS_CONTRADICT, value=say_openings((other,)), other=say_openings((one,)), advice=advice)


def _check_appointment(one: Opening, lines: list[Opening]) -> None:
    """`ma-vr 9-12`, then `woensdag op afspraak`: may one walk in on a Wednesday?"""
    from buurtpunt.knowledge.calendar.lines import parse_openings  # which asks us of its own lines

    days = one.typed.removesuffix(_BY_APPOINTMENT)
    if not one.on_appointment or days == one.typed:
        return
    try:
        shut = parse_openings(f"{days} gesloten")
    except Wrong:  # hours stand with it: those are told as they are
        return
    year = week_of(lines)
    told = {span for line in shut for day in line.weekdays for span in year[day] or () if _meets(span, line.part)}
    if told:
        wide = next(line for line in lines if told & {*line.spans})
        alone = tell("calendar.without_appointment")
        alone = alone if any(line.part for line in shut) else tell("calendar.put_closed", days=days)
        advice = tell("calendar.appointment_only", alone=alone)
        raise Wrong(kinds.HOURS_CONTRADICT, value=say_openings((wide,)), other=one.typed, advice=advice)


def _meets(span: Span, part: str) -> bool:
    return not part or (part in PARTS and _touches(span, part))


def _contradiction(first: Opening, second: Opening) -> Wrong:
    one, other = (say_openings((line,)) for line in (first, second))
    return Wrong(kinds.HOURS_CONTRADICT, value=one, other=other, advice=tell("calendar.one_of_two"))


def _also_or_instead(narrow: Opening, wide: Opening) -> Wrong:
    """`ma-vr 9-12` and `woensdag 14-17`: on Wednesday both, or only the afternoon?"""
    days = enumerate_words(moments.weekday_name(day) for day in narrow.weekdays)
    both = Opening("", narrow.weekdays, tuple(sorted({*narrow.spans, *wide.spans})), narrow.season)
    others = Opening("", tuple(day for day in wide.weekdays if day not in narrow.weekdays), wide.spans, wide.season)
    advice = tell("calendar.both_hold", days=days, both=say_openings((both,)), others=say_openings((others,)))
    return Wrong(kinds.HOURS_CONTRADICT, value=say_openings((wide,)), other=say_openings((narrow,)), advice=advice)


def _check_part(one: Opening, lines: list[Opening], season: Days | None) -> None:
    """A part of a day that is closed may not cut through hours: till when is it open then?"""
    if not one.part:
        return
    base = week_of(lines, season), week_of(lines)
    for weekday in one.weekdays:
        spans = base[0][weekday] if base[0][weekday] is not None else base[1][weekday] or ()
        if not of_weekday([line for line in lines if not line.part and line.season in (None, season)], weekday):
            advice = tell("calendar.also_open_on", day=moments.weekday_name(weekday))
            raise Wrong(kinds.HOURS_UNREADABLE, value=say_openings((one,)), advice=advice)
        for span in spans or ():
            if _touches(span, one.part) and not inside(span, one.part):
                day = moments.weekday_name(weekday)
                advice = tell("calendar.hours_run_on", day=day)
                hours = say_openings((Opening("", (weekday,), spans or ()),))
                raise Wrong(kinds.HOURS_CONTRADICT, value=hours, other=say_openings((one,)), advice=advice)


def _touches(span: Span, part: str) -> bool:
    first, last = PARTS[part]
    return span[0] < (last if last != time(0) else time.max) and (first < span[1] or span[1] <= span[0])
