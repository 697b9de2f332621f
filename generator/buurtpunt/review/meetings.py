"""Meetings: what the invitation leaves open, what the report leaves open, and the work that was agreed.

The advice is that of the practice book on meetings: an aim and a level, an end, a report that says who follows it up and when one
meets again, and who does what by when.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from buurtpunt.catalogues import tell
from buurtpunt.checking.references import person_of
from buurtpunt.checking.snapshot import Snapshot
from buurtpunt.knowledge import dutch, moments
from buurtpunt.model.collections import PEOPLE
from buurtpunt.model.meetings import BUSY, Meeting
from buurtpunt.problems import Kind, Problem, meetings

PATIENCE = dt.timedelta(days=14)  # for the report
LONG = dt.timedelta(hours=3)


class Agreed(NamedTuple):
    """What is still to be done, for the eyes of the team: with the name of who does it, whatever they said of the site."""

    what: str
    who: str
    by: str
    is_late: bool
    is_busy: bool
    meeting: str


def agreed(snapshot: Snapshot) -> tuple[Agreed, ...]:
    """All that was agreed at any meeting and is not done, what comes first in front."""
    found = [(item, meeting) for meeting in snapshot.seen.meetings for item in meeting.action_items if not item.is_done]
    found.sort(key=lambda one: one[0].by.isoformat() if isinstance(one[0].by, dt.date) else "9999")
    return tuple(
        Agreed(
            item.what,
            known.name if (known := person_of(item.who, snapshot.contents.of(PEOPLE))) else item.who or "",
            moments.format_date(item.by) if isinstance(item.by, dt.date) else item.by or "",
            item.is_late(snapshot.today),
            item.state == BUSY,
            meeting.title,
        )
        for item, meeting in found
    )


def review(snapshot: Snapshot) -> Iterator[Problem]:
    """What is to be said of the meetings that can be seen, and of those of the team alone."""
    for meeting in snapshot.seen.meetings:
        series = snapshot.series(meeting)
        if not series.is_over(snapshot.today):
            yield from _invitation(meeting)
        elif not series.occurrences or any(one.goes_on for one in series.occurrences):
            yield from _afterwards(snapshot, meeting)
        yield from _action_items(snapshot, meeting)


def _lacking(meeting: Meeting, wanted: dict[Kind, object]) -> Iterator[Problem]:
    for kind, value in wanted.items():
        if not value:
            yield kind.at(meeting.origin.at("titel"))


def _invitation(meeting: Meeting) -> Iterator[Problem]:
    """An aim, a level and an end (advice 12 and 18)."""
    wanted: dict[Kind, object] = {meetings.NO_PURPOSE: meeting.purpose, meetings.NO_LEVEL: meeting.level}
    yield from _lacking(meeting, wanted)
    if isinstance(meeting.start, dt.time) and not meeting.end:
        yield meetings.NO_END.at(meeting.origin.at("van"))
    lasts = _lasts(meeting)
    if lasts > LONG:
        hours = f"{lasts.seconds / 3600:.3g}".replace(".", ",")
        yield meetings.TOO_LONG.at(meeting.origin.at("tot"), hours=tell("review.hours", count=hours))


def _lasts(meeting: Meeting) -> dt.timedelta:
    """How long it lasts; an end after midnight is of the next day."""
    if not (isinstance(meeting.start, dt.time) and isinstance(meeting.end, dt.time)) or meeting.last_day:
        return dt.timedelta()
    day = dt.date(2000, 1, 1)
    begins, ends = (dt.datetime.combine(day, hour) for hour in (meeting.start, meeting.end))
    return (ends - begins) % dt.timedelta(days=1)


def _afterwards(snapshot: Snapshot, meeting: Meeting) -> Iterator[Problem]:
    """A report within two weeks, that says what comes of it, who follows it up and when one meets again (advice 25, 26 and 33)."""
    if meeting.has_report:
        wanted: dict[Kind, object] = {meetings.NO_RESULTS: meeting.results, meetings.NO_FOLLOW_UP: meeting.follow_up}
        yield from _lacking(meeting, wanted | {meetings.NO_NEXT_TIME: meeting.next_time})
        return
    last = max((one.last_day for one in snapshot.series(meeting).occurrences), default=None)
    if last and last < snapshot.today - PATIENCE:
        yield meetings.NO_REPORT.at(meeting.origin.at("datum"), date=moments.format_date(last))


def _action_items(snapshot: Snapshot, meeting: Meeting) -> Iterator[Problem]:
    """Who does what by when (advice 27): all three said, and nothing late."""
    for item in meeting.action_items:
        if item.is_late(snapshot.today) and isinstance(item.by, dt.date):
            yield meetings.ITEM_LATE.at(item.origin.at("wat"), what=item.what, date=moments.format_date(item.by))
        lacks = [key for key, value in (("wie", item.who), ("tegen", item.by)) if not value]
        if lacks and not item.is_done:
            missing = dutch.enumerate_words(tell(f"review.item.{key}") for key in lacks)
            example = dutch.enumerate_words(f"`{key}: ...`" for key in lacks)
            yield meetings.ITEM_INCOMPLETE.at(item.origin.at("wat"), what=item.what, missing=missing, example=example)
