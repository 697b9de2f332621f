"""What a village tells to programs: the shape of `buurtpunt.json`, from which its JSON Schema is made.

Keys are English, as in all that programs read; what stands behind them is as the village typed it. What is not known is left
out. The version goes up when a key goes away or means something else, not when one is added.
"""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from buurtpunt.catalogues import tell

VERSION = 1


class _Told(BaseModel):
    model_config = ConfigDict(frozen=True, defer_build=True, populate_by_name=True)


class Address(_Told):
    """A postal address."""

    street: str
    postcode: str = Field(pattern="^[1-9][0-9]{3}$")
    town: str
    village: str | None = None


class Place(_Told):
    """Where something is."""

    name: str
    address: str | None = None


class Elsewhere(_Told):
    """A page on another site."""

    name: str
    url: str = Field(json_schema_extra={"format": "uri"})


class Hub(_Told):
    """The hub itself."""

    name: str
    sentence: str | None = None
    phase: str = Field(json_schema_extra={"enum": ["idee", "bouw", "open", "gesloten", "verhuist"]})
    url: str = Field(json_schema_extra={"format": "uri"})
    telephone: str = Field(pattern="^[+][0-9]")
    address: Address | None = None
    links: tuple[Elsewhere, ...] = ()
    organisation: str | None = None
    enterprise_number: str | None = None


class Span(_Told):
    """From one hour to another; an end that does not come after its begin is on the next day."""

    opens: str = Field(pattern="^[0-9]{2}:[0-9]{2}$")
    closes: str = Field(pattern="^[0-9]{2}:[0-9]{2}$")


class SpecialDay(_Told):
    """A day on which the hours are not the usual ones."""

    date: dt.date
    open: tuple[Span, ...] = ()
    reason: str | None = None


class HourSet(_Told):
    """Opening hours of one thing."""

    name: str
    place: Place | None = None
    words: tuple[str, ...]
    osm: str | None = None
    order_by: str | None = None
    special: tuple[SpecialDay, ...] = ()


class Offer(_Told):
    """Something that the hub has or does all year round."""

    title: str
    url: str = Field(json_schema_extra={"format": "uri"})
    kind: str | None = None
    summary: str | None = None
    price: str | None = None
    hours: tuple[str, ...] = ()


class Date(_Told):
    """One time that an event takes place, or was to take place."""

    start: dt.datetime | dt.date
    end: dt.datetime | dt.date | None = None
    state: str = Field(json_schema_extra={"enum": ["planned", "extra", "moved", "cancelled"]})
    instead_of: dt.date | None = None
    full: bool = False
    reason: str | None = None
    place: Place | None = None


class Event(_Told):
    """Something that happens on one or more days."""

    title: str
    url: str = Field(json_schema_extra={"format": "uri"})
    calendar: str | None = Field(None, json_schema_extra={"format": "uri"})
    summary: str | None = None
    place: Place
    price: str | None = None
    euros: float | None = Field(None, ge=0)
    audiences: tuple[str, ...] = ()
    repeats: str | None = None
    dates: tuple[Date, ...]


class News(_Told):
    """Something to tell."""

    title: str
    url: str = Field(json_schema_extra={"format": "uri"})
    date: dt.date
    summary: str | None = None


class OpenData(_Told):
    """A whole village, as far as anybody may use it elsewhere: no picture, and of people only the number to call."""

    schema_: str = Field(alias="$schema", json_schema_extra={"format": "uri"})
    version: int = Field(json_schema_extra={"const": VERSION})
    made_on: dt.date
    licence: str | None = Field(None, json_schema_extra={"format": "uri"})
    language: str = Field(examples=["nl-BE"])
    hub: Hub
    hours: tuple[HourSet, ...] = ()
    offers: tuple[Offer, ...] = ()
    events: tuple[Event, ...] = ()
    news: tuple[News, ...] = ()
    places: tuple[Place, ...] = ()


def as_json(told: OpenData) -> bytes:
    """The file itself; what is not known is left out."""
    return told.model_dump_json(by_alias=True, exclude_none=True, indent=1).encode() + b"\n"


def schema() -> bytes:
    """Its JSON Schema (draft 2020-12)."""
    dialect: dict[str, Any] = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    found = OpenData.model_json_schema()
    for name, one in {**found["$defs"], "OpenData": found}.items():
        for key, about in one["properties"].items():
            told = about | {"description": tell(f"open_data.{name}.{key}")}
            one["properties"][key] = dict(sorted(told.items()))
    return json.dumps(dialect | found, ensure_ascii=False, indent=1).encode() + b"\n"
