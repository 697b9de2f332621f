"""Which sheets there are, and which of them a village wants."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from buurtpunt.knowledge import moments, slugs
from buurtpunt.model.form import WORDS, Role
from buurtpunt.model.print_settings import Size
from buurtpunt.model.record import Record
from buurtpunt.model.values import Audiences, Call, FileName, Photo, Title, YesNo, choice

MONTHS = tuple(moments.month_name(number) for number in range(1, 13))


PAGES = {"A4": "A5", "A3": "A4"}  # of paper that is folded in two


@dataclass(frozen=True, slots=True)
class Sort:
    """A sort of sheet: its usual size, the smallest on which its letters can be read, and which words of an order it prints.

    Every sort prints `titel`, `boodschap` and `oproep`. Of `toon` it prints the parts that stand among its `uses`.
    """

    size: str
    smallest: str
    uses: tuple[str, ...] = ()
    of_an_event: bool = False  # without an `activiteit` there is no such sheet
    of_a_meeting: bool = False  # rather of one on which people think along
    afterwards: bool = False  # of what has been
    invites: bool = False  # it asks people to come or to put their name down: there is none of what is full
    handed_out: bool = False  # in a hand or a letter box: the municipality has a say in it
    folds: bool = False  # four pages on each sheet of paper that is folded in two
    in_pieces: bool = False  # it comes several times on an A4 as well, or to fold, for the printer at home

    def page(self, asked: str | None) -> str:
        """The size of its pages where somebody asked for one, or for none; of what folds one asks for the paper as it lies open."""
        return PAGES.get(asked or "", self.size) if self.folds else asked or self.size


_FRONT = ("foto", "activiteit", "uren", "aanbod", "agenda")
_HANDED = {"handed_out": True, "in_pieces": True}
SORTS = {
    "flyer": Sort("A5", "A5", _FRONT, **_HANDED),
    "folder": Sort("A5", "A5", (*_FRONT, "voor"), folds=True, **_HANDED),
    "affiche": Sort("A4", "A5", _FRONT),
    "strookjes": Sort("A4", "A4", _FRONT),
    "activiteit": Sort("A4", "A5", ("foto", "activiteit"), of_an_event=True),
    "kaart": Sort("A6", "A6", ("foto", "activiteit", "uren"), **_HANDED),
    "deur": Sort("A4", "A5", ("uren",)),
    "gesloten": Sort("A4", "A5"),
    "maand": Sort("A4", "A4", ("agenda", "maand")),
    "week": Sort("A4", "A5", ("uren", "agenda")),
    "prijslijst": Sort("A4", "A5", ("aanbod", "agenda")),
    "inschrijflijst": Sort("A4", "A4", ("activiteit",), of_an_event=True, invites=True),
    "uitnodiging": Sort("A5", "A5", ("foto", "activiteit"), of_an_event=True, invites=True, folds=True, **_HANDED),
    "vergadering": Sort("A5", "A5", ("activiteit",), of_an_event=True, invites=True, of_a_meeting=True, **_HANDED),
    "verslag": Sort("A4", "A4", ("activiteit",), of_an_event=True, of_a_meeting=True, afterwards=True),
    "dossier": Sort("A4", "A4"),
    "vrijwilligers": Sort("A4", "A4"),
    "niet thuis": Sort("A6", "A6", ("uren",), in_pieces=True),
    "pijlen": Sort("A4", "A5", ("activiteit",)),
    "raamsticker": Sort("A5", "A5", ("uren",)),
    "tafelkaart": Sort("A5", "A5", ("activiteit", "agenda"), in_pieces=True),
    "naamkaart": Sort("A4", "A4"),
    "stempelkaart": Sort("A4", "A4"),
    "bedankkaart": Sort("A6", "A6", ("foto",), in_pieces=True),
    "vragen": Sort("A4", "A4", ("voor",)),
    "vragenboekje": Sort("A5", "A5", ("voor",), folds=True, in_pieces=True),
}


class Order(Record):
    """A file in drukwerk/: one sheet that the village wants."""

    sort: Annotated[str, choice(*SORTS)] = Field(alias="soort")
    size: Size | None = Field(None, alias="formaat")
    title: Annotated[Title, Role.CALL] | None = Field(None, alias="titel")
    message: Call | None = Field(None, alias="boodschap")
    audiences: Audiences = Field((), alias="voor")
    show: Annotated[tuple[Annotated[str, choice("uren", "aanbod", "agenda")], ...] | None, WORDS] = Field(
        None, alias="toon"
    )
    picture: Photo = Field(None, alias="foto")
    action: Call | None = Field(None, alias="oproep")
    event: FileName | None = Field(None, alias="activiteit")
    month: Annotated[str, choice(*MONTHS)] | None = Field(None, alias="maand")
    grey: YesNo = Field(False, alias="zwart_wit")
    bleeds: YesNo = Field(False, alias="afloop")
    marks: YesNo = Field(False, alias="snijtekens")
    inks: YesNo = Field(False, alias="cmyk")
    on_site: YesNo = Field(False, alias="op_site")

    @property
    def asked(self) -> dict[str, str]:
        """What this sheet is asked for and not every sort prints: the word in `Sort.uses`, and the key that asks it."""
        keys = {"foto": self.picture, "activiteit": self.event, "voor": self.audiences, "maand": self.month}
        return {key: key for key, value in keys.items() if value} | dict.fromkeys(self.show or (), "toon")

    @property
    def name(self) -> str:
        """What its file is called: `drukwerk/soep.yml` makes `soep.pdf`."""
        return slugs.slugify(posixpath.splitext(posixpath.basename(self.origin.file))[0])
