"""What else there is to tell in the coming weeks: what is on for once, to whom, by a channel that is awake.

Each audience hears it twice, by the channel that closes first and by the one that closes last; no more, since who hears
all of it everywhere listens to none (advice 43 and 64 of the practice book). A message of plan.yml about the same thing and by the same channel takes the place of what we would propose.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from buurtpunt.catalogues import tell
from buurtpunt.checking.snapshot import Snapshot
from buurtpunt.knowledge import moments, slugs
from buurtpunt.knowledge.calendar.rule import Every
from buurtpunt.knowledge.deadlines import is_working_day
from buurtpunt.making.plan.timeline import Item, names
from buurtpunt.model.channels import CHANNELS, Channel
from buurtpunt.model.collections import AUDIENCES
from buurtpunt.model.events import Event
from buurtpunt.model.lists import NEAREST
from buurtpunt.model.plan import TEAM

AHEAD = dt.timedelta(weeks=8)  # what is to be done later, is not proposed yet
FURTHEST = dt.timedelta(weeks=26)  # no channel wants to know what is on after that
USUAL = dt.timedelta(days=7)  # before it happens, where a channel has no deadline
EARLIER = dt.timedelta(days=2)  # than a deadline: somebody may be ill
IN_TIME = dt.timedelta(days=14)  # before it happens (advice 45)
ENOUGH = 2  # messages to an audience about one thing
MOST = 3  # messages to one audience on a day (the practice book, advice 64)
_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class TooLate:
    """A channel for which it is too late to tell of something, and until when it was not."""

    event: Event
    channel: Channel
    last: dt.date


@dataclass(frozen=True, slots=True)
class _New:
    """Something to tell: an event, the day on which it happens for the first time, and to whom."""

    event: Event
    day: dt.date
    audiences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Way:
    """A channel by which something can be told, until when, and whom it reaches."""

    channel: Channel
    last: dt.date
    audiences: tuple[str, ...]

    @property
    def is_open(self) -> bool:
        return self.channel.deadline is None or self.channel.deadline.is_open


def proposals(snapshot: Snapshot, agreed: Iterable[Item]) -> tuple[list[Item], list[TooLate]]:
    """What we propose beside what was agreed, and for what it is too late."""
    agreed = [*agreed]
    outward: list[Item] = []
    late: list[TooLate] = []
    for new in _ahead(snapshot):
        found, missed = _outward(snapshot, new, [item for item in agreed if item.about is new.event])
        outward += found
        late += missed
    outward = [*_spread(outward, agreed, snapshot.today)]
    return sorted((*_team_first(snapshot, outward, agreed), *outward), key=lambda item: item.order), late


def _outward(snapshot: Snapshot, new: _New, about: list[Item]) -> tuple[list[Item], list[TooLate]]:
    """What there is to tell about an event in these weeks beside what was agreed `about` it; and for what it is too late."""
    ways = [way for way in _ways(snapshot, new) if not any(item.channel is way.channel for item in about)]
    late = [TooLate(new.event, way.channel, way.last) for way in ways if way.last < snapshot.today]
    found = [*_in_person(snapshot, new, about)]
    told = Counter(id_ for item in (*found, *about) for id_ in item.audiences)
    open_ways = sorted((way for way in ways if way.last >= snapshot.today), key=lambda way: way.last)
    found += [_item(snapshot, new, way) for way in _chosen(open_ways, new.audiences, told)]
    return [item for item in found if item.day <= snapshot.today + AHEAD], late


def _team_first(snapshot: Snapshot, outward: list[Item], agreed: list[Item]) -> Iterator[Item]:
    """For each thing that nobody of the team is told of: the day before anybody else hears it."""
    every = sorted((*agreed, *outward), key=lambda item: item.order)
    for about in {item.about.origin.file: item.about for item in outward if item.about}.values():
        first = next(item for item in every if item.about is about)
        if TEAM not in first.audiences and first.day > snapshot.today:
            day = max(snapshot.today, working_day(first.day - _DAY))
            yield Item(day, None, about.title, (TEAM,), None, about, why=tell("plan.why.team_first"))


def _ahead(snapshot: Snapshot) -> Iterator[_New]:
    """What is on for once, or begins: of what comes back each week only the first time is news."""
    audiences = names(snapshot)
    for event in snapshot.seen.events:
        series = snapshot.series(event)
        once = event.recurrence is None or bool(event.rule and event.rule.every is Every.YEAR)
        ahead = (one for one in series.coming(snapshot.today) if one.goes_on and one.day > snapshot.today)
        first = next(ahead, None)
        if first and (once or first.day == series.first) and first.day <= snapshot.today + FURTHEST:
            wanted = {slugs.slugify(name) for name in event.audiences} or {*audiences}
            yield _New(event, first.day, tuple(id_ for id_ in audiences if id_ in wanted))


def _ways(snapshot: Snapshot, new: _New) -> Iterator[_Way]:
    """The channels that are awake and reach somebody whom it is for."""
    for channel in snapshot.seen.of(CHANNELS):
        reached = {slugs.slugify(name) for name in channel.audiences}
        audiences = tuple(id_ for id_ in new.audiences if id_ in reached)
        if audiences and not channel.is_asleep:
            yield _Way(channel, channel.deadline.last_day(new.day) if channel.deadline else new.day, audiences)


def _chosen(ways: list[_Way], audiences: Iterable[str], told: Counter[str]) -> list[_Way]:
    """For each audience one channel to announce it by and one to remind of it: that which closes first, and last."""
    chosen: list[_Way] = []
    for audience in audiences:
        theirs = [way for way in ways if audience in way.audiences]
        for way in theirs[-1:] if told[audience] else (*theirs[:1], *theirs[-1:]):
            if told[audience] < ENOUGH and all(way.channel is not one.channel for one in chosen):
                needing = tuple(id_ for id_ in way.audiences if told[id_] < ENOUGH)  # the others know it by now
                chosen.append(replace(way, audiences=needing))
                told.update(needing)
    return chosen


def _item(snapshot: Snapshot, new: _New, way: _Way) -> Item:
    day = max(snapshot.today, working_day(way.last - (USUAL if way.is_open else EARLIER)))
    until = moments.format_date(way.last, year=False)
    why = tell("plan.why.week") if way.is_open else tell("plan.why.until", day=until)
    return Item(day, None, new.event.title, way.audiences, way.channel, new.event, why=why, until=way.last)


def _in_person(snapshot: Snapshot, new: _New, about: list[Item]) -> Iterator[Item]:
    """Who stands nearest hears it from you (advice 38)."""
    nearest = {one.id for one in snapshot.seen.of(AUDIENCES) if one.circle == NEAREST}
    spoken_to = {id_ for item in about if item.channel is None for id_ in item.audiences}
    theirs = tuple(id_ for id_ in new.audiences if id_ in nearest - spoken_to)
    if theirs:
        day = max(snapshot.today, working_day(new.day - IN_TIME))
        yield Item(day, None, new.event.title, theirs, None, new.event, why=tell("plan.why.nearest"))


def working_day(day: dt.date) -> dt.date:
    """That day, or the last one before it on which people are at work."""
    while not is_working_day(day):
        day -= _DAY
    return day


def _spread(found: list[Item], agreed: list[Item], today: dt.date) -> Iterator[Item]:
    """The same, each on a working day on which its audiences are not told too much: rather before than after."""
    counts = Counter((item.day, audience) for item in agreed for audience in item.audiences)
    for item in sorted(found, key=lambda item: item.order):
        before = range((item.day - today).days + 1)
        after = range(1, ((item.until or item.day) - item.day).days + 1)
        days = (*(item.day - n * _DAY for n in before), *(item.day + n * _DAY for n in after))
        free = (day for day in days if is_working_day(day) and all(counts[day, id_] < MOST for id_ in item.audiences))
        day = next(free, item.day)
        counts.update((day, audience) for audience in item.audiences)
        yield replace(item, day=day)
