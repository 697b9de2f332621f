"""The types of a sheet to make: its job, how its sort is made, and what came of all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from buurtpunt.catalogues import tell, words
from buurtpunt.checking.printing import NOWHERE
from buurtpunt.making.context import Context
from buurtpunt.making.paper import views
from buurtpunt.making.views import Notice
from buurtpunt.making.words import sentence
from buurtpunt.model.events import Event
from buurtpunt.model.print_settings import SIZES
from buurtpunt.model.printing import SORTS, Order, Sort
from buurtpunt.problems import LeftOut, Place, Problem, Wrong, printing
from buurtpunt.writing.manifest import Kept


class Said(NamedTuple):
    """What a sheet says before all else: its title, the sentence below it, the notes, and whether it says that the door
    is closed today.
    """

    title: str
    sentence: str = ""
    notes: tuple[Notice, ...] = ()
    closed: bool = False


@dataclass(frozen=True, slots=True)
class SheetKind:
    """How a sort of sheet is made: its template, its widest picture, and what it tells."""

    template: str
    picture: float = 0.0  # how wide the picture is, as a share of the sheet
    shows: tuple[str, ...] = ()  # of uren, aanbod, agenda, when nobody says otherwise
    is_titled: bool = (
        False  # a title of ours stands on top when nobody says otherwise, instead of what the hub says of itself
    )
    needs: tuple[str, ...] = ()  # what of `views.Sheet` it must have something of, to be more than a title
    says: Callable[[Context, Job], Said] | None = None  # where that is more than a title and a message
    events: Callable[[Context, Job], Iterator[views.Event]] | None = None  # where those are not all that is to come
    groups: Callable[[Context, Job], tuple[views.Group, ...]] | None = None  # the lists that no other sort has


# What fits more than once on the A4 of a printer at home, and what the file is then called.
AT_HOME = {"A5": "2-op-a4", "A6": "4-op-a4"}
FOLDED = {"A5": "vouwen-a4", "A4": "vouwen-a3"}  # the same of what is folded in two
BLEED = 3  # mm, what Belgian printers ask all around


@dataclass(frozen=True, slots=True)
class Job:
    """One sheet to make. Without an `order` nobody asked for it."""

    sort: str
    kind: SheetKind
    name: str  # of the file, without ".pdf"
    size: str
    order: Order | None = None
    event: Event | None = None
    on_site: bool = False  # the one for the website: to look at, so without what a printer or the law asks

    @property
    def model(self) -> Sort:
        """What one may ask of its sort."""
        return SORTS[self.sort]

    @property
    def words(self) -> str:
        """How it is called in a sentence: `de flyer`."""
        return tell(f"paper.sheet.{self.sort}")

    @property
    def first(self) -> str:
        """What to do first where there is nothing to put on it, or ""."""
        return tell(f"paper.first.{self.sort}") if f"first.{self.sort}" in words("paper") else ""

    @property
    def title(self) -> str:
        """The title that was asked for, or ""."""
        return (self.order and self.order.title) or ""

    @property
    def message(self) -> str:
        """The message that was asked for, or ""."""
        return (self.order and self.order.message) or ""

    @property
    def shows(self) -> tuple[str, ...]:
        """Which of `uren`, `aanbod` and `agenda` it shows: what is asked and it can, else what its sort does."""
        asked = self.order.show if self.order else None
        can = tuple(part for part in asked or () if part in self.model.uses)
        if can or asked == ():
            return can
        return tuple(part for part in self.kind.shows if part != "agenda" or not self.event)

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

    @property
    def at_home(self) -> str:
        """How it can be printed at home, on A4, or folded; "" for one that is large already, or made for a printer or a screen."""
        if not self.model.in_pieces or self.bleed or self.inks or self.on_site:
            return ""
        return (FOLDED if self.model.folds else AT_HOME).get(self.size, "")

    def imposed(self, pages: int, *, over_long: bool = False) -> dict[str, Any]:
        """What tells how so many pages of it come on A4."""
        width, height = self.format
        turns_long, duplex = over_long or self.size == "A6", pages > 1
        how = tell("paper.home.long" if turns_long else "paper.home.short")
        after = tell(
            ("paper.home.fold_sheets" if pages > 4 else "paper.home.fold") if self.model.folds else "paper.home.cut"
        )
        return {
            "document": tell("paper.home.name", name=self.name, how=how) if duplex else self.name,
            "note": tell("paper.home.how", how=how, after=after) if duplex else "",
            "width": width,
            "height": height,
            "pages": pages,
            "folded": self.model.folds,
            "turned": over_long,
            "duplex": duplex,
            "over_long": turns_long,
        }

    @property
    def empty(self) -> Problem:
        """That there is nothing to put on it."""
        return Wrong(printing.NOTHING_ON_IT, sheet=sentence(self.words), advice=self.first).at(self.place)

    def too_full(self, note: dict[str, Any]) -> Problem:
        """That something does not fit on it, by what its template noted of that."""
        kind = printing.DOES_NOT_FIT if self.order else printing.LEFT_OUT_SHEET
        part, known = note["what"], words("paper")
        told = {
            "sheet": self.words if self.order else sentence(self.words),
            "what": tell(f"paper.part.{part}")
            if f"part.{part}" in known
            else part,  # a village may name a part of its own
            "need": round(note["need"]),
            "have": max(0, round(note["have"])),
            "advice": tell(f"paper.advice.{part}" if f"advice.{part}" in known else "paper.advice"),
        }
        return Wrong(kind, **told).at(self.place)


@dataclass(frozen=True, slots=True)
class Printed:
    """The files of the part `druk`, those for the website by their address, what was left off the sheets, and what is wrong with them."""

    files: dict[str, bytes | Kept] = field(default_factory=dict)
    for_site: dict[str, bytes | Kept] = field(default_factory=dict)
    on_site: dict[str, Job] = field(default_factory=dict)  # which sheet each of them is
    left_out: tuple[LeftOut, ...] = ()
    problems: tuple[Problem, ...] = ()
