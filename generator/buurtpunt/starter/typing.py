"""Writes keys as a villager would type them, and shows what else could stand there as remarks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from buurtpunt.catalogues import tell
from buurtpunt.model.keys import Key
from buurtpunt.reading.yamltree import as_value

Values = Mapping[str, str]  # what is typed behind each key
_REMARK = "\t# "  # between an example and its remark, until `aligned` knows how wide the examples are


def fields(values: Values) -> list[str]:
    """A line for each key that has a value."""
    return [f"{key}: {as_value(value)}" for key, value in values.items() if value]


def with_remark(line: str, remark: str) -> str:
    """A line with a remark behind it, for `aligned` to put in its place."""
    return f"{line}{_REMARK}{remark}"


def group(name: str, values: Values) -> list[str]:
    """A group of fields below its key; nothing for no values."""
    lines = fields(values)
    return [f"{name}:", *indented(lines)] if lines else []


def examples(keys: Mapping[str, Key], names: Iterable[str]) -> list[str]:
    """These keys with their examples, each with a remark that says what it is for."""
    return [line for name in names for line in _example(keys[name])]


def as_remarks(lines: Iterable[str]) -> list[str]:
    """The same lines, asleep: whoever takes the `#` away has what a villager would type."""
    return [f"#{line}" for line in lines]


def remarks(text: str) -> list[str]:
    """What there is to say to whoever opens the file, a remark a line."""
    return [f"# {line}" for line in text.splitlines()]


def indented(lines: Iterable[str]) -> list[str]:
    """Two spaces further to the right."""
    return [f"  {line}" for line in lines]


def dashed(lines: list[str]) -> list[str]:
    """The lines of a group as one of a list."""
    return [f"{'  ' if number else '- '}{line}" for number, line in enumerate(lines)]


def aligned(lines: Iterable[str]) -> list[str]:
    """The same lines, with their remarks below each other."""
    parts = [line.partition(_REMARK) for line in lines]
    width = max((len(typed) for typed, _, remark in parts if remark), default=0)
    return [f"{typed:{width}}  # {remark}" if remark else typed for typed, _, remark in parts]


def _example(key: Key) -> Iterator[str]:
    if key.value.keys and not key.typed:
        inner = [one for one in key.value.keys if one.required] or key.value.keys
        lines = examples({one.name: one for one in inner}, [one.name for one in inner])
        yield from (f"{key.name}:", *indented(dashed(lines) if key.value.many else lines))
    else:
        choices = f" {tell('advice.choose', names=', '.join(key.value.choices))}" if key.value.choices else ""
        yield with_remark(f"{key.name}: {key.example}", f"{key.description}{choices}")
