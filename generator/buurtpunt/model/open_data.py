"""What a village tells to programs: the shape of `buurtpunt.json`, from which its JSON Schema is made.

Keys are English, as in all that programs read; what stands behind them is as the village typed it. What is not known is left
out. The version goes up when a key goes away or means something else, not when one is added.
"""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

VERSION = 1


class _Told(BaseModel):
    model_config = ConfigDict(frozen=True, defer_build=True, populate_by_name=True)


class Address(_Told):
    """A postal address."""

    street: str = Field(description="Straat en huisnummer.")
    postcode: str = Field(description="De postcode, vier cijfers.", pattern="^[1-9][0-9]{3}$")
    town: str = Field(description="De gemeente.")
    village: str | None = Field(None, description="De deelgemeente, het dorp of de wijk.")


class Place(_Told):
    """Where something is."""

    name: str = Field(description="De naam van de plaats.")
    address: str | None = Field(None, description="Het adres op een regel, als het bekend is.")


class Elsewhere(_Told):
    """A page on another site."""

    name: str = Field(description="De naam die het buurtpunt eraan geeft.")
    url: str = Field(description="Het webadres.", json_schema_extra={"format": "uri"})


class Hub(_Told):
    """The hub itself."""

    name: str = Field(description="De naam van het buurtpunt.")
    sentence: str | None = Field(None, description="Wat het is, in één zin.")
    phase: str = Field(
        description="Hoe ver het staat.",
        json_schema_extra={"enum": ["idee", "bouw", "open", "gesloten", "verhuist"]},
    )
    url: str = Field(description="Het webadres van de site.", json_schema_extra={"format": "uri"})
    telephone: str = Field(description="Het nummer om te bellen, met landcode.", pattern="^[+][0-9]")
    address: Address | None = Field(None, description="Waar het is.")
    links: tuple[Elsewhere, ...] = Field((), description="Zijn pagina's op andere sites.")
    organisation: str | None = Field(None, description="De vereniging, de vzw of de gemeente die erachter zit.")
    enterprise_number: str | None = Field(None, description="Haar nummer in de Kruispuntbank van Ondernemingen.")


class Span(_Told):
    """From one hour to another; an end that does not come after its begin is on the next day."""

    opens: str = Field(description="Het uur in Brussel.", pattern="^[0-9]{2}:[0-9]{2}$")
    closes: str = Field(description="Het uur in Brussel.", pattern="^[0-9]{2}:[0-9]{2}$")


class SpecialDay(_Told):
    """A day on which the hours are not the usual ones."""

    date: dt.date = Field(description="De dag.")
    open: tuple[Span, ...] = Field((), description="De uren van die dag. Een lege lijst: gesloten.")
    reason: str | None = Field(None, description="Waarom.")


class HourSet(_Told):
    """Opening hours of one thing."""

    name: str = Field(description="Waarvan dit de uren zijn.")
    place: Place | None = Field(None, description="Waar dat is, als het niet in het buurtpunt zelf is.")
    words: tuple[str, ...] = Field(description="De gewone uren in woorden.")
    osm: str | None = Field(None, description="De gewone uren, zoals `opening_hours` van OpenStreetMap ze schrijft.")
    order_by: str | None = Field(None, description="Tot wanneer je kunt bestellen, in woorden.")
    special: tuple[SpecialDay, ...] = Field((), description="De dagen met andere uren, tot een jaar vooruit.")


class Offer(_Told):
    """Something that the hub has or does all year round."""

    title: str = Field(description="De titel.")
    url: str = Field(description="De pagina erover.", json_schema_extra={"format": "uri"})
    kind: str | None = Field(None, description="Wat voor iets het is, in de woorden van het dorp.")
    summary: str | None = Field(None, description="Het begin van de tekst.")
    price: str | None = Field(None, description="Wat het kost, in woorden.")
    hours: tuple[str, ...] = Field((), description="Wanneer het er is, in woorden.")


