"""The parts of a list or a group between brackets: pieces of rows, with the commas and the remarks between them."""

from __future__ import annotations

import re
from collections.abc import Sequence as Rows
from dataclasses import dataclass
from typing import NamedTuple

from buurtpunt.editing import spelling
from buurtpunt.editing.page import Page, Value
from buurtpunt.reading.text import Mapping, Sequence, Span, as_read

_ABOVE = re.compile(r"(.*?[\r\n]\s*)(#.*)", re.DOTALL)  # remarks on rows of their own, behind what stands before them
_BEHIND = re.compile(r"(\s*,)?([ \t]*#[^\r\n]*)?")  # what stands behind a part: its comma, and a remark


class New(NamedTuple):
    """A part that is not there yet: its value, with its key in a group."""

    value: Value
    key: str | None = None


Plan = Rows["int | New"]  # the parts as they will stand: which of the old ones, and new ones


def rearranged(page: Page, node: Sequence | Mapping, plan: Plan) -> list[str]:
    """The rows of the fields with the parts of a list or a group between brackets as they are planned."""
    rows, span = page.fields, node.span
    rows[span.row : span.end_row + 1] = map(as_read, rows[span.row : span.end_row + 1])
    text = "".join(rows[span.row : span.end_row + 1])
    places = [_offsets(rows, span.row, one) for one in _spans(node)]
    margin = page.end + " " * (span.column + 1)
    opened, closed = (
        _offset(rows, span.row, span.row, span.column) + 1,
        _offset(rows, span.row, span.end_row, span.end_column) - 1,
    )
    if not plan or not places:
        made = ", ".join(_piece(one) for one in plan if isinstance(one, New))
    else:
        made = _between(text[opened:closed], [(start - opened, end - opened) for start, end in places], plan, margin)
    whole = text[:opened] + made + text[closed:]
    return [*rows[: span.row], *re.findall(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+", whole), *rows[span.end_row + 1 :]]


@dataclass
class _Piece:
    """A part between brackets: the remarks on the rows above it, and the one behind its comma."""

    above: str
    text: str
    remark: str = ""


def _between(text: str, places: Rows[tuple[int, int]], plan: Plan, margin: str) -> str:
    """What stands between brackets, with its parts as they are planned; each takes its remarks along, and commas and rows stay.

    `margin` begins a row, where a remark needs one of its own.
    """
    head, above = _before_remarks(text[: places[0][0]])
    pieces, seps = [], []
    for (start, end), until in zip(places, [*(start for start, _ in places[1:]), len(text)], strict=True):
        told = _BEHIND.match(text, end, until)
        assert told
        gap, below = _before_remarks(text[told.end() : until])
        pieces.append(_Piece(above, text[start:end], told[2] or ""))
        seps.append((told[1] or "", gap))
        above = below
    seps[-1] = (seps[-1][0], seps[-1][1] + above)  # below the last one
    laid = [pieces[one] if isinstance(one, int) else _Piece("", _piece(one)) for one in plan]
    made = _on_its_row(head, laid[0].above, margin) + laid[0].above
    for number, (piece, after) in enumerate(zip(laid, [*laid[1:], _Piece("", "")], strict=True)):
        comma, gap = _behind(number, plan, seps)
        gap = _on_its_row(gap, piece.remark + after.above, margin)
        made += piece.text + comma + piece.remark + gap + after.above
    return made


def _behind(number: int, plan: Plan, seps: Rows[tuple[str, str]]) -> tuple[str, str]:
    """The comma and the spaces behind a part in a plan. In another order each keeps its own, and what was the last takes the free one."""
    if number == len(plan) - 1:
        return seps[-1]
    known = [one for one in plan if isinstance(one, int)]
    this, following = plan[number], plan[number + 1]
    if sorted(known) == [*range(len(seps))] == [*range(len(plan))]:
        return seps[known[-1] if this == len(seps) - 1 else known[number]]
    if isinstance(following, int) and following:
        return seps[following - 1]
    return seps[-2] if len(seps) > 1 else (",", " ")


def _before_remarks(text: str) -> tuple[str, str]:
    """What stands before the remarks on rows of their own, and those remarks with the spaces behind them."""
    found = _ABOVE.fullmatch(text)
    return (found[1], found[2]) if found else (text, "")


def _on_its_row(gap: str, remarks: str, margin: str) -> str:
    """The spaces between two parts, with a row that ends in them where there are remarks."""
    return margin if remarks and not {"\r", "\n"} & set(gap) else gap


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
