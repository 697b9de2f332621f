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

    name: Text = Field(alias="naam")
    phone: Phone | None = Field(None, alias="telefoon")


class LocalRules(Record):
    """What the municipality asks of flyers and posters."""

    largest: Size | None = Field(None, alias="max_formaat")
    phone: YesNo = Field(False, alias="vu_telefoon")
    days: Number | None = Field(None, alias="termijn_dagen")
    sentence: Text | None = Field(None, alias="zin")


class PrintSettings(Record):
    """intern/druk.yml."""

    publisher: Publisher | None = Field(None, alias="vu")
    rules: LocalRules | None = Field(None, alias="gemeente_regels")
