"""Dutch: its days, hours and rules are said by the same code that reads them as a villager types them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from buurtpunt.catalogues.nl import site
from buurtpunt.knowledge import moments
from buurtpunt.knowledge.calendar import saying, week
from buurtpunt.knowledge.calendar.days import Days, Why
from buurtpunt.knowledge.calendar.deadlines import Deadline
from buurtpunt.knowledge.calendar.hours import Opening
from buurtpunt.knowledge.calendar.rule import Rule
from buurtpunt.knowledge.calendar.spans import Span
from buurtpunt.languages.language import Language


class Dutch(Language):
    """Dutch, with the days and hours of `knowledge`."""

    dash = "-"  # of `ma-vr 8-12`

    def weekday(self, number: int) -> str:  # noqa: D102
        return moments.weekday_name(number)

    @property
    def short_weekdays(self) -> tuple[str, ...]:  # noqa: D102
        return tuple(name[:2] for name in moments.WEEKDAYS)

    def month(self, number: int) -> str:  # noqa: D102
        return moments.month_name(number)

    def short_month(self, number: int) -> str:  # noqa: D102
        return moments.short_month(number)

    def date(self, day: dt.date, *, year: bool = True, weekday: bool = True) -> str:  # noqa: D102
        return moments.format_date(day, year=year, weekday=weekday)

    def time(self, hour: dt.time) -> str:  # noqa: D102
        return moments.format_time(hour)

    def span(self, start: dt.time | None, end: dt.time | None = None) -> str:  # noqa: D102
        return moments.format_span(start, end)

    def spans(self, spans: Iterable[Span]) -> str:  # noqa: D102
        return week.say_spans(spans, self.dash)

    def in_text(self, text: str) -> str:
        """Words of a villager in which hours are said in running Dutch."""
        return moments.say_spans(text)

    def week(self, openings: Iterable[Opening]) -> tuple[str, ...]:  # noqa: D102
        return week.say_week(openings, self.dash)

    def rule(self, rule: Rule) -> str:  # noqa: D102
        return saying.say(rule)

    def days(self, found: Iterable[Days]) -> str:  # noqa: D102
        items = list(found)
        months = sorted({month for one in items for month in one.months})
        joined = Days(saying.in_months(months), tuple(months))
        told = [joined, *(one for one in items if not one.months)] if months else items
        return self.listing(dict.fromkeys(one.words for one in told))

    def why(self, reason: Why | str) -> str:  # noqa: D102
        return str(reason)

    def deadline(self, found: Deadline, when: dt.date | None = None, *, year: bool = False) -> str:  # noqa: D102
        return found.say(when, year=year) if when or found.day else found.each_time


class Printed(Dutch):
    """Dutch on paper, with the dash of printers."""

    dash = "\N{EN DASH}"


PRINTED = Printed("nl", "Nederlands", site.WORDS)
DUTCH = Dutch("nl", "Nederlands", site.WORDS)
