"""What came of a build, and how it is told: to a villager, to a program, or to GitHub."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple

from buurtpunt import outputs
from buurtpunt.catalogues import tell, tell_count
from buurtpunt.knowledge import dutch
from buurtpunt.outputs import Output
from buurtpunt.problems import Kind, LeftOut, Level, Place, Problem, visible

LONGEST = 100  # characters of a line as typed; around the spot that matters
PRIVATE = "intern/"


class Changes(NamedTuple):
    """What is to be said of a village beside the last time: a line for each kind that is another, and what is left out.

    `left_out` is what is left out now and was not, or not for that reason; of the first time there is nothing to tell.
    """

    lines: tuple[str, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    is_first: bool = False  # nothing is known of a time before


NOTHING_NEW = Changes()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a build."""

    village: Path | None
    output: Path | None
    problems: tuple[Problem, ...]
    left_out: tuple[LeftOut, ...] = ()
    written: bool = False
    counts: Mapping[str, int] = field(default_factory=dict)  # how many were made of what `outputs` counts
    openings: tuple[tuple[str, str], ...] = ()  # what is open, and when, as OpenStreetMap writes it
    address: str = ""  # the web address of the home page
    changes: Changes = NOTHING_NEW

    def made(self, output: Output) -> str:
        """What was made of one part, in words: `12 pagina's en 3 beeldbestanden`; "" when there is nothing of it."""
        found = ((name, self.counts.get(name, 0)) for name in output.counted)
        return dutch.enumerate_words(tell_count(f"outputs.count.{name}", count) for name, count in found if count)

    def for_others(self) -> Outcome:
        """It as it may leave the screen."""
        left_out, news = (tuple(map(left_for_others, found)) for found in (self.left_out, self.changes.left_out))
        problems, changed = tuple(map(for_others, self.problems)), self.changes._replace(left_out=news)
        return replace(self, problems=problems, left_out=left_out, changes=changed)


def is_private(place: Place) -> bool:
    """Whether it is in a file of which no word may leave the screen."""
    return place.file.startswith(PRIVATE)


def for_others(problem: Problem) -> Problem:
    """A problem as it may leave the screen: of a private file no word of what stands in it, only where and what kind."""
    place, kind = problem.place, problem.kind
    if not is_private(place):
        return problem
    told = kind._replace(said=(tell("report.private"), tell("report.private.remedy"), kind.why))
    return Problem(told, Place(place.file, place.line, place.column))


def left_for_others(left: LeftOut) -> LeftOut:
    """What is left out, as it may leave the screen: of a private file the name of the file is all that it is called."""
    return left._replace(name=PurePosixPath(left.place.file).name) if is_private(left.place) else left


def where(place: Place) -> str:
    """The place of a problem: "content/agenda/soep.md, regel 4"."""
    if not place.file:
        return ""
    file = visible(place.file)
    return tell("report.place", file=file, line=place.line) if place.line else file


def excerpt(place: Place, longest: int = LONGEST) -> tuple[str, int]:
    """The line as typed, or the piece of it around the column, and where in that piece the column is (from 0)."""
    text, at = visible(place.text.replace("\t", " ")), max(place.column - 1, 0)
    start = max(0, min(at - longest // 2, len(text) - longest))
    return text[start : start + longest].rstrip(), at - start


def worst_first(problems: Iterable[Problem]) -> list[Problem]:
    """What keeps the site back before what may wait; in one level by place, as they come."""
    levels = [*Level]
    return sorted(problems, key=lambda problem: levels.index(problem.level))


def counts(problems: Iterable[Problem]) -> str:
    """How many of each level: "2 fouten, 1 waarschuwing"; "" when there is nothing."""
    levels = [problem.level for problem in problems]
    told = [tell_count(f"report.count.{level.name.lower()}", levels.count(level)) for level in Level if level in levels]
    return ", ".join(told)


def as_json(outcome: Outcome, ok: bool, seconds: float) -> str:
    """The whole outcome for a program to read."""
    outcome = outcome.for_others()
    told: dict[str, Any] = {
        "ok": ok,
        "problems": [problem_facts(problem) for problem in outcome.problems],
        "left_out": [left_out_facts(left) for left in outcome.left_out],
        "changed": list(outcome.changes.lines),
        "opening_hours": dict(outcome.openings),
        "made": {name: outcome.counts.get(name, 0) for output in outputs.built() for name in output.counted},
        "address": outcome.address,
        "output": str(outcome.output) if outcome.written else "",
        "seconds": round(seconds, 2),
    }
    return json.dumps(told, ensure_ascii=False, indent=2)


def facts(outcome: Outcome) -> dict[str, Any]:
    """The outcome of a build that was written, as JSON can hold it; `outcome_of` reads it back."""
    return {
        "village": str(outcome.village),
        "output": str(outcome.output),
        "problems": [problem_facts(problem) | {"why": problem.kind.why} for problem in outcome.problems],
        "left_out": [left_out_facts(left) | {"causes": left.causes} for left in outcome.left_out],
        "counts": dict(outcome.counts),
        "openings": list(outcome.openings),
        "address": outcome.address,
    }


def outcome_of(told: dict[str, Any]) -> Outcome:
    """The outcome that `facts` told; its problems have their sentences, no longer the facts that made them."""
    problems = []
    for row in told["problems"]:
        sentence, remedy = (row[name].replace("{", "{{").replace("}", "}}") for name in ("sentence", "remedy"))
        kind = Kind(row["code"], Level(row["level"]), (sentence, remedy, row["why"]))
        problems.append(Problem(kind, Place(row["file"], row["line"], row["column"], row["text"])))
    left_out = tuple(
        LeftOut(Place(row["file"], row["line"]), row["name"], row["reason"], tuple(row["causes"]))
        for row in told["left_out"]
    )
    village, output = Path(told["village"]), Path(told["output"])
    openings = tuple((what, hours) for what, hours in told["openings"])
    return Outcome(village, output, tuple(problems), left_out, True, told["counts"], openings, told["address"])


def problem_facts(problem: Problem) -> dict[str, Any]:
    """A problem, as JSON can hold it."""
    return {
        "code": problem.kind.code,
        "level": problem.level.value,
        "file": problem.place.file,
        "line": problem.place.line,
        "column": problem.place.column,
        "text": problem.place.text,
        "sentence": problem.sentence,
        "remedy": problem.remedy,
    }


def left_out_facts(left: LeftOut) -> dict[str, Any]:
    """Something left out, as JSON can hold it."""
    return {"file": left.place.file, "line": left.place.line, "name": left.name, "reason": left.reason}


def github_lines(problems: Iterable[Problem], folder: str = "") -> Iterator[str]:
    """Each problem as a workflow command, so that GitHub shows it on its line.

    `folder` is the village's folder within the repository, with "/" behind it: GitHub counts from the repository's top.
    """
    names = {Level.ERROR: "error", Level.WARNING: "warning", Level.TIP: "notice"}
    for problem in map(for_others, problems):
        file = f"{folder}{problem.place.file}" if problem.place.file else ""
        spot = {"file": file, "line": problem.place.line, "col": problem.place.column}
        told = ",".join(f"{key}={_property(str(value))}" for key, value in spot.items() if value)
        message = f"{problem.sentence} {problem.remedy}".strip()
        yield f"::{names[problem.level]} {told}{',' if told else ''}title={problem.kind.code}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
