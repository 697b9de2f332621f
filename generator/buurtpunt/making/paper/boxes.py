"""What a printer wants to know of a page, and Typst does not say: how far the picture goes on past the cut."""

from __future__ import annotations

import re

_POINTS = 72 / 25.4  # in a mm
_PAGE = re.compile(rb"<</Type/Page\b[^>]*?/TrimBox\[([^\]]+)\]")
_ENTRY = re.compile(rb"(\d{10})( \d{5} n\r\n)")
_START = re.compile(rb"startxref\n(\d+)")


def bleed_box(pdf: bytes, bleed: float) -> bytes:
    """A PDF in which every page with a TrimBox says that it bleeds so many mm (ISO 32000-1, 14.11.2).

    Without a BleedBox all of the page counts as bleed, crop marks too. What stands behind an addition moves on, and
    the table at the end, which tells where each object begins, moves with it (7.5.4).
    """
    added = [(found.end(), _box(found[1], bleed * _POINTS)) for found in _PAGE.finditer(pdf)]
    parts, begin = [], 0
    for place, words in added:
        parts += [pdf[begin:place], words]
        begin = place
    start = _START.search(pdf, pdf.rindex(b"xref\n", 0, pdf.rindex(b"startxref")))
    assert start is not None

    def moved(place: int) -> int:
        return place + sum(len(words) for after, words in added if after <= place)

    table = int(start[1])
    entries = _ENTRY.sub(lambda found: b"%010d" % moved(int(found[1])) + found[2], pdf[table : start.start()])
    return b"".join([*parts, pdf[begin:table], entries, b"startxref\n%d" % moved(table), pdf[start.end() :]])


def _box(trim: bytes, bleed: float) -> bytes:
    left, bottom, right, top = map(float, trim.split())
    sides = (left - bleed, bottom - bleed, right + bleed, top + bleed)
    return b"/BleedBox[%s]" % " ".join(f"{abs(side):.5f}" for side in sides).encode()  # never "-0.00000"
