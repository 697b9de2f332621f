"""What the law, the municipality and the printer expect of what goes on paper."""

from __future__ import annotations

import datetime as dt
import posixpath
from collections.abc import Iterable, Iterator

from buurtpunt.catalogues import tell
from buurtpunt.checking.snapshot import Snapshot
from buurtpunt.knowledge import dutch, moments
from buurtpunt.model.events import Event
from buurtpunt.model.paper import ORDERS, PRINTING
from buurtpunt.model.print_settings import SIZES, LocalRules, PrintSettings
from buurtpunt.model.printing import SORTS, Order, Sort
from buurtpunt.problems import Kind, Place, Problem, printing

SETTINGS = "intern/druk.yml"
NOWHERE = Place("content/buurtpunt.yml")  # where a problem stands with what is not there: the hub that misses it


def check(snapshot: Snapshot) -> Iterator[Problem]:
    """Finds a publisher that is missing, what the municipality asks, and posters of an event that is not there."""
    if SETTINGS not in snapshot.reading.broken:
        yield from _publisher(snapshot, snapshot.contents.one(PRINTING))
    settings = snapshot.contents.one(PRINTING)
    rules = settings.rules if settings else None
    if rules:
        yield from _our_own(snapshot, rules)
    for order in snapshot.contents.of(ORDERS):
        yield from _event(snapshot, order)
        yield from _size(order)
        yield from _unused(order)
        if rules and SORTS[order.sort].handed_out:
            yield from _rules(snapshot, order, rules)


def event_of(order: Order, events: Iterable[Event]) -> Event | None:
    """The event that a poster is about."""
    wanted = _stem(order.event or "")
    return next((event for event in events if _stem(event.origin.file) == wanted), None)


def no_sheet_of(snapshot: Snapshot, sort: Sort, event: Event) -> Kind | None:
    """Why there is no such sheet of an event: it has been, does not go on, or is full and the sheet invites to it."""
    series, today = snapshot.series(event), snapshot.today
    if sort.afterwards:
        return None
    if series.is_over(today):
        return printing.EVENT_OVER
    if not series.takes_place(today):
        return printing.EVENT_OFF
    return printing.EVENT_FULL if sort.invites and not series.has_room(today) else None


def _stem(name: str) -> str:
    return posixpath.splitext(posixpath.basename(name))[0].casefold()


def _is_broken(snapshot: Snapshot, event: str) -> bool:
    broken = (
        file for file in snapshot.reading.broken if file.startswith(("content/agenda/", "content/vergaderingen/"))
    )
    return any(_stem(file) == _stem(event) for file in broken)


def _publisher(snapshot: Snapshot, settings: PrintSettings | None) -> Iterator[Problem]:
    """Whoever asked for nothing hears nothing: then the band on the sheets says that they may not be printed yet."""
    publisher = settings.publisher if settings else None
    if publisher is None and (snapshot.contents.of(ORDERS) or (settings and settings.rules)):
        yield printing.NO_PUBLISHER.at(settings.origin.place if settings else NOWHERE)
    elif publisher and settings and settings.rules and settings.rules.phone and publisher.phone is None:
        yield printing.NO_PUBLISHER_PHONE.at(publisher.origin.place)


def _event(snapshot: Snapshot, order: Order) -> Iterator[Problem]:
    if "activiteit" not in SORTS[order.sort].uses:
        return  # it tells of none, whichever is asked
    if SORTS[order.sort].of_an_event and not order.event:
        yield printing.NO_EVENT.at(order.origin.at("soort"), sort=order.sort)
    elif order.event and _is_broken(snapshot, order.event):
        return  # its file has a problem of its own already
    elif order.event and not (event := event_of(order, snapshot.contents.events)):
        files = [posixpath.basename(event.origin.file) for event in snapshot.contents.events]
        guess = dutch.nearest(order.event, files)
        advice = tell("advice.meant", guess=guess) if guess else tell("checking.event.look")
        yield printing.UNKNOWN_EVENT.at(order.origin.at("activiteit"), value=order.event, advice=advice)
    elif order.event and event and not event_of(order, snapshot.seen.events):
        reason = event.hidden_because(snapshot.today)
        yield printing.EVENT_HIDDEN.at(order.origin.at("activiteit"), reason=reason)
    elif order.event and event and (refused := no_sheet_of(snapshot, SORTS[order.sort], event)):
        yield refused.at(order.origin.at("activiteit"), title=event.title)


def _our_own(snapshot: Snapshot, rules: LocalRules) -> Iterator[Problem]:
    """The flyer that comes by itself, unless the village has one of that name, or a card to hand out instead."""
    size, orders = SORTS["flyer"].size, snapshot.contents.of(ORDERS)
    theirs = any(order.name == f"flyer-{size.lower()}" or order.sort == "kaart" for order in orders)
    if not theirs and rules.largest and SIZES[size] > SIZES[rules.largest]:
        place = rules.origin.at("max_formaat")
        yield printing.OURS_TOO_LARGE.at(place, size=size, largest=rules.largest)


def _size(order: Order) -> Iterator[Problem]:
    smallest = SORTS[order.sort].smallest
    if order.size and SIZES[order.size] < SIZES[smallest]:
        place = order.origin.at("formaat")
        yield printing.FORMAT_TOO_SMALL.at(place, size=order.size, smallest=smallest)


def _unused(order: Order) -> Iterator[Problem]:
    """What was asked for, and this sort of sheet does not print."""
    for word, key in order.asked.items():
        if word not in SORTS[order.sort].uses:
            asked = f"{key}: {word}" if key == "toon" else key
            sorts = dutch.enumerate_words((f"`{name}`" for name, sort in SORTS.items() if word in sort.uses), last="of")
            told = {"asked": asked, "sort": order.sort, "sorts": sorts}
            yield printing.NOT_ON_THIS_SHEET.at(order.origin.at(key), **told)


def _rules(snapshot: Snapshot, order: Order, rules: LocalRules) -> Iterator[Problem]:
    size = SORTS[order.sort].page(order.size)
    if rules.largest and SIZES[size] > SIZES[rules.largest]:
        place = order.origin.at("formaat")
        readable = SIZES[SORTS[order.sort].smallest] <= SIZES[rules.largest]
        advice = tell(f"checking.size.{'largest' if readable else 'card'}", size=rules.largest)
        yield printing.FORMAT_TOO_LARGE.at(place, size=size, largest=rules.largest, advice=advice)
    event = event_of(order, snapshot.seen.events)
    if event and no_sheet_of(snapshot, SORTS[order.sort], event):
        return
    if rules.days is not None and event and isinstance(event.date, dt.date) and event.date >= snapshot.today:
        last = event.date - dt.timedelta(days=rules.days)
        kind = printing.ASK_BEFORE if last >= snapshot.today else printing.ASK_TOO_LATE
        yield kind.at(order.origin.at("activiteit"), day=moments.format_date(last), days=rules.days)
