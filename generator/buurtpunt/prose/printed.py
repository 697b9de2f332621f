"""A text for paper, where nobody can click: its paragraphs, lists and tables as lines, with the addresses of its links in words."""

from __future__ import annotations

from collections.abc import Callable
from html.parser import HTMLParser
from typing import NamedTuple

from buurtpunt.prose.words import shown

BULLET = "\N{BULLET}"
_ENDS = frozenset(
    ("p", "li", "tr", "h2", "h3", "h4", "h5", "h6", "blockquote", "dt", "dd", "pre", "hr", "ol", "ul", "table", "div")
)


class Line(NamedTuple):
    """A line: its words, the tag of what it was ("p", "h2", "li", "tr"), and the number or the bullet of a thing in a list."""

    words: str
    tag: str = "p"
    mark: str = ""

    @property
    def text(self) -> str:
        """All of it."""
        return f"{self.mark} {self.words}" if self.mark else self.words


def lines(text: str, address: Callable[[str], str]) -> tuple[str, ...]:
    """HTML as lines of plain text.

    A thing in a list begins with its number or a bullet; a row of a table is `week: 30 euro`, or `ma · 8 uur · 12 uur` when it
    has more cells than two. Behind the words of a link stands its `address`, unless they are that already or it is "".
    """
    return tuple(line.text for line in typed_lines(text, address))


def typed_lines(text: str, address: Callable[[str], str]) -> tuple[Line, ...]:
    """The same lines, each with what it was."""
    walk = _Lines(address)
    walk.feed(shown(text))
    walk.close()
    walk.end()
    return tuple(walk.lines)


class _Lines(HTMLParser):
    def __init__(self, address: Callable[[str], str]) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[Line] = []
        self._tag = "p"
        self._address = address
        self._said = ""
        self._cells: list[str] | None = None  # of the row at hand
        self._counts: list[int | None] = []  # of the lists at hand: the number of the next thing, if it has numbers
        self._links: list[tuple[str, int]] = []  # the address of the link at hand, and where its words begin
        self._start = ""  # the number or the bullet for the next words

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _ENDS:
            self.end()
            self._tag = tag
        if tag in ("ol", "ul"):
            start = dict(attrs).get("start") or "1"
            self._counts.append((int(start) if start.isdecimal() else 1) if tag == "ol" else None)
        elif tag == "li":
            self._start = self._marker()
        elif tag == "tr":
            self._cells = []
        elif tag == "br":
            self._said += " "
        elif tag == "a":
            self._links.append((dict(attrs).get("href") or "", len(self._said)))

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._links:
            self._close_link(*self._links.pop())
        elif tag in ("td", "th") and self._cells is not None:
            self._cells.append(" ".join(self._said.split()))
            self._said = ""
        elif tag in _ENDS:
            self.end()
            self._tag = "p"
        if tag in ("ol", "ul") and self._counts:
            self._counts.pop()

    def handle_data(self, data: str) -> None:
        self._said += data

    def end(self) -> None:
        """Ends the line at hand, if anything stands on it."""
        if self._cells:
            self._said = _row(self._cells)
        self._cells = None
        if words := " ".join(self._said.split()):
            self.lines.append(Line(words, "li" if self._start else self._tag, self._start))
            self._start = ""
        self._said = ""

    def _marker(self) -> str:
        number = self._counts[-1] if self._counts else None
        if number is None:
            return BULLET
        self._counts[-1] = number + 1
        return f"{number}."

    def _close_link(self, target: str, begin: int) -> None:
        words = self._said[begin:]
        told = self._address(target)
        if told and _bare(told) not in _bare(words):
            self._said += f" ({told})"


def _row(cells: list[str]) -> str:
    if len(cells) != 2:
        return " · ".join(cells)
    return " ".join(cells) if cells[0].endswith(("?", "!", ":")) else ": ".join(cells)


def _bare(words: str) -> str:
    return "".join(words.split()).casefold()
