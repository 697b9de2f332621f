"""What came of a build as a page in Markdown: for the summary of a run on GitHub, or for a comment on a proposal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from buurtpunt import outputs
from buurtpunt.knowledge import dutch
from buurtpunt.outputs import SITE
from buurtpunt.problems import LeftOut, Problem, visible
from buurtpunt.report import Changes, Outcome, counts, for_others, worst_first

LONGEST = 60_000  # characters; a comment on GitHub takes 65,536
_MARKUP = re.compile(r"(`[^`]+`)|([\\`*_\[\]<>#|~$!&])|(@)")


def markdown(outcome: Outcome) -> str:
    """The whole report. What does not fit is counted, never cut in the middle."""
    lines = [
        f"# {'De website is gemaakt' if outcome.written else 'De website is niet gemaakt'}",
        "",
        *_made(outcome),
        *_changes(outcome.changes),
        *_problems(outcome.problems),
        *_left_out(outcome.left_out),
    ]
    return "\n".join(_that_fit(lines)) + "\n"


def _made(outcome: Outcome) -> Iterator[str]:
    if not outcome.written:
        yield "Wat online staat, is niet veranderd. Verbeter wat hieronder bij **fout** staat, dan lukt het."
        yield ""
        return
    if outcome.address:
        yield f"- Adres: <{outcome.address.rstrip('/')}/>"
    for output in outputs.built():
        if made := outcome.made(output):
            yield f"- {made}{_size(outcome.output) if output.name == SITE else ''}"
    yield ""


def _size(output: Path | None) -> str:
    files = (output / SITE).rglob("*") if output else ()
    total = sum(path.stat().st_size for path in files if path.is_file())
    return f", samen {dutch.size(total)}" if total else ""


def _problems(problems: Iterable[Problem]) -> Iterator[str]:
    """The worst first; each with its place and what to do about it."""
    found = worst_first(map(for_others, problems))
    if not found:
        yield "Er is niets op aan te merken."
        yield ""
        return
    yield f"## Na te kijken: {counts(found)}"
    yield ""
    for problem in found:
        told = f"{_plain(problem.sentence)} {_plain(problem.remedy)}".strip()
        yield f"- **{problem.level}**{_where(problem.place.file, problem.place.line)}: {told}"
    yield ""


def _changes(changes: Changes) -> Iterator[str]:
    """What came and went since the last time, and what is left out since."""
    if changes.lines or changes.left_out:
        yield "## Sinds de vorige keer"
        yield ""
        yield from (f"- {_plain(line)}" for line in changes.lines)
        yield from (
            f"- Nu niet{' helemaal' * bool(left.causes)} op de site: {_left(left)}" for left in changes.left_out
        )
        yield ""


def _left_out(left_out: Iterable[LeftOut]) -> Iterator[str]:
    """All that is not to be seen; folded, since most of it was told before."""
    found = list(left_out)
    if found:
        yield f"<details><summary>Staat nu niet of niet helemaal op de site: {len(found)}</summary>"
        yield ""
        yield from (f"- {_left(left)}" for left in found)
        yield ""
        yield "</details>"


def _left(left: LeftOut) -> str:
    return f"{_plain(left.name)}{_where(left.place.file, 0)}: {_plain(left.reason)}"


def _where(file: str, line: int) -> str:
    """A place between brackets: ` (content/agenda/soep.md, regel 4)`."""
    if not file:
        return ""
    return f" ({_plain(file)}{f', regel {line}' if line else ''})"


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
            yield f"- En nog {dutch.plural(rest, 'regel', 'regels')} die hier niet meer {'past' if rest == 1 else 'passen'}."
            return
        yield line
