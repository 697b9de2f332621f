"""What a villager can ask a new one of, with the keys that one usually fills in: what the kinds of content say of it."""

from __future__ import annotations

from dataclasses import dataclass

from buurtpunt.catalogues import tell
from buurtpunt.knowledge import dutch
from buurtpunt.model import collections
from buurtpunt.model.collection import Collection, Layout, New
from buurtpunt.model.files import FileForm, forms
from buurtpunt.model.form import Role
from buurtpunt.model.keys import Key, keys_of
from buurtpunt.model.record import Record
from buurtpunt.model.roles import key_of

DRAFT = "concept"


@dataclass(frozen=True, slots=True)
class Thing:
    """Something new: of what kind, and what its kind says of a new one."""

    kind: Collection[Record]
    new: New

    @property
    def name(self) -> str:
        """What a villager calls it."""
        return self.new.word

    @property
    def text(self) -> str:
        """What stands in the place of its text, until somebody writes another."""
        return tell(f"model.new.{self.kind.name}")

    @property
    def file(self) -> FileForm:
        """The sort of file that it stands in."""
        return forms()[self.kind.path]

    @property
    def title(self) -> str:
        """The key that its name goes to."""
        return key_of(self.kind.model, Role.TITLE)

    @property
    def is_entry(self) -> bool:
        """Whether it is one of a list in a file, and no file of its own."""
        return self.kind.layout is Layout.LISTS

    @property
    def keys(self) -> dict[str, Key]:
        """The keys that it may have, by their name."""
        return {key.name: key for key in keys_of(self.kind.model)}


def things() -> tuple[Thing, ...]:
    """All that `new` can make."""
    return tuple(Thing(kind, kind.new) for kind in collections.ALL if kind.new)


def thing_called(word: str) -> Thing | None:
    """The thing that a word stands for, in singular or plural and in capitals or not; None for no such word."""
    found = (thing for thing in things() if dutch.bare(word) in map(dutch.bare, (thing.name, *thing.new.also)))
    return next(found, None)


def meant(word: str) -> str:
    """What somebody perhaps meant who typed a word that stands for nothing: a sentence."""
    guess = dutch.nearest(word, [name for thing in things() for name in (thing.name, *thing.new.also)])
    if guess and (thing := thing_called(guess)):
        return tell("advice.meant", guess=thing.name)
    return tell("advice.choose", names=dutch.enumerate_words((thing.name for thing in things()), last="of"))
