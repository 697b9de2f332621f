"""A file as it lies on the disk, with the tree of its fields and the rows on which they stand."""

from __future__ import annotations

import codecs
import re
from collections.abc import Sequence as Rows
from dataclasses import dataclass, field
from typing import NamedTuple

from buurtpunt.model.collection import Layout
from buurtpunt.problems import Level, Problem, Wrong, each_once
from buurtpunt.problems.files import EMPTY
from buurtpunt.reading.text import Mapping, Node, Scalar, Sequence, Text, as_read, decode, split
from buurtpunt.reading.yamltree import parse

Value = str | list["Value"] | dict[str, "Value"]  # what is typed: texts, in lists and in groups
Path = tuple[str | int, ...]  # keys in small letters, and positions in a list from 0

_ROW = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_BOM = codecs.BOM_UTF8.decode()


class _Fields(NamedTuple):
    """The tree of the fields, and the rows of the file between which they stand."""

    tree: Node | None
    first: int
    last: int


@dataclass(frozen=True)
class Page:
    """One file; `rows` are its lines with their own ends, and `mark` is the byte order mark that may stand in front."""

    name: str  # from the village's folder, for its problems
    layout: Layout
    rows: tuple[str, ...]
    mark: str
    _fields: _Fields = field(repr=False)

    @classmethod
    def of(cls, name: str, data: bytes, layout: Layout) -> Page:
        """The page that these bytes are. Raises `Wrong`, with its place, for one that the reader cannot read."""
        problem = decode(name, data)
        if isinstance(problem, Problem) and problem.kind is not EMPTY:
            raise Wrong(problem.kind, **problem.facts, place=problem.place)
        typed = data.decode("utf-8")
        mark = _BOM if typed.startswith(_BOM) else ""
        return cls._of(name, layout, tuple(_ROW.findall(typed.removeprefix(mark))), mark)

    @classmethod
    def _of(cls, name: str, layout: Layout, rows: tuple[str, ...], mark: str) -> Page:
        return cls(name, layout, rows, mark, _read(name, layout, rows))

    def named(self, name: str) -> Page:
        """The same page under the name of another file."""
        return self._of(name, self.layout, self.rows, self.mark)

    @property
    def data(self) -> bytes:
        """The bytes of the file."""
        return (self.mark + "".join(self.rows)).encode()

    @property
    def tree(self) -> Node | None:
        """The tree of its fields; None where there are none."""
        return self._fields.tree

    @property
    def fields(self) -> list[str]:
        """The rows on which its fields stand."""
        return [*self.rows[self._fields.first : self._fields.last]]

    @property
    def values(self) -> Value:
        """All that is typed in its fields; a list or a group with nothing in it is as good as nothing."""
        return bare(self.tree) or {}

    @property
    def end(self) -> str:
        """What its lines end with."""
        return next((row[len(row.rstrip("\r\n")) :] for row in self.rows if row.endswith(("\r", "\n"))), "\n")

    def with_fields(self, rows: Rows[str]) -> Page:
        """The same file with other rows for its fields. Raises `Wrong` for rows that the reader cannot read."""
        around = self.rows[: self._fields.first], self.rows[self._fields.last :]
        return self._of(self.name, self.layout, (*around[0], *rows, *around[1]), self.mark)

    def with_body(self, text: str) -> Page:
        """The same file with another text below its fields."""
        if self.layout is not Layout.FRONT:
            raise ValueError("only a file with fields above its text has a body")
        head = self.rows[: self._fields.last + 1]
        closed = (*head[:-1], head[-1] if head[-1].endswith(("\r", "\n")) else head[-1] + self.end)
        return self._of(self.name, self.layout, (*closed, *spelled_rows(text, self.end)), self.mark)

    @property
    def body(self) -> str:
        """The text below its fields, with a newline between its lines."""
        rows = self.rows[self._fields.last + 1 :] if self.layout is Layout.FRONT else ()
        return "".join(row.rstrip("\r\n") + "\n" * row.endswith(("\r", "\n")) for row in rows)

    def at(self, path: Path) -> Node | None:
        """What stands at a path; None for nothing."""
        node = self.tree
        for step in path:
            if isinstance(node, Mapping):
                node = node.values.get(str(step))
            elif isinstance(node, Sequence) and isinstance(step, int) and 0 <= step < len(node.items):
                node = node.items[step]
            else:
                return None
        return node

    def items(self, key: str) -> list[Node]:
        """The entries of the list under a key of the file; none where there is no list."""
        node = self.at((key,))
        return node.items if isinstance(node, Sequence) else []


def _read(name: str, layout: Layout, rows: tuple[str, ...]) -> _Fields:
    text = decode(name, "".join(rows).encode())
    if isinstance(text, Problem):
        return _Fields(None, 0, len(rows))
    if layout is Layout.FRONT:
        parts = split(text)
        if isinstance(parts, Problem):
            raise Wrong(parts.kind, **parts.facts, place=parts.place)
        text = parts[0]
    first = text.first - 1
    last = first + len(text.lines) if layout is Layout.FRONT else len(rows)
    return _Fields(_parsed(text), first, last if text.content else first)


def bare(node: Node | None) -> Value:
    """The values of a tree, without where they stand and without empty lines at the end of a text; "" for nothing."""
    if isinstance(node, Mapping):
        return {key: bare(value) for key, value in node.values.items()} or ""
    if isinstance(node, Sequence):
        return [bare(item) for item in node.items] or ""
    return node.value.rstrip("\n") if isinstance(node, Scalar) and node.typed else ""


def spelled_rows(text: str, end: str) -> list[str]:
    """The lines of a text as rows of a file, each with its end."""
    return [line.rstrip("\r\n") + end for line in _ROW.findall(as_read(text))]


def _parsed(text: Text) -> Node | None:
    tree, problems = parse(text)
    for problem in each_once(problems):
        if problem.level is Level.ERROR:
            raise Wrong(problem.kind, **problem.facts, place=problem.place)
    return tree
