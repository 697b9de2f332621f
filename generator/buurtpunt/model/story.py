"""The story of a hub, as one tells it to who may help: why, for whom, what changes, with whom, what is the plan, and one question."""

from __future__ import annotations

from pydantic import Field

from buurtpunt.model.record import Record
from buurtpunt.model.values import Call, Said


class Plan(Record):
    """What is to come in three terms. "Weten we nog niet" is an answer."""

    short: Said | None = Field(None, alias="kort")
    middle: Said | None = Field(None, alias="middellang")
    long: Said | None = Field(None, alias="lang")


class Story(Record):
    """over-ons.yml. Whatever nobody knows yet may say so: "weten we nog niet"."""

    why: Said | None = Field(None, alias="waarom")
    for_whom: Said | None = Field(None, alias="voor_wie")
    change: Said | None = Field(None, alias="wat_verandert")
    with_whom: Said | None = Field(None, alias="met_wie")
    plan: Plan | None = Field(None, alias="plan")
    question: Call | None = Field(None, alias="vraag")
    since: Said | None = Field(None, alias="sinds")
