"""Reads a village's folder: every file, every field, one run."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from buurtpunt.disk.village import PRIVATE
from buurtpunt.knowledge.memory import Store
from buurtpunt.model import collections
from buurtpunt.model.changes import applied
from buurtpunt.model.collection import Layout
from buurtpunt.model.collections import HUB
from buurtpunt.model.documents import Document
from buurtpunt.model.files import PICTURES, TYPED, FileForm, Found, form_of, own_files
from buurtpunt.model.hub import Hub
from buurtpunt.model.origin import Body
from buurtpunt.model.record import Record
from buurtpunt.model.village import Contents, File
from buurtpunt.problems import Place, Problem, each_once
from buurtpunt.problems.files import EMPTY, PICTURE_LIST_ELSEWHERE, SAME_COPY, UNKNOWN_FILE
from buurtpunt.reading import beside, kept
from buurtpunt.reading.advice import TEXTS, in_intern
from buurtpunt.reading.beside import Beside
from buurtpunt.reading.copied import copies_of, copy_of
from buurtpunt.reading.folder import walk
from buurtpunt.reading.text import parts_of
from buurtpunt.reading.unknown_files import PICTURE_LIST, misplaced
from buurtpunt.reading.veil import Veiled


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read, and what was found on the way.

    `broken` are the files in which something could not be read, so that nobody complains of what they would have
    held; `ids` are the ids typed in a list file, also those of people whose phone number is wrong. `marks` name the fields
    of each file: they are others when a letter in them is.
    """

    hub: Hub | None
    contents: Contents
    broken: frozenset[str]
    ids: dict[str, frozenset[str]]
    marks: dict[str, str]
    problems: tuple[Problem, ...]


Typed = Mapping[str, bytes | None]  # files as somebody is writing them, by their name; None for one that goes


def read_village(
    root: Path, store: Store | None = None, sure: float = 0, typed: Typed = MappingProxyType({})
) -> Reading:
    """Everything in `content/` and `intern/` of the village at `root`, with what is `typed` in the place of what is there.

    In the store lies what was read before; it holds for files that nobody touched after `sure` (see `folder.walk`).
    """
    return _Reader(root, store, sure, typed).read()


