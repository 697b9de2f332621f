"""Another value in the place of one: behind its key or dash, or on the lines below it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from buurtpunt.editing import spelling
from buurtpunt.editing.page import Page, Path, Value
from buurtpunt.reading.text import Node, Scalar, Span, as_read

_REMARK = re.compile(r"([ \t]+)(#.*)")
_HEADER = re.compile(r"[|>][-+\d]*")
_BLOCKS = ("|", ">")


def with_value(page: Page, path: Path, node: Node, value: Value) -> Iterator[list[str]]:
    """The rows of the fields with another value for a node, the likeliest way first."""
    place = _Place(page, node.span, _column(page, path))
    is_text, was_block = isinstance(value, str), node.span.style in _BLOCKS
    if not _in_brackets(page, path):
        if isinstance(value, str) and (was_block or "\n" in value):
            yield from (place.block(value, sign) for sign in dict.fromkeys((node.span.style, "|")) if sign in _BLOCKS)
        elif not is_text:
            yield place.below(value, isinstance(path[-1], str))
    style = node.span.style if isinstance(node, Scalar) else ""
    for quotes in dict.fromkeys((style, "")):
        yield place.behind(spelling.inline(value, _in_brackets(page, path), quotes))


@dataclass(frozen=True)
class _Place:
    """The rows of a page, and where on them a value stands, behind a key or a dash in this column."""

    page: Page
    span: Span
    column: int

    @property
    def head(self) -> str:
        """What stands before the value on its first row, with a space at its end where YAML wants one."""
        head = as_read(self.page.fields[self.span.row])[: self.span.column]
        return head if not head or head.endswith((" ", "\t", "[", "{")) else f"{head} "

    @property
    def rest(self) -> str:
        """What stands behind it: a remark, or more between brackets; of a block of text what stands behind its sign."""
        row, column = (self.span.row, self.span.column) if self.span.style in _BLOCKS else self.span[2:4]
        rest = as_read(self.page.fields[row]).rstrip("\r\n")[column:]
        return _HEADER.sub("", rest, count=1) if self.span.style in _BLOCKS else rest

    def block(self, text: str, sign: str) -> list[str]:
        """The rows with a text of many lines."""
        filled = [row for row in self.page.fields[self.span.row + 1 : self.span.end_row + 1] if row.strip()]
        margin = min((len(row) - len(row.lstrip(" ")) for row in filled), default=0)
        header, *lines = spelling.block_text(text, margin if self.span.style in _BLOCKS else self.column + 2, sign)
        return self._laid([f"{self.head}{header}{self.rest}", *lines])

    def below(self, value: Value, has_key: bool) -> list[str]:
        """The rows with a list or a group on lines of its own."""
        if has_key:
            first, *lines = spelling.behind(self.head.rstrip(), value, self.column)
        else:
            first, *lines = spelling.item(value, self.column)
            first = self.head.removesuffix("- ") + first
        return self._laid([first + self.rest, *lines])

    def behind(self, written: str) -> list[str]:
        """The rows with a value on one line; its remark stays in its column where there is room."""
        rest, now = self.rest, len(self.head) + len(written)
        found = _REMARK.fullmatch(rest)
        if found and self.span.row == self.span.end_row and found[1].startswith("  "):
            rest = " " * max(2, self.span.end_column + len(found[1]) - now) + found[2]
        return self._laid([self.head + written + rest])

    def _laid(self, lines: list[str]) -> list[str]:
        rows, last = self.page.fields, self.span.end_row
        end = rows[last][len(rows[last].rstrip("\r\n")) :] or self.page.end * (
            len(lines) > 1
        )  # none, where a file may end
        ends = [self.page.end] * (len(lines) - 1) + [end]
        made = [line + end for line, end in zip(lines, ends, strict=True)]
        return [*rows[: self.span.row], *made, *rows[last + 1 :]]


def _in_brackets(page: Page, path: Path) -> bool:
    above = (page.at(path[:depth]) for depth in range(len(path)))
    return any(node is not None and node.span.style in ("[", "{") for node in above)


def _column(page: Page, path: Path) -> int:
    """The column of the key or the dash that a value stands behind."""
    parent = page.at(path[:-1])
    return parent.span.column if parent else 0
