"""What the dates of an event are: each time that it takes place, or was to; `expansion` works them out."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum

from buurtpunt.knowledge.calendar import zone
from buurtpunt.knowledge.calendar.days import Why
from buurtpunt.model.documents import Event


class State(StrEnum):
    """What is said of one date."""

    PLANNED = "gepland"
    EXTRA = "extra"
    MOVED = "verplaatst"
    CANCELLED = "geschrapt"


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One time that an event takes place, or was to take place. `planned` is the day by the rule, `day` the real one.

    `name` is what a date is called among those of its event: its day, with its hour where there are more on that day. It stays
    whatever else changes. A date of a rule has none, since the rule names it; nor has the only date of an event.
    """

    event: Event = field(repr=False)
    planned: dt.date
    day: dt.date
    start: dt.time | None
    end: dt.time | None
    place: str | None
    state: State = State.PLANNED
    full: bool = False
    reason: str = ""  # why it is cancelled
    holiday: str = ""  # the public holiday that it falls on, while nobody said what then
    name: str = ""
    hour: dt.time | None = None  # when it was to begin on the day that was planned
    is_extra: bool = False  # it is not one of the rule

    @property
    def goes_on(self) -> bool:
        """Whether it takes place."""
        return self.state is not State.CANCELLED

    @property
    def last_day(self) -> dt.date:
        """The last day that it stands in the lists: a night belongs to the day before."""
        first, last = self.event.date, self.event.last_day
        return self.day + (last - first) if last and isinstance(first, dt.date) else self.day

    @property
    def begins(self) -> dt.datetime | None:
        """When it begins, in Brussels; None for whole days."""
        return zone.moment(self.day, self.start) if self.start else None

    @property
    def ends(self) -> dt.datetime | None:
        """When it ends, in Brussels: past midnight is the day after. Several days without an hour end with the last of them."""
        if self.start is None:
            return None
        if self.end is None:
            return zone.moment(self.last_day + dt.timedelta(days=1), dt.time()) if self.last_day > self.day else None
        overnight = self.last_day == self.day and self.end <= self.start
        return zone.moment(self.last_day + dt.timedelta(days=overnight), self.end)

    @property
    def order(self) -> tuple[dt.date, dt.time, str, str]:
        """Events stand by day, hour and title; the whole day first."""
        return self.day, self.start or dt.time.min, self.event.title, self.event.address


def ending_of(one: Occurrence) -> dt.date | None:
    """When it ends as calendars count (RFC 5545, 3.6.1): the moment, or the first whole day after it; None if unknown."""
    return one.ends if one.start else one.last_day + dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Dropped:
    """A day of the rule on which it does not take place, and why."""

    day: dt.date
    reason: Why


@dataclass(frozen=True, slots=True)
class Double:
    """A position in the list of extra dates of one that was there already at that hour, and whether it says anything else."""

    position: int
    is_different: bool


Stray = tuple[str, int, dt.date]  # key, position and date of a change of a date that is none of its own


@dataclass(frozen=True, slots=True)
class Series:
    """All dates of an event up to a day (`until`), in order. An event without a rule has all of its dates."""

    event: Event
    occurrences: tuple[Occurrence, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    first: dt.date | None = None  # the first day by the rule, whether or not it falls away
    goes_on: bool = False  # there are dates after `until`
    until: dt.date | None = None
    strays: tuple[Stray, ...] = ()
    doubles: tuple[Double, ...] = ()

    @property
    def is_dated(self) -> bool:
        """Whether it has a date at all."""
        return bool(self.occurrences or self.dropped)

    def coming(self, today: dt.date) -> tuple[Occurrence, ...]:
        """What is still to come, cancelled dates too: on the day itself it still stands in the lists."""
        return tuple(occurrence for occurrence in self.occurrences if occurrence.last_day >= today)

    def next(self, today: dt.date) -> Occurrence | None:
        """The next time that it takes place; when all that is left was cancelled, the first of those."""
        ahead = self.coming(today)
        return next((one for one in ahead if one.goes_on), ahead[0] if ahead else None)

    def nearest(self, today: dt.date) -> Occurrence | None:
        """The next time; of what is over the last."""
        return self.next(today) or (self.occurrences[-1] if self.occurrences else None)

    def is_over(self, today: dt.date) -> bool:
        """Whether it has been for good."""
        return self.is_dated and not self.goes_on and not self.coming(today)
