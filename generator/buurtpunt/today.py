"""What the site would say on one day: open or not, what is on, what drops out and why. For people, not only for tests."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from buurtpunt.checking import agenda, changes
from buurtpunt.checking.subject import Subject, subject_of
from buurtpunt.knowledge import moments
from buurtpunt.knowledge.calendar.holidays import public_holiday, school_holiday
from buurtpunt.knowledge.calendar.week import say_spans
from buurtpunt.languages import DUTCH
from buurtpunt.making import alerts, day, happenings
from buurtpunt.model.collections import CLOSURES, EVENTS, HOURS
from buurtpunt.model.hub import HourSet
from buurtpunt.model.opening import hours_on
from buurtpunt.problems import LeftOut, Problem, Wrong
from buurtpunt.reading.folder import find_village
from buurtpunt.reading.village import read_village

AHEAD = 3  # events after today


@dataclass(frozen=True, slots=True)
class Look:
    """One day of a village: a title, and under each heading what there is to say."""

    title: str
    parts: tuple[tuple[str, tuple[str, ...]], ...]
    problems: tuple[Problem, ...]  # what could not be read is not among the parts


def look(start: Path, on: dt.date) -> Look:
    """The day as the site would tell it, built on that day."""
    try:
        reading = read_village(find_village(start))
    except Wrong as wrong:
        return Look("", (), (wrong.at(),))
    subject = subject_of(reading, on, drafts=False)
    agenda.check(subject)
    changes.check(subject)
    title = moments.format_date(on)
    names = [name for name in (public_holiday(on), school_holiday(on)) if name]
    parts = (
        (
            "Wat is er anders, vandaag en morgen?",
            tuple(f"{one.title} {one.sentence}".strip() for one in alerts.alerts(DUTCH, subject)),
        ),
        ("Wanneer open?", tuple(_hours(subject))),
        ("Wat is er te doen?", tuple(_events(subject))),
        ("Wat valt weg?", tuple(_dropped(subject))),
        ("Laatste dag om in te schrijven of te bestellen", tuple(_deadlines(subject))),
        ("Wat komt er daarna?", tuple(_later(subject))),
        ("Wat staat die dag niet op de site?", tuple(f"{left.name}: {left.reason}" for left in _hidden(subject))),
    )
    told = f"{title} ({', '.join(dict.fromkeys(names))})" if names else title
    return Look(told, tuple((name, lines) for name, lines in parts if lines), tuple(subject.findings))


def _hours(subject: Subject) -> Iterator[str]:
    if subject.hub and subject.hub.phase != "open":
        yield f"Het buurtpunt is niet open (fase: {subject.hub.phase})."
        return
    for item in subject.seen.of(HOURS):
        yield f"{item.what}: {_hours_of(subject, item)}"


def _hours_of(subject: Subject, item: HourSet) -> str:
    if not any(opening.weekdays for opening in item.when):
        return ", ".join(opening.typed for opening in item.when)
    found = hours_on(item, subject.seen.of(CLOSURES), subject.today)
    if not found.is_different:
        return say_spans(found.spans)
    reason = f"{found.reason}; " if found.reason else ""
    return f"{say_spans(found.spans)} ({reason}anders {say_spans(found.usual)})"


def _events(subject: Subject) -> Iterator[str]:
    return (day.said(DUTCH, one) for one in day.happening(subject, subject.today))


def _dropped(subject: Subject) -> Iterator[str]:
    for event in subject.seen.of(EVENTS):
        series = subject.series(event)
        yield from (f"{event.title}: {one.reason}" for one in series.dropped if one.day == subject.today)
        for one in series.occurrences:
            if one.planned == subject.today and one.day != one.planned:
                yield f"{event.title}: verplaatst naar {moments.format_date(one.day)}"


def _deadlines(subject: Subject) -> Iterator[str]:
    for one in day.last_days(subject):
        if one.last == subject.today:
            yield f"{one.title} van {moments.format_date(one.day)}: {'bestellen' if one.is_order else 'inschrijven'} tot {one.deadline.say(one.day)}"


def _later(subject: Subject) -> Iterator[str]:
    """The next few events after the day, one date each."""
    later = []
    for event in subject.seen.of(EVENTS):
        ahead = (one for one in subject.series(event).coming(subject.today) if one.goes_on and one.day > subject.today)
        later += [one for one in [next(ahead, None)] if one]
    for one in sorted(later, key=lambda one: one.order)[:AHEAD]:
        yield f"{one.event.title}: {happenings.when(DUTCH, one.event, one)}"


def _hidden(subject: Subject) -> Iterator[LeftOut]:
    """What is left out as a whole; single dates that fall away have their own heading."""
    whole = {document.origin.file for document in subject.seen.documents}
    return (left for left in subject.left_out if left.place.file not in whole)
