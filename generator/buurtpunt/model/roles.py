"""What stands in a record by its role: its contact, its pictures, its words. See `model.form.Role`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any, NamedTuple, TypeVar, get_args

from buurtpunt.model.form import Role
from buurtpunt.model.record import Record
from buurtpunt.problems import Place

R = TypeVar("R", bound=Record)


class Held(NamedTuple):
    """A value that stands in a record: under which key, and in which roles."""

    record: Record
    key: str
    value: Any
    roles: frozenset[Role]

    @property
    def place(self) -> Place:
        """Where it was typed."""
        return self.record.origin.at(self.key)


class _Field(NamedTuple):
    name: str
    key: str
    roles: frozenset[Role]


def held(records: Iterable[Record], *roles: Role) -> Iterator[Held]:
    """All that these records, and those inside them, hold in one of these roles, in the order of the model."""
    for record in records:
        for one in within(record):
            for name, key, its in _fields(type(one), roles):
                if value := getattr(one, name):
                    yield Held(one, key, value, its)


def value_of(record: Record, role: Role) -> Any:
    """What a record itself holds in a role; None when it holds nothing, or has no such field."""
    found = (getattr(record, name) for name, _, _ in _fields(type(record), (role,)))
    return next((value for value in found if value), None)


def key_of(model: type[Record], role: Role) -> str:
    """The key of the field that has a role; "" where there is none."""
    return next((key for _, key, _ in _fields(model, (role,))), "")


def reworded(record: R, change: Callable[[str, frozenset[Role]], str], *roles: Role) -> R:
    """A record, and those inside it, with what `change` makes of each text that they hold in one of these roles."""
    new: dict[str, Any] = {}
    for name, _, its in _fields(type(record), roles):
        value = getattr(record, name)
        if isinstance(value, str) and value:
            new[name] = change(value, its)
        elif isinstance(value, tuple):
            new[name] = tuple(change(one, its) if isinstance(one, str) else one for one in value)
    for name in _inner(type(record)):
        value = new.get(name, getattr(record, name))
        if isinstance(value, Record):
            new[name] = reworded(value, change, *roles)
        elif isinstance(value, tuple):
            new[name] = tuple(reworded(one, change, *roles) if isinstance(one, Record) else one for one in value)
    return record.model_copy(update=new)


def fields_with(model: type[Record], *roles: Role) -> tuple[_Field, ...]:
    """The fields of a model that have one of these roles."""
    return _fields(model, roles)


def within(record: Record) -> Iterator[Record]:
    """A record, and those inside it."""
    yield record
    for name in _inner(type(record)):
        value = getattr(record, name)
        for inner in value if isinstance(value, tuple) else (value,):
            if isinstance(inner, Record):
                yield from within(inner)


@cache
def _fields(model: type[Record], roles: tuple[Role, ...]) -> tuple[_Field, ...]:
    every = [
        (name, info.alias or "", _parts((info.annotation, *info.metadata))) for name, info in model.model_fields.items()
    ]
    found = (
        _Field(name, key, frozenset(part for part in parts if isinstance(part, Role))) for name, key, parts in every
    )
    return tuple(field for field in found if field.roles.intersection(roles))


@cache
def _inner(model: type[Record]) -> tuple[str, ...]:
    """The names of the fields that may hold records."""
    fields = model.model_fields.items()
    return tuple(name for name, info in fields if any(map(_is_record, _parts((info.annotation,)))))


def _is_record(part: Any) -> bool:
    return isinstance(part, type) and issubclass(part, Record)


def _parts(types: Iterable[Any]) -> list[Any]:
    """Types and what is noted with them, with all that is inside."""
    return [part for one in types for part in (one, *_parts(get_args(one)))]
