"""What others see of a page without a photo: a card with a sentence on it, as large as it fits, and some roofs."""

from __future__ import annotations

import io
from collections.abc import Callable

from PIL import Image, ImageColor, ImageDraw, ImageFont

from buurtpunt.images import SHARED

_ALL = 255
_MARGIN = 80  # pixels at each side
_WIDTH = SHARED[0] - 2 * _MARGIN
_AIR = 0.14  # between two lines, as part of a letter
_SENTENCE, _LINE, _GROUND = (132, 330), 516, SHARED[1] - 26  # from above: where it begins and its height, and so on
_ROOFS = (  # x from the left and y from the ground
    ((0, 0), (0, 22), (16, 36), (32, 22), (32, 0)),
    ((54, 0), (54, 24), (64, 36), (108, 36), (118, 24), (118, 0)),
    ((200, 0), (200, 44), (209, 68), (218, 44), (218, 0)),
    ((218, 28), (260, 28), (268, 16), (268, 0)),
    ((310, 0), (310, 22), (326, 36), (342, 22), (342, 0)),
)


def draw(name: str, sentence: str, line: str, colours: tuple[str, str], letters: tuple[bytes, bytes]) -> bytes:
    """The card as PNG, `SHARED` large: a sentence below a name and above a line. Without a sentence the name is the large one.

    `colours` are those of the field and of what stands on it; `letters` are TrueType files for what is large and what is small.
    """
    image = Image.new("L", SHARED)  # how much of a point is drawn on; it has two colours, and what lies between them
    drawing = ImageDraw.Draw(image)
    if sentence:
        above, small = _fitting(name, letters[1], range(46, 22, -2), 70)
        drawing.text((_MARGIN, 64), above, _ALL, small)
    top, height = _SENTENCE if sentence else (_MARGIN, 380)
    words, font = _fitting(sentence or name, letters[0], range(116, 26, -4), height)
    drawing.multiline_text((_MARGIN, top), words, _ALL, font, spacing=font.size * _AIR)
    drawing.text((_MARGIN, _LINE), line, _ALL, _font(letters[1], 50))
    left = SHARED[0] - _MARGIN - 342
    for roof in _ROOFS:
        drawing.line([(left + x, _GROUND - y) for x, y in roof], _ALL, 4, joint="curve")
    drawing.line([(0, _GROUND), (SHARED[0], _GROUND)], _ALL, 4)
    image.putpalette(_between(*map(ImageColor.getrgb, colours)))
    made = io.BytesIO()
    image.save(made, "PNG")  # `optimize` takes ten times as long, and saves a few hundredths
    return made.getvalue()


def _between(field: tuple[int, ...], ink: tuple[int, ...]) -> bytes:
    """The colours from that of the field to that of what stands on it."""
    parts = range(_ALL + 1)
    return bytes(round(a + (b - a) * part / _ALL) for part in parts for a, b in zip(field, ink, strict=True))


def _fitting(text: str, letters: bytes, sizes: range, height: float) -> tuple[str, ImageFont.FreeTypeFont]:
    """A text in lines, and the largest letters in which these fit; the smallest where none do."""
    for size in sizes:
        font = _font(letters, size)
        lines = _in_lines(text, font.getlength)
        tall = (lines.count("\n") + 1) * size * (1 + _AIR) * 1.15
        if tall <= height and all(font.getlength(line) <= _WIDTH for line in lines.split("\n")):
            break
    return lines, font


def _font(letters: bytes, size: int) -> ImageFont.FreeTypeFont:
    # the simple way of setting them: the other one is not on every machine
    return ImageFont.truetype(io.BytesIO(letters), size, layout_engine=ImageFont.Layout.BASIC)


def _in_lines(text: str, wide: Callable[[str], float]) -> str:
    """A text with a new line wherever the next word would not fit."""
    lines: list[str] = []
    for word in text.split():
        if lines and wide(f"{lines[-1]} {word}") <= _WIDTH:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return "\n".join(lines)
