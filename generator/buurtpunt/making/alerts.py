"""What holds today and tomorrow and is not as usual: what nobody who comes may miss. The site, its feeds, the door and `today` tell the same.

Each says its day in full and none says "today", so that a page that was not made anew still says nothing that is not so.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from buurtpunt.checking.subject import Subject
from buurtpunt.knowledge import dutch, moments
from buurtpunt.knowledge.calendar.week import say_spans
from buurtpunt.making import happenings, words
from buurtpunt.making.views import Notice
from buurtpunt.model.collections import CLOSURES, EVENTS, HOURS
from buurtpunt.model.occurrences import Occurrence
from buurtpunt.model.opening import hours_on


def alerts(subject: Subject) -> tuple[Notice, ...]:
    """Hours that were changed for today or tomorrow, then what does not go on or was moved.

    That the door is closed today stands at the top of every page already.
    """
    days = (subject.today, subject.today + dt.timedelta(days=1))
    shut = [words.closure(closure) for closure in subject.seen.of(CLOSURES) if closure.holds_on(subject.today)]
    told = [notice for day in days for notice in hours(subject, day) if notice not in shut]
    return (*told, *(notice for day in days for notice in events(subject, day)))


def hours(subject: Subject, day: dt.date) -> Iterator[Notice]:
    """What was said of the hours of one day: closed, or open at other hours."""
    if subject.hub is None or subject.hub.phase != "open":
        return
    if shut := next((closure for closure in subject.seen.of(CLOSURES) if closure.holds_on(day)), None):
        yield words.closure(shut)
        return
    same: dict[tuple[str, str], list[str]] = {}
    for item in subject.seen.of(HOURS):
        found = hours_on(item, (), day)
        if found.is_different and any(special.date == day for special in item.special):
            same.setdefault((say_spans(found.spans), found.reason), []).append(item.what)
    for (told, reason), names in same.items():
        title = f"{dutch.in_one_breath(names)} {told} op {moments.format_date(day)}."
        yield Notice(title[0].upper() + title[1:], _sentence(reason))


def events(subject: Subject, day: dt.date) -> Iterator[Notice]:
    """What does not go on as planned on one day, or was moved away from it, or to another hour or place."""
    for event in sorted(subject.seen.of(EVENTS), key=lambda event: event.title):
        for one in subject.series(event).occurrences:
            if one.planned == day:
                yield from _event(one)


def _event(one: Occurrence) -> Iterator[Notice]:
    title, planned, address = one.event.title, moments.format_date(one.planned), one.event.address
    hour = happenings.different_hours(one.event, one)
    place = f"plaats: {one.place}" if one.place and one.place != one.event.place else ""
    told = ", ".join(filter(None, (hour, place)))
    if not one.goes_on:
        yield Notice(f"{title} gaat niet door op {planned}.", _sentence(one.reason), address)
    elif one.day != one.planned:
        new = f"Nu op {moments.format_date(one.day)}{', ' + told if told else ''}."
        yield Notice(f"{title} gaat niet door op {planned}.", new, address)
    elif told and not one.is_extra:
        yield Notice(f"{title} is anders op {planned}.", _sentence(told), address)


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:].rstrip('.')}." if text else ""
