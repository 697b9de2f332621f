"""Reads one file: its fields, by the layout that such a file has, and the records that they are."""

from __future__ import annotations

from collections.abc import Mapping as Mapping_
from dataclasses import dataclass, field
from typing import Any, TypeVar

from pydantic import ValidationError

from buurtpunt.catalogues import tell
from buurtpunt.knowledge import slugs
from buurtpunt.model.collection import Layout
from buurtpunt.model.files import FileForm, Found
from buurtpunt.model.keys import BLANK, group_to_fill, keys_of, names_of
from buurtpunt.model.origin import Body, Origin
from buurtpunt.model.record import BODY_KEY, ORIGIN_KEY, Record
from buurtpunt.problems import Level, Place, Problem, Wrong, count, each_once, fields
from buurtpunt.problems.yaml import DASH_TOO_MANY, INDENT
from buurtpunt.reading.advice import did_you_mean
from buurtpunt.reading.complaint import indented_by, nearly_fields, no_fields
from buurtpunt.reading.mistyped import problems_of
from buurtpunt.reading.remarks import first_field, second_look
from buurtpunt.reading.text import Mapping, Node, Scalar, Sequence, Text, headings
from buurtpunt.reading.yamltree import parse

R = TypeVar("R", bound=Record)


def read_file(form: FileForm, text: Text, body: Body, given: dict[str, Any] | None = None) -> Found:
    """What stands in a file of this form: the text of its fields, and the Markdown below them."""
    reader = _Reader(form, given)
    reader.read(text, body)
    looked = (second_look(problem, text, form.keys) for problem in each_once(reader.problems))
    records, names, ids = tuple(reader.records), tuple(reader.names), frozenset(reader.ids)
    return Found(records, names, ids, each_once(looked), reader.broken, text.mark)


@dataclass(slots=True)
class _Reader:
    form: FileForm
    given: dict[str, Any] | None = None
    records: list[Record] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)
    broken: bool = False

    def read(self, text: Text, body: Body) -> None:
        model = self.form.model
        if self.form.layout is Layout.FRONT:
            self.problems += headings(text)
        node, key = self.fields(text), self.form.keys[0]
        if self.form.layout is Layout.LISTS:
            self.lists(node, {kind.key: kind.model for kind in self.form.kinds})
        elif self.form.layout is Layout.PER_NAME:
            self.per_name(node, model)
        elif (group := self.mapping(node, f"{key.name}: {BLANK}")) is not None:
            self.add(read_record(model, group, body if self.form.layout is Layout.FRONT else None, self.given))

    def fields(self, text: Text) -> Node | None:
        """The tree of the fields; a group without fields for a text in which only remarks stand."""
        node, problems = parse(text)
        self.problems += problems
        if count(problems, Level.ERROR):
            self.broken = True
            return node
        return node or Mapping(first_field(text))

    def mapping(self, node: Node | None, example: str) -> Mapping | None:
        if node is None or isinstance(node, Mapping):
            return node
        self.refuse(no_fields(node, example))
        return None

    def refuse(self, problem: Problem) -> None:
        self.problems.append(problem)
        self.broken = True

    def add(self, read: Record | list[Problem]) -> None:
        if isinstance(read, list):
            self.problems += read
            self.broken = True
        else:
            self.records.append(read)

    def lists(self, node: Node | None, models: Mapping_[str, type[Record]]) -> None:
        """Lists of records, each under its key."""
        first, model = next(iter(models.items()))
        if isinstance(node, Sequence) or (isinstance(node, Mapping) and _is_one(node, models)):
            example = tell("reading.key_above", key=first)
            self.refuse(Problem(fields.MISSING_KEY, node.place, {"key": first, "example": example}))
            return
        node = self.mapping(node, f"{first}:")
        if node:
            self.put_back(node, models)
        for key, value in (node.values if node else {}).items():
            if key in models:
                self.items(models[key], value)
            elif node:
                advice = did_you_mean(key, {name: names_of(model) for name, model in models.items()}, node.keys)
                typed = node.keys[key]
                self.refuse(Problem(fields.UNKNOWN_KEY, typed.place, {"key": typed.value, "advice": advice}))
        if node and self.form.kinds[0].required and not (self.records or self.broken):
            kind = fields.EMPTY_VALUE if first in node.values else fields.MISSING_KEY
            place = node.values[first].place if first in node.values else node.place
            example = tell("reading.list_below", key=first, item=group_to_fill(keys_of(model)))
            self.refuse(Problem(kind, place, {"key": first, "example": example}))

    def put_back(self, node: Mapping, models: Mapping_[str, type[Record]]) -> None:
        """Fields that lost the spaces in front of them go to the record above that lacks them, and that is told."""
        above: tuple[Mapping, type[Record]] | None = None
        for key, value in list(node.values.items()):
            if key in models:
                last = value.items[-1] if isinstance(value, Sequence) and value.items else value
                above = (
                    (last, models[key]) if isinstance(last, Mapping) and last.keys and last.span.style != "{" else None
                )
            elif above and key in names_of(above[1]) and key not in above[0].values:
                spaces = next(iter(above[0].keys.values())).place.column - 1
                above[0].keys[key], above[0].values[key] = node.keys.pop(key), node.values.pop(key)
                self.refuse(Problem(INDENT, above[0].keys[key].place, {"advice": indented_by(spaces)}))

    def items(self, model: type[Record], value: Node) -> None:
        if isinstance(value, Scalar) and not value.typed:
            return
        if isinstance(value, Mapping) or (isinstance(value, Scalar) and model.is_text_too):  # one person needs no dash
            value = Sequence(value.place, [value])
        if not isinstance(value, Sequence):
            shape = Problem(fields.NOT_A_LIST, value.place, {"example": f"- {group_to_fill(keys_of(model))}"})
            self.refuse(nearly_fields(value) or shape)
            return
        for item in self.put_together(value, model):
            self.add(read_record(model, item))
        self.ids |= {slugs.slugify(name) for name in map(_typed_id, value.items) if name}

    def put_together(self, value: Sequence, model: type[Record]) -> list[Node]:
        """What stands in a list; fields behind a dash of their own go to the one above that they lack, and that is told."""
        found: list[Node] = []
        for item in value.items:
            above = found[-1] if found else None
            if isinstance(item, Mapping) and isinstance(above, Mapping) and (lacks := _lacks(item, above, model)):
                self.refuse(Problem(DASH_TOO_MANY, item.place, {"key": lacks, "line": above.place.line}))
                above.keys |= item.keys
                above.values |= item.values
            else:
                found.append(item)
        return found

    def per_name(self, node: Node | None, model: type[Record]) -> None:
        """Groups of fields, each under the name of a file."""
        group = self.mapping(node, "foto.jpg: {alt: ...}") or Mapping(Place())
        for name, value in group.values.items():
            is_empty = isinstance(value, Scalar) and not value.typed
            read = read_record(model, Mapping(group.keys[name].place) if is_empty else value)
            self.add(read)
            self.names += [] if isinstance(read, list) else [group.keys[name].value]


