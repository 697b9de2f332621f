"""Puts an entry in a YAML list as a villager would: lines are added, and no other line changes.

Where it goes is guessed from the lines. Whether the guess was right is read back: the list must then hold what it
held, and the new entry at its end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from buurtpunt.model.record import ORIGIN_KEY
from buurtpunt.problems import Findings, Level, Place, Wrong, starting
from buurtpunt.reading import yamltree
from buurtpunt.reading.records import plain
from buurtpunt.reading.text import Text, decode
from buurtpunt.reading.yamltree import Node, Scalar, Sequence, as_value
from buurtpunt.starter import typing

Values = Mapping[str, str]
_ENDS = re.compile(r"(\r\n|\r|\n)")


def add_entry(name: str, data: bytes, key: str, values: Values) -> tuple[bytes, int]:
    """The bytes of a file with an entry at the end of its list `key`, and the line on which it begins.

    `name` is the file's, for its problems. Raises `Wrong` where we cannot see how.
    """
    typed = data.decode("utf-8")
    text = decode(name, data)
    lines = _Lines(typed)
    # A problem is that of an empty file: of any other, whoever read the village has told.
    tree = yamltree.parse(text, Findings()) if isinstance(text, Text) else None
    before = _items(tree, key)
    for made, line in _attempts(lines, tree, key, values):
        found = decode(name, made)
        if isinstance(found, Text) and _adds(tree, _tree(found), key, before, values):
            return made, line
    entry = "{" + ", ".join(f"{one}: {value}" for one, value in values.items()) + "}"
    place = getattr(tree, "values", {}).get(key, tree)
    raise Wrong(starting.NO_PLACE, place=place.place if place else Place(name), entry=entry)


class _Lines:
    """The lines of a text with their own ends, to put others between."""

    def __init__(self, text: str) -> None:
        parts = _ENDS.split(text)
        self.rows, self.ends = parts[::2], parts[1::2]
        self.end = self.ends[0] if self.ends else "\n"

    def with_lines(self, at: int, new: list[str]) -> bytes:
        """All of it, with new lines before line `at` (from 0)."""
        rows = [row + end for row, end in zip(self.rows, [*self.ends, ""], strict=True)]
        before, after = "".join(rows[:at]), "".join(rows[at:])
        gap = self.end if before and not before.endswith(("\n", "\r")) else ""
        return f"{before}{gap}{''.join(line + self.end for line in new)}{after}".encode()

    def with_words(self, row: int, column: int, words: str) -> bytes:
        """All of it, with words before a column of a line (both from 0)."""
        rows = [*self.rows]
        rows[row] = rows[row][:column] + words + rows[row][column:]
        return "".join(line + end for line, end in zip(rows, [*self.ends, ""], strict=True)).encode()


def _attempts(lines: _Lines, tree: Node | None, key: str, values: Values) -> Iterator[tuple[bytes, int]]:
    """Each way in which the entry may fit, the likeliest first, with the line on which it begins."""
    if not isinstance(tree, yamltree.Mapping) or key not in tree.values:
        yield _appended(lines, key, values)
        return
    value = tree.values[key]
    if isinstance(value, Scalar):
        row = tree.keys[key].place.line
        yield lines.with_lines(row, typing.indented(_entry(values))), row + 1
    elif isinstance(value, Sequence) and value.close:
        row, column = value.close.line - 1, value.close.column - 1
        words = ", ".join(f"{one}: {as_value(text, in_brackets=True)}" for one, text in values.items())
        for comma in [", "] * bool(value.items) + [""]:
            yield lines.with_words(row, column, f"{comma}{{{words}}}"), row + 1
    elif isinstance(value, Sequence):
        indent = value.place.column - 1
        last = _last_row(lines.rows, value.items[-1].place.line - 1, indent)
        gap = [""] if _are_apart(lines.rows, value) else []
        new = [*gap, *(" " * indent + line for line in _entry(values))]
        yield lines.with_lines(last + 1, new), last + 2 + len(gap)


def _entry(values: Values) -> list[str]:
    return typing.dashed(typing.fields(values))


def _appended(lines: _Lines, key: str, values: Values) -> tuple[bytes, int]:
    """The key and its first entry, below all that is there."""
    gap = [""] if (any(lines.rows) and lines.rows[-1:] != [""]) or any(lines.rows[-2:-1]) else []
    at = len(lines.rows) if lines.rows[-1] else len(lines.rows) - 1
    made = lines.with_lines(at, [*gap, f"{key}:", *typing.indented(_entry(values))])
    return made, at + len(gap) + 2


def _last_row(rows: list[str], first: int, indent: int) -> int:
    """The last line of an entry that begins on line `first`, with the remarks that hang below it."""
    last = row = first
    while (row := row + 1) < len(rows) and (not rows[row].strip() or _depth(rows[row]) > indent):
        last = row if rows[row].strip() else last
    below = last + 1
    while below < len(rows) and rows[below].startswith("#"):
        below += 1
    is_block_of_its_own = below < len(rows) and rows[below].strip()
    return last if is_block_of_its_own else below - 1


def _depth(row: str) -> int:
    return len(row) - len(row.lstrip(" "))


def _are_apart(rows: list[str], value: Sequence) -> bool:
    """Whether the entries have an empty line between them."""
    starts = [item.place.line - 1 for item in value.items]
    return len(starts) > 1 and not rows[starts[-1] - 1].strip()


def _tree(text: Text) -> Node | None:
    findings = Findings()
    tree = yamltree.parse(text, findings)
    return None if findings.count(Level.ERROR) else tree


def _items(tree: Node | None, key: str) -> list[Any]:
    value = tree.values.get(key) if isinstance(tree, yamltree.Mapping) else None
    return [_values(item) for item in value.items] if isinstance(value, Sequence) else []


def _adds(old: Node | None, new: Node | None, key: str, before: list[Any], values: Values) -> bool:
    """Whether the new tree is the old one with the entry at the end of its list, and nothing else."""
    if not isinstance(new, yamltree.Mapping) or _items(new, key) != [*before, dict(values)]:
        return False
    others = old.values if isinstance(old, yamltree.Mapping) else {}
    kept = {name: _values(node) for name, node in others.items() if name != key}
    return kept == {name: _values(node) for name, node in new.values.items() if name != key}


def _values(node: Node) -> Any:
    """The plain values of a tree, without where they stand."""
    return _bare(plain(node))


def _bare(value: Any) -> Any:
    if isinstance(value, list):
        return [_bare(one) for one in value]
    if isinstance(value, dict):
        return {name: _bare(one) for name, one in value.items() if name != ORIGIN_KEY}
    return value
