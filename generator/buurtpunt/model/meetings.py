"""What lies in vergaderingen/: an evening to think along, and what came of it."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from pydantic import Field

from buurtpunt.knowledge.consent import State
from buurtpunt.model.consent import Consent, together
from buurtpunt.model.documents import Event
from buurtpunt.model.form import ITEMS, LIST, Role
from buurtpunt.model.record import Record
from buurtpunt.model.values import DayOrUnknown, Id, Markdown, Said, Text, choice

# How much say those who come have, from least to most: the ladder of the practice book, in words that people use.
LEVELS = ("informeren", "raadplegen", "adviseren", "samen maken", "mee beslissen")
COMING, BUSY, DONE = STATES = "komt", "bezig", "klaar"
Lines = Annotated[tuple[Said, ...], LIST]


class ActionItem(Record):
    """Who does what by when, as a meeting agreed."""

    what: Annotated[Text, Role.TITLE, Role.WORDS] = Field(
        alias="wat", description="Wat er moet gebeuren.", examples=["De tent huren"]
    )
    who: Text | None = Field(
        None,
        alias="wie",
        description="Wie het doet. Een naam staat alleen op de site als die persoon in contact.yml staat of ja zei.",
        examples=["Noor Voorbeeld"],
    )
    by: DayOrUnknown | None = Field(None, alias="tegen", description="Tegen wanneer.", examples=["2027-01-15"])
    state: Annotated[str, choice(*STATES)] = Field(
        COMING, alias="stand", description="Of het nog komt, bezig is of klaar is.", examples=["bezig"]
    )
    consent: Annotated[tuple[Consent, ...], ITEMS] = Field(
        (),
        alias="toestemming",
        description="Wanneer en hoe die persoon ja zei tegen zijn naam op de site.",
        examples=["2026-11-12, mondeling"],
    )

    @property
    def is_done(self) -> bool:
        """Whether there is nothing left to do."""
        return self.state == DONE

    def is_late(self, today: dt.date) -> bool:
        """Whether it should have been done before today."""
        return not self.is_done and isinstance(self.by, dt.date) and self.by < today

    def may_be_named(self, today: dt.date) -> bool:
        """Whether who does it said yes to a name that anyone can read."""
        return together(self.consent, today).state in (State.YES, State.UNDATED)


class Meeting(Event):
    """Something that happens on a day as any event does, and about which there is more to say before and after."""

    purpose: Said | None = Field(
        None,
        alias="doel",
        description="Wat je die avond wilt bereiken, in één zin.",
        examples=["We kiezen waar de auto's staan als het druk is."],
    )
    level: Annotated[str, choice(*LEVELS)] | None = Field(
        None,
        alias="niveau",
        description="Hoeveel inspraak wie komt heeft, van weinig naar veel: "
        "informeren, raadplegen, adviseren, samen maken of mee beslissen.",
        examples=["adviseren"],
    )
    not_about: Lines = Field(
        (), alias="niet_over", description="Waar het die avond niet over gaat.", examples=[["de bushalte"]]
    )
    invited_by: Lines = Field(
        (),
        alias="uitgenodigd_via",
        description="Wie mee uitnodigt: een vereniging, een wijkcomité, de school.",
        examples=[["Fietsclub De Platte Band", "het oudercomité"]],
    )
    questions: Lines = Field(
        (),
        alias="vragen",
        description="De vragen waarover je samen nadenkt.",
        examples=[["Wat stoort er nu?", "Hoe ziet de Dries er volgend jaar uit?"]],
    )
    snacks: Said | None = Field(
        None, alias="hapje_drankje", description="Wat er te eten en te drinken is.", examples=["Er is soep en koffie."]
    )
    report: Markdown | None = Field(
        None, alias="verslag", description="Het verslag, na de vergadering.", examples=["We waren met 23."]
    )
    decided: Lines = Field(
        (), alias="beslist", description="Wat er beslist is.", examples=[["De Dries blijft op zaterdag vrij."]]
    )
    promised: Lines = Field(
        (), alias="beloofd", description="Wat jullie beloven.", examples=[["We zetten een bord aan de kerk."]]
    )
    not_promised: Lines = Field(
        (), alias="niet_beloofd", description="Wat jullie niet kunnen beloven.", examples=[["Een tweede bus."]]
    )
    action_items: tuple[ActionItem, ...] = Field((), alias="taken", description="Wie wat doet, en tegen wanneer.")
    results: Said | None = Field(
        None,
        alias="resultaten",
        description="Wat er met de resultaten gebeurt.",
        examples=["Els legt het plan in januari voor aan de gemeente."],
    )
    follow_up: Annotated[Id | None, Role.CONTACT] = Field(
        None, alias="opvolger", description="Wie het opvolgt: een `id` uit contact.yml.", examples=["mieke"]
    )
    thanks: Said | None = Field(
        None, alias="bedankt", description="Wie je bedankt, en waarvoor.", examples=["Dank aan wie soep meebracht."]
    )
    next_time: DayOrUnknown | None = Field(
        None,
        alias="volgende",
        description="Wanneer je weer samenkomt. Weet je het nog niet, schrijf dan: weten we nog niet.",
        examples=["2027-01-21"],
    )

    @property
    def has_report(self) -> bool:
        """Whether somebody wrote what came of it."""
        return bool(self.report or self.decided or self.action_items)


class PrivateMeeting(Meeting):
    """The same for the team alone: it lies in intern/, and stands on no page of the site."""
