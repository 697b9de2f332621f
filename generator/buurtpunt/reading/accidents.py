"""The YAML accidents of ordinary Dutch: what is mended before the parser sees it, and what is told when it was seen.

`titel: Feest: met dansen`, `titel: 't Kruispunt`, `titel: [AFGELAST] Soep` and `facebook: @melkerij` mean what they
say, but YAML refuses them. Only a line that YAML refused is touched, and only its value is put between quotes. What YAML takes,
it may take otherwise than it was meant: `Soep #1` ends before the #, and a text without quotes goes on over the next line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from buurtpunt.knowledge import dutch
from buurtpunt.knowledge.patterns import pattern
from buurtpunt.problems import Place, Problem
from buurtpunt.problems import yaml as kinds
from buurtpunt.reading.quotes import APOSTROPHE, Open, closed, first_open, plain_paths
from buurtpunt.reading.text import Text

# A space that does not break, as a Mac types it with the Option key, where YAML wants a plain one.
_HARD_SPACE = pattern(r"(?:^[ -]*|:)[\u00a0\u202f][ \u00a0\u202f-]*", re.MULTILINE)
# The line that tells an editor where the schema is; whoever takes its # away means no harm.
_FOR_EDITORS = pattern(r"^ *yaml-language-server:", re.MULTILINE)
# indentation, dashes of a list, a key, a colon; then the value
_FIELD = pattern(r"""^(\s*(?:-\s+)*[^\s'"\[\]{}#&*!|>%@`,?-][^:'"\[\]{}]*:[ ]+)(\S.*?)\s*$""")
_ITEM = pattern(r"""^(\s*(?:-\s+)+)(\S.*?)\s*$""")
# a quote or a bracket that is closed, and then more
_CLOSED = {
    "'": pattern(r"'(?:[^']|'')*'\s*[^\s#']"),
    '"': pattern(r'"(?:[^"\\]|\\.)*"\s*[^\s#]'),
    "[": pattern(r"\[[^\[\]]*\]\s*[^\s#,\]}]"),
    "{": pattern(r"\{[^{}]*\}\s*[^\s#,\]}]"),
}
_MIXED = pattern(r"""(?:"([^"'“”„]*)[“”„]|[“”„]([^"'“”„]*)")(\s+#.*)?""")  # a straight quote and a curly one
_REMARK = pattern(r"\s+#+\s")
# Who goes on below on purpose does so since the line is full: it has so many characters, those of the key among them.
_FULL = 50
# What may stand before a text; not a bracket, for in there no text has lines of its own.
_KEY = pattern(r"[ -]*(?:[^\[\]{},]*: *)?")
# What looks like the end of a value and is a remark to YAML: `Soep #1`, but not `open  # idee, bouw of open`.
_SWALLOWED = pattern(r"\s+(#+[^\s#].*)")
_COLOUR = pattern(r":\s+(#[0-9A-Fa-f]{3,8})\s*$")

Spot = tuple[int, int]  # a line and a column of a text, from 0


def mended_ahead(text: str) -> str:
    """The text without the accidents that YAML does not refuse, but reads otherwise."""
    return _close_quotes(plain_paths(plain_spaces(_FOR_EDITORS.sub("#", text))))


def plain_spaces(text: str) -> str:
    """The text with a plain space for one that does not break, where YAML wants the plain one."""
    return _HARD_SPACE.sub(lambda found: re.sub("[\u00a0\u202f]", " ", found[0]), text)


def repair(text: str, lines: list[int]) -> str | None:
    """The text with the first of these lines (from 0) that can be mended, mended; None when none can."""
    rows = text.split("\n")
    for line in lines:
        if line < len(rows) and (mended := _mend(rows[line])) is not None:
            rows[line] = mended
            return "\n".join(rows)
    return None


def _close_quotes(text: str) -> str:
    """The text with each quote that stays open mended, up to the first of which nobody can say what is meant."""
    rows = text.split("\n")
    while (found := first_open(rows)) and (mended := _mend_open(rows, found)):
        rows = mended
    return "\n".join(rows)


def _mend_open(rows: list[str], found: Open) -> list[str] | None:
    row = rows[found.row]
    is_word = APOSTROPHE.match(row, found.column)
    if mended := _mend(row) if found.end == found.row + 1 and not found.is_inside else None:
        return [*rows[: found.row], mended, *rows[found.row + 1 :]]
    return closed(rows, found) if is_word else None


def _mend(row: str) -> str | None:
    found = _FIELD.match(row) or _ITEM.match(row)
    if not found:
        return None
    start, value = found.groups()
    if mixed := _MIXED.fullmatch(value):
        return f"{start}'{mixed[1] or mixed[2] or ''}'{mixed[3] or ''}"
    if not _is_accident(value):
        return None
    value, remark = _split_remark(value)
    return start + "'" + value.replace("'", "''") + "'" + remark


def _is_accident(value: str) -> bool:
    if APOSTROPHE.match(value):  # 't Kruispunt, 's avonds
        return not re.fullmatch(r"'(?:[^']|'')*'(?:\s+#.*)?", value)
    if value[0] in _CLOSED:  # "Samen eten" in de zaal, [AFGELAST] Soep; but not a quote or a list that is still open
        return bool(_CLOSED[value[0]].match(value))
    if value[0] in "@`%*&!|>?-":
        return len(value) > 1
    return value[0] != "#" and (": " in value or value.endswith(":"))


def _split_remark(value: str) -> tuple[str, str]:
    """A value, and the remark behind it. One has a space behind its #: in `Let op: kamer #3` it belongs to the text."""
    found = _REMARK.search(value)
    return (value[: found.start()], value[found.start() :]) if found else (value, "")


def unmeant(text: Text, value: str, start: Spot, end: Spot, row: str, *, is_plain: bool) -> Iterator[Problem]:
    """What YAML takes from a value, or adds to one without quotes, while whoever typed it may not know.

    It stands between two spots; `row` is the line on which it ends as it was parsed: as typed, or mended.
    """
    if lost := _swallowed(text, value, end, row):
        yield lost
    if is_plain and (joined := _joined(text, value, start, end[0])):
        yield joined


def _swallowed(text: Text, value: str, end: Spot, row: str) -> Problem | None:
    """What is lost behind a value; None when nothing is."""
    line, column = end
    lost = _SWALLOWED.match(row, column)
    if not lost or line >= len(text.lines):
        return None
    typed = lost[1].strip()
    facts = {"value": typed, "typed": _in_quotes(dutch.squeeze(f"{value} {typed}"))}
    return Problem(kinds.SWALLOWED, text.place(line + 1, text.lines[line].rfind(typed) + 1), facts)


def colour(place: Place) -> tuple[str, Place] | None:
    """The colour behind a key that has no value to YAML, and its place: `kleur: #0b6e4f` has one to everybody else."""
    found = _COLOUR.search(place.text)
    return (found[1], replace(place, column=found.start(1) + 1)) if found else None


def _in_quotes(text: str) -> str:
    """A text on one line between quotes, so that YAML takes all of it."""
    return f'"{text}"' if not {'"', "\\"} & set(text) else "'" + text.replace("'", "''") + "'"


def _joined(text: Text, value: str, spot: Spot, end: int) -> Problem | None:
    """The first line of a plain value that may not belong to it; None when all do."""
    (start, column), lines = spot, text.lines
    before = lines[start][:column]
    key = start if before.strip() else _above(lines, start)
    line = next((line for line in range(start, end + 1) if _is_strange(lines, start, column, line)), None)
    if line is None or key is None or not _KEY.fullmatch(before):
        return None
    last = _above(lines, line) or 0
    facts = {"typed": lines[line].strip(), "value": dutch.squeeze(value), "line": last + text.first}
    facts |= {"key": (before if key == start else lines[key]).strip(), "start": key + text.first}
    return Problem(kinds.JOINED, text.place(line + 1, _margin(lines[line]) + 1), facts)


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
