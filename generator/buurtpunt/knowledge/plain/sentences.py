"""A text in sentences, and a sentence in words; a point in `bv.`, `19.30 uur` or `5.000 euro` ends nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from buurtpunt.knowledge.plain.lexicon import abbreviations
from buurtpunt.knowledge.plain.markup import Piece, Sort, pieces

_WORD = re.compile(r"[^\W\d_]+(?:['’\u2010\u2011-][^\W\d_]+)*", re.UNICODE)
_TOKEN = re.compile(r"\S*?[^\W_]\S*")
_END = re.compile(r"[.!?…]{1,9}[)\]\"'”’»]{0,3}(?=\s|$)")
_OPENING = "([\"'“‘„«"
_LETTERS_WITH_POINTS = re.compile(r"(?:[^\W\d_]\.){1,6}")
_NEXT = re.compile(r"\s*([\"'“‘„«(\[]*)(\S?)")
_DUTCH_START = re.compile(r"\s*['’‘][tsnkmr]\b")  # 't Is, 's Avonds
# Points that end no sentence and that need no explanation; the others stand in afkortingen.txt.
_TITLES = {
    "dr.",
    "prof.",
    "st.",
    "sint.",
    "nr.",
    "nrs.",
    "tel.",
    "blz.",
    "art.",
    "ir.",
    "ing.",
    "mr.",
    "jr.",
    "sr.",
    "em.",
}
_TITLES |= {
    "e.h.",
    "z.h.",
    "p.",
    "ds.",
    "jan.",
    "feb.",
    "apr.",
    "jun.",
    "jul.",
    "aug.",
    "sept.",
    "okt.",
    "nov.",
    "dec.",
}
_MAY_END = {"enz.", "etc.", "e.a.", "e.d.", "a.u.b.", "s.v.p.", "jl.", "p.p.", "pers.", "min."}


@dataclass(frozen=True, slots=True)
class Word:
    """A word, with where it begins in the text."""

    start: int
    text: str
    low: str  # in small letters

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[0].isupper()


@dataclass(frozen=True)
class Sentence:
    """A sentence, a heading or a list item; `clean` is the whole text without signs, in which it stands."""

    clean: str
    start: int
    end: int
    sort: Sort
    words: tuple[Word, ...]  # without numbers
    tokens: tuple[tuple[int, str], ...]  # what stands between spaces, numbers too, with where

    @property
    def text(self) -> str:
        """Its letters, the signs of Markdown blanked out."""
        return self.clean[self.start : self.end]


def sentences(text: str) -> tuple[str, list[Sentence]]:
    """The text without the signs of Markdown, and its sentences in order."""
    clean, found = pieces(text)
    return clean, [sentence for piece in found for sentence in _split(clean, piece)]


def whole_sentences(line: str) -> tuple[str, ...]:
    """The sentences of a line of plain text, nothing of it left out: what has no letters stays with the sentence before it."""
    found: list[str] = []
    for start, end in _spans(line, 0, len(line)):
        said = line[start:end].strip()
        if found and not any(map(str.isalnum, said)):
            found[-1] = f"{found[-1]} {said}".rstrip()
        elif said:
            found.append(said)
    return tuple(found)


def _split(clean: str, piece: Piece) -> Iterator[Sentence]:
    for start, end in _spans(clean, piece.start, piece.end):
        yield from _sentence(clean, start, end, piece.sort)


def _spans(clean: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Where each sentence begins and ends, up to the rest, which may be nothing."""
    start = first
    for found in _END.finditer(clean, first, last):
        if found.end() < last and _goes_on(clean, start, found, last):
            continue
        yield start, found.end()
        start = found.end()
    yield start, last


def _sentence(clean: str, start: int, end: int, sort: Sort) -> Iterator[Sentence]:
    typed = clean[start:end]
    if any(letter.isalnum() for letter in typed):
        first, last = start + len(typed) - len(typed.lstrip()), start + len(typed.rstrip())
        words = (Word(one.start(), one[0], _low(one[0])) for one in _WORD.finditer(clean, first, last))
        tokens = ((found.start(), found[0]) for found in _TOKEN.finditer(clean, first, last))
        yield Sentence(clean, first, last, sort, tuple(words), tuple(tokens))


def _low(word: str) -> str:
    return word.casefold().replace("’", "'")


def _goes_on(clean: str, start: int, found: re.Match[str], end: int) -> bool:
    """Whether the sentence goes on after this point."""
    following = _NEXT.match(clean, found.end(), end)
    mark, opening, letter = found[0], following[1] if following else "", following[2] if following else ""
    if _DUTCH_START.match(clean, found.end(), end):
        return False
    if mark.startswith("."):
        before = clean[max(start, found.start() - 20) : found.start()].split()
        last = f"{before[-1].lstrip(_OPENING) if before else ''}.".casefold()
        if mark.startswith("..") or "…" in mark:
            return letter.islower()
        if last in _TITLES or last in abbreviations() or _LETTERS_WITH_POINTS.fullmatch(last):
            return not (last in _MAY_END and (letter.isupper() or opening))
        return letter == ")"
    return letter.islower() or letter in ",;:"
