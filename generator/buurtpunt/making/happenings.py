"""When something happens, in the words that a visitor reads: one date, or a rule with its exceptions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import replace

from buurtpunt.knowledge import dutch, moments
from buurtpunt.knowledge.calendar.days import TYPED, Days
from buurtpunt.knowledge.calendar.saying import in_months, say
from buurtpunt.knowledge.calendar.week import say_spans
from buurtpunt.making.views import Notice
from buurtpunt.model.documents import DROPS_OUT, Event
from buurtpunt.model.occurrences import Occurrence, Series, State
from buurtpunt.model.opening import DayHours
from buurtpunt.model.values import Unknown

SHOWN = 6  # dates of a series on its page


def when(event: Event, shown: Occurrence | None) -> str:
    """The day and the hours of one date: `zaterdag 12 december 2026, van 18 tot 21 uur`."""
    if shown is None:
        return f"Datum {event.date.value}" if isinstance(event.date, Unknown) else ""
    told = hours(event, shown)
    return f"{days(shown)}{', ' + told if told else ''}"


def days(shown: Occurrence) -> str:
    """The day, or the first and the last."""
    last = moments.format_date(shown.last_day)
    if shown.last_day == shown.day:
        return last
    first = moments.format_date(shown.day, year=shown.day.year != shown.last_day.year)
    return f"van {first} tot en met {last}"


def hours(event: Event, shown: Occurrence) -> str:
    """The hours of one date, or "". Over several days they are those of the first and the last."""
    if isinstance(event.start, Unknown) and shown.start is None:
        return f"uur {event.start.value}"
    if shown.last_day != shown.day and shown.start and shown.end:
        return f"vanaf {moments.format_time(shown.start)}, de laatste dag tot {moments.format_time(shown.end)}"
    return moments.format_span(shown.start, shown.end)


def takes_names(shown: Occurrence, today: dt.date) -> bool:
    """Whether one can still put one's name down for a date."""
    if not shown.event.register_by or not shown.goes_on or shown.full or shown.last_day < today:
        return False
    last = shown.event.register_by.for_date(shown.day)
    return last is None or last >= today


def iso(shown: Occurrence | None) -> str:
    """The begin of one date for <time datetime>; local time, as the page says the place."""
    if shown is None:
        return ""
    return shown.day.isoformat() + (f"T{shown.start:%H:%M}" if shown.start else "")


def rule(series: Series) -> str:
    """The rule said back: `elke eerste zaterdag van de maand, niet in juli en augustus`; "" for single dates.

    Only what falls away year after year is part of the rule; single dates stand in a list of their own.
    """
    event = series.event
    if event.rule is None or series.first is None:
        return ""
    gone = exceptions(one for one in event.except_ if one.is_open)
    if event.on_holidays == DROPS_OUT:
        gone = dutch.enumerate_words(dict.fromkeys(filter(None, [gone, "op feestdagen"])))
    return say(event.rule.anchored(series.first)) + (f", niet {gone}" if gone else "")


def exceptions(found: Iterable[Days]) -> str:
    """What falls away, in one breath: `in juli en augustus en op feestdagen`. Months that stand apart come together."""
    items = list(found)
    months = sorted({month for one in items for month in one.months})
    joined = Days(in_months(months), tuple(months))
    told = [joined, *(one for one in items if not one.months)] if months else items
    return dutch.enumerate_words(dict.fromkeys(one.words for one in told))


def changes(days: Iterable[DayHours]) -> tuple[str, ...]:
    """Days on which the hours are other ones, in words."""
    return tuple(changes_from(days))


def changes_from(days: Iterable[DayHours]) -> dict[str, dt.date]:
    """Days on which the hours are other ones: `woensdag 11 november 2026: gesloten (feestdag: Wapenstilstand)`; with
    the first of them. Days with the same hours for the same reason stand together.
    """
    same: dict[str, list[dt.date]] = {}
    for one in days:
        told = f"{say_spans(one.spans)}{f' ({one.reason})' if one.reason else ''}"
        same.setdefault(told, []).append(one.day)
    return {f"{_in_a_row(found)}: {told}": found[0] for told, found in same.items()}


