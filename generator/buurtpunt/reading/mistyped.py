"""What pydantic complains of, told as problems of ours: each at its own line, in Dutch, with what was meant."""

from __future__ import annotations

from collections.abc import Sequence as Sequence_
from contextlib import suppress
from typing import Any

from pydantic import ValidationError

from buurtpunt.catalogues import tell
from buurtpunt.knowledge import belgium, limits, moments
from buurtpunt.knowledge.daynames import WEEKDAYS
from buurtpunt.model.form import Sort
from buurtpunt.model.keys import BLANK, group_to_fill, keys_of, names_of
from buurtpunt.model.origin import Origin
from buurtpunt.model.record import BODY_KEY, ORIGIN_KEY, Record
from buurtpunt.problems import Kind, Place, Problem, Wrong, calendar, each_once, fields
from buurtpunt.reading.advice import did_you_mean, meant
from buurtpunt.reading.complaint import glued_dash, nearly_fields
from buurtpunt.reading.text import Mapping, Node, Scalar, Sequence


def problems_of(model: type[Record], node: Mapping, error: ValidationError) -> list[Problem]:
    """What is wrong with a group of fields that is no such record."""
    every = error.errors(include_url=False)
    details, more = every[: limits.TOLD], len(every[limits.TOLD :])
    misspelt = _misspelt(model, node, details)
    problems = [_problem(model, node, detail) for detail in details if detail["loc"] not in misspelt]
    return [fields.MORE_WRONG.at(node.place, count=more), *problems] if more else problems


def check_value(model: type[Record], key: str, text: str) -> Problem | None:
    """What is wrong with a text that is to stand behind a key, by the rules of a file; None when nothing is."""
    value = Scalar(text, Place("", 1, 1))
    try:
        model.model_validate({ORIGIN_KEY: Origin(Place())} | ({key: text} if value.typed else {}))
    except ValidationError as error:
        found = problems_of(model, Mapping(Place(), {key: Scalar(key, Place())}, {key: value}), error)
        return next((one for one in each_once(found) if one.place == value.place), None)
    return None


def _problem(model: type[Record], node: Mapping, detail: Any) -> Problem:
    """One complaint of pydantic, translated."""
    path = [step for step in detail["loc"] if not _is_our_own(step)]
    error = detail.get("ctx", {}).get("error")
    found, parent = _descend(node, path)
    key = str(path[-1]) if path else ""
    if isinstance(error, Wrong):
        named = error.facts.get("key")
        inner = found.values.get(named) if isinstance(found, Mapping) and named else None
        place = (inner or found).place
        alone = error.kind is fields.NOT_ONE_VALUE
        advice = alone and (_first_of(found, key, inner_model(model, path[:-1])) or _on_one_line(found))
        facts = _moved_to(error.facts, node) if error.kind is calendar.MOVED_NOWHERE else error.facts
        return Problem(error.kind, place, {"advice": advice} if alone else facts)
    if detail["type"] == "extra_forbidden":
        assert isinstance(parent, Mapping)
        typed = parent.keys[key]
        if glued := glued_dash(typed.place.text):
            return Problem(glued[0], typed.place, glued[1])
        advice = _advice(key, inner_model(model, path[:-1]), parent)
        return Problem(fields.UNKNOWN_KEY, typed.place, {"key": typed.value, "advice": advice})
    if detail["type"] == "missing":
        return _missing(found, key, inner_model(model, path[:-1]))
    kind = _shape(detail["type"])
    if kind is not fields.NOT_ONE_VALUE and (nearly := nearly_fields(found)):
        return nearly
    facts = {"example": _shape_example(kind, model, path), "advice": _on_one_line(found)}
    return Problem(kind, found.place, facts)


def _moved_to(facts: dict[str, Any], event: Mapping) -> dict[str, Any]:
    """The facts of a move that says one day: where the event has but one and that is another, it goes to the day that was typed."""
    with suppress(Wrong):
        own = moments.parse_date(_text_of(event, "datum"))
        if own.isoformat() != facts["day"] and event.keys.keys().isdisjoint(("herhaling", "extra")):
            return {"date": moments.format_date(own), "day": own.isoformat(), "new": facts["day"]}
    return facts


def _first_of(found: Node, key: str, model: type[Record]) -> str:
    """That there can be but one of what was typed as a list: a person, a picture, a day; an empty text for words."""
    known = next((known for known in keys_of(model) if known.name == key), None)
    first = found.items[0] if isinstance(found, Sequence) and found.items else None
    if known is None or known.value.sort in (Sort.TEXT, Sort.MARKDOWN) or not isinstance(first, Scalar):
        return ""
    return tell("reading.only_one", line=f"{key}: {first.value}")


def _on_one_line(found: Node) -> str:
    """How to write as one text what was read as something else: `zondag: gesloten` reads like a key and its value."""
    if isinstance(found, Mapping) and len(found.values) == 1 and found.span.style != "{":
        [(key, value)] = found.values.items()
        if isinstance(value, Scalar):
            return tell("reading.quote", typed=f"{found.keys[key].value}: {value.value}")
    return tell("reading.on_one_line")


