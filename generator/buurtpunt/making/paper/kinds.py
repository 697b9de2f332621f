"""Which sheets there are: how each sort is made, those that every village gets, and those that it asks for in drukwerk/."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from buurtpunt.checking.printing import event_of, no_sheet_of
from buurtpunt.checking.snapshot import Snapshot
from buurtpunt.knowledge import slugs
from buurtpunt.making.context import Context
from buurtpunt.making.meetings import is_report
from buurtpunt.making.paper import dossier, lists, meetings, month, notices
from buurtpunt.making.paper.orders import Job, SheetKind
from buurtpunt.model.collections import HOURS
from buurtpunt.model.meetings import Meeting
from buurtpunt.model.paper import ORDERS
from buurtpunt.model.printing import SORTS
from buurtpunt.model.together import MEETINGS

ALL = ("uren", "aanbod", "agenda")
KINDS = {
    "flyer": SheetKind("flyer", picture=0.88, shows=ALL),
    "folder": SheetKind(
        "folder",
        picture=0.88,
        shows=ALL,
        needs=("hours", "items", "events", "questions"),
    ),
    "affiche": SheetKind("affiche", picture=0.88),
    "strookjes": SheetKind("affiche", picture=0.88),
    "activiteit": SheetKind(
        "affiche",
        picture=0.88,
    ),
    "kaart": SheetKind("kaart", picture=0.85, shows=("uren",)),
    "deur": SheetKind(
        "deur",
        shows=("uren",),
        needs=("hours", "notices", "lede"),
        says=notices.on_the_door,
    ),
    "gesloten": SheetKind(
        "gesloten",
        needs=("notices",),
        says=notices.of_the_next_change,
    ),
    "maand": SheetKind(
        "maand",
        shows=("agenda",),
        needs=("events",),
        says=month.says,
        events=month.events,
    ),
    "week": SheetKind(
        "week",
        shows=("uren", "agenda"),
        needs=("groups",),
        says=lists.of_the_week,
        groups=lists.week,
    ),
    "prijslijst": SheetKind(
        "prijslijst",
        shows=("aanbod", "agenda"),
        is_titled=True,
        needs=("groups",),
        groups=lists.prices,
    ),
    "inschrijflijst": SheetKind(
        "inschrijflijst",
    ),
    "uitnodiging": SheetKind(
        "uitnodiging",
        picture=0.88,
    ),
    "vergadering": SheetKind(
        "samen",
        says=meetings.invites,
        groups=meetings.invitation,
    ),
    "verslag": SheetKind(
        "samen",
        says=meetings.reports,
        needs=("groups",),
        groups=meetings.minutes,
    ),
    "dossier": SheetKind("samen", says=dossier.says, groups=dossier.parts),
    "vrijwilligers": SheetKind(
        "vrijwilligers",
        is_titled=True,
        needs=("groups",),
        groups=lists.tasks,
    ),
    "niet thuis": SheetKind("niet-thuis", shows=("uren",), is_titled=True),
    "pijlen": SheetKind("pijlen", says=lists.by_name),
    "raamsticker": SheetKind("raamsticker", shows=("uren",), says=lists.by_name),
    "tafelkaart": SheetKind("tafelkaart", shows=("agenda",), says=lists.by_name),
    "naamkaart": SheetKind("naamkaart", says=lists.by_name, groups=lists.people),
    "stempelkaart": SheetKind("stempelkaart", is_titled=True),
    "bedankkaart": SheetKind("bedankkaart", picture=0.85, is_titled=True),
    "vragen": SheetKind(
        "vragen",
        is_titled=True,
        needs=("questions",),
    ),
    "vragenboekje": SheetKind(
        "vragenboekje",
        is_titled=True,
        needs=("questions",),
    ),
}
AUTOMATIC = ("flyer", "affiche", "deur", "maand")


def offered(snapshot: Snapshot) -> Iterator[Job]:
    """The sheets that nobody asked for yet: one of each sort that neither is ordered nor comes by itself. What is of an
    event is of the next one of which there is no such sheet, rather of what is on for once.
    """
    orders = snapshot.seen.of(ORDERS)
    dated = ((snapshot.series(event).next(snapshot.today), event) for event in snapshot.seen.events)
    rows = sorted(
        ((event.recurrence is not None, one.order, event) for one, event in dated if one), key=lambda row: row[:2]
    )
    ahead = [event for *_, event in rows]
    reports = [one for one in reversed(snapshot.seen.of(MEETINGS)) if is_report(snapshot, one)]
    for sort in SORTS:
        model, theirs = SORTS[sort], [order for order in orders if order.sort == sort]
        events = [
            one
            for one in ahead
            if (not model.of_a_meeting or isinstance(one, Meeting)) and not no_sheet_of(snapshot, model, one)
        ]
        about = reports if model.afterwards else events
        told = [event_of(order, about) for order in theirs]
        event = next((one for one in about if one not in told), None) if model.of_an_event else None
        if sort not in AUTOMATIC and (event if model.of_an_event else not theirs):
            yield Job(sort, KINDS[sort], slugs.slugify(sort), model.size, event=event)


def jobs(context: Context) -> Iterator[Job]:
    """All sheets of a village, each under a name of its own. One that is asked for replaces ours of the same name."""
    asked = {order.name: order for order in context.seen.of(ORDERS)}
    for sort in AUTOMATIC:
        size = SORTS[sort].size
        name = f"{sort}-{size.lower()}"
        has_hours = bool(context.seen.of(HOURS) or context.seen.closures)
        if name not in asked and (sort != "deur" or has_hours):
            yield Job(sort, KINDS[sort], name, size)
    for name, order in asked.items():
        model = SORTS[order.sort]
        event = event_of(order, context.seen.events) if "activiteit" in model.uses else None
        asks = bool(order.event and "activiteit" in model.uses) or model.of_an_event
        if not asks or (event and not no_sheet_of(context.snapshot, model, event)):
            job = Job(order.sort, KINDS[order.sort], name, model.page(order.size), order, event)
            yield from (job, replace(job, on_site=True)) if order.on_site else (job,)
