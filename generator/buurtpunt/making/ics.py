"""The one door to `icalendar`: events as a calendar file that every client accepts (RFC 5545).

Brussels time with its own VTIMEZONE; one VEVENT for a rule, with RRULE and EXDATE; one more with a RECURRENCE-ID for each date
of it on which something is different; and one with a name of its own for each date that no rule names.

No clock and no memory: what stands in the file follows from the event alone. So it bears no SEQUENCE (RFC 5545, 3.8.7.4: 0 when
it is left out). A number made of what an event says may not fall when that goes back to what it was, so it would be the same for
all that can be said; and a program that is told a lower number than before keeps what it had.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from typing import Any

from icalendar import Alarm, Calendar, Component, Event, Parameters, Timezone, TimezoneDaylight, TimezoneStandard, vText
from icalendar.parser import Contentline

from buurtpunt.knowledge.calendar.rule import Every, Rule
from buurtpunt.knowledge.calendar.zone import begin, moment
from buurtpunt.knowledge.daynames import CODES
from buurtpunt.languages import Language
from buurtpunt.making.page_facts import CalendarDay, CalendarEntry
from buurtpunt.model.events import DROPS_OUT, Occurrence, State
from buurtpunt.model.series import Series
from buurtpunt.model.translation import CLOSE, OPEN

_NINE_BEFORE, _HALF_AN_HOUR = dt.timedelta(hours=-15), dt.timedelta(minutes=30)
EVERY_DAY = dt.timedelta(days=1)  # how often a calendar should look whether something is new
# RFC 5545, 3.8.7.2 asks when the information was last revised. We only know that of what was looked over.
_LONG_AGO = dt.date(2025, 1, 1)


def calendar_file(name: str, entries: Iterable[CalendarEntry]) -> bytes:
    """A calendar of this name. Lines end in CRLF and are folded at 75 octets (RFC 5545, 3.1)."""
    return calendar_of(name, map(components, entries))


def components(entry: CalendarEntry) -> bytes:
    """An event as it stands in every calendar that it is in."""
    return b"".join(component.to_ical() for component in _events(entry))


def notice(told: CalendarDay) -> bytes:
    """A day that is not as usual, or half an hour of it; it leaves whoever has it in a calendar free."""
    component, start = Event(), begin(told.day, told.hour)
    facts = {"uid": told.uid, "dtstamp": _stamp(_LONG_AGO), "summary": told.summary, "dtstart": start}
    facts |= {"dtend": start + (_HALF_AN_HOUR if told.hour else EVERY_DAY), "transp": "TRANSPARENT"}
    facts |= {"status": "CONFIRMED" if told.is_sure else "TENTATIVE", "location": told.place}
    for key, value in (facts | {"description": told.description, "url": told.url}).items():
        if value:
            component.add(key, value)
    component.subcomponents += [_alarm(told)] if told.reminds else []
    made: bytes = component.to_ical()
    return made


def _alarm(told: CalendarDay) -> Component:
    alarm, before = Alarm(), -EVERY_DAY if told.hour else _NINE_BEFORE
    for key, value in (("action", "DISPLAY"), ("description", told.summary), ("trigger", before)):
        alarm.add(key, value)
    return alarm  # RFC 5545, 3.6.6


def calendar_of(name: str, told: Iterable[bytes]) -> bytes:
    """A calendar of this name, with what `components` made of each of its events."""
    before, after = _frame()
    line = Contentline.from_parts("X-WR-CALNAME", Parameters(), vText(name)).to_ical()
    made = b"".join([before, line, b"\r\n", after, _brussels(), *told, b"END:VCALENDAR\r\n"])
    return made.translate(None, (OPEN + CLOSE).encode())


@cache
def _frame() -> tuple[bytes, bytes]:
    """What stands above the events of each calendar: before its name, and after."""
    calendar = Calendar()
    for key, value in (("version", "2.0"), ("prodid", "-//buurtpunt//agenda//NL"), ("calscale", "GREGORIAN")):
        calendar.add(key, value)
    calendar.add("x-wr-timezone", "Europe/Brussels")
    calendar.add("refresh-interval", EVERY_DAY, parameters={"VALUE": "DURATION"})  # RFC 7986, 5.7
    calendar.add("x-published-ttl", "P1D")  # the same for Outlook and Apple
    head: bytes = calendar.to_ical().removesuffix(b"END:VCALENDAR\r\n")
    before, mark, after = head.partition(b"REFRESH-INTERVAL")
    return before, mark + after


@cache
def _brussels() -> bytes:
    """The zone as it has been since 1996 (Directive 2000/84/EC and before): the last Sundays of March and October."""
    zone = Timezone()
    zone.add("tzid", "Europe/Brussels")
    winter, summer = dt.timedelta(hours=1), dt.timedelta(hours=2)
    for part, name, start, before, after, month in (
        (TimezoneDaylight(), "CEST", dt.datetime(1996, 3, 31, 2), winter, summer, 3),  # noqa: DTZ001  (local, as the RFC asks)
        (TimezoneStandard(), "CET", dt.datetime(1996, 10, 27, 3), summer, winter, 10),  # noqa: DTZ001
    ):
        part.add("tzname", name)
        part.add("dtstart", start)
        part.add("tzoffsetfrom", before)
        part.add("tzoffsetto", after)
        part.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1SU"})
        zone.add_component(part)
    made: bytes = zone.to_ical()
    return made


def _events(entry: CalendarEntry) -> list[Component]:
    """The event itself, then the dates on which something is different, then those on top of the rule.

    What no rule names is an event of its own: not every client reads a list of RDATE, and few one with two hours on a day.
    """
    series = entry.series
    alone = [one for one in series.occurrences if series.event.rule is None or one.is_extra]
    return [*_by_rule(entry), *(_event(_on_its_own(entry, one), one) for one in alone)]


def _by_rule(entry: CalendarEntry) -> list[Component]:
    series = entry.series
    planned = [one for one in series.occurrences if not one.is_extra]
    if series.event.rule is None or series.first is None or not planned:
        return []
    usual = usual_at(series, series.first)
    master = _event(entry, usual)
    master.add("rrule", recur(series))
    if series.dropped:
        master.add("exdate", [begin(one.day, usual.start) for one in series.dropped])
    different = [one for one in planned if _is_different(one, usual)]
    return [master, *(_override(entry, one, usual) for one in different)]


def usual_at(series: Series, day: dt.date) -> Occurrence:
    """How an event is on a day on which nothing is different."""
    event = series.event
    start, end = (hour if isinstance(hour, dt.time) else None for hour in (event.start, event.end))
    return Occurrence(event, day, day, start, end, event.place)


def recur(series: Series) -> dict[str, Any]:
    """The rule in the words of RFC 5545, 3.3.10.

    Where holidays or months fall away for ever it ends where our list of those dates ends: after that we would promise dates
    that are none. A number of times is told by its last day: counting with months in between, programs differ.
    """
    assert series.event.rule is not None
    assert series.first is not None
    rule = series.event.rule.anchored(series.first)
    falls_away = any(one.is_open for one in series.event.except_) or series.event.on_holidays == DROPS_OUT
    if series.goes_on and falls_away:
        rule = replace(rule, count=None, until=series.until)
    elif rule.count:
        rule = replace(rule, count=None, until=max(rule.days(series.first)))
    days = by_day(rule)
    parts: dict[str, Any] = {"freq": "yearly" if _is_yearly(rule, days) else rule.every.value}
    if rule.interval > 1:
        parts["interval"] = rule.interval
    if days:
        parts["byday"] = days
    if rule.monthdays:
        parts["bymonthday"] = list(rule.monthdays)
    if rule.positions:
        parts["bysetpos"] = list(rule.positions)
    if rule.months:
        parts["bymonth"] = list(rule.months)
    if rule.until:
        parts["until"] = _until(rule.until, isinstance(series.event.start, dt.time))
    return parts


def _is_yearly(rule: Rule, days: list[str]) -> bool:
    """Whether a rule of each month is told as one of each year: with months beside it that says the same (RFC 5545, 3.3.10).

    Of the first and third Tuesday of some months ical.js shows a day twice where it is told by the month.
    """
    is_plain = rule.every is Every.MONTH and rule.interval == 1 and not (rule.monthdays or rule.positions)
    return is_plain and bool(rule.months) and bool(rule.nths) and len(days) > 1


def by_day(rule: Rule) -> list[str]:
    """The weekdays of a rule: `WE`, or `1SA` for the first Saturday."""
    in_months = rule.every in (Every.MONTH, Every.YEAR)
    return [
        f"{nth}{CODES[day]}" if nth else CODES[day]
        for day in rule.weekdays
        for nth in (rule.nths if in_months and rule.nths else (0,))
    ]


def _until(day: dt.date, has_hours: bool) -> dt.date:
    """The end of a day; a moment in UTC where the event has hours (RFC 5545, 3.3.10)."""
    if not has_hours:
        return day
    return moment(day, dt.time(23, 59, 59)).astimezone(dt.UTC)


def _on_its_own(entry: CalendarEntry, one: Occurrence) -> CalendarEntry:
    """The entry of one date of several: it keeps its name, whichever others come and go."""
    return entry._replace(uid=f"{one.name}-{entry.uid}") if one.name else entry


def _is_different(one: Occurrence, usual: Occurrence) -> bool:
    same = (one.start, one.end, one.place) == (usual.start, usual.end, usual.place)
    return not same or one.day != one.planned or not one.goes_on or (one.full and usual.event.full is not True)


def _override(entry: CalendarEntry, one: Occurrence, usual: Occurrence) -> Component:
    component = _event(entry, one)
    component.add("recurrence-id", begin(one.planned, usual.start))
    return component


def _event(entry: CalendarEntry, one: Occurrence) -> Component:
    event = one.event
    component = Event()
    component.add("uid", entry.uid)
    component.add("dtstamp", _stamp(event.checked_on or _LONG_AGO))
    if event.checked_on:
        component.add("last-modified", _stamp(event.checked_on))
    component.add("summary", _summary(entry.language, one))
    component.add("dtstart", begin(one.day, one.start))
    if end := _ending_of(one):
        component.add("dtend", end)
    component.add("status", "CONFIRMED" if one.goes_on else "CANCELLED")
    facts = {
        "location": dict(entry.places).get(one.place or "", one.place) or entry.place,
        "description": entry.description,
        "contact": entry.contact,
    }
    for key, value in (facts | {"url": entry.url}).items():
        if value:
            component.add(key, value)
    return component


def _ending_of(one: Occurrence) -> dt.date | None:
    """When it ends as calendars count (RFC 5545, 3.6.1): the moment, or the first whole day after it; None if unknown."""
    return one.ends if one.start else one.last_day + dt.timedelta(days=1)


def _summary(say: Language, one: Occurrence) -> str:
    """The title, with what nobody may miss in front of it: a client may hide the status."""
    if one.state is State.CANCELLED:
        return say("cancelled.colon", title=one.event.title)
    return say("full.colon", title=one.event.title) if one.full else one.event.title


def _stamp(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(), dt.UTC)
