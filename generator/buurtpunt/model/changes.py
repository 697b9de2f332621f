"""A day that is not as usual, typed in one line of uren.yml: closed, or open at other hours; of one thing or of all of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated, Any, ClassVar, Self

from pydantic import Field, model_validator

from buurtpunt.catalogues import tell
from buurtpunt.knowledge import dutch, moments
from buurtpunt.knowledge.calendar.changes import parse_change
from buurtpunt.knowledge.calendar.spans import Span, parse_spans
from buurtpunt.model.closures import opened
from buurtpunt.model.form import Sort, one
from buurtpunt.model.hours import Closure, HourSet, SpecialDay
from buurtpunt.model.opening import hours_on
from buurtpunt.model.record import ORIGIN_KEY, Record
from buurtpunt.model.values import Day, Text, Time, YesNo
from buurtpunt.problems import Wrong, calendar, fields


class Change(Record):
    """A day on which the hours are other ones. What is typed as one text is its day, and `dicht` or its hours."""

    is_text_too: ClassVar[bool] = True

    date: Day | None = Field(None, alias="datum")
    what: Text | None = Field(None, alias="wat")
    shut: YesNo = Field(False, alias="dicht")
    spans: Annotated[tuple[Span, ...], one(parse_spans, Sort.HOURS)] | None = Field(None, alias="uren")
    start: Time | None = Field(None, alias="van")
    end: Time | None = Field(None, alias="tot")
    reason: Text | None = Field(None, alias="reden")

    @classmethod
    def from_text(cls, typed: str) -> dict[str, Any]:
        """The fields that one text stands for: `2026-12-01 dicht wegens ziekte`, `2026-12-24 10-12 uur`, or `dicht` alone."""
        return {**parse_change(typed)}

    @model_validator(mode="after")
    def _says_what(self) -> Self:
        if self.start and self.end and self.end <= self.start:
            hours = {"start": moments.format_time(self.start), "end": moments.format_time(self.end)}
            raise Wrong(fields.END_BEFORE_START, key="tot", advice=tell("model.advice.hours"), **hours)
        if self.spans is not None and (other := self._besides()):
            raise Wrong(calendar.HOURS_AND_MORE, key="uren", other=other)
        if not self.shut and self.spans is None and not (self.start and self.end):
            raise Wrong(calendar.CHANGE_OF_NOTHING, hour=f"{self.start or self.end or dt.time(14):%H:%M}")
        return self

    def _besides(self) -> str:
        """What stands there besides hours, and says something else."""
        if self.shut and self.spans:
            return "`dicht: ja`"
        return "`van`" if self.start else "`tot`" if self.end else ""

    @property
    def is_whole(self) -> bool:
        """Whether all is shut, the day long."""
        return (self.shut or self.spans == ()) and not (self.what or self.start or self.end)

    def special(self, item: HourSet) -> SpecialDay:
        """The hours of its day, for a set of which it is true."""
        given: dict[str, Any] = {ORIGIN_KEY: self.origin, "datum": self.date, "reden": self.reason}
        return SpecialDay.model_validate(given | {"uren": self.hours_of(item)})

    def hours_of(self, item: HourSet) -> tuple[Span, ...]:
        """The hours of its day, by its own light."""
        if self.spans is not None:
            return self.spans
        if not self.shut:
            return ((self.start, self.end),) if self.start and self.end else ()
        if self.date is None or not (self.start or self.end):
            return ()
        usual = hours_on(item, (), self.date).spans
        return tuple(piece for span in usual for piece in _without(span, self.start, self.end))


class Today(Change):
    """What holds today; the line says which day that is, since a file does not know when somebody reads it."""


def _without(span: Span, start: dt.time | None, end: dt.time | None) -> Iterator[Span]:
    """What is left of a span when a part of the day is taken out; an end at or before its begin is in the night."""
    first, last = span
    is_night = last <= first
    if start is not None and start > first:
        yield first, start if is_night or start < last else last
    if end is not None and (is_night or end < last):
        yield max(end, first), last


def is_meant(change: Change, item: HourSet) -> bool:
    """Whether a change is of this set of hours."""
    return change.what is None or dutch.bare(change.what) == dutch.bare(item.what)


def applied(records: Mapping[type[Record], tuple[Any, ...]]) -> Mapping[type[Record], tuple[Any, ...]]:
    """Records with these changes in the hours and the closures, so that all that tells of those tells of these.

    Everything shut for a whole day is a closure; all else is a day with hours of its own, before those that were typed there.
    What is said of one thing goes before what is said of all, and what is said of one day before a period around it.
    """
    dated: list[Change] = [one for one in (*records.get(Today, ()), *records.get(Change, ())) if one.date]
    shut = tuple(
        Closure.model_validate({ORIGIN_KEY: one.origin, "van": one.date, "tot": one.date, "reden": one.reason})
        for one in dated
        if one.is_whole
    )
    others = sorted((one for one in dated if not one.is_whole), key=lambda one: one.what is None)
    typed: tuple[HourSet, ...] = records.get(HourSet, ())
    hours = tuple(_with(item, others) for item in typed)
    closures, hours = opened((*shut, *records.get(Closure, ())), hours, _open_days(typed, others))
    return {**records, HourSet: hours, Closure: closures} if closures or dated else records


def _open_days(hours: Iterable[HourSet], changes: Iterable[Change]) -> Iterator[dt.date]:
    """The days of which somebody said that something is open."""
    for item in hours:
        yield from (special.date for special in item.special if special.spans)
        meant = (change for change in changes if not change.shut and is_meant(change, item))
        yield from (change.date for change in meant if change.date and change.hours_of(item))


def _with(item: HourSet, changes: Iterable[Change]) -> HourSet:
    own = tuple(change.special(item) for change in changes if is_meant(change, item))
    return item.model_copy(update={"special": (*own, *item.special)}) if own else item
