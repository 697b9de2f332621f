"""Opening hours for search engines: schema.org OpeningHoursSpecification."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterator
from typing import Any

from buurtpunt.knowledge.calendar.hours import Span
from buurtpunt.knowledge.calendar.week import seasons, week_of
from buurtpunt.making.context import Context
from buurtpunt.model.hub import HourSet
from buurtpunt.model.opening import changed_days

AHEAD = 365  # days for which exceptions are told
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def specification(context: Context) -> dict[str, Any]:
    """The hours of the hub: its first set; the others are departments with hours of their own."""
    by_clock = [item for item in context.seen.hours if any(opening.weekdays for opening in item.when)]
    if not by_clock or context.hub.phase != "open":
        return {}
    first, *others = [_hours(context, item) for item in by_clock]
    names = [item.what for item in by_clock[1:]]
    departments = [{"@type": "LocalBusiness", "name": name, **told} for name, told in zip(names, others, strict=True)]
    return first | ({"department": departments} if departments else {})


def _hours(context: Context, item: HourSet) -> dict[str, Any]:
    told: dict[str, Any] = {"openingHoursSpecification": list(_usual(item, context.today))}
    if special := list(_special(context, item)):
        told["specialOpeningHoursSpecification"] = special
    return told


def _usual(item: HourSet, today: dt.date) -> Iterator[dict[str, Any]]:
    """Days with the same span together; a season is told month by month, as it comes next."""
    for months in seasons(item.when):
        week = week_of(item.when, months)
        spans = sorted({span for day in week for span in day})
        for month in months or (0,):
            for span in spans:
                days = [name for name, found in zip(_DAYS, week, strict=True) if span in found]
                yield _one(span, {"dayOfWeek": days} | (_month(month, today) if month else {}))


def _month(month: int, today: dt.date) -> dict[str, str]:
    year = today.year + (month < today.month)
    last = calendar.monthrange(year, month)[1]
    return {"validFrom": dt.date(year, month, 1).isoformat(), "validThrough": dt.date(year, month, last).isoformat()}


def _special(context: Context, item: HourSet) -> Iterator[dict[str, Any]]:
    """The coming days with other hours; 00:00 to 00:00 is how schema.org says closed. Closed days in a row are one."""
    closed: list[dt.date] = []
    for one in changed_days(item, context.seen.closures, context.today, AHEAD):
        if closed and (one.spans or one.day - closed[-1] != dt.timedelta(days=1)):
            yield _closed(closed)
            closed = []
        if one.spans:
            yield from (_one(span, _from(one.day, one.day)) for span in one.spans)
        else:
            closed.append(one.day)
    if closed:
        yield _closed(closed)


def _closed(days: list[dt.date]) -> dict[str, Any]:
    return _one((dt.time(0), dt.time(0)), _from(days[0], days[-1]))


def _from(first: dt.date, last: dt.date) -> dict[str, str]:
    return {"validFrom": first.isoformat(), "validThrough": last.isoformat()}


def _one(span: Span, more: dict[str, Any]) -> dict[str, Any]:
    opens, closes = (hour.strftime("%H:%M") for hour in span)
    if more.get("dayOfWeek") and opens == closes:
        closes = "23:59"  # day and night
    return {"@type": "OpeningHoursSpecification", **more, "opens": opens, "closes": closes}
