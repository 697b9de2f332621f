"""The parts of a list or a group as they stand on their rows, to be put in another order, or some away, or new between.

With dashes or keys below each other a part has rows of its own; between brackets it is a piece of a row.
"""

from __future__ import annotations

import re
from collections.abc import Sequence as Rows
from dataclasses import dataclass
from itertools import pairwise, takewhile
from typing import NamedTuple

from buurtpunt.editing import spelling
from buurtpunt.editing.page import Page, Value
from buurtpunt.reading.text import Mapping, Sequence, Span, as_read

_ASLEEP = re.compile(r"#( *)")


class New(NamedTuple):
    """A part that is not there yet: its value, with its key in a group."""

    value: Value
    key: str | None = None


Plan = Rows["int | New"]  # the parts as they will stand: which of the old ones, and new ones


def rearranged(page: Page, node: Sequence | Mapping, plan: Plan) -> list[str]:
    """The rows of the fields with the parts of a list or a group as they are planned."""
    if node.span.style:
        return _between_brackets(page, node, plan)
    return _below_each_other(page, node, plan)


@dataclass
class _Part:
    rows: list[str]
    gap: list[str]  # the empty rows behind it


def _below_each_other(page: Page, node: Sequence | Mapping, plan: Plan) -> list[str]:
    rows, column = page.fields, node.span.column
    starts, last = _starts(rows, node), _last_row(rows, node)
    lead = as_read(rows[starts[0]])[:column]
    lead = lead if lead.strip() else ""
    parts = _parts(rows, starts, last, column)
    if lead:
        parts[0].rows[0] = " " * column + as_read(parts[0].rows[0])[column:]
    made = _laid(page, parts, plan, column, isinstance(node, Sequence))
    if lead:
        made = _led(made, lead, column)
    before, after = rows[: starts[0]], rows[last + 1 :]
    if made and not made[-1].endswith(("\r", "\n")) and after:
        made[-1] += page.end
    return [*before, *made, *after]


def _starts(rows: list[str], node: Sequence | Mapping) -> list[int]:
    """The row on which each part begins: that of its key, or of its dash, which may stand above what it holds."""
    if isinstance(node, Mapping):
        return [key.span.row for key in node.keys.values()]
    starts = []
    for item in node.items:
        row = item.span.row
        while row > node.span.row and as_read(rows[row])[node.span.column : node.span.column + 1] != "-":
            row -= 1
        starts.append(row)
    return starts


def _last_row(rows: list[str], node: Sequence | Mapping) -> int:
    """The last row of a list or a group, with the remarks that hang below it."""
    last = row = node.span.end_row
    while (row := row + 1) < len(rows) and (not rows[row].strip() or _hangs(rows[row], node.span.column)):
        last = row if rows[row].strip() else last
    return last


def _hangs(row: str, column: int) -> bool:
    """Whether a remark goes further in than the parts themselves, behind its # or before it."""
    margin = len(row) - len(row.lstrip(" "))
    asleep = _ASLEEP.match(row)
    return row.lstrip().startswith("#") and (margin > column or bool(asleep and len(asleep[1]) > column + 1))


def _parts(rows: list[str], starts: list[int], last: int, column: int) -> list[_Part]:
    """The parts, each with the remarks right above it, but for the first: what stands above that is of all of them."""
    begins = [
        starts[0],
        *(_with_remarks(rows, before, start, column) for before, start in pairwise(starts)),
    ]
    found = []
    for begin, end in zip(begins, [*begins[1:], last + 1], strict=True):
        part = rows[begin:end]
        filled = max(number for number, row in enumerate(part, 1) if row.strip())
        found.append(_Part(part[:filled], part[filled:]))
    return found


def _with_remarks(rows: list[str], before: int, start: int, column: int) -> int:
    while start - 1 > before and rows[start - 1].lstrip().startswith("#") and not _hangs(rows[start - 1], column):
        start -= 1
    return start


