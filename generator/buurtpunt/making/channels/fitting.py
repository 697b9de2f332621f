"""Facts in a text of so many signs. What always stays goes in first, then each other fact that still finds place, the weightiest
first (`facts`). Nothing is cut inside a sentence, and nothing goes in silence.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from buurtpunt.catalogues import tell, tell_count
from buurtpunt.making.channels.facts import FACTS
from buurtpunt.making.channels.rows import Row
from buurtpunt.making.channels.story import Story
from buurtpunt.making.words import ended, sentence
from buurtpunt.model.channels import Size


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A fact that is not in a text, or only in part: what the team calls it, and the words that were left out."""

    what: str  # "de prijs", "de tekst (3 zinnen)"
    words: str


@dataclass(frozen=True, slots=True)
class Part:
    """A text to send or to copy. One that does not fit is the shortest that says all that it has to say."""

    name: str  # of a field, or ""
    body: str
    count: int  # its signs
    limit: int  # the most that it may have, or 0
    left_out: tuple[LeftOut, ...]
    fits: bool


def signs(text: str) -> int:
    """How many signs a text has, as the strictest of those who count does.

    That is a form on the web, which cuts what is too long without a word: it counts the units of UTF-16 (HTML Living
    Standard, `maxlength`; ECMA-262, 6.1.4), and so does Word. Of all that stands on a keyboard this is what a reader
    counts; a smiley counts for two or more. So a text is never longer for whoever counts otherwise.
    """
    return (
        len(text)
        if text.isascii()
        else len(unicodedata.normalize("NFC", text).encode("utf-16-le", "surrogatepass")) // 2
    )


@dataclass(slots=True)
class Fitting:
    """A text in the making: for each fact the words that it has got so far, and what found no place."""

    story: Story
    row: Row
    board: Size | None  # its lines, and the signs on each
    limit: int
    said: dict[str, str] = field(default_factory=dict)
    left: list[LeftOut] = field(default_factory=list)

    def made(self) -> Part:
        """The text."""
        asked = {name for paragraph in self.row.paragraphs for name in paragraph}
        names = [name for name in FACTS if name in asked]  # in the order of their weight
        self.put_in(name for name in names if name in self.row.must)
        stays = frozenset(self.said)
        fits = self._holds()
        is_whole = fits
        for name in names:
            if FACTS[name].parts:
                is_whole = self._tell(name, is_whole)
            elif name not in stays:
                self._try(name, fits)
        body = self.body()
        count = signs(body.replace("\n", "") if self.board else body)
        return Part(
            tell(f"outbox.field.{self.row.name}") if self.row.name else "",
            body,
            count,
            self.limit,
            tuple(self.left),
            fits,
        )

    def _ways(self, name: str) -> list[str]:
        fact, is_first = FACTS[name], not self.row.has_label(name)
        ways = (sentence(way) if fact.begins and is_first else way for way in fact.ways(self.story))
        told = (self.row.voice(self.story, name, way) for way in ways)
        return [*dict.fromkeys(filter(None, told))]

    def put_in(self, names: Iterable[str]) -> None:
        """What stays whatever else goes: in full, or in shorter words where that is too much, the lightest of them first."""
        ways = {name: found for name in names if (found := self._ways(name))}
        self.said = {name: found[0] for name, found in ways.items()}
        for name in reversed(ways):
            for shorter in ways[name][1:]:
                if self._holds():
                    return
                self.said[name] = shorter
            if self.said[name] != ways[name][0]:
                self.left.append(LeftOut(tell("outbox.shorter", what=tell(f"outbox.fact.{name}")), ways[name][0]))

    def _try(self, name: str, fits: bool) -> None:
        """A fact that may stay away: as full as there is place for it."""
        if not any(fits and self._holds_with(name, way) for way in self._ways(name)):
            self._leave(
                name,
                FACTS[name].all_of(self.story) or (tell(f"outbox.lacking.{name}") if FACTS[name].is_missed else ""),
            )

    def _tell(self, name: str, fits: bool) -> bool:
        """As many sentences as there is place for, from the first on; whether that was all of them."""
        between = "\n" if name == "rest" else " "
        left: list[str] = []
        for part in FACTS[name].told(self.story):
            told = "\n".join(self.row.voice(self.story, name, line) for line in part.split("\n"))
            whole = between.join(filter(None, (self.said.get(name, ""), told)))
            if left or not fits or not told.strip() or not self._holds_with(name, whole):
                left.append(part)
        self._leave(name, between.join(left), len(left) if name == "tekst" else 0)
        return fits and not left

    def _leave(self, name: str, words: str, count: int = 0) -> None:
        if words:
            what = tell(f"outbox.fact.{name}")
            self.left.append(LeftOut(tell_count("outbox.sentences", count, what=what) if count else what, words))

    def _holds_with(self, name: str, words: str) -> bool:
        before = self.said
        self.said = {**before, name: words}
        if not self._holds():
            self.said = before
        return self.said is not before

    def _holds(self) -> bool:
        body = self.body()
        if self.board:
            lines = body.split("\n")
            return len(lines) <= self.board.first and all(signs(line) <= self.board.second for line in lines)
        return not self.limit or signs(body) <= self.limit

    def body(self) -> str:
        """What was put in so far, as it stands."""
        told = [
            (paragraph[0], line) for paragraph in self.row.paragraphs if (line := " ".join(self._written(paragraph)))
        ]
        lines = (wrapped(line, self.board.second) if self.board else line for _, line in told)
        gaps = ("\n" if first in self.row.gaps else "" for first, _ in told)
        return "\n".join(gap + line for gap, line in zip(gaps, lines, strict=True)).lstrip("\n")

    def _written(self, paragraph: tuple[str, ...]) -> Iterator[str]:
        """The facts of a paragraph: as sentences where they stand behind each other, and behind a label where one is needed."""
        for name in paragraph:
            if words := self.said.get(name, ""):
                label = FACTS[name].label if self.row.has_label(name) and not self.board else ""
                told = f"{self.story.say(label)}: {words}" if label else words
                yield ended(told) if len(paragraph) > 1 and name != "link" else told


def wrapped(line: str, width: int) -> str:
    """A line over several, none wider than this as far as its words allow it."""
    lines: list[str] = []
    for word in line.split():
        if lines and signs(f"{lines[-1]} {word}") <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return "\n".join(lines)
