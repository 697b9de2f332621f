"""A week of opening hours, grouped as one reads it aloud, and as OpenStreetMap writes it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, time
from itertools import groupby

from buurtpunt.knowledge import moments
from buurtpunt.knowledge.calendar.hours import Opening, Span
from buurtpunt.knowledge.calendar.saying import months_in_words
from buurtpunt.knowledge.dutch import enumerate_words

Week = tuple[tuple[Span, ...], ...]  # the spans of Monday to Sunday
_OSM_DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_OSM_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
ALL_DAY: Span = (time(0), time(0))


def week_of(openings: Iterable[Opening], months: tuple[int, ...] = ()) -> Week:
    """The spans of each weekday in a season (`()` is the whole year); two lines for one day come together."""
    spans: list[set[Span]] = [set() for _ in range(7)]
    for opening in openings:
        if opening.months == months:
            for day in opening.weekdays:
                spans[day].update(opening.spans)
    return tuple(tuple(sorted(day)) for day in spans)


def spans_on(openings: Iterable[Opening], day: date) -> tuple[Span, ...]:
    """The spans of one day. A line for a season goes before one for the whole year, as in OpenStreetMap."""
    found = [opening for opening in openings if opening.holds_on(day)]
    found = [opening for opening in found if opening.months] or found
    return tuple(sorted({span for opening in found for span in opening.spans}))


def seasons(openings: Iterable[Opening]) -> list[tuple[int, ...]]:
    """The seasons that the lines speak of; the whole year first."""
    return sorted({opening.months for opening in openings if opening.weekdays})


def say_week(openings: Iterable[Opening]) -> tuple[str, ...]:
    """`ma-vr 8-12 en 13-17.30 uur`, a line for each run of days with the same hours; then what is not by the clock."""
    lines = list(openings)
    told = []
    for months in seasons(lines):
        season = f" (in {months_in_words(months)})" if months else ""
        told += [
            f"{days} {hours}{season}".replace("elke dag dag", "dag") for days, hours in _grouped(week_of(lines, months))
        ]
    return (*told, *(opening.typed for opening in lines if not opening.weekdays))


def _grouped(week: Week) -> list[tuple[str, str]]:
    """Days with the same hours together, in the order of the first of them; closed days are left out."""
    same: dict[tuple[Span, ...], list[int]] = {}
    for day, spans in enumerate(week):
        if spans:
            same.setdefault(spans, []).append(day)
    return [(_days(days), say_spans(spans)) for spans, days in same.items()]


def _days(days: list[int]) -> str:
    """`ma-vr`, `ma, wo en vr`, `ma-wo en za`."""
    if len(days) == 7:
        return "elke dag"
    told = []
    for _, group in groupby(enumerate(days), key=lambda pair: pair[1] - pair[0]):
        run = [moments.weekday_name(day)[:2] for _, day in group]
        told += [f"{run[0]}-{run[-1]}"] if len(run) > 2 else run
    return enumerate_words(told)


def say_spans(spans: Iterable[Span]) -> str:
    """`8-12 en 13-17.30 uur`, `dag en nacht`, or `gesloten` for none."""
    found = list(spans)
    if found == [ALL_DAY]:
        return "dag en nacht"
    told = enumerate_words(f"{_clock(start)}-{_clock(end)}" for start, end in found)
    return f"{told} uur" if told else "gesloten"


def _clock(hour: time) -> str:
    return f"{hour.hour}.{hour.minute:02}" if hour.minute else str(hour.hour)


def osm(openings: Iterable[Opening], closed_on_holidays: bool) -> str:
    """The same as an OpenStreetMap `opening_hours` (wiki.openstreetmap.org/wiki/Key:opening_hours/specification).

    Runs of months and days, `PH off` for public holidays; on appointment is a remark of its own.
    """
    lines = list(openings)
    rules = []
    for months in seasons(lines):
        season = ",".join(_OSM_MONTHS[month - 1] for month in months)
        week = week_of(lines, months)
        for spans, days in ((spans, list(run)) for spans, run in groupby(range(7), key=lambda day: week[day])):
            if spans:
                rules.append(" ".join(filter(None, [season, _osm_days(days), _osm_spans(spans)])))
    if any(opening.on_appointment for opening in lines):
        rules.append('"op afspraak"')
    if closed_on_holidays and rules:
        rules.append("PH off")
    return "; ".join(rules)


def _osm_days(days: list[int]) -> str:
    return _OSM_DAYS[days[0]] if len(days) == 1 else f"{_OSM_DAYS[days[0]]}-{_OSM_DAYS[days[-1]]}"


def _osm_spans(spans: Iterable[Span]) -> str:
    return ",".join(f"{start:%H:%M}-{'24:00' if end == time(0) else f'{end:%H:%M}'}" for start, end in spans)
