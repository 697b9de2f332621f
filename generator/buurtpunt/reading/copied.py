"""Finds copies of a text file, as computers make them, and reports them."""

from __future__ import annotations

import posixpath
from collections import defaultdict
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
    """The documents that are a copy of another by the name of their file, or letter for letter, and what to say of each.

    One with the title and the day of the other is the same thing once more; one with a number behind its name and other words
    is a thing of its own.
    """
    by_file = {document.origin.file: document for document in documents}
    for name, original in {**dict(_twins(by_file.values(), copies)), **copies}.items():
        copy, other = by_file.get(name), by_file.get(original)
        if copy is None:
            continue
        place, called = Place(name), posixpath.basename(original)
        if other is not None and _what(copy) == _what(other):
            is_same = _are_the_same(paths[name], paths[original])
            if not is_same and name not in copies:
                continue
            advice = tell("reading.copy.same" if is_same else "reading.copy.choose")
            yield copy, Problem(files.SAME_COPY, place, {"name": called, "advice": advice})
        elif original_of(name, by_file):
            yield copy, Problem(files.COPY, place, {"name": called})


def _twins(documents: Iterable[Document], copies: Collection[str]) -> Iterator[tuple[str, str]]:
    """Those that look the same as another beside them, whatever their names are: a cloud gives more names than we know."""
    groups = defaultdict(list)
    for document in documents:
        if document.origin.file not in copies:
            groups[_what(document), document.body.text].append(document.origin.file)
    for names in groups.values():
        original, *others = sorted(names, key=lambda name: (len(name), name))
        yield from ((name, original) for name in others)


def _are_the_same(path: Path, other: Path) -> bool:
    with suppress(OSError):
        return plain.read(path) == plain.read(other)
    return False


def _what(document: Document) -> tuple[Any, ...]:
    return type(document), document.title, getattr(document, "date", None), getattr(document, "start", None)
