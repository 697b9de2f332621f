"""`buurtpunt.json`: what a village tells to programs, such as those of its municipality; nothing that no page shows.

Of people there is the number to call alone, and no picture: what was copied elsewhere cannot be taken back.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from buurtpunt.knowledge import prices
from buurtpunt.knowledge.calendar.osm import osm
from buurtpunt.knowledge.slugs import slugify
from buurtpunt.making import calendars, cards, happenings, structured, words
from buurtpunt.making.context import AHEAD, Context
from buurtpunt.making.page_facts import Part
from buurtpunt.making.whereabouts import where
from buurtpunt.model import open_data as shape
from buurtpunt.model.collections import AUDIENCES, NEWS, OFFERS, PEOPLE, PLACES
from buurtpunt.model.documents import News, Offer
from buurtpunt.model.events import Event, Occurrence
from buurtpunt.model.hours import HourSet
from buurtpunt.model.opening import DayHours
from buurtpunt.model.organisation import LICENCES

FILE, SCHEMA = "buurtpunt.json", "buurtpunt.schema.json"
NEWEST = 20  # pieces of news


def files(context: Context) -> Iterator[Part]:
    """The data and their JSON Schema; neither while the site has no address on the web, since nobody could come for them."""
    if context.base:
        data = shape.as_json(_village(context))
        yield Part(FILE, repr(data), lambda: data)
        yield Part(SCHEMA, "", shape.schema)


def _village(context: Context) -> shape.OpenData:
    seen = context.seen
    return shape.OpenData(
        schema_=context.absolute(SCHEMA),
        version=shape.VERSION,
        made_on=context.today,
        licence=LICENCES[context.hub.licence] if context.hub.licence else None,
        language=context.language.tag,
        hub=_hub(context),
        hours=tuple(_hours(context, *row) for row in context.hours_ahead) if context.hub.phase == "open" else (),
        offers=tuple(_offer(context, item) for item in cards.in_order(seen.of(OFFERS))),
        events=tuple(_event(context, item) for item in cards.coming(context)),
        news=tuple(_news(context, item) for item in cards.newest(seen.of(NEWS))[:NEWEST]),
        places=tuple(shape.Place(name=place.name, address=place.address) for place in seen.of(PLACES)),
    )


def _hub(context: Context) -> shape.Hub:
    hub = context.hub
    at, behind = hub.address, hub.organisation
    return shape.Hub(
        name=hub.name,
        sentence=hub.sentence,
        phase=hub.phase,
        url=context.absolute(""),
        telephone=context.seen.of(PEOPLE)[0].phone.link.removeprefix("tel:"),
        address=shape.Address(street=f"{at.street} {at.number}", postcode=at.postcode, town=at.town, village=at.village)
        if at
        else None,
        links=tuple(shape.Elsewhere(name=name, url=url) for name, url in hub.links.items()),
        organisation=behind.name if behind else None,
        enterprise_number=behind.number if behind else None,
    )


def _place(context: Context, typed: str | None) -> shape.Place:
    found = where(context, typed)
    return shape.Place(name=found.name, address=found.address or None)


def _hours(context: Context, item: HourSet, changed: Iterable[DayHours]) -> shape.HourSet:
    return shape.HourSet(
        name=item.what,
        place=_place(context, item.place) if item.place else None,
        words=context.language.week(item.when),
        osm=osm(item.when, item.except_) or None,
        order_by=context.language.deadline(item.order_by) if item.order_by else None,
        special=tuple(
            shape.SpecialDay(
                date=one.day,
                open=tuple(shape.Span(opens=f"{opens:%H:%M}", closes=f"{closes:%H:%M}") for opens, closes in one.spans),
                reason=context.language.why(one.reason) or None,
            )
            for one in changed
        ),
    )


def _offer(context: Context, item: Offer) -> shape.Offer:
    return shape.Offer(
        title=item.title,
        url=context.absolute(item.address),
        kind=item.sort,
        summary=cards.summary(context, item) or None,
        price=words.price(context.language, item.price) or None,
        hours=item.hours,
    )


def _event(context: Context, item: Event) -> shape.Event:
    series = context.snapshot.series(item)
    last = context.today + dt.timedelta(days=AHEAD)
    file = calendars.event_file(context, item)
    return shape.Event(
        title=item.title,
        url=context.absolute(item.address),
        calendar=context.absolute(file) if file else None,
        summary=cards.summary(context, item) or None,
        place=_place(context, item.place),
        price=words.price(context.language, item.price) or None,
        euros=prices.euros(item.price),
        audiences=tuple(a.name for a in context.seen.of(AUDIENCES) if a.id in map(slugify, item.audiences)),
        repeats=happenings.rule(context.language, series) or None,
        dates=tuple(_date(context, one) for one in series.coming(context.today) if one.day <= last),
    )


def _date(context: Context, one: Occurrence) -> shape.Date:
    return shape.Date(
        start=one.begins or one.day,
        end=structured.last_moment(one),
        state=one.state.name.lower(),
        instead_of=one.planned if one.planned != one.day else None,
        full=one.full,
        reason=one.reason or None,
        place=_place(context, one.place) if one.place != one.event.place else None,
    )


def _news(context: Context, item: News) -> shape.News:
    return shape.News(
        title=item.title,
        url=context.absolute(item.address),
        date=item.date,
        summary=cards.summary(context, item) or None,
    )
