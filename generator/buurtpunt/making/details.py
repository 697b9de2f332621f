"""The pages about one thing: an offer, an event, a piece of news, anything else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from buurtpunt.knowledge import moments, slugs
from buurtpunt.making import cards, views, words
from buurtpunt.making.context import Context
from buurtpunt.making.sheets import Sheet, in_turn, new_page
from buurtpunt.model.documents import Document, Event, FreePage, News, Offer


def pages(context: Context) -> Iterator[Sheet]:
    """One for each document that may be seen; an event that is over keeps its page."""
    yield from in_turn([_offer(context, item) for item in cards.in_order(context.seen.offers)])
    yield from in_turn([_event(context, item) for item in cards.coming(context)])
    yield from (_event(context, item) for item in cards.past(context))
    yield from in_turn([_news(context, item) for item in cards.newest(context.seen.news)])
    yield from (_free_page(context, item) for item in context.seen.pages)


def _document(context: Context, kind: str, item: Document, picture: str | None, **more: Any) -> Sheet:
    page = new_page(context, kind, item.address, item.title, cards.summary(item), picture)
    return Sheet(replace(page, text=context.text(item.body.text, item.body.file), **more))


def _offer(context: Context, item: Offer) -> Sheet:
    rows = [
        views.Fact("Wanneer", item.hours) if item.hours else None,
        views.Fact("Bestellen", (f"tot {item.order_by}",)) if item.order_by else None,
        views.Fact("Prijs", (words.price(item.price),)) if item.price else None,
        views.Fact("Wie", (item.who,)) if item.who else None,
    ]
    ticket = views.Link("Meer weten of bestellen", item.link) if item.link else None
    return _document(
        context,
        "offer",
        item,
        item.picture,
        label=item.sort or "",
        facts=tuple(row for row in rows if row),
        person=cards.person_for(context, item.contact),
        ticket=ticket,
    )


def _event(context: Context, item: Event) -> Sheet:
    audiences = [a.name for a in context.seen.audiences if a.id in map(slugs.slugify, item.audiences)]
    place = item.place or ", ".join(words.address_lines(context.hub.address)) or context.hub.name
    rows = [
        views.Fact("Wanneer", (words.when(item),), iso=words.iso(item)),
        views.Fact("Waar", (place,)),
        views.Fact("Prijs", (words.price(item.price),)) if item.price else None,
        views.Fact("Inschrijven", (f"tot {item.register_by}",)) if item.register_by else None,
        views.Fact("Voor wie", tuple(audiences)) if audiences else None,
    ]
    person = cards.person_for(context, item.contact)
    over = item.is_over(context.today)
    asks = bool(item.register_by) and not over
    return _document(
        context,
        "event",
        item,
        item.picture,
        facts=tuple(row for row in rows if row),
        person=person,
        notice=words.over(item) if over else None,
        ticket=views.Link(f"Schrijf je in: bel {person.phone}", person.call) if asks else None,
    )


def _news(context: Context, item: News) -> Sheet:
    day = moments.format_date(item.date, weekday=False)
    facts = (views.Fact("Datum", (day,), iso=item.date.isoformat()),)
    label = "" if item.sort == "nieuws" else item.sort.capitalize()
    return _document(context, "newsitem", item, item.picture, facts=facts, label=label)


def _free_page(context: Context, item: FreePage) -> Sheet:
    return _document(context, "page", item, item.picture)
