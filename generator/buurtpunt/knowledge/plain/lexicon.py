"""The lists of words beside this module: what each line says, and which words of a sentence it is about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import product
from pathlib import Path

from buurtpunt.disk.plain import read_along

_OPTION = re.compile(r"(.*?)\(([^()]*)\)(.*)")
STEM, TAIL = 6, 4  # letters that every `woord*` and `*woord` has at least
GAP = "..."  # in a form: a few other words
_UMLAUT = {"e": "ë", "i": "ï", "u": "ü"}


@dataclass(frozen=True, slots=True)
class LexiconEntry:
    """A line of a list: its forms, each as a row of words, what to write instead, and what makes it another word."""

    forms: frozenset[tuple[str, ...]]
    instead: str
    unless: frozenset[str] = frozenset()
    is_name: bool = False  # it has a capital of its own, so that a capital says nothing: Hoppinpunt
    source: str = ""  # the list that it stands in


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Lists, ready to look words up in."""

    by_word: dict[str, list[tuple[tuple[str, ...], LexiconEntry]]] = field(
        default_factory=dict
    )  # the longest form first
    by_start: dict[str, list[tuple[str, LexiconEntry]]] = field(
        default_factory=dict
    )  # by the first letters of `woord*`
    by_end: dict[str, list[tuple[str, LexiconEntry]]] = field(default_factory=dict)  # by the last letters of `*woord`

    def match(self, low: list[str], at: int) -> tuple[int, LexiconEntry] | None:
        """How many of these words, from one on, are an entry, and which; the longest that there is."""
        for form, entry in self.by_word.get(low[at], ()):
            if (end := _fits(form, low, at)) and entry.unless.isdisjoint(low):
                return end - at, entry
        word = low[at]
        begun = (entry for start, entry in self.by_start.get(word[:STEM], ()) if word.startswith(start))
        ended = (entry for end, entry in self.by_end.get(word[-TAIL:], ()) if word.endswith(end))
        found = next(begun, None) or next(ended, None)
        return (1, found) if found else None


def _fits(form: tuple[str, ...], low: list[str], at: int) -> int:
    """Where a row of words ends that begins here, or 0."""
    for place, wanted in enumerate(form):
        if wanted == GAP:
            rest = form[place + 1 :]
            return next((end for skip in range(9) if (end := _fits(rest, low, at + skip))), 0)
        if at >= len(low) or low[at] != wanted:
            return 0
        at += 1
    return at


@cache
def lexicon(names: tuple[str, ...]) -> Lexicon:
    """The lists `name`.txt of these names."""
    made = Lexicon()
    for entry in (entry for name in names for entry in entries(name)):
        for form in entry.forms:
            if form[0].endswith("*"):
                made.by_start.setdefault(form[0][:STEM], []).append((form[0][:-1], entry))
            elif form[0].startswith("*"):
                made.by_end.setdefault(form[0][-TAIL:], []).append((form[0][1:], entry))
            else:
                made.by_word.setdefault(form[0], []).append((form, entry))
    for found in made.by_word.values():
        found.sort(key=lambda one: -len(one[0]))
    return made


def entries(name: str) -> Iterator[LexiconEntry]:
    """The lines of a list, in order."""
    for left, right in lines(name):
        instead, _, unless = right.partition("!")
        forms = frozenset(form for typed in left.casefold().split(", ") for form in spelled_out(typed))
        yield LexiconEntry(forms, instead.strip(), frozenset(unless.split()), left != left.casefold(), name)


def lines(name: str) -> Iterator[tuple[str, str]]:
    """What stands left and right of `=` on each line of a list."""
    for line in read_along(Path(__file__).with_name(f"{name}.txt")).decode().splitlines():
        if line and not line.startswith("#"):
            left, _, right = line.partition(" = ")
            yield left.strip(), right.strip()


def spelled_out(typed: str) -> Iterable[tuple[str, ...]]:
    """Every row of words that a form stands for: `beleidsplan(nen)` is two of one word."""
    return product(*([form for option in word.split("|") for form in _forms(option)] for word in typed.split()))


def _forms(word: str) -> list[str]:
    if found := _OPTION.fullmatch(word):
        return [*_forms(found[1] + found[3]), *_forms(found[1] + found[2] + found[3])]
    return _conjugated(word[:-1]) if word.endswith("~") else [word]


def _conjugated(verb: str) -> list[str]:
    """The forms of a regular verb on -eren: faciliteert, faciliteerde, gefaciliteerd."""
    stem = verb.removesuffix("eren") + "eer"
    past = f"ge{_UMLAUT.get(stem[0], stem[0])}{stem[1:]}d"
    return [verb, stem, f"{stem}t", f"{stem}de", f"{stem}den", past, f"{past}e"]


@cache
def abbreviations() -> dict[str, str]:
    """Each abbreviation, and the words that it stands for."""
    return dict(lines("afkortingen"))


def group(name: str) -> frozenset[str]:
    """The words of a group in groepen.txt."""
    return frozenset(word for left, right in lines("groepen") if left == name for word in right.split())
