"""What went wrong and where.

A `Kind` is one sort of problem: a stable code and a level; its sentence, its remedy and the reason behind it stand in the catalogue.
The kinds stand in the modules of this room, by the subject that they are about. A `Problem` is one kind, at one `Place`, with
the facts that fill in the sentence.
"""

from __future__ import annotations

import importlib
import pkgutil
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from buurtpunt.catalogues import fill, tell

LONGEST_FACT = 400  # characters; all keys of a record, or all ids of a large team, are fewer


class Level(StrEnum):
    """How bad it is. The value is what programs read."""

    ERROR = "fout"  # the result would be unusable
    WARNING = "waarschuwing"  # expected by law, printers or visitors; the village still gets its site
    TIP = "tip"  # it could be better

    @property
    def word(self) -> str:
        """It for who reads."""
        return tell(f"report.level.{self.name.lower()}")


class Kind(NamedTuple):
    """One sort of problem. What it says are `str.format` templates over the facts of a problem, in the catalogue under its code."""

    code: str
    level: Level
    said: tuple[str, str, str] | None = None  # the words of one that comes out of a report
    in_file: bool = False  # its remedy tells how something is typed in a file, or where that lies

    @property
    def sentence(self) -> str:
        """What is wrong."""
        return self.said[0] if self.said else tell(f"problems.{self.code}")

    @property
    def remedy(self) -> str:
        """What to do about it, or an empty text."""
        return self.said[1] if self.said else tell(f"problems.{self.code}.remedy")

    @property
    def why(self) -> str:
        """The reason behind it, or an empty text."""
        return self.said[2] if self.said else tell(f"problems.{self.code}.why")

    def at(self, place: Place, **facts: Any) -> Problem:
        """A problem of this kind, at a place."""
        return Problem(self, place, facts)


def error(code: str, in_file: bool = False) -> Kind:
    """A kind of which the result would be unusable."""
    return Kind(code, Level.ERROR, in_file=in_file)


def warning(code: str, in_file: bool = False) -> Kind:
    """A kind that the law, printers or visitors would stumble over."""
    return Kind(code, Level.WARNING, in_file=in_file)


def tip(code: str) -> Kind:
    """A kind of what could be better."""
    return Kind(code, Level.TIP)


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A spot in a village's folder: the file relative to it, and the line and column counted from 1 (0: not known)."""

    file: str = ""
    line: int = 0
    column: int = 0
    text: str = field(default="", compare=False)  # the line as typed


class OnDay(NamedTuple):
    """A fact that depends on the day on which it is read: a remedy proposes no date that has been."""

    tell: Callable[[date], str]


UNDATED = date(2026, 1, 1)  # for whoever reads a problem without saying what day it is


@dataclass(frozen=True, slots=True)
class Problem:
    """One kind of problem at one place."""

    kind: Kind
    place: Place
    facts: dict[str, Any] = field(default_factory=dict)

    @property
    def level(self) -> Level:
        """The level of its kind."""
        return self.kind.level

    @property
    def sentence(self) -> str:
        """What is wrong, in plain Dutch."""
        return fill(self.kind.sentence, _readable(self.facts))

    @property
    def remedy(self) -> str:
        """What to type instead, or an empty text."""
        return fill(self.kind.remedy, _readable(self.facts))

    @property
    def in_file(self) -> bool:
        """Whether what to do is done in a file, which who fills in a form never sees; the fact `in_file` says so of one advice."""
        return bool(self.facts.get("in_file", self.kind.in_file))

    def on(self, today: date) -> Problem:
        """The same problem, as it reads on a day."""
        facts = {name: fact.tell(today) if isinstance(fact, OnDay) else fact for name, fact in self.facts.items()}
        return self if facts == self.facts else replace(self, facts=facts)


def _readable(facts: dict[str, Any]) -> dict[str, Any]:
    """The facts on one line, each no longer than somebody will read: a whole page may stand in a field by mistake."""
    facts = {name: fact.tell(UNDATED) if isinstance(fact, OnDay) else fact for name, fact in facts.items()}
    return {name: _short(fact) if isinstance(fact, str) else fact for name, fact in facts.items()}


def visible(text: str) -> str:
    """A text on one line, with a sign for each character that would do something to a terminal, a log or a page.

    Those are the control characters (a line end in the name of a file among them) and those that turn the direction of
    what follows (Unicode Standard Annex 9).
    """
    if text.isprintable():
        return text
    return "".join(one if one.isprintable() or unicodedata.category(one) == "Zs" else _sign(one) for one in text)


def _sign(character: str) -> str:
    """The picture of a control character, as Unicode has it; else the sign for a character that cannot be shown."""
    return chr(0x2400 + ord(character)) if ord(character) < 0x20 else "\N{REPLACEMENT CHARACTER}"


def _short(text: str) -> str:
    line = visible(" ".join(text.split()))
    return line if len(line) <= LONGEST_FACT else f"{line[:LONGEST_FACT]}..."


class LeftOut(NamedTuple):
    """Something that does not stand on the site."""

    place: Place
    name: str
    reason: str
    causes: tuple[str, ...] = ()  # of what is left out only in part: of its reason what stays the same from day to day


class Wrong(ValueError):
    """A value that cannot be what it should be; whoever knows its place makes a `Problem` of it."""

    def __init__(self, kind: Kind, **facts: Any) -> None:
        super().__init__(kind.code)
        self.kind = kind
        self.facts = facts

    def at(self, place: Place | None = None) -> Problem:
        """The problem that this is, at this place; else at the one that it knows itself, or at none."""
        known = self.facts.get("place")
        own = known if isinstance(known, Place) else Place()
        return Problem(self.kind, own if place is None else place, self.facts)


def by_subject() -> dict[str, dict[str, Kind]]:
    """Every kind of problem that there is, by its code, by the module of this room that it stands in."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    modules = {name: vars(importlib.import_module(f"{__name__}.{name}")).values() for name in names}
    kinds = {name: [value for value in values if isinstance(value, Kind)] for name, values in modules.items()}
    by_code = {name: sorted(found, key=lambda kind: kind.code) for name, found in kinds.items()}
    return {name: {kind.code: kind for kind in found} for name, found in by_code.items()}


def all_kinds() -> dict[str, Kind]:
    """Every kind of problem that there is, by its code."""
    kinds = (kind for found in by_subject().values() for kind in found.values())
    return {kind.code: kind for kind in sorted(kinds, key=lambda kind: kind.code)}


def each_once(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Problems that say the same of the same place are one: that of whoever found it first.

    They come by file, line and column, so that two runs tell the same story.
    """
    found: dict[tuple[str, Place, str], Problem] = {}
    for problem in problems:
        found.setdefault((problem.kind.code, problem.place, problem.sentence), problem)
    return tuple(sorted(found.values(), key=lambda p: (p.place, p.kind.code, p.sentence)))


def count(problems: Iterable[Problem], level: Level) -> int:
    """How many there are of one level."""
    return sum(problem.level is level for problem in problems)
