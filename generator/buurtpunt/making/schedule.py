"""A rule as a schema.org Schedule."""

from __future__ import annotations

import datetime as dt
from typing import Any

from buurtpunt.knowledge.calendar import zone
from buurtpunt.knowledge.calendar.rule import Every, Rule
from buurtpunt.knowledge.daynames import CODES, IN_STANDARDS
from buurtpunt.model.occurrences import Series

_SCHEMA = "https://schema.org"
_UNITS = {Every.DAY: "D", Every.WEEK: "W", Every.MONTH: "M", Every.YEAR: "Y"}


def schedule(series: Series, today: dt.date) -> dict[str, Any]:
    """When a series comes back (schema.org/Schedule): `repeatFrequency` as an ISO 8601 duration, days by their names,
    and the coming dates that fall away or were cancelled as `exceptDate`.
    """
    event, rule, first = series.event, series.event.rule, series.first
    assert rule is not None
    assert first is not None
    rule = rule.anchored(first)
    data: dict[str, Any] = {
        "@type": "Schedule",
        "repeatFrequency": f"P{rule.interval}{_UNITS[rule.every]}",
        "startDate": first.isoformat(),
        "scheduleTimezone": "Europe/Brussels",
    }
    data |= _days(rule)
    hours = {"startTime": event.start, "endTime": event.end}
    data |= {key: hour.strftime("%H:%M:%S") for key, hour in hours.items() if isinstance(hour, dt.time)}
    if rule.until:
        data["endDate"] = rule.until.isoformat()
    if rule.count:
        data["repeatCount"] = rule.count
    gone = [one.day for one in series.dropped]
    gone += [one.planned for one in series.occurrences if one.planned != one.day or not one.goes_on]
    if coming := sorted(day.isoformat() for day in gone if day >= today):
        data["exceptDate"] = coming
    return data


def moment(day: dt.date, hour: dt.time | None) -> dt.date:
    """A day, or its hour in Brussels."""
    return zone.moment(day, hour) if hour else day


def _days(rule: Rule) -> dict[str, Any]:
    """`byDay` is a name of a weekday, or `1SA` as in RFC 5545 where it is the first one of a month."""
    found: dict[str, Any] = {}
    if rule.nths:
        found["byDay"] = [f"{nth}{CODES[day]}" for day in rule.weekdays for nth in rule.nths]
    elif rule.weekdays:
        found["byDay"] = [f"{_SCHEMA}/{IN_STANDARDS[day]}" for day in rule.weekdays]
    if rule.monthdays:
        found["byMonthDay"] = list(rule.monthdays)
    if rule.months:
        found["byMonth"] = list(rule.months)
    return found
