"""One month of the agenda, for paper: what comes back, then day by day; what has been is not on it."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterator

from buurtpunt.knowledge import moments
from buurtpunt.languages import PRINTED
from buurtpunt.making import cards, happenings, months
from buurtpunt.making.context import Context
from buurtpunt.making.paper import notices, views
from buurtpunt.making.paper.orders import Job, Said
from buurtpunt.model.documents import Event
from buurtpunt.model.occurrences import Occurrence
from buurtpunt.model.printing import MONTHS

OFTEN = 2  # what is on more often in a month stands there once, with its rule

Span = tuple[dt.date, dt.date]


def span(context: Context, job: Job) -> Span:
    """The first and the last day that are told: of this month, or of the next that is called so, from today."""
    today = context.today
    number = MONTHS.index(job.order.month) + 1 if job.order and job.order.month else today.month
    first = dt.date(today.year + (number < today.month), number, 1)
    return max(first, today), first.replace(day=calendar.monthrange(first.year, number)[1])


def says(context: Context, job: Job) -> Said:
    """The name of the month, and what is not as usual in it."""
    days = span(context, job)
    name = months.name(days[0])
    told = f"{name}. {job.message}".strip() if job.title else job.message
    return Said(job.title or name, told, notices.between(context, *days))


def events(context: Context, days: Span) -> Iterator[views.Event]:
    """What comes back, without a day; then each date, by day and hour."""
    dated: list[Occurrence] = []
    for event in sorted(context.seen.events, key=lambda one: one.title.casefold()):
        on = [one for one in context.series(event).occurrences if one.day <= days[1] and one.last_day >= days[0]]
        if len(on) > OFTEN and happenings.rule(PRINTED, context.series(event)):
            yield _returning(context, event, on, days)
        else:
            dated += on
    yield from (_dated(context, one) for one in sorted(dated, key=lambda one: one.order))


def _returning(context: Context, event: Event, on: list[Occurrence], days: Span) -> views.Event:
    """With its rule, and each date in this month of which there is something to say."""
    series, card = context.series(event), cards.event(context, event, on[0])
    rule = happenings.rule_and_hours(PRINTED, series)
    special = (
        f"{', ' + hours if (hours := happenings.different_hours(PRINTED, event, one)) else ''}{happenings.remark(PRINTED, one)}"
        for one in on
    )
    notes = [f"{_day(one.day).capitalize()}{told}" for one, told in zip(on, special, strict=True) if told]
    notes += [
        f"Niet op {_day(one.day)}{f' ({one.reason})' if not one.reason.is_typed else ''}"
        for one in series.dropped
        if days[0] <= one.day <= days[1]
    ]
    return views.Event(
        title=event.title,
        when=rule,
        hours="",
        day="",
        weekday="",
        month="",
        place=event.place or "",
        price=card.price,
        rule=_sentence(rule),
        notes=tuple(notes),
    )


def _dated(context: Context, one: Occurrence) -> views.Event:
    event = one.event
    card = cards.event(context, event, one)
    last = event.register_by.say(one.day) if event.register_by and happenings.takes_names(one, context.today) else ""
    told = (
        happenings.special(PRINTED, one),
        happenings.rule(PRINTED, context.series(event)),
        f"inschrijven tot {last}" if last else "",
    )
    hours = happenings.hours(PRINTED, event, one)
    if one.last_day != one.day:
        hours = ", ".join(filter(None, (f"tot en met {_day(one.last_day)}", hours)))
    return views.Event(
        title=event.title,
        when=card.when,
        hours=hours,
        day=card.day,
        weekday=card.weekday,
        month=card.month,
        place=card.place,
        price=card.price,
        notes=tuple(_sentence(part) for part in told if part),
    )


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


def _day(day: dt.date) -> str:
    return moments.format_date(day, year=False)