def _laid(page: Page, parts: list[_Part], plan: Plan, column: int, is_list: bool) -> list[str]:
    """The rows of all parts of a plan. Empty rows between entries of a list come between new ones too."""
    usual = parts[-2].gap if is_list and len(parts) > 1 else []
    if sorted(one for one in plan if isinstance(one, int)) == [*range(len(parts))] and len(plan) == len(parts):
        gaps = [part.gap for part in parts]  # another order: the gaps stay where they are
        laid = [_Part(parts[int(one)].rows, gap) for one, gap in zip(plan, gaps, strict=True)]  # type: ignore[arg-type]
    else:
        laid = []
        for one in plan if is_list else _with_gone(plan, len(parts)):
            if isinstance(one, int):
                rows = parts[one].rows if one in plan else _remarks(parts[one].rows)
                laid += [_Part(rows, parts[one].gap)] if rows else []
                continue
            apart = usual or [page.end] * (column == 0 and _is_large(one))
            gap = laid[-1].gap if laid else apart
            if laid:
                laid[-1].gap = apart
            lines = spelling.item(one.value, column) if one.key is None else spelling.field(one.key, one.value, column)
            first, *rest = lines
            laid.append(_Part([line + page.end for line in (" " * column + first, *rest)], gap))
        if laid:
            laid[-1].gap = parts[-1].gap
    for part in laid:
        if not part.rows[-1].endswith(("\r", "\n")) and part is not laid[-1]:
            part.rows[-1] += page.end
    return [row for part in laid for row in (*part.rows, *part.gap)]


def _with_gone(plan: Plan, count: int) -> Plan:
    """The plan of a group with the keys that go in their places: a remark above one may tell of those that follow."""
    gone = [number for number in range(count) if number not in plan]
    made: list[int | New] = []
    for one in plan:
        while isinstance(one, int) and gone and gone[0] < one:
            made.append(gone.pop(0))
        made.append(one)
    return [*made, *gone]


def _remarks(rows: list[str]) -> list[str]:
    """The remarks above what a part holds."""
    return [*takewhile(lambda row: row.lstrip().startswith("#"), rows)]


def _is_large(new: New) -> bool:
    """Whether it is a list of groups, which stands apart from the other keys of a file."""
    return isinstance(new.value, list) and any(isinstance(one, dict) for one in new.value)


def _led(rows: list[str], lead: str, column: int) -> list[str]:
    """The rows with the dash before the first of them that is no remark."""
    at = next(number for number, row in enumerate(rows) if row.strip() and not row.lstrip().startswith("#"))
    return [*rows[:at], lead + as_read(rows[at])[column:], *rows[at + 1 :]]


def _between_brackets(page: Page, node: Sequence | Mapping, plan: Plan) -> list[str]:
    rows, span = page.fields, node.span
    rows[span.row : span.end_row + 1] = map(as_read, rows[span.row : span.end_row + 1])
    text = "".join(rows[span.row : span.end_row + 1])
    places = [_offsets(rows, span.row, one) for one in _spans(node)]
    opened, closed = (
        _offset(rows, span.row, span.row, span.column) + 1,
        _offset(rows, span.row, span.end_row, span.end_column) - 1,
    )
    pieces = [text[start:end] for start, end in places]
    between = [text[end:start] for (_, end), (start, _) in pairwise(places)]
    head = text[opened : places[0][0]] if places else ""
    tail = text[places[-1][1] : closed] if places else ""
    usual = between[-1] if between and "#" not in between[-1] else ", "
    made = ""
    for number, one in enumerate(plan):
        known = isinstance(one, int) and 0 < one <= len(between)
        made += (between[one - 1] if known else usual) if number else ""  # type: ignore[operator]
        made += pieces[one] if isinstance(one, int) else _piece(one)
    whole = text[:opened] + head + made + tail + text[closed:] if plan else text[:opened] + text[closed:]
    return [*rows[: span.row], *re.findall(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+", whole), *rows[span.end_row + 1 :]]


def _piece(new: New) -> str:
    return (
        spelling.inline(new.value, True)
        if new.key is None
        else f"{spelling.key_of(new.key)}: {spelling.inline(new.value, True)}"
    )


def _spans(node: Sequence | Mapping) -> list[Span]:
    if isinstance(node, Sequence):
        return [item.span for item in node.items]
    pairs = ((node.keys[name].span, value.span) for name, value in node.values.items())
    return [Span(key.row, key.column, *max(key[2:4], value[2:4])) for key, value in pairs]


def _offsets(rows: list[str], first: int, span: Span) -> tuple[int, int]:
    return _offset(rows, first, span.row, span.column), _offset(rows, first, span.end_row, span.end_column)


def _offset(rows: list[str], first: int, row: int, column: int) -> int:
    return sum(map(len, rows[first:row])) + column
