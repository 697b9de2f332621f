"""Bytes -> text with lines -> its fields, and the Markdown below them; and the tree that the fields are, each at its place.

The text of a village is UTF-8; anything else is refused rather than guessed.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from buurtpunt.catalogues import tell
from buurtpunt.disk import plain
from buurtpunt.disk.village import read
from buurtpunt.knowledge import dutch, limits
from buurtpunt.knowledge.patterns import pattern
from buurtpunt.model.collection import Layout
from buurtpunt.model.keys import BLANK
from buurtpunt.model.origin import Body
from buurtpunt.model.village import File
from buurtpunt.problems import Place, Problem, Wrong, files
from buurtpunt.writing.manifest import digest

LARGEST = 2_000_000  # bytes; a village's longest text is a hundred times smaller
MOST_FIELDS = 100_000  # characters of front matter; thirty fields are two thousand
# What YAML 1.2 (5.1) refuses, and what it takes for the end of a line while an editor does not: NEL, LS and PS.
_CONTROL = pattern(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")
# Characters without width that come along with a paste. Nobody typed them, and nobody can see them to take them out.
_NO_WIDTH = ("\ufeff", "\u200b", "\u2060")
# How Git marks where two versions of a text begin and end, and all that it puts there.
_VERSION = pattern(r"^(?:<{7}|>{7})(?: .*)?$", re.MULTILINE)
_MARK = pattern(r"={7}|(?:<{7}|>{7}|\|{7})(?: .*)?")
# A phone makes one long dash of two or three short ones. Nothing else in YAML is a line of dashes at the margin.
_OPEN = pattern(r"-{2,}|-*[–—][-–—]*")
_FIELD = pattern(r"\w+:(?: |$)")
_HEADING = pattern(r"#{2,} *(\w.*?)[ #]*")
_CLOSE = pattern(rf"{_OPEN.pattern}|\.\.\.")


@dataclass(frozen=True, slots=True)
class Text:
    """The text of one file or of its fields, with a newline between its lines; `first` is the line of the file on which it begins."""

    name: str  # of the file
    content: str
    first: int = 1
    lines: list[str] = field(init=False, compare=False)  # as typed, without their ends

    def __post_init__(self) -> None:
        object.__setattr__(self, "lines", self.content.split("\n"))

    def place(self, line: int, column: int = 0) -> Place:
        """The place of a line of this text in its file; lines and columns count from 1."""
        typed = self.lines[line - 1] if 0 < line <= len(self.lines) else ""
        return Place(self.name, self.first + line - 1, column, typed)

    @property
    def mark(self) -> str:
        """A name for this very text at this very place."""
        return digest(self.content, str(self.first))


class Span(NamedTuple):
    """Where something stands in its text: rows and columns from 0, the end just behind its last sign.

    `style` tells how it is written: `'` or `"` for quotes, `|` or `>` for a block of text, `[` or `{` for brackets,
    "" for none of these.
    """

    row: int = 0
    column: int = 0
    end_row: int = 0
    end_column: int = 0
    style: str = ""


NOWHERE = Span()


def says_something(typed: str) -> bool:
    """Whether a text holds anything: an empty pair of quotes, or the dots of a remedy, say no more than nothing."""
    return typed.strip() not in ("", BLANK, "…")


@dataclass(slots=True)
class Scalar:
    """One text; `source` are the lines of the file on which it was typed, where there are several."""

    value: str
    place: Place
    source: str = ""
    span: Span = NOWHERE

    @property
    def typed(self) -> bool:
        """Whether something stands there."""
        return says_something(self.value)


@dataclass(slots=True)
class Sequence:
    """A list."""

    place: Place
    items: list[Node] = field(default_factory=list)
    span: Span = NOWHERE


@dataclass(slots=True)
class Mapping:
    """A group of fields; `keys` are the keys as typed, with their place, by the key in small letters."""

    place: Place
    keys: dict[str, Scalar] = field(default_factory=dict)
    values: dict[str, Node] = field(default_factory=dict)
    span: Span = NOWHERE


Node = Scalar | Sequence | Mapping


def parts_of(file: File, layout: Layout) -> tuple[Text, Body] | Problem:
    """The fields of a file that has this layout and the text below them, or the one problem that keeps us from telling them."""
    text = read_text(file)
    if isinstance(text, Problem):
        return text
    return split(text) if layout is Layout.FRONT else (text, Body(file=file.name))


def read_text(file: File) -> Text | Problem:
    """The text of a file, or the one problem that keeps us from reading it."""
    try:
        data = read(file.path, file.name, LARGEST + 1) if file.typed is None else file.typed
    except Wrong as wrong:
        return wrong.at()
    if len(data) > LARGEST:
        return _too_big(file)
    return decode(file.name, data)


def decode(name: str, data: bytes) -> Text | Problem:
    """Bytes to text: UTF-8 with or without a BOM, with any of the three line endings, in Unicode form NFC."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or _looks_like_utf16(data):
        return Problem(files.UTF16, Place(name))
    try:
        content = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf8(name, data, error.start)
    if content.startswith("{\\rtf"):
        return Problem(files.RTF, Place(name))
    text = Text(name, as_read(content.replace("\r\n", "\n").replace("\r", "\n")))
    if not text.content.strip():
        return Problem(files.EMPTY, Place(name))
    return _control(text) or _two_versions(text) or text


