"""What lies in Markdown files: the offer, the agenda, the news and the free pages."""

from __future__ import annotations

import datetime as dt
from pathlib import PurePosixPath
from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from buurtpunt.knowledge import moments, slugs
from buurtpunt.model.origin import Body
from buurtpunt.model.record import BODY_KEY, Visible
from buurtpunt.model.values import (
    Day,
    DayOrUnknown,
    Number,
    OldAddresses,
    Slug,
    Text,
    Texts,
    TimeOrUnknown,
    Url,
    Words,
    YesNo,
    choice,
)
from buurtpunt.problems import Wrong, fields

# An end before this hour belongs to the night that began the evening before.
NIGHT_ENDS = dt.time(6)


class Document(Visible):
    """A Markdown file: fields above, text below."""

    section: ClassVar[str] = ""  # the folder below content/, and the first part of its address

    title: Text = Field(alias="titel", description="de titel")
    own_slug: Slug | None = Field(None, alias="adres_op_site", description="het laatste stuk van het adres op de site")
    former: OldAddresses = Field((), alias="vroeger", description="oude adressen, die doorverwijzen")
    checked_on: Day | None = Field(None, alias="nagekeken_op", description="de dag waarop iemand dit nog eens nakeek")
    body: Body = Field(Body(), alias=BODY_KEY, exclude=True, repr=False)

    @property
    def address(self) -> str:
        """Its place on the site: "agenda/soep/". It follows the file's name, so that a new title breaks no link."""
        slug = self.own_slug or slugs.slugify(PurePosixPath(self.origin.file).stem)
        return f"{self.section}/{slug}/" if self.section else f"{slug}/"


class Offer(Document):
    """Something that the hub has or does all year round."""

    section: ClassVar[str] = "aanbod"

    sort: Text | None = Field(None, alias="soort", description="wat voor iets: winkel, eten, lenen, ...")
    who: Text | None = Field(None, alias="wie", description="wie het doet, of voor wie het is")
    price: Text | None = Field(None, alias="prijs", description="wat het kost")
    hours: Texts = Field((), alias="uren", description="wanneer het er is")
    order_by: Text | None = Field(None, alias="bestellen_tot", description="tot wanneer je kunt bestellen")
    link: Url | None = Field(None, alias="link", description="een webadres waar meer staat")
    picture: Text | None = Field(None, alias="foto", description="een bestandsnaam uit beelden/")
    contact: Text | None = Field(None, alias="contact", description="een id uit contact.yml")
    order: Number = Field(1000, alias="volgorde", description="een getal; het laagste staat vooraan")


class Event(Document):
    """Something that happens on a day."""

    section: ClassVar[str] = "agenda"

    date: DayOrUnknown = Field(alias="datum", description="de dag")
    start: TimeOrUnknown | None = Field(None, alias="van", description="het uur waarop het begint")
    end: TimeOrUnknown | None = Field(None, alias="tot", description="het uur waarop het stopt")
    place: Text | None = Field(None, alias="plaats", description="waar, als het niet in het buurtpunt zelf is")
    price: Text | None = Field(None, alias="prijs", description="wat het kost")
    register_by: Text | None = Field(None, alias="inschrijven_tot", description="tot wanneer je kunt inschrijven")
    audiences: Words = Field((), alias="voor", description="id's uit doelgroepen.yml")
    contact: Text | None = Field(None, alias="contact", description="een id uit contact.yml")
    picture: Text | None = Field(None, alias="foto", description="een bestandsnaam uit beelden/")

    @model_validator(mode="after")
    def _end_comes_after_start(self) -> Self:
        if isinstance(self.start, dt.time) and isinstance(self.end, dt.time) and NIGHT_ENDS < self.end <= self.start:
            raise Wrong(
                fields.END_BEFORE_START,
                key="tot",
                advice="Kijk beide na. Loopt het door na middernacht, dan kan het einde tot 6 uur 's ochtends zijn.",
                start=moments.format_time(self.start),
                end=moments.format_time(self.end),
            )
        return self

    def is_over(self, today: dt.date) -> bool:
        """Whether it has been: on the day itself it still stands in the lists."""
        return isinstance(self.date, dt.date) and self.date < today


class News(Document):
    """Something to tell."""

    section: ClassVar[str] = "nieuws"

    date: Day = Field(alias="datum", description="de dag van het bericht")
    sort: Annotated[str, choice("nieuws", "succesje", "verslag")] = Field(
        "nieuws", alias="soort", description="nieuws, succesje of verslag"
    )
    picture: Text | None = Field(None, alias="foto", description="een bestandsnaam uit beelden/")


class FreePage(Document):
    """A page about anything else."""

    in_menu: YesNo = Field(False, alias="menu", description="ja: in het menu")
    order: Number = Field(1000, alias="volgorde", description="een getal; het laagste staat vooraan")
    picture: Text | None = Field(None, alias="foto", description="een bestandsnaam uit beelden/")


DOCUMENTS: dict[str, type[Document]] = {"aanbod": Offer, "agenda": Event, "nieuws": News, "paginas": FreePage}
