"""A text that goes on over the next line, where nobody may have meant it to."""

from __future__ import annotations

from dataclasses import replace

from buurtpunt.knowledge import dutch
from buurtpunt.knowledge.patterns import pattern
from buurtpunt.problems import Problem
from buurtpunt.problems import yaml as kinds
from buurtpunt.reading.text import Text

# Who goes on below on purpose does so since the line is full: it has so many characters, those of the key among them.
_FULL = 50
# What may stand before a text; not a bracket, for in there no text has lines of its own.
_KEY = pattern(r"[ -]*(?:[^\[\]{},]*: *)?")


def unmeant(text: Text, spot: tuple[int, int], end: int, value: str, first_line: int) -> Problem | None:
    """The first line of a plain text that may not belong to it; None when all do.

    The text begins at a spot, its line and column from 0, and ends on line `end`; `first_line` is that of the fields.
    """
    (start, column), lines = spot, text.lines
    before = lines[start][:column]
    line = next((line for line in range(start + 1, end + 1) if _is_strange(lines, start, column, line)), None)
    if line is None or not _KEY.fullmatch(before):
        return None
    key = start if before.strip() else _above(lines, start)
    facts = {"typed": lines[line].strip(), "value": dutch.squeeze(value)}
    facts["key"] = (before if key == start else lines[key]).strip()
    numbers = {"line": _above(lines, line) + first_line, "start": key + first_line}
    place = text.place(line + 1, _margin(lines[line]) + 1)
    return Problem(kinds.JOINED, replace(place, line=line + first_line), facts | numbers)


def _is_strange(lines: list[str], start: int, column: int, line: int) -> bool:
    """Whether a line looks as if it were no part of the text above it.

    A remark that lost its # still has the space behind it, and often an empty line above it.
    """
    typed, above = lines[line].strip(), lines[line - 1].rstrip()
    if not typed:
        return False
    had_room = line == start + 1 and lines[start][:column].strip(" -") and len(above) < _FULL
    reads_on = typed.lstrip("[(*_")[:1].islower() and not above.endswith((".", "?", "!", ":"))
    return not above or _margin(lines[line]) == 1 or bool(had_room and not reads_on)


def _margin(line: str) -> int:
    return len(line) - len(line.lstrip())


def _above(lines: list[str], line: int) -> int:
    """The nearest line above on which something stands."""
    return next(i for i in range(line - 1, -1, -1) if lines[i].strip())
