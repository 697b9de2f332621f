"""The one door to YAML: text -> a tree of texts, each with its line.

No value is guessed: `19:30`, `no` and `0450` stay the texts that they are. A tree is built from the parser's events,
so that no depth, alias or double key can surprise us.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

import yaml

from buurtpunt.knowledge.patterns import pattern
from buurtpunt.problems import Findings, Place, Problem
from buurtpunt.problems import yaml as kinds
from buurtpunt.reading.complaint import DEEPEST, complaint, lines_of, without_colon
from buurtpunt.reading.folds import unmeant
from buurtpunt.reading.remainders import colour, swallowed
from buurtpunt.reading.repair import repair
from buurtpunt.reading.text import Text

# A space that does not break, as a Mac types it with the Option key, where YAML wants a plain one.
_HARD_SPACE = pattern(r"(?:^[ -]*|:)[\u00a0\u202f][ \u00a0\u202f-]*", re.MULTILINE)
# The line that tells an editor where the schema is; whoever takes its # away means no harm.
_FOR_EDITORS = pattern(r"^ *yaml-language-server:", re.MULTILINE)
# Quotes as Word and a phone make them, around the whole of a value.
_CURLY = pattern(r"""[“”„‟]([^"“”„‟]*)["“”„‟]""")
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the same events, only slower, where libyaml is absent


@dataclass(slots=True)
class Scalar:
    """One text, and the lines of the file on which it was typed."""

    value: str
    place: Place
    source: str = ""

    @property
    def typed(self) -> bool:
        """Whether something stands there; an empty pair of quotes says no more than nothing at all."""
        return bool(self.value.strip())


@dataclass(slots=True)
class Sequence:
    """A list; `close` is the place of the bracket that closes it, None for one with dashes."""

    place: Place
    items: list[Node] = field(default_factory=list)
    close: Place | None = None


@dataclass(slots=True)
class Mapping:
    """A group of fields; `keys` are the keys as typed, with their place, by the key in small letters."""

    place: Place
    keys: dict[str, Scalar] = field(default_factory=dict)
    values: dict[str, Node] = field(default_factory=dict)


Node = Scalar | Sequence | Mapping


class _Stop(Exception):
    """There is no sense in reading on."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem


def parse(text: Text, findings: Findings, first_line: int = 1) -> Node | None:
    """The tree of a YAML text that begins at `first_line` of its file; None when it cannot be read or holds nothing.

    Double keys are noted and the rest is read on; anything that breaks the text ends the reading.
    """
    content = _FOR_EDITORS.sub("#", text.content)
    repaired = _HARD_SPACE.sub(lambda found: re.sub("[\u00a0\u202f]", " ", found[0]), content)
    for _ in range(repaired.count("\n") + 2):  # each round mends another line
        try:
            return _Builder(text, findings, first_line).build(repaired)
        except _Stop as stop:
            findings.extend([stop.problem])
            return None
        except yaml.MarkedYAMLError as error:
            mended = repair(repaired, lines_of(error))
            if mended is None:
                findings.extend([complaint(error, text, first_line)])
                return None
            repaired = mended
    raise AssertionError("each round mends a line that was not mended before")


def as_value(text: str, *, in_brackets: bool = False) -> str:
    """A text on one line as it may stand behind a key, between quotes only where YAML would read something else."""
    scalar = yaml.ScalarEvent(None, None, (True, True), text)
    key = yaml.ScalarEvent(None, None, (True, True), "k")
    inside = [yaml.MappingStartEvent(None, None, True, flow_style=in_brackets), key, scalar, yaml.MappingEndEvent()]
    document = [yaml.DocumentStartEvent(explicit=False), *inside, yaml.DocumentEndEvent(explicit=False)]
    events = [yaml.StreamStartEvent(), *document, yaml.StreamEndEvent()]
    written: str = yaml.emit(events, allow_unicode=True, width=float("inf"))
    bare = written.rstrip("\n")
    value = (bare[1:-1] if in_brackets else bare).removeprefix("k: ")
    if value.startswith("'") and "'" in text and not {'"', "\\"} & set(text):
        return f'"{text}"'  # easier on the eye than two quotes for one
    return value


def no_fields(node: Node, example: str) -> Problem:
    """What is wrong with a text that is no group of fields; the example is a line that could stand there."""
    return nearly_fields(node) or Problem(kinds.NOT_FIELDS, node.place, {"example": example})


def nearly_fields(node: Node) -> Problem | None:
    """What is wrong with a text that would be a group of fields with a colon and a space in it."""
    meant = without_colon(node.place.text) if isinstance(node, Scalar) else None
    return Problem(meant[0], node.place, meant[1]) if meant else None


class _Builder:
    """Builds the tree of one document out of the parser's events."""

    def __init__(self, text: Text, findings: Findings, first_line: int) -> None:
        self.text = text
        self.findings = findings
        self.offset = first_line - 1
        self.noted: list[Problem] = []
        self.rows: list[str] = []  # what is parsed, line by line: the text, or the text mended

    def build(self, content: str) -> Node | None:
        self.rows = content.split("\n")
        events = yaml.parse(content, Loader=_LOADER)
        root: Node | None = None
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise _Stop(Problem(kinds.TWO_DOCUMENTS, self.place(event)))
            elif isinstance(event, yaml.NodeEvent):
                root = self.node(event, events, 1)
        self.findings.extend(self.noted)  # only now: a text that is mended and read again would tell them twice
        return None if isinstance(root, Scalar) and not root.typed else root

    def node(self, event: Any, events: Iterator[Any], depth: int) -> Node:
        if isinstance(event, yaml.AliasEvent) or event.anchor or _is_tagged(event):
            raise _Stop(self.reference(event))
        if depth > DEEPEST:
            raise _Stop(Problem(kinds.TOO_DEEP, self.place(event), {"limit": DEEPEST}))
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            sequence = Sequence(self.place(event))
            while not isinstance(item := next(events), yaml.SequenceEndEvent):
                found = self.node(item, events, depth + 1)
                if not isinstance(found, Scalar) or found.typed:  # a dash with nothing behind it
                    sequence.items.append(found)
            sequence.close = self.place(item) if event.flow_style else None
            return sequence
        mapping = Mapping(self.place(event))
        while not isinstance(key := next(events), yaml.MappingEndEvent):
            name, value = self.node(key, events, depth + 1), self.node(next(events), events, depth + 1)
            if event.flow_style and not self.has_colon(key) and (loose := _loose(mapping, name)):
                raise _Stop(loose)
            self.entry(mapping, name, value)
        return mapping

    def scalar(self, event: Any) -> Scalar:
        place = self.place(event)
        lines = self.text.lines[event.start_mark.line : event.end_mark.line + 1]
        if event.value and event.style not in ("|", ">"):
            self.look_around(event)
        if not event.style and (quoted := _CURLY.fullmatch(event.value)):
            return Scalar(quoted[1], replace(place, column=place.column + 1), "\n".join(lines))
        return Scalar(event.value, place, "\n".join(lines))

    def look_around(self, event: Any) -> None:
        """Notes what YAML takes from a text, or adds to it, while whoever typed it may not know."""
        start, end = event.start_mark, event.end_mark
        row = self.rows[end.line] if end.line < len(self.rows) else ""
        if lost := swallowed(self.text, row, (end.line, end.column), event.value, self.offset + 1):
            self.noted.append(lost)
        if event.style:
            return
        if joined := unmeant(self.text, (start.line, start.column), end.line, event.value, self.offset + 1):
            self.noted.append(joined)

    def entry(self, mapping: Mapping, key: Node, value: Node) -> None:
        if not isinstance(key, Scalar):
            raise _Stop(Problem(kinds.NOT_FIELDS, key.place, {"example": "titel: Soepavond"}))
        name = key.value.strip().lower()  # a telephone begins a line with a capital
        if first := mapping.keys.get(name):
            facts = {"key": key.value, "first": first.place.line}
            self.noted.append(Problem(kinds.DOUBLE_KEY, key.place, facts))
            return
        mapping.keys[name] = key
        mapping.values[name] = self.with_hash(key, value)

    def has_colon(self, key: Any) -> bool:
        """Whether something between braces has a colon behind it; without one it is a key with no value to YAML."""
        line, column = key.end_mark.line, key.end_mark.column
        behind = "".join([self.text.lines[line][column:], *self.text.lines[line + 1 :]])
        return not behind.lstrip().startswith((",", "}"))

    def with_hash(self, key: Scalar, value: Node) -> Node:
        """`kleur: #0b6e4f` is an empty value and a comment to YAML, and a colour to everybody else."""
        if isinstance(value, Scalar) and not value.typed and (found := colour(key.place)):
            return Scalar(*found)
        return value

    def place(self, event: Any) -> Place:
        mark, lines = event.start_mark, self.text.lines
        typed = lines[mark.line] if mark.line < len(lines) else ""
        return Place(self.text.name, mark.line + 1 + self.offset, mark.column + 1, typed)

    def reference(self, event: Any) -> Problem:
        place = self.place(event)
        typed = place.text[place.column - 1 :].strip()
        return Problem(kinds.ALIAS, place, {"sign": typed[:1], "value": typed})


def _loose(mapping: Mapping, found: Node) -> Problem | None:
    """What is wrong with a text that stands between braces without a key; the first can only be a key itself."""
    typed = found.value if isinstance(found, Scalar) else ""
    if meant := without_colon(typed):
        return Problem(meant[0], found.place, meant[1])
    key, before = next(reversed(mapping.values.items()), ("", None))
    if not isinstance(before, Scalar):
        return None
    return Problem(kinds.LOOSE, found.place, {"value": typed, "mended": f'{key}: "{before.value}, {typed}"'})


def _is_tagged(event: Any) -> bool:
    return getattr(event, "tag", None) is not None
