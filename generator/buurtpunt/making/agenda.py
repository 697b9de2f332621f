"""The page of the agenda: the days until Sunday, then month by month. A long one leads to a page for each month."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from buurtpunt.languages import Language
from buurtpunt.making import calendars, cards, happenings, months, views
from buurtpunt.making.context import Context
from buurtpunt.making.page_views import Group
from buurtpunt.making.words import sentence
from buurtpunt.model.collections import EVENTS
from buurtpunt.model.events import Event, Occurrence

LONG = 20  # events that each have a card of their own on the page; of more there are only days and months
TOLD = 3  # cards with the beginning of their text; what comes after is further away
WEEKEND = "weekend"  # an anchor
LATER = "later"  # an anchor, of what has no date yet
_DAY = dt.timedelta(days=1)


def near(say: Language, today: dt.date) -> tuple[tuple[str, str, dt.date, dt.date], ...]:
    """The days until Friday and those of the weekend: an anchor, a name that stays true, and the first and the last day."""
    sunday = today + (6 - today.weekday()) * _DAY
    saturday, friday = sunday - _DAY, sunday - 2 * _DAY
    week = ("week", _until(say, today, friday), today, friday)
    start = max(today, saturday)
    name = say("agenda.weekend", day=say.date(start, weekday=False)) if start < sunday else _until(say, sunday, sunday)
    weekend = (WEEKEND, name, start, sunday)
    return (week, weekend) if today <= friday else (weekend,)


def _until(say: Language, first: dt.date, last: dt.date) -> str:
    return say("agenda.until", day=say.date(last)) if first < last else sentence(say.date(last))


def weekend(context: Context) -> views.Link | None:
    """Where it stands what is on in the weekend, when it has not begun; None when there is nothing."""
    anchor, name, first, last = near(context.language, context.today)[-1]
    is_on = first > context.today and months.by_day(context, first, last)
    return views.Link(name, f"{EVENTS.address}#{anchor}") if is_on else None


def facts(context: Context) -> dict[str, Any]:
    """What the template of the agenda sees: its groups, links to jump to them, and to the months and the calendars."""
    say, events = context.language, cards.coming(context)
    is_long = len(events) > LONG
    groups = tuple(_long(context, events) if is_long else _short(context, events))
    subscribe = calendars.links(context)
    this = context.today.replace(day=1)
    ahead = tuple(
        views.Link(months.name(one, say), months.address(one)) for one in months.filled(context) if one >= this
    )
    jumps = [views.Link(group.name, f"{EVENTS.address}#{group.anchor}") for group in groups]
    jumps += [
        *(ahead if is_long else ()),
        *([views.Link(say("agenda.subscribe.short"), f"{EVENTS.address}#abonneren")] * bool(subscribe)),
    ]
    return {"groups": groups, "subscribe": subscribe, "jumps": tuple(jumps), "months": ahead, "is_long": is_long}


def _short(context: Context, events: list[Event]) -> Iterator[Group]:
    """A card for all that is on until Sunday, and for the next time of all else."""
    cards_before = 0
    for name, anchor, found in _together(context, events):
        told = cards.apart(cards.event(context, event, one) for event, one in found)
        yield Group(name, anchor, told, is_brief=cards_before >= TOLD)
        cards_before += len(told)


def _together(
    context: Context, events: list[Event]
) -> Iterator[tuple[str, str, list[tuple[Event, Occurrence | None]]]]:
    """The dates of each group, with its name and its anchor. What does not go on until Sunday has its next date below it too."""
    say, seen = context.language, set[tuple[dt.date, dt.time, str, str]]()
    for anchor, name, first, last in near(context.language, context.today):
        on = {one.order: one for found in months.by_day(context, first, last).values() for one in found}
        if on:
            yield name, anchor, [(one.event, one) for _, one in sorted(on.items())]
        seen |= {*on}
    later: dict[tuple[str, str], list[tuple[Event, Occurrence | None]]] = {}
    for event in events:
        shown = context.snapshot.series(event).next(context.today)
        if shown is None or shown.order not in seen:
            key = (months.name(shown.day, say), f"maand-{shown.day:%Y-%m}") if shown else (say("agenda.undated"), LATER)
            later.setdefault(key, []).append((event, None))
    yield from ((*key, found) for key, found in later.items())


def _long(context: Context, events: list[Event]) -> Iterator[Group]:
    """Day by day until Sunday; what comes back is told once, with its rule."""
    say = context.language
    for anchor, name, first, last in near(say, context.today):
        if on := months.by_day(context, first, last):
            yield Group(name, anchor, days=tuple(months.told(say, day, found) for day, found in sorted(on.items())))
    again = [event for event in events if event.rule]
    if again:
        yield Group(say("agenda.again"), "reeksen", brief=cards.apart(_with_rule(context, event) for event in again))
    undated = [event for event in events if context.snapshot.series(event).next(context.today) is None]
    if undated:
        yield Group(say("agenda.undated"), LATER, brief=tuple(cards.event(context, event) for event in undated))


def _with_rule(context: Context, event: Event) -> views.Card:
    return views.Card(
        event.title, event.address, when=happenings.rule_and_hours(context.language, context.snapshot.series(event))
    )
