"""The calendar files of a site: one for everything, one per audience, one per event; and the links to them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from buurtpunt.knowledge import slugs
from buurtpunt.making import alerts, cards, views, words
from buurtpunt.making.context import Context
from buurtpunt.making.page_facts import CalendarDay, CalendarEntry, Part
from buurtpunt.model.collections import AUDIENCES, EVENTS
from buurtpunt.model.events import Event
from buurtpunt.writing.manifest import digest

EVERYTHING = "agenda.ics"


def event_file(context: Context, event: Event) -> str:
    """The address of the calendar file of one event; "" when it has no date yet."""
    return event.address.rstrip("/") + ".ics" if context.snapshot.series(event).is_dated else ""


def audience_file(audience: str) -> str:
    """The address of the calendar file for one audience."""
    return f"{EVENTS.address}voor/{audience}.ics"


def files(context: Context) -> Iterator[Part]:
    """All of them. Without an event there is none."""
    dated = _dated(context)
    if not dated:
        return
    name = context.hub.name
    entries = {event.address: _entry(context, event) for event in dated}
    told = {address: repr(entry) for address, entry in entries.items()}
    made: dict[str, bytes] = {}

    def calendar(title: str, events: list[Event], notices: Iterable[CalendarDay] = ()) -> bytes:
        from buurtpunt.making.ics import (
            calendar_of,
            components,
            notice,
        )  # slow to load, and seldom is a calendar different

        for address in (event.address for event in events if event.address not in made):
            made[address] = components(entries[address])
        return calendar_of(title, [*map(notice, notices), *(made[event.address] for event in events)])

    def part(path: str, title: str, events: list[Event], notices: Iterable[CalendarDay] = ()) -> Part:
        what = digest(title, *map(repr, notices), *(told[event.address] for event in events))
        return Part(context.at(path), what, lambda: calendar(title, events, notices))

    yield part(EVERYTHING, name, dated, tuple(_notices(context)))
    for audience in context.seen.of(AUDIENCES):
        if meant := _for(dated, audience.id):
            yield part(audience_file(audience.id), f"{name}: {audience.name}", meant)
    for event in dated:
        yield part(event_file(context, event), event.title, [event])


def links(context: Context) -> tuple[views.Link, ...]:
    """What one can subscribe to. `webcal:` works only where the site has an address on the web; else it is a file."""
    dated = _dated(context)
    if not dated:
        return ()
    meant = [audience for audience in context.seen.of(AUDIENCES) if _for(dated, audience.id)]
    return (
        views.Link(context.language("agenda.everything"), subscription(context, EVERYTHING)),
        *(views.Link(one.name, subscription(context, audience_file(one.id))) for one in meant),
    )


def subscription(context: Context, address: str) -> str:
    """The address by which a calendar follows a file, so that what changes there changes with it; the file itself from a disk."""
    return urlsplit(context.absolute(address))._replace(scheme="webcal").geturl() if context.base else address


def _dated(context: Context) -> list[Event]:
    return sorted((e for e in context.seen.events if context.snapshot.series(e).is_dated), key=lambda e: e.address)


def _for(events: Iterable[Event], audience: str) -> list[Event]:
    return [event for event in events if audience in map(slugs.slugify, event.audiences)]


def _entry(context: Context, event: Event) -> CalendarEntry:
    say, person = context.language, cards.person_for(context, event.contact)
    series = context.snapshot.series(event)
    shown = series.next(context.today)
    day = shown.day if shown and event.recurrence is None else None
    deadlines = (("register_by", event.register_by), ("order_by", event.order_by))
    until = [say(key, moment=say.deadline(last, day)) for key, last in deadlines if last]
    price = say("price_is", price=words.price(say, event.price)) if event.price else ""
    named = {one.place for one in series.occurrences if one.place} | {event.place or ""}
    told = [cards.summary(context, event), price, *until, say("questions_to", name=person.name, phone=person.phone)]
    return CalendarEntry(
        series=series,
        uid=_uid(context, event),
        place=_place(context),
        places=tuple((name, venue.words) for name in sorted(named) if (venue := context.seen.place(name))),
        description="\n".join(line for line in told if line),
        contact=f"{person.name}, {person.phone}",
        url=context.absolute(event.address),
        language=say,
    )


def _notices(context: Context) -> Iterator[CalendarDay]:
    """The days to come on which the hours were said to be other ones, each once."""
    days = {change.date for change in context.seen.changes if change.date and change.date >= context.today}
    for day in sorted(days):
        if told := tuple(alerts.hours(context.language, context.snapshot, day)):
            yield CalendarDay(
                day,
                f"anders-{day}@{_domain(context)}",
                f"{context.hub.name}: {' '.join(one.title for one in told)}",
                "\n".join(dict.fromkeys(one.sentence for one in told if one.sentence)),
                _place(context),
                context.absolute(""),
            )


def _place(context: Context) -> str:
    return ", ".join([context.hub.name, *words.address_lines(context.hub.address)])


def _domain(context: Context) -> str:
    return urlsplit(context.hub.website or "").hostname or slugs.slugify(context.hub.name)


def _uid(context: Context, event: Event) -> str:
    """The name by which calendars know an event for ever: its first address, and the hub's own domain.

    A new title leaves it alone; a new file name too, as long as the old address stands under `vroeger`.
    """
    address = (event.former or (event.address,))[0]
    return f"{address.strip('/').replace('/', '-')}@{_domain(context)}"
