"""What the printer needs: who answers for it, and what the municipality asks."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from buurtpunt.model.organisation import Address
from buurtpunt.model.record import Record
from buurtpunt.model.values import Number, Phone, Text, YesNo, choice

SIZES = {"A3": (297, 420), "A4": (210, 297), "A5": (148, 210), "A6": (105, 148)}  # mm, ISO 216
Size = Annotated[str, choice(*SIZES)]


class Publisher(Address):
    """The natural person who answers for printed matter. A home address: it never reaches the website."""

    name: Text = Field(alias="naam", description="Voornaam en naam van een mens.", examples=["Jan Voorbeeld"])
    phone: Phone | None = Field(
        None,
        alias="telefoon",
        description="Het telefoonnummer, als de gemeente dat vraagt.",
        examples=["0450 00 12 34"],
    )


class LocalRules(Record):
    """What the municipality asks of flyers and posters."""

    largest: Size | None = Field(
        None, alias="max_formaat", description="Hoe groot een flyer of affiche mag zijn.", examples=["A5"]
    )
    phone: YesNo = Field(
        False,
        alias="vu_telefoon",
        description="Zet ja als het telefoonnummer van de verantwoordelijke uitgever erbij moet.",
        examples=["ja"],
    )
    days: Number | None = Field(
        None, alias="termijn_dagen", description="Hoeveel dagen vooraf je het moet vragen.", examples=["14"]
    )
    sentence: Text | None = Field(
        None, alias="zin", description="De zin over zwerfvuil.", examples=["Niet op de openbare weg gooien."]
    )


class PrintSettings(Record):
    """intern/druk.yml."""

    publisher: Publisher | None = Field(
        None,
        alias="vu",
        description="De verantwoordelijke uitgever: een mens, met een thuisadres. Het komt alleen op papier.",
    )
    rules: LocalRules | None = Field(
        None, alias="gemeente_regels", description="Wat je gemeente vraagt van flyers en affiches."
    )
