"""What holds today and tomorrow and is not as usual: what nobody who comes may miss. The site, its feeds, the door and `today` tell the same.

Each says its day in full and none says "today", so that a page that was not made anew still says nothing that is not so.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from buurtpunt.checking.snapshot import Snapshot
from buurtpunt.languages import Language
from buurtpunt.making import happenings, words
from buurtpunt.making.views import Notice
from buurtpunt.model.collections import HOURS
from buurtpunt.model.events import Occurrence
from buurtpunt.model.opening import hours_on


def alerts(say: Language, snapshot: Snapshot) -> tuple[Notice, ...]:
    """Hours that were changed for today or tomorrow, then what does not go on or was moved.

    That the door is closed today stands at the top of every page already.
    """
    days = (snapshot.today, snapshot.today + dt.timedelta(days=1))
    shut = [words.closure(say, closure) for closure in snapshot.seen.closures if closure.holds_on(snapshot.today)]
    told = [notice for day in days for notice in hours(say, snapshot, day) if notice not in shut]
    return (*told, *(notice for day in days for notice in events(say, snapshot, day)))


def hours(say: Language, snapshot: Snapshot, day: dt.date) -> Iterator[Notice]:
    """What was said of the hours of one day: closed, or open at other hours."""
    if snapshot.hub is None or snapshot.hub.phase != "open":
        return
    if shut := next((closure for closure in snapshot.seen.closures if closure.holds_on(day)), None):
        yield words.closure(say, shut)
        return
    same: dict[tuple[str, str], list[str]] = {}
    for item in snapshot.seen.of(HOURS):
        found = hours_on(item, (), day)
        if found.is_different and any(special.date == day for special in item.special):
            same.setdefault((say.spans(found.spans), say.why(found.reason)), []).append(item.what)
    for (told, reason), names in same.items():
        title = say("changed", names=say.in_one_breath(names), hours=told, day=say.date(day))
        yield Notice(words.sentence(title), words.ended(words.sentence(reason)))


def events(say: Language, snapshot: Snapshot, day: dt.date) -> Iterator[Notice]:
    """What does not go on as planned on one day, or was moved away from it, or to another hour or place. What began before
    today and lasts is told of today.
    """
    lasting = day if day == snapshot.today else None
    planned = (
        one for one in snapshot.dates if one.planned == day or (lasting and one.planned < lasting <= one.planned_last)
    )
    for one in sorted(planned, key=lambda one: (one.event.title, one.event.origin.file)):
        yield from of_date(say, one)


def of_date(say: Language, one: Occurrence) -> Iterator[Notice]:
    """What is not as planned about one date of an event."""
    title, planned, address = one.event.title, happenings.on_planned_days(say, one), one.event.address
    hour = happenings.different_hours(say, one)
    place = say("place_is", place=one.place) if one.place and one.place != one.event.place else ""
    told = ", ".join(filter(None, (hour, place)))
    if not one.goes_on:
        yield Notice(say("cancelled.on", title=title, when=planned), words.because(one.reason), address)
    elif one.day != one.planned:
        new = f"{say('now_on', when=happenings.on_days(say, one))}{', ' + told if told else ''}."
        yield Notice(say("cancelled.on", title=title, when=planned), new, address)
    elif told and not one.is_extra:
        yield Notice(say("different_on", title=title, when=planned), words.ended(words.sentence(told)), address)
