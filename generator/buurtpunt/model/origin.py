"""Where a thing was typed, so that whoever finds a problem later can still point at its line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from buurtpunt.problems import Place


@dataclass(frozen=True, slots=True)
class Origin:
    """The place of one group of fields, and of each of its values: by key, or by key and position in a list."""

    place: Place
    values: Mapping[tuple[str | int, ...], Place] = field(default_factory=dict)

    @property
    def file(self) -> str:
        """The file relative to the village's folder, with forward slashes."""
        return self.place.file

    def at(self, *path: str | int) -> Place:
        """The place of a value by its Dutch key; of the whole group when that key was not typed."""
        return self.values.get(path) or (self.at(*path[:-1]) if path else self.place)


@dataclass(frozen=True, slots=True)
class Body:
    """The Markdown below the front matter, or in a field. `first_line` is its line in the file, counted from 1."""

    text: str = ""
    file: str = ""
    first_line: int = 1

    def place(self, offset: int) -> Place:
        """The place of a character of the text, by its offset."""
        start = self.text.rfind("\n", 0, offset) + 1
        end = self.text.find("\n", offset)
        line = self.first_line + self.text.count("\n", 0, offset)
        return Place(self.file, line, offset - start + 1, self.text[start : end if end >= 0 else None])