class Date(_Told):
    """One time that an event takes place, or was to take place."""

    start: dt.datetime | dt.date = Field(description="Wanneer het begint. Zonder uur is het een hele dag.")
    end: dt.datetime | dt.date | None = Field(
        None, description="Wanneer het stopt: een uur, of de laatste dag, die meetelt."
    )
    state: str = Field(
        description="Of het doorgaat: `moved` is verplaatst, `cancelled` gaat niet door.",
        json_schema_extra={"enum": ["planned", "extra", "moved", "cancelled"]},
    )
    instead_of: dt.date | None = Field(None, description="De dag waarop het eerst zou zijn.")
    full: bool = Field(False, description="Of er geen plaats meer is.")
    reason: str | None = Field(None, description="Waarom het niet doorgaat.")
    place: Place | None = Field(None, description="Waar het die keer is, als dat niet de gewone plaats is.")


class Event(_Told):
    """Something that happens on one or more days."""

    title: str = Field(description="De titel.")
    url: str = Field(description="De pagina erover.", json_schema_extra={"format": "uri"})
    calendar: str | None = Field(
        None, description="Dezelfde data als iCalendar (RFC 5545).", json_schema_extra={"format": "uri"}
    )
    summary: str | None = Field(None, description="Het begin van de tekst.")
    place: Place = Field(description="Waar het is.")
    price: str | None = Field(None, description="Wat het kost, in woorden.")
    euros: float | None = Field(None, description="Wat het kost, als dat één bedrag is. Gratis is 0.", ge=0)
    audiences: tuple[str, ...] = Field((), description="Voor wie het is, in de woorden van het dorp.")
    repeats: str | None = Field(None, description="Wanneer het terugkomt, in woorden.")
    dates: tuple[Date, ...] = Field(
        description="De data die nog komen, tot een jaar vooruit. Soms weet men ze nog niet."
    )


class News(_Told):
    """Something to tell."""

    title: str = Field(description="De titel.")
    url: str = Field(description="Het bericht.", json_schema_extra={"format": "uri"})
    date: dt.date = Field(description="De dag van het bericht.")
    summary: str | None = Field(None, description="Het begin van de tekst.")


class OpenData(_Told):
    """A whole village, as far as anybody may use it elsewhere: no picture, and of people only the number to call."""

    schema_: str = Field(
        alias="$schema", description="Het webadres van dit schema.", json_schema_extra={"format": "uri"}
    )
    version: int = Field(description="Welke versie van dit schema het is.", json_schema_extra={"const": VERSION})
    made_on: dt.date = Field(description="De dag waarop dit gemaakt is.")
    licence: str | None = Field(
        None,
        description="Onder welke licentie men dit mag gebruiken. Staat er geen, dan heeft het buurtpunt er geen gekozen.",
        json_schema_extra={"format": "uri"},
    )
    language: str = Field(description="De taal van de teksten (RFC 5646).", examples=["nl-BE"])
    hub: Hub = Field(description="Het buurtpunt.")
    hours: tuple[HourSet, ...] = Field(
        (), description="Wanneer er wat open is. Leeg zolang het buurtpunt niet open is."
    )
    offers: tuple[Offer, ...] = Field((), description="Wat er het hele jaar te vinden is.")
    events: tuple[Event, ...] = Field((), description="Wat er te doen is, in de orde van de volgende datum.")
    news: tuple[News, ...] = Field((), description="Het nieuws, het nieuwste eerst.")
    places: tuple[Place, ...] = Field((), description="De plaatsen waar er iets te doen is.")


def as_json(told: OpenData) -> bytes:
    """The file itself; what is not known is left out."""
    return told.model_dump_json(by_alias=True, exclude_none=True, indent=1).encode() + b"\n"


def schema() -> bytes:
    """Its JSON Schema (draft 2020-12)."""
    dialect: dict[str, Any] = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    found = OpenData.model_json_schema()
    return json.dumps(dialect | found, ensure_ascii=False, indent=1).encode() + b"\n"
