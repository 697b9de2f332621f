"""Splits a Markdown file in its fields and its text."""

from __future__ import annotations

from dataclasses import dataclass

from buurtpunt.model.origin import Body
from buurtpunt.problems import Problem, files
from buurtpunt.reading.text import Text

LARGEST = 100_000  # characters of front matter; thirty fields are two thousand


@dataclass(frozen=True, slots=True)
class Split:
    """The fields, whose first line is line 2 of the file, and the Markdown below them."""

    fields: Text
    body: Body


def split(text: Text) -> Split | Problem:
    """Fields and Markdown of one file, or why they cannot be told apart."""
    lines = text.lines
    if lines[0].rstrip() != "---":
        return Problem(files.FRONT_MISSING, text.place(1))
    end = next((i for i, line in enumerate(lines[1:], 1) if line.rstrip() == "---"), None)
    if end is None:
        return Problem(files.FRONT_UNCLOSED, text.place(1))
    fields = Text(text.name, "\n".join(lines[1:end]))
    if len(fields.content) > LARGEST:
        facts = {"what": "De kop van dit bestand", "size": f"{len(fields.content) / 1000:.0f} kB"}
        return Problem(files.TOO_BIG, text.place(1), facts | {"limit": f"{LARGEST // 1000} kB"})
    return Split(fields, Body("\n".join(lines[end + 1 :]), text.name, end + 2))
