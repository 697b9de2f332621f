"""Lines that each begin with a sign of their own: pasted from a telephone, they are no running text.

Two or more of them below each other stay lines: `🍲 Soep`, `a) melk`, `1/ Bel aan`, `→ links`. What a telephone writes for a
list without a space (`-melk`) is one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from buurtpunt.knowledge.lists import BULLETS
from buurtpunt.knowledge.patterns import pattern

# A number or a letter with a sign behind it; a box, an arrow, a pictogram, and a digit that is made one; who said it, and when.
_SIGN = pattern(
    r" {0,3}(?:\d{1,2}[).](?=[^\W\d_])|\(?(?:[a-zA-Z]|[ivxIVX]{1,4})[).](?=\s)|\(\d{1,2}\)|\d{1,2}[/°] |\d{1,2}(?:\.\d{1,2})+ "
    r"|[\u203c\u2049\u2139\u2190-\u21ff\u2300-\u23ff\u2460-\u27bf\u2900-\u297f\u2b00-\u2bff\u3297\u3299\U0001f000-\U0001faff]"
    r"|[\d#*]\ufe0f?\u20e3"
    r"|\[[^\[\]]{2,40}\](?: (?=\w)|: +[^\s<]*[^\s.:/<][ ]))"
)
_GLUED = pattern(r"(?P<margin> {0,3})(?P<sign>[-–—]|[*+](?=[^*+]*$))(?=[^\W\d_])")
_BOX = pattern(r"(?P<margin> {0,3})(?=\[[ xX]\] +\S)")
_ITEM = pattern(rf"\s*(?:\d{{1,9}}[.)]\s|[{BULLETS}])")  # a list by itself


def apart(lines: Iterable[str]) -> list[str]:
    """The same lines, those that begin with a sign ended for good, and those that lack a space in a list with one."""
    made: list[str] = []
    for kind, run in groupby(lines, _kind):
        found = [*run]
        made += _MADE[kind](found) if kind and len(found) > 1 else found
    return made


def _kind(line: str) -> str:
    if _SIGN.match(line) and not _ITEM.match(line):
        return "sign"
    return "glued" if _GLUED.match(line) else "box" if _BOX.match(line) else ""


def _ended(lines: list[str]) -> Iterator[str]:
    yield from (f"{line.rstrip()}  " for line in lines[:-1])
    yield lines[-1]


def _as_list(lines: list[str]) -> Iterator[str]:
    yield from (_GLUED.sub(r"\g<margin>- ", line) for line in lines)


def _as_boxes(lines: list[str]) -> Iterator[str]:
    yield from (_BOX.sub(r"\g<margin>- ", line) for line in lines)


_MADE = {"sign": _ended, "glued": _as_list, "box": _as_boxes}
