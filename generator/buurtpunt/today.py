"""What the site would say on one day: open or not, what is on, what drops out and why. For people, not only for tests."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from buurtpunt.checking import agenda, changes
from buurtpunt.checking.snapshot import Snapshot, snapshot_of
from buurtpunt.knowledge import moments
from buurtpunt.knowledge.calendar.holidays import public_holiday, school_holiday
from buurtpunt.knowledge.calendar.week import say_spans
from buurtpunt.languages import DUTCH
from buurtpunt.making import alerts, day, happenings
from buurtpunt.model.collections import CLOSURES, HOURS
from buurtpunt.model.hours import HourSet
from buurtpunt.model.opening import hours_on
from buurtpunt.problems import LeftOut, Problem, Wrong, each_once
from buurtpunt.reading.folder import find_village
from buurtpunt.reading.village import read_village

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
        (
            "Wat is er anders, vandaag en morgen?",
            tuple(f"{one.title} {one.sentence}".strip() for one in alerts.alerts(DUTCH, snapshot)),
        ),
        ("Wanneer open?", tuple(_hours(snapshot))),
        ("Wat is er te doen?", tuple(_events(snapshot))),
        ("Wat valt weg?", tuple(_dropped(snapshot))),
        ("Laatste dag om in te schrijven of te bestellen", tuple(_deadlines(snapshot))),
        ("Wat komt er daarna?", tuple(_later(snapshot))),
        ("Wat staat die dag niet op de site?", tuple(f"{left.name}: {left.reason}" for left in _hidden(snapshot))),
    )
    told = f"{title} ({', '.join(dict.fromkeys(names))})" if names else title
    return DayReport(told, tuple((name, lines) for name, lines in parts if lines), problems)


def _hours(snapshot: Snapshot) -> Iterator[str]:
    if snapshot.hub and snapshot.hub.phase != "open":
        yield f"Het buurtpunt is niet open (fase: {snapshot.hub.phase})."
        return
    for item in snapshot.seen.of(HOURS):
        yield f"{item.what}: {_hours_of(snapshot, item)}"


def _hours_of(snapshot: Snapshot, item: HourSet) -> str:
    if not any(opening.weekdays for opening in item.when):
        return ", ".join(opening.typed for opening in item.when)
    found = hours_on(item, snapshot.seen.of(CLOSURES), snapshot.today)
    if not found.is_different:
        return say_spans(found.spans)
    reason = f"{found.reason}; " if found.reason else ""
    return f"{say_spans(found.spans)} ({reason}anders {say_spans(found.usual)})"


def _events(snapshot: Snapshot) -> Iterator[str]:
    return (day.said(DUTCH, one) for one in day.happening(snapshot, snapshot.today))


def _dropped(snapshot: Snapshot) -> Iterator[str]:
    for event in snapshot.seen.events:
        series = snapshot.series(event)
        yield from (f"{event.title}: {one.reason}" for one in series.dropped if one.day == snapshot.today)
        for one in series.occurrences:
            if one.planned == snapshot.today and one.day != one.planned:
                yield f"{event.title}: verplaatst naar {moments.format_date(one.day)}"


def _deadlines(snapshot: Snapshot) -> Iterator[str]:
    for one in day.last_days(snapshot):
        if one.last == snapshot.today:
            yield f"{one.title} van {moments.format_date(one.day)}: {'bestellen' if one.is_order else 'inschrijven'} tot {one.deadline.say(one.day)}"


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
    """What is left out as a whole; single dates that fall away have their own heading."""
    whole = {document.origin.file for document in snapshot.seen.documents}
    return (left for left in snapshot.left_out if left.place.file not in whole)
