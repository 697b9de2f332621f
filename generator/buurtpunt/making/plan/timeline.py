"""All that is told, in order: the messages of plan.yml, and what we propose beside them.

What is proposed is counted back from the agenda and from the deadlines of the channels. It is never written in a file.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from buurtpunt.checking.plan import channel_of, subject_of
from buurtpunt.checking.snapshot import Snapshot
from buurtpunt.model.channels import Channel
from buurtpunt.model.collections import AUDIENCES
from buurtpunt.model.documents import Document
from buurtpunt.model.plan import PLAN, TEAM, Message


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to tell. Without a `message` we propose it, and `why` says what it is counted back from."""

    day: dt.date
    hour: dt.time | None
    what: str
    audiences: tuple[str, ...]  # their ids, in the order of doelgroepen.yml; the team first
    channel: Channel | None  # None: in person
    about: Document | None
    message: Message | None = None
    why: str = ""
    until: dt.date | None = None  # the last day on which that can still be

    @property
    def order(self) -> tuple[dt.date, dt.time, bool, str]:
        """By day and hour; what was agreed before what we propose."""
        return self.day, self.hour or dt.time.max, self.message is None, self.what

    @property
    def is_done(self) -> bool:
        """Whether it has been told."""
        return self.message is not None and self.message.is_done


def planned(snapshot: Snapshot) -> Iterator[Item]:
    """The messages of plan.yml."""
    for one in snapshot.seen.of(PLAN):
        audiences = tuple(id_ for id_ in (TEAM, *names(snapshot)) if id_ in one.reaches)
        channel, about = channel_of(snapshot, one), subject_of(snapshot, one)
        yield Item(one.day, one.hour, one.what, audiences, channel, about, one)


def names(snapshot: Snapshot) -> dict[str, str]:
    """What each audience is called, by its id."""
    return {audience.id: audience.name for audience in snapshot.seen.of(AUDIENCES)}
