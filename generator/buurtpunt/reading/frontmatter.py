"""Splits a Markdown file in its fields and its text."""

from __future__ import annotations

from dataclasses import dataclass

from buurtpunt.knowledge.patterns import pattern
from buurtpunt.model.origin import Body
from buurtpunt.problems import Problem, files
from buurtpunt.reading.text import Text

LARGEST = 100_000  # characters of front matter; thirty fields are two thousand
# A phone makes one long dash of two or three short ones. Nothing else in YAML is a line of dashes at the margin.
_OPEN = pattern(r"-{2,}|-*[–—][-–—]*")
_CLOSE = pattern(rf"{_OPEN.pattern}|\.\.\.")


@dataclass(frozen=True, slots=True)
class Split:
    """The fields, the line of the file on which they begin, and the Markdown below them."""

    fields: Text
    first_line: int
    body: Body


def split(text: Text) -> Split | Problem:
    """Fields and Markdown of one file, or why they cannot be told apart."""
    lines = text.lines
    start = next(i for i, line in enumerate(lines) if line.strip())  # a text that is empty does not come this far
    if not _OPEN.fullmatch(lines[start].strip()):
        return Problem(files.FRONT_MISSING, text.place(start + 1))
    end = next((i for i in range(start + 1, len(lines)) if _CLOSE.fullmatch(lines[i].rstrip())), None)
    if end is None:  # then a line that is indented will do
        end = next((i for i in range(start + 1, len(lines)) if _CLOSE.fullmatch(lines[i].strip())), None)
    if end is None:
        return Problem(files.FRONT_UNCLOSED, text.place(start + 1))
    fields = Text(text.name, "\n".join(lines[start + 1 : end]))
    if len(fields.content) > LARGEST:
        facts = {"what": "De kop van dit bestand", "size": f"{len(fields.content) / 1000:.0f} kB"}
        return Problem(files.TOO_BIG, text.place(start + 1), facts | {"limit": f"{LARGEST // 1000} kB"})
    return Split(fields, start + 2, Body("\n".join(lines[end + 1 :]), text.name, end + 2))
