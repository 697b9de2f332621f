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
from buurtpunt.knowledge.calendar.spans import Span
from buurtpunt.languages.language import Language


class Dutch(Language):
    """Dutch, with the days and hours of `knowledge`."""

    dash = "-"  # of `ma-vr 8-12`

    weekday = staticmethod(moments.weekday_name)
    month = staticmethod(moments.month_name)
    short_month = staticmethod(moments.short_month)
    date = staticmethod(moments.format_date)
    time = staticmethod(moments.format_time)
    span = staticmethod(moments.format_span)
    in_text = staticmethod(moments.say_spans)  # words of a villager, with the hours in them in running Dutch
    rule = staticmethod(saying.say)

    @property
    def short_weekdays(self) -> tuple[str, ...]:  # noqa: D102
        return tuple(name[:2] for name in moments.WEEKDAYS)

    def spans(self, spans: Iterable[Span]) -> str:  # noqa: D102
        return week.say_spans(spans, self.dash)

    def week(self, openings: Iterable[Opening]) -> tuple[str, ...]:  # noqa: D102
        return week.say_week(openings, self.dash)

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
