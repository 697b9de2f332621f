"""Where a hub is, who stands behind it, and what it asks."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from pydantic import Field

from buurtpunt.model.form import Role
from buurtpunt.model.record import Record
from buurtpunt.model.values import (
    Call,
    Day,
    Email,
    EnterpriseNumber,
    Iban,
    Link,
    Phone,
    Picture,
    Postcode,
    Said,
    Text,
    Title,
    YesNo,
    choice,
)

LICENCES = {  # by the word that one types: where it can be read
    "cc0": "https://creativecommons.org/publicdomain/zero/1.0/",
    "cc by": "https://creativecommons.org/licenses/by/4.0/",
    "gratis hergebruik": "https://data.vlaanderen.be/id/licentie/modellicentie-gratis-hergebruik/v1.0",
}
Licence = Annotated[str, choice(*LICENCES)]


class Address(Record):
    """A postal address."""

    street: Text = Field(alias="straat")
    number: Text = Field(alias="nummer")
    postcode: Postcode = Field(alias="postcode")
    town: Text = Field(alias="gemeente")
    village: Text | None = Field(None, alias="deelgemeente")


class Organisation(Record):
    """Who stands behind the hub, with what the law wants to see (Belgian Companies and Associations Code, art. 2:20)."""

    name: Text = Field(alias="naam")
    form: Annotated[str, choice("feitelijke vereniging", "fv", "vzw", "cv", "openbaar bestuur", "andere")] = Field(
        alias="vorm"
    )
    seat: Text | None = Field(None, alias="zetel")
    number: EnterpriseNumber | None = Field(None, alias="ondernemingsnummer")
    court: Text | None = Field(None, alias="rpr")
    email: Email | None = Field(None, alias="email")
    iban: Iban | None = Field(None, alias="iban")
    insurance: Said | None = Field(None, alias="verzekering")
    in_liquidation: YesNo = Field(False, alias="in_vereffening")


class Action(Record):
    """The one call to action. `link` is a file below content/, or an address."""

    words: Call = Field(alias="tekst")
    link: Text | None = Field(None, alias="link")


class Campaign(Record):
    """What is asked until a day, and then no more: money for a roof, names under a letter. `link` is as that of `Action`."""

    title: Annotated[Title, Role.CALL] = Field(alias="titel")
    words: Said | None = Field(None, alias="tekst")
    link: Text | None = Field(None, alias="link")
    until: Day | None = Field(None, alias="tot")

    def is_over(self, today: dt.date) -> bool:
        """Whether its last day has been."""
        return self.until is not None and self.until < today


class Report(Record):
    """Where a visitor sends what should be on the site. Without an address there is no page that asks for it."""

    email: Email | None = Field(None, alias="email")
    whatsapp: Phone | None = Field(None, alias="whatsapp")


class Support(Record):
    """Who gives money, with the sentence and the logo that they ask for."""

    words: Text = Field(alias="tekst")
    link: Link | None = Field(None, alias="link")
    logo: Picture | None = Field(None, alias="logo")
