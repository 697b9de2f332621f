"""What lies in Markdown files: the offer, the agenda, the news and the free pages."""

from __future__ import annotations

import datetime as dt
import posixpath
from dataclasses import replace
from functools import cached_property
from typing import Annotated, ClassVar, Self

from pydantic import BeforeValidator, Field, model_validator

from buurtpunt.knowledge import moments, slugs
from buurtpunt.knowledge.calendar.rule import Rule
from buurtpunt.model.origin import Body
from buurtpunt.model.record import BODY_KEY, Visible
from buurtpunt.model.recurring import Cancelled, Deadline, End, Exceptions, Extra, Full, Moved, Recurrence
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
    as_items,
    choice,
)
from buurtpunt.problems import Wrong, calendar, fields

# An end before the second hour belongs to the night of an evening that began after the first.
EVENING_STARTS, NIGHT_ENDS = dt.time(17), dt.time(6)
# What a series does on a public holiday.
GOES_ON, DROPS_OUT, ASK = "gaat door", "valt weg", "vraag"


class Document(Visible):
    """A Markdown file: fields above, text below."""

    section: ClassVar[str] = ""  # the folder below content/, and the first part of its address

    title: Text = Field(alias="titel", description="de titel")
    own_slug: Slug | None = Field(None, alias="adres_op_site", description="het laatste stuk van het adres op de site")
    former: OldAddresses = Field((), alias="vroeger", description="oude adressen, die doorverwijzen")
    checked_on: Day | None = Field(None, alias="nagekeken_op", description="de dag waarop iemand dit nog eens nakeek")
    body: Body = Field(Body(), alias=BODY_KEY, exclude=True, repr=False)

    @cached_property
    def address(self) -> str:
        """Its place on the site: "agenda/soep/". It follows the file's name, so that a new title breaks no link."""
        slug = self.own_slug or slugs.slugify(posixpath.splitext(posixpath.basename(self.origin.file))[0])
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
    last_day: Day | None = Field(
        None, alias="laatste_dag", description="de laatste dag, als het langer dan een dag duurt"
    )
    recurrence: Recurrence | None = Field(
        None, alias="herhaling", description="elke eerste zaterdag, of een lijst datums"
    )
    ending: End | None = Field(None, alias="einde", description="tot wanneer het terugkomt: een dag, of acht keer")
    except_: Exceptions = Field(
        (), alias="behalve", description="juli, schoolvakantie, feestdag, een dag of een periode"
    )
    extra: Annotated[tuple[Extra, ...], BeforeValidator(as_items)] = Field(
        (), alias="extra", description="dagen die erbij komen"
    )
    moved: Annotated[tuple[Moved, ...], BeforeValidator(as_items)] = Field(
        (), alias="verplaatst", description="{van: 2027-01-09, naar: 2027-01-16}"
    )
    cancelled: Annotated[tuple[Cancelled, ...], BeforeValidator(as_items)] = Field(
        (), alias="geschrapt", description="dagen waarop het niet doorgaat"
    )
    full: Full = Field(False, alias="volzet", description="ja, of de dagen waarop er geen plaats meer is")
    on_holidays: Annotated[str, choice(GOES_ON, DROPS_OUT, ASK)] = Field(
        ASK, alias="feestdag", description="gaat door, valt weg of vraag: wat er op een feestdag gebeurt"
    )
    place: Text | None = Field(None, alias="plaats", description="waar, als het niet in het buurtpunt zelf is")
    price: Text | None = Field(None, alias="prijs", description="wat het kost")
    register_by: Deadline | None = Field(None, alias="inschrijven_tot", description="tot wanneer je kunt inschrijven")
    order_by: Deadline | None = Field(None, alias="bestellen_tot", description="tot wanneer je kunt bestellen")
    audiences: Words = Field((), alias="voor", description="id's uit doelgroepen.yml")
    contact: Text | None = Field(None, alias="contact", description="een id uit contact.yml")
    picture: Text | None = Field(None, alias="foto", description="een bestandsnaam uit beelden/")

    @model_validator(mode="after")
    def _end_comes_after_start(self) -> Self:
        if self.last_day or not (isinstance(self.start, dt.time) and isinstance(self.end, dt.time)):
            return self
        is_night = self.start >= EVENING_STARTS and self.end <= NIGHT_ENDS
        if self.end <= self.start and not is_night:
            raise Wrong(
                fields.END_BEFORE_START,
                key="tot",
                advice="Kijk beide na. Begint het na 17 uur, dan mag het einde na middernacht zijn, tot 6 uur.",
                start=moments.format_time(self.start),
                end=moments.format_time(self.end),
            )
        return self

    @model_validator(mode="after")
    def _last_day_comes_after_first(self) -> Self:
        if self.last_day and isinstance(self.date, dt.date) and self.last_day < self.date:
            start, end = moments.format_date(self.date), moments.format_date(self.last_day)
            raise Wrong(calendar.LAST_BEFORE_FIRST, key="laatste_dag", start=start, end=end)
        return self

    @model_validator(mode="after")
    def _only_a_rule_ends(self) -> Self:
        if self.ending is None:
            return self
        if not isinstance(self.recurrence, Rule):
            advice = "Duurt het meer dan een dag? Schrijf dan `laatste_dag`."
            raise Wrong(calendar.NEEDS_RULE, key="einde", advice=advice)
        if self.recurrence.count or self.recurrence.until:
            raise Wrong(calendar.RULE_END_TWICE, key="einde")
        return self

    @property
    def rule(self) -> Rule | None:
        """The rule that it comes back by, with its end; None for single dates."""
        if not isinstance(self.recurrence, Rule):
            return None
        if isinstance(self.ending, int):
            return replace(self.recurrence, count=self.ending)
        return replace(self.recurrence, until=self.ending) if self.ending else self.recurrence


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
