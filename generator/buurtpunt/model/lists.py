"""What lies in the other lists: questions, audiences, partners, tasks and pictures."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from buurtpunt.catalogues import tell
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
        raise Wrong(fields.BAD_NUMBER, value=text, advice=tell("model.advice.circle"))
    return number


class Audience(Record):
    """A group of people to speak to."""

    own_id: Id = Field(alias="id")
    name: Annotated[Title, Role.WORDS] = Field(alias="naam")
    circle: Annotated[int, one(parse_circle, Sort.NUMBER)] | None = Field(None, alias="cirkel")

    @property
    def id(self) -> str:
        """What others refer to."""
        return slugs.slugify(self.own_id)


class Question(Visible):
    """A question that people ask, and the one answer that the whole team gives."""

    words: Annotated[Title, Role.WORDS] = Field(alias="vraag")
    answer: Markdown | None = Field(None, alias="antwoord")
    audiences: Audiences = Field((), alias="voor")
    checked_on: CheckedOn = Field(None, alias="nagekeken_op")
    language: InLanguage | None = Field(None, alias="taal")

    @property
    def lacks(self) -> str:
        """Its answer, as long as there is none."""
        return "" if self.answer else tell("model.lacks.answer")


class Partner(Visible):
    """Who joins in."""

    name: Title = Field(alias="naam")
    link: Link | None = Field(None, alias="link")
    why: Said | None = Field(None, alias="waarom")
    logo: Logo | None = Field(None, alias="logo")


class Venue(Visible):
    """A place where something is: elsewhere in the village, or a room of the hub's own."""

    name: Annotated[Title, Role.WORDS] = Field(alias="naam")
    address: Said | None = Field(None, alias="adres")
    access: Said | None = Field(None, alias="toegang")
    contact: Contact = Field(None, alias="contact")
    picture: Photo = Field(None, alias="foto")
    checked_on: CheckedOn = Field(None, alias="nagekeken_op")

    @property
    def words(self) -> str:
        """Its name and its address in one breath."""
        return f"{self.name}, {self.address}" if self.address else self.name


class Task(Visible):
    """Something that a volunteer can do."""

    title: Annotated[Title, Role.CALL] = Field(alias="taak")
    time: Said | None = Field(None, alias="tijd")
    needed: Said | None = Field(None, alias="nodig")
    pay: Said | None = Field(None, alias="vergoeding")
    guidance: Said | None = Field(None, alias="begeleiding")
    contact: Contact = Field(None, alias="contact")
    checked_on: CheckedOn = Field(None, alias="nagekeken_op")


class Room(Visible):
    """Something with a roof and a key, for who asks for it."""

    name: Annotated[Title, Role.WORDS] = Field(alias="naam")
    places: Said | None = Field(None, alias="plaatsen")
    prices: Annotated[tuple[Price, ...], LIST] = Field((), alias="prijs")
    equipment: Annotated[tuple[Said, ...], LIST] = Field((), alias="wat_er_is")
    about: Markdown | None = Field(None, alias="uitleg")
    picture: Photo = Field(None, alias="foto")
    link: Link | None = Field(None, alias="link")
    contact: Contact = Field(None, alias="contact")
    checked_on: CheckedOn = Field(None, alias="nagekeken_op")


class PictureFacts(Record):
    """What the village says of one picture, in beelden.yml."""

    alt: Alt | None = Field(None, alias="alt")
    maker: Text | None = Field(None, alias="maker")
    people: Annotated[str, choice("geen", "groep", "herkenbaar", "kinderen")] = Field("geen", alias="mensen")
    consent: Annotated[tuple[Consent, ...], ITEMS] = Field((), alias="toestemming")
    focus: FocusPoint = Field((0.5, 0.5), alias="middelpunt")