@dataclass(slots=True)
class _Reader:
    root: Path
    store: Store | None = None
    sure: float = 0
    typed: Typed = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    broken: set[str] = field(default_factory=set)
    ids: dict[str, frozenset[str]] = field(default_factory=dict)
    marks: dict[str, str] = field(default_factory=dict)
    found: dict[type[Record], list[Record]] = field(default_factory=lambda: defaultdict(list))
    pictures: list[File] = field(default_factory=list)
    picture_names: list[str] = field(default_factory=list)  # of which what is said of pictures tells
    attachments: list[File] = field(default_factory=list)
    unknown: list[File] = field(default_factory=list)
    beside: dict[str, dict[str, Document]] = field(default_factory=lambda: defaultdict(dict))

    def read(self) -> Reading:
        found = self.walk("content")
        self.broken |= {problem.place.file for problem in self.problems}
        names = {file.name for file in found}
        aside = {one.file.name: one for file in found if (one := beside.beside(file, names))}
        for file in found:
            if file.name not in aside:
                self.file(file)
        for one in aside.values():
            self.translation(one)
        present = {file.name for file in found} | self.broken
        if "content" not in self.broken:
            found_misplaced = list(misplaced(self.unknown, present, own_files()))
            self.problems += found_misplaced
            copies = {file.name: original for file in found if (original := copy_of(file.name, present))}
            self.problems += self.drop(copies, {file.name: file.path for file in found})
            self.broken |= {PICTURE_LIST for one in found_misplaced if one.kind is PICTURE_LIST_ELSEWHERE}
        for file in self.walk("intern"):
            if not self.records(file) and file.name.lower().endswith((".yml", ".yaml")):
                self.problems.append(
                    UNKNOWN_FILE.at(Place(file.name), advice=in_intern(file.name))
                )  # it looks like ours
        contents = self.contents()
        problems = each_once(self.problems)
        return Reading(contents.one(HUB), contents, frozenset(self.broken), self.ids, self.marks, problems)

    def translation(self, one: Beside) -> None:
        """A text beside another one, in a language that the village has pages in; else it is a text like any other."""
        hub = next((record for record in self.found[Hub] if isinstance(record, Hub)), None)
        if hub is None or one.code not in hub.languages[1:]:
            self.file(one.file)
            return
        documents = (record for records in self.found.values() for record in records if isinstance(record, Document))
        typed = next((document for document in documents if document.origin.file == one.original), None)
        if typed is None:  # what is wrong there is told there
            self.broken.add(one.file.name)
            return
        document, problems, self.marks[one.file.name] = beside.read(one, typed)
        self.problems += problems
        if document is None:
            self.broken.add(one.file.name)
        else:
            self.beside[one.code][one.original] = document

    def walk(self, below: str) -> list[File]:
        """The files of a folder, as they lie there or are being typed."""
        files, problems = walk(self.root, below, self.sure)
        self.problems += problems
        found = {file.name: file for file in files}
        for name, data in self.typed.items():
            if data is None:
                found.pop(name, None)
            elif name.startswith(f"{below}/"):
                found[name] = File(self.root / name, name, typed=data)
        return sorted(found.values(), key=lambda file: file.name)

    def contents(self) -> Contents:
        return Contents(
            records=applied({model: tuple(found) for model, found in self.found.items()}),
            picture_names=tuple(self.picture_names),
            picture_files=tuple(self.pictures),
            attachments=tuple(self.attachments),
            beside={code: dict(texts) for code, texts in self.beside.items()},
        )

    def drop(self, copies: Mapping[str, str], paths: Mapping[str, Path]) -> Iterator[Problem]:
        """Takes out the texts that say over again what another says; they would stand on the site twice."""
        documents = self.contents().documents
        for copy, problem in copies_of(documents, copies, paths):
            if problem.kind is SAME_COPY:
                self.found[type(copy)].remove(copy)
            yield problem

    def file(self, file: File) -> None:
        """One file of `content/`, by where it lies and what it is called."""
        name = file.name.lower()
        if self.records(file):
            return
        if name.startswith("content/beelden/") and name.endswith(PICTURES):
            self.pictures.append(file)
        elif name.endswith(TYPED) or (
            name.split("/")[1] in (*collections.folders(), name[8:]) and name.endswith(TEXTS)
        ):
            self.unknown.append(file)
        else:
            self.attachments.append(file)

    def records(self, file: File) -> bool:
        """The records of a file; False for one that has none."""
        form = form_of(file.name)
        if form is None:
            return False
        found = read_one(form, file, self.store)
        self.marks[file.name] = found.mark
        self.problems += found.problems
        self.broken |= {file.name} if found.broken else set()
        if form.layout is Layout.LISTS:
            self.ids[file.name] = found.ids
        for record in found.records:
            self.found[type(record)].append(record)
        self.picture_names += found.names
        return True


def read_one(form: FileForm, file: File, store: Store | None = None) -> Found:
    """What a file of this form holds: from the store, when it was read before and nothing to be read has changed.

    A file that may have changed without looking different is opened; as long as its fields are the same, letter for letter,
    they are not read again either. One in which there was anything to remark is not kept: it must be said again.
    """
    if store is not None and file.name.startswith(f"{PRIVATE}/"):
        file, store = file._replace(look=""), _veiled(store, file)
    key = "\0".join((form.name, file.name, str(file.path)))
    known: Any = store.get(key) if store is not None else None
    look, mark, (text, line), said = known or ("", "", ("", 1), [])
    if file.look and file.look == look:
        return kept.recall(said, Body(text, file.name, line), mark)
    parts = parts_of(file, form.layout)
    if isinstance(parts, Problem):  # where no photo has been told of yet, there is nothing to say
        is_fine = parts.kind is EMPTY and form.layout is Layout.PER_NAME
        return Found() if is_fine else Found(problems=(parts,), broken=True)
    fields, body = parts
    now = fields.mark
    if now == mark:
        found = kept.recall(said, body, mark)
    else:
        from buurtpunt.reading.file import read_file  # slow to load, and who edits a text seldom edits its fields

        found = read_file(form, fields, body)
    if store is not None and not (found.broken or found.problems):
        said = said if now == mark else kept.keep(found)
        text, line = (body.text, body.first_line) if file.look else ("", 1)
        row = [file.look, now, [text, line], said]
        if said is not None and row != known:
            store.put(key, row)
    return found


def _veiled(store: Store, file: File) -> Store | None:
    try:
        return Veiled(store, file)
    except OSError:  # whoever reads it says so
        return None
