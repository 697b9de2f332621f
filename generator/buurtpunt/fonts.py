"""The one door to fontTools: letters as they come -> letters for a page, or for paper."""

from __future__ import annotations

import io
from typing import Any

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

Axes = tuple[tuple[str, float], ...]
# What is typed in a village: the languages of Europe that write as we do, and the signs that we set ourselves.
_SIGNS = (*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x218, 0x21C), *map(ord, "‐‑–—‘’‚“”„•…€′″−→←▾▴\u202f\u2060"))
_FEATURES = ["kern", "liga", "ccmp", "locl", "mark", "lnum", "onum", "tnum", "pnum"]
_LICENCE = (1, 2, 4, 6, 13, 14)  # of the table `name`: what it is called, and under which licence
_ENGLISH = 0x409


def for_web(data: bytes, axes: Axes) -> bytes:
    """A WOFF2 (W3C, 2022) with the signs that a village types; without hints, which no screen of today uses."""
    options = subset.Options(layout_features=_FEATURES, hinting=False, notdef_outline=True)
    options.drop_tables += [
        "meta",
        "STAT",
    ]  # what it knows nothing of, and says so; and how one weight is called among others
    font = _opened(data, lazy=True)  # reads of its kerning what is kept
    names = font["name"]
    del font["name"]  # else it is looked up in all that there is which of them are still used
    work = subset.Subsetter(options)
    work.populate(unicodes=_SIGNS)
    work.subset(font)
    names.names = [one for one in names.names if one.nameID in _LICENCE and one.isUnicode() and one.langID == _ENGLISH]
    font["name"] = names
    return _saved(_at(font, axes), "woff2")


def for_paper(data: bytes, axes: Axes, family: str, bold: bool, italic: bool) -> bytes:
    """A TrueType file of one weight, of a family that goes by the name given to it."""
    font = _at(_opened(data), axes)
    style = " ".join(word for word, holds in (("Bold", bold), ("Italic", italic)) if holds) or "Regular"
    names = font["name"]
    for number in (3, 16, 17, 21, 22, 25):  # other names for the same
        names.removeNames(nameID=number)
    for number, name in ((1, family), (2, style), (4, f"{family} {style}"), (6, f"{family}-{style.replace(' ', '')}")):
        names.removeNames(nameID=number)
        names.setName(name, number, 3, 1, _ENGLISH)
    font["OS/2"].usWeightClass = 600 if bold else 400
    font["OS/2"].fsSelection = (
        font["OS/2"].fsSelection & ~0x61 | (0x20 * bold) | italic | (0x40 * (not (bold or italic)))
    )
    return _saved(font, None)


def _opened(data: bytes, *, lazy: bool | None = None) -> Any:
    return TTFont(io.BytesIO(data), recalcTimestamp=False, lazy=lazy)


def _at(font: Any, axes: Axes) -> Any:
    return instancer.instantiateVariableFont(font, dict(axes)) if axes else font


def _saved(font: Any, flavor: str | None) -> bytes:
    font.flavor = flavor
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()