def _in_a_row(days: list[dt.date]) -> str:
    """Days in one breath; those of one year share it, at the end: `do 12 augustus en vr 13 augustus 2027`."""
    following = [*days[1:], None]
    told = (
        moments.format_date(day, year=not then or then.year != day.year)
        for day, then in zip(days, following, strict=True)
    )
    return dutch.enumerate_words(told)


def usual_hours(series: Series) -> str:
    """The hours of a series as they are unless a date says otherwise; "" when there are none."""
    event = series.event
    if isinstance(event.start, Unknown):
        return f"uur {event.start.value}"
    return moments.format_span(event.start, event.end if isinstance(event.end, dt.time) else None)


def coming_dates(series: Series, today: dt.date) -> tuple[str, ...]:
    """The next dates of a series, each with what is special about it."""
    usual = series.event
    return tuple(
        f"{days(one)}{', ' + told if (told := different_hours(usual, one)) else ''}{remark(one)}"
        for one in series.coming(today)[:SHOWN]
    )


def dropped_dates(series: Series, today: dt.date) -> tuple[str, ...]:
    """The dates in between on which it does not take place, and why."""
    shown = series.coming(today)[:SHOWN]
    last = shown[-1].day if shown else dt.date.max
    coming = [one for one in series.dropped if today <= one.day <= last]
    reasons = (f" ({one.reason})" if one.reason != TYPED else "" for one in coming)
    return tuple(f"{moments.format_date(one.day)}{reason}" for one, reason in zip(coming, reasons, strict=True))


def different_hours(event: Event, one: Occurrence) -> str:
    """The hours of a date where they are not the usual ones."""
    usual = (event.start, event.end) if not isinstance(event.start, Unknown) else (None, None)
    return "" if (one.start, one.end) == usual or one.start is None else hours(event, one)


def remark(one: Occurrence) -> str:
    """What is special about a date: `: gaat niet door`, `, in De oude school`."""
    parts = []
    if one.state is State.CANCELLED:
        return f": gaat niet door{'. ' + one.reason if one.reason else ''}"
    if one.day != one.planned:
        parts.append(f"in plaats van {moments.format_date(one.planned)}")
    if one.place != one.event.place and one.place:
        parts.append(f"plaats: {one.place}")
    if one.full:
        parts.append("volzet")
    return f" ({', '.join(parts)})" if parts else ""


def notes(series: Series, today: dt.date) -> Iterator[str]:
    """What a list tells of an event besides its next date: the rule, dates that are cancelled before it, full or not."""
    if words := rule(replace(series, event=series.event.model_copy(update={"ending": None}))):
        yield words[0].upper() + words[1:]
    shown = series.next(today)
    for one in series.coming(today):
        if shown and one.day > shown.day:
            break
        if not one.goes_on:
            yield f"{moments.format_date(one.day).capitalize()} gaat niet door.".replace("  ", " ")
    if shown and shown.goes_on and (told := remark(shown).strip(" ()")):
        yield told[0].upper() + told[1:]


def notice(series: Series, today: dt.date) -> Notice | None:
    """What nobody may miss at the top of its page: it is over, it does not go on, it is full."""
    shown = series.next(today)
    if series.is_over(today):
        last = series.occurrences[-1] if series.occurrences else None
        told = f"Ze was op {moments.format_date(last.day)}." if last else ""
        if series.event.recurrence is not None and last:
            told = f"De laatste keer was op {moments.format_date(last.day)}."
        return Notice("Deze activiteit is voorbij.", told)
    cancelled = [one for one in series.coming(today) if not one.goes_on]
    if cancelled and (shown is None or cancelled[0].day <= shown.day):
        day = moments.format_date(cancelled[0].day)
        return Notice(f"Op {day} gaat het niet door.", cancelled[0].reason)
    if shown and shown.full:
        return Notice(f"Op {moments.format_date(shown.day)} is er geen plaats meer.", "")
    return None
