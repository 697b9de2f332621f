"""Fields that were read before: what was typed above a text is read again only when it was typed differently.

What is kept is plain JSON, and the classes that it may stand for are named here. It is not checked again, so the shelf may
hold nothing that others put there (see `writing.cache`). A record in which there was anything to remark is not kept: it must be said again.
"""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from dataclasses import fields
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
from buurtpunt.problems import Place
from buurtpunt.reading.frontmatter import Split

_KINDS: tuple[type[Record], ...] = (*DOCUMENTS.values(), Extra, Moved, Cancelled)
_RECORDS = {kind.__name__: kind for kind in _KINDS}
_SIMPLE: dict[str, Any] = {kind.__name__: kind for kind in (Rule, Except, Deadline)}
_WORDS: dict[str, Any] = {kind.__name__: kind for kind in (Unknown, Every)}
_MOMENTS: dict[str, Any] = {kind.__name__: kind for kind in (dt.date, dt.time)}
_FIELDS = {name: [field.name for field in fields(kind)] for name, kind in _SIMPLE.items()}


class _Strange(Exception):
    """Something that is not on the lists above."""


def recall(shelf: Shelf | None, model: type[Document], split: Split) -> Document | None:
    """The document that these fields are, with the text below them; None when they were not read before."""
    known = shelf.get(_key(model, split)) if shelf else None
    if known is None:
        return None
    found = _unpack(known, split.fields.name, split.body)
    return found if isinstance(found, model) else None


def keep(shelf: Shelf | None, document: Document | None, split: Split) -> None:
    """Keeps a document under its fields, where there is a shelf and a document; its text lies in the file."""
    if shelf and document:
        with suppress(_Strange):
            shelf.put(_key(type(document), split), _pack(document))


def _key(model: type[Document], split: Split) -> str:
    return "\0".join((model.__name__, split.fields.name, str(split.first_line), split.fields.content))


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
        return model.model_construct(origin=_unpack_origin(known["origin"], file), **values)
    if name in _SIMPLE:
        return _SIMPLE[name](*(_unpack(one, file, body) for one in said))
    return _MOMENTS[name].fromisoformat(said) if name in _MOMENTS else _WORDS[name](said)


def _unpack_origin(known: list[Any], file: str) -> Origin:
    spot, places, sources, keys, named = known
    file = file if named else ""
    values = {tuple(path): Place(file, line, column, text) for path, line, column, text in places}
    return Origin(Place(file, *spot), values, sources, keys)
