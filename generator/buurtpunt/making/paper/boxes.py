"""Adds to a PDF what Typst does not write: bleed box, output intent, duplex."""

from __future__ import annotations

import re
from collections.abc import Sequence

_POINTS = 72 / 25.4  # in a mm
_PAGE = re.compile(rb"<</Type/Page\b[^>]*?/TrimBox\[([^\]]+)\]")
_ENTRY = re.compile(rb"(\d{10})( \d{5} n\r\n)")
_CATALOG = re.compile(rb"<</Type/Catalog\b")
_VIEWER = re.compile(rb"/ViewerPreferences<<")
_INFO = re.compile(rb"/Info (\d+) 0 R")
# Sheets of the press on coated paper; its inks stand in the register of the ICC. Without the profile it is no PDF/X: no free one
# comes with a package (ISO 32000-1, 14.11.5 and table 365).
_CONDITION = b"/OutputIntents[<</Type/OutputIntent/S/GTS_PDFX/OutputConditionIdentifier(FOGRA39)/RegistryName(http://www.color.org)>>]"
_START = re.compile(rb"startxref\n(\d+)")


def bleed_box(pdf: bytes, bleed: float) -> bytes:
    """A PDF in which every page with a TrimBox says that it bleeds so many mm (ISO 32000-1, 14.11.2).

    Without a BleedBox all of the page counts as bleed, crop marks too.
    """
    return _with(pdf, [(found.end(), _box(found[1], bleed * _POINTS)) for found in _PAGE.finditer(pdf)])


def for_press(pdf: bytes) -> bytes:
    """A PDF in CMYK that says for which printing condition its inks are meant, and that it is not trapped."""
    info = _INFO.search(pdf)
    place = _CATALOG.search(pdf)
    assert info is not None
    assert place is not None
    words = b"\n%s 0 obj\n<<" % info[1]
    return _with(pdf, sorted([(place.end(), _CONDITION), (pdf.index(words) + len(words), b"/Trapped/False")]))


def at_home(pdf: bytes, over_long: bool) -> bytes:
    """A PDF that asks the printer for both sides of the paper, over which edge to turn it, and not to make it smaller."""
    edge = b"Long" if over_long else b"Short"
    found = _VIEWER.search(pdf)
    assert found is not None
    return _with(pdf, [(found.end(), b"/PrintScaling/None/Duplex/DuplexFlip%sEdge" % edge)])


def _with(pdf: bytes, added: Sequence[tuple[int, bytes]]) -> bytes:
    """A PDF with words added at these places.

    What stands behind an addition moves on, and the table at the end, which tells where each object begins, moves with it
    (7.5.4).
    """
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
