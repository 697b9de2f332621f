"""What happens on a day: an event as it is typed, and each time that it takes place; `series` works those out."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Annotated, Any, ClassVar, Self

from pydantic import Field, ValidationInfo, field_validator, model_validator

from buurtpunt.catalogues import tell
from buurtpunt.knowledge import moments
from buurtpunt.knowledge.calendar import zone
from buurtpunt.knowledge.calendar.changes import parse_day, parse_move
from buurtpunt.knowledge.calendar.rule import Rule
from buurtpunt.model.documents import Document
from buurtpunt.model.form import ITEMS, Role
from buurtpunt.model.origin import Origin
from buurtpunt.model.record import ORIGIN_KEY, Record
from buurtpunt.model.values import (
    Audiences,
    Contact,
    Day,
    DayOrUnknown,
    Deadline,
    End,
    Exceptions,
    Full,
    Photo,
    Price,
    Recurrence,
    Said,
    Time,
    TimeOrUnknown,
    Where,
    choice,
)
from buurtpunt.problems import Place, Wrong, calendar, fields

# An end before the second hour belongs to the night of an evening that began after the first.
EVENING_STARTS, NIGHT_ENDS = dt.time(17), dt.time(6)


def ends_too_early(start: dt.time, end: dt.time) -> bool:
    """Whether an end does not come after its begin, and is not in the night of that evening either."""
    return end <= start and not (start >= EVENING_STARTS and end <= NIGHT_ENDS)


def check_end(start: dt.time, end: dt.time) -> None:
    """Raises `Wrong` for an end that is none."""
    if ends_too_early(start, end):
        hours = {"start": moments.format_time(start), "end": moments.format_time(end)}
        raise Wrong(fields.END_BEFORE_START, key="tot", advice=tell("model.advice.end"), **hours)


_YES = ("ja", "j", "yes", "true", "waar", "x", "alle", "alles", "allemaal")
# What a series does on a public holiday.
GOES_ON, DROPS_OUT, ASK = "gaat door", "valt weg", "vraag"


class _Change(Record):
    """What is different on one date. A date alone will do; the rest of the group is optional."""

    is_text_too: ClassVar[bool] = True

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:
        return cls.from_text(value) if isinstance(value, str) else value

    @classmethod
    def from_text(cls, text: str) -> dict[str, Any]:
        """The fields that a text without keys stands for: `2027-01-17`, `17 januari 2027 om 14 uur`."""
        return {**parse_day(text), ORIGIN_KEY: Origin(Place())}


class Extra(_Change):
    """A date on top of the rule."""

    date: Day = Field(alias="datum")
    start: Time | None = Field(None, alias="van")
    end: Time | None = Field(None, alias="tot")
    place: Where | None = Field(None, alias="plaats")


class Moved(_Change):
    """A date on which the day, the hour or the place is another one."""

    planned: Day = Field(alias="van")
    date: Day | None = Field(None, alias="naar")
    start: Time | None = Field(None, alias="om")
    end: Time | None = Field(None, alias="tot")
    place: Where | None = Field(None, alias="plaats")

    @classmethod
    def from_text(cls, text: str) -> dict[str, Any]:
        """`2027-01-09 naar 2027-01-16`, `2027-01-09 om 15 uur`."""
        return {**parse_move(text), ORIGIN_KEY: Origin(Place())}

    @model_validator(mode="after")
    def _something_is_new(self) -> Self:
        if not (self.date or self.start or self.end or self.place):
            day = moments.format_date(self.planned)
            raise Wrong(calendar.MOVED_NOWHERE, date=day, day=self.planned.isoformat(), new="...")
        return self


class Cancelled(_Change):
    """A date on which it does not take place; it stays on the site, so that nobody comes for nothing."""

    date: Day = Field(alias="datum")
    start: Time | None = Field(None, alias="van")
    reason: Said | None = Field(None, alias="reden")


class Event(Document):
    """Something that happens on a day."""

    date: Annotated[DayOrUnknown, Role.DATE] = Field(alias="datum")
    start: TimeOrUnknown | None = Field(None, alias="van")
    end: TimeOrUnknown | None = Field(None, alias="tot")
    last_day: Day | None = Field(None, alias="laatste_dag")
    recurrence: Recurrence | None = Field(None, alias="herhaling")
    ending: End | None = Field(None, alias="einde")
    except_: Exceptions = Field((), alias="behalve")
    extra: Annotated[tuple[Extra, ...], ITEMS] = Field((), alias="extra")
    moved: Annotated[tuple[Moved, ...], ITEMS] = Field((), alias="verplaatst")
    cancelled: Annotated[tuple[Cancelled, ...], ITEMS] = Field((), alias="geschrapt")
    full: Full = Field(False, alias="volzet")
    on_holidays: Annotated[str, choice(GOES_ON, DROPS_OUT, ASK)] = Field(ASK, alias="feestdag")
    place: Where | None = Field(None, alias="plaats")
    price: Price | None = Field(None, alias="prijs")
    register_by: Deadline | None = Field(None, alias="inschrijven_tot")
    order_by: Deadline | None = Field(None, alias="bestellen_tot")
    audiences: Audiences = Field((), alias="voor")
    contact: Contact = Field(None, alias="contact")
    picture: Photo = Field(None, alias="foto")

    @field_validator("cancelled", mode="before")
    @classmethod
    def _says_which_date(cls, value: Any, info: ValidationInfo) -> Any:
        if isinstance(value, str) and value.strip().casefold() in _YES:
            day = info.data.get("date")
            raise Wrong(calendar.WHICH_DATE, day=day.isoformat() if isinstance(day, dt.date) else "2027-03-13")
        return value

    @model_validator(mode="after")
    def _end_comes_after_start(self) -> Self:
        if not self.last_day and isinstance(self.start, dt.time) and isinstance(self.end, dt.time):
            check_end(self.start, self.end)
        return self

    @model_validator(mode="after")
    def _last_day_comes_after_first(self) -> Self:
        if self.last_day and isinstance(self.date, dt.date) and self.last_day < self.date:
            start, end = moments.format_date(self.date), moments.format_date(self.last_day)
            raise Wrong(calendar.LAST_BEFORE_FIRST, key="laatste_dag", start=start, end=end)
        return self

    @model_validator(mode="after")
    def _only_a_rule_ends(self) -> Self:
        if self.ending is None:
            return self
        if not isinstance(self.recurrence, Rule):
            raise Wrong(calendar.NEEDS_RULE, key="einde")
        if self.recurrence.count or self.recurrence.until:
            raise Wrong(calendar.RULE_END_TWICE, key="einde")
        return self

    @property
    def rule(self) -> Rule | None:
        """The rule that it comes back by, with its end; None for single dates."""
        if not isinstance(self.recurrence, Rule):
            return None
        if isinstance(self.ending, int):
            return replace(self.recurrence, count=self.ending)
        return replace(self.recurrence, until=self.ending) if self.ending else self.recurrence


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
        return self.day + self._lasts

    @property
    def planned_last(self) -> dt.date:
        """The last of the days on which it was to be."""
        return self.planned + self._lasts

    @property
    def _lasts(self) -> dt.timedelta:
        first, last = self.event.date, self.event.last_day
        return last - first if last and isinstance(first, dt.date) else dt.timedelta()

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
