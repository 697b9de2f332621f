"""Turns a record of a village into the card that a list or a page shows of it."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable

from buurtpunt.checking.references import person_of
from buurtpunt.making import happenings, views, words
from buurtpunt.making.context import Context
from buurtpunt.model.collections import HOURS, PEOPLE
from buurtpunt.model.documents import Document, News, Offer
from buurtpunt.model.events import Event, Occurrence
from buurtpunt.model.form import Role
from buurtpunt.model.hours import HourSet
from buurtpunt.model.hub import Person
from buurtpunt.model.opening import announced_days
from buurtpunt.model.roles import held, value_of
from buurtpunt.model.translation import Untranslated, marked

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
    return person(context, person_of(name, context.seen.of(PEOPLE)) or context.seen.of(PEOPLE)[0])


def hours(context: Context, item: HourSet) -> views.Hours:
    """One set of opening hours. The hub's own person is on every page, and is not told again."""
    say, asked = context.language, person_of(item.contact, context.seen.of(PEOPLE))
    venue = context.seen.place(item.place)
    return views.Hours(
        what=item.what,
        place=venue.words if venue else item.place or "",
        when=say.week(item.when),
        aloud=say.aloud(item.when),
        except_=say("not", days=say.days(item.except_)) if item.except_ else "",
        order_by=say("order_by", moment=say.deadline(item.order_by)) if item.order_by else "",
        changes=happenings.changes(say, announced_days(item, context.seen.closures, context.today)),
        person=person(context, asked) if asked and asked != context.seen.of(PEOPLE)[0] else None,
    )


def all_hours(context: Context) -> tuple[views.Hours, ...]:
    """The opening hours; sets of which all else is the same are one: `Winkel en pakjes`."""
    same: dict[views.Hours, list[str]] = {}
    for item in context.seen.of(HOURS):
        same.setdefault(hours(context, item)._replace(what=""), []).append(item.what)
    return tuple(found._replace(what=context.language.in_one_breath(names)) for found, names in same.items())


def summary(context: Context, document: Document, length: int = SUMMARY) -> str:
    """The beginning of a text, cut after a whole word."""
    text = shortened(context.snapshot.prose(document.body.text).summary, length)
    return marked(text) if text and isinstance(document.body.text, Untranslated) else text


def shortened(text: str, length: int = SUMMARY) -> str:
    """A text, cut after a whole word."""
    if len(text) <= length:
        return text
    return text[:length].rsplit(" ", 1)[0].rstrip(",;:.-") + "\N{HORIZONTAL ELLIPSIS}"


def offer(context: Context, item: Offer) -> views.Card:
    """An offer in a list."""
    return views.Card(
        title=item.title,
        address=item.address,
        lang=words.foreign(context.language, item.title_language, item.language),
        summary=summary(context, item),
        label=item.sort or "",
        when=context.language.in_text(item.hours[0]) if len(item.hours) == 1 else "",
        price=words.price(context.language, item.price),
        picture=context.picture(item.picture),
    )


def card(context: Context, item: Document) -> views.Card:
    """A document of any kind in a list."""
    price = next((one.value for one in held([item], Role.PRICE)), None)
    picture = context.picture(value_of(item, Role.PICTURE))
    told = views.Card(
        item.title,
        item.address,
        summary(context, item),
        lang=words.foreign(context.language, item.title_language, item.language),
        picture=picture,
    )
    return told._replace(price=words.price(context.language, price))


def event(context: Context, item: Event, one: Occurrence | None = None, *, with_rule: bool = True) -> views.Card:
    """An event in a list, with its next date (or this one) as on a tear-off calendar."""
    say, series = context.language, context.snapshot.series(item)
    shown = one or series.nearest(context.today)
    rule = words.sentence(happenings.rule(say, series, ends=False)) if with_rule else ""
    told = happenings.own_note(say, one) if one else happenings.notes(say, series, context.today)
    day, weekday, month = say.leaf(shown.day) if shown else ("", "", "")
    return views.Card(
        title=item.title,
        address=item.address,
        lang=words.foreign(context.language, item.title_language, item.language),
        summary=summary(context, item),
        when=happenings.when(say, item, shown),
        iso=happenings.iso(shown),
        day=day,
        weekday=weekday,
        month=month,
        place=(shown.place if shown else item.place) or "",
        price=words.price(context.language, item.price),
        picture=context.picture(item.picture),
        notes=tuple(filter(None, (rule, *told))),
    )


def news(context: Context, item: News) -> views.Card:
    """A piece of news in a list."""
    return views.Card(
        title=item.title,
        address=item.address,
        lang=words.foreign(context.language, item.title_language, item.language),
        summary=summary(context, item),
        label=words.sort(context.language, item),
        when=context.language.date(item.date, weekday=False),
        iso=item.date.isoformat(),
        picture=context.picture(item.picture),
    )


def apart(found: Iterable[views.Card]) -> tuple[views.Card, ...]:
    """Cards of one list, of which no two links have the same name: one says its date as well."""
    told = [*found]
    titles = Counter(card.title for card in told)
    return tuple(card._replace(also=card.when) if titles[card.title] > 1 else card for card in told)


def coming(context: Context) -> list[Event]:
    """The events that are still to come, by their next date; those without a date last."""
    ahead = [event for event in context.seen.events if not context.snapshot.series(event).is_over(context.today)]
    return sorted(ahead, key=lambda e: _order(e, context.snapshot.series(e).next(context.today)))


def past(context: Context) -> list[Event]:
    """The events that have been, the last one first."""
    been = [event for event in context.seen.events if context.snapshot.series(event).is_over(context.today)]
    return sorted(been, key=lambda e: _order(e, (context.snapshot.series(e).occurrences or (None,))[-1]), reverse=True)


def newest(items: Iterable[News]) -> list[News]:
    """News, the newest first."""
    return sorted(items, key=lambda n: (-n.date.toordinal(), n.title))


def in_order(items: Iterable[Offer]) -> list[Offer]:
    """Offers in the order that the village chose, then by title."""
    return sorted(items, key=lambda o: (o.order, o.title.casefold()))


def _order(event: Event, shown: Occurrence | None) -> tuple[dt.date, dt.time, str]:
    hour = shown.start if shown else None
    return shown.day if shown else dt.date.max, hour or dt.time.max, event.title
