"""Reads a village's folder: every file, every field, one run."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeVar

from buurtpunt.knowledge import slugs
from buurtpunt.knowledge.memory import Shelf
from buurtpunt.model.documents import DOCUMENTS, Document
from buurtpunt.model.hub import Closure, HourSet, Hub, Person
from buurtpunt.model.keys import group_example, keys_of, names_of
from buurtpunt.model.lists import Audience, Partner, PictureFacts, Question, Task
from buurtpunt.model.printing import Order, PrintSettings
from buurtpunt.model.record import Record
from buurtpunt.model.village import Contents, File
from buurtpunt.problems import Findings, Level, Place, Problem, fields
from buurtpunt.problems.files import EMPTY, UNKNOWN_FILE
from buurtpunt.reading import kept
from buurtpunt.reading.advice import TEXTS, did_you_mean, in_intern
from buurtpunt.reading.folder import walk
from buurtpunt.reading.frontmatter import split
from buurtpunt.reading.kinds import LISTS, PICTURE_LIST, PICTURES, TYPED
from buurtpunt.reading.records import read_record, typed_id
from buurtpunt.reading.remarks import second_look
from buurtpunt.reading.strays import strays
from buurtpunt.reading.text import Text, read_text
from buurtpunt.reading.yamltree import Mapping, Node, Scalar, Sequence, no_fields, parse

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read, and what was found on the way.

    `broken` are the files in which something could not be read, so that nobody complains of what they would have
    held; `ids` are the ids typed in a list file, also those of people whose phone number is wrong.
    """

    hub: Hub | None
    contents: Contents
    broken: frozenset[str]
    ids: dict[str, frozenset[str]]
    findings: Findings


def read_village(root: Path, shelf: Shelf | None = None, sure: float = 0) -> Reading:
    """Everything in `content/` and `intern/` of the village at `root`.

    On the shelf lies what was read before; it holds for files that nobody touched after `sure` (see `folder.walk`).
    """
    return _Reader(root, shelf, sure).read()


