"""A whole village, read and typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple, TypeVar, cast

from buurtpunt.knowledge import dutch
from buurtpunt.knowledge.slugs import picture_key
from buurtpunt.model import collections, together
from buurtpunt.model.changes import Change
from buurtpunt.model.closures import joined
from buurtpunt.model.collection import Collection
from buurtpunt.model.documents import Document
from buurtpunt.model.events import Event
from buurtpunt.model.hours import Closure
from buurtpunt.model.lists import PictureFacts, Venue
from buurtpunt.model.meetings import Meeting
from buurtpunt.model.paper import PAPER
from buurtpunt.model.record import Record

R = TypeVar("R", bound=Record)


class File(NamedTuple):
    """A file as it was found: its path on disk, its name from the village's folder with "/", and how it looked.

    That is "" for one that changed only just now: it can change again and look the same. `typed` are its bytes where
    somebody is still writing them, so that nothing of them is on disk yet. `link` is what led to it from where its name says, where that is a link.
    """

    path: Path
    name: str
    look: str = ""
    typed: bytes | None = None
    link: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """Everything, by kind, in the order in which it was typed or lies in the folder."""

    records: Mapping[type[Record], tuple[Record, ...]] = field(default_factory=dict)
    picture_names: tuple[str, ...] = ()  # of the files of which `PICTURE_FACTS` tell
    picture_files: tuple[File, ...] = ()
    attachments: tuple[File, ...] = ()
    beside: Mapping[str, Mapping[str, Document]] = field(
        default_factory=dict
    )  # texts in other languages, by code and file
    original: Contents | None = None  # of a translation: what was typed, by which everything is known

    def of(self, kind: Collection[R]) -> tuple[R, ...]:
        """All of one kind."""
        return cast("tuple[R, ...]", self.records.get(kind.model, ()))

    def one(self, kind: Collection[R]) -> R | None:
        """The one of a kind of which there is one."""
        return next(iter(self.of(kind)), None)

    @property
    def all(self) -> tuple[Record, ...]:
        """All that a village wrote, also what is private, in the order of the kinds."""
        return tuple(one for kind in collections.ALL for one in self.of(kind))

    @property
    def public(self) -> tuple[Record, ...]:
        """All that stands in content/, in the order of the kinds."""
        return tuple(one for kind in collections.ALL if kind.is_public for one in self.of(kind))

    @property
    def on_site(self) -> tuple[Record, ...]:
        """All of that but what is for paper alone."""
        kinds = (kind for kind in collections.ALL if kind.is_public and kind.part_of != PAPER)
        return tuple(one for kind in kinds for one in self.of(kind))

    @property
    def documents(self) -> tuple[Document, ...]:
        """All Markdown files."""
        return tuple(
            one for kind in collections.folders().values() for one in self.of(kind) if isinstance(one, Document)
        )

    @property
    def events(self) -> tuple[Event, ...]:
        """All that happens on a day and anyone may know of: a meeting is an event as any other."""
        return (*self.of(collections.EVENTS), *self.of(together.MEETINGS))

    @property
    def meetings(self) -> tuple[Meeting, ...]:
        """Those that anyone may know of, and those of the team alone."""
        return (*self.of(together.MEETINGS), *self.of(together.PRIVATE_MEETINGS))

    @property
    def changes(self) -> tuple[Change, ...]:
        """The days that are not as usual. Hours and closures have them in them."""
        return (*self.of(collections.TODAY), *self.of(collections.CHANGES))

    @property
    def closures(self) -> tuple[Closure, ...]:
        """The periods in which all is shut, as visitors know them: those that touch are one."""
        return joined(self.of(collections.CLOSURES))

    def place(self, typed: str | None) -> Venue | None:
        """The place of plaatsen.yml that is meant, if it is one: as typed, so `De Dries, rond het vuur` keeps what stands behind the name.

        What has a number in it behind the name may be an address, and is then another place.
        """
        name, _, more = (typed or "").partition(",")
        if any(sign.isdigit() for sign in more):
            return None
        found = next((one for one in self.of(collections.PLACES) if dutch.bare(one.name) == dutch.bare(name)), None)
        return found.model_copy(update={"name": typed}) if found and more else found

    def picture(self, name: str | None) -> File | None:
        """The file of a picture by its name as typed."""
        key = picture_key(name) if name else ""
        return next((file for file in self.picture_files if key and picture_key(file.name) == key), None)

    @property
    def said_of_pictures(self) -> dict[str, PictureFacts]:
        """What is said of each picture, by its `picture_key`."""
        return {picture_key(name): facts for name, facts in self.picture_facts}

    @property
    def picture_facts(self) -> tuple[tuple[str, PictureFacts], ...]:
        """What is said of each picture, by the name of its file."""
        return tuple(zip(self.picture_names, self.of(collections.PICTURE_FACTS), strict=True))
