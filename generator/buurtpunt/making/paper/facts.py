"""Works out what one sheet says, from a village."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from buurtpunt.catalogues import tell
from buurtpunt.checking.references import person_of
from buurtpunt.knowledge.calendar.deadlines import Deadline
from buurtpunt.languages import Language
from buurtpunt.making import cards, happenings, words
from buurtpunt.making.context import Context
from buurtpunt.making.paper import answers, paint, views
from buurtpunt.making.paper.orders import Job, Said
from buurtpunt.making.paper.pictures import SheetPictures
from buurtpunt.model import collections
from buurtpunt.model.collections import HOURS, OFFERS, PEOPLE
from buurtpunt.model.events import Event, Occurrence
from buurtpunt.model.form import Role
from buurtpunt.model.hub import Hub, Person
from buurtpunt.model.paper import PRINTING
from buurtpunt.model.print_settings import PrintSettings, Publisher
from buurtpunt.model.roles import value_of
from buurtpunt.model.series import Series

OFTEN = 2  # what is on more often in a month comes back
MONTH = dt.timedelta(days=31)
SUMMARY = 400  # characters of a text on the poster of one event


def sheet(context: Context, job: Job, pictures: SheetPictures) -> views.Sheet:
    """Everything that a sheet may show."""
    say, hub, seen, order, event = context.language, context.hub, context.seen, job.order, job.event
    hours = tuple(_hours(context)) if "uren" in job.shows and hub.phase == "open" else ()
    title, said, notes, closed = _said(context, job)
    headline = title or said or hub.name
    settings = None if job.on_site else seen.one(PRINTING)  # what stands in intern/ is for paper alone
    address = context.absolute(event.address if event else "")
    return views.Sheet(
        width=job.format[0],
        height=job.format[1],
        document=f"{title} - {hub.name}" if title else hub.name,
        lang=say.code,
        name=hub.name,
        headline=headline,
        lede="" if said == headline else said,
        eyebrow=_eyebrow(say, hub),
        call=(order and order.action) or (hub.action.words if hub.action and _may_ask(job) else ""),
        place=words.address_lines(hub.address),
        person=_person(_whom(context, event), pictures),
        hours=hours,
        items=tuple(_items(context)) if "aanbod" in job.shows else (),
        events=tuple((job.kind.events or coming)(context, job)) if "agenda" in job.shows else (),
        event=_event(context, event, SUMMARY) if event else None,
        questions=answers.questions(context, job) if "voor" in job.model.uses else (),
        groups=job.kind.groups(context, job) if job.kind.groups else (),
        notices=notes,
        closed=closed,
        picture=pictures.large((order and order.picture) or (event.picture if event else hub.picture)),
        is_chosen=bool(order and order.picture),
        logo=pictures.small(hub.logo),
        web=answers.in_words(address),
        qr=address,
        imprint=(*((say("paper.on_site"),) if job.on_site else ()), *_imprint(say, hub, settings)),
        litter=_litter(say, settings) if job.model.handed_out else "",
        printed=say("paper.as_it_was", day=say.date(context.today, weekday=False)),
        unpublished="" if job.on_site or (settings and settings.publisher) else tell("paper.unpublished"),
        colours=paint.colours(hub.colour, job),
        bleed=job.bleed,
        marks=job.marks,
        inks=job.inks,
    )


def _said(context: Context, job: Job) -> Said:
    """What the village typed as a title stays; what it then does not say stands below it."""
    if job.kind.says:
        return job.kind.says(context, job)
    ours = context.language(f"paper.title.{job.sort}") if job.kind.is_titled else ""
    title = job.title or (job.event.title if job.event else ours)
    return Said(title, job.message or ("" if title else context.hub.sentence or ""))


def _may_ask(job: Job) -> bool:
    """Whether a sheet tells of the hub itself, and asks what the hub asks of everybody."""
    return bool(job.kind.picture and not job.event and not job.kind.is_titled)


def _items(context: Context) -> Iterator[views.Item]:
    """What there is: all things of the kinds that have a line on a flyer."""
    for kind in collections.ALL:
        found = cards.in_order(context.seen.of(OFFERS)) if kind is OFFERS else context.seen.of(kind)
        for one in found if kind.flyer else ():
            value = getattr(one, kind.flyer) or ()
            lines = (value,) if isinstance(value, str) else value[:2]
            yield views.Item(value_of(one, Role.TITLE), context.language.listing(map(context.language.in_text, lines)))


def _eyebrow(say: Language, hub: Hub) -> str:
    where = (hub.address.village or hub.address.town) if hub.address else ""
    return say("paper.hub.in", place=where) if where else say("paper.hub")


def _whom(context: Context, event: Event | None) -> Person:
    people = context.seen.of(PEOPLE)
    return person_of(event.contact if event else None, people) or people[0]


def _person(person: Person, pictures: SheetPictures) -> views.Person:
    return views.Person(
        person.name,
        person.role or "",
        person.phone.display,
        person.phone.link,
        person.reachable or "",
        words.initials(person.name),
        pictures.face(person.picture),
    )


def _hours(context: Context) -> Iterator[views.Hours]:
    """The opening hours; what is open at the same hours stands together, since paper is small."""
    together: dict[tuple[tuple[str, ...], tuple[str, ...]], list[str]] = {}
    for item in context.seen.of(HOURS):
        view = cards.hours(context, item)
        notes = tuple(note for note in (view.place, view.except_, view.order_by) if note)
        together.setdefault((view.when, notes), []).append(item.what)
    for (when, notes), names in together.items():
        yield views.Hours(context.language.in_one_breath(names), when, notes)


def _imprint(say: Language, hub: Hub, settings: PrintSettings | None) -> Iterator[str]:
    """The small print: who publishes it, and what the law asks of an organisation (see `words.legal_line`)."""
    if settings and settings.publisher:
        yield _publisher(say, settings.publisher, phone=bool(settings.rules and settings.rules.phone))
    if hub.organisation:
        yield words.legal_line(say, hub.organisation.model_copy(update={"iban": None, "email": None}))
    if hub.support:
        yield " ".join(item.words for item in hub.support)


def _publisher(say: Language, publisher: Publisher, phone: bool) -> str:
    number = f", {publisher.phone.display}" if phone and publisher.phone else ""
    street = f"{publisher.street} {publisher.number}"
    return say("paper.publisher", who=f"{publisher.name}, {street}, {publisher.postcode} {publisher.town}{number}")


def _litter(say: Language, settings: PrintSettings | None) -> str:
    return (settings.rules.sentence if settings and settings.rules else None) or say("paper.litter")


# The agenda -----------------------------------------------------------------------------------------------------------


def coming(context: Context, job: Job) -> Iterator[views.Event]:
    """What is still to come, what is on for once before what is on each week."""
    ahead = sorted(cards.coming(context), key=lambda one: _is_often(context, one))
    return (_event(context, one) for one in ahead if one != job.event)


def _is_often(context: Context, item: Event) -> bool:
    """Whether it is on that often that who reads of it for once may still come another time."""
    ahead = context.snapshot.series(item).coming(context.today)
    return len([one for one in ahead if one.day - context.today < MONTH]) > OFTEN


def _event(context: Context, item: Event, length: int = 0) -> views.Event:
    """An event on its next date; `length` is how many characters of its text there is place for."""
    say, series = context.language, context.snapshot.series(item)
    one, shown = series.nearest(context.today), series.next(context.today)
    typed = (one.place if one and not item.rule else item.place) or ""
    venue, rule = context.seen.place(typed), words.sentence(happenings.rule(say, series, ends=False))
    cycle, not_on = happenings.rule_parts(say, series, ends=False)
    ahead = _ahead(series, context.today, happenings.SHOWN if length else 1)
    hours = happenings.usual_hours(say, series) if item.rule else happenings.hours(say, one) if one else ""
    return told(
        say,
        item,
        one,
        hours=hours,
        place=venue.name if venue else typed,
        rule=", ".join(filter(None, (rule, hours if rule else ""))),
        cycle=words.sentence(cycle),
        not_on=not_on,
        notes=tuple(_notes(say, item, ahead, one)),
        register_by=until(say, item.register_by, shown, context.today),
        order_by=until(say, item.order_by, shown, context.today),
        on=_on(say, shown, context.today) if shown else happenings.when(say, item, one),
        text=cards.summary(context, item, length) if length else "",
        address=(venue.address or "") if venue and length else "",
        dates=tuple(views.Leaf(*say.leaf(date.day)) for date in ahead if date.goes_on) if length else (),
        lines=answers.lines(context, item.body.text, item.body.file) if length else (),
    )


def told(say: Language, item: Event, one: Occurrence | None, **more: Any) -> views.Event:
    """An event on one of its dates, with what more there is to know of it."""
    day, weekday, month = say.leaf(one.day) if one else ("", "", "")
    when, price = happenings.when(say, item, one), words.price(say, item.price)
    return views.Event(title=item.title, when=when, day=day, weekday=weekday, month=month, price=price, **more)


def until(say: Language, deadline: Deadline | None, shown: Occurrence | None, today: dt.date) -> str:
    """Until when one can put one's name down or order for a date: `tot vrijdag 4 december`; "" where that is over."""
    if deadline is None or (shown and not happenings.is_open(shown, deadline, today)):
        return ""
    return say("until", moment=say.deadline(deadline, shown.day if shown else None))


def _on(say: Language, shown: Occurrence, today: dt.date) -> str:
    """Its days; a poster that hangs for some weeks does without the year."""
    return happenings.days(say, shown, year=shown.last_day - today > happenings.CLEAR)


def _ahead(series: Series, today: dt.date, most: int) -> list[Occurrence]:
    """The dates to come until so many of them take place, with those in between that do not."""
    found = []
    for one in series.coming(today):
        found.append(one)
        most -= one.goes_on
        if not most:
            break
    return found


def _notes(say: Language, item: Event, ahead: list[Occurrence], shown: Occurrence | None) -> Iterator[str]:
    """What is special about its dates. Beside a rule stand the usual hours and place; without one those of the date that is shown."""
    if not (item.recurrence or item.extra):
        return (note for one in ahead for note in happenings.own_note(say, one))
    usual = item if item.rule or shown is None else item.model_copy(update=_as_shown(shown))
    return happenings.exceptions(say, item, [replace(one, event=usual) for one in ahead])


def _as_shown(shown: Occurrence) -> dict[str, Any]:
    return {"start": shown.start, "end": shown.end, "place": shown.place}