@dataclass(slots=True)
class _Reader:
    root: Path
    shelf: Shelf | None = None
    sure: float = 0
    findings: Findings = field(default_factory=Findings)
    broken: set[str] = field(default_factory=set)
    ids: dict[str, frozenset[str]] = field(default_factory=dict)
    found: dict[type[Any], list[Any]] = field(default_factory=dict)
    pictures: list[File] = field(default_factory=list)
    picture_facts: list[tuple[str, PictureFacts]] = field(default_factory=list)
    attachments: list[File] = field(default_factory=list)
    unknown: list[File] = field(default_factory=list)
    lines: dict[str, list[str]] = field(default_factory=dict)  # of each text, by the name of its file

    def read(self) -> Reading:
        found = walk(self.root, "content", self.findings, self.sure)
        self.broken |= {problem.place.file for problem in self.findings}
        for file in found:
            self.file(file)
        present = {file.name for file in found} | self.broken
        if "content" not in self.broken:
            self.findings.extend(strays(self.unknown, present, ("buurtpunt.yml", *LISTS)))
        for file in walk(self.root, "intern", self.findings):
            if file.name == "intern/druk.yml":
                self.single(file, PrintSettings)
            elif file.name.lower().endswith((".yml", ".yaml")):  # it looks like ours; the rest is the village's own
                self.findings.add(UNKNOWN_FILE, Place(file.name), advice=in_intern(file.name))
        hub = next(iter(self.found.get(Hub, [])), None)
        findings = Findings(second_look(one, self.lines.get(one.place.file, ())) for one in self.findings)
        return Reading(hub, self.contents(), frozenset(self.broken), self.ids, findings)

    def contents(self) -> Contents:
        of = {kind: tuple(found) for kind, found in self.found.items()}
        offers, events, news, pages = (of.get(kind, ()) for kind in DOCUMENTS.values())
        return Contents(
            people=of.get(Person, ()),
            hours=of.get(HourSet, ()),
            closures=of.get(Closure, ()),
            questions=of.get(Question, ()),
            audiences=of.get(Audience, ()),
            partners=of.get(Partner, ()),
            tasks=of.get(Task, ()),
            offers=offers,
            events=events,
            news=news,
            pages=pages,
            picture_facts=tuple(self.picture_facts),
            picture_files=tuple(self.pictures),
            attachments=tuple(self.attachments),
            printing=next(iter(of.get(PrintSettings, ())), None),
            orders=of.get(Order, ()),
        )

    def file(self, file: File) -> None:
        """One file of `content/`, by where it lies and what it is called."""
        folder, _, name = file.name.removeprefix("content/").rpartition("/")
        if not folder and name == "buurtpunt.yml":
            self.single(file, Hub)
        elif not folder and name in LISTS:
            self.lists(file, LISTS[name])
        elif folder in DOCUMENTS and name.lower().endswith(".md"):
            self.document(file, DOCUMENTS[folder])
        elif folder == "drukwerk" and name.endswith(".yml"):
            self.single(file, Order)
        elif file.name == PICTURE_LIST:
            self.pictures_list(file)
        elif file.name.startswith("content/beelden/") and name.lower().endswith(PICTURES):
            self.pictures.append(file)
        elif name.lower().endswith(TYPED) or (folder.partition("/")[0] in DOCUMENTS and name.lower().endswith(TEXTS)):
            self.unknown.append(file)
        else:
            self.attachments.append(file)

    def tree(self, file: File) -> Node | None:
        """The tree of a YAML file."""
        text = read_text(file)
        if isinstance(text, Problem):
            if text.kind is EMPTY and file.name == PICTURE_LIST:  # no photo yet: nothing to say of any
                return Mapping(text.place)
            self.refuse(file, text)
            return None
        self.lines[file.name] = text.lines
        return self.fields(text, file)

    def fields(self, text: Text, file: File, first_line: int = 1) -> Node | None:
        """The tree of a YAML text; a group without fields for one in which only remarks stand."""
        errors = self.findings.count(Level.ERROR)
        node = parse(text, self.findings, first_line)
        if self.findings.count(Level.ERROR) > errors:
            self.broken.add(file.name)
            return node
        return node or Mapping(replace(text.place(1, 1), line=first_line))

    def mapping(self, node: Node | None, file: File, example: str = "naam: De Oude Melkerij") -> Mapping | None:
        if node is None or isinstance(node, Mapping):
            return node
        self.refuse(file, no_fields(node, example))
        return None

    def refuse(self, file: File, problem: Problem) -> None:
        self.findings.extend([problem])
        self.broken.add(file.name)

    def add(self, file: File, record: Record | None) -> None:
        if record is None:
            self.broken.add(file.name)
        else:
            self.found.setdefault(type(record), []).append(record)

    def single(self, file: File, model: type[Record]) -> None:
        """A file that is one record."""
        if (node := self.mapping(self.tree(file), file)) is not None:
            self.add(file, read_record(model, node, self.findings))

    def lists(self, file: File, models: dict[str, type[Record]]) -> None:
        """A file that holds lists of records, each under its key."""
        node = self.tree(file)
        first, model = next(iter(models.items()))
        if isinstance(node, Sequence) or (isinstance(node, Mapping) and _is_one(node, first, model)):
            example = f"`{first}:` bovenaan, en laat de rest eronder inspringen"
            self.refuse(file, Problem(fields.MISSING_KEY, node.place, {"key": first, "example": example}))
            return
        node = self.mapping(node, file, f"{first}:")
        for key, value in (node.values if node else {}).items():
            if key in models:
                self.items(file, models[key], value)
            elif node:
                advice = did_you_mean(key, list(models))
                typed = node.keys[key]
                self.refuse(file, Problem(fields.UNKNOWN_KEY, typed.place, {"key": typed.value, "advice": advice}))
        if node and model is Person and Person not in self.found and file.name not in self.broken:
            kind = fields.EMPTY_VALUE if first in node.values else fields.MISSING_KEY
            place = node.values[first].place if first in node.values else node.place
            example = f"`{first}:`, en daaronder `- {group_example(keys_of(model))}`"
            self.refuse(file, Problem(kind, place, {"key": first, "example": example}))

    def items(self, file: File, model: type[Record], value: Node) -> None:
        if isinstance(value, Scalar) and not value.typed:
            return
        if isinstance(value, Mapping):  # one person needs no dash
            value = Sequence(value.place, [value])
        if not isinstance(value, Sequence):
            self.refuse(
                file, Problem(fields.NOT_A_LIST, value.place, {"example": f"- {group_example(keys_of(model))}"})
            )
            return
        for item in value.items:
            self.add(file, read_record(model, item, self.findings))
        typed = [typed_id(item) for item in value.items]
        self.ids[file.name] = frozenset(slugs.slugify(name) for name in typed if name)

    def document(self, file: File, model: type[Document]) -> None:
        """A Markdown file; from the shelf, when it was read before."""
        if known := kept.recall(self.shelf, model, file):
            self.add(file, known)
            return
        text = read_text(file)
        parts = text if isinstance(text, Problem) else split(text)
        if isinstance(parts, Problem):
            self.refuse(file, parts)
            return
        self.lines[file.name] = text.lines if isinstance(text, Text) else []
        remarks = len(self.findings)
        node = self.mapping(self.fields(parts.fields, file, parts.first_line), file, "titel: Soepavond")
        if node is None:
            return
        record = read_record(model, node, self.findings, parts.body)
        if record and len(self.findings) == remarks:
            kept.keep(self.shelf, record, file)
        self.add(file, record)

    def pictures_list(self, file: File) -> None:
        """beelden.yml: the file names are the keys."""
        node = self.mapping(self.tree(file), file, "foto.jpg: {alt: wat je op de foto ziet}") or Mapping(Place())
        for name, value in node.values.items():
            is_empty = isinstance(value, Scalar) and not value.typed
            said = Mapping(node.keys[name].place) if is_empty else value
            facts = read_record(PictureFacts, said, self.findings)
            if facts is None:
                self.broken.add(file.name)
            else:
                self.picture_facts.append((node.keys[name].value, facts))


def _is_one(node: Mapping, key: str, model: type[Record]) -> bool:
    """Whether the fields of one record stand where the key of the list should be."""
    return key not in node.keys and bool(node.keys.keys() & set(names_of(model)))
