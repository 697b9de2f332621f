"""What may stand behind each key, told by the model itself: for the schema, the handbook and the files of a new village."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from buurtpunt.model.form import Many, One, Sort
from buurtpunt.model.record import BODY_KEY, ORIGIN_KEY, Record


@dataclass(frozen=True, slots=True)
class Value:
    """What may be typed behind a key.

    `one` and `many` tell whether it may be one value and whether it may be a list; `keys` are those of a group, which
    `as_text` may be one text instead; under `free` keys, which a village makes up itself, each value is such a value.
    """

    sort: Sort
    choices: tuple[str, ...] = ()
    one: bool = True
    many: bool = False
    count: int = 0  # how many there must be in the list; 0 is any number
    keys: tuple[Key, ...] = ()
    as_text: bool = False
    free: bool = False


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a file: what a villager types, whether it must be there, what it is for, and how it may look."""

    name: str
    required: bool
    description: str  # a Dutch sentence or two
    example: str  # what may stand behind it, on one line
    value: Value
    examples: tuple[Any, ...] = ()  # the same as plain values, for programs


@cache
def keys_of(model: type[Record]) -> tuple[Key, ...]:
    """The keys that a villager may type in a group of fields, what is required first, its own before what it has in common."""
    typed = {name: info for name, info in model.model_fields.items() if info.alias not in (ORIGIN_KEY, BODY_KEY)}
    own = model.__annotations__
    order = sorted(typed, key=lambda name: 0 if typed[name].is_required() else 1 if name in own else 2)
    return tuple(_key(typed[name]) for name in order)


def names_of(model: type[Record]) -> list[str]:
    """The names of those keys."""
    return [key.name for key in keys_of(model)]


BLANK = "..."  # in the place of what only a villager knows; who copies it has filled in nothing


def group_to_fill(keys: tuple[Key, ...]) -> str:
    """A group on one line with a blank for all that it cannot do without, or else for its first key."""
    wanted = [key for key in keys if key.required] or keys[:1]
    return "{" + ", ".join(f"{key.name}: {BLANK}" for key in wanted) + "}"


def group_example(keys: tuple[Key, ...]) -> str:
    """A group as somebody may type it on one line: all that it cannot do without, or else its first key."""
    wanted = [key for key in keys if key.required] or keys[:1]
    return "{" + ", ".join(f"{key.name}: {key.example}" for key in wanted) + "}"


def _key(info: FieldInfo) -> Key:
    value = _value(info.annotation, info.metadata)
    examples = info.examples or []
    example = on_one_line(examples[0]) if examples else group_example(value.keys)
    return Key(info.alias or "", info.is_required(), info.description or "", example, value, tuple(examples))


def on_one_line(example: Any) -> str:
    """An example as a villager types it: a list between brackets, a group between braces."""
    if isinstance(example, list):
        return f"[{', '.join(map(on_one_line, example))}]"
    if isinstance(example, dict):
        return "{" + ", ".join(f"{key}: {on_one_line(value)}" for key, value in example.items()) + "}"
    return str(example)


def _value(annotation: Any, metadata: Any = ()) -> Value:
    """What may be typed where the model has this type."""
    if one := next((found for found in metadata if isinstance(found, One)), None):
        return Value(one.sort, one.choices)
    form = get_origin(annotation)
    parts = get_args(annotation)
    if form is Annotated:
        return _value(parts[0], (*metadata, *parts[1:]))
    if form in (Union, UnionType):
        first, *others = [_value(part, metadata) for part in parts if part is not NoneType]
        return replace(first, many=first.many or any(other.many for other in others))
    if form is tuple:
        many = next((found for found in metadata if isinstance(found, Many)), Many(list, alone=False))
        return replace(_value(parts[0]), one=many.alone, many=True, count=many.count)
    if form is dict:
        return replace(_value(parts[1]), free=True)
    assert issubclass(annotation, Record), annotation
    return Value(Sort.GROUP, keys=keys_of(annotation), as_text=annotation.is_text_too)
