"""Which words the plain-Dutch rules leave alone: names, quotes, and the words that a village explains or allows."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from buurtpunt.knowledge.plain.lexicon import LexiconEntry
from buurtpunt.knowledge.plain.sentences import Sentence, Word

_QUOTES = re.compile(
    r"""
      "[^"\n]{2,800}"
    | “[^“”]{2,800}”
    | „[^„“”"]{2,800}[“”"]
    | «[^«»]{2,800}»
    | ‘(?![tsnkmr]\b)[^‘’]{2,800}’(?!\w)
    | (?<!\w)'(?![tsnkmr]\b|\d)[^'\n]{2,800}'(?!\w)
    """,
    re.VERBOSE,
)
_EXPLAINED = re.compile(
    r"[\"'”’]?(?:\s*\([^()\n]{3,200}\)(?!\w)|,?\s+(?:dat|dit) (?:is|zijn|betekent|wil zeggen)\b|,?\s+met andere woorden\b|\s*=\s)"
)
_IN_BRACKETS = re.compile(r"\w[^()\n]{0,200}\((?:een |de |het |ons |onze )?$")
_LEGAL_FORMS = {"vzw", "bv", "nv", "cv", "fv", "vof", "cvba", "bvba"}


@dataclass(frozen=True)
class Spared:
    """Names as they are written, and words that are explained or allowed, in any capitals."""

    names: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()  # what the village offers, in small letters: these may be long

    @property
    def low_names(self) -> frozenset[str]:
        """The names, and each word of them, in small letters."""
        return _low_names(self.names)

    @property
    def low_words(self) -> frozenset[str]:
        """The words, in small letters."""
        return _low_words(self.words)

    @property
    def pattern(self) -> re.Pattern[str] | None:
        """What finds a name in a text."""
        return _pattern(self.names)

    def allows(self, words: str, entry: LexiconEntry | None = None) -> bool:
        """Whether a village uses these words on purpose, or another form of them."""
        forms = {" ".join(form).strip("*") for form in entry.forms} if entry else set()
        return not self.low_words.isdisjoint({*forms, " ".join(words.casefold().split())})


@lru_cache(4)
def _low_names(names: frozenset[str]) -> frozenset[str]:
    return frozenset(part.casefold() for name in names for part in (name, *name.split()))


@lru_cache(4)
def _low_words(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word.casefold().strip() for word in words)


@lru_cache(4)
def _pattern(names: frozenset[str]) -> re.Pattern[str] | None:
    longest_first = sorted({name.strip() for name in names} - {""}, key=lambda name: (-len(name), name))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)") if longest_first else None


@dataclass(frozen=True)
class Quiet:
    """The stretches of one text in which nothing is found: quotes and names."""

    spans: tuple[tuple[int, int], ...] = ()
    starts: tuple[int, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "starts", tuple(start for start, _ in self.spans))

    def covers(self, start: int, end: int) -> bool:
        """Whether any part of a stretch is quiet."""
        at = bisect_right(self.starts, end - 1)
        return at > 0 and self.spans[at - 1][1] > start


def quiet(clean: str, spared: Spared) -> Quiet:
    """Where a text quotes somebody, or names something that we know."""
    spans = [found.span() for found in _QUOTES.finditer(clean)]
    if spared.pattern:
        spans += [found.span() for found in spared.pattern.finditer(clean)]
    return Quiet(_merged(sorted(spans)))


def _merged(spans: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    made: list[tuple[int, int]] = []
    for start, end in spans:
        if made and start <= made[-1][1]:
            made[-1] = (made[-1][0], max(end, made[-1][1]))
        else:
            made.append((start, end))
    return tuple(made)


def looks_like_a_name(sentence: Sentence, at: int) -> bool:
    """Whether a word is a name by its look: a capital inside a sentence, or in front of `vzw`."""
    word = sentence.words[at]
    following = sentence.words[at + 1].low if at + 1 < len(sentence.words) else ""
    return (word.is_capital and (at > 0 or following in _LEGAL_FORMS)) and not word.text.isupper()


def is_explained(clean: str, start: int, end: int) -> bool:
    """Whether a word is explained where it stands: `cohesie (elkaar kennen)`, or `elkaar kennen (cohesie)`."""
    before = clean[max(0, start - 240) : start]
    return bool(_EXPLAINED.match(clean, end) or (_IN_BRACKETS.search(before) and clean[end:].lstrip().startswith(")")))


def joined(words: tuple[Word, ...], at: int, size: int, clean: str) -> bool:
    """Whether words follow each other with nothing but space in between."""
    pairs = zip(words[at : at + size - 1], words[at + 1 : at + size], strict=True)
    return all(clean[one.end : two.start].isspace() for one, two in pairs)
