"""Spells a value as a villager would type it: behind its key, or on lines of its own."""

from __future__ import annotations

import json

from buurtpunt.editing.page import Value
from buurtpunt.reading.yamltree import as_value

_STEP = 2  # spaces that go in for each group
_SHORT = 100  # characters; a list of short texts that fits stands between brackets


def inline(value: Value, in_brackets: bool = False, style: str = "") -> str:
    """A value on one line; `style` are the quotes of the text that stood there before."""
    if isinstance(value, list):
        return "[" + ", ".join(inline(one, True) for one in value) + "]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key_of(key)}: {inline(one, True)}" for key, one in value.items()) + "}"
    if "\n" in value or (style == '"' and not {'"', "\\"} & set(value)):
        return json.dumps(value, ensure_ascii=False)  # as YAML writes it too (1.2, 7.3.1)
    if style == "'" and "'" not in value:
        return f"'{value}'"
    return as_value(value, in_brackets=in_brackets)


def key_of(key: str) -> str:
    """A key as it may stand before its colon."""
    return as_value(key, in_brackets=True)


def field(key: str, value: Value, column: int = 0) -> list[str]:
    """The lines of a key with its value, without their ends; all but the first begin with their spaces."""
    return behind(f"{key_of(key)}:", value, column)


def item(value: Value, column: int = 0) -> list[str]:
    """The lines of one entry of a list with dashes."""
    if isinstance(value, dict) and value:
        first, *rest = group(value, column + _STEP)
        return [f"- {first.lstrip()}", *rest]
    return behind("-", value, column)


def group(values: dict[str, Value], column: int = 0) -> list[str]:
    """The lines of a group of fields, all with their spaces."""
    margin = " " * column
    rows = [field(key, value, column) for key, value in values.items()]
    return [line for first, *rest in rows for line in (margin + first, *rest)]


def behind(head: str, value: Value, column: int) -> list[str]:
    """A value behind its key or dash, which stands in this column; on lines of its own below it where it is large."""
    if isinstance(value, str) and "\n" in value:
        header, *lines = block_text(value, column + _STEP)
        return [f"{head} {header}", *lines]
    if isinstance(value, dict):
        return [head, *group(value, column + _STEP)]
    if isinstance(value, list) and not _is_short(value):
        margin = " " * (column + _STEP)
        rows = [item(one, column + _STEP) for one in value]
        return [head, *(line for first, *rest in rows for line in (margin + first, *rest))]
    return [f"{head} {inline(value)}"]


def block_text(text: str, column: int, sign: str = "|") -> list[str]:
    """A text of many lines, with the sign of its block in front: YAML 1.2, 8.1."""
    lines = text.split("\n")
    first = next((line for line in lines if line), "")
    margin = str(_STEP) if first.startswith(" ") else ""
    if sign == ">":
        lines = [row for line in lines for row in (line, "")][:-1]
    return [f"{sign}{margin}", *(" " * column + line if line else "" for line in lines)]


def _is_short(value: list[Value]) -> bool:
    return all(isinstance(one, str) and "\n" not in one for one in value) and len(inline(value)) <= _SHORT
