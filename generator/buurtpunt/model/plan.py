"""The plan: who is told what, when, by which channel. Names and agreements stand in it, so that it is private."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Self

from pydantic import Field, model_validator

from buurtpunt.knowledge import moments, slugs
from buurtpunt.model.collection import Collection, Layout, New
from buurtpunt.model.form import Role
from buurtpunt.model.record import Record
from buurtpunt.model.values import Day, FileName, Ids, Text, Time, Title, YesNo
from buurtpunt.problems import Wrong, fields

TEAM = "ploeg"  # an audience that every village has: those who tell the others


class Message(Record):
    """One thing to tell, at one moment."""

    what: Title = Field(
        alias="wat", description="Wat je vertelt, in een paar woorden.", examples=["Schrijf je in voor de kersttafel"]
    )
    audiences: Annotated[Ids, Role.AUDIENCES] = Field(
        alias="doelgroep",
        description="Aan wie: een `id` uit doelgroepen.yml, of `ploeg` voor je eigen ploeg.",
        examples=[["ploeg"]],
    )
    day: Day = Field(alias="dag", description="De dag waarop je het vertelt of bezorgt.", examples=["2026-12-05"])
    hour: Time | None = Field(None, alias="uur", description="Hoe laat.", examples=["18:00"])
    channel: Text | None = Field(
        None,
        alias="kanaal",
        description="De naam van een kanaal uit kanalen.yml. Laat het weg als je het zelf gaat zeggen.",
        examples=["Het prikbord bij de bakker"],
    )
    who: Text | None = Field(None, alias="wie", description="Wie ervoor zorgt.", examples=["Noor"])
    agreed_with: Text | None = Field(
        None, alias="afgestemd_met", description="Met wie het afgesproken is.", examples=["de gemeente"]
    )
    together_with: Text | None = Field(
        None,
        alias="gelijk_met",
        description="Welk ander bericht op hetzelfde moment vertrekt: wat daar achter `wat` staat.",
        examples=["Schrijf je in voor de kersttafel"],
    )
    about: FileName | None = Field(
        None,
        alias="over",
        description="Waarover het gaat: een bestand uit de map `content`.",
        examples=["agenda/kersttafel.md"],
    )
    hangs_until: Day | None = Field(
        None,
        alias="hangt_tot",
        description="Tot welke dag een affiche blijft hangen. Die dag haal je ze weg.",
        examples=["2026-12-13"],
    )
    is_done: YesNo = Field(False, alias="klaar", description="Zet ja als het verteld is.", examples=["ja"])

    @model_validator(mode="after")
    def _hangs_for_a_day(self) -> Self:
        if self.hangs_until and self.hangs_until < self.day:
            days = {"start": moments.format_date(self.day), "end": moments.format_date(self.hangs_until)}
            raise Wrong(fields.END_BEFORE_START, key="hangt_tot", advice="Kijk beide dagen na.", **days)
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
    about="Wie wat hoort, wanneer, en langs welke weg. Privé.",
    key="berichten",
    holds="De berichten, het eerste bovenaan.",
    part_of="plan",
    new=New("plan", ("boodschap", "planning"), ("doelgroep", "dag"), ("kanaal", "wie", "over")),
)
