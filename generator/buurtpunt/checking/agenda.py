"""What visitors would stumble over in the agenda: in one event by itself, and in all of them side by side."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Any

from buurtpunt.catalogues import tell
from buurtpunt.checking import dates
from buurtpunt.checking.dates import YEAR
from buurtpunt.checking.snapshot import Snapshot
from buurtpunt.knowledge import dutch, moments
from buurtpunt.knowledge.calendar.deadlines import Deadline
from buurtpunt.knowledge.calendar.saying import say
from buurtpunt.model.collections import HOURS
from buurtpunt.model.events import Occurrence
from buurtpunt.model.hours import why
from buurtpunt.model.opening import hours_on, is_open
from buurtpunt.model.series import Series, series_of
from buurtpunt.problems import Place, Problem, agenda

SOON = dt.timedelta(days=30)
FAR = dt.timedelta(days=3650)  # no series that is counted goes on for longer
MANY = 6  # dates in one sentence


def check(snapshot: Snapshot) -> Iterator[Problem]:
    """Finds dates that cannot be, and dates that visitors would stumble over."""
    for event in snapshot.contents.events:
        series = snapshot.series(event)
        yield from dates.check(snapshot, series)
        if event.rule:
            yield from _rule(snapshot, series)
        yield from _deadlines(snapshot, series)
    seen = [snapshot.series(event) for event in snapshot.seen.events]
    ahead = [one for series in seen for one in coming(snapshot, series) if one.goes_on]
    yield from _closed_days(snapshot, ahead)
    yield from _same_place(ahead)
    yield from _in_hours(snapshot, ahead)
    yield from _anything_coming(snapshot, ahead)


def coming(snapshot: Snapshot, series: Series) -> list[Occurrence]:
    """What is to come of a series within a year."""
    return [one for one in series.coming(snapshot.today) if one.day <= snapshot.today + YEAR]


def _rule(snapshot: Snapshot, series: Series) -> Iterator[Problem]:
    event = series.event
    assert event.rule is not None
    if series.first and series.first != event.date and isinstance(event.date, dt.date):
        told_start = {"date": moments.format_date(event.date), "rule": say(event.rule), "iso": series.first.isoformat()}
        place = event.origin.at("datum")
        yield agenda.START_NOT_IN_RULE.at(place, first=moments.format_date(series.first), **told_start)
    asked = [one for one in coming(snapshot, series) if one.holiday]
    if asked:
        told = _some(f"{moments.format_date(one.day)} ({one.holiday})" for one in asked)
        yield agenda.HOLIDAY.at(event.origin.at("herhaling"), dates=told)
    if event.rule.count and series.dropped and not series.goes_on:
        facts: dict[str, Any] = {"count": event.rule.count, "left": event.rule.count - len(series.dropped)}
        place = event.origin.at("einde" if event.ending else "herhaling")
        yield agenda.FEWER_TIMES.at(place, advice=_enough_times(series), **facts)
    if series.is_over(snapshot.today) and series.occurrences:
        last = moments.format_date(series.occurrences[-1].day)
        yield agenda.SERIES_ENDED.at(event.origin.at("herhaling"), date=last)


def _enough_times(series: Series) -> str:
    """What to type so that as many dates take place as were counted: their last day, which holds whatever falls away."""
    event, rule = series.event, series.event.rule
    assert rule
    assert rule.count
    assert series.first
    endless = event.model_copy(update={"ending": None, "recurrence": replace(rule, count=None)})
    found = series_of(endless, series.first + FAR)
    real = sorted(one.planned for one in found.occurrences if not one.is_extra)
    if len(real) < rule.count:
        return tell("checking.times.never")
    last = real[rule.count - 1]
    typed = moments.format_date(last, weekday=False)
    line = f"einde: {typed}" if event.ending else f"herhaling: {say(replace(rule, count=None, until=last))}"
    times = rule.count + sum(one.day <= last for one in found.dropped)
    return tell("checking.times", count=rule.count, line=line, times=times)


def _deadlines(snapshot: Snapshot, series: Series) -> Iterator[Problem]:
    for key, deadline in (("inschrijven_tot", series.event.register_by), ("bestellen_tot", series.event.order_by)):
        shown = series.next(snapshot.today)
        if deadline is not None and shown is not None and shown.goes_on and not shown.full:
            yield from _deadline(snapshot, shown, key, deadline)


def _deadline(snapshot: Snapshot, shown: Occurrence, key: str, deadline: Deadline) -> Iterator[Problem]:
    """A last day that is behind us, or that comes after what it is for."""
    last = deadline.for_date(shown.day)
    if last is None:
        return
    if deadline.is_bare_weekday and deadline.weekday == shown.day.weekday():
        name = moments.weekday_name(shown.day.weekday())
        yield agenda.DEADLINE_WHICH.at(shown.event.origin.at(key), day=name, key=key)
    facts = {"deadline": deadline.say(shown.day), "date": moments.format_date(shown.day), "key": key}
    place = shown.event.origin.at(key)
    if last > shown.last_day and shown.event.rule is None:
        yield agenda.DEADLINE_AFTER.at(place, **facts)
    elif last < snapshot.today:
        yield agenda.DEADLINE_PASSED.at(place, **facts)


def _closed_days(snapshot: Snapshot, ahead: Iterable[Occurrence]) -> Iterator[Problem]:
    """Events while the hub is closed, all dates of one together. One that takes place elsewhere goes on."""
    shut: dict[str, list[tuple[Occurrence, str]]] = defaultdict(list)
    for one in ahead:
        closure = next((closure for closure in snapshot.seen.closures if closure.holds_on(one.day)), None)
        if closure and not one.place:
            shut[one.event.origin.file].append((one, why(closure)))
    for found in shut.values():
        reasons = dutch.enumerate_words(dict.fromkeys(reason for _, reason in found if reason))
        dates = _some(moments.format_date(one.day) for one, _ in found)
        place = found[0][0].event.origin.at("datum")
        yield agenda.ON_CLOSED_DAY.at(place, date=dates, reason=f": {reasons}" if reasons else "")


def _some(told: Iterable[str]) -> str:
    """The first few in one breath, and how many more there are."""
    found = list(told)
    more = [tell("advice.more", count=len(found) - MANY)] if len(found) > MANY else []
    return dutch.enumerate_words([*found[:MANY], *more])


def _same_place(ahead: Iterable[Occurrence]) -> Iterator[Problem]:
    """Two events at once in one place; the first clash of each pair is told."""
    by_day: dict[tuple[dt.date, str], list[Occurrence]] = defaultdict(list)
    for one in ahead:
        if one.place and one.begins and one.ends:
            by_day[one.day, dutch.bare(one.place)].append(one)
    told: set[tuple[str, str]] = set()
    for _, there in sorted(by_day.items()):
        there.sort(key=lambda one: (one.start or dt.time.min, one.event.origin.file))
        for first, second in pairwise(there):
            pair = (first.event.origin.file, second.event.origin.file)
            if _overlap(first, second) and pair not in told:
                told.add(pair)
                yield from _clash(first, second)


def _overlap(first: Occurrence, second: Occurrence) -> bool:
    return bool(first.ends and second.begins and second.begins < first.ends)


def _clash(first: Occurrence, second: Occurrence) -> Iterator[Problem]:
    hours = moments.format_span(first.start, first.end)
    yield agenda.SAME_PLACE.at(
        second.event.origin.at("plaats"),
        date=moments.format_date(second.day),
        where=second.place,
        other=f"{first.event.title} ({hours})",
    )


def _in_hours(snapshot: Snapshot, ahead: Iterable[Occurrence]) -> Iterator[Problem]:
    """Events outside the hours of their place, where that place has hours by the clock; the first date is told."""
    rooms = {
        dutch.bare(item.what): item for item in snapshot.seen.of(HOURS) if any(line.weekdays for line in item.when)
    }
    told: set[str] = set()
    for one in ahead:
        room = rooms.get(dutch.bare(one.place or ""))
        if room is None or one.start is None or one.event.origin.file in told:
            continue
        if not is_open(hours_on(room, snapshot.seen.closures, one.day), one.start, one.end or one.start):
            told.add(one.event.origin.file)
            facts = {"date": moments.format_date(one.day), "where": one.place}
            hours = moments.format_span(one.start, one.end)
            yield agenda.OUTSIDE_HOURS.at(one.event.origin.at("van"), hours=hours, **facts)


def _anything_coming(snapshot: Snapshot, ahead: Iterable[Occurrence]) -> Iterator[Problem]:
    """A hub with an agenda in which nothing happens soon. A hub without one has other ways."""
    if snapshot.seen.events and not any(one.day <= snapshot.today + SOON for one in ahead):
        yield agenda.NOTHING_COMING.at(Place("content/agenda"))
