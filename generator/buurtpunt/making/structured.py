"""JSON-LD: what the site says of its place to search engines (schema.org)."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

from buurtpunt.knowledge import prices
from buurtpunt.knowledge.calendar import zone
from buurtpunt.knowledge.calendar.rule import Every, Rule
from buurtpunt.knowledge.daynames import CODES, IN_STANDARDS
from buurtpunt.making import cards, opening, whereabouts
from buurtpunt.making.context import Context
from buurtpunt.model.collections import PEOPLE
from buurtpunt.model.events import Occurrence, State
from buurtpunt.model.series import Series
from buurtpunt.model.translation import unmarked

DATES = 10  # of a series that are told one by one: search engines do not read rules
_SCHEMA = "https://schema.org"
_UNITS = {Every.DAY: "D", Every.WEEK: "W", Every.MONTH: "M", Every.YEAR: "Y"}


def place(context: Context) -> str:
    """The hub as a schema.org LocalBusiness, for its home page; it tells nothing that the page does not show.

    "" for a hub without an address: Google's Local business asks for name and address, and passes over one that lacks either.
    """
    hub = context.hub
    if hub.address is None:
        return ""
    data: dict[str, Any] = {"@context": _SCHEMA, "@type": "LocalBusiness", "name": hub.name}
    if hub.sentence:
        data["description"] = hub.sentence
    if context.base:
        data |= {"@id": context.absolute(""), "url": context.absolute("")}
    data["telephone"] = context.seen.of(PEOPLE)[0].phone.link.removeprefix("tel:")
    data["address"] = whereabouts.postal(hub.address)
    data |= opening.specification(context)
    picture = context.picture(hub.picture)
    if picture and context.base:
        data["image"] = context.absolute(picture.address)
    if hub.links:
        data["sameAs"] = list(hub.links.values())
    return script(data)


def event(context: Context, series: Series) -> str:
    """The coming dates of an event as schema.org Events, and its rule as a Schedule; "" when there are none.

    One whose place has no address is not told: Google's Event asks for `location.address`.
    """
    ahead = series.coming(context.today)[:DATES]
    told = [_occurrence(context, one, at) for one in ahead if (at := whereabouts.for_search(context, one.place))]
    if not told:
        return ""
    if series.event.rule is None:
        return script({"@context": _SCHEMA} | told[0] if len(told) == 1 else {"@context": _SCHEMA, "@graph": told})
    whole = {
        "@context": _SCHEMA,
        "@type": "EventSeries",
        "name": series.event.title,
        "eventSchedule": _schedule(series, context.today),
        "subEvent": told,
    }
    return script(whole | ({"url": context.absolute(series.event.address)} if context.base else {}))


def _schedule(series: Series, today: dt.date) -> dict[str, Any]:
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


def _occurrence(context: Context, one: Occurrence, at: dict[str, Any]) -> dict[str, Any]:
    """One date, with its offset: 18.00 in Brussels is not the same moment all year round."""
    hub, item = context.hub, one.event
    data: dict[str, Any] = {"@type": "Event", "name": item.title, "startDate": (one.begins or one.day).isoformat()}
    if ends := last_moment(one):
        data["endDate"] = ends.isoformat()
    state = {State.CANCELLED: "EventCancelled"}.get(one.state, "EventScheduled")
    if one.day != one.planned and one.goes_on:
        state, before = "EventRescheduled", series_moment(one)
        data["previousStartDate"] = before
    data["eventStatus"] = f"{_SCHEMA}/{state}"
    data["eventAttendanceMode"] = f"{_SCHEMA}/OfflineEventAttendanceMode"
    data["location"] = {"@type": "Place", **at}
    if text := cards.summary(context, item):
        data["description"] = text
    if context.base:
        data["url"] = context.absolute(item.address)
        if picture := context.picture(item.picture):
            data["image"] = context.absolute(picture.address)
    data |= _offers(context, one)
    data["organizer"] = {"@type": "Organization", "name": hub.name}
    if context.base:
        data["organizer"]["url"] = context.absolute("")
    return data


def _offers(context: Context, one: Occurrence) -> dict[str, Any]:
    """What it costs, where that is one amount: half a price would be a wrong one (Google's Event asks for a number and a currency)."""
    amount = prices.euros(unmarked(one.event.price or ""))
    if amount is None:
        return {}
    offer = {"@type": "Offer", "price": f"{amount:.2f}", "priceCurrency": "EUR"}
    offer["availability"] = f"{_SCHEMA}/{'SoldOut' if one.full else 'InStock'}"
    if context.base:
        offer["url"] = context.absolute(one.event.address)
    return {"isAccessibleForFree": amount == 0, "offers": offer}


def last_moment(one: Occurrence) -> dt.date | None:
    """When it ends; the last day where the hour is not known, and nothing of an evening without an end."""
    if one.start and one.end:
        return one.ends
    return one.last_day if one.last_day > one.day or not one.start else None


def series_moment(one: Occurrence) -> str:
    """When a date that was moved was to begin."""
    hour = one.event.start
    return zone.begin(one.planned, None if isinstance(hour, str) else hour).isoformat()


def script(data: dict[str, Any]) -> str:
    """JSON that can stand in a <script>: nothing in it can end the element (HTML, 4.12.1.3)."""
    text = json.dumps(_unmarked(data), ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _unmarked(data: Any) -> Any:
    """The same without what says on a page in which language words are."""
    if isinstance(data, dict):
        return {key: _unmarked(value) for key, value in data.items()}
    if isinstance(data, list | tuple):
        return [_unmarked(one) for one in data]
    return unmarked(data) if isinstance(data, str) else data
