"""Bytes -> text with lines. The text of a village is UTF-8; anything else is refused rather than guessed."""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass, field

from buurtpunt.catalogues import tell
from buurtpunt.disk import plain
from buurtpunt.disk.village import read
from buurtpunt.knowledge import dutch
from buurtpunt.knowledge.patterns import pattern
from buurtpunt.model.village import File
from buurtpunt.problems import Place, Problem, Wrong, files

LARGEST = 2_000_000  # bytes; a village's longest text is a hundred times smaller
# What YAML 1.2 (5.1) refuses, and what it takes for the end of a line while an editor does not: NEL, LS and PS.
_CONTROL = pattern(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")
# Characters without width that come along with a paste. Nobody typed them, and nobody can see them to take them out.
_NO_WIDTH = ("\ufeff", "\u200b", "\u2060")
# How Git marks where two versions of a text begin and end, and all that it puts there.
_VERSION = pattern(r"^(?:<{7}|>{7})(?: .*)?$", re.MULTILINE)
_MARK = pattern(r"={7}|(?:<{7}|>{7}|\|{7})(?: .*)?")


@dataclass(frozen=True, slots=True)
class Text:
    """The text of one file, with a newline between its lines, and the name of the file."""

    name: str
    content: str
    lines: list[str] = field(init=False, compare=False)  # as typed, without their ends

    def __post_init__(self) -> None:
        object.__setattr__(self, "lines", self.content.split("\n"))

    def place(self, line: int, column: int = 0) -> Place:
        """A place in this file; lines and columns count from 1."""
        return Place(self.name, line, column, self.lines[line - 1] if 0 < line <= len(self.lines) else "")


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
