"""What came of a build, and how it is told: to a villager, to a program, or to GitHub."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from buurtpunt.knowledge import dutch
from buurtpunt.model.selection import LeftOut
from buurtpunt.problems import Level, Place, Problem

_WORDS = {
    Level.ERROR: ("fout", "fouten"),
    Level.WARNING: ("waarschuwing", "waarschuwingen"),
    Level.TIP: ("tip", "tips"),
}
LONGEST = 100  # characters of a line as typed; around the spot that matters


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a build."""

    village: Path | None
    output: Path | None
    problems: tuple[Problem, ...]
    left_out: tuple[LeftOut, ...] = ()
    pages: int = 0
    pictures: int = 0
    written: bool = False
    openings: tuple[tuple[str, str], ...] = ()  # what is open, and when, as OpenStreetMap writes it
    sheets: int = 0


def where(place: Place) -> str:
    """The place of a problem: "content/agenda/soep.md, regel 4"."""
    if not place.file:
        return ""
    return f"{place.file}, regel {place.line}" if place.line else place.file


def excerpt(place: Place) -> tuple[str, int]:
    """The line as typed, or the piece of it around the column, and where in that piece the column is (from 0)."""
    text, at = place.text.replace("\t", " "), max(place.column - 1, 0)
    start = max(0, min(at - LONGEST // 2, len(text) - LONGEST))
    return text[start : start + LONGEST].rstrip(), at - start


def counts(problems: Iterable[Problem]) -> str:
    """How many of each level: "2 fouten, 1 waarschuwing"; "" when there is nothing."""
    levels = [problem.level for problem in problems]
    told = [dutch.plural(levels.count(level), *_WORDS[level]) for level in Level if level in levels]
    return ", ".join(told)


def as_json(outcome: Outcome, ok: bool, seconds: float) -> str:
    """The whole outcome for a program to read."""
    problems = [
        {
            "code": problem.kind.code,
            "level": problem.level.value,
            "file": problem.place.file,
            "line": problem.place.line,
            "column": problem.place.column,
            "text": problem.place.text,
            "sentence": problem.sentence,
            "remedy": problem.remedy,
        }
        for problem in outcome.problems
    ]
    left_out = [
        {"file": left.place.file, "line": left.place.line, "name": left.name, "reason": left.reason}
        for left in outcome.left_out
    ]
    told: dict[str, Any] = {
        "ok": ok,
        "problems": problems,
        "left_out": left_out,
        "opening_hours": dict(outcome.openings),
        "made": {"pages": outcome.pages, "pictures": outcome.pictures, "sheets": outcome.sheets},
        "output": str(outcome.output) if outcome.written else "",
        "seconds": round(seconds, 2),
    }
    return json.dumps(told, ensure_ascii=False, indent=2)


def github_lines(problems: Iterable[Problem]) -> Iterator[str]:
    """Each problem as a workflow command, so that GitHub shows it on its line."""
    names = {Level.ERROR: "error", Level.WARNING: "warning", Level.TIP: "notice"}
    for problem in problems:
        spot = {"file": problem.place.file, "line": problem.place.line, "col": problem.place.column}
        told = ",".join(f"{key}={_property(str(value))}" for key, value in spot.items() if value)
        message = f"{problem.sentence} {problem.remedy}".strip()
        yield f"::{names[problem.level]} {told}{',' if told else ''}title={problem.kind.code}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
