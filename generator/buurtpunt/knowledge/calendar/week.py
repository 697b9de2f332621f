"""A week of opening hours: what holds when several lines speak of one day, and how one reads it aloud.

The narrower wins. A named day goes before a holiday, a holiday before a season, a season before the whole year; and among
lines for the same time of the year one for fewer weekdays goes before one for more. Two lines for the same days add up when
their hours do not touch. What is left speaks against itself, and is asked about.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, time
from itertools import groupby

from buurtpunt.knowledge import moments
from buurtpunt.knowledge.calendar.days import PUBLIC, SCHOOL, Days, Why
from buurtpunt.knowledge.calendar.hours import PARTS, Opening
from buurtpunt.knowledge.calendar.spans import ALL_DAY, Span, overlap
from buurtpunt.knowledge.dutch import enumerate_words

Spans = tuple[Span, ...]
Week = tuple[Spans | None, ...]  # of Monday to Sunday; None where nothing is said of a day
Layer = tuple[Days | None, list[Opening]]


def settled(openings: Iterable[Opening]) -> tuple[Opening, ...]:
    """The lines, with days for those that name none (`in juli 9-12`): the ones on which it is open otherwise."""
    lines = tuple(openings)
    named = [one for one in lines if one.spans and not one.any_day]
    days = [day for day, spans in enumerate(week_of(one for one in lines if not one.any_day)) if spans]
    usual = tuple(days or sorted({day for one in named for day in one.weekdays}))
    lines = tuple(replace(one, weekdays=usual, any_day=False) if one.any_day and usual else one for one in lines)
    return tuple(made for one in lines for made in _on_top(one, lines))


def _on_top(one: Opening, lines: Iterable[Opening]) -> Iterable[Opening]:
    """`in juli ook 13-17`, with the hours of the whole year in it: what is said of a season holds instead of those."""
    if not one.also or not one.season or any(other.season == one.season and not other.also for other in lines):
        return (one,)
    year, days = week_of(lines), dict[Spans, list[int]]()
    if any(overlap(a, b) for day in one.weekdays for a in year[day] or () for b in one.spans):
        return (one,)  # which is asked about
    for day in one.weekdays:
        days.setdefault(tuple(sorted({*one.spans, *(year[day] or ())})), []).append(day)
    return (replace(one, weekdays=tuple(found), spans=spans, also=False) for spans, found in days.items())


def layers(openings: Iterable[Opening]) -> list[Layer]:
    """The lines by their season, the widest first; the whole year has none."""
    found: dict[Days | None, list[Opening]] = {}
    for opening in openings:
        if opening.weekdays:
            found.setdefault(opening.season, []).append(opening)
    return sorted(found.items(), key=lambda layer: _narrowness(layer[0]))


def _narrowness(season: Days | None) -> tuple[int, int, str]:
    """The narrower, the higher."""
    if season is None:
        return 0, 0, ""
    if season.months:
        return 1, -len(season.months), season.words
    if season.holiday == SCHOOL:
        return 2, len(season.name), season.words
    if season.holiday == PUBLIC:
        return 4, 0, season.words
    if season.first and season.last:
        return 3 if season.last != season.first else 6, -(season.last - season.first).days, season.words
    return 5, 0, season.words


def week_of(openings: Iterable[Opening], season: Days | None = None) -> Week:
    """What the lines of one season (none: those of the whole year) say of each weekday, apart from other seasons."""
    lines = [one for one in openings if one.season == season and one.weekdays]
    return tuple(of_weekday(lines, day) for day in range(7))


def of_weekday(lines: list[Opening], weekday: int) -> Spans | None:
    """The hours of the narrowest line for a weekday, with what is also open, without the parts that are closed."""
    about = [one for one in lines if weekday in one.weekdays]
    whole = [one for one in about if not one.also and not one.part]
    narrow = [one for one in whole if not any({*other.weekdays} < {*one.weekdays} for other in whole)]
    shut = [{*one.weekdays} for one in whole if not one.spans]
    chosen = [*narrow, *(one for one in about if one.also and not any(days < {*one.weekdays} for days in shut))]
    if not chosen:
        return None
    spans = tuple(sorted({span for one in chosen for span in one.spans}))
    for one in about:
        spans = _without(spans, one.part)
    return spans


def _without(spans: Spans, part: str) -> Spans:
    """The spans that are not in a part of the day."""
    return tuple(span for span in spans if not (part and inside(span, part)))


def inside(span: Span, part: str) -> bool:
    """Whether a span is of a part of the day: it may end, or begin, up to an hour beyond noon and six."""
    first, last = PARTS[part]
    start, end = span
    if part == "avond":
        return start >= time(17)
    return first <= start < end <= time(last.hour + 1)


@dataclass(frozen=True, slots=True)
class Timetable:
    """Opening hours worked out for each weekday of each season, the widest first: to be asked about many days."""

    seasons: tuple[tuple[Days | None, Week, tuple[tuple[str, ...], ...]], ...]  # with the parts that are closed

    @classmethod
    def of(cls, openings: Iterable[Opening]) -> Timetable:
        """The timetable of these lines."""
        return cls(
            tuple(
                (
                    season,
                    tuple(of_weekday(lines, day) for day in range(7)),
                    tuple(tuple(one.part for one in lines if one.part and day in one.weekdays) for day in range(7)),
                )
                for season, lines in layers(openings)
            )
        )

    def spans(self, day: date) -> Spans:
        """The spans of one day."""
        return self._spans(day, is_usual=False)

    def usual(self, day: date) -> Spans:
        """The spans of one day as far as the whole year and its months tell: what stands in a table of the week."""
        return self._spans(day, is_usual=True)

    def season(self, day: date) -> Why | None:
        """Why the hours of a day are other ones: it is a holiday, or one of the days that were typed."""
        narrow = [season for season, *_ in self.seasons if season and not season.months and season.holds_on(day)]
        return Why(day, narrow[-1], is_open=True) if narrow else None

    def _spans(self, day: date, *, is_usual: bool) -> Spans:
        spans: Spans = ()
        weekday = day.weekday()
        for season, week, parts in self.seasons:
            if season is None or ((season.months or not is_usual) and season.holds_on(day)):
                told = week[weekday]
                spans = spans if told is None else told
                for part in parts[weekday]:
                    spans = _without(spans, part)
        return spans


def say_week(openings: Iterable[Opening], dash: str = "-") -> tuple[str, ...]:
    """`ma-vr 8-12 en 13-17.30 uur`, a line for each run of days with the same hours; then what is not by the clock."""
    lines = list(openings)
    told: list[str] = []
    for season, week in usual_weeks(lines):
        for days, spans in grouped(week):
            told.append(_line(_days(days, dash), say_spans(spans, dash), season.words if season else ""))
    return (*told, *(opening.typed for opening in lines if not opening.weekdays))


def _line(days: str, hours: str, season: str) -> str:
    if season and days == "elke dag":
        return f"{season}: {hours}"
    return f"{days} {hours}{f' ({season})' if season else ''}".replace("elke dag dag", "dag")


def usual_weeks(openings: Iterable[Opening]) -> list[tuple[Days | None, Week]]:
    """Each season with what its lines say of the week, the widest first."""
    lines = list(openings)
    return [(season, _seen(lines, season, found)) for season, found in layers(lines)]


def _seen(lines: list[Opening], season: Days | None, found: list[Opening]) -> Week:
    """The week of a season as it is told; a closed part leaves the rest of a day that a wider line tells."""
    week = list(week_of(lines, season))
    base = week_of(lines)
    for one in found:
        for day in one.weekdays:
            if one.part and week[day] is None:
                week[day] = _without(base[day] or (), one.part)
    return tuple(week)


def grouped(week: Week) -> list[tuple[list[int], Spans]]:
    """Days with the same hours together, in the order of the first of them; days of which nothing is said are left out."""
    same: dict[Spans, list[int]] = {}
    for day, spans in enumerate(week):
        if spans is not None:
            same.setdefault(spans, []).append(day)
    return [(days, spans) for spans, days in same.items()]


def _days(days: list[int], dash: str) -> str:
    """`ma-vr`, `ma, wo en vr`, `ma-wo en za`."""
    if len(days) == 7:
        return "elke dag"
    told = []
    for run in runs(days):
        names = [moments.weekday_name(day)[:2] for day in run]
        told += [f"{names[0]}{dash}{names[-1]}"] if len(names) > 2 else names
    return enumerate_words(told)


def runs(numbers: Iterable[int]) -> Iterator[list[int]]:
    """Numbers that follow each other, together."""
    for _, group in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0]):
        yield [number for _, number in group]


def say_spans(spans: Iterable[Span], dash: str = "-") -> str:
    """`8-12 en 13-17.30 uur`, `dag en nacht`, or `gesloten` for none."""
    found = list(spans)
    if found == [ALL_DAY]:
        return "dag en nacht"
    told = enumerate_words(f"{_clock(start)}{dash}{_clock(end) if end != time(0) else 24}" for start, end in found)
    return f"{told} uur" if told else "gesloten"


def _clock(hour: time) -> str:
    return f"{hour.hour}.{hour.minute:02}" if hour.minute else str(hour.hour)
