"""What came of a build as a page in Markdown: for the summary of a run on GitHub, or for a comment on a proposal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from buurtpunt import outputs
from buurtpunt.catalogues import tell, tell_count
from buurtpunt.knowledge import dutch
from buurtpunt.outputs import SITE
from buurtpunt.problems import LeftOut, Problem, visible
from buurtpunt.report import Changes, Outcome, counts, worst_first

LONGEST = 60_000  # characters; a comment on GitHub takes 65,536
_MARKUP = re.compile(r"(`[^`]+`)|([\\`*_\[\]<>#|~$!&])|(@)")


def markdown(outcome: Outcome) -> str:
    """The whole report. What does not fit is counted, never cut in the middle."""
    outcome = outcome.for_others()
    lines = [
        f"# {tell('report.made') if outcome.written else tell('report.not_made')}",
        "",
        *_made(outcome),
        *_changes(outcome.changes),
        *_problems(outcome.problems),
        *_left_out(outcome.left_out),
    ]
    return "\n".join(_that_fit(lines)) + "\n"


def _made(outcome: Outcome) -> Iterator[str]:
    if not outcome.written:
        yield tell("report.not_made.remedy")
        yield ""
        return
    if outcome.address:
        yield f"- {tell('report.address', address=outcome.address.rstrip('/') + '/')}"
    for output in outputs.built():
        if made := outcome.made(output):
            yield f"- {_with_size(made, outcome.output) if output.name == SITE else made}"
    yield ""


def _with_size(made: str, output: Path | None) -> str:
    files = (output / SITE).rglob("*") if output else ()
    total = sum(path.stat().st_size for path in files if path.is_file())
    return tell("report.size", made=made, size=dutch.size(total)) if total else made


def _problems(problems: Iterable[Problem]) -> Iterator[str]:
    """The worst first; each with its place and what to do about it."""
    found = worst_first(problems)
    if not found:
        yield tell("report.nothing")
        yield ""
        return
    yield f"## {tell('report.found', counts=counts(found))}"
    yield ""
    for problem in found:
        told = f"{_plain(problem.sentence)} {_plain(problem.remedy)}".strip()
        yield f"- **{problem.level.word}**{_where(problem.place.file, problem.place.line)}: {told}"
    yield ""


def _changes(changes: Changes) -> Iterator[str]:
    """What came and went since the last time, and what is left out since."""
    if changes.lines or changes.left_out:
        yield f"## {tell('report.since')}"
        yield ""
        yield from (f"- {_plain(line)}" for line in changes.lines)
        for left in changes.left_out:
            how = "partly" if left.causes else "whole"
            yield f"- {tell(f'report.now_out.{how}', what=_left(left))}"
        yield ""


def _left_out(left_out: Iterable[LeftOut]) -> Iterator[str]:
    """All that is not to be seen; folded, since most of it was told before."""
    found = list(left_out)
    if found:
        yield f"<details><summary>{tell('report.left_out', count=len(found))}</summary>"
        yield ""
        yield from (f"- {_left(left)}" for left in found)
        yield ""
        yield "</details>"


def _left(left: LeftOut) -> str:
    return f"{_plain(left.name)}{_where(left.place.file, 0)}: {_plain(left.reason)}"


def _where(file: str, line: int) -> str:
    """A place between brackets: ` (content/agenda/soep.md, regel 4)`."""
    told = tell("report.place", file=_plain(file), line=line) if line else _plain(file)
    return f" ({told})" if file else ""


def _plain(text: str) -> str:
    """What was typed, on one line and as it stands: nothing of it is Markdown or calls somebody; `this` stays code."""
    return _MARKUP.sub(_harmless, visible(" ".join(text.split())))


def _harmless(found: re.Match[str]) -> str:
    code, sign, at = found.groups()
    return code or (f"\\{sign}" if sign else f"{at}\N{WORD JOINER}")


def _that_fit(lines: list[str]) -> Iterator[str]:
    room = LONGEST
    for number, line in enumerate(lines):
        room -= len(line) + 1
        if room < 0:
            rest = sum(one.startswith("- ") for one in lines[number:])
            yield f"- {tell_count('report.more', rest)}"
            return
        yield line
