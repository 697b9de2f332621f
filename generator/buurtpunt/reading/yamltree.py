"""The one door to YAML: text -> a tree of texts, each with its line.

No value is guessed: `19:30`, `no` and `0450` stay the texts that they are. A tree is built from the parser's events,
so that no depth, alias or double key can surprise us.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, NamedTuple

import yaml

from buurtpunt.knowledge import limits
from buurtpunt.knowledge.patterns import pattern
from buurtpunt.problems import Place, Problem
from buurtpunt.problems import yaml as kinds
from buurtpunt.reading.accidents import colour, mended_ahead, repair, unmeant
from buurtpunt.reading.complaint import DEEPEST, complaint, glued_dash, lines_of, stays_open, without_colon
from buurtpunt.reading.quotes import first_open
from buurtpunt.reading.text import Mapping, Node, Scalar, Sequence, Span, Text

# Quotes as Word and a phone make them, around the whole of a value.
_CURLY = pattern(r"""[“”„‟]([^"“”„‟]*)["“”„‟]""")
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the same events, only slower, where libyaml is absent


class _Stop(Exception):
    """There is no sense in reading on."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem


class Parsed(NamedTuple):
    """The tree of a text, None when it cannot be read or holds nothing; and what is wrong with it."""

    tree: Node | None
    problems: tuple[Problem, ...]


def parse(text: Text) -> Parsed:
    """Reads a YAML text. Double keys are told and the rest is read on; anything that breaks the text ends the reading."""
    repaired = mended_ahead(text.content)
    if found := first_open(repaired.split("\n")):
        return Parsed(None, (stays_open(text, found),))
    for _ in range(repaired.count("\n") + 2):  # each round mends another line
        try:
            builder = _Builder(text)  # a text that is mended and read again tells all anew
            return Parsed(builder.build(repaired), tuple(builder.noted))
        except _Stop as stop:
            return Parsed(None, (stop.problem,))
        except yaml.MarkedYAMLError as error:
            mended = repair(repaired, lines_of(error))
            if mended is None:
                return Parsed(None, (complaint(error, text),))
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
    if value == text and _CURLY.fullmatch(text):  # which belong to the text, and would be taken for those around it
        return f"'{text}'"
    if value.startswith("'") and "'" in text and not {'"', "\\"} & set(text):
        return f'"{text}"'  # easier on the eye than two quotes for one
    return value


class _Builder:
    """Builds the tree of one document out of the parser's events."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self.noted: list[Problem] = []
        self.rows: list[str] = []  # what is parsed, line by line: the text, or the text mended
        self.is_mended = False

    def build(self, content: str) -> Node | None:
        self.rows = content.split("\n")
        self.is_mended = content != self.text.content
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
            found = None
            while not isinstance(item := next(events), yaml.SequenceEndEvent):
                known = len(self.noted)
                found = self.node(item, events, depth + 1)
                self.two_in_one(found, known)
                if not isinstance(found, Scalar) or found.typed:  # a dash with nothing behind it
                    sequence.items.append(found)
            sequence.span = self.around(event, item, found)
            return sequence
        mapping, value = Mapping(self.place(event)), None
        while not isinstance(key := next(events), yaml.MappingEndEvent):
            name, value = self.node(key, events, depth + 1), self.node(next(events), events, depth + 1)
            if event.flow_style and not self.has_colon(key) and (loose := _loose(mapping, name)):
                raise _Stop(loose)
            self.entry(mapping, name, value)
        mapping.span = self.around(event, key, value)
        return mapping

    def scalar(self, event: Any) -> Scalar:
        place, first, last = self.place(event), event.start_mark.line, event.end_mark.line
        source = "" if first == last else "\n".join(self.text.lines[first : last + 1])
        if event.value and event.style not in ("|", ">"):
            self.noted += self.unmeant(event)
        if not event.style and (quoted := _CURLY.fullmatch(event.value)):
            return Scalar(quoted[1], replace(place, column=place.column + 1), source, self.span(event))
        return Scalar(event.value, place, source, self.span(event))

    def unmeant(self, event: Any) -> Iterator[Problem]:
        start, end = event.start_mark, event.end_mark
        row = self.rows[end.line] if end.line < len(self.rows) else ""
        spots = (start.line, start.column), (end.line, end.column)
        return unmeant(self.text, event.value, *spots, row, is_plain=not event.style)

    def entry(self, mapping: Mapping, key: Node, value: Node) -> None:
        if not isinstance(key, Scalar):
            raise _Stop(Problem(kinds.NOT_FIELDS, key.place, {"example": "titel: ..."}))
        name = key.value.strip().lower()  # a telephone begins a line with a capital
        if first := mapping.keys.get(name):
            glued = glued_dash(key.place.text)
            kind, facts = glued or (kinds.DOUBLE_KEY, {"key": key.value, "first": first.place.line})
            self.noted.append(Problem(kind, key.place, facts))
            return
        if len(mapping.keys) == limits.KEYS:
            raise _Stop(Problem(kinds.TOO_MANY_KEYS, key.place, {"most": limits.KEYS}))
        mapping.keys[name] = key
        mapping.values[name] = self.with_hash(key, value)

    def two_in_one(self, item: Node, known: int) -> None:
        """Tells once of all that stands twice in one of a list, where the next one lost its dash."""
        if not isinstance(item, Mapping):
            return
        twice = [
            one for one in self.noted[known:] if one.kind is kinds.DOUBLE_KEY and one.place.column == item.place.column
        ]
        if len(twice) > 1:
            first = twice[0]
            facts = {"key": first.facts["key"], "line": item.place.line, "typed": first.place.text.strip()}
            told = [one for one in self.noted[known:] if one not in twice]
            self.noted[known:] = [*told, Problem(kinds.DASH_MISSING, first.place, facts)]

    def has_colon(self, key: Any) -> bool:
        """Whether something between braces has a colon behind it; without one it is a key with no value to YAML."""
        line, column = key.end_mark.line, key.end_mark.column
        behind = "".join([self.text.lines[line][column:], *self.text.lines[line + 1 :]])
        return not behind.lstrip().startswith((",", "}"))

    def with_hash(self, key: Scalar, value: Node) -> Node:
        """`kleur: #0b6e4f` is an empty value and a comment to YAML, and a colour to everybody else."""
        if isinstance(value, Scalar) and not value.typed and (found := colour(key.place)):
            word, place = found
            row, column = key.span.row, place.column - 1
            return Scalar(word, place, span=Span(row, column, row, column + len(word)))
        return value

    def span(self, event: Any) -> Span:
        """Where a text stands as it was typed; a block of text ends with its last line that is not empty."""
        start, end = event.start_mark, event.end_mark
        if event.style not in ("|", ">"):
            if not self.is_mended:
                return Span(start.line, start.column, end.line, end.column, event.style or "")
            return Span(start.line, self.typed(start), end.line, self.typed(end), event.style or "")
        last = min(end.line if end.column else end.line - 1, len(self.text.lines) - 1)
        while last > start.line and not self.text.lines[last].strip():
            last -= 1
        return Span(start.line, self.typed(start), last, len(self.text.lines[last]), event.style)

    def around(self, first: Any, last: Any, inside: Node | None) -> Span:
        """Where a list or a group stands: from bracket to bracket, or from its first sign to the end of what is in it."""
        start, end = first.start_mark, last.end_mark
        if first.flow_style:
            style = "[" if isinstance(first, yaml.SequenceStartEvent) else "{"
            return Span(start.line, self.typed(start), end.line, self.typed(end), style)
        end_row, end_column = inside.span[2:4] if inside else (start.line, start.column)
        return Span(start.line, start.column, end_row, end_column)

    def typed(self, mark: Any) -> int:
        """The column of a mark in the row as it was typed: in one that was mended it stood more to the left."""
        if (
            not self.is_mended
            or mark.line >= len(self.rows)
            or (row := self.rows[mark.line]) == (typed := self.text.lines[mark.line])
        ):
            return int(mark.column)
        same = next((column for column, (a, b) in enumerate(zip(row, typed, strict=False)) if a != b), len(typed))
        if mark.column <= same:
            return int(mark.column)
        return max(same, len(typed[: len(typed) - len(row) + mark.column].rstrip()))

    def place(self, event: Any) -> Place:
        return self.text.place(event.start_mark.line + 1, event.start_mark.column + 1)

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
