"""The page on which all sheets to print can be seen."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from buurtpunt.checking.subject import Subject
from buurtpunt.disk import plain
from buurtpunt.making.sheets import hash_source, policy
from buurtpunt.model.paper import ORDERS
from buurtpunt.preview.shown import OVERVIEW, SHEETS, Files
from buurtpunt.problems import LeftOut, Place
from buurtpunt.theme import STYLESHEET, Theme, load_theme

CLIENT = Path(__file__).parent / "toon"  # what the browser gets from the preview itself
PIXELS = 110  # to an inch, of a picture of a sheet
_FOLDER = ".beeld/"  # no name of a sheet begins with a dot


@dataclass(frozen=True, slots=True)
class Picture:
    """One page of a sheet: its address from the overview, and its size in pixels."""

    address: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Entry:
    """One file to print: its name, how it looks, and where it was asked for; nowhere for one that comes by itself."""

    name: str
    title: str
    words: str
    pictures: tuple[Picture, ...]
    origin: str


def overview(
    subject: Subject,
    sheets: Mapping[str, bytes],
    left_out: Iterable[LeftOut],
    pictures: Mapping[str, list[bytes]],
    site: Files,
) -> dict[str, bytes]:
    """The page, and the pictures on it, by their path in the preview; `pictures` are the pages of each sheet as PNG."""
    asked = {order.name: order.origin.place for order in subject.seen.of(ORDERS)}
    drawn = {_address(name, n): png for name, pages in pictures.items() for n, png in enumerate(pages, 1)}
    entries = [_entry(name, pictures.get(name, ()), asked) for name in sheets]
    assert subject.hub is not None
    text = _templates().render(
        "druk",
        str,
        csp=policy(),
        name=subject.hub.name,
        entries=entries,
        left_out=[*left_out],
        stylesheet=f"../{STYLESHEET}" if STYLESHEET in site else "",
    )
    style = plain.read_along(CLIENT / "druk.css")
    return {f"{SHEETS}{path}": data for path, data in drawn.items()} | {
        f"{SHEETS}{_FOLDER}druk.css": style,
        OVERVIEW: text.encode(),
    }


def waiting(title: str) -> bytes:
    """The page for as long as there is nothing to see."""
    css = plain.read_along(CLIENT / "wacht.css").decode()
    return _templates().render("wacht", str, title=title, css=css, csp=policy(style=hash_source(css))).encode()


@cache
def _templates() -> Theme:
    return load_theme(CLIENT.name, CLIENT.parent, CLIENT.parent, Place())


def _entry(name: str, pages: Sequence[bytes], asked: Mapping[str, Place]) -> Entry:
    pictures = tuple(Picture(_address(name, n), *_size(png)) for n, png in enumerate(pages, 1))
    stem = name.rpartition(".")[0]
    origin = next((asked[known].file for known in sorted(asked, reverse=True) if _is_of(stem, known)), "")
    title = re.sub(r"\ba(\d)\b", r"A\1", re.sub("-(?=[0-9]-op-|vouwen-)", ", ", stem).replace("-", " "))
    return Entry(name, title[:1].upper() + title[1:], _words(pictures), pictures, origin)


def _is_of(stem: str, order: str) -> bool:
    """Whether a file comes from an order: `kaartje-4-op-a4` is the kaartje, for a printer at home."""
    return re.fullmatch(rf"{re.escape(order)}(-(\d-op|vouwen)-a4)?", stem) is not None


def _words(pictures: Sequence[Picture]) -> str:
    """How large it is, and how many sides it has."""
    if not pictures:
        return ""
    width, height = (round(side * 25.4 / PIXELS) for side in (pictures[0].width, pictures[0].height))
    sides = f", {len(pictures)} kanten" if len(pictures) > 1 else ""
    return f"{width} op {height} mm{sides}"


def _address(name: str, number: int) -> str:
    return f"{_FOLDER}{name.rpartition('.')[0]}-{number}.png"


def _size(png: bytes) -> tuple[int, int]:
    """Width and height in pixels: the first thing in a PNG after its name (PNG, 11.2.1)."""
    width, height = struct.unpack(">II", png[16:24])
    return int(width), int(height)
