"""Checks the dates of one event: each change is of a date that it has, ends after it begins, and at an hour that is."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from buurtpunt.catalogues import tell
from buurtpunt.checking.snapshot import Snapshot
from buurtpunt.knowledge import dutch, moments
from buurtpunt.knowledge.calendar import zone
from buurtpunt.knowledge.calendar.saying import say
from buurtpunt.knowledge.calendar.spans import in_part, lies_in
from buurtpunt.knowledge.patterns import pattern
from buurtpunt.model.events import Extra, Moved, Occurrence, ends_too_early
from buurtpunt.model.series import Series
from buurtpunt.problems import Kind, Place, Problem, agenda, calendar, fields

_BARE = pattern(r"\bvan:\s*['\"]?[1-5](?: ?u(?:ur)?)?['\"]?\s*(?:[,}#]|$)")
YEAR = dt.timedelta(days=365)  # what lies further ahead, nobody needs to mend today


def check(snapshot: Snapshot, series: Series) -> Iterator[Problem]:
    """Finds dates of this event that cannot be."""
    yield from _strays(series)
    yield from _doubles(series)
    yield from _moved_onto(series)
    yield from _backwards(series)
    yield from _at_night(series)
    yield from _in_part(series)
    yield from _clock(snapshot, series)


def _strays(series: Series) -> Iterator[Problem]:
    """Changes of a date that the event does not have, and a rule without any date."""
    event = series.event
    if not series.is_dated and isinstance(event.date, dt.date):
        yield calendar.NO_DATES.at(event.origin.at("herhaling"))
        return
    real = sorted({one.planned for one in series.occurrences} | {one.day for one in series.dropped})
    for key, i, day in series.strays:
        place = event.origin.at(key, i)
        if whole := next((one for one in series.occurrences if one.planned < day <= one.planned_last), None):
            yield _of_a_whole(whole, day, place)
            continue
        near = sorted(sorted(real, key=lambda known: abs((known - day).days))[:2])
        options = dutch.enumerate_words([moments.format_date(known) for known in near], last="of")
        advice = tell("checking.date.meant", dates=options) if near else tell("checking.date.look")
        yield calendar.NOT_A_DATE_OF_IT.at(place, date=_capital(moments.format_date(day)), advice=advice)


def _of_a_whole(whole: Occurrence, day: dt.date, place: Place) -> Problem:
    """That a day is but one of those on which something lasts."""
    first = moments.format_date(whole.planned)
    days = tell("checking.date.days", first=first, last=moments.format_date(whole.planned_last))
    return calendar.ONE_DAY_OF_SEVERAL.at(place, date=_capital(moments.format_date(day)), days=days, first=first)


def _doubles(series: Series) -> Iterator[Problem]:
    """Extra dates that are there already, and changes of a date that there are two of."""
    event = series.event
    for double in series.doubles:
        extra = event.extra[double.position]
        hour = next((one.hour for one in series.occurrences if one.planned == extra.date), None)
        facts = {"date": _capital(moments.format_date(extra.date)), "day": extra.date.isoformat()}
        place = event.origin.at("extra", double.position)
        if double.is_different:
            at = tell("checking.date.at", time=moments.format_time(hour)) if hour else ""
            yield agenda.EXTRA_AT_SAME_HOUR.at(place, hour=at, change=_as_moved(extra), **facts)
        else:
            yield agenda.ALREADY_THERE.at(place, **facts)
    hours = defaultdict(list)
    for one in series.occurrences:
        hours[one.planned].append(one)
    for i, cancelled in enumerate(event.cancelled):
        if cancelled.start is None and len(there := hours[cancelled.date]) > 1:
            yield from _which(agenda.WHICH_IS_CANCELLED, event.origin.at("geschrapt", i), there)
    for i, moved in enumerate(event.moved):
        if len(there := hours[moved.planned]) > 1 and all(one.name for one in there):
            yield from _which(agenda.WHICH_IS_MOVED, event.origin.at("verplaatst", i), there)


def _moved_onto(series: Series) -> Iterator[Problem]:
    """Dates that go to a day and an hour at which there is another one already."""
    for i, moved in enumerate(series.event.moved):
        goes = next((one for one in series.occurrences if one.planned == moved.planned), None)
        there = [one for one in series.occurrences if goes and (one.day, one.start) == (goes.day, goes.start)]
        if goes and goes.goes_on and any(one.goes_on for one in there if one is not goes):
            at = tell("checking.date.at", time=moments.format_time(goes.start)) if goes.start else ""
            facts = {"date": _capital(moments.format_date(goes.day)), "day": moved.planned.isoformat()}
            yield agenda.MOVED_ONTO_DATE.at(series.event.origin.at("verplaatst", i), hour=at, **facts)


def _at_night(series: Series) -> Iterator[Problem]:
    """`van: 4 uur`, which is said of the afternoon as well; `van: 4:00` is an hour that somebody looked up."""
    place, start = series.event.origin.at("van"), series.event.start
    if isinstance(start, dt.time) and _BARE.search(place.text):
        facts = {"time": moments.format_time(start), "night": f"{start.hour}:00", "later": f"{start.hour + 12}:00"}
        yield agenda.HOUR_OF_NIGHT.at(place, key="van", **facts)


def _in_part(series: Series) -> Iterator[Problem]:
    """`elke dinsdagavond` that begins in the morning."""
    rule, start = series.event.rule, series.event.start
    if rule is None or not isinstance(start, dt.time):
        return
    meant, _ = in_part((start, start), rule.part)
    if meant != start and not lies_in(((start, start),), rule.part):
        facts = {"part": rule.part, "time": moments.format_time(start), "later": f"{meant:%H:%M}"}
        yield agenda.HOUR_NOT_IN_PART.at(series.event.origin.at("van"), rule=say(replace(rule, until=None)), **facts)


def _as_moved(extra: Extra) -> str:
    """An extra date as a change of the date that is there already: `{van: 2027-02-06, plaats: De oude school}`."""
    from buurtpunt.reading.yamltree import as_value  # slow to load, and rarely asked for

    end = [f"tot: {extra.end:%H:%M}"] if extra.end else []
    place = [f"plaats: {as_value(extra.place, in_brackets=True)}"] if extra.place else []
    return f"{{{', '.join([f'van: {extra.date.isoformat()}', *end, *place])}}}"


def _which(kind: Kind, place: Place, there: list[Occurrence]) -> Iterator[Problem]:
    known = [moments.format_time(one.hour) if one.hour else tell("checking.date.whole_day") for one in there]
    day, hour = there[0].planned, next(one.hour for one in there if one.hour)
    facts = {"date": _capital(moments.format_date(day)), "day": day.isoformat(), "hour": f"{hour:%H:%M}"}
    yield kind.at(place, hours=dutch.enumerate_words(known), **facts)


def _backwards(series: Series) -> Iterator[Problem]:
    """Dates that end before they begin, where the event itself does not."""
    for one in series.occurrences:
        if not (one.start and one.end) or one.last_day > one.day or not ends_too_early(one.start, one.end):
            continue
        typed: list[Extra | Moved] = [change for change in series.event.moved if change.planned == one.planned]
        typed += [change for change in series.event.extra if change.date == one.planned]
        typed = [change for change in typed if change.start or change.end]
        if typed:
            hours = {"start": moments.format_time(one.start), "end": moments.format_time(one.end)}
            yield fields.END_BEFORE_START.at(typed[0].origin.at("tot"), advice=tell("model.advice.end"), **hours)


def _clock(snapshot: Snapshot, series: Series) -> Iterator[Problem]:
    """Hours that the clock skips in March, or has twice in October; the first of each that is to come."""
    told: set[Kind] = set()
    for one in series.coming(snapshot.today):
        for key, hour, day in (("van", one.start, one.day), ("tot", one.end, one.ends.date() if one.ends else one.day)):
            if hour is None or hour.hour != 2 or not zone.changes_clock(day):
                continue
            kind = calendar.HOUR_MISSING if zone.is_skipped(day, hour) else calendar.HOUR_TWICE
            if kind not in told and (kind is calendar.HOUR_MISSING or day <= snapshot.today + YEAR):
                told.add(kind)
                facts = {"date": moments.format_date(day), "time": moments.format_time(hour)}
                yield kind.at(series.event.origin.at(key), **facts)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
