"""What may be typed of something that comes back: its rule, and what is different on some dates."""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated, Any, ClassVar, Self

from pydantic import Discriminator, Field, Tag, model_validator

from buurtpunt.knowledge import dutch, moments
from buurtpunt.knowledge.calendar.days import Days
from buurtpunt.knowledge.calendar.deadlines import Deadline as _Deadline
from buurtpunt.knowledge.calendar.deadlines import parse_deadline
from buurtpunt.knowledge.calendar.naming import parse_days
from buurtpunt.knowledge.calendar.phrases import parse_end, parse_rule
from buurtpunt.knowledge.calendar.rule import Rule
from buurtpunt.knowledge.patterns import pattern
from buurtpunt.model.form import FLAT, SEVERAL, WORDS, Sort, one
from buurtpunt.model.origin import Origin
from buurtpunt.model.record import ORIGIN_KEY, Record
from buurtpunt.model.values import Day, Said, Time, Where
from buurtpunt.problems import Place, Wrong, calendar, fields

_NAAR = pattern(r"(?:van )?(.+?)\s*(?:\bnaar\b|→|->|=>)\s*(.+)", re.IGNORECASE)


# An end before the second hour belongs to the night of an evening that began after the first.
EVENING_STARTS, NIGHT_ENDS = dt.time(17), dt.time(6)
END_ADVICE = "Kijk beide na. Begint het na 17 uur, dan mag het einde na middernacht zijn, tot 6 uur."


def ends_too_early(start: dt.time, end: dt.time) -> bool:
    """Whether an end does not come after its begin, and is not in the night of that evening either."""
    return end <= start and not (start >= EVENING_STARTS and end <= NIGHT_ENDS)


def check_end(start: dt.time, end: dt.time) -> None:
    """Raises `Wrong` for an end that is none."""
    if ends_too_early(start, end):
        hours = {"start": moments.format_time(start), "end": moments.format_time(end)}
        raise Wrong(fields.END_BEFORE_START, key="tot", advice=END_ADVICE, **hours)


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

    date: Day = Field(alias="datum", description="De dag die erbij komt.", examples=["2027-01-30"])
    start: Time | None = Field(None, alias="van", description="Hoe laat het die keer begint.", examples=["15:00"])
    end: Time | None = Field(None, alias="tot", description="Hoe laat het die keer stopt.", examples=["18:00"])
    place: Where | None = Field(None, alias="plaats", description="Waar het die keer is.", examples=["De oude school"])


class Moved(_Change):
    """A date on which the day, the hour or the place is another one."""

    planned: Day = Field(alias="van", description="De dag waarop het eerst was.", examples=["2027-01-09"])
    date: Day | None = Field(None, alias="naar", description="De nieuwe dag.", examples=["2027-01-16"])
    start: Time | None = Field(None, alias="om", description="Het nieuwe uur waarop het begint.", examples=["15:00"])
    end: Time | None = Field(None, alias="tot", description="Het nieuwe uur waarop het stopt.", examples=["18:00"])
    place: Where | None = Field(None, alias="plaats", description="De nieuwe plaats.", examples=["De oude school"])

    @classmethod
    def from_text(cls, text: str) -> dict[str, Any]:
        """`2027-01-09 naar 2027-01-16`."""
        found = _NAAR.fullmatch(text.strip())
        origin = {ORIGIN_KEY: Origin(Place())}
        return {"van": found[1], "naar": found[2], **origin} if found else {"van": text, **origin}

    @model_validator(mode="after")
    def _something_is_new(self) -> Self:
        if not (self.date or self.start or self.end or self.place):
            day = moments.format_date(self.planned)
            raise Wrong(calendar.MOVED_NOWHERE, date=day, day=self.planned.isoformat())
        return self


class Cancelled(_Change):
    """A date on which it does not take place; it stays on the site, so that nobody comes for nothing."""

    date: Day = Field(alias="datum", description="De dag waarop het niet doorgaat.", examples=["2027-03-13"])
    start: Time | None = Field(
        None, alias="van", description="Welke keer, als het die dag meer dan een keer is.", examples=["14:00"]
    )
    reason: Said | None = Field(None, alias="reden", description="Waarom.", examples=["ziekte"])
