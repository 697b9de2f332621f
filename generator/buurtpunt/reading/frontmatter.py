"""Splits a file in its fields and the text below them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from buurtpunt.catalogues import tell
from buurtpunt.knowledge import limits
from buurtpunt.knowledge.patterns import pattern
from buurtpunt.model.files import Layout
from buurtpunt.model.origin import Body
from buurtpunt.model.village import File
from buurtpunt.problems import Place, Problem, Wrong, files
from buurtpunt.reading.text import Text, read_text
from buurtpunt.writing.manifest import digest

LARGEST = 100_000  # characters of front matter; thirty fields are two thousand
# A phone makes one long dash of two or three short ones. Nothing else in YAML is a line of dashes at the margin.
_OPEN = pattern(r"-{2,}|-*[–—][-–—]*")
_HEADING = pattern(r"#{2,} *(\w.*?)[ #]*")
_CLOSE = pattern(rf"{_OPEN.pattern}|\.\.\.")


@dataclass(frozen=True)
class Split:
    """The fields, the line of the file on which they begin, and the Markdown below them; `lines` are all of the file."""

    fields: Text
    first_line: int
    body: Body
    lines: list[str]

    @property
    def mark(self) -> str:
        """A name for these very fields at this very place."""
        return digest(self.fields.content, str(self.first_line))


def parts_of(file: File, layout: Layout) -> Split | Problem:
    """The parts of a file that has this layout, or the one problem that keeps us from telling them."""
    text = read_text(file)
    if isinstance(text, Problem):
        return text
    return split(text) if layout is Layout.FRONT else Split(text, 1, Body(file=file.name), text.lines)


def split(text: Text) -> Split | Problem:
    """Fields and Markdown of one file, or why they cannot be told apart."""
    lines = text.lines
    start = next(i for i, line in enumerate(lines) if line.strip())  # a text that is empty does not come this far
    if not _OPEN.fullmatch(lines[start].strip()):
        return Problem(files.FRONT_MISSING, text.place(start + 1))
    end = next((i for i in range(start + 1, len(lines)) if _CLOSE.fullmatch(lines[i].rstrip())), None)
    if end is None:  # then a line that is indented will do
        end = next((i for i in range(start + 1, len(lines)) if _CLOSE.fullmatch(lines[i].strip())), None)
    if end is None:
        return Problem(files.FRONT_UNCLOSED, text.place(start + 1))
    fields = Text(text.name, "\n".join(lines[start + 1 : end]))
    if len(fields.content) > LARGEST:
        facts = {"what": tell("reading.front"), "size": f"{len(fields.content) / 1000:.0f} kB"}
        return Problem(files.TOO_BIG, text.place(start + 1), facts | {"limit": f"{LARGEST // 1000} kB"})
    body = Body("\n".join(lines[end + 1 :]), text.name, end + 2)
    try:
        limits.check_markup(body.text)
    except Wrong as wrong:
        line = end + 2 + body.text.count("\n", 0, wrong.facts["at"])
        return wrong.at(text.place(line, 1))
    return Split(fields, start + 2, body, lines)


def headings(parts: Split) -> Iterator[Problem]:
    """The headings that stand among the fields, where they are remarks that nobody reads."""
    for number, line in enumerate(parts.fields.lines, parts.first_line):
        if found := _HEADING.fullmatch(line):
            place = Place(parts.fields.name, number, 1, line)
            yield Problem(files.HEADING_IN_FRONT, place, {"typed": line.strip(), "words": found[1]})
