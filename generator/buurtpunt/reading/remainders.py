"""Finds what YAML takes for a comment while it was meant as a value: `Soep #1`, `kleur: #0b6e4f`."""

from __future__ import annotations

from dataclasses import replace

from buurtpunt.knowledge import dutch
from buurtpunt.knowledge.patterns import pattern
from buurtpunt.problems import Place, Problem
from buurtpunt.problems import yaml as kinds
from buurtpunt.reading.text import Text

# What looks like the end of a value and is a remark to YAML: `Soep #1`, but not `open  # idee, bouw of open`.
_SWALLOWED = pattern(r"\s+(#+[^\s#].*)")
_COLOUR = pattern(r":\s+(#[0-9A-Fa-f]{3,8})\s*$")


def swallowed(text: Text, row: str, spot: tuple[int, int], value: str, first_line: int) -> Problem | None:
    """What is lost behind a value; None when nothing is.

    The value ends at a spot, its line and column from 0; `row` is that line as it was parsed: as typed, or mended.
    """
    line, column = spot
    lost = _SWALLOWED.match(row, column)
    if not lost or line >= len(text.lines):
        return None
    typed = lost[1].strip()
    place = text.place(line + 1, text.lines[line].rfind(typed) + 1)
    facts = {"value": typed, "typed": in_quotes(dutch.squeeze(f"{value} {typed}"))}
    return Problem(kinds.SWALLOWED, replace(place, line=line + first_line), facts)


def colour(place: Place) -> tuple[str, Place] | None:
    """The colour behind a key that has no value to YAML, and its place: `kleur: #0b6e4f` has one to everybody else."""
    found = _COLOUR.search(place.text)
    return (found[1], replace(place, column=found.start(1) + 1)) if found else None


def in_quotes(text: str) -> str:
    """A text on one line between quotes, so that YAML takes all of it."""
    return f'"{text}"' if not {'"', "\\"} & set(text) else "'" + text.replace("'", "''") + "'"
