"""What may stand behind each key, told by the model itself: for the schema, the handbook and the files of a new village."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from buurtpunt.catalogues import tell, told
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
    """One key of a file: what a villager types, whether it must be there, what it is for, and how it may look.

    Its words stand in the catalogue under its owner, the record or the file that declares it; what they are in each record
    stands there once, under `every`.
    """

    name: str
    required: bool
    value: Value
    owner: str

    @property
    def description(self) -> str:
        """What it is for: a Dutch sentence or two."""
        return tell(f"model.{self.words}")

    @property
    def typed(self) -> str:
        """What somebody may type behind it, on one line; "" for a group that is shown by what is in it."""
        return told(f"model.{self.words}.example")

    @property
    def example(self) -> str:
        """What may stand behind it, on one line."""
        return self.typed or group_example(self.value.keys)

    @property
    def words(self) -> str:
        """Under what they stand in the catalogue."""
        own = f"{self.owner}.{self.name}"
        return own if told(f"model.{own}") else f"every.{self.name}"


@cache
def keys_of(model: type[Record]) -> tuple[Key, ...]:
    """The keys that a villager may type in a group of fields, what is required first, its own before what it has in common."""
    typed = {name: info for name, info in model.model_fields.items() if info.alias not in (ORIGIN_KEY, BODY_KEY)}
    own = model.__annotations__
    order = sorted(typed, key=lambda name: 0 if typed[name].is_required() else 1 if name in own else 2)
    return tuple(_key(typed[name], _owner(model, name)) for name in order)


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


def _key(info: FieldInfo, owner: str) -> Key:
    return Key(info.alias or "", info.is_required(), _value(info.annotation, info.metadata), owner)


def _owner(model: type[Record], name: str) -> str:
    """The record that declares a field: the one itself, or one that it is a kind of."""
    return next(one.__name__ for one in model.__mro__ if name in vars(one).get("__annotations__", ()))


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
