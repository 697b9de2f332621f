"""What may be typed of something that comes back: its rule, and what is different on some dates."""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated, Any, ClassVar, Self

from pydantic import Discriminator, Field, Tag, model_validator

from buurtpunt.catalogues import tell
from buurtpunt.knowledge import dutch, moments
from buurtpunt.knowledge.calendar.changes import parse_move
from buurtpunt.knowledge.calendar.days import Days
from buurtpunt.knowledge.calendar.deadlines import Deadline as _Deadline
from buurtpunt.knowledge.calendar.deadlines import parse_deadline
from buurtpunt.knowledge.calendar.naming import parse_days
from buurtpunt.knowledge.calendar.phrases import parse_end, parse_rule
from buurtpunt.knowledge.calendar.rule import Rule
from buurtpunt.model.form import FLAT, SEVERAL, WORDS, Sort, one
from buurtpunt.model.origin import Origin
from buurtpunt.model.record import ORIGIN_KEY, Record
from buurtpunt.model.values import Day, Said, Time, Where
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


def _shape(value: Any) -> str:
    return "list" if isinstance(value, list | tuple) else "one"


def _full(text: str) -> bool | tuple[dt.date, ...]:
    """`ja`, or one date."""
    return (moments.parse_date(text),) if re.search("[0-9]", text) else dutch.yes_no(text)


Deadline = Annotated[_Deadline, one(parse_deadline, Sort.DEADLINE)]
Exceptions = Annotated[tuple[Annotated[Days, SEVERAL, one(parse_days, Sort.EXCEPTION)], ...], WORDS, FLAT]
End = Annotated[int | dt.date, one(parse_end, Sort.DEADLINE)]
Recurrence = Annotated[
    Annotated[Rule, one(parse_rule, Sort.RULE), Tag("one")] | Annotated[tuple[Day, ...], Tag("list")],
    Discriminator(_shape),
]
Full = Annotated[
    Annotated[bool | tuple[dt.date, ...], one(_full, Sort.YES_NO), Tag("one")]
    | Annotated[tuple[Day, ...], Tag("list")],
    Discriminator(_shape),
]


class _Change(Record):
    """What is different on one date. A date alone will do; the rest of the group is optional."""

    is_text_too: ClassVar[bool] = True

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:
        return cls.from_text(value) if isinstance(value, str) else value

    @classmethod
    def from_text(cls, text: str) -> dict[str, Any]:
        """The fields that a text without keys stands for."""
        return {"datum": text, ORIGIN_KEY: Origin(Place())}


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
        """`2027-01-09 naar 2027-01-16`."""
        return {**parse_move(text), ORIGIN_KEY: Origin(Place())}

    @model_validator(mode="after")
    def _something_is_new(self) -> Self:
        if not (self.date or self.start or self.end or self.place):
            day = moments.format_date(self.planned)
            raise Wrong(calendar.MOVED_NOWHERE, date=day, day=self.planned.isoformat())
        return self


class Cancelled(_Change):
    """A date on which it does not take place; it stays on the site, so that nobody comes for nothing."""

    date: Day = Field(alias="datum")
    start: Time | None = Field(None, alias="van")
    reason: Said | None = Field(None, alias="reden")
