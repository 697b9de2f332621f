"""Which sheets there are: how each sort is made, those that every village gets, and those that it asks for in drukwerk/."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from buurtpunt.checking.printing import event_of
from buurtpunt.checking.snapshot import Snapshot
from buurtpunt.knowledge import slugs
from buurtpunt.making.context import Context
from buurtpunt.making.meetings import is_report
from buurtpunt.making.paper import dossier, events, lists, meetings, notices
from buurtpunt.making.paper.orders import Job, SheetKind
from buurtpunt.model.collections import CLOSURES, HOURS
from buurtpunt.model.meetings import Meeting
from buurtpunt.model.paper import ORDERS
from buurtpunt.model.printing import SORTS
from buurtpunt.model.together import MEETINGS

_EVENT = "Zet eerst een activiteit met een dag in je agenda."
_QUESTION = "Zet eerst een vraag met een antwoord in content/vragen.yml. Staat er een `voor`? Dan ook bij die vraag."
ALL = ("uren", "aanbod", "agenda")
KINDS = {
    "flyer": SheetKind("flyer", "de flyer", picture=0.88, shows=ALL),
    "folder": SheetKind(
        "folder",
        "de folder",
        picture=0.88,
        shows=ALL,
        needs=("hours", "items", "events", "questions"),
        first="Zet eerst je aanbod, je uren of je agenda in de map content, of kies `soort: flyer`.",
    ),
    "affiche": SheetKind("affiche", "de affiche", picture=0.88),
    "strookjes": SheetKind("affiche", "de affiche met strookjes", picture=0.88),
    "activiteit": SheetKind("affiche", "de affiche van de activiteit", picture=0.88, first=_EVENT),
    "kaart": SheetKind("kaart", "het kaartje", picture=0.85, shows=("uren",)),
    "deur": SheetKind(
        "deur",
        "het blad voor de deur",
        shows=("uren",),
        needs=("hours", "notices", "lede"),
        first="Zet eerst je uren in content/uren.yml, of geef dit blad een `boodschap`.",
        says=notices.on_the_door,
    ),
    "gesloten": SheetKind(
        "gesloten",
        "het blad dat je gesloten bent",
        needs=("notices",),
        first="Zet eerst in content/uren.yml wanneer je gesloten bent, onder `sluitingen`, of welke dag andere uren heeft, onder `anders`.",
        says=notices.of_the_next_change,
    ),
    "maand": SheetKind(
        "maand",
        "het blad van de maand",
        shows=("agenda",),
        needs=("events",),
        first="Zet eerst in je agenda wat er die maand nog te doen is, of kies met `maand` een andere.",
        says=events.says,
    ),
    "week": SheetKind(
        "week",
        "het blad van de week",
        shows=("uren", "agenda"),
        needs=("groups",),
        first="Zet eerst je uren in content/uren.yml, of iets in je agenda.",
        says=lists.of_the_week,
        groups=lists.week,
    ),
    "prijslijst": SheetKind(
        "prijslijst",
        "de prijslijst",
        shows=("aanbod", "agenda"),
        title="Wat kost het?",
        needs=("groups",),
        first="Zet eerst een `prijs` bij je aanbod, je activiteiten of je lokalen.",
        groups=lists.prices,
    ),
    "inschrijflijst": SheetKind("inschrijflijst", "de inschrijflijst", first=_EVENT),
    "uitnodiging": SheetKind("uitnodiging", "de uitnodiging", picture=0.88, first=_EVENT),
    "vergadering": SheetKind(
        "samen", "de uitnodiging voor een vergadering", says=meetings.invites, groups=meetings.invitation, first=_EVENT
    ),
    "verslag": SheetKind(
        "samen",
        "het verslag",
        says=meetings.reports,
        needs=("groups",),
        first="Kies met `activiteit` een vergadering, en zet eerst in haar bestand achter `beslist` wat er beslist is.",
        groups=meetings.minutes,
    ),
    "dossier": SheetKind("samen", "het dossier", says=dossier.says, groups=dossier.parts),
    "vrijwilligers": SheetKind(
        "vrijwilligers",
        "het blad voor helpers",
        title="Wie helpt mee?",
        needs=("groups",),
        first="Zet eerst in content/help-mee.yml wat een helper kan doen.",
        groups=lists.tasks,
    ),
    "niet thuis": SheetKind(
        "niet-thuis", "het kaartje voor wie niet thuis was", shows=("uren",), title="Je was niet thuis"
    ),
    "pijlen": SheetKind("pijlen", "de pijlen", says=lists.by_name),
    "raamsticker": SheetKind("raamsticker", "de sticker", shows=("uren",), says=lists.by_name),
    "tafelkaart": SheetKind("tafelkaart", "de tafelkaart", shows=("agenda",), says=lists.by_name),
    "naamkaart": SheetKind("naamkaart", "de naamkaartjes", says=lists.by_name, groups=lists.people),
    "stempelkaart": SheetKind("stempelkaart", "de stempelkaarten", title="Stempelkaart"),
    "bedankkaart": SheetKind("bedankkaart", "de bedankkaart", picture=0.85, title="Dank je wel"),
    "vragen": SheetKind(
        "vragen",
        "het blad met vragen",
        title="Vragen en antwoorden",
        needs=("questions",),
        first=_QUESTION,
    ),
    "vragenboekje": SheetKind(
        "vragenboekje",
        "het boekje met vragen",
        title="Vragen en antwoorden",
        needs=("questions",),
        first=_QUESTION,
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
        events = [one for one in ahead if not model.of_a_meeting or isinstance(one, Meeting)]
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
        has_hours = bool(context.seen.of(HOURS) or context.seen.of(CLOSURES))
        if name not in asked and (sort != "deur" or has_hours):
            yield Job(sort, KINDS[sort], name, size)
    for name, order in asked.items():
        model = SORTS[order.sort]
        event = event_of(order, context.seen.events) if "activiteit" in model.uses else None
        asks = bool(order.event and "activiteit" in model.uses) or model.of_an_event
        if not asks or (event and (model.afterwards or not context.series(event).is_over(context.today))):
            job = Job(order.sort, KINDS[order.sort], name, order.size or model.size, order, event)
            yield from (job, replace(job, on_site=True)) if order.on_site else (job,)
