"""The sheet of one month: what comes back with its rule, then each date with what is to be known of that."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterator

from buurtpunt.making import happenings, months, words
from buurtpunt.making.context import Context
from buurtpunt.making.paper import facts, notices, views
from buurtpunt.making.paper.orders import Job, Said
from buurtpunt.model.events import Event, Occurrence
from buurtpunt.model.printing import MONTHS

Span = tuple[dt.date, dt.date]


def _span(context: Context, job: Job) -> Span:
    """The first and the last day that are told: of this month, or of the next that is called so, from today."""
    today = context.today
    number = MONTHS.index(job.order.month) + 1 if job.order and job.order.month else today.month
    first = dt.date(today.year + (number < today.month), number, 1)
    return max(first, today), first.replace(day=calendar.monthrange(first.year, number)[1])


def says(context: Context, job: Job) -> Said:
    """The name of the month, and what is not as usual in it."""
    days = _span(context, job)
    name = months.name(days[0], context.language)
    told = f"{name}. {job.message}".strip() if job.title else job.message
    return Said(job.title or name, told, notices.between(context, *days))


def events(context: Context, job: Job) -> Iterator[views.Event]:
    """What comes back, without a day; then each date, by day and hour."""
    days, say = _span(context, job), context.language
    dated: list[Occurrence] = []
    for event in sorted(context.seen.events, key=lambda one: one.title.casefold()):
        on = [
            one for one in context.snapshot.series(event).occurrences if one.day <= days[1] and one.last_day >= days[0]
        ]
        if len(on) > facts.OFTEN and happenings.rule(say, context.snapshot.series(event)):
            yield _returning(context, event, on, days)
        else:
            dated += on
    yield from (_dated(context, one) for one in sorted(dated, key=lambda one: one.order))


def _returning(context: Context, event: Event, on: list[Occurrence], days: Span) -> views.Event:
    """With its rule, and each date in this month of which there is something to say."""
    say, series = context.language, context.snapshot.series(event)
    rule = happenings.rule_and_hours(say, series)
    notes = [
        *happenings.exceptions(say, event, on),
        *(
            happenings.because(
                say,
                say("paper.not_on", day=say.date(one.day, year=False)),
                "" if one.reason.is_typed else say.why(one.reason),
            )
            for one in series.dropped
            if days[0] <= one.day <= days[1]
        ),
    ]
    return views.Event(
        title=event.title,
        when=rule,
        place=event.place or "",
        price=words.price(say, event.price),
        rule=words.sentence(rule),
        notes=(*notes, *_until(context, event, on, None)),
    )


def _dated(context: Context, one: Occurrence) -> views.Event:
    say, event = context.language, one.event
    told = (happenings.special(say, one), happenings.rule(say, context.snapshot.series(event)))
    hours = happenings.hours(say, one)
    if one.last_day != one.day:
        hours = ", ".join(filter(None, (say("paper.through", day=say.date(one.last_day, year=False)), hours)))
    notes = (*(words.sentence(part) for part in told if part), *_until(context, event, [one], one))
    return facts.told(say, event, one, hours=hours, place=one.place or "", notes=notes)


def _until(context: Context, event: Event, on: list[Occurrence], shown: Occurrence | None) -> Iterator[str]:
    """Until when one can put one's name down or order: for this date, or as it holds each time where one of these still can."""
    say = context.language
    for key, deadline in (("register", event.register_by), ("order", event.order_by)):
        if any(happenings.is_open(one, deadline, context.today) for one in on):
            yield say(f"paper.{key}", until=facts.until(say, deadline, shown, context.today))
