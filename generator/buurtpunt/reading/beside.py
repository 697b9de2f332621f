"""Texts in another language, each in a file beside the one that it is a translation of: `soep.fr.md` beside `soep.md`.

Such a file says again what is words, and nothing else: a day or a picture that stood in two files would soon be two.
"""

from __future__ import annotations

import posixpath
from collections.abc import Collection
from typing import Any, NamedTuple

from buurtpunt.knowledge.patterns import pattern
from buurtpunt.languages import CODES
from buurtpunt.model.collection import Layout
from buurtpunt.model.documents import Document
from buurtpunt.model.files import FileForm, form_of
from buurtpunt.model.form import Role
from buurtpunt.model.record import BODY_KEY, ORIGIN_KEY, Record
from buurtpunt.model.roles import fields_with
from buurtpunt.model.village import File
from buurtpunt.problems import Problem, files
from buurtpunt.reading.text import parts_of

_NAME = pattern(rf"(.+)\.({'|'.join(CODES)})\.md")
_WORDS = (Role.WORDS, Role.CALL, Role.TEXT)
_ALSO = ("uren", "bestellen_tot")  # of an offer: the words that one typed, and not what we made of them


class Beside(NamedTuple):
    """A file, the one that it says in another language, and which."""

    file: File
    original: str
    code: str


def beside(file: File, present: Collection[str]) -> Beside | None:
    """What a file is beside, by its name; None for one that is none."""
    found = _NAME.fullmatch(file.name)
    original = f"{found[1]}.md" if found else ""
    form = form_of(original) if original in present else None
    return Beside(file, original, found[2]) if found and form and form.layout is Layout.FRONT else None


class Read(NamedTuple):
    """What came of it: the text in that language, or None; what there is to say; and what names its fields."""

    document: Document | None
    problems: tuple[Problem, ...]
    mark: str


def read(one: Beside, typed: Document) -> Read:
    """The text that it holds, with all that it does not say from the one beside it."""
    from buurtpunt.reading.file import read_file  # slow to load

    form = form_of(one.original)
    assert form is not None
    parts = parts_of(one.file, Layout.FRONT)
    if isinstance(parts, Problem):
        return Read(None, (parts,), "")
    found = read_file(form, *parts, _needed(form, typed))
    record = next(iter(found.records), None)
    if not isinstance(record, Document):
        return Read(None, found.problems, found.mark)
    problems = (*found.problems, *_facts(record, typed, posixpath.basename(one.original)))
    words = {name: getattr(record, name) for name, key in _worded(type(typed)) if (key,) in record.origin.values}
    body = record.body if record.body.text.strip() else typed.body
    new = words | {"body": body, "language": one.code, "title_language": None}
    return Read(typed.model_copy(update=new), problems, found.mark)


def _needed(form: FileForm, typed: Document) -> dict[str, Any]:
    """The fields without which nothing is one of this kind: those of the text beside it."""
    fields = form.model.model_fields.items()
    needed = {info.alias or "": getattr(typed, name) for name, info in fields if info.is_required()}
    return {key: value for key, value in needed.items() if key not in (ORIGIN_KEY, BODY_KEY)}


def _worded(model: type[Record]) -> list[tuple[str, str]]:
    """The names and the keys of the fields that hold words."""
    also = [(name, info.alias or "") for name, info in model.model_fields.items() if info.alias in _ALSO]
    kept = also if "hours" in model.model_fields else []
    return [*((one.name, one.key) for one in fields_with(model, *_WORDS)), *kept]


def _facts(record: Document, typed: Document, original: str) -> list[Problem]:
    """What it says of days, pictures and people, and says otherwise than the text beside it."""
    words = {name for name, _ in _worded(type(typed))}
    return [
        Problem(files.FACT_IN_TRANSLATION, record.origin.at(info.alias or ""), {"key": info.alias, "name": original})
        for name, info in type(typed).model_fields.items()
        if name not in words and (info.alias,) in record.origin.values and getattr(record, name) != getattr(typed, name)
    ]
