"""Improves a problem with YAML: the line may be a comment that lost its #, or the line beside it may still be commented out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from buurtpunt.catalogues import tell
from buurtpunt.knowledge.patterns import pattern
from buurtpunt.model.keys import BLANK, Key
from buurtpunt.problems import Place, Problem, fields
from buurtpunt.problems import yaml as kinds
from buurtpunt.reading.advice import known_as
from buurtpunt.reading.text import Text

_ASLEEP = pattern(r"#(?P<margin> *)(?:- +)?(?P<key>[\w.-]+):(?:\s.*)?")
_ASLEEP_FIELD = pattern(
    r"#(?! )[\w.-]+:(?:\s.*)?"
)  # no space in front, as in the files of `init`: no remark with a colon
_NO_COLON = pattern(r"(?P<dash>(?:- +)*)(?P<key>[\w-]+)(?: +(?P<value>.+))?")
_SENTENCE = pattern(r"\W*\w+(?:\W+\w+){2,}[.?!:]")
_LONELY = (
    *(kinds.INDENT, kinds.DOUBLE_KEY, kinds.DASH_MISSING),
    *(fields.UNKNOWN_KEY, fields.MISSING_KEY, fields.NOT_A_GROUP),
)
_NO_FIELD = (kinds.COLON_MISSING, kinds.NOT_FIELDS, fields.NOT_A_LIST, fields.UNKNOWN_KEY)


def second_look(problem: Problem, text: Text, keys: Sequence[Key]) -> Problem:
    """The same problem with something in this text, in which these keys can stand, or what is behind it."""
    place, at = problem.place, problem.place.line - text.first
    if not 0 <= at < len(text.lines):
        return problem
    typed = text.lines[at].strip()
    if problem.kind in _NO_FIELD and _SENTENCE.fullmatch(typed) and _is_sentence(problem):
        return Problem(kinds.REMARK, place, {"advice": _told(text, "reading.sentence", typed=typed)})
    if problem.kind in (kinds.COLON_MISSING, kinds.NOT_FIELDS):
        example = _with_colon(typed, keys)
        if example or problem.kind is kinds.COLON_MISSING:
            first = keys[0]
            usual = f"`{(*first.value.keys, first)[0].name}: {BLANK}`"
            advice = _told(text, "reading.no_colon", example=example or usual)
            return Problem(kinds.COLON_MISSING, place, {"advice": advice})
    if problem.kind in _LONELY and (asleep := _asleep_around(problem, text.lines, at)):
        key, line = asleep
        return Problem(kinds.ASLEEP, place, {"key": key, "line": text.first + line})
    return problem


def _told(text: Text, key: str, **facts: str) -> str:
    """An advice for a line that is no field; where a text stands below the fields, also that it may belong there."""
    advice = tell(key, **facts)
    return f"{advice} {tell('reading.below_dashes')}" if text.first > 1 else advice


def _with_colon(typed: str, keys: Iterable[Key]) -> str:
    """How a line should be that begins with one of these keys, or with a key of their groups; else an empty text."""
    found = _NO_COLON.fullmatch(typed)
    known = {inner.name: inner for key in keys for inner in (*key.value.keys, key)}
    if not found or not (name := known_as(found["key"], known)):
        return ""
    if found["value"]:
        return f"`{found['dash']}{name}: {found['value']}`"
    return tell("reading.fill_in", line=f"`{name}: {BLANK}`", like=known[name].example)


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
