"""When it is open, and when it is not: what stands in uren.yml."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator

from buurtpunt.knowledge import moments
from buurtpunt.knowledge.calendar import contradictions
from buurtpunt.knowledge.calendar.hours import Opening
from buurtpunt.knowledge.calendar.lines import parse_openings
from buurtpunt.knowledge.calendar.spans import Span, parse_spans
from buurtpunt.knowledge.calendar.week import settled
from buurtpunt.model.form import FLAT, LIST, SEVERAL, Role, Sort, one
from buurtpunt.model.record import Record
from buurtpunt.model.recurring import Deadline, Exceptions
from buurtpunt.model.values import (
    CheckedOn,
    Contact,
    Day,
    Said,
    Title,
    Where,
)
from buurtpunt.problems import Wrong, fields


class SpecialDay(Record):
    """A day with other hours."""

    date: Day = Field(alias="datum", description="De dag.", examples=["2026-12-24"])
    spans: Annotated[tuple[Span, ...], one(parse_spans, Sort.HOURS)] = Field(
        alias="uren", description="De uren van die dag, of gesloten.", examples=["8:00-12:00"]
    )
    reason: Said | None = Field(None, alias="reden", description="Waarom.", examples=["kerstavond"])


class HourSet(Record):
    """Opening hours of one thing."""

    what: Annotated[Title, Role.WORDS] = Field(
        alias="wat", description="Waarvan dit de uren zijn.", examples=["Winkel"]
    )
    when: Annotated[
        tuple[Annotated[Opening, SEVERAL, one(parse_openings, Sort.HOURS)], ...], LIST, FLAT, AfterValidator(settled)
    ] = Field(
        alias="wanneer",
        description="De dagen en de uren, zoals je ze zegt.",
        examples=["maandag tot vrijdag 8:00-12:00"],
    )
    except_: Exceptions = Field(
        (),
        alias="behalve",
        description="Wanneer het toch dicht is: dagen, maanden of vakanties.",
        examples=[["feestdag", "schoolvakantie"]],
    )
    special: tuple[SpecialDay, ...] = Field((), alias="anders", description="Dagen met andere uren.")
    place: Where | None = Field(
        None,
        alias="plaats",
        description="Waar dat is, als het niet in het buurtpunt zelf is: een naam uit plaatsen.yml, of vrije tekst.",
        examples=["De oude school"],
    )
    contact: Contact = Field(None, alias="contact")
    order_by: Deadline | None = Field(
        None, alias="bestellen_tot", description="Tot wanneer je kunt bestellen.", examples=["vrijdag 12:00"]
    )
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

    first: Day = Field(alias="van", description="De eerste dag.", examples=["2027-08-01"])
    last: Day = Field(alias="tot", description="De laatste dag. Die telt mee.", examples=["2027-08-14"])
    reason: Said | None = Field(None, alias="reden", description="Waarom.", examples=["Zomervakantie"])

    @model_validator(mode="after")
    def _last_is_not_before_first(self) -> Self:
        if self.last < self.first:
            start, end = moments.format_date(self.first), moments.format_date(self.last)
            advice = "Kijk beide dagen na. De laatste dag telt mee."
            raise Wrong(fields.END_BEFORE_START, key="tot", start=start, end=end, advice=advice)
        return self

    def holds_on(self, day: dt.date) -> bool:
        """Whether the hub is closed on this day."""
        return self.first <= day <= self.last
