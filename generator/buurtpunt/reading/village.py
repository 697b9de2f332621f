"""Reads a village's folder: every file, every field, one run."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from buurtpunt.knowledge import slugs
from buurtpunt.model.documents import DOCUMENTS, Document
from buurtpunt.model.hub import Closure, HourSet, Hub, Person
from buurtpunt.model.lists import Audience, Partner, PictureFacts, Question, Task
from buurtpunt.model.printing import Order, PrintSettings
from buurtpunt.model.record import Record
from buurtpunt.model.village import Contents, File, Village
from buurtpunt.problems import Findings, Place, Problem, fields, files
from buurtpunt.problems import yaml as yaml_kinds
from buurtpunt.reading.advice import did_you_mean, where_it_belongs
from buurtpunt.reading.folder import walk
from buurtpunt.reading.frontmatter import split
from buurtpunt.reading.records import read_record
from buurtpunt.reading.text import read_text
from buurtpunt.reading.yamltree import Mapping, Node, Scalar, Sequence, parse

R = TypeVar("R", bound=Record)

# The files that hold lists: under which key lies a list of what.
LISTS: dict[str, dict[str, type[Record]]] = {
    "contact.yml": {"personen": Person},
    "uren.yml": {"uren": HourSet, "sluitingen": Closure},
    "vragen.yml": {"vragen": Question},
    "doelgroepen.yml": {"doelgroepen": Audience},
    "partners.yml": {"partners": Partner},
    "help-mee.yml": {"taken": Task},
}
PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif", ".svg", ".heic", ".heif")


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

    def village(self) -> Village:
        """The whole village; only for a reading with a hub."""
        assert self.hub is not None
        parts = {name: getattr(self.contents, name) for name in Contents.__dataclass_fields__}
        return Village(hub=self.hub, **parts)


def read_village(root: Path) -> Reading:
    """Everything in `content/` and `intern/` of the village at `root`."""
    return _Reader(root).read()


@dataclass(slots=True)
class _Reader:
    root: Path
    findings: Findings = field(default_factory=Findings)
    broken: set[str] = field(default_factory=set)
    ids: dict[str, frozenset[str]] = field(default_factory=dict)
    found: dict[type[Any], list[Any]] = field(default_factory=dict)
    pictures: list[File] = field(default_factory=list)
    picture_facts: list[tuple[str, PictureFacts]] = field(default_factory=list)
    attachments: list[File] = field(default_factory=list)

    def read(self) -> Reading:
        for file in walk(self.root, "content", self.findings):
            self.file(file)
        self.must_be_there()
        for file in walk(self.root, "intern", self.findings):
            if file.name == "intern/druk.yml":
                self.single(file, PrintSettings)
        hub = next(iter(self.found.get(Hub, [])), None)
        return Reading(hub, self.contents(), frozenset(self.broken), self.ids, self.findings)

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
        elif folder in DOCUMENTS and name.endswith(".md"):
            self.document(file, DOCUMENTS[folder])
        elif folder == "drukwerk" and name.endswith(".yml"):
            self.single(file, Order)
        elif file.name == "content/beelden/beelden.yml":
            self.pictures_list(file)
        elif file.name.startswith("content/beelden/") and name.lower().endswith(PICTURES):
            self.pictures.append(file)
        elif name.endswith((".md", ".yml", ".yaml")):
            self.findings.add(
                files.UNKNOWN_FILE, Place(file.name), advice=where_it_belongs(folder, name, ("buurtpunt.yml", *LISTS))
            )
        else:
            self.attachments.append(file)

    def must_be_there(self) -> None:
        """The two files without which there is no hub."""
        examples = {
            "buurtpunt.yml": "`naam: De Oude Melkerij`",
            "contact.yml": "`personen:`, met een naam en een telefoon",
        }
        present = {Hub: "buurtpunt.yml", Person: "contact.yml"}
        name_of = {Hub: "naam", Person: "personen"}
        for kind, name in present.items():
            path = f"content/{name}"
            if kind in self.found or path in self.broken:
                continue
            if (self.root / path).exists():
                self.findings.add(fields.MISSING_KEY, Place(path, 1), key=name_of[kind], example=examples[name])
            else:
                self.findings.add(files.FILE_MISSING, Place(path), name=path, example=examples[name])

    def tree(self, file: File) -> Mapping | None:
        """The fields of a YAML file."""
        text = read_text(file)
        if isinstance(text, Problem):
            self.refuse(file, text)
            return None
        before = len(self.findings)
        node = parse(text, self.findings)
        if len(self.findings) > before:
            self.broken.add(file.name)
        return self.mapping(node, file)

    def mapping(self, node: Node | None, file: File, example: str = "naam: De Oude Melkerij") -> Mapping | None:
        if node is None:
            return None
        if not isinstance(node, Mapping):
            self.refuse(file, Problem(yaml_kinds.NOT_FIELDS, node.place, {"example": example}))
            return None
        return node

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
        if (node := self.tree(file)) is not None:
            self.add(file, read_record(model, node, self.findings))

    def lists(self, file: File, models: dict[str, type[Record]]) -> None:
        """A file that holds lists of records, each under its key."""
        node = self.tree(file)
        for key, value in (node.values if node else {}).items():
            assert node is not None
            if key not in models:
                advice = did_you_mean(key, list(models))
                self.refuse(file, Problem(fields.UNKNOWN_KEY, node.keys[key].place, {"key": key, "advice": advice}))
            elif not isinstance(value, Scalar) or value.typed:
                self.items(file, models[key], value)

    def items(self, file: File, model: type[Record], value: Node) -> None:
        if isinstance(value, Mapping):  # one person needs no dash
            value = Sequence(value.place, [value])
        if not isinstance(value, Sequence):
            self.refuse(file, Problem(fields.NOT_A_LIST, value.place, {"example": "`- naam: ...`"}))
            return
        for item in value.items:
            self.add(file, read_record(model, item, self.findings))
        typed = [_typed_id(item) for item in value.items]
        self.ids[file.name] = frozenset(slugs.slugify(name) for name in typed if name)

    def document(self, file: File, model: type[Document]) -> None:
        """A Markdown file."""
        text = read_text(file)
        parts = text if isinstance(text, Problem) else split(text)
        if isinstance(parts, Problem):
            self.refuse(file, parts)
            return
        before = len(self.findings)
        node = parse(parts.fields, self.findings, first_line=2)
        if node is None and len(self.findings) > before:
            self.broken.add(file.name)
            return
        fields_found = self.mapping(node or Mapping(Place(file.name, 1, 1, "---")), file, "titel: Soepavond")
        if fields_found is not None:
            self.add(file, read_record(model, fields_found, self.findings, parts.body))

    def pictures_list(self, file: File) -> None:
        """beelden.yml: the file names are the keys."""
        node = self.tree(file)
        for name, value in (node.values if node else {}).items():
            assert node is not None
            is_empty = isinstance(value, Scalar) and not value.typed
            said = Mapping(node.keys[name].place) if is_empty else value
            facts = read_record(PictureFacts, said, self.findings)
            if facts is None:
                self.broken.add(file.name)
            else:
                self.picture_facts.append((name, facts))


def _typed_id(node: Node) -> str:
    """The id of a record as typed, even when the rest of it is wrong."""
    for key in ("id", "naam"):
        if isinstance(node, Mapping) and isinstance(value := node.values.get(key), Scalar) and value.value:
            return value.value
    return ""
