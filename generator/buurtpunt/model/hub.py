"""The hub itself: what stands in buurtpunt.yml and contact.yml."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from buurtpunt.catalogues import tell
from buurtpunt.knowledge import letters, moments, slugs
from buurtpunt.model.form import WORDS
from buurtpunt.model.organisation import (
    Action,
    Address,
    Campaign,
    Licence,
    Organisation,
    Report,
    Support,
)
from buurtpunt.model.record import ORIGIN_KEY, Record
from buurtpunt.model.values import (
    Call,
    Colour,
    Day,
    Email,
    Folder,
    Id,
    InLanguage,
    Link,
    Logo,
    Markdown,
    Phone,
    Photo,
    Picture,
    Said,
    Text,
    Texts,
    Title,
    Url,
    Words,
    YesNo,
    choice,
)


def _free_keys(value: Any) -> Any:
    """A group whose keys a village makes up itself: they are words to show, so they keep the capitals that were typed."""
    if not isinstance(value, dict):
        return value
    typed = value[ORIGIN_KEY].keys
    return {typed[key]: found for key, found in value.items() if key != ORIGIN_KEY}


class Hub(Record):
    """buurtpunt.yml."""

    name: Title = Field(alias="naam")
    sentence: Call | None = Field(None, alias="zin")
    phase: Annotated[str, choice("idee", "bouw", "open", "gesloten", "verhuist")] = Field("open", alias="fase")
    address: Address | None = Field(None, alias="adres")
    indoors: Texts = Field((), alias="in_huis")
    directions: Markdown | None = Field(None, alias="bereikbaarheid")
    access: Markdown | None = Field(None, alias="toegankelijkheid")
    website: Url | None = Field(None, alias="website")
    colour: Colour | None = Field(None, alias="kleur")
    style: Annotated[str, choice(*letters.STYLES)] = Field("gevel", alias="stijl")
    letter: Annotated[str, choice(*letters.PAIRS)] | None = Field(None, alias="letter")
    theme: Folder = Field("dorp", alias="thema")
    logo: Logo | None = Field(None, alias="logo")
    skyline: Logo | None = Field(None, alias="silhouet")
    picture: Picture | None = Field(None, alias="foto")
    links: Annotated[dict[str, Link], BeforeValidator(_free_keys)] = Field(default_factory=dict, alias="links")
    organisation: Organisation | None = Field(None, alias="organisatie")
    action: Action | None = Field(None, alias="oproep")
    campaign: Campaign | None = Field(None, alias="actie")
    report: Report | None = Field(None, alias="meld_iets")
    support: tuple[Support, ...] = Field((), alias="steun")
    by_name: YesNo | None = Field(None, alias="zoeken")
    explained: Annotated[dict[str, Text], BeforeValidator(_free_keys)] = Field(
        default_factory=dict, alias="woordenlijst"
    )
    languages: Annotated[tuple[InLanguage, ...], WORDS] = Field(("nl",), alias="taal")
    licence: Licence | None = Field(None, alias="licentie")
    plain_words: Words = Field((), alias="gewone_woorden")

    @property
    def calls(self) -> tuple[Action | Campaign, ...]:
        """What it asks of visitors and leads them to."""
        return tuple(call for call in (self.action, self.campaign) if call and call.link)


class Person(Record):
    """Somebody to call. The one thing that a village cannot leave out."""

    own_id: Id | None = Field(None, alias="id")
    name: Title = Field(alias="naam")
    role: Said | None = Field(None, alias="rol")
    phone: Phone = Field(alias="telefoon")
    email: Email | None = Field(None, alias="email")
    picture: Photo = Field(None, alias="foto")
    reachable: Said | None = Field(None, alias="bereikbaar")
    until: Day | None = Field(None, alias="tot")

    @property
    def id(self) -> str:
        """What others refer to: the id as typed, else the name."""
        return slugs.slugify(self.own_id or self.name)

    def hidden_because(self, today: dt.date) -> str:
        """That somebody has left."""
        if self.until and self.until < today:
            return tell("model.hidden.left", day=moments.format_date(self.until))
        return ""
