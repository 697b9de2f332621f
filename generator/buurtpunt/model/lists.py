"""What lies in the other lists: questions, audiences, partners, tasks and pictures."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from buurtpunt.knowledge import slugs
from buurtpunt.model.record import Record, Visible
from buurtpunt.model.values import Day, FocusPoint, Text, Url, Words, choice


class Audience(Record):
    """A group of people to speak to."""

    own_id: Text = Field(alias="id", description="een korte naam om naar te verwijzen")
    name: Text = Field(alias="naam", description="Voor de buren")

    @property
    def id(self) -> str:
        """What others refer to."""
        return slugs.slugify(self.own_id)


class Question(Visible):
    """A question that people ask, and the one answer that the whole team gives."""

    words: Text = Field(alias="vraag", description="de vraag, zoals iemand ze stelt")
    answer: Text | None = Field(None, alias="antwoord", description="het antwoord (Markdown)")
    audiences: Words = Field((), alias="voor", description="id's uit doelgroepen.yml")
    checked_on: Day | None = Field(None, alias="nagekeken_op", description="de dag waarop iemand dit nog eens nakeek")


class Partner(Visible):
    """Who joins in."""

    name: Text = Field(alias="naam", description="de naam")
    link: Url | None = Field(None, alias="link", description="het webadres")
    why: Text | None = Field(None, alias="waarom", description="waarom zij meedoen, in een zin")
    logo: Text | None = Field(None, alias="logo", description="een bestandsnaam uit beelden/")


class Task(Visible):
    """Something that a volunteer can do."""

    title: Text = Field(alias="taak", description="wat er te doen is")
    time: Text | None = Field(None, alias="tijd", description="hoelang en wanneer")
    needed: Text | None = Field(None, alias="nodig", description="wat je moet kunnen of meebrengen")
    pay: Text | None = Field(None, alias="vergoeding", description="wat je ervoor krijgt")
    guidance: Text | None = Field(None, alias="begeleiding", description="wie je op weg helpt")
    contact: Text | None = Field(None, alias="contact", description="een id uit contact.yml")
    checked_on: Day | None = Field(None, alias="nagekeken_op", description="de dag waarop iemand dit nog eens nakeek")


class PictureFacts(Record):
    """What the village says of one picture, in beelden.yml."""

    alt: Text | None = Field(None, alias="alt", description="wat je erop ziet")
    maker: Text | None = Field(None, alias="maker", description="wie het maakte")
    people: Annotated[str, choice("geen", "groep", "herkenbaar", "kinderen")] = Field(
        "geen", alias="mensen", description="geen, groep, herkenbaar of kinderen"
    )
    consent: Text | None = Field(None, alias="toestemming", description="wanneer en hoe de mensen ja zeiden")
    focus: FocusPoint = Field((0.5, 0.5), alias="middelpunt", description="[0.5, 0.3]: van links en van boven, 0 tot 1")
