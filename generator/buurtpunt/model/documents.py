"""What lies in Markdown files: the offer, the news and the free pages; `events` has the agenda."""

from __future__ import annotations

import posixpath
from functools import lru_cache
from typing import Annotated, ClassVar

from pydantic import Field

from buurtpunt.knowledge import slugs
from buurtpunt.model.form import Role
from buurtpunt.model.origin import Body
from buurtpunt.model.record import BODY_KEY, Visible
from buurtpunt.model.values import (
    CheckedOn,
    Contact,
    Day,
    InLanguage,
    Link,
    Number,
    OldAddresses,
    Photo,
    Price,
    Said,
    Slug,
    Texts,
    Title,
    YesNo,
    choice,
)


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
