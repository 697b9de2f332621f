"""Opening hours for search engines: schema.org OpeningHoursSpecification."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any

from buurtpunt.knowledge.calendar.spans import Span
from buurtpunt.knowledge.calendar.week import Week, usual_weeks
from buurtpunt.knowledge.daynames import IN_STANDARDS
from buurtpunt.making import whereabouts
from buurtpunt.making.context import Context
from buurtpunt.model.hours import HourSet
from buurtpunt.model.opening import DayHours


def specification(context: Context) -> dict[str, Any]:
    """The hours of the hub: its first set; the others are departments with hours of their own."""
    by_clock = [row for row in context.hours_ahead if any(opening.weekdays for opening in row[0].when)]
    if not by_clock or context.hub.phase != "open":
        return {}
    first, *others = [(item, _hours(item, changed, context.today)) for item, changed in by_clock]
    departments = [
        {"@type": "LocalBusiness", **at, "name": item.what, **told}
        for item, told in others
        if (at := whereabouts.for_search(context, item.place))
    ]
    return first[1] | ({"department": departments} if departments else {})


def _hours(item: HourSet, changed: Iterable[DayHours], today: dt.date) -> dict[str, Any]:
    told: dict[str, Any] = {"openingHoursSpecification": list(_usual(item, today))}
    if special := [*_closed_seasons(item, today), *_special(changed)]:
        told["specialOpeningHoursSpecification"] = special
    return told


def _usual(item: HourSet, today: dt.date) -> Iterator[dict[str, Any]]:
    """Days with the same span together; a season is told month by month, as it comes next."""
    for week, when in _told(item, today):
        for span in sorted({span for day in week for span in day or ()}):
            yield _open(span, {"dayOfWeek": _names(span in (found or ()) for found in week)} | when)


def _closed_seasons(item: HourSet, today: dt.date) -> Iterator[dict[str, Any]]:
    """Months in which days are closed that are open in other ones."""
    for week, when in _told(item, today):
        if when and (days := _names(found == () for found in week)):
            yield _closed({"dayOfWeek": days} | when)


def _told(item: HourSet, today: dt.date) -> Iterator[tuple[Week, dict[str, str]]]:
    """Each week with when it holds; days by name are told one by one elsewhere."""
    for season, week in usual_weeks(item.when):
        if not season or season.months:
            yield from ((week, _month(month, today) if month else {}) for month in (season.months if season else (0,)))


def _names(holds: Iterable[bool]) -> list[str]:
    return [name for name, there in zip(IN_STANDARDS, holds, strict=True) if there]


def _month(month: int, today: dt.date) -> dict[str, str]:
    year = today.year + (month < today.month)
    last = calendar.monthrange(year, month)[1]
    return {"validFrom": dt.date(year, month, 1).isoformat(), "validThrough": dt.date(year, month, last).isoformat()}


def _special(changed: Iterable[DayHours]) -> Iterator[dict[str, Any]]:
    """The coming days with other hours; 00:00 to 00:00 is how schema.org says closed. Closed days in a row are one."""
    closed: list[dt.date] = []
    for one in changed:
        if closed and (one.spans or one.day - closed[-1] != dt.timedelta(days=1)):
            yield _closed(_from(closed[0], closed[-1]))
            closed = []
        if one.spans:
            yield from (_open(span, _from(one.day, one.day)) for span in one.spans)
        else:
            closed.append(one.day)
    if closed:
        yield _closed(_from(closed[0], closed[-1]))


def _from(first: dt.date, last: dt.date) -> dict[str, str]:
    return {"validFrom": first.isoformat(), "validThrough": last.isoformat()}


def _open(span: Span, when: dict[str, Any]) -> dict[str, Any]:
    opens, closes = (hour.strftime("%H:%M") for hour in span)
    return _specified(when, opens, "23:59" if opens == closes else closes)  # day and night


def _closed(when: dict[str, Any]) -> dict[str, Any]:
    return _specified(when, "00:00", "00:00")


def _specified(when: dict[str, Any], opens: str, closes: str) -> dict[str, Any]:
    return {"@type": "OpeningHoursSpecification", **when, "opens": opens, "closes": closes}
