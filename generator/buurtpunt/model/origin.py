"""Where a thing was typed, so that whoever finds a problem later can still point at its line."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
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
        before = len(typed.findall(self.text, 0, found.start())) if found else 0
        same = [
            hit.start() for hit in typed.finditer(self.source, self.column - 1)
        ]  # the same words, as often in the source
        return self._place(self.source, same[before] if before < len(same) else 0)

    def _line_with(self, words: str) -> str:
        """The line that says these words in another spelling: `&#58;` for a colon."""
        lines = (line.strip() for line in self.text.split("\n") if "&" in line)
        return next((line for line in lines if words.casefold() in unescape(line).casefold()), "")

    def _place(self, lines: str, offset: int) -> Place:
        start = lines.rfind("\n", 0, offset) + 1
        end = lines.find("\n", offset)
        line = self.first_line + lines.count("\n", 0, offset)
        return Place(self.file, line, offset - start + 1, lines[start : end if end >= 0 else None])