def as_read(typed: str) -> str:
    """A text without the characters that have no width, in Unicode form NFC; the ends of its lines stay as they are."""
    for sign in _NO_WIDTH:
        typed = typed.replace(sign, "")
    return unicodedata.normalize("NFC", typed)


def split(text: Text) -> tuple[Text, Body] | Problem:
    """Fields and Markdown of one file, or why they cannot be told apart."""
    lines = text.lines
    start = next(i for i, line in enumerate(lines) if line.strip())  # a text that is empty does not come this far
    if not _OPEN.fullmatch(lines[start].strip()):
        return Problem(files.FRONT_MISSING, text.place(start + 1), {"advice": _front(lines[start:])})
    end = next((i for i in range(start + 1, len(lines)) if _CLOSE.fullmatch(lines[i].rstrip())), None)
    if end is None:  # then a line that is indented will do
        end = next((i for i in range(start + 1, len(lines)) if _CLOSE.fullmatch(lines[i].strip())), None)
    if end is None:
        return Problem(files.FRONT_UNCLOSED, text.place(start + 1))
    fields = Text(text.name, "\n".join(lines[start + 1 : end]), start + 2)
    if len(fields.content) > MOST_FIELDS:
        facts = {"what": tell("reading.front"), "size": f"{len(fields.content) / 1000:.0f} kB"}
        return Problem(files.TOO_BIG, text.place(start + 1), facts | {"limit": f"{MOST_FIELDS // 1000} kB"})
    body = Body("\n".join(lines[end + 1 :]), text.name, end + 2)
    try:
        limits.check_markup(body.text)
    except Wrong as wrong:
        line = end + 2 + body.text.count("\n", 0, wrong.facts["at"])
        return wrong.at(text.place(line, 1))
    return fields, body


def _front(lines: list[str]) -> str:
    """Which lines of dashes a text lacks that begins with none; what looks like fields stays as it is."""
    if not _FIELD.match(lines[0]):
        return tell("reading.no_front")
    return tell(f"reading.no_front.{'first' if any(_OPEN.fullmatch(line.rstrip()) for line in lines) else 'both'}")


def headings(fields: Text) -> Iterator[Problem]:
    """The headings that stand among the fields, where they are remarks that nobody reads."""
    for number, line in enumerate(fields.lines, 1):
        if found := _HEADING.fullmatch(line):
            yield Problem(files.HEADING_IN_FRONT, fields.place(number, 1), {"typed": line.strip(), "words": found[1]})


def _looks_like_utf16(data: bytes) -> bool:
    head = data[:200]
    return len(head) >= 4 and any(head[1::2]) != any(head[::2])


def _not_utf8(name: str, data: bytes, at: int) -> Problem:
    before = data[:at].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    start = before.rfind(b"\n") + 1
    end = min((i for i in (data.find(b"\n", at), data.find(b"\r", at)) if i >= 0), default=len(data))
    # Windows-1252 is what such files nearly always are; it is only a guess, so it is only shown.
    line = (before[start:] + data[at:end]).decode("cp1252", errors="replace")
    guess = data[at : at + 1].decode("cp1252", errors="replace")
    place = Place(name, before.count(b"\n") + 1, len(before) - start + 1, line)
    return Problem(files.NOT_UTF8, place, {"guess": guess})


def _control(text: Text) -> Problem | None:
    """The first character that no text can hold; its remedy names the other lines that have one."""
    if not _CONTROL.search(text.content.replace("\n", "")):  # nearly always, and quicker than line by line
        return None
    hits = [(number, found) for number, line in enumerate(text.lines, 1) if (found := _CONTROL.search(line))]
    line, found = hits[0]
    character = ord(found[0])
    place = text.place(line, found.start() + 1)
    shown = Place(place.file, place.line, place.column, _CONTROL.sub("\N{REPLACEMENT CHARACTER}", place.text))
    others = [str(number) for number, _ in hits[1:6]] + ["..."] * (len(hits) > 6)
    also = tell("reading.also_line", lines=dutch.enumerate_words(others)) if others else ""
    return Problem(files.CONTROL_CHARACTER, shown, {"name": f"U+{character:04X}" if character else "NUL", "also": also})


def _two_versions(text: Text) -> Problem | None:
    """The marks that Git leaves where two people changed the same; a line of = alone may be one below a heading."""
    if not _VERSION.search(text.content):
        return None
    marks = [number for number, line in enumerate(text.lines, 1) if _MARK.fullmatch(line)]
    lines = dutch.enumerate_words(str(number) for number in marks)
    return Problem(files.TWO_VERSIONS, text.place(marks[0], 1), {"lines": lines})


def _too_big(file: File) -> Problem:
    seen = plain.look(file.path)
    size = (len(file.typed) if file.typed else seen.st_size if seen else LARGEST) / 1_000_000
    limit = f"{LARGEST / 1_000_000:.0f} MB"
    told = f"{size:.0f} MB" if f"{size:.0f} MB" != limit else tell("reading.just_over", limit=limit)
    facts = {"what": tell("reading.file"), "size": told, "limit": limit}
    return Problem(files.TOO_BIG, Place(file.name), facts)
