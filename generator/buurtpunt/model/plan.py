"""The plan: who is told what, when, by which channel. Names and agreements stand in it, so that it is private."""

from __future__ import annotations

import datetime as dt
from typing import Self

from pydantic import Field, model_validator

from buurtpunt.catalogues import tell
from buurtpunt.knowledge import moments, slugs
from buurtpunt.model.collection import Collection, Layout, New
from buurtpunt.model.record import Record
from buurtpunt.model.values import Audiences, Day, FileName, Text, Time, Title, YesNo
from buurtpunt.problems import Wrong, fields

TEAM = "ploeg"  # an audience that every village has: those who tell the others


class Message(Record):
    """One thing to tell, at one moment."""

    what: Title = Field(alias="wat")
    audiences: Audiences = Field(alias="doelgroep")
    day: Day = Field(alias="dag")
    hour: Time | None = Field(None, alias="uur")
    channel: Text | None = Field(None, alias="kanaal")
    who: Text | None = Field(None, alias="wie")
    agreed_with: Text | None = Field(None, alias="afgestemd_met")
    together_with: Text | None = Field(None, alias="gelijk_met")
    about: FileName | None = Field(None, alias="over")
    hangs_until: Day | None = Field(None, alias="hangt_tot")
    is_done: YesNo = Field(False, alias="klaar")

    @model_validator(mode="after")
    def _hangs_for_a_day(self) -> Self:
        if self.hangs_until and self.hangs_until < self.day:
            days = {"start": moments.format_date(self.day), "end": moments.format_date(self.hangs_until)}
            raise Wrong(fields.END_BEFORE_START, key="hangt_tot", advice=tell("model.advice.days"), **days)
        return self

    @property
    def id(self) -> str:
        """What another message calls it by."""
        return slugs.slugify(self.what)

    @property
    def reaches(self) -> frozenset[str]:
        """Its audiences, by their ids."""
        return frozenset(map(slugs.slugify, self.audiences))

    @property
    def is_for_team(self) -> bool:
        """Whether it tells the team, before anybody else."""
        return TEAM in self.reaches

    @property
    def moment(self) -> tuple[dt.date, dt.time]:
        """When it is told; without an hour it is as late as that day goes."""
        return self.day, self.hour or dt.time.max


PLAN = Collection(
    model=Message,
    name="plan",
    path="intern/plan.yml",
    layout=Layout.LISTS,
    key="berichten",
    part_of="plan",
    new=New("plan", ("boodschap", "planning"), ("doelgroep", "dag"), ("kanaal", "wie", "over")),
)
