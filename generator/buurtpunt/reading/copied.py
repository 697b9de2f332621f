"""Finds copies of a text file, as computers make them, and reports them."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from buurtpunt.catalogues import tell
from buurtpunt.disk import plain
from buurtpunt.knowledge.copies import numbered_original_of, original_of
from buurtpunt.model.documents import Document
from buurtpunt.problems import Place, Problem, files


def copy_of(name: str, present: Collection[str]) -> str | None:
    """What a text is a copy of, by its name."""
    return original_of(name, present) or numbered_original_of(name, present) if name.lower().endswith(".md") else None


def copies_of(
    documents: Iterable[Document], copies: Mapping[str, str], paths: Mapping[str, Path]
) -> Iterator[tuple[Document, Problem]]:
    """The documents that are a copy of another by the name of their file, and what to say of each.

    One with the title and the day of the other is the same thing once more; one with a number behind its name and other words
    is a thing of its own.
    """
    by_file = {document.origin.file: document for document in documents}
    for name, original in copies.items():
        copy, other = by_file.get(name), by_file.get(original)
        if copy is None:
            continue
        place, called = Place(name), posixpath.basename(original)
        if other is not None and _what(copy) == _what(other):
            advice = tell("reading.copy.choose")
            with suppress(OSError):
                if plain.read(paths[name]) == plain.read(paths[original]):
                    advice = tell("reading.copy.same")
            yield copy, Problem(files.SAME_COPY, place, {"name": called, "advice": advice})
        elif original_of(name, by_file):
            yield copy, Problem(files.COPY, place, {"name": called})


def _what(document: Document) -> tuple[Any, ...]:
    return type(document), document.title, getattr(document, "date", None), getattr(document, "start", None)
