"""What lies in the other lists: questions, audiences, partners, tasks and pictures."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from buurtpunt.knowledge import slugs
from buurtpunt.model.consent import Consent
from buurtpunt.model.form import ITEMS, LIST, Role, Sort, one
from buurtpunt.model.record import Record, Visible
from buurtpunt.model.values import (
    Alt,
    Audiences,
    CheckedOn,
    Contact,
    FocusPoint,
    Id,
    InLanguage,
    Link,
    Logo,
    Markdown,
    Photo,
    Price,
    Said,
    Text,
    Title,
    choice,
    parse_number,
)
from buurtpunt.problems import Wrong, fields

NEAREST, FARTHEST = 1, 3  # circles of the practice book: whom one speaks to, whom one writes, everybody


def parse_circle(text: str) -> int:
    """A circle of an audience; raises `Wrong`."""
    number = parse_number(text)
    if not NEAREST <= number <= FARTHEST:
        raise Wrong(fields.BAD_NUMBER, value=text, advice="Typ 1, 2 of 3. Een staat het dichtst bij je.")
    return number


class Audience(Record):
    """A group of people to speak to."""

    own_id: Id = Field(alias="id", description="Een korte naam. Andere bestanden verwijzen ernaar.", examples=["buren"])
    name: Annotated[Title, Role.WORDS] = Field(
        alias="naam", description="Hoe je die mensen noemt.", examples=["Voor de buren"]
    )
    circle: Annotated[int, one(parse_circle, Sort.NUMBER)] | None = Field(
        None,
        alias="cirkel",
        description="Hoe dicht ze bij je staan: 1 voor wie je zelf aanspreekt, 2 voor een mail of een groep, 3 voor iedereen.",
        examples=["3"],
    )

    @property
    def id(self) -> str:
        """What others refer to."""
        return slugs.slugify(self.own_id)


class Question(Visible):
    """A question that people ask, and the one answer that the whole team gives."""

    words: Annotated[Title, Role.WORDS] = Field(
        alias="vraag", description="De vraag, zoals iemand ze stelt.", examples=["Mag mijn hond mee?"]
    )
    answer: Markdown | None = Field(
        None, alias="antwoord", description="Het antwoord, in gewone woorden.", examples=["Ja, aan de leiband."]
    )
    audiences: Audiences = Field((), alias="voor")
    checked_on: CheckedOn = Field(None, alias="nagekeken_op")
    language: InLanguage = Field(None, alias="taal")

    @property
    def lacks(self) -> str:
        """Its answer, as long as there is none."""
        return "" if self.answer else "nog geen antwoord"


class Partner(Visible):
    """Who joins in."""

    name: Title = Field(alias="naam", description="De naam.", examples=["De Bakker"])
    link: Link | None = Field(None, alias="link", description="Het webadres.", examples=["https://bakker.example"])
    why: Said | None = Field(
        None,
        alias="waarom",
        description="Waarom ze meedoen, in één zin.",
        examples=["Hun brood ligt elke zondag in de winkel."],
    )
    logo: Logo | None = Field(
        None, alias="logo", description="Het logo, uit de map `beelden`.", examples=["logo-bakker.png"]
    )


class Venue(Visible):
    """A place where something is: elsewhere in the village, or a room of the hub's own."""

    name: Annotated[Title, Role.WORDS] = Field(
        alias="naam", description="De naam. Die schrijf je achter `plaats`.", examples=["De oude school"]
    )
    address: Said | None = Field(
        None, alias="adres", description="Het adres, op een regel.", examples=["Schoolstraat 2, 9999 Verzonnegem"]
    )
    access: Said | None = Field(
        None,
        alias="toegang",
        description="Hoe je binnen geraakt.",
        examples=["Langs de speelplaats. Er is een helling voor een rolstoel."],
    )
    contact: Contact = Field(None, alias="contact")
    picture: Photo = Field(None, alias="foto")
    checked_on: CheckedOn = Field(None, alias="nagekeken_op")

    @property
    def words(self) -> str:
        """Its name and its address in one breath."""
        return f"{self.name}, {self.address}" if self.address else self.name


class Task(Visible):
    """Something that a volunteer can do."""

    title: Annotated[Title, Role.CALL] = Field(
        alias="taak", description="Wat er te doen is.", examples=["Brood ophalen"]
    )
    time: Said | None = Field(
        None, alias="tijd", description="Hoelang het duurt, en wanneer.", examples=["een uur op zondagochtend"]
    )
    needed: Said | None = Field(
        None, alias="nodig", description="Wat je moet kunnen of meebrengen.", examples=["een auto"]
    )
    pay: Said | None = Field(
        None, alias="vergoeding", description="Wat je ervoor krijgt.", examples=["je brood is gratis"]
    )
    guidance: Said | None = Field(
        None, alias="begeleiding", description="Wie je op weg helpt.", examples=["Mieke rijdt de eerste keer mee."]
    )
    contact: Contact = Field(None, alias="contact")
    checked_on: CheckedOn = Field(None, alias="nagekeken_op")


class Room(Visible):
    """Something with a roof and a key, for who asks for it."""

    name: Annotated[Title, Role.WORDS] = Field(
        alias="naam", description="Hoe het lokaal heet.", examples=["De grote zaal"]
    )
    places: Said | None = Field(
        None,
        alias="plaatsen",
        description="Voor hoeveel mensen er plaats is.",
        examples=["60 aan tafel, 80 rechtstaand"],
    )
    prices: Annotated[tuple[Price, ...], LIST] = Field(
        (),
        alias="prijs",
        description="Wat het kost, en voor hoelang.",
        examples=[["40 euro voor een halve dag", "70 euro voor een hele dag"]],
    )
    equipment: Annotated[tuple[Said, ...], LIST] = Field(
        (),
        alias="wat_er_is",
        description="Wat er staat en wat er werkt.",
        examples=[["tafels en stoelen", "een keuken"]],
    )
    about: Markdown | None = Field(
        None,
        alias="uitleg",
        description="Wat iemand nog moet weten, zoals wanneer het stil moet zijn.",
        examples=["Haal de sleutel in de winkel."],
    )
    picture: Photo = Field(None, alias="foto")
    link: Link | None = Field(
        None,
        alias="link",
        description="Het webadres waar men het lokaal aanvraagt. Zonder belt men de contactpersoon.",
        examples=["https://zalen.example/grote-zaal"],
    )
    contact: Contact = Field(None, alias="contact")
    checked_on: CheckedOn = Field(None, alias="nagekeken_op")


class PictureFacts(Record):
    """What the village says of one picture, in beelden.yml."""

    alt: Alt | None = Field(
        None,
        alias="alt",
        description="Wat je op de foto ziet, voor wie ze niet kan zien.",
        examples=["Mieke achter de toog"],
    )
    maker: Text | None = Field(None, alias="maker", description="Wie de foto nam.", examples=["Noor Voorbeeld"])
    people: Annotated[str, choice("geen", "groep", "herkenbaar", "kinderen")] = Field(
        "geen", alias="mensen", description="Wie erop staat.", examples=["herkenbaar"]
    )
    consent: Annotated[tuple[Consent, ...], ITEMS] = Field(
        (),
        alias="toestemming",
        description="Wanneer en hoe de mensen op de foto ja zeiden; of dat ze nee zeiden, of dat je het nog moet vragen.",
        examples=["2026-03-01, op papier"],
    )
    focus: FocusPoint = Field(
        (0.5, 0.5),
        alias="middelpunt",
        description="Wat in beeld moet blijven: hoe ver van links en hoe ver van boven, van 0 tot 1.",
        examples=[[0.5, 0.3]],
    )
