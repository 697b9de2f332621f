"""Where a hub is, who stands behind it, and what it asks."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from pydantic import Field

from buurtpunt.languages import CODES
from buurtpunt.model.form import WORDS, Role
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
    Texts,
    Title,
    YesNo,
    choice,
)

LICENCES = {  # by the word that one types: where it can be read
    "cc0": "https://creativecommons.org/publicdomain/zero/1.0/",
    "cc by": "https://creativecommons.org/licenses/by/4.0/",
    "gratis hergebruik": "https://data.vlaanderen.be/id/licentie/modellicentie-gratis-hergebruik/v1.0",
}
Licence = Annotated[
    Annotated[str, choice(*LICENCES)] | None,
    Field(
        description="Wat anderen mogen met je open data: cc0 (alles), cc by (alles, met je naam erbij) of gratis hergebruik "
        "(de modellicentie van Vlaanderen).",
        examples=["cc0"],
    ),
]
Indoors = Annotated[
    Texts,
    Field(
        description="Plekken in het buurtpunt zelf, zoals je ze achter `plaats` schrijft. Ze hebben er het adres van.",
        examples=[["aan de toog", "de binnenkoer"]],
    ),
]


Languages = Annotated[
    tuple[Annotated[str, choice(*CODES)], ...],
    WORDS,
    Field(
        description="De taal van je site: nl, fr, de of en. Zet je er meer, dan staat elke pagina er in elk van die talen. Je typt in "
        "de eerste.",
        examples=[["nl", "fr"]],
    ),
]


class Address(Record):
    """A postal address."""

    street: Text = Field(alias="straat", description="De straat.", examples=["Dries"])
    number: Text = Field(alias="nummer", description="Het huisnummer.", examples=["4"])
    postcode: Postcode = Field(alias="postcode", description="De postcode.", examples=["9999"])
    town: Text = Field(alias="gemeente", description="De gemeente.", examples=["Verzonnegem"])
    village: Text | None = Field(
        None, alias="deelgemeente", description="Het dorp of de wijk.", examples=["Achterhoek"]
    )


class Organisation(Record):
    """Who stands behind the hub, with what the law wants to see (Belgian Companies and Associations Code, art. 2:20)."""

    name: Text = Field(alias="naam", description="De naam van de organisatie.", examples=["De Oude Melkerij"])
    form: Annotated[str, choice("feitelijke vereniging", "fv", "vzw", "cv", "openbaar bestuur", "andere")] = Field(
        alias="vorm", description="Wat voor organisatie het is.", examples=["vzw"]
    )
    seat: Text | None = Field(
        None, alias="zetel", description="Het adres van de zetel.", examples=["Dries 4, 9999 Verzonnegem"]
    )
    number: EnterpriseNumber | None = Field(
        None,
        alias="ondernemingsnummer",
        description="Het nummer in de Kruispuntbank van Ondernemingen.",
        examples=["1999.999.943"],
    )
    court: Text | None = Field(
        None, alias="rpr", description="De rechtbank waar de organisatie onder valt.", examples=["Gent, afdeling Gent"]
    )
    email: Email | None = Field(
        None, alias="email", description="Het mailadres van de organisatie.", examples=["info@oudemelkerij.example"]
    )
    iban: Iban | None = Field(None, alias="iban", description="Het rekeningnummer.", examples=["BE68 5390 0754 7034"])
    insurance: Said | None = Field(
        None,
        alias="verzekering",
        description="Hoe de vrijwilligers verzekerd zijn.",
        examples=["Elke vrijwilliger is verzekerd voor ongevallen."],
    )
    in_liquidation: YesNo = Field(
        False, alias="in_vereffening", description="Zet ja als de organisatie wordt ontbonden.", examples=["ja"]
    )


class Action(Record):
    """The one call to action. `link` is a file below content/, or an address."""

    words: Call = Field(
        alias="tekst", description="Wat je vraagt, in een paar woorden.", examples=["Kom woensdag koffie drinken"]
    )
    link: Text | None = Field(
        None,
        alias="link",
        description="Waar de knop heen gaat: een bestand of een webadres.",
        examples=["agenda/koffie.md"],
    )


class Campaign(Record):
    """What is asked until a day, and then no more: money for a roof, names under a letter. `link` is as that of `Action`."""

    title: Annotated[Title, Role.CALL] = Field(
        alias="titel", description="Waarvoor de actie is.", examples=["Een dak boven de fietsen"]
    )
    words: Said | None = Field(
        None,
        alias="tekst",
        description="Wat je vraagt, in één zin.",
        examples=["Geef je 10 euro? Dan krijg je een plank."],
    )
    link: Text | None = Field(
        None,
        alias="link",
        description="Waar men meedoet: een bestand of een webadres. Zonder belt men je contactpersoon.",
        examples=["https://samengeven.example/dak"],
    )
    until: Day | None = Field(
        None, alias="tot", description="De laatste dag. Daarna is de actie weg van je site.", examples=["2027-01-31"]
    )

    def is_over(self, today: dt.date) -> bool:
        """Whether its last day has been."""
        return self.until is not None and self.until < today


class Report(Record):
    """Where a visitor sends what should be on the site. Without an address there is no page that asks for it."""

    email: Email | None = Field(
        None, alias="email", description="Het mailadres dat het krijgt.", examples=["info@oudemelkerij.example"]
    )
    whatsapp: Phone | None = Field(
        None, alias="whatsapp", description="Het nummer dat het krijgt op WhatsApp.", examples=["0450 00 12 34"]
    )


class Support(Record):
    """Who gives money, with the sentence and the logo that they ask for."""

    words: Text = Field(
        alias="tekst", description="De zin die de gever vraagt.", examples=["Met de steun van de provincie"]
    )
    link: Link | None = Field(
        None, alias="link", description="Het webadres van de gever.", examples=["https://provincie.example"]
    )
    logo: Picture | None = Field(
        None, alias="logo", description="Het logo van de gever, uit de map `beelden`.", examples=["logo-provincie.png"]
    )
