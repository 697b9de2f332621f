"""Markdown with its signs blanked out: every letter keeps its place, so that a finding can still point at it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

from buurtpunt.knowledge.lists import BULLETS

# What a reader does not read. Each repeats itself a limited number of times, so that no text takes long.
_SIGNS = re.compile(
    r"""
      `[^`\n]{1,300}`                               # code
    | \]\([^)\n]{0,500}\) | \]\[[^\]\n]{0,100}\]    # where a link goes
    | \[\^[^\]\n]{1,50}\]:?                         # footnotes
    | ^[ ]{0,3}\[[^\]\n]{1,100}\]:.{0,500}          # where a link goes, further down
    | (?:https?://|www\.)[^\s<>)\]]{1,500}(?<![.,;:!?])
    | [\w.+-]{1,64}@[\w-]{1,60}(?:\.[\w-]{1,60}){0,4}
    | (?<![\w.])[\w-]{1,60}(?:\.[\w-]{1,60}){0,3}\.(?:be|eu|com|org|net|nl|example|pdf|md|yml|jpe?g|png|docx?)\b
    | </?[a-zA-Z][^<>\n]{0,300}>
    | &\#?\w{1,10};
    | !?\[ | \] | \\(?=[^\w\s])
    | \*{1,3} | ~~ | (?<!\w)_{1,3} | _{1,3}(?!\w)
    """,
    re.VERBOSE | re.MULTILINE,
)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_START = re.compile(
    rf"[ \t]{{0,12}}(?P<sign>\#{{1,6}}(?=\s)|[-*+](?=\s)|[{BULLETS}]|[o§](?=\t|  )|\d{{1,9}}[.)](?=\s)|:(?=\s)|>|)[ \t]*"
)
_LETTER = re.compile(r"[^\W_]")
_TASK = re.compile(r"\[[ xX]\] ")


class Sort(Enum):
    """What a piece of text is."""

    PROSE = auto()
    HEADING = auto()
    CELL = auto()  # of a table: no sentence
    QUOTE = auto()  # the words of somebody else


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a text in which sentences do not run on into another: a paragraph, a list item, a heading, a cell."""

    start: int
    end: int
    sort: Sort


@dataclass(slots=True)
class _Pieces:
    """The pieces so far; `open` while a next line may run on in the last one."""

    found: list[Piece]
    open: bool = False
    in_code: bool = False

    def add(self, start: int, end: int, sort: Sort) -> None:
        """A line, or a cell."""
        last = self.found[-1] if self.found else None
        if self.open and last and last.sort is sort:
            self.found[-1] = Piece(last.start, end, sort)
        else:
            self.found.append(Piece(start, end, sort))
        self.open = sort in (Sort.PROSE, Sort.QUOTE)

    def underline(self) -> None:
        """A line of signs under a line of text makes a heading of it."""
        if self.open and self.found[-1].sort is Sort.PROSE:
            self.found[-1] = Piece(self.found[-1].start, self.found[-1].end, Sort.HEADING)
        self.open = False


def blank(text: str) -> str:
    """The text with spaces for every sign of Markdown, as long as it was."""
    if "<!--" in text:
        text = _COMMENT.sub(_spaces, text) if "-->" in text else text
    return _SIGNS.sub(_spaces, text)


def _spaces(found: re.Match[str]) -> str:
    return "".join("\n" if letter == "\n" else " " for letter in found[0])


def pieces(text: str) -> tuple[str, list[Piece]]:
    """The blanked text, and its pieces."""
    clean = blank(text)
    made = _Pieces([])
    start = 0
    for line in text.split("\n"):
        _line(made, line, clean[start : start + len(line)], start)
        start += len(line) + 1
    return clean, made.found


def _line(made: _Pieces, line: str, clean: str, start: int) -> None:
    if line.lstrip().startswith(("```", "~~~")):
        made.in_code, made.open = not made.in_code, False
        return
    if made.in_code:
        return
    if not _LETTER.search(clean):
        if line.strip() and set(line.strip()) <= {"=", "-"}:
            made.underline()
        made.open = False
        return
    if line.lstrip().startswith("|") or " | " in line:
        _cells(made, clean, start)
        return
    found = _START.match(line)
    assert found
    sign = found["sign"]
    made.open = made.open and not sign.strip(">")
    sort = Sort.HEADING if sign.startswith("#") else Sort.QUOTE if sign == ">" else Sort.PROSE
    first = found.end() if sign else 0
    first += 4 if _TASK.match(line, first) else 0
    if first < len(line):
        made.add(start + first, start + len(line), sort)
    made.open = made.open and not line.endswith(("  ", "\\"))


def _cells(made: _Pieces, clean: str, start: int) -> None:
    made.open = False
    for cell in clean.split("|"):
        if cell.strip():
            made.add(start, start + len(cell), Sort.CELL)
        start += len(cell) + 1