def _is_one(node: Mapping, models: Mapping_[str, type[Record]]) -> bool:
    """Whether the fields of one record stand where the key of the first list should be; what is a list of its own is none."""
    key, model = next(iter(models.items()))
    return key not in node.keys and bool(node.keys.keys() & set(names_of(model)) - set(models))


def _lacks(item: Mapping, above: Mapping, model: type[Record]) -> str:
    """What a group of fields cannot do without and the one above it has, where all of both would be one; else an empty text."""
    lacks = [key.name for key in keys_of(model) if key.required and key.name not in item.keys]
    is_one = item.span.style != "{" and above.keys.keys().isdisjoint(item.keys)
    return lacks[0] if lacks and is_one and above.keys.keys() >= set(lacks) else ""


def read_record(
    model: type[R], node: Node, body: Body | None = None, given: dict[str, Any] | None = None
) -> R | list[Problem]:
    """One record out of one group of fields, with what is `given` where nothing was typed; or why there is none."""
    if isinstance(node, Scalar) and model.is_text_too:
        return _from_text(model, node)
    if not isinstance(node, Mapping):
        shape = Problem(fields.NOT_A_GROUP, node.place, {"example": group_to_fill(keys_of(model))})
        return [nearly_fields(node) or shape]
    data = {**(given or {}), **_plain(node)}
    if body is not None:
        data[BODY_KEY] = body
    try:
        return model.model_validate(data)
    except ValidationError as error:
        return problems_of(model, node, error)


def _from_text(model: type[R], node: Scalar) -> R | list[Problem]:
    """One record out of one text that stands for all of its fields."""
    try:
        return model.model_validate({**model.from_text(node.value), ORIGIN_KEY: Origin(node.place)})
    except Wrong as wrong:
        return [wrong.at(node.place)]
    except ValidationError as error:
        return problems_of(model, Mapping(node.place), error)


def _typed_id(node: Node) -> str:
    """The id of a record as typed, even when the rest of it is wrong."""
    for key in ("id", "naam"):
        if isinstance(node, Mapping) and isinstance(value := node.values.get(key), Scalar) and value.value:
            return value.value
    return ""


def _plain(node: Node) -> Any:
    """The tree as plain values; each group carries its origin, and keys without a value count as not typed."""
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Sequence):
        return [_plain(item) for item in node.items]
    data = {key: _plain(value) for key, value in node.values.items() if _is_typed(value)}
    return data | {ORIGIN_KEY: _origin(node)}


def _origin(node: Mapping) -> Origin:
    """Where a group of fields and each of its values stand."""
    values: dict[tuple[str | int, ...], Place] = {}
    for key, value in node.values.items():
        values[key,] = value.place if _is_typed(value) else node.keys[key].place
        if isinstance(value, Sequence):
            values |= {(key, i): item.place for i, item in enumerate(value.items)}
        if isinstance(value, Mapping):
            values |= {(key, name): item.place for name, item in value.values.items()}
    sources = {key: value.source for key, value in node.values.items() if isinstance(value, Scalar) and value.source}
    return Origin(node.place, values, sources, {key: typed.value.strip() for key, typed in node.keys.items()})


def _is_typed(node: Node) -> bool:
    return not isinstance(node, Scalar) or node.typed
