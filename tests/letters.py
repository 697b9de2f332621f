"""The letters of a PDF in the order in which they are drawn, whether or not anything lies over them, and what words they make."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby, pairwise, repeat
from typing import Any, NamedTuple

import pikepdf

import matterhorn

POINT = 25.4 / 72  # mm
Place = tuple[float, float, float, float]  # left, top, right and bottom in mm from the top left corner of its page
APART = 3 * POINT  # what is further from the letter before it begins another word, or another line


class Letter(NamedTuple):
    """A letter, or the few that one shape stands for; its place in mm, its size in points."""

    number: int  # in the order in which they are drawn
    text: str
    page: int
    left: float
    top: float
    right: float
    bottom: float
    size: float
    is_turned: bool  # it stands on its side or on its head


class Ink(NamedTuple):
    """What is drawn of a letter: its place in mm, its size in points."""

    text: str
    page: int
    left: float
    top: float
    right: float
    bottom: float
    size: float

    def reaches(self, other: Ink) -> bool:
        """Whether it goes on below where another begins, on the same page."""
        return self.page == other.page and self.bottom - other.top > 0.1


@dataclass(frozen=True)
class Word:
    """A word on a page, in mm from its top left corner, and the height of its letters in points."""

    text: str
    page: int
    left: float
    top: float
    right: float
    bottom: float
    size: float
    first: Letter


def opened(data: bytes) -> Any:
    """A PDF as MuPDF has it."""
    import pymupdf  # takes its time to load

    return pymupdf.open(stream=data)


@lru_cache(maxsize=32)  # several tests look at one sheet
def read_letters(data: bytes) -> list[Letter]:
    """All letters: `get_texttrace` tells each as the file draws it, also where it is cut off or falls beside the page."""
    found: list[Letter] = []
    with opened(data) as pdf:
        below = dict(_descents(pdf))
        for number, page in enumerate(pdf):
            for span in page.get_texttrace():
                x, y = span["dir"]
                size, under = span["size"], below[span["font"]] * span["size"]
                for code, shape, (left, base), box in span["chars"]:
                    if shape < 0:  # one more of those that the shape before it stands for
                        found[-1] = found[-1]._replace(text=found[-1].text + chr(code))
                        continue
                    wide = (box[2] - box[0]) if abs(x) > abs(y) else (box[3] - box[1])
                    across = sorted((left - y * under, left + x * wide + y * (size - under)))
                    down = sorted((base + x * under, base + y * wide - x * (size - under)))
                    place = in_mm((across[0], down[0], across[1], down[1]))
                    found.append(Letter(len(found), chr(code), number, *place, size, x < abs(y)))
    return found


def read_ink(data: bytes) -> list[Ink]:
    """The upright letters of each page, as large as they are drawn: with what hangs below the line, and no more."""
    import pymupdf

    how = pymupdf.TEXT_ACCURATE_BBOXES
    with opened(data) as pdf:
        found = [
            Ink(letter["c"], page.number, *in_mm(letter["bbox"]), span["size"])
            for page in pdf
            for block in page.get_text("rawdict", flags=how)["blocks"]
            for line in block["lines"]
            if line["dir"] == (1, 0)
            for span in line["spans"]
            for letter in span["chars"]
        ]
    return [ink for ink in found if ink.right > ink.left and ink.bottom > ink.top and not ink.text.isspace()]


def in_mm(box: Iterable[float]) -> Place:
    """A box in points; MuPDF's numbers are right to some hundred thousandths."""
    left, top, right, bottom = (round(side * POINT, 3) for side in box)
    return left, top, right, bottom


def words_of(found: Iterable[Letter]) -> Iterator[Word]:
    """What stands upright, word by word: each piece of text in one size by itself, its lines from the top."""
    upright = (letter for letter in found if not letter.is_turned)
    for _, piece in groupby(upright, lambda letter: (letter.page, round(letter.size, 3))):
        for line in _apart(sorted(piece, key=lambda letter: letter.top), lambda a, b: b.top - a.top > APART):
            beside = sorted(line, key=lambda letter: letter.left)
            for run, same in groupby(beside, lambda letter: letter.text.isspace()):
                if not run:
                    yield from map(_word, _apart([*same], _begins_a_word))


def _begins_a_word(before: Letter, letter: Letter) -> bool:
    return letter.left - before.right > APART or abs(letter.top - before.top) > APART


def _apart(found: list[Letter], is_apart: Callable[[Letter, Letter], bool]) -> Iterator[list[Letter]]:
    """Pieces of what stands in order: another one begins where two that follow each other are apart."""
    begins = [0, *(n for n, pair in enumerate(pairwise(found), 1) if is_apart(*pair)), len(found)]
    return (found[a:b] for a, b in pairwise(begins))


def _word(spelled: list[Letter]) -> Word:
    first = spelled[0]
    lefts, tops, rights, bottoms = zip(*(letter[3:7] for letter in spelled), strict=True)
    return Word(
        "".join(letter.text for letter in spelled),
        first.page,
        min(lefts),
        min(tops),
        max(rights),
        max(bottoms),
        first.size,
        first,
    )


def paint(page: pikepdf.Page) -> Iterator[tuple[int | str | None, tuple[float, ...]]]:
    """Of each shape that a page draws as text, in that order: the marked piece that it is of, and its ink."""
    around: list[int | str | None] = [None]
    ink: tuple[float, ...] = (0.0,)
    kept = []
    for step in pikepdf.parse_content_stream(page):
        name, operands = str(step.operator), list(step.operands)
        if name == "q":
            kept.append(ink)
        elif name == "Q":
            ink = kept.pop()
        elif name in ("g", "rg", "k", "sc", "scn"):
            ink = tuple(map(float, operands))
        elif name in ("BDC", "BMC"):
            around.append(around[-1] if (mark := matterhorn.mark_of(operands)) is None else mark)
        elif name == "EMC":
            around.pop()
        elif name in ("Tj", "TJ"):
            shown = operands[0] if name == "TJ" else operands
            pairs = sum(len(bytes(piece)) for piece in shown if isinstance(piece, pikepdf.String)) // 2
            yield from repeat((around[-1], ink), pairs)  # a shape is two bytes in each font that a sheet has


def _descents(pdf: Any) -> Iterator[tuple[str, float]]:
    """How far each font says that its letters reach below the line, as a part of their size."""
    for number in range(1, pdf.xref_length()):
        if pdf.xref_get_key(number, "Type")[1] == "/FontDescriptor":
            name, descent = (pdf.xref_get_key(number, key)[1] for key in ("FontName", "Descent"))
            yield name.partition("+")[2], -float(descent) / 1000
