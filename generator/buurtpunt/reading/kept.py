"""Files that were read before: one that looks as it did then is not read again.

What is kept is plain JSON, and the classes that it may stand for are named here. It is not checked again, so the shelf may
hold nothing that others put there (see `writing.cache`). A file in which there was anything to remark is not kept: it must be said again.
"""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from dataclasses import fields
from functools import cache
from typing import Any

from buurtpunt.knowledge.calendar.deadlines import Deadline
from buurtpunt.knowledge.calendar.exceptions import Except
from buurtpunt.knowledge.calendar.rule import Every, Rule
from buurtpunt.knowledge.memory import Shelf
from buurtpunt.model.documents import DOCUMENTS, Document
from buurtpunt.model.origin import Body, Origin
from buurtpunt.model.record import Record
from buurtpunt.model.recurring import Cancelled, Extra, Moved
from buurtpunt.model.values import Unknown
from buurtpunt.model.village import File
from buurtpunt.problems import Place

_KINDS: tuple[type[Record], ...] = (*DOCUMENTS.values(), Extra, Moved, Cancelled)
_RECORDS = {kind.__name__: kind for kind in _KINDS}
_SIMPLE: dict[str, Any] = {kind.__name__: kind for kind in (Rule, Except, Deadline)}
_WORDS: dict[str, Any] = {kind.__name__: kind for kind in (Unknown, Every)}
_MOMENTS: dict[str, Any] = {kind.__name__: kind for kind in (dt.date, dt.time)}
_FIELDS = {name: [field.name for field in fields(kind)] for name, kind in _SIMPLE.items()}


class _Strange(Exception):
    """Something that is not on the lists above."""


def recall(shelf: Shelf | None, model: type[Document], file: File) -> Document | None:
    """The document that a file holds; None when it was not read before, or looks different since."""
    known = shelf.get(_key(model, file)) if shelf and file.look else None
    if known is None:
        return None
    fields, text, first_line = known
    found = _unpack(fields, file.name, Body(text, file.name, first_line))
    return found if isinstance(found, model) else None


def keep(shelf: Shelf | None, document: Document, file: File) -> None:
    """Keeps a document under the look of its file, where there is a shelf, and the look says all."""
    if shelf and file.look:
        with suppress(_Strange):
            body = document.body
            shelf.put(_key(type(document), file), [_pack(document), body.text, body.first_line])


def _key(model: type[Document], file: File) -> str:
    return "\0".join((model.__name__, file.name, str(file.path), file.look))


def _pack(value: Any) -> Any:
    """What JSON can hold: a list for what comes several times, and a row with a name in front for all that is no text."""
    kind = type(value)
    if value is None or kind in (str, int, bool, float):
        return value
    if kind is tuple:
        return [_pack(one) for one in value]
    if kind is dt.datetime or kind.__name__ not in {*_RECORDS, *_SIMPLE, *_WORDS, *_MOMENTS}:
        raise _Strange
    if isinstance(value, Record):
        said = {name: _pack(getattr(value, name)) for name in value.model_fields_set - {"origin", "body"}}
        return {"is": kind.__name__, "of": said, "origin": _pack_origin(value.origin)}
    if kind.__name__ in _SIMPLE:
        return {"is": kind.__name__, "of": [_pack(getattr(value, name)) for name in _FIELDS[kind.__name__]]}
    return {"is": kind.__name__, "of": value.isoformat() if kind.__name__ in _MOMENTS else value.value}


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
    if model := _RECORDS.get(name):
        values = {key: _unpack(value, file, body) for key, value in said.items()}
        if issubclass(model, Document):
            values["body"] = body
        values["origin"] = _unpack_origin(known["origin"], file)
        return model.model_construct({*values}, **(_usual(model) | values))
    if name in _SIMPLE:
        return _SIMPLE[name](*(_unpack(one, file, body) for one in said))
    return _MOMENTS[name].fromisoformat(said) if name in _MOMENTS else _WORDS[name](said)


@cache
def _usual(model: type[Record]) -> dict[str, Any]:
    """What stands in the fields that nobody typed; pydantic would look each of them up again for every record."""
    return {name: field.get_default() for name, field in model.model_fields.items() if not field.is_required()}


def _unpack_origin(known: list[Any], file: str) -> Origin:
    spot, places, sources, keys, named = known
    file = file if named else ""
    values = {tuple(path): Place(file, line, column, text) for path, line, column, text in places}
    return Origin(Place(file, *spot), values, sources, keys)
