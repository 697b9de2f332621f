"""The lists that one sort of sheet alone has: the days of a week, what things cost, what helpers can do, and who is who."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from buurtpunt.languages import Language
from buurtpunt.making import cards, day, happenings, items, words
from buurtpunt.making.context import Context
from buurtpunt.making.paper import notices, views
from buurtpunt.making.paper.orders import Job, Said
from buurtpunt.model import collections
from buurtpunt.model.collection import Collection
from buurtpunt.model.collections import EVENTS, HOURS, OFFERS, PEOPLE, TASKS
from buurtpunt.model.events import Occurrence
from buurtpunt.model.form import Role, is_unknown
from buurtpunt.model.record import Record
from buurtpunt.model.roles import held, value_of
from buurtpunt.model.together import MEETINGS

WEEK = 7  # days, from today


def by_name(context: Context, job: Job) -> Said:
    """The hub or the event by its name, where a sentence would be too long."""
    return Said(job.title or (job.event.title if job.event else context.hub.name), job.message)


# The week -------------------------------------------------------------------------------------------------------------


def of_the_week(context: Context, job: Job) -> Said:
    """Which days it tells, and the closed ones among them."""
    first, last = _days(context)[0], _days(context)[-1]
    say = context.language
    start = say.date(first, year=first.year != last.year)
    days = words.sentence(say("from_day", first=start, last=say.date(last)))
    sentence = f"{days}. {job.message}" if job.message else days
    return Said(job.title or say("paper.this_week"), sentence, tuple(notices.closures(context, first, last)))


def week(context: Context, job: Job) -> tuple[views.Group, ...]:
    """Each day with what is open and what takes place; nothing where there is nothing on all of them."""
    found = tuple(_day(context, job, one) for one in _days(context))
    return found if any(group.rows for group in found) else ()


def _days(context: Context) -> list[dt.date]:
    return [context.today + dt.timedelta(days=number) for number in range(WEEK)]


def _day(context: Context, job: Job, one: dt.date) -> views.Group:
    rows = [*_open(context, one)] if "uren" in job.shows else []
    rows += (
        [_happening(context.language, found) for found in context.snapshot.on(one, one)]
        if "agenda" in job.shows
        else []
    )
    if not rows and "uren" in job.shows and context.seen.of(HOURS):
        rows = [views.Row(context.language("phase.gesloten"))]
    name = context.language.date(one, year=False)
    return views.Group(name, tuple(rows), *context.language.leaf(one))


def _open(context: Context, one: dt.date) -> Iterator[views.Row]:
    """What is open, and what is not though one would expect it."""
    for row in day.rows(context.language, context.snapshot, one):
        if row.is_open or row.is_different:
            yield views.Row(row.what, (row.hours,)) if row.what else views.Row(row.hours)


def _happening(say: Language, one: Occurrence) -> views.Row:
    hours = happenings.hours(say, one)
    about = (one.place or "", _known(say, one.event.price))
    name = happenings.remarked(say, one.event.title, one)
    return views.Row(name, (hours,) if hours else (), tuple(filter(None, about)))


# What things cost -----------------------------------------------------------------------------------------------------


def prices(context: Context, job: Job) -> tuple[views.Group, ...]:
    """All that has a price, under the name of its list. Of the agenda only what is still to come, and goes on."""
    kinds = [
        kind
        for kind in collections.ALL
        if kind is not MEETINGS and ("agenda" if kind is EVENTS else "aanbod") in job.shows
    ]
    found = (
        views.Group(context.language.list_title(kind.name), (*dict.fromkeys(_priced(context, kind)),))
        for kind in kinds
        if kind.address
    )
    return tuple(group for group in found if group.rows)


def _priced(context: Context, kind: Collection[Record]) -> Iterator[views.Row]:
    for one in _in_order(context, kind):
        cost = next((found.value for found in held([one], Role.PRICE)), None)
        lines = (cost,) if isinstance(cost, str) else cost or ()
        if known := tuple(filter(None, (_known(context.language, line) for line in lines))):
            yield views.Row(value_of(one, Role.TITLE), known)


def _known(say: Language, price: str | None) -> str:
    """A price, or "" for one that nobody knows yet."""
    return "" if not price or is_unknown(price) else words.price(say, price)


def _in_order(context: Context, kind: Collection[Record]) -> list[Record]:
    if kind is EVENTS:
        return [one for one in cards.coming(context) if context.snapshot.series(one).takes_place(context.today)]
    return [*cards.in_order(context.seen.of(OFFERS))] if kind is OFFERS else [*context.seen.of(kind)]


# People ---------------------------------------------------------------------------------------------------------------


def tasks(context: Context, _job: Job) -> tuple[views.Group, ...]:
    """What a volunteer can do, with all that is said of it and whom to ask, where that is not whom one asks all else."""
    own = context.seen.of(PEOPLE)[0].name
    found = []
    for item in items.items(context, TASKS):
        about = tuple(f"{fact.name}: {' '.join(fact.lines)}" for fact in item.facts)
        asked = (
            ()
            if item.person.name == own
            else (context.language("paper.call", name=item.person.name, phone=item.person.phone),)
        )
        found.append(views.Row(item.title, (), (*about, *asked)))
    return (views.Group("", tuple(found)),) if found else ()


def people(context: Context, _job: Job) -> tuple[views.Group, ...]:
    """Everybody whom one can call, with what they do."""
    found = (views.Row(one.name, (), (one.role,) if one.role else ()) for one in context.seen.of(PEOPLE))
    return (views.Group("", tuple(found)),)
