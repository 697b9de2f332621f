"""The story of a hub, as one tells it to who may help: why, for whom, what changes, with whom, what is the plan, and one question."""

from __future__ import annotations

from pydantic import Field

from buurtpunt.model.record import Record
from buurtpunt.model.values import Call, Said


class Plan(Record):
    """What is to come in three terms. "Weten we nog niet" is an answer."""

    short: Said | None = Field(
        None, alias="kort", description="Wat je eerst doet.", examples=["De winkel is elke dag open."]
    )
    middle: Said | None = Field(
        None, alias="middellang", description="Wat daarna komt.", examples=["De zolder wordt een plek voor jongeren."]
    )
    long: Said | None = Field(
        None, alias="lang", description="Waar je over jaren wilt staan.", examples=["weten we nog niet"]
    )


class Story(Record):
    """over-ons.yml. Whatever nobody knows yet may say so: "weten we nog niet"."""

    why: Said | None = Field(
        None,
        alias="waarom",
        description="Waarom jullie begonnen zijn. Begin hiermee.",
        examples=["In 2019 sloot de laatste winkel. Voor een pak suiker moest je zes kilometer rijden."],
    )
    for_whom: Said | None = Field(
        None, alias="voor_wie", description="Voor wie jullie het doen.", examples=["Voor wie hier woont, van 4 tot 94."]
    )
    change: Said | None = Field(
        None,
        alias="wat_verandert",
        description="Wat er in het dorp anders wordt.",
        examples=["Je komt elkaar weer tegen."],
    )
    with_whom: Said | None = Field(
        None, alias="met_wie", description="Met wie jullie het doen.", examples=["Met 34 vrijwilligers en de gemeente."]
    )
    plan: Plan | None = Field(None, alias="plan", description="Wat er komt: eerst, daarna en later.")
    question: Call | None = Field(
        None,
        alias="vraag",
        description="De ene vraag waarmee je eindigt.",
        examples=["Wie helpt ons aan een dak boven de fietsen?"],
    )
    since: Said | None = Field(None, alias="sinds", description="Sinds wanneer jullie er zijn.", examples=["mei 2025"])
