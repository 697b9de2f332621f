"""JSON Schema (draft 7, which editors know best) of each file of a village, made from its keys.

A schema is about what may be typed. An editor reads YAML 1.2, so that `9999` is a number there and `true` no text,
where we read both as the text that they are. So no schema is stricter than the reader, but for two things: it wants
keys in small letters, and a name that nobody has: null.
"""

from __future__ import annotations

import json
import re
from typing import Any

from buurtpunt.knowledge.dutch import bare
from buurtpunt.model.collection import Layout
from buurtpunt.model.files import FileForm
from buurtpunt.model.form import Sort
from buurtpunt.model.keys import Key, Value

Schema = dict[str, Any]
_DIALECT = "http://json-schema.org/draft-07/schema#"
_SCALAR = ["string", "number", "boolean"]


def schema_of(file: FileForm) -> Schema:
    """The JSON Schema of one sort of file; of a Markdown file, that of the part above the text."""
    about = {"$schema": _DIALECT, "title": file.path, "description": file.description}
    group = _group(file.keys)
    if file.layout is Layout.PER_NAME:
        group = {"type": "object", "additionalProperties": _or_nothing(group)}
    # A file in which only remarks stand is read as one without keys, wherever none is required.
    return about | (group if group.get("required") else _or_nothing(group))


def _group(keys: tuple[Key, ...]) -> Schema:
    return {
        "type": "object",
        "properties": {key.name: _property(key) for key in keys},
        "required": [key.name for key in keys if key.required],
        "additionalProperties": False,
    }


def _property(key: Key) -> Schema:
    about: Schema = {"title": key.name.replace("_", " ").capitalize(), "description": key.description}
    if key.typed:
        about["examples"] = [_plain(key)]
    typed = _typed(key.value)
    return about | (typed if key.required else _or_nothing(typed))


def _plain(key: Key) -> Any:
    """The example of a key as a program has it, not as one types it: a list, a group, numbers."""
    text = key.typed
    if text.startswith("{"):
        group = dict(part.split(": ", 1) for part in text.strip("{}").split(", "))
        return [group] if key.value.many else group
    if not text.startswith("["):
        return text
    return json.loads(text) if key.value.sort is Sort.NUMBER else text.strip("[]").split(", ")


def _typed(value: Value) -> Schema:
    """What may stand behind a key that has a value."""
    single = _single(value)
    if value.free:
        return {"type": "object", "additionalProperties": _or_nothing(single)}
    if not value.many:
        return single
    items: Schema = {"type": "array", "items": _or_nothing(single)}
    if value.count:
        items |= {"minItems": value.count, "maxItems": value.count}
    # Words with commas between them may stand for a list, so that one value is any text there.
    alone = single if value.keys else {"type": _SCALAR}
    return {"anyOf": [*_alternatives(alone), items]} if value.one else items


def _single(value: Value) -> Schema:
    if value.keys:
        group = _group(value.keys)
        return {"anyOf": [group, {"type": _SCALAR}]} if value.as_text else group
    if value.choices:
        forgiving = {"type": "string", "pattern": f"^\\s*(?:{'|'.join(map(_in_any_spelling, value.choices))})\\s*$"}
        return {"anyOf": [{"enum": list(value.choices)}, forgiving]}
    if value.sort is Sort.YES_NO:
        return {"anyOf": [{"enum": ["ja", "nee"]}, {"type": "boolean"}, {"type": "string"}]}
    return {"type": _SCALAR}


def _in_any_spelling(word: str) -> str:
    """A pattern for a word of a short list: in capitals or not, with spaces and hyphens wherever."""
    letters = (f"[{letter}{letter.upper()}]" if letter.isalpha() else re.escape(letter) for letter in bare(word))
    return "[\\s_-]*".join(letters)


def _or_nothing(schema: Schema) -> Schema:
    """The same, or a key with nothing behind it, which counts as not typed."""
    if schema.keys() == {"type"} and isinstance(schema["type"], list):
        return {"type": [*schema["type"], "null"]}
    return {"anyOf": [*_alternatives(schema), {"type": "null"}]}


def _alternatives(schema: Schema) -> list[Schema]:
    return list(schema["anyOf"]) if schema.keys() == {"anyOf"} else [schema]
