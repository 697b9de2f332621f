"""The parts of a list or a group as they stand on their rows, to be put in another order, or some away, or new between.

With dashes or keys below each other a part has rows of its own; between brackets it is a piece of a row.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from buurtpunt.editing import brackets, spelling
from buurtpunt.editing.brackets import New, Plan
from buurtpunt.editing.page import Page
from buurtpunt.reading.text import Mapping, Sequence, as_read

_ASLEEP = re.compile(r"#( *)")


def rearranged(page: Page, node: Sequence | Mapping, plan: Plan) -> list[str]:
    """The rows of the fields with the parts of a list or a group as they are planned."""
    if node.span.style:
        return brackets.rearranged(page, node, plan)
    return _below_each_other(page, node, plan)


@dataclass
class _Part:
    rows: list[str]
    gap: list[str]  # the empty rows behind it, with remarks that stand between them


def _below_each_other(page: Page, node: Sequence | Mapping, plan: Plan) -> list[str]:
    rows, column = page.fields, node.span.column
    starts, last = _starts(rows, node), _last_row(rows, node)
    lead = as_read(rows[starts[0]])[:column]
    lead = lead if lead.strip() else ""
    has_own_remarks = isinstance(node, Sequence) and not lead  # above a key stands what may be of all that follow
    first = _with_remarks(rows, -1, starts[0], column) if has_own_remarks else starts[0]
    parts = _parts(rows, first, starts, last, column)
    if lead:
        parts[0].rows[0] = " " * column + as_read(parts[0].rows[0])[column:]
    made = _laid(page, parts, plan, column, isinstance(node, Sequence))
    if lead:
        made = _led(made, lead, column)
    before, after = rows[:first], rows[last + 1 :]
    if made and after and not _is_closed(made[-1]):
        made[-1] += page.end
    elif made and not after and not _is_closed(rows[-1]):
        made[-1] = made[-1].rstrip("\r\n")
    return [*before, *made, *after]


def _is_closed(row: str) -> bool:
    return row.endswith(("\r", "\n"))


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
    return last + _right_below(rows[last + 1 :], node.span.column)


def _hangs(row: str, column: int) -> bool:
    """Whether a remark goes further in than the parts themselves, behind its # or before it."""
    margin = len(row) - len(row.lstrip(" "))
    asleep = _ASLEEP.match(row)
    return row.lstrip().startswith("#") and (margin > column or bool(asleep and len(asleep[1]) > column + 1))


def _is_loose(row: str, column: int) -> bool:
    """Whether it is a remark that need not be of what stands above it."""
    return row.lstrip().startswith("#") and not _hangs(row, column)


def _right_below(rows: list[str], column: int) -> int:
    """How many remarks stand right below a part, as far in as the part itself; at the margin they may be of anything."""
    return len([*takewhile(lambda row: column and row.startswith(" " * column + "#"), rows)])


def _parts(rows: list[str], first: int, starts: list[int], last: int, column: int) -> list[_Part]:
    """The parts from a first row on, each with the remarks right above it."""
    begins = [
        first,
        *(_with_remarks(rows, before, start, column) for before, start in pairwise(starts)),
    ]
    found = []
    for begin, end in zip(begins, [*begins[1:], last + 1], strict=True):
        part = rows[begin:end]
        filled = max(number for number, row in enumerate(part, 1) if row.strip() and not _is_loose(row, column))
        filled += _right_below(part[filled:], column)
        found.append(_Part(part[:filled], part[filled:]))
    return found


def _with_remarks(rows: list[str], before: int, start: int, column: int) -> int:
    while start - 1 > before and _is_loose(rows[start - 1], column):
        start -= 1
    return start


def _laid(page: Page, parts: list[_Part], plan: Plan, column: int, is_list: bool) -> list[str]:
    """The rows of all parts of a plan. Empty rows between entries of a list come between new ones too."""
    usual = _empty(parts[-2].gap) if is_list and len(parts) > 1 else []
    if sorted(one for one in plan if isinstance(one, int)) == [*range(len(parts))] and len(plan) == len(parts):
        gaps = [part.gap for part in parts]  # another order: the gaps stay where they are
        laid = [_Part(parts[int(one)].rows, gap) for one, gap in zip(plan, gaps, strict=True)]  # type: ignore[arg-type]
    else:
        laid = []
        for one in _with_gone(plan, len(parts)):
            if isinstance(one, int):
                laid += [replace(parts[one])] if one in plan else _left_of(parts[one], is_list)
                continue
            apart = usual or [page.end] * (column == 0 and _is_large(one))
            gap = laid[-1].gap if laid else apart
            if laid:
                laid[-1].gap = apart
            lines = spelling.item(one.value, column) if one.key is None else spelling.field(one.key, one.value, column)
            first, *rest = lines
            laid.append(_Part([line + page.end for line in (" " * column + first, *rest)], gap))
        if laid:
            laid[-1].gap = laid[-1].gap[: _filled(laid[-1].gap)] + parts[-1].gap
    for part in laid:
        if not _is_closed(part.rows[-1]) and part is not laid[-1]:
            part.rows[-1] += page.end
    return [row for part in laid for row in (*part.rows, *part.gap)]


def _left_of(part: _Part, is_list: bool) -> list[_Part]:
    """What stays of a part that goes: remarks below it that stand alone, and those above a key."""
    above = [] if is_list else _remarks(part.rows)
    if above:
        return [_Part(above, part.gap)]
    first, last = len(_empty(part.gap)), _filled(part.gap)
    return [_Part(part.gap[first:last], part.gap[last:])] if last else []


def _empty(rows: list[str]) -> list[str]:
    """The empty rows with which some begin."""
    return [*takewhile(lambda row: not row.strip(), rows)]


def _filled(rows: list[str]) -> int:
    """How many rows there are until the last that is not empty."""
    return max((number for number, row in enumerate(rows, 1) if row.strip()), default=0)


def _with_gone(plan: Plan, count: int) -> Plan:
    """The plan with the parts that go in their places: a remark above a key may tell of those that follow."""
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
