"""What the site would say on one day: open or not, what is on, what drops out and why. For people, not only for tests."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from buurtpunt.catalogues import tell
from buurtpunt.checking import agenda, changes
from buurtpunt.checking.snapshot import Snapshot, snapshot_of
from buurtpunt.knowledge import moments
from buurtpunt.knowledge.calendar.holidays import public_holiday, school_holiday
from buurtpunt.knowledge.calendar.week import say_spans
from buurtpunt.languages import DUTCH
from buurtpunt.making import alerts, day, happenings
from buurtpunt.model.collections import HOURS
from buurtpunt.model.hours import HourSet
from buurtpunt.model.opening import hours_on
from buurtpunt.problems import LeftOut, Problem, Wrong, each_once
from buurtpunt.reading.folder import find_village
from buurtpunt.reading.village import read_village
from buurtpunt.report import is_private

AHEAD = 3  # events after today


@dataclass(frozen=True, slots=True)
class DayReport:
    """One day of a village: a title, and under each heading what there is to say."""

    title: str
    parts: tuple[tuple[str, tuple[str, ...]], ...]
    problems: tuple[Problem, ...]  # what could not be read is not among the parts


def report_on(start: Path, on: dt.date) -> DayReport:
    """The day as the site would tell it, built on that day."""
    try:
        reading = read_village(find_village(start))
    except Wrong as wrong:
        return DayReport("", (), (wrong.at(),))
    snapshot = snapshot_of(reading, on, drafts=False)
    problems = each_once((*snapshot.read, *agenda.check(snapshot), *changes.check(snapshot)))
    title = moments.format_date(on)
    names = [name for name in (public_holiday(on), school_holiday(on)) if name]
    parts = (
        (tell("today.alerts"), (f"{one.title} {one.sentence}".strip() for one in alerts.alerts(DUTCH, snapshot))),
        (tell("today.hours"), _hours(snapshot)),
        (tell("today.events"), _events(snapshot)),
        (tell("today.dropped"), _dropped(snapshot)),
        (tell("today.deadlines"), _deadlines(snapshot)),
        (tell("today.later"), _later(snapshot)),
        (tell("today.hidden"), (f"{left.name}: {left.reason}" for left in _hidden(snapshot))),
    )
    told = f"{title} ({', '.join(dict.fromkeys(names))})" if names else title
    said = tuple((name, lines) for name, found in parts if (lines := tuple(found)))
    return DayReport(told, said, problems)


def _hours(snapshot: Snapshot) -> Iterator[str]:
    if snapshot.hub and snapshot.hub.phase != "open":
        yield tell("today.phase", phase=snapshot.hub.phase)
        return
    for item in snapshot.seen.of(HOURS):
        yield f"{item.what}: {_hours_of(snapshot, item)}"


def _hours_of(snapshot: Snapshot, item: HourSet) -> str:
    if not any(opening.weekdays for opening in item.when):
        return ", ".join(opening.typed for opening in item.when)
    found = hours_on(item, snapshot.seen.closures, snapshot.today)
    if not found.is_different:
        return say_spans(found.spans)
    how = "why" if found.reason else "only"
    spans, usual = say_spans(found.spans), say_spans(found.usual)
    return tell(f"today.different.{how}", spans=spans, reason=found.reason, usual=usual)


def _events(snapshot: Snapshot) -> Iterator[str]:
    return (day.said(DUTCH, one) for one in snapshot.on(snapshot.today, snapshot.today))


def _dropped(snapshot: Snapshot) -> Iterator[str]:
    for event in snapshot.seen.events:
        series = snapshot.series(event)
        yield from (f"{event.title}: {one.reason}" for one in series.dropped if one.day == snapshot.today)
        for one in series.occurrences:
            if one.planned == snapshot.today and one.day != one.planned:
                yield tell("today.moved", title=event.title, date=moments.format_date(one.day))


def _deadlines(snapshot: Snapshot) -> Iterator[str]:
    for one in day.last_days(snapshot):
        if one.last == snapshot.today:
            facts = {"title": one.title, "date": moments.format_date(one.day), "deadline": one.deadline.say(one.day)}
            yield tell("today.order", **facts) if one.is_order else tell("today.enrol", **facts)


def _later(snapshot: Snapshot) -> Iterator[str]:
    """The next few events after the day, one date each."""
    later = []
    for event in snapshot.seen.events:
        ahead = (
            one for one in snapshot.series(event).coming(snapshot.today) if one.goes_on and one.day > snapshot.today
        )
        later += [one for one in [next(ahead, None)] if one]
    for one in sorted(later, key=lambda one: one.order)[:AHEAD]:
        yield f"{one.event.title}: {happenings.when(DUTCH, one.event, one)}"


def _hidden(snapshot: Snapshot) -> Iterator[LeftOut]:
    """What is left out as a whole; single dates that fall away have their own heading, and what is private is never seen."""
    whole = {document.origin.file for document in snapshot.seen.documents}
    return (left for left in snapshot.left_out if left.place.file not in whole and not is_private(left.place))
