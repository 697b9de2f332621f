"""What was read of a file, as the cache keeps it: plain JSON, and the classes that it may stand for are named here.

It is not checked again, so the store may hold nothing that others put there (see `writing.cache`).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from functools import cache, cached_property
from typing import Any

from buurtpunt.knowledge.belgium import Phone
from buurtpunt.knowledge.calendar.days import Days
from buurtpunt.knowledge.calendar.deadlines import Deadline
from buurtpunt.knowledge.calendar.hours import Opening
from buurtpunt.knowledge.calendar.rule import Every, Rule
from buurtpunt.knowledge.colour import Colour
from buurtpunt.knowledge.deadlines import CopyDeadline, DayOfMonthBefore, DaysBefore, WeekdayBefore, WorkingDaysBefore
from buurtpunt.model.channels import Size
from buurtpunt.model.documents import Document
from buurtpunt.model.files import Found
from buurtpunt.model.form import Unknown
from buurtpunt.model.origin import Body, Origin
from buurtpunt.model.record import Record
from buurtpunt.problems import Place

_BEFORE = (CopyDeadline, DayOfMonthBefore, DaysBefore, WeekdayBefore, WorkingDaysBefore)
_SIMPLE: dict[str, Any] = {
    kind.__name__: kind for kind in (Colour, Days, Deadline, Opening, Phone, Rule, Size, *_BEFORE)
}
_WORDS: dict[str, Any] = {kind.__name__: kind for kind in (Unknown, Every)}
_MOMENTS: dict[str, Any] = {kind.__name__: kind for kind in (dt.date, dt.time)}
_FIELDS = {name: [*kind.__annotations__] for name, kind in _SIMPLE.items()}
_NAMES = {kind: name for kinds in (_SIMPLE, _WORDS, _MOMENTS) for name, kind in kinds.items()}


class _Strange(Exception):
    """Something that is not on the lists above."""


def keep(found: Found) -> list[Any] | None:
    """What came of a file, to be recalled; None where something in it is not on the lists above."""
    try:
        return [[_pack(record) for record in found.records], [*found.names], sorted(found.ids)]
    except _Strange:
        return None


def recall(known: list[Any], body: Body, mark: str) -> Found:
    """What came of a file, as it was kept, with the text below its fields."""
    records, names, ids = known
    unpacked = tuple(_unpack(record, body.file, body) for record in records)
    return Found(unpacked, tuple(names), frozenset(ids), mark=mark)


@cache
def _records() -> dict[str, type[Record]]:
    return {kind.__name__: kind for kind in _below(Record)}


def _below(kind: type[Record]) -> Iterator[type[Record]]:
    yield kind
    for below in kind.__subclasses__():
        yield from _below(below)


def _pack(value: Any) -> Any:
    """What JSON can hold: a list for what comes several times, and a row with a name in front for all that is no text."""
    kind = type(value)
    if value is None or kind in (str, int, bool, float):
        return value
    if kind is tuple:
        return [_pack(one) for one in value]
    if kind is dict:
        return {"is": "", "of": {key: _pack(one) for key, one in value.items()}}
    if isinstance(value, Record):
        said = {name: _pack(getattr(value, name)) for name in value.model_fields_set - {"origin", "body"}}
        return {"is": kind.__name__, "of": said, "origin": _pack_origin(value.origin)}
    name = _NAMES.get(kind)
    if name is None:
        raise _Strange
    if name in _SIMPLE:
        return {"is": name, "of": [_pack(getattr(value, field)) for field in _FIELDS[name]]}
    return {"is": name, "of": value.isoformat() if name in _MOMENTS else value.value}


def _pack_origin(origin: Origin) -> list[Any]:
    places = [[list(path), *_spot(place)] for path, place in origin.values.items()]
    return [_spot(origin.place), places, dict(origin.sources), dict(origin.keys), bool(origin.file)]


def _spot(place: Place) -> list[Any]:
    return [place.line, place.column, place.text]


def _unpack(known: Any, file: str, body: Body) -> Any:
    if isinstance(known, list):
        return tuple(_unpack(one, file, body) for one in known)
    if not isinstance(known, dict):
        return known
    name, said = known["is"], known["of"]
    if not name:
        return {key: _unpack(one, file, body) for key, one in said.items()}
    if model := _records().get(name):
        values = {key: _unpack(value, file, body) for key, value in said.items()}
        if issubclass(model, Document):
            values["body"] = body
        values["origin"] = _unpack_origin(known["origin"], file)
        record = model.__new__(model)
        record.__setstate__(_state(model, values))
        return record
    if name in _SIMPLE:
        return _SIMPLE[name](*(_unpack(one, file, body) for one in said))
    return _MOMENTS[name].fromisoformat(said) if name in _MOMENTS else _WORDS[name](said)


def _state(model: type[Record], values: dict[str, Any]) -> dict[str, Any]:
    """What a pickle of a record with these values would hold: pydantic takes that as it is, and looks nothing up again."""
    state = {"__dict__": _usual(model) | values, "__pydantic_fields_set__": {*values}}
    return state | {"__pydantic_extra__": None, "__pydantic_private__": None}


@cache
def _usual(model: type[Record]) -> dict[str, Any]:
    """What stands in the fields that nobody typed, and None in all others, in their order."""
    fields = model.model_fields.items()
    return {name: None if one.is_required() else one.get_default(call_default_factory=True) for name, one in fields}


def _unpack_origin(known: list[Any], file: str) -> Origin:
    spot, places, sources, keys, named = known
    file = file if named else ""
    return Origin(Place(file, *spot), _Places(file, places), sources, keys)


class _Places(Mapping[tuple[str | int, ...], Place]):
    """Where each value stands. Nobody asks as long as all is well, so it is worked out only then."""

    def __init__(self, file: str, rows: list[Any]) -> None:
        self._file = file
        self._rows = rows

    @cached_property
    def _places(self) -> dict[tuple[str | int, ...], Place]:
        return {tuple(path): Place(self._file, line, column, text) for path, line, column, text in self._rows}

    def __getitem__(self, path: tuple[str | int, ...]) -> Place:
        return self._places[path]

    def __iter__(self) -> Iterator[tuple[str | int, ...]]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._rows)
