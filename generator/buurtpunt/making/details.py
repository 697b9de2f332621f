"""The pages about one thing: an offer, an event, a piece of news, anything else."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from operator import attrgetter
from typing import Any, TypeVar

from buurtpunt import prose
from buurtpunt.checking import sitemap
from buurtpunt.knowledge import slugs
from buurtpunt.languages import Language
from buurtpunt.making import calendars, cards, happenings, items, meetings, story, structured, views, words
from buurtpunt.making.context import Context
from buurtpunt.making.page_facts import new_page
from buurtpunt.model import collections
from buurtpunt.model.collection import Collection
from buurtpunt.model.collections import AUDIENCES, EVENTS, NEWS, OFFERS, PLACES
from buurtpunt.model.documents import Document, News, Offer
from buurtpunt.model.events import Event, Occurrence
from buurtpunt.model.form import Role
from buurtpunt.model.lists import Venue
from buurtpunt.model.meetings import Meeting
from buurtpunt.model.record import Record
from buurtpunt.model.roles import value_of
from buurtpunt.model.series import Series
from buurtpunt.model.together import MEETINGS, STORY
from buurtpunt.model.translation import Untranslated

T = TypeVar("T", bound=Document)
_MANY = 4  # parts


def pages(context: Context) -> Iterator[tuple[Document, Callable[[], views.Page]]]:
    """Each document that may be seen, and how its page is worked out; an event that is over keeps its page.

    A page tells of the text of its own document alone; of all others it knows no more than what their fields say.
    """

    def drawn(
        make: Callable[..., views.Page], items: Sequence[T], name: Callable[[T], str] | None = None
    ) -> Iterator[tuple[Document, Callable[[], views.Page]]]:
        # With a name for the links between them, their pages follow each other.
        links = [None, *(views.Link(name(item), item.address) if name else None for item in items), None]
        for item, before, after in zip(items, links, links[2:], strict=False):
            yield item, partial(make, context.speaking(item.language), item, previous=before, next=after)

    yield from drawn(_offer, cards.in_order(context.seen.of(OFFERS)), attrgetter("title"))
    yield from drawn(_event, cards.coming(context), lambda item: full_name(context.speaking(item.language), item))
    yield from drawn(_event, cards.past(context))
    yield from drawn(_news, cards.newest(context.seen.of(NEWS)), attrgetter("title"))
    for kind in collections.folders().values():
        if kind not in (OFFERS, EVENTS, MEETINGS, NEWS):
            found = [item for item in context.seen.of(kind) if isinstance(item, Document)]
            yield from drawn(partial(_any, kind), found)


def _document(
    context: Context, kind: str, item: Document, picture: str | None, *, name: str = "", **more: Any
) -> views.Page:
    text = context.text(item.body.text, item.body.file)
    more |= {"text": text, "parts": _parts(item.address, text)}
    if isinstance(item.body.text, Untranslated) and text:
        more["untold"] = context.language("untold")
    page = new_page(context, kind, item.address, item.title, cards.summary(context, item), picture, **more)
    title_tag, title_lang = (
        f"{name or item.title} - {context.hub.name}",
        words.foreign(context.language, item.title_language),
    )
    return page._replace(title_tag=title_tag, title_lang=title_lang)


def _parts(address: str, text: str) -> tuple[views.Link, ...]:
    """The table of contents of a long text; nobody needs one for three headings."""
    parts = prose.parts(text)
    return tuple(views.Link(words, f"{address}#{anchor}") for words, anchor in parts) if len(parts) >= _MANY else ()


def _offer(context: Context, item: Offer, **around: Any) -> views.Page:
    say = context.language
    rows = [
        views.Fact(say("when"), tuple(map(say.in_text, item.hours))) if item.hours else None,
        views.Fact(say("order"), (say("until", moment=item.order_by),)) if item.order_by else None,
        views.Fact(say("price"), (words.price(say, item.price),)) if item.price else None,
        views.Fact(say("who"), (item.who,)) if item.who else None,
    ]
    ticket = views.Link(say("more_or_order"), item.link) if item.link else None
    return _document(
        context,
        "offer",
        item,
        item.picture,
        label=item.sort or "",
        facts=tuple(row for row in rows if row),
        person=cards.person_for(context, item.contact),
        ticket=ticket,
        **around,
    )


def full_name(context: Context, item: Event) -> str:
    """The title with what tells it apart from another evening of that title: its date, or its rule where it has to be."""
    series = context.snapshot.series(item)
    if item.recurrence is None:
        return (
            f"{item.title}, {happenings.days(context.language, series.occurrences[0])}"
            if series.occurrences
            else item.title
        )
    is_only = sum(event.title == item.title for event in context.seen.events) == 1
    return item.title if is_only else ", ".join(filter(None, (item.title, happenings.rule(context.language, series))))


def _event(context: Context, item: Event, **around: Any) -> views.Page:
    series = context.snapshot.series(item)
    shown = series.next(context.today)
    person = cards.person_for(context, item.contact)
    page_facts = tuple(row for row in _event_facts(context, series, shown) if row)
    page = _document(
        context,
        "event",
        item,
        item.picture,
        name=full_name(context, item),
        facts=page_facts,
        person=person,
        notice=happenings.notice(context.language, series, context.today),
        ticket=_ticket(context, person) if shown and happenings.takes_names(shown, context.today) else None,
        data=structured.event(context, series),
        **around,
    )
    return _meeting(context, item, page) if isinstance(item, Meeting) else page


def _meeting(context: Context, item: Meeting, page: views.Page) -> views.Page:
    """The page of an event on which one thinks along; after it the page is its report."""
    told = meetings.told(context, item)
    page = page._replace(kind="meeting", facts=(*page.facts, *meetings.facts(context, item)))
    if told.is_report:
        when_and_where = (context.language("when"), context.language("where"))
        kept = tuple(fact for fact in page.facts if fact.name in when_and_where)
        page = page._replace(label=context.language("meeting.report"), notice=None, facts=kept)
    return page._replace(own={"meeting": told})


def _event_facts(context: Context, series: Series, shown: Occurrence | None) -> Iterator[views.Fact | None]:
    """What one wants to know of an event; for a series its rule, its next dates and those that fall away."""
    item, today, say = series.event, context.today, context.language
    usual = item.place if item.rule or shown is None else shown.place
    venue = context.seen.place(usual)
    told = (venue.name, venue.address, venue.access) if venue else (usual,)
    place = tuple(filter(None, told)) or (", ".join(words.address_lines(context.hub.address)) or context.hub.name,)
    about = views.Link(say("place.more"), f"{PLACES.address}#{_spot(context, venue)}") if venue else None
    yield from _dates(say, series, today)
    yield views.Fact(say("where"), place, link=about)
    yield views.Fact(say("price"), (words.price(say, item.price),)) if item.price else None
    day = shown.day if shown else None
    for name, deadline in (("register", item.register_by), ("order", item.order_by)):
        moment = say.deadline(deadline, day, year=True) if deadline else ""
        yield views.Fact(say(name), (say("until", moment=moment),)) if moment else None
    audiences = [a.name for a in context.seen.of(AUDIENCES) if a.id in map(slugs.slugify, item.audiences)]
    yield views.Fact(say("for_whom"), tuple(audiences)) if audiences else None
    file = calendars.event_file(context, item)
    if file:
        followed = context.base and shown  # what is over changes no more
        also = views.Link(say("in_your_calendar.follow"), calendars.subscription(context, file)) if followed else None
        yield views.Fact(say("in_your_calendar"), (), views.Link(say("in_your_calendar.link"), file), also=also)


def _spot(context: Context, venue: Venue) -> str:
    """Where more is told of a place."""
    anchors = zip(context.seen.of(PLACES), sitemap.anchors_of(PLACES, context.seen), strict=True)
    return next(anchor for one, anchor in anchors if one.origin == venue.origin)


def _dates(say: Language, series: Series, today: dt.date) -> Iterator[views.Fact]:
    """One date, or the rule in words with what is to come."""
    if series.event.recurrence is None and len(series.occurrences) <= 1:
        one = series.nearest(today)
        yield views.Fact(say("when"), (happenings.when(say, series.event, one),), iso=happenings.iso(one))
        return
    usual = happenings.usual_hours(say, series)
    lines = tuple(words.sentence(line) for line in (happenings.rule(say, series), usual) if line)
    if lines:
        yield views.Fact(say("when"), lines)
    if dates := happenings.coming_dates(say, series, today):
        yield views.Fact(say("next_time" if len(dates) == 1 else "next_times"), dates)
    if gone := happenings.dropped_dates(say, series, today):
        yield views.Fact(say("not_on"), gone)


def _ticket(context: Context, person: views.Person) -> views.Link:
    """The button to put one's name down; on a narrow phone it may break, but not within the number."""
    number = person.phone.replace(" ", "\N{NO-BREAK SPACE}")
    return views.Link(context.language("put_name_down", phone=number), person.call)


def _news(context: Context, item: News, **around: Any) -> views.Page:
    say = context.language
    day = say.date(item.date, weekday=False)
    facts = (views.Fact(say("date.label"), (day,), iso=item.date.isoformat()),)
    return _document(context, "newsitem", item, item.picture, facts=facts, label=words.sort(say, item), **around)


def _any(kind: Collection[Record], context: Context, item: Document, **around: Any) -> views.Page:
    """The page of a document of any other kind: its text, and what its fields are for."""
    assert kind.listing is not None, kind
    link, contact = value_of(item, Role.LINK), value_of(item, Role.CONTACT)
    return _document(
        context,
        kind.listing.page,
        item,
        value_of(item, Role.PICTURE),
        facts=items.facts(context, item),
        person=cards.person_for(context, contact) if contact else None,
        ticket=views.Link(context.language("more_about"), link) if link else None,
        own={"story": story.chapters(context) if item.address == STORY.address else ()},
        **around,
    )
