"""What lies in vergaderingen/: an evening to think along, and what came of it."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from pydantic import Field

from buurtpunt.knowledge.consent import State
from buurtpunt.model.consent import Consent, together
from buurtpunt.model.events import Event
from buurtpunt.model.form import ITEMS, LIST, Role
from buurtpunt.model.record import Record
from buurtpunt.model.values import DayOrUnknown, Id, Markdown, Said, Text, choice

# How much say those who come have, from least to most: the ladder of the practice book, in words that people use.
LEVELS = ("informeren", "raadplegen", "adviseren", "samen maken", "mee beslissen")
COMING, BUSY, DONE = STATES = "komt", "bezig", "klaar"
Lines = Annotated[tuple[Said, ...], LIST]


class ActionItem(Record):
    """Who does what by when, as a meeting agreed."""

    what: Annotated[Text, Role.TITLE, Role.WORDS] = Field(alias="wat")
    who: Text | None = Field(None, alias="wie")
    by: DayOrUnknown | None = Field(None, alias="tegen")
    state: Annotated[str, choice(*STATES)] = Field(COMING, alias="stand")
    consent: Annotated[tuple[Consent, ...], ITEMS] = Field((), alias="toestemming")

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

    purpose: Said | None = Field(None, alias="doel")
    level: Annotated[str, choice(*LEVELS)] | None = Field(None, alias="niveau")
    not_about: Lines = Field((), alias="niet_over")
    invited_by: Lines = Field((), alias="uitgenodigd_via")
    questions: Lines = Field((), alias="vragen")
    snacks: Said | None = Field(None, alias="hapje_drankje")
    report: Markdown | None = Field(None, alias="verslag")
    decided: Lines = Field((), alias="beslist")
    promised: Lines = Field((), alias="beloofd")
    not_promised: Lines = Field((), alias="niet_beloofd")
    action_items: tuple[ActionItem, ...] = Field((), alias="taken")
    results: Said | None = Field(None, alias="resultaten")
    follow_up: Annotated[Id | None, Role.CONTACT] = Field(None, alias="opvolger")
    thanks: Said | None = Field(None, alias="bedankt")
    next_time: DayOrUnknown | None = Field(None, alias="volgende")

    @property
    def has_report(self) -> bool:
        """Whether somebody wrote what came of it."""
        return bool(self.report or self.decided or self.action_items)


class PrivateMeeting(Meeting):
    """The same for the team alone: it lies in intern/, and stands on no page of the site."""
