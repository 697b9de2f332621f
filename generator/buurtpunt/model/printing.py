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


@dataclass(frozen=True, slots=True)
class Sort:
    """A sort of sheet: what one gets, its usual size and the smallest on which its letters can be read, and which words of
    an order it prints.

    Every sort prints `titel`, `boodschap` and `oproep`. Of `toon` it prints the parts that stand among its `uses`.
    """

    about: str  # as it stands in a list of all sorts
    size: str
    smallest: str
    uses: tuple[str, ...] = ()
    of_an_event: bool = False  # without an `activiteit` there is no such sheet
    of_a_meeting: bool = False  # rather of one on which people think along
    afterwards: bool = False  # of what has been
    handed_out: bool = False  # in a hand or a letter box: the municipality has a say in it
    folds: bool = False  # four pages on each A4 that is folded in two
    in_pieces: bool = False  # it comes several times on an A4 as well, or to fold, for the printer at home


_FRONT = ("foto", "activiteit", "uren", "aanbod", "agenda")
_HANDED = {"handed_out": True, "in_pieces": True}
SORTS = {
    "flyer": Sort(
        "een blad met twee kanten: vooraan één zin en een foto, achteraan wat er is en wanneer",
        "A5",
        "A5",
        _FRONT,
        **_HANDED,
    ),
    "folder": Sort(
        "een A4 die je in twee vouwt, met ook vragen en antwoorden",
        "A5",
        "A5",
        (*_FRONT, "voor"),
        folds=True,
        **_HANDED,
    ),
    "affiche": Sort("één zin en een foto, voor aan het raam", "A4", "A5", _FRONT),
    "strookjes": Sort("een affiche met je nummer op acht strookjes, om af te scheuren", "A4", "A4", _FRONT),
    "activiteit": Sort(
        "een affiche van één activiteit uit je agenda", "A4", "A5", ("foto", "activiteit"), of_an_event=True
    ),
    "kaart": Sort("een kaartje voor in een jaszak, met je uren", "A6", "A6", ("foto", "activiteit", "uren"), **_HANDED),
    "deur": Sort("je uren, en wat er de komende twee weken anders is", "A4", "A5", ("uren",)),
    "gesloten": Sort(
        "heel groot: wanneer je gesloten bent of andere uren hebt, waarom, en wanneer je weer open bent", "A4", "A5"
    ),
    "maand": Sort(
        "wat er in een maand te doen is, wat terugkomt en wanneer je gesloten bent", "A4", "A4", ("agenda", "maand")
    ),
    "week": Sort("wat er de komende zeven dagen open en te doen is, voor op de toog", "A4", "A5", ("uren", "agenda")),
    "prijslijst": Sort("wat alles kost: je aanbod, je activiteiten en je lokalen", "A4", "A5", ("aanbod", "agenda")),
    "inschrijflijst": Sort(
        "een lijst om je naam op te zetten voor een activiteit", "A4", "A4", ("activiteit",), of_an_event=True
    ),
    "uitnodiging": Sort(
        "een A4 die je in twee vouwt, voor een feest: het programma, en een strookje om terug te geven",
        "A5",
        "A5",
        ("foto", "activiteit"),
        of_an_event=True,
        folds=True,
        **_HANDED,
    ),
    "vergadering": Sort(
        "de uitnodiging voor een vergadering: waarvoor, de vragen, en een lijn voor wie ze doorgeeft",
        "A5",
        "A5",
        ("activiteit",),
        of_an_event=True,
        of_a_meeting=True,
        **_HANDED,
    ),
    "verslag": Sort(
        "het verslag van een vergadering: wat er beslist is, en wie wat doet tegen wanneer",
        "A4",
        "A4",
        ("activiteit",),
        of_an_event=True,
        of_a_meeting=True,
        afterwards=True,
    ),
    "dossier": Sort("je verhaal op één blad, met cijfers: voor wie geld of tijd kan geven", "A4", "A4"),
    "vrijwilligers": Sort("wat een helper kan doen, met strookjes om af te scheuren", "A4", "A4"),
    "niet thuis": Sort(
        "een kaartje voor in de bus, om in te vullen als er niemand thuis was", "A6", "A6", ("uren",), in_pieces=True
    ),
    "pijlen": Sort(
        "pijlen naar links, rechts en rechtdoor, en een blad dat zegt dat het hier is", "A4", "A5", ("activiteit",)
    ),
    "raamsticker": Sort("een sticker voor op je raam of je deur, met je uren en een code", "A5", "A5", ("uren",)),
    "tafelkaart": Sort(
        "een kaart om te vouwen en op tafel te zetten, met wat er komt of met wat er te eten is",
        "A5",
        "A5",
        ("activiteit", "agenda"),
        in_pieces=True,
    ),
    "naamkaart": Sort("naamkaartjes voor je ploeg, met lege erbij", "A4", "A4"),
    "stempelkaart": Sort("kaartjes voor leden, met vakjes om af te stempelen in plaats van geld", "A4", "A4"),
    "bedankkaart": Sort("een kaartje om dank je wel op te schrijven", "A6", "A6", ("foto",), in_pieces=True),
    "vragen": Sort("vragen en antwoorden, voor achter de toog", "A4", "A4", ("voor",)),
    "vragenboekje": Sort(
        "dezelfde vragen en antwoorden als een boekje, op A4 om te vouwen",
        "A5",
        "A5",
        ("voor",),
        folds=True,
        in_pieces=True,
    ),
}


