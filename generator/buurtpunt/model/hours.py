"""When it is open, and when it is not: what stands in uren.yml."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator

from buurtpunt.catalogues import tell
from buurtpunt.knowledge import moments
from buurtpunt.knowledge.calendar import contradictions
from buurtpunt.knowledge.calendar.hours import Opening
from buurtpunt.knowledge.calendar.lines import parse_openings
from buurtpunt.knowledge.calendar.spans import Span, parse_spans
from buurtpunt.knowledge.calendar.week import settled
from buurtpunt.model.form import FLAT, LIST, SEVERAL, Role, Sort, one
from buurtpunt.model.record import Record
from buurtpunt.model.values import (
    CheckedOn,
    Contact,
    Day,
    Deadline,
    Exceptions,
    Said,
    Title,
    Where,
)
from buurtpunt.problems import Wrong, fields


class SpecialDay(Record):
    """A day with other hours."""

    date: Day = Field(alias="datum")
    spans: Annotated[tuple[Span, ...], one(parse_spans, Sort.HOURS)] = Field(alias="uren")
    reason: Said | None = Field(None, alias="reden")


class HourSet(Record):
    """Opening hours of one thing."""

    what: Annotated[Title, Role.WORDS] = Field(alias="wat")
    when: Annotated[
        tuple[Annotated[Opening, SEVERAL, one(parse_openings, Sort.HOURS)], ...], LIST, FLAT, AfterValidator(settled)
    ] = Field(alias="wanneer")
    except_: Exceptions = Field((), alias="behalve")
    special: tuple[SpecialDay, ...] = Field((), alias="anders")
    place: Where | None = Field(None, alias="plaats")
    contact: Contact = Field(None, alias="contact")
    order_by: Deadline | None = Field(None, alias="bestellen_tot")
    checked_on: CheckedOn = Field(None, alias="nagekeken_op")

    @model_validator(mode="after")
    def _lines_agree(self) -> Self:
        try:
            contradictions.check(self.when)
        except Wrong as wrong:
            raise Wrong(wrong.kind, **wrong.facts, key="wanneer") from None
        return self


class Closure(Record):
    """Days on which the hub is closed, first and last included."""

    first: Day = Field(alias="van")
    last: Day = Field(alias="tot")
    reason: Said | None = Field(None, alias="reden")

    @model_validator(mode="after")
    def _last_is_not_before_first(self) -> Self:
        if self.last < self.first:
            start, end = moments.format_date(self.first), moments.format_date(self.last)
            raise Wrong(fields.END_BEFORE_START, key="tot", start=start, end=end, advice=tell("model.advice.last_day"))
        return self

    def holds_on(self, day: dt.date) -> bool:
        """Whether the hub is closed on this day."""
        return self.first <= day <= self.last


def why(one: Closure | SpecialDay) -> str:
    """The reason that somebody typed, to stand inside a sentence; "" when nobody did."""
    return (one.reason or "").rstrip(".")
