"""The agenda on paper: one event, all that is to come, or one month of it; each on its date, with what is to be known of that."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterator
from typing import Any

from buurtpunt.languages import Language
from buurtpunt.making import cards, happenings, months, words
from buurtpunt.making.context import Context
from buurtpunt.making.paper import answers, notices, views
from buurtpunt.making.paper.orders import Job, Said
from buurtpunt.model.events import Event, Occurrence
from buurtpunt.model.printing import MONTHS
from buurtpunt.model.series import Series

OFTEN = 2  # what is on more often in a month stands there once, with its rule

MONTH = dt.timedelta(days=31)
SUMMARY = 400  # characters of a text on the poster of one event

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
    name = months.name(days[0], context.language)
    told = f"{name}. {job.message}".strip() if job.title else job.message
    return Said(job.title or name, told, notices.between(context, *days))


def events(context: Context, job: Job) -> Iterator[views.Event]:
    """Those of the month on its sheet; on all others what is still to come, what is on for once before what is on each week."""
    if job.sort == "maand":
        return _of_month(context, span(context, job))
    ahead = sorted(cards.coming(context), key=lambda one: _is_often(context, one))
    return (event(context, one) for one in ahead if one != job.event)


def _is_often(context: Context, item: Event) -> bool:
    """Whether it is on that often that who reads of it for once may still come another time."""
    ahead = context.snapshot.series(item).coming(context.today)
    return len([one for one in ahead if one.day - context.today < MONTH]) > OFTEN


def event(context: Context, item: Event, length: int = 0) -> views.Event:
    """An event on its next date; `length` is how many characters of its text there is place for."""
    say, series = context.language, context.snapshot.series(item)
    one, shown = series.nearest(context.today), series.next(context.today)
    typed = (one.place if one else item.place) or ""
    venue, rule = context.seen.place(typed), words.sentence(happenings.rule(say, series, ends=False))
    cycle, not_on = happenings.rule_parts(say, series, ends=False)
    is_closed = shown is not None and not happenings.takes_names(shown, context.today)
    last = say.deadline(item.register_by, shown.day if shown else None) if item.register_by and not is_closed else ""
    hours = happenings.hours(say, one) if one else ""
    return _told(
        say,
        item,
        one,
        hours=hours,
        place=venue.name if venue else typed,
        rule=", ".join(filter(None, (rule, hours if rule else ""))),
        cycle=words.sentence(cycle),
        not_on=not_on,
        notes=tuple(happenings.notes(say, series, context.today)),
        register_by=say("until", moment=last) if last else "",
        on=_on(say, shown, context.today) if shown else happenings.when(say, item, one),
        text=cards.summary(context, item, length) if length else "",
        address=(venue.address or "") if venue and length else "",
        dates=tuple(_leaves(say, series, context.today)) if length else (),
        lines=answers.lines(context, item.body.text, item.body.file) if length else (),
    )


def _told(say: Language, item: Event, one: Occurrence | None, **more: Any) -> views.Event:
    day, weekday, month = say.leaf(one.day) if one else ("", "", "")
    when, price = happenings.when(say, item, one), words.price(say, item.price)
    return views.Event(title=item.title, when=when, day=day, weekday=weekday, month=month, price=price, **more)


def _on(say: Language, shown: Occurrence, today: dt.date) -> str:
    """Its days; a poster that hangs for some weeks does without the year."""
    return happenings.days(say, shown, year=shown.last_day - today > happenings.CLEAR)


def _leaves(say: Language, series: Series, today: dt.date) -> Iterator[views.Leaf]:
    for one in [one for one in series.coming(today) if one.goes_on][: happenings.SHOWN]:
        yield views.Leaf(*say.leaf(one.day))


def _of_month(context: Context, days: Span) -> Iterator[views.Event]:
    """What comes back, without a day; then each date, by day and hour."""
    say = context.language
    dated: list[Occurrence] = []
    for event in sorted(context.seen.events, key=lambda one: one.title.casefold()):
        on = [
            one for one in context.snapshot.series(event).occurrences if one.day <= days[1] and one.last_day >= days[0]
        ]
        if len(on) > OFTEN and happenings.rule(say, context.snapshot.series(event)):
            yield _returning(context, event, on, days)
        else:
            dated += on
    yield from (_dated(context, one) for one in sorted(dated, key=lambda one: one.order))


def _returning(context: Context, event: Event, on: list[Occurrence], days: Span) -> views.Event:
    """With its rule, and each date in this month of which there is something to say."""
    say, series = context.language, context.snapshot.series(event)
    rule = happenings.rule_and_hours(say, series)
    special = (
        f"{', ' + hours if (hours := happenings.different_hours(say, one)) else ''}{happenings.remark(say, one)}"
        for one in on
    )
    notes = [
        f"{words.sentence(say.date(one.day, year=False))}{told}" for one, told in zip(on, special, strict=True) if told
    ]
    notes += [
        happenings.because(
            say,
            say("paper.not_on", day=say.date(one.day, year=False)),
            "" if one.reason.is_typed else say.why(one.reason),
        )
        for one in series.dropped
        if days[0] <= one.day <= days[1]
    ]
    return views.Event(
        title=event.title,
        when=rule,
        place=event.place or "",
        price=words.price(say, event.price),
        rule=words.sentence(rule),
        notes=tuple(notes),
    )


def _dated(context: Context, one: Occurrence) -> views.Event:
    say, event = context.language, one.event
    last = (
        say.deadline(event.register_by, one.day)
        if event.register_by and happenings.takes_names(one, context.today)
        else ""
    )
    told = (
        happenings.special(say, one),
        happenings.rule(say, context.snapshot.series(event)),
        say("paper.register", until=say("until", moment=last)) if last else "",
    )
    hours = happenings.hours(say, one)
    if one.last_day != one.day:
        hours = ", ".join(filter(None, (say("paper.through", day=say.date(one.last_day, year=False)), hours)))
    notes = tuple(words.sentence(part) for part in told if part)
    return _told(say, event, one, hours=hours, place=one.place or "", notes=notes)
