"""What one kind of content is, told in one place: its file, its keys, where it stands on the site, what `new` asks.

The kinds that there are stand in `model.collections`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum, auto
from typing import Generic, TypeVar

from buurtpunt.model.record import Record

R_co = TypeVar("R_co", bound=Record, covariant=True)


class Layout(StrEnum):
    """How the keys of a file stand in it."""

    FIELDS = auto()  # the keys themselves
    LISTS = auto()  # each key holds a list
    FRONT = auto()  # the keys between two lines of dashes, with Markdown below
    PER_NAME = auto()  # each key is the name of a picture, with these keys below it


@dataclass(frozen=True, slots=True)
class Listing:
    """How a kind stands on the site: the template of the page with all of it, and of the page of one thing.

    `template` is "" for pages that stand in no list, `page` is "" where the list shows all of a thing, with an anchor.
    """

    template: str = ""
    page: str = ""


@dataclass(frozen=True, slots=True)
class New:
    """What `new` makes: the word that somebody types, other words for it, and the keys, as they are typed, that one fills in
    nearly always, and now and then.
    """

    word: str
    also: tuple[str, ...] = ()
    usual: tuple[str, ...] = ()
    more: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Collection(Generic[R_co]):
    """One kind of content. `path` is from the village's folder; in it `*` is a name that the village chooses.

    Two kinds may share a file, each as a list under its own `key`; the file then has the name of the first.
    What stands on the site has a `listing`, or is `part_of` another page. Where there is a `flyer`, each thing
    stands on it by its name, and on a folder with what is in the field, as Python knows it, of that name.
    """

    model: type[R_co]
    path: str
    layout: Layout
    name: str = ""  # a short name of our own: that of its schema
    key: str = ""  # of its list in the file
    required: bool = False  # whether there must be such a list
    listing: Listing | None = None
    part_of: str = ""
    flyer: str = ""
    new: New | None = None

    def __post_init__(self) -> None:
        """Raises `ValueError` for a kind that would be read and then seen by nobody, or that names what is not there."""
        about = self.listing or Listing()
        shown = about.page if self.layout is Layout.FRONT else about.template
        if not (self.part_of or shown):
            raise ValueError(f"nobody would see what stands in {self.path}: name its template, or what it is part_of")
        if self.layout is Layout.LISTS and not self.key:
            raise ValueError(f"{self.path}: name the key of its list")
        if self.listing and not self.name:
            raise ValueError(f"{self.path}: give it a name, which is its address on the site")
        fields = self.model.model_fields
        if self.flyer and self.flyer not in fields:
            raise ValueError(f"{self.path}: `flyer` names a field of {self.model.__name__}: {', '.join(fields)}")
        keys = {field.alias for field in fields.values() if field.alias}
        if self.new and (strange := sorted({*self.new.usual, *self.new.more} - keys)):
            raise ValueError(f"{self.path}: `new` asks for {', '.join(strange)}, which is no key of its file")

    @property
    def is_public(self) -> bool:
        """Whether anyone may see what it holds."""
        return self.path.startswith("content/")

    @property
    def folder(self) -> str:
        """The folder below content/ in which there is a text for each; "" for any other kind."""
        is_text = self.layout is Layout.FRONT and self.is_public
        return self.path.removeprefix("content/").partition("/")[0] if is_text else ""

    @property
    def address(self) -> str:
        """Where its list stands on the site: "lokalen/"; "" where it has none of its own."""
        return f"{self.name}/" if self.listing and self.listing.template else ""
