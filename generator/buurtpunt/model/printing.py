"""What the printer needs: who answers for it, what the municipality asks, and which sheets a village wants."""

from __future__ import annotations

import posixpath
from typing import Annotated

from pydantic import Field

from buurtpunt.knowledge import slugs
from buurtpunt.model.hub import Address
from buurtpunt.model.record import Record
from buurtpunt.model.values import Number, Phone, Text, Words, YesNo, choice, list_of

SIZES = {"A3": (297, 420), "A4": (210, 297), "A5": (148, 210), "A6": (105, 148)}  # mm, ISO 216
SORTS = ("flyer", "folder", "affiche", "kaart", "deur", "activiteit", "vragen", "strookjes")
Size = Annotated[str, choice(*SIZES)]


class Publisher(Address):
    """The natural person who answers for printed matter. A home address: it never reaches the website."""

    name: Text = Field(alias="naam", description="voornaam en naam")
    phone: Phone | None = Field(None, alias="telefoon", description="het telefoonnummer, als de gemeente het vraagt")


class LocalRules(Record):
    """What the municipality asks of flyers and posters."""

    largest: Size | None = Field(None, alias="max_formaat", description="A5")
    phone: YesNo = Field(False, alias="vu_telefoon", description="ja: het telefoonnummer moet erbij")
    days: Number | None = Field(None, alias="termijn_dagen", description="hoeveel dagen vooraf je het moet vragen")
    sentence: Text | None = Field(None, alias="zin", description="de zin over zwerfvuil")


class PrintSettings(Record):
    """intern/druk.yml."""

    publisher: Publisher | None = Field(None, alias="vu", description="de verantwoordelijke uitgever")
    rules: LocalRules | None = Field(None, alias="gemeente_regels", description="wat de gemeente vraagt")


class Order(Record):
    """A file in drukwerk/: one sheet that the village wants."""

    sort: Annotated[str, choice(*SORTS)] = Field(
        alias="soort", description="flyer, folder, affiche, kaart, deur, activiteit, vragen of strookjes"
    )
    size: Size | None = Field(None, alias="formaat", description="A3, A4, A5 of A6; anders wat bij de soort past")
    title: Text | None = Field(None, alias="titel", description="wat er bovenaan staat; anders de naam")
    message: Text | None = Field(None, alias="boodschap", description="de ene zin in het groot")
    audiences: Words = Field((), alias="voor", description="id's uit doelgroepen.yml")
    show: Annotated[tuple[str, ...] | None, list_of("uren", "aanbod", "agenda")] = Field(
        None, alias="toon", description="uren, aanbod, agenda; anders wat bij de soort past"
    )
    picture: Text | None = Field(None, alias="foto", description="een bestandsnaam uit beelden/")
    action: Text | None = Field(None, alias="oproep", description="wat je vraagt: Kom woensdag koffie drinken")
    event: Text | None = Field(None, alias="activiteit", description="een bestand uit agenda/: soepavond.md")
    grey: YesNo = Field(False, alias="zwart_wit", description="ja: zonder kleur")
    bleeds: YesNo = Field(
        False, alias="afloop", description="ja: de foto loopt 3 mm voorbij de rand, voor een drukker die het zo vraagt"
    )
    marks: YesNo = Field(False, alias="snijtekens", description="ja: ook streepjes waar de drukker snijdt")
    inks: YesNo = Field(
        False, alias="cmyk", description="ja: in de vier inkten van een drukker, met zwarte tekst in zwart alleen"
    )
    on_site: YesNo = Field(
        False, alias="op_site", description="ja: ook op de website, zonder het adres van de verantwoordelijke uitgever"
    )

    @property
    def name(self) -> str:
        """What its file is called: `drukwerk/soep.yml` makes `soep.pdf`."""
        return slugs.slugify(posixpath.splitext(posixpath.basename(self.origin.file))[0])
