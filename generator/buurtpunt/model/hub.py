"""The hub itself: what stands in buurtpunt.yml and contact.yml."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from buurtpunt.knowledge import letters, moments, slugs
from buurtpunt.model.organisation import (
    Action,
    Address,
    Campaign,
    Indoors,
    Languages,
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
    Link,
    Logo,
    Markdown,
    Phone,
    Photo,
    Picture,
    Said,
    Text,
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

    name: Title = Field(alias="naam", description="De naam van je buurtpunt.", examples=["De Oude Melkerij"])
    sentence: Call | None = Field(
        None, alias="zin", description="Wat het is, in één zin.", examples=["Winkel, koffie en pakjes onder één dak."]
    )
    phase: Annotated[str, choice("idee", "bouw", "open", "gesloten", "verhuist")] = Field(
        "open", alias="fase", description="Hoe ver je staat.", examples=["open"]
    )
    address: Address | None = Field(None, alias="adres", description="Waar het is.")
    indoors: Indoors = Field((), alias="in_huis")
    directions: Markdown | None = Field(
        None,
        alias="bereikbaarheid",
        description="Hoe je er geraakt, te voet, met de fiets of met de bus.",
        examples=["Bus 99 stopt voor de deur."],
    )
    access: Markdown | None = Field(
        None,
        alias="toegankelijkheid",
        description="Of iedereen binnen kan: drempels, toilet, hulp.",
        examples=["De voordeur heeft geen trap."],
    )
    website: Url | None = Field(
        None, alias="website", description="Het webadres van deze site.", examples=["https://oudemelkerij.example"]
    )
    colour: Colour | None = Field(
        None,
        alias="kleur",
        description="De kleur van je site: een naam, of een code tussen aanhalingstekens.",
        examples=["groen"],
    )
    style: Annotated[str, choice(*letters.STYLES)] = Field(
        "gevel",
        alias="stijl",
        description="Hoe je site eruitziet: als een gevel, als een affiche of als een dorpskrant.",
        examples=["gevel"],
    )
    letter: Annotated[str, choice(*letters.PAIRS)] | None = Field(
        None,
        alias="letter",
        description="Het lettertype, als je een ander wilt dan dat van je stijl.",
        examples=["helder"],
    )
    theme: Folder = Field(
        "dorp", alias="thema", description="Hoe de site eruitziet: de naam van een thema.", examples=["dorp"]
    )
    logo: Logo | None = Field(None, alias="logo", description="Je logo, uit de map `beelden`.", examples=["logo.png"])
    skyline: Logo | None = Field(
        None,
        alias="silhouet",
        description="Een tekening (svg) van de daken van je dorp, voor onderaan elke pagina. Alleen haar vorm telt.",
        examples=["daken.svg"],
    )
    picture: Picture | None = Field(
        None, alias="foto", description="De foto op de eerste pagina, uit de map `beelden`.", examples=["melkerij.jpg"]
    )
    links: Annotated[dict[str, Link], BeforeValidator(_free_keys)] = Field(
        default_factory=dict,
        alias="links",
        description="Je pagina's op andere sites, elk met een naam die je zelf kiest.",
        examples=[{"facebook": "https://facebook.example/melkerij"}],
    )
    organisation: Organisation | None = Field(
        None, alias="organisatie", description="Wie erachter zit: de vereniging, de vzw of de gemeente."
    )
    action: Action | None = Field(None, alias="oproep", description="Het ene dat je aan elke bezoeker vraagt.")
    campaign: Campaign | None = Field(
        None, alias="actie", description="Een actie met een einddag, zoals geld inzamelen voor een dak."
    )
    report: Report | None = Field(None, alias="meld_iets", description="Waar bezoekers iets melden voor de site.")
    support: tuple[Support, ...] = Field((), alias="steun", description="Wie je steunt, met de zin die ze vragen.")
    by_name: YesNo | None = Field(
        None,
        alias="zoeken",
        description="Zet ja voor een zoekpagina en een lijst van A tot Z, ook als je site klein is; nee als je ze niet wilt. Anders komen ze er bij meer dan 40 pagina's.",
        examples=["ja"],
    )
    explained: Annotated[dict[str, Text], BeforeValidator(_free_keys)] = Field(
        default_factory=dict,
        alias="woordenlijst",
        description="Moeilijke woorden, met wat ze zeggen.",
        examples=[{"subsidie": "geld van de overheid"}],
    )
    languages: Languages = Field(("nl",), alias="taal")
    licence: Licence = Field(None, alias="licentie")
    plain_words: Words = Field(
        (),
        alias="gewone_woorden",
        description="Woorden die iedereen bij jullie kent: `check` zegt er niets van.",
        examples=[["melkzaal"]],
    )

    @property
    def calls(self) -> tuple[Action | Campaign, ...]:
        """What it asks of visitors and leads them to."""
        return tuple(call for call in (self.action, self.campaign) if call and call.link)


class Person(Record):
    """Somebody to call. The one thing that a village cannot leave out."""

    own_id: Id | None = Field(
        None, alias="id", description="Een korte naam. Andere bestanden verwijzen ernaar.", examples=["mieke"]
    )
    name: Title = Field(alias="naam", description="Voornaam en naam.", examples=["Mieke Voorbeeld"])
    role: Said | None = Field(None, alias="rol", description="Wat die persoon doet.", examples=["trekker"])
    phone: Phone = Field(alias="telefoon", description="Het telefoonnummer.", examples=["0450 00 12 34"])
    email: Email | None = Field(
        None, alias="email", description="Het mailadres.", examples=["mieke@oudemelkerij.example"]
    )
    picture: Photo = Field(None, alias="foto")
    reachable: Said | None = Field(
        None, alias="bereikbaar", description="Wanneer je mag bellen.", examples=["elke werkdag van 9 tot 18 uur"]
    )
    until: Day | None = Field(
        None, alias="tot", description="De laatste dag waarop je die persoon mag bellen.", examples=["2027-06-30"]
    )

    @property
    def id(self) -> str:
        """What others refer to: the id as typed, else the name."""
        return slugs.slugify(self.own_id or self.name)

    def hidden_because(self, today: dt.date) -> str:
        """That somebody has left."""
        return f"contact tot {moments.format_date(self.until)}" if self.until and self.until < today else ""
