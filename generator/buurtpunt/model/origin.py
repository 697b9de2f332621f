"""Where a thing was typed, so that whoever finds a problem later can still point at its line."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape

from buurtpunt.problems import Place


@dataclass(frozen=True, slots=True)
class Origin:
    """The place of one group of fields, and of each of its values: by key, or by key and position in a list.

    In a group below a key, that position is the key there. `sources` are the lines on which a text was typed, whole, by its
    key, where there are several; `keys` the keys as typed, in capitals or not, by the key in small letters.
    """

    place: Place
    values: Mapping[tuple[str | int, ...], Place] = field(default_factory=dict)
    sources: Mapping[str, str] = field(default_factory=dict)
    keys: Mapping[str, str] = field(default_factory=dict)

    @property
    def file(self) -> str:
        """The file relative to the village's folder, with forward slashes."""
        return self.place.file

    def at(self, *path: str | int) -> Place:
        """The place of a value by its Dutch key; of the whole group when that key was not typed."""
        return self.values.get(path) or (self.at(*path[:-1]) if path else self.place)

    def source(self, key: str) -> str:
        """The lines on which the text behind a key was typed, whole; "" when it was not, or is one of a list."""
        is_one = (key,) in self.values and (key, 0) not in self.values
        return self.sources.get(key) or (self.values[key,].text if is_one else "")


@dataclass(frozen=True, slots=True)
class Body:
    """The Markdown below the front matter, or in a field.

    `first_line` is its line in the file, counted from 1; `source` are the lines as typed, where those are not the
    text itself: a text in a field is indented, and may be folded or between quotes. `column`, counted from 1, is where it
    begins on the first of them: before it stands the key.
    """

    text: str = ""
    file: str = ""
    first_line: int = 1
    source: str = ""
    column: int = 1

    def find(self, words: str, start: int = 0) -> Place:
        """The place of words of the text, at or after an offset; its first line when they were not typed like that."""
        typed = re.compile(re.escape(words), re.IGNORECASE)
        found = typed.search(self.text, start)
        if not found and (line := self._line_with(words)):
            return self.find(line)
        if not self.source:
            return self._place(self.text, found.start() if found else 0)
        before = bisect_left(_hits(self.text, typed), found.start()) if found else 0
        same = _hits(self.source, typed, self.column - 1)  # the same words, as often in the source
        return self._place(self.source, same[before] if before < len(same) else 0)

    def _line_with(self, words: str) -> str:
        """The line that says these words in another spelling: `&#58;` for a colon."""
        lines = (line.strip() for line in self.text.split("\n") if "&" in line)
        return next((line for line in lines if words.casefold() in unescape(line).casefold()), "")

    def _place(self, lines: str, offset: int) -> Place:
        ends = _ends(lines)
        line = bisect_left(ends, offset)
        start = ends[line - 1] + 1 if line else 0
        return Place(self.file, self.first_line + line, offset - start + 1, lines[start : ends[line]])


@lru_cache(maxsize=16)
def _ends(text: str) -> list[int]:
    """Where each line of a text ends. Whoever finds thousands of things in a text counts its lines once."""
    return [*(found.start() for found in re.finditer("\n", text)), len(text)]


@lru_cache(maxsize=16)
def _hits(text: str, wanted: re.Pattern[str], start: int = 0) -> list[int]:
    """Where something stands in a text, each time that it does."""
    return [found.start() for found in wanted.finditer(text, start)]
