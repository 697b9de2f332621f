"""One thing of a village -> what a list or a page shows of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from buurtpunt import prose
from buurtpunt.checking.references import person_of
from buurtpunt.knowledge import moments
from buurtpunt.making import views, words
from buurtpunt.making.context import Context
from buurtpunt.model.documents import Document, Event, News, Offer
from buurtpunt.model.hub import HourSet, Person

SUMMARY = 150  # characters: two lines on a phone


def person(context: Context, item: Person) -> views.Person:
    """Somebody to call."""
    return views.Person(
        name=item.name,
        role=item.role or "",
        phone=item.phone.display,
        call=item.phone.link,
        email=item.email or "",
        reachable=item.reachable or "",
        initials=words.initials(item.name),
        picture=context.picture(item.picture),
    )


def person_for(context: Context, name: str | None) -> views.Person:
    """Whom to ask about something: the person named there, while they are around; else the hub's first."""
    return person(context, person_of(name, context.seen.people) or context.seen.people[0])


def hours(context: Context, item: HourSet) -> views.Hours:
    """One set of opening hours."""
    return views.Hours(
        what=item.what,
        when=item.when,
        except_=words.exceptions(item),
        order_by=f"Bestellen tot {item.order_by}." if item.order_by else "",
        person=person_for(context, item.contact) if item.contact else None,
    )


def summary(document: Document, length: int = SUMMARY) -> str:
    """The beginning of a text, cut after a whole word."""
    text = prose.render(document.body.text).summary
    if len(text) <= length:
        return text
    return text[:length].rsplit(" ", 1)[0].rstrip(",;:.-") + "\N{HORIZONTAL ELLIPSIS}"


def offer(context: Context, item: Offer) -> views.Card:
    """An offer in a list."""
    return views.Card(
        title=item.title,
        address=item.address,
        summary=summary(item),
        label=item.sort or "",
        when=item.hours[0] if len(item.hours) == 1 else "",
        price=words.price(item.price),
        picture=context.picture(item.picture),
    )


def event(context: Context, item: Event) -> views.Card:
    """An event in a list, with its date as on a tear-off calendar."""
    known = item.date if isinstance(item.date, dt.date) else None
    return views.Card(
        title=item.title,
        address=item.address,
        summary=summary(item),
        when=words.when(item),
        iso=words.iso(item),
        day=str(known.day) if known else "",
        weekday=moments.weekday_name(known.weekday())[:2] if known else "",
        month=moments.short_month(known.month) if known else "",
        place=item.place or "",
        price=words.price(item.price),
        picture=context.picture(item.picture),
    )


def news(context: Context, item: News) -> views.Card:
    """A piece of news in a list."""
    return views.Card(
        title=item.title,
        address=item.address,
        summary=summary(item),
        label="" if item.sort == "nieuws" else item.sort.capitalize(),
        when=moments.format_date(item.date, weekday=False),
        iso=item.date.isoformat(),
        picture=context.picture(item.picture),
    )


def coming(context: Context) -> list[Event]:
    """The events that are still to come, the first one first; those without a date last."""
    ahead = [event for event in context.seen.events if not event.is_over(context.today)]
    return sorted(ahead, key=lambda e: (_day(e), _hour(e), e.title))


def past(context: Context) -> list[Event]:
    """The events that have been, the last one first."""
    been = [event for event in context.seen.events if event.is_over(context.today)]
    return sorted(been, key=lambda e: (_day(e), _hour(e), e.title), reverse=True)


def newest(items: Iterable[News]) -> list[News]:
    """News, the newest first."""
    return sorted(items, key=lambda n: (-n.date.toordinal(), n.title))


def in_order(items: Iterable[Offer]) -> list[Offer]:
    """Offers in the order that the village chose, then by title."""
    return sorted(items, key=lambda o: (o.order, o.title.casefold()))


def _day(event: Event) -> dt.date:
    return event.date if isinstance(event.date, dt.date) else dt.date.max


def _hour(event: Event) -> dt.time:
    return event.start if isinstance(event.start, dt.time) else dt.time.max
