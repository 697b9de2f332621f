"""A week of opening hours as an OpenStreetMap `opening_hours` (wiki.openstreetmap.org/wiki/Key:opening_hours/specification)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, time
from itertools import groupby

from buurtpunt.knowledge.calendar.days import PUBLIC, Days
from buurtpunt.knowledge.calendar.feasts import FEASTS
from buurtpunt.knowledge.calendar.hours import Opening
from buurtpunt.knowledge.calendar.spans import Span
from buurtpunt.knowledge.calendar.week import Week, runs, usual_weeks
from buurtpunt.knowledge.daynames import IN_STANDARDS

_DAYS = tuple(name[:2] for name in IN_STANDARDS)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def osm(openings: Iterable[Opening], gone: Iterable[Days] = ()) -> str:
    """Rules for runs of days; later ones go before earlier ones, as with us.

    Days that follow each other with `, ` keep the hours past midnight of the day before; `; ` would end them at midnight. What
    it cannot say stands in a remark.
    """
    lines, others = list(openings), list(gone)
    rules, remarks = list[str](), list[str]()
    for season, week in usual_weeks(lines):
        if (selector := _selector(season)) is None:
            assert season
            remarks.append(f"andere uren {season.words}")
            continue
        rules += _rules(selector, week)
    for days in others if rules else ():
        selector = _selector(days)
        rules += [f"{selector} off"] if selector else []
        remarks += [] if selector else [f"niet {days.words}"]
    if remarks and rules:
        state = "" if rules[0].endswith("off") else " open"  # without it nobody would know whether it is open
        rules[0] += f'{state} "{"; ".join(remarks)}"'
    told = "; ".join(day for rule in rules for day in _with_easter(rule))
    by_appointment = '"op afspraak"' if any(one.on_appointment for one in lines) else ""
    return " || ".join(filter(None, [told, by_appointment]))  # what stands behind `||` never closes what is open


def _with_easter(rule: str) -> list[str]:
    """The feast days of OpenStreetMap are the ten of the law, without Easter and Pentecost themselves."""
    if not rule.startswith("PH "):
        return [rule]
    return [f"{day} {rule.removeprefix('PH ')}" for day in ("PH", "easter", "easter +49 days")]


def _rules(selector: str, week: Week) -> list[str]:
    """The days of a week with their hours; closed ones last, or first where they would cut a night at its midnight."""
    told = [(list(run), spans) for spans, run in groupby(range(7), key=lambda day: week[day])]
    hours = [
        " ".join(filter(None, [selector, _days(days) if len(days) < 7 or not selector else "", _spans(spans)]))
        for days, spans in told
        if spans
    ]
    closed = [
        " ".join(filter(None, [selector, _days(days) if len(days) < 7 else "", "off"]))
        for days, spans in told
        if spans == ()
    ]
    late = any(end < start and end != time(0) for _, spans in told for start, end in spans or ())
    return [*closed, ", ".join(hours)] if late else [*hours, *closed]


def _selector(season: Days | None) -> str | None:
    """Which part of the year; "" for all of it, None when OpenStreetMap has no word for it."""
    if season is None:
        return ""
    if season.months:
        return ",".join(_run([_MONTHS[month - 1] for month in run]) for run in runs(season.months))
    if season.holiday == PUBLIC:
        return "PH"
    if season.name == "Zomer":
        return "Jul-Aug"
    if season.feast and (on := FEASTS[season.feast].nth):
        nth, weekday, month = on
        return f"{_MONTHS[month - 1]} {_DAYS[weekday]}[{nth}]"
    if season.feast:
        days = FEASTS[season.feast].from_easter
        return f"easter {days:+} day{'s' if abs(days) != 1 else ''}" if days else "easter"
    if season.yearly:
        return f"{_MONTHS[season.yearly[0] - 1]} {season.yearly[1]:02}"
    if season.first and season.last:
        return _period(season.first, season.last)
    return ",".join(_DAYS[day] for day in season.weekdays) or None if not season.nths else None


def _period(first: date, last: date) -> str:
    one, other = (f"{day.year} {_MONTHS[day.month - 1]} {day.day:02}" for day in (first, last))
    return one if first == last else f"{one}-{other}"


def _run(names: list[str]) -> str:
    return f"{names[0]}-{names[-1]}" if len(names) > 1 else names[0]


def _days(days: list[int]) -> str:
    return _run([_DAYS[day] for day in days])


def _spans(spans: Iterable[Span] | None) -> str:
    return ",".join(f"{start:%H:%M}-{'24:00' if end == time(0) else f'{end:%H:%M}'}" for start, end in spans or ())
