"""How much of anything a village may hold. What is larger is a slip or an attack, and would take us longer than anybody waits.

All numbers stand here, and are looked at before a pattern or a parser sees the text. They lie far above what villages type: the longest
text of a village is some 10,000 characters, its deepest list three levels.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from buurtpunt.knowledge.patterns import pattern
from buurtpunt.problems import Wrong, fields, files

VALUE = 500  # characters of a value that we take apart: a day, a number, hours, an address
LINE = 5_000  # characters of a value that is shown as it stands
TEXT = 200_000  # characters of a text with markup; as many as a book
PARAGRAPH = 20_000  # characters without an empty line between
BRACKETS = 500  # [ in one paragraph: for each, the end of a link is looked for
OPEN_TAGS = 500  # < without a > in one text
CELLS = 200  # | on one line
MEANINGS = 100  # lines that begin with a colon in one paragraph
LEVELS = 30  # lists, quotes and blocks of HTML in each other
KEYS = 5_000  # keys of one group of fields; photos have one each
TOLD = 100  # problems of one group of fields that are told; the others come when these are mended

# Marks of lists and quotes one behind the other, or a mark so far to the right that as many must stand above it.
_DEEP = pattern(
    rf"^(?!(?:[-*_][ \t]*)+$)(?:(?:[ \t]*(?:(?:[-*+]|\d{{1,9}}[.)])[ \t]|>)){{{LEVELS},}}|(?: {{{4 * LEVELS}}}|\t{{{LEVELS}}})[ \t]*(?:[-*+>]|\d{{1,9}}[.)]))",
    re.MULTILINE,
)
# Blocks of HTML that do not end by themselves, as a row of a table does.
_BLOCK = pattern(
    r"<(/?)(?:article|aside|blockquote|center|details|div|dl|fieldset|figure|footer|form|header|main|nav|ol|section|table|ul)\b",
    re.IGNORECASE,
)
_MEANING = pattern(r"^:[ \t]", re.MULTILINE)
_GAP = pattern(r"\n[ \t]*\n")


def check_value(text: str, most: int) -> None:
    """Raises `Wrong` for a value of more than so many characters."""
    if len(text) > most:
        raise Wrong(fields.TOO_LONG, length=_count(len(text)), most=_count(most))


def check_markup(text: str) -> None:
    """Raises `Wrong` for a text with more markup than we can read, with its offset in `at`."""
    if len(text) > TEXT:
        raise Wrong(files.TEXT_LONG, length=_count(len(text)), most=_count(TEXT), at=0)
    if found := _DEEP.search(text) or _too_deep(text):
        raise Wrong(files.TEXT_DEEP, most=LEVELS, at=found.start())
    if text.count("<") - text.count(">") > OPEN_TAGS:
        raise _crowded(text, "<", text.index("<"))
    if len(text) < BRACKETS:
        return
    for start, part in _paragraphs(text):
        if len(part) > PARAGRAPH:
            raise Wrong(files.PARAGRAPH_LONG, length=_count(len(part)), most=_count(PARAGRAPH), at=start)
        if part.count("[") > BRACKETS:
            raise _crowded(text, "[", start + part.index("["))
        if part.count("|") > CELLS and (line := _longest_row(part)) is not None:
            raise _crowded(text, "|", start + line)
        if part.count("\n:") > MEANINGS and len(_MEANING.findall(part)) > MEANINGS:
            raise _crowded(text, ":", start + part.index("\n:") + 1)


def _too_deep(text: str) -> re.Match[str] | None:
    """The block of HTML that begins in too many others."""
    level = 0
    for found in _BLOCK.finditer(text):
        level = max(level - 1, 0) if found[1] else level + 1
        if level > LEVELS:
            return found
    return None


def _paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """The pieces of a text with empty lines between, each with its offset."""
    start = 0
    for gap in _GAP.finditer(text):
        yield start, text[start : gap.start()]
        start = gap.end()
    yield start, text[start:]


def _longest_row(part: str) -> int | None:
    """The offset of the first line with too many cells."""
    start = 0
    for line in part.split("\n"):
        if line.count("|") > CELLS:
            return start
        start += len(line) + 1
    return None


def _crowded(text: str, sign: str, at: int) -> Wrong:
    return Wrong(files.TEXT_CROWDED, sign=sign, count=_count(text.count(sign)), at=at)


def _count(number: int) -> str:
    """A number with points between the thousands, as one writes it here."""
    return f"{number:,}".replace(",", ".")
