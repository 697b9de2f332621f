"""What the law, the municipality and the printer expect of what goes on paper."""

from __future__ import annotations

import datetime as dt
import posixpath
from collections.abc import Iterable

from buurtpunt.checking.subject import Subject
from buurtpunt.knowledge import dutch, moments
from buurtpunt.model.collections import EVENTS
from buurtpunt.model.documents import Event
from buurtpunt.model.paper import ORDERS, PRINTING
from buurtpunt.model.printing import SIZES, SORTS, LocalRules, Order, PrintSettings
from buurtpunt.problems import Place, printing

SETTINGS = "intern/druk.yml"
NOWHERE = Place("content/buurtpunt.yml")  # where a problem stands with what is not there: the hub that misses it


def check(subject: Subject) -> None:
    """Notes a publisher that is missing, what the municipality asks, and posters of an event that is not there."""
    if SETTINGS not in subject.reading.broken:
        _publisher(subject, subject.contents.one(PRINTING))
    settings = subject.contents.one(PRINTING)
    rules = settings.rules if settings else None
    if rules:
        _our_own(subject, rules)
    for order in subject.contents.of(ORDERS):
        _event(subject, order)
        _size(subject, order)
        _unused(subject, order)
        if rules and SORTS[order.sort].handed_out:
            _rules(subject, order, rules)


def event_of(order: Order, events: Iterable[Event]) -> Event | None:
    """The event that a poster is about."""
    wanted = _stem(order.event or "")
    return next((event for event in events if _stem(event.origin.file) == wanted), None)


def _stem(name: str) -> str:
    return posixpath.splitext(posixpath.basename(name))[0].casefold()


def _is_broken(subject: Subject, event: str) -> bool:
    broken = (file for file in subject.reading.broken if file.startswith("content/agenda/"))
    return any(_stem(file) == _stem(event) for file in broken)


def _publisher(subject: Subject, settings: PrintSettings | None) -> None:
    """Whoever asked for nothing hears nothing: then the band on the sheets says that they may not be printed yet."""
    publisher = settings.publisher if settings else None
    if publisher is None and (subject.contents.of(ORDERS) or (settings and settings.rules)):
        subject.findings.add(printing.NO_PUBLISHER, settings.origin.place if settings else NOWHERE)
    elif publisher and settings and settings.rules and settings.rules.phone and publisher.phone is None:
        subject.findings.add(printing.NO_PUBLISHER_PHONE, publisher.origin.place)


def _event(subject: Subject, order: Order) -> None:
    if SORTS[order.sort].of_an_event and not order.event:
        subject.findings.add(printing.NO_EVENT, order.origin.at("soort"), sort=order.sort)
    elif order.event and _is_broken(subject, order.event):
        return  # its file has a problem of its own already
    elif order.event and not (event := event_of(order, subject.contents.of(EVENTS))):
        files = [posixpath.basename(event.origin.file) for event in subject.contents.of(EVENTS)]
        guess = dutch.nearest(order.event, files)
        advice = f"Bedoelde je `{guess}`?" if guess else "Kijk de naam na in de map content/agenda."
        subject.findings.add(printing.UNKNOWN_EVENT, order.origin.at("activiteit"), value=order.event, advice=advice)
    elif order.event and event and not event_of(order, subject.seen.of(EVENTS)):
        reason = event.hidden_because(subject.today)
        subject.findings.add(printing.EVENT_HIDDEN, order.origin.at("activiteit"), reason=reason)
    elif order.event and event and subject.series(event).is_over(subject.today):
        subject.findings.add(printing.EVENT_OVER, order.origin.at("activiteit"), title=event.title)


def _our_own(subject: Subject, rules: LocalRules) -> None:
    """The flyer that comes by itself, unless the village has one of that name, or a card to hand out instead."""
    size, orders = SORTS["flyer"].size, subject.contents.of(ORDERS)
    theirs = any(order.name == f"flyer-{size.lower()}" or order.sort == "kaart" for order in orders)
    if not theirs and rules.largest and SIZES[size] > SIZES[rules.largest]:
        place = rules.origin.at("max_formaat")
        subject.findings.add(printing.OURS_TOO_LARGE, place, size=size, largest=rules.largest)


def _size(subject: Subject, order: Order) -> None:
    smallest = SORTS[order.sort].smallest
    if order.size and SIZES[order.size] < SIZES[smallest]:
        place = order.origin.at("formaat")
        subject.findings.add(printing.FORMAT_TOO_SMALL, place, size=order.size, smallest=smallest)


def _unused(subject: Subject, order: Order) -> None:
    """What was asked for, and this sort of sheet does not print."""
    for word, key in order.asked.items():
        if word not in SORTS[order.sort].uses:
            asked = f"{key}: {word}" if key == "toon" else key
            sorts = dutch.enumerate_words((f"`{name}`" for name, sort in SORTS.items() if word in sort.uses), last="of")
            told = {"asked": asked, "sort": order.sort, "sorts": sorts}
            subject.findings.add(printing.NOT_ON_THIS_SHEET, order.origin.at(key), **told)


def _rules(subject: Subject, order: Order, rules: LocalRules) -> None:
    size = order.size or SORTS[order.sort].size
    if rules.largest and SIZES[size] > SIZES[rules.largest]:
        place = order.origin.at("formaat")
        readable = SIZES[SORTS[order.sort].smallest] <= SIZES[rules.largest]
        advice = f"Kies `formaat: {rules.largest}`" if readable else "Kies `soort: kaart`: een kaartje is A6"
        subject.findings.add(printing.FORMAT_TOO_LARGE, place, size=size, largest=rules.largest, advice=advice)
    event = event_of(order, subject.seen.of(EVENTS))
    if rules.days is not None and event and isinstance(event.date, dt.date) and event.date >= subject.today:
        last = event.date - dt.timedelta(days=rules.days)
        kind = printing.ASK_BEFORE if last >= subject.today else printing.ASK_TOO_LATE
        subject.findings.add(kind, order.origin.at("activiteit"), day=moments.format_date(last), days=rules.days)
