"""Improves a problem with YAML: the line may be a comment that lost its #, or the line beside it may still be commented out."""

from __future__ import annotations

from collections.abc import Iterator

from buurtpunt.knowledge.patterns import pattern
from buurtpunt.problems import Place, Problem, fields
from buurtpunt.problems import yaml as kinds
from buurtpunt.reading.text import Text

_ASLEEP = pattern(r"#(?P<margin> *)(?:- +)?(?P<key>[\w.-]+):(?:\s.*)?")
_ASLEEP_FIELD = pattern(
    r"#(?! )[\w.-]+:(?:\s.*)?"
)  # no space in front, as in the files of `init`: no remark with a colon
_SENTENCE = pattern(r"\W*\w+(?:\W+\w+){2,}[.?!:]")
_LONELY = (
    *(kinds.INDENT, kinds.DOUBLE_KEY, kinds.DASH_MISSING),
    *(fields.UNKNOWN_KEY, fields.MISSING_KEY, fields.NOT_A_GROUP),
)
_NO_FIELD = (kinds.COLON_MISSING, kinds.NOT_FIELDS, fields.NOT_A_LIST, fields.UNKNOWN_KEY)


def second_look(problem: Problem, text: Text) -> Problem:
    """The same problem with something in this text, or what is behind it."""
    place, at = problem.place, problem.place.line - text.first
    if not 0 <= at < len(text.lines):
        return problem
    typed = text.lines[at].strip()
    if problem.kind in _NO_FIELD and _SENTENCE.fullmatch(typed) and _is_sentence(problem):
        return Problem(kinds.REMARK, place, {"typed": typed})
    if problem.kind in _LONELY and (asleep := _asleep_around(problem, text.lines, at)):
        key, line = asleep
        return Problem(kinds.ASLEEP, place, {"key": key, "line": text.first + line})
    return problem


def first_field(text: Text) -> Place:
    """Where the first field still sleeps behind a # in a text of nothing but remarks; else its first line."""
    asleep = (number for number, line in enumerate(text.lines, 1) if _ASLEEP_FIELD.fullmatch(line.rstrip()))
    return text.place(next(asleep, 1), 1)


def _is_sentence(problem: Problem) -> bool:
    """Whether what stands before the colon, if there is one, is more than a key."""
    return problem.kind is not fields.UNKNOWN_KEY or " " in str(problem.facts.get("key", ""))


def _asleep_around(problem: Problem, lines: list[str], at: int) -> tuple[str, int] | None:
    """The key that a line belongs to, or that it wants, and which still has a # in front; and its line. Lines count from 0."""
    margin = len(lines[at]) - len(lines[at].lstrip())
    if problem.kind is fields.MISSING_KEY:
        wanted = problem.facts.get("key")
        if below := next((line for key, _, line in _sleeping(lines, range(at + 1, len(lines))) if key == wanted), None):
            return str(wanted), below
    above = _sleeping(lines, range(at - 1, -1, -1))
    return next(((key, line) for key, before, line in above if before < margin), None)


def _sleeping(lines: list[str], numbers: range) -> Iterator[tuple[str, int, int]]:
    """The fields behind a # on these lines, till the first line that is no remark: key, margin and line."""
    for number in numbers:
        if not (found := _ASLEEP.fullmatch(lines[number].rstrip())):
            return
        yield found["key"], len(found["margin"]), number
