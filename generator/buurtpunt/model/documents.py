"""What lies in Markdown files: the offer, the agenda, the news and the free pages."""

from __future__ import annotations

import datetime as dt
import posixpath
from dataclasses import replace
from functools import lru_cache
from typing import Annotated, Any, ClassVar, Self

from pydantic import Field, ValidationInfo, field_validator, model_validator

from buurtpunt.knowledge import moments, slugs
from buurtpunt.knowledge.calendar.rule import Rule
from buurtpunt.model.form import ITEMS, Role
from buurtpunt.model.origin import Body
from buurtpunt.model.record import BODY_KEY, Visible
from buurtpunt.model.recurring import Cancelled, Deadline, End, Exceptions, Extra, Full, Moved, Recurrence, check_end
from buurtpunt.model.values import (
    Audiences,
    CheckedOn,
    Contact,
    Day,
    DayOrUnknown,
    InLanguage,
    Link,
    Number,
    OldAddresses,
    Photo,
    Price,
    Said,
    Slug,
    Texts,
    TimeOrUnknown,
    Title,
    Where,
    YesNo,
    choice,
)
from buurtpunt.problems import Wrong, calendar

_YES = ("ja", "j", "yes", "true", "waar", "x", "alle", "alles", "allemaal")
# What a series does on a public holiday.
GOES_ON, DROPS_OUT, ASK = "gaat door", "valt weg", "vraag"


class Document(Visible):
    """A Markdown file: fields above, text below."""

    title: Annotated[Title, Role.CALL] = Field(alias="titel")
    own_slug: Slug | None = Field(None, alias="adres_op_site")
    former: OldAddresses = Field((), alias="vroeger")
    checked_on: CheckedOn = Field(None, alias="nagekeken_op")
    language: InLanguage | None = Field(None, alias="taal")
    title_language: InLanguage | None = Field(None, alias="taal_titel")
    body: Body = Field(Body(), alias=BODY_KEY, exclude=True, repr=False)

    @property
    def section(self) -> str:
        """The first part of its address: the folder below content/."""
        return self.origin.file.split("/")[-2]

    @property
    def address(self) -> str:
        """Its place on the site: "agenda/soep/". It follows the file's name, so that a new title breaks no link."""
        return _address(self.section, self.origin.file, self.own_slug)


@lru_cache(2**16)  # it is asked for wherever something leads to it
def _address(section: str, file: str, own_slug: str | None) -> str:
    slug = own_slug or slugs.slugify(posixpath.splitext(posixpath.basename(file))[0])
    return f"{section}/{slug}/" if section else f"{slug}/"


class Offer(Document):
    """Something that the hub has or does all year round."""

    sort: Said | None = Field(None, alias="soort")
    who: Said | None = Field(None, alias="wie")
    price: Price | None = Field(None, alias="prijs")
    hours: Texts = Field((), alias="uren")
    order_by: Said | None = Field(None, alias="bestellen_tot")
    link: Link | None = Field(None, alias="link")
    picture: Photo = Field(None, alias="foto")
    contact: Contact = Field(None, alias="contact")
    order: Number = Field(1000, alias="volgorde")


class Event(Document):
    """Something that happens on a day."""

    date: Annotated[DayOrUnknown, Role.DATE] = Field(alias="datum")
    start: TimeOrUnknown | None = Field(None, alias="van")
    end: TimeOrUnknown | None = Field(None, alias="tot")
    last_day: Day | None = Field(None, alias="laatste_dag")
    recurrence: Recurrence | None = Field(None, alias="herhaling")
    ending: End | None = Field(None, alias="einde")
    except_: Exceptions = Field((), alias="behalve")
    extra: Annotated[tuple[Extra, ...], ITEMS] = Field((), alias="extra")
    moved: Annotated[tuple[Moved, ...], ITEMS] = Field((), alias="verplaatst")
    cancelled: Annotated[tuple[Cancelled, ...], ITEMS] = Field((), alias="geschrapt")
    full: Full = Field(False, alias="volzet")
    on_holidays: Annotated[str, choice(GOES_ON, DROPS_OUT, ASK)] = Field(ASK, alias="feestdag")
    place: Where | None = Field(None, alias="plaats")
    price: Price | None = Field(None, alias="prijs")
    register_by: Deadline | None = Field(None, alias="inschrijven_tot")
    order_by: Deadline | None = Field(None, alias="bestellen_tot")
    audiences: Audiences = Field((), alias="voor")
    contact: Contact = Field(None, alias="contact")
    picture: Photo = Field(None, alias="foto")

    @field_validator("cancelled", mode="before")
    @classmethod
    def _says_which_date(cls, value: Any, info: ValidationInfo) -> Any:
        if isinstance(value, str) and value.strip().casefold() in _YES:
            day = info.data.get("date")
            raise Wrong(calendar.WHICH_DATE, day=day.isoformat() if isinstance(day, dt.date) else "2027-03-13")
        return value

    @model_validator(mode="after")
    def _end_comes_after_start(self) -> Self:
        if not self.last_day and isinstance(self.start, dt.time) and isinstance(self.end, dt.time):
            check_end(self.start, self.end)
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
            raise Wrong(calendar.NEEDS_RULE, key="einde")
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

    date: Annotated[Day, Role.DATE] = Field(alias="datum")
    sort: Annotated[str, choice("nieuws", "succesje", "verslag")] = Field("nieuws", alias="soort")
    picture: Photo = Field(None, alias="foto")


class FreePage(Document):
    """A page about anything else."""

    section: ClassVar[str] = ""  # it stands right below the home page

    in_menu: YesNo = Field(False, alias="menu")
    order: Number = Field(1000, alias="volgorde")
    picture: Photo = Field(None, alias="foto")
