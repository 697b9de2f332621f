"""The hub itself: what stands in buurtpunt.yml, contact.yml and uren.yml."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any, Self

from pydantic import BeforeValidator, Field, model_validator

from buurtpunt.knowledge import moments, slugs
from buurtpunt.knowledge.calendar.hours import Opening, Span, parse_opening, parse_spans
from buurtpunt.model.record import ORIGIN_KEY, Record
from buurtpunt.model.recurring import Deadline, Exceptions
from buurtpunt.model.values import (
    Colour,
    Day,
    Email,
    EnterpriseNumber,
    Folder,
    Iban,
    Phone,
    Postcode,
    Text,
    Url,
    Words,
    YesNo,
    as_list,
    choice,
    one,
)
from buurtpunt.problems import Wrong, fields


def _free_keys(value: Any) -> Any:
    """A group whose keys a village makes up itself: they are words to show, so they keep the capitals that were typed."""
    if not isinstance(value, dict):
        return value
    typed = value[ORIGIN_KEY].keys
    return {typed[key]: found for key, found in value.items() if key != ORIGIN_KEY}


class Address(Record):
    """A postal address."""

    street: Text = Field(alias="straat", description="de straat")
    number: Text = Field(alias="nummer", description="het huisnummer")
    postcode: Postcode = Field(alias="postcode", description="de postcode")
    town: Text = Field(alias="gemeente", description="de gemeente")
    village: Text | None = Field(None, alias="deelgemeente", description="het dorp of de wijk")


class Organisation(Record):
    """Who stands behind the hub, with what the law wants to see (Belgian Companies and Associations Code, art. 2:20)."""

    name: Text = Field(alias="naam", description="de naam van de organisatie")
    form: Annotated[str, choice("feitelijke vereniging", "fv", "vzw", "cv", "openbaar bestuur", "andere")] = Field(
        alias="vorm", description="feitelijke vereniging, vzw, cv, openbaar bestuur of andere"
    )
    seat: Text | None = Field(None, alias="zetel", description="het adres van de zetel")
    number: EnterpriseNumber | None = Field(None, alias="ondernemingsnummer", description="0xxx.xxx.xxx")
    court: Text | None = Field(None, alias="rpr", description="de rechtbank: Gent, afdeling Gent")
    email: Email | None = Field(None, alias="email", description="het mailadres van de organisatie")
    iban: Iban | None = Field(None, alias="iban", description="het rekeningnummer")
    insurance: Text | None = Field(None, alias="verzekering", description="waar de vrijwilligers verzekerd zijn")
    in_liquidation: YesNo = Field(False, alias="in_vereffening", description="ja: de organisatie wordt ontbonden")


class Action(Record):
    """The one call to action. `link` is a file below content/, or an address."""

    words: Text = Field(alias="tekst", description="wat je vraagt: Kom woensdag koffie drinken")
    link: Text | None = Field(
        None, alias="link", description="een bestand, bijvoorbeeld agenda/koffie.md, of een adres"
    )


class Support(Record):
    """Who gives money, with the sentence and the logo that they ask for."""

    words: Text = Field(alias="tekst", description="de zin die de gever vraagt")
    link: Url | None = Field(None, alias="link", description="het webadres van de gever")
    logo: Text | None = Field(None, alias="logo", description="een bestandsnaam uit beelden/")


class Hub(Record):
    """buurtpunt.yml."""

    name: Text = Field(alias="naam", description="de naam van het buurtpunt")
    sentence: Text | None = Field(None, alias="zin", description="wat het is, in een zin")
    phase: Annotated[str, choice("idee", "bouw", "open", "gesloten", "verhuist")] = Field(
        "open", alias="fase", description="idee, bouw, open, gesloten of verhuist"
    )
    address: Address | None = Field(None, alias="adres", description="waar het is")
    directions: Text | None = Field(None, alias="bereikbaarheid", description="hoe je er geraakt")
    access: Text | None = Field(None, alias="toegankelijkheid", description="drempels, toilet, hulp")
    website: Url | None = Field(None, alias="website", description="het webadres van deze site")
    colour: Colour | None = Field(None, alias="kleur", description='een kleur: "#0b6e4f" of groen')
    theme: Folder = Field("dorp", alias="thema", description="de naam van het thema")
    logo: Text | None = Field(None, alias="logo", description="een bestandsnaam uit beelden/")
    picture: Text | None = Field(None, alias="foto", description="het beeld op de eerste pagina, uit beelden/")
    links: Annotated[dict[str, Url], BeforeValidator(_free_keys)] = Field(
        default_factory=dict, alias="links", description="je pagina's elders: facebook: https://..."
    )
    organisation: Organisation | None = Field(None, alias="organisatie", description="wie erachter zit")
    action: Action | None = Field(None, alias="oproep", description="het ene dat je vraagt")
    support: tuple[Support, ...] = Field((), alias="steun", description="wie steun geeft")
    explained: Annotated[dict[str, Text], BeforeValidator(_free_keys)] = Field(
        default_factory=dict,
        alias="woordenlijst",
        description="moeilijke woorden, met wat ze zeggen: subsidie: geld van ...",
    )
    plain_words: Words = Field(
        (), alias="gewone_woorden", description="woorden die iedereen bij jullie kent; `check` zegt er niets van"
    )


class Person(Record):
    """Somebody to call. The one thing that a village cannot leave out."""

    own_id: Text | None = Field(None, alias="id", description="een korte naam om naar te verwijzen")
    name: Text = Field(alias="naam", description="voornaam en naam")
    role: Text | None = Field(None, alias="rol", description="wat die persoon doet")
    phone: Phone = Field(alias="telefoon", description="het telefoonnummer")
    email: Email | None = Field(None, alias="email", description="het mailadres")
    picture: Text | None = Field(None, alias="foto", description="een bestandsnaam uit beelden/")
    reachable: Text | None = Field(None, alias="bereikbaar", description="wanneer je kunt bellen")
    until: Day | None = Field(None, alias="tot", description="de laatste dag als aanspreekpunt")

    @property
    def id(self) -> str:
        """What others refer to: the id as typed, else the name."""
        return slugs.slugify(self.own_id or self.name)


class SpecialDay(Record):
    """A day with other hours."""

    date: Day = Field(alias="datum", description="de dag")
    spans: Annotated[tuple[Span, ...], one(parse_spans)] = Field(alias="uren", description="8:00-12:00, of gesloten")
    reason: Text | None = Field(None, alias="reden", description="waarom")


class HourSet(Record):
    """Opening hours of one thing."""

    what: Text = Field(alias="wat", description="waarvan dit de uren zijn: Winkel")
    when: Annotated[tuple[Annotated[Opening, one(parse_opening)], ...], BeforeValidator(as_list)] = Field(
        alias="wanneer", description="maandag tot vrijdag 8:00-12:00 en 13:00-17:30"
    )
    except_: Exceptions = Field((), alias="behalve", description="feestdag, schoolvakantie, juli, een datum")
    special: tuple[SpecialDay, ...] = Field((), alias="anders", description="{datum: 2026-12-24, uren: 8:00-12:00}")
    contact: Text | None = Field(None, alias="contact", description="een id uit contact.yml")
    order_by: Deadline | None = Field(None, alias="bestellen_tot", description="tot wanneer je kunt bestellen")
    checked_on: Day | None = Field(None, alias="nagekeken_op", description="de dag waarop iemand dit nog eens nakeek")


class Closure(Record):
    """Days on which the hub is closed, first and last included."""

    first: Day = Field(alias="van", description="de eerste dag")
    last: Day = Field(alias="tot", description="de laatste dag")
    reason: Text | None = Field(None, alias="reden", description="waarom")

    @model_validator(mode="after")
    def _last_is_not_before_first(self) -> Self:
        if self.last < self.first:
            start, end = moments.format_date(self.first), moments.format_date(self.last)
            advice = "Kijk beide dagen na. De laatste dag telt mee."
            raise Wrong(fields.END_BEFORE_START, key="tot", start=start, end=end, advice=advice)
        return self

    def holds_on(self, day: dt.date) -> bool:
        """Whether the hub is closed on this day."""
        return self.first <= day <= self.last
