"""What there is to tell today, each thing once, as facts that any channel can take: what, when, where, whom to ask.

They come out of the same places as the pages and the calendar files, so that no channel says anything else than the site.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any

from buurtpunt import prose
from buurtpunt.knowledge import dutch, slugs
from buurtpunt.knowledge.slugs import picture_key
from buurtpunt.languages import Language
from buurtpunt.making import alerts, cards, happenings, views, whereabouts, words
from buurtpunt.making.channels.story import CHANGE, CLOSED, EVENT, NEWS_ITEM, OFFER, Story, clean
from buurtpunt.making.context import Context
from buurtpunt.model.collections import HOURS, NEWS, OFFERS
from buurtpunt.model.documents import Document
from buurtpunt.model.events import Event, Occurrence
from buurtpunt.model.form import Role, Unknown
from buurtpunt.model.meetings import Meeting
from buurtpunt.model.record import Record
from buurtpunt.model.roles import value_of
from buurtpunt.model.together import STORY
from buurtpunt.prose import Line

FRESH = dt.timedelta(days=60)  # how long news is new


def stories(context: Context) -> tuple[Story, ...]:
    """What may be told today: what changes first, then the agenda, the news and the offer, each in its usual order."""
    own = context.speaking(context.hub.languages[0])
    return (*_closed(own), *_changes(own), *_events(own), *_news(own), *_offers(own))


def _story(
    context: Context, item: Record, *, contact: str | None = None, lines: Iterable[Line] = (), **facts: Any
) -> Story:
    """A story with what all of them have."""
    pitch = context.seen.one(STORY)
    told: dict[str, Any] = {name: clean(value) if isinstance(value, str) else value for name, value in facts.items()}
    told["moment"] = tuple(filter(None, map(clean, told.get("moment", ()))))
    return Story(
        say=context.language,
        hub=clean(context.hub.name),
        about=clean(context.hub.sentence or ""),
        why=clean((pitch and pitch.why) or ""),
        record=item,
        person=cards.person_for(context, contact),
        lines=tuple(line._replace(words=bare) for line in lines if (bare := clean(line.words))),
        **{"head": told["title"], **told},
    )


def _document(context: Context, item: Document, **facts: Any) -> Story:
    text = prose.typed_lines(context.snapshot.prose(item.body.text).html, lambda _target: "")
    head = item.title.partition(": ")[0]
    made: dict[str, Any] = {"title": item.title, "head": head, "link": context.absolute(item.address)}
    purpose = [Line(item.purpose)] if isinstance(item, Meeting) and item.purpose else []
    made |= {"lines": [*purpose, *text], "key": item.address, **_photo(context, value_of(item, Role.PICTURE))}
    made |= {"audiences": tuple(map(slugs.slugify, value_of(item, Role.AUDIENCES) or ()))}
    return _story(context, item, contact=value_of(item, Role.CONTACT), **(made | facts))


def _events(context: Context) -> Iterator[Story]:
    for item in cards.coming(context):
        yield event(context.speaking(item.language), item)


def event(context: Context, item: Event) -> Story:
    """An event on its next date, with its rule in words."""
    say, series = context.language, context.snapshot.series(item)
    shown = series.next(context.today)
    day = shown.day if shown else None
    closed = shown is not None and not happenings.takes_names(shown, context.today)
    notice = happenings.notice(say, series, context.today)
    return _document(
        context,
        item,
        sort=EVENT,
        **_moment(context, item, shown),
        **_place(context, (shown.place if shown else item.place)),
        rule=happenings.rule(say, series),
        dates=tuple(one for one in series.coming(context.today) if one.goes_on),
        notice=" ".join(filter(None, (notice.title, notice.sentence))) if notice else "",
        price=words.price(say, item.price),
        register=say.deadline(item.register_by, day) if item.register_by and not closed else "",
        order=say.deadline(item.order_by, day) if item.order_by else "",
    )


def _moment(context: Context, item: Event, shown: Occurrence | None) -> dict[str, Any]:
    """When it is, typed and in words."""
    say = context.language
    if shown is None:
        return {"when": (told := happenings.when(say, item, None)), "moment": (told,), "short": told}
    year = shown.last_day - context.today > happenings.CLEAR
    return {
        "day": shown.day,
        "last_day": shown.last_day,
        "start": shown.start,
        "end": shown.end,
        "when": happenings.when(say, item, shown),
        "moment": (happenings.days(say, shown, year=year), *filter(None, (happenings.hours(say, shown),))),
        "short": _short(say, item, shown),
    }


def _short(say: Language, item: Event, shown: Occurrence) -> str:
    def day(one: dt.date) -> str:
        number, weekday, month = say.leaf(one)
        return f"{weekday} {number} {month}"

    days = day(shown.day) if shown.last_day == shown.day else f"{day(shown.day)} - {day(shown.last_day)}"
    if shown.start is None or isinstance(item.start, Unknown):
        return days
    is_span = shown.end and shown.end != shown.start and shown.last_day == shown.day
    hours = say.spans([(shown.start, shown.end)]) if is_span and shown.end else say.time(shown.start)
    return f"{days} {hours}"


def _place(context: Context, place: str | None) -> dict[str, Any]:
    """Where it is: what people there call it, and its address."""
    found, venue = whereabouts.where(context, place), context.seen.place(place)
    access: tuple[str, ...] = (venue.access or "",) if venue else ()
    if found.is_hub:
        told = prose.typed_lines(context.snapshot.prose(context.hub.access or "").html, lambda _target: "")
        access = tuple(line.words for line in told)
    is_bare = dutch.bare(found.address) == dutch.bare(found.name)
    address = "" if is_bare else found.address
    return {"place": found.name, "address": address, "is_here": found.is_hub, "access": tuple(map(clean, access))}


def _changes(context: Context) -> Iterator[Story]:
    """Each date to come that is not as planned: it does not go on, is on another day, at another hour or place, or is full."""
    for item in sorted(context.seen.events, key=lambda event: (event.title, event.address)):
        there = context.speaking(item.language)
        for one in there.snapshot.series(item).occurrences:
            if max(one.planned, one.last_day) >= context.today:
                yield from _changed(there, item, one)


def _changed(context: Context, item: Event, one: Occurrence) -> Iterator[Story]:
    say = context.language
    for told in alerts.of_date(say, one):
        facts: dict[str, Any] = {
            "title": told.title.rstrip("."),
            "head": told.title.rstrip("."),
            "lines": (Line(told.sentence),),
        }
        if one.goes_on:
            now = _moment(context, item, one)
            now |= {name: _now(say, one, now[name]) for name in ("when", "short")}
            now["moment"] = (_now(say, one, now["moment"][0]), *now["moment"][1:])
            facts |= {**now, **_place(context, one.place), "lines": ()}
        yield _document(
            context, item, **({"day": one.planned, "sort": CHANGE, "key": f"{item.address}#{one.planned}"} | facts)
        )
    if one.goes_on and one.full:
        title = say("full.colon", title=item.title)
        facts = {"title": title, "head": title, "lines": (), **_moment(context, item, one)}
        when = say("full.that_day", when=words.sentence(happenings.on_days(say, one)))
        facts |= {"when": when, "short": _short(say, item, one)}
        yield _document(
            context,
            item,
            **(facts | {"moment": (facts["when"],), "sort": CHANGE, "key": f"{item.address}#{one.day}-vol"}),
        )


def _now(say: Language, one: Occurrence, told: str) -> str:
    """That a date is now then: `Nu op zaterdag 12 december`, `Nu van ... tot en met ...`."""
    return say("now_on", when=say("on_day", day=told) if one.last_day == one.day else told)


def _news(context: Context) -> Iterator[Story]:
    for item in cards.newest(context.seen.of(NEWS)):
        if item.date > context.today - FRESH:
            yield _document(context.speaking(item.language), item, sort=NEWS_ITEM, day=item.date)


def _offers(context: Context) -> Iterator[Story]:
    for item in cards.in_order(context.seen.of(OFFERS)):
        there = context.speaking(item.language)
        say, moment = there.language, tuple(map(there.language.in_text, item.hours))
        hours = ", ".join(moment)
        told = {"when": hours, "moment": moment, "short": hours, "price": words.price(say, item.price)}
        link = there.absolute(item.address) or item.link or ""
        yield _document(there, item, **told, sort=OFFER, order=item.order_by or "", link=link)


def _closed(context: Context) -> Iterator[Story]:
    """Days on which the hub is closed or has other hours."""
    if context.hub.phase != "open":
        return
    closures = [one for one in context.seen.closures if one.last >= context.today]
    for item in sorted(closures, key=lambda one: one.first):
        told = words.closure(context.language, item)
        yield _hours(context, item, told, day=item.first, last_day=item.last)
    special = {one.date: one for item in context.seen.of(HOURS) for one in item.special if one.date >= context.today}
    for day in sorted(special):
        if not any(closure.holds_on(day) for closure in closures):
            for told in alerts.hours(context.language, context.snapshot, day):
                yield _hours(context, special[day], told, day=day, last_day=day)


def _hours(context: Context, item: Record, told: views.Notice, **facts: Any) -> Story:
    """Others do not know who is meant by "we"."""
    title = f"{context.hub.name}: {dutch.inside(told.title.rstrip('.'))}"
    lines = (Line(told.sentence),) if told.sentence else ()
    key, link = f"uren/#{facts['day']}-{slugs.slugify(told.title)[:60]}", context.absolute("")
    return _story(context, item, **facts, key=key, sort=CLOSED, title=title, lines=lines, link=link)


def _photo(context: Context, name: str | None) -> dict[str, Any]:
    """A picture by its name as typed, when it may be shown."""
    file, shown = context.seen.picture(name), context.picture(name)
    if file is None:
        return {}
    said = context.seen.said_of_pictures.get(picture_key(file.name))
    link = context.absolute(shown.address) if shown else ""
    return {"photo": file, "photo_alt": (said.alt or "") if said else "", "photo_link": link}