class Order(Record):
    """A file in drukwerk/: one sheet that the village wants."""

    sort: Annotated[str, choice(*SORTS)] = Field(alias="soort", description="Wat je wilt drukken.", examples=["flyer"])
    size: Size | None = Field(
        None, alias="formaat", description="Hoe groot. Anders kiezen we wat bij de soort past.", examples=["A5"]
    )
    title: Annotated[Title, Role.CALL] | None = Field(
        None,
        alias="titel",
        description="Wat er bovenaan staat. Anders is dat de naam van je buurtpunt.",
        examples=["Kom eens langs"],
    )
    message: Call | None = Field(
        None,
        alias="boodschap",
        description="De ene zin in het groot.",
        examples=["Koffie, brood en pakjes om de hoek."],
    )
    audiences: Audiences = Field((), alias="voor")
    show: Annotated[tuple[Annotated[str, choice("uren", "aanbod", "agenda")], ...] | None, WORDS] = Field(
        None,
        alias="toon",
        description="Wat erop staat. Anders kiezen we wat bij de soort past.",
        examples=[["uren", "agenda"]],
    )
    picture: Photo = Field(None, alias="foto")
    action: Call | None = Field(
        None,
        alias="oproep",
        description="Wat je vraagt, in een paar woorden.",
        examples=["Kom woensdag koffie drinken"],
    )
    event: FileName | None = Field(
        None,
        alias="activiteit",
        description="Een bestand uit de map `agenda` of `vergaderingen`.",
        examples=["soepavond.md"],
    )
    month: Annotated[str, choice(*MONTHS)] | None = Field(
        None,
        alias="maand",
        description="Van welke maand. Anders is dat de maand waarin we zijn.",
        examples=["december"],
    )
    grey: YesNo = Field(False, alias="zwart_wit", description="Zet ja voor een blad zonder kleur.", examples=["ja"])
    bleeds: YesNo = Field(
        False,
        alias="afloop",
        description="Zet ja voor een drukker die 3 mm afloop vraagt: de foto loopt dan door tot voorbij de rand.",
        examples=["ja"],
    )
    marks: YesNo = Field(
        False,
        alias="snijtekens",
        description="Zet ja voor streepjes die tonen waar de drukker snijdt. De afloop is er dan ook.",
        examples=["ja"],
    )
    inks: YesNo = Field(
        False,
        alias="cmyk",
        description="Zet ja voor een drukker die CMYK vraagt. De tekst staat dan in zwarte inkt alleen.",
        examples=["ja"],
    )
    on_site: YesNo = Field(
        False,
        alias="op_site",
        description="Zet ja om dit blad ook op je website te zetten, zonder het adres van de verantwoordelijke uitgever.",
        examples=["ja"],
    )

    @property
    def asked(self) -> dict[str, str]:
        """What this sheet is asked for and not every sort prints: the word in `Sort.uses`, and the key that asks it."""
        keys = {"foto": self.picture, "activiteit": self.event, "voor": self.audiences, "maand": self.month}
        return {key: key for key, value in keys.items() if value} | dict.fromkeys(self.show or (), "toon")

    @property
    def name(self) -> str:
        """What its file is called: `drukwerk/soep.yml` makes `soep.pdf`."""
        return slugs.slugify(posixpath.splitext(posixpath.basename(self.origin.file))[0])