def _misspelt(model: type[Record], node: Mapping, details: Sequence_[Any]) -> set[tuple[str | int | None, ...]]:
    """The keys, by their path, that are missing only since they were typed as another key, which is said already."""
    unknown = [detail["loc"] for detail in details if detail["type"] == "extra_forbidden"]
    models = {loc: inner_model(model, [*loc[:-1]]) for loc in unknown}
    guesses = {(*loc[:-1], _guess(node, loc, inner)) for loc, inner in models.items()}
    days = {
        (*loc[:-1], key)
        for loc, inner in models.items()
        if _is_day_of(str(loc[-1]), inner)
        for key in ("wat", "wanneer")
    }
    return guesses | days


def _guess(node: Mapping, path: Any, model: type[Record]) -> str | None:
    """The key that was meant with the one at the end of a path."""
    _, group = _descend(node, path)
    return meant(str(path[-1]), names_of(model), group.keys if isinstance(group, Mapping) else ())


def _is_our_own(step: Any) -> bool:
    return step in (ORIGIN_KEY, BODY_KEY)


def _descend(node: Node, path: list[Any]) -> tuple[Node, Node]:
    """The deepest node on the path that was typed, and the one around it."""
    parent = node
    for step in path:
        if isinstance(node, Mapping) and (key := str(step).lower()) in node.values:  # a free key is as it was typed
            parent, node = node, node.values[key]
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            parent, node = node, node.items[step]
    return node, parent


def _missing(group: Node, key: str, model: type[Record]) -> Problem:
    known = next((known for known in keys_of(model) if known.name == key), None)
    example = f"`{key}: {group_to_fill(known.value.keys) if known and known.value.keys else BLANK}`"
    if known and not known.value.keys:
        example = tell("reading.fill_in", line=example, like=known.example)
    if isinstance(group, Scalar):  # the key stands there without a value: that is as deep as the path goes
        return Problem(fields.EMPTY_VALUE, group.place, {"key": key, "example": example})
    if key == "nummer" and (problem := _number_in_street(group)):
        return problem
    return Problem(fields.MISSING_KEY, group.place, {"key": key, "example": example})


def _number_in_street(group: Node) -> Problem | None:
    """That a house number is not missing, but stands behind its street."""
    street = group.values.get("straat") if isinstance(group, Mapping) else None
    found = belgium.street_and_number(street.value) if isinstance(street, Scalar) else None
    if not (street and found):
        return None
    mended = tell("reading.street", street=found[0], number=found[1])
    if "{" in street.place.text[: street.place.column]:
        mended = f"`straat: {found[0]}, nummer: {found[1]}`"
    return Problem(fields.NUMBER_IN_STREET, street.place, {"mended": mended})


def _shape(error_type: str) -> Kind:
    if error_type in ("tuple_type", "list_type", "too_short", "too_long"):
        return fields.NOT_A_LIST
    if error_type in ("model_type", "dict_type", "model_attributes_type"):
        return fields.NOT_A_GROUP
    return fields.NOT_ONE_VALUE


def _advice(key: str, model: type[Record], group: Mapping) -> str:
    """Which key was meant, and what to write behind it when the value would be wrong there once more."""
    value = _text_of(group, key)
    if _is_day_of(key, model):
        return tell("reading.behind_when", typed=f"{key} {value}")
    options = {one.name: [inner.name for inner in one.value.keys] for one in keys_of(model)}
    advice, guess = did_you_mean(key, options, group.keys), meant(key, options, group.keys)
    if guess == "geschrapt" and (day := _text_of(group, "datum")):
        return f"{advice} {calendar.WHICH_DATE.remedy.format(day=day)}"
    wrong = check_value(model, guess, value) if guess and value else None
    return f"{advice} {wrong.remedy}" if wrong else advice


def _text_of(group: Mapping, key: str) -> str:
    value = group.values.get(key)
    return value.value if isinstance(value, Scalar) else ""


def _is_day_of(key: str, model: type[Record]) -> bool:
    """Whether a day of the week stands where a key belongs: `zondag: gesloten` reads like one."""
    return key in WEEKDAYS and "wanneer" in names_of(model)


def inner_model(model: type[Record], path: list[Any]) -> type[Record]:
    """The model of the group of fields at a path inside a record."""
    for step in path:
        if isinstance(step, str):
            model = next((m for m in _models_in(model, step)), model)
    return model


def _models_in(model: type[Record], alias: str) -> list[type[Record]]:
    annotations = [info.annotation for info in model.model_fields.values() if info.alias == alias]
    found: list[type[Record]] = []
    while annotations:
        annotation = annotations.pop()
        if isinstance(annotation, type) and issubclass(annotation, Record):
            found.append(annotation)
        annotations.extend(getattr(annotation, "__args__", ()))
    return found


def _shape_example(kind: Kind, model: type[Record], path: list[Any]) -> str:
    """What may stand there: of a list of groups one of them, else the whole line; with blanks for what it is."""
    inner = inner_model(model, path)
    if inner is not model and (kind is fields.NOT_A_LIST or isinstance(path[-1], int)):
        return f"- {group_to_fill(keys_of(inner))}"
    if inner is not model:
        return f"{path[-1]}: {group_to_fill(keys_of(inner))}"
    example = next((key.typed for key in keys_of(model) if key.name == path[-1]), "")
    name = example.partition(": ")[0]  # of a group whose keys the village makes up itself: `{facebook`
    return f"{path[-1]}: " + (f"{name}: {BLANK}}}" if kind is fields.NOT_A_GROUP else BLANK)
