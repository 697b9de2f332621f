"""Finds a plain YAML value that goes on over the next line, where nobody may have meant it to."""

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
    key = start if before.strip() else _above(lines, start)
    line = next((line for line in range(start, end + 1) if _is_strange(lines, start, column, line)), None)
    if line is None or key is None or not _KEY.fullmatch(before):
        return None
    last = _above(lines, line) or 0
    facts = {"typed": lines[line].strip(), "value": dutch.squeeze(value), "line": last + first_line}
    facts |= {"key": (before if key == start else lines[key]).strip(), "start": key + first_line}
    place = text.place(line + 1, _margin(lines[line]) + 1)
    return Problem(kinds.JOINED, replace(place, line=line + first_line), facts)


def _is_strange(lines: list[str], start: int, column: int, line: int) -> bool:
    """Whether a line looks as if it were no part of the text above it.

    A remark that lost its # still has the space behind it, and often an empty line above it.
    """
    typed, before = lines[line].strip(), lines[start][:column].strip(" -")
    if line == start:
        return bool(column == 1 and not before and _is_first(lines, line))
    if not typed:
        return False
    above = lines[line - 1].rstrip()
    had_room = line == start + 1 and before and len(above) < _FULL
    reads_on = typed.lstrip("[(*_")[:1].islower() and not above.endswith((".", "?", "!", ":"))
    return not above or _margin(lines[line]) == 1 or bool(had_room and not reads_on)


def _is_first(lines: list[str], line: int) -> bool:
    """Whether a line is all that a key above it has for a text, and no key itself in a group that goes one space in."""
    key = _above(lines, line)
    has_key = key is not None and lines[key].rstrip().endswith(":")
    return has_key and ": " not in f"{lines[line]} " and lines[line].lstrip()[0].isupper()


def _margin(line: str) -> int:
    return len(line) - len(line.lstrip())


def _above(lines: list[str], line: int) -> int | None:
    """The nearest line above on which something stands."""
    return next((i for i in range(line - 1, -1, -1) if lines[i].strip()), None)
