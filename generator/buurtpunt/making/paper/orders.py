"""Which sheets there are: those that every village gets, and those that it asks for in drukwerk/."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from buurtpunt.checking.printing import HANDED_OUT, NOWHERE, event_of
from buurtpunt.making.context import Context
from buurtpunt.model.collections import CLOSURES, EVENTS, HOURS
from buurtpunt.model.documents import Event
from buurtpunt.model.paper import ORDERS
from buurtpunt.model.printing import SIZES, SORTS, Order
from buurtpunt.problems import Place


@dataclass(frozen=True, slots=True)
class Kind:
    """One sort of sheet: its template, how it is called in a sentence, its usual size, and its widest picture in mm."""

    template: str
    words: str
    size: str
    picture: float  # how wide the picture is, as a share of the sheet
    shows: tuple[str, ...]  # of uren, aanbod, agenda, when nobody says otherwise
    needs: tuple[str, ...] = ()  # what of `views.Sheet` it must have something of, to be more than a title
    title: str = ""  # what stands on top when nobody says otherwise; "" is what the hub says of itself


ALL = ("uren", "aanbod", "agenda")
KINDS = {
    "flyer": Kind("flyer", "de flyer", HANDED_OUT["flyer"], 0.88, ALL),
    "folder": Kind("folder", "de folder", HANDED_OUT["folder"], 0.88, ALL, ("hours", "items", "events", "questions")),
    "affiche": Kind("affiche", "de affiche", "A4", 0.88, ()),
    "strookjes": Kind("affiche", "de affiche met strookjes", "A4", 0.88, ()),
    "kaart": Kind("kaart", "het kaartje", HANDED_OUT["kaart"], 0.85, ("uren",)),
    "deur": Kind("deur", "het blad voor de deur", "A4", 0.0, ("uren",), ("hours", "notices", "lede"), "Openingsuren"),
    "gesloten": Kind("gesloten", "het blad dat je gesloten bent", "A4", 0.0, (), ("notices",)),
    "maand": Kind("maand", "het blad van de maand", "A4", 0.0, ("agenda",), ("events",)),
    "vragen": Kind("vragen", "het blad met vragen", "A4", 0.0, (), ("questions",), "Vragen en antwoorden"),
    "activiteit": Kind("activiteit", "de affiche van de activiteit", "A4", 0.88, ()),
}
BLEED = 3  # mm, what Belgian printers ask all around
AUTOMATIC = ("flyer", "affiche", "deur", "maand")


@dataclass(frozen=True, slots=True)
class Job:
    """One sheet to make. Without an `order` nobody asked for it."""

    sort: str
    name: str  # of the file, without ".pdf"
    size: str
    order: Order | None = None
    event: Event | None = None
    on_site: bool = False  # the one for the website: to look at, so without what a printer or the law asks

    @property
    def kind(self) -> Kind:
        """What sort of sheet it is."""
        return KINDS[self.sort]

    @property
    def shows(self) -> tuple[str, ...]:
        """Which of `uren`, `aanbod` and `agenda` it shows: what is asked and it can, else what its sort does."""
        asked = self.order.show if self.order else None
        can = tuple(part for part in asked or () if part in SORTS[self.sort].uses)
        if can or asked == ():
            return can
        return tuple(part for part in self.kind.shows if part != "agenda" or not self.event)

    @property
    def handed_out(self) -> bool:
        """Whether people get it in their hand or in their letter box."""
        return self.sort in HANDED_OUT

    @property
    def format(self) -> tuple[int, int]:
        """Width and height in mm."""
        return SIZES[self.size]

    @property
    def bleed(self) -> float:
        """How far the picture goes on past the edge, in mm; what is looked at on a screen has nothing to cut."""
        return BLEED if self.order and (self.order.bleeds or self.order.marks) and not self.on_site else 0

    @property
    def marks(self) -> bool:
        """Whether marks show where to cut."""
        return bool(self.bleed and self.order and self.order.marks)

    @property
    def inks(self) -> bool:
        """Whether it is in the inks of a press instead of the light of a screen."""
        return bool(self.order and self.order.inks and not self.on_site)

    @property
    def grey(self) -> bool:
        """Whether it goes without colour."""
        return bool(self.order and self.order.grey)

    @property
    def place(self) -> Place:
        """Where a problem with it is: where it was asked for, else the hub that it tells of."""
        return self.order.origin.place if self.order else NOWHERE

    @property
    def file(self) -> Place:
        """What came of it, for whoever looks for something that is not on it."""
        return self.order.origin.place if self.order else Place(f"druk/{self.name}.pdf")


def jobs(context: Context) -> Iterator[Job]:
    """All sheets of a village, each under a name of its own. One that is asked for replaces ours of the same name."""
    asked = {order.name: order for order in context.seen.of(ORDERS)}
    for sort in AUTOMATIC:
        name = f"{sort}-{KINDS[sort].size.lower()}"
        has_hours = bool(context.seen.of(HOURS) or context.seen.of(CLOSURES))
        if name not in asked and (sort != "deur" or has_hours):
            yield Job(sort, name, KINDS[sort].size)
    for name, order in asked.items():
        event = event_of(order, context.seen.of(EVENTS)) if "activiteit" in SORTS[order.sort].uses else None
        asks = bool(order.event and "activiteit" in SORTS[order.sort].uses) or order.sort == "activiteit"
        if not asks or (event and not context.series(event).is_over(context.today)):
            job = Job(order.sort, name, order.size or KINDS[order.sort].size, order, event)
            yield from (job, replace(job, on_site=True)) if order.on_site else (job,)
