"""The page on which all sheets to print can be seen."""

from __future__ import annotations

import posixpath
import re
import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from html import escape
from pathlib import Path
from secrets import token_hex

from buurtpunt.catalogues import tell, tell_count
from buurtpunt.checking.snapshot import Snapshot
from buurtpunt.disk import plain
from buurtpunt.forms.templates import TOP
from buurtpunt.forms.things import NEW
from buurtpunt.making.page_facts import hash_source, policy
from buurtpunt.making.paper.kinds import offered
from buurtpunt.making.paper.orders import Job
from buurtpunt.making.views import Picture
from buurtpunt.model.paper import ORDERS
from buurtpunt.preview.shown import OVERVIEW, SHEETS, Files
from buurtpunt.problems import LeftOut, Place
from buurtpunt.theme import STYLESHEET, Theme, load_theme

CLIENT = Path(__file__).parent / "toon"  # what the browser gets from the preview itself
PIXELS = 110  # to an inch, of a picture of a sheet
_FOLDER, _OFFERED = ".beeld/", ".kan/"  # no name of a sheet begins with a dot
AT_HOME = re.compile(r"-(\d-op|vouwen)-a4(-lange-kant)?\.pdf$")  # a sheet as it comes for the printer at home
_TOKEN, _ONCE, _FORM = "{teken}", "{keer}", re.compile(r"<form\b.*?</form>\n?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class ShownSheet:
    """One file to print: its name, how it looks, and where it was asked for; nowhere for one that comes by itself."""

    name: str
    title: str
    words: str
    pictures: tuple[Picture, ...]
    origin: str


@dataclass(frozen=True, slots=True)
class Offer:
    """A sheet that nobody asked for yet: what one gets, the lines of its order, and how it would look.

    `instead` is what to do first where there is nothing to put on it.
    """

    title: str
    about: str
    asked: tuple[tuple[str, str], ...]
    name: str
    picture: Picture | None
    instead: str


@dataclass(frozen=True, slots=True)
class Wall:
    """All that hangs on the page: the sheets with the pages of each as PNG, and those that are only `offers`, once made."""

    snapshot: Snapshot
    sheets: Mapping[str, bytes]
    pictures: Mapping[str, list[bytes]]
    left_out: tuple[LeftOut, ...] = ()
    offers: Mapping[str, bytes] | None = None
    samples: Mapping[str, list[bytes]] = field(default_factory=dict)


def overview(wall: Wall, site: Files) -> dict[str, bytes]:
    """The page, the sheets and the pictures on it, by their path in the preview."""
    asked = {order.name: order.origin.place for order in wall.snapshot.seen.of(ORDERS)}
    sheets = {**wall.sheets, **{f"{_OFFERED}{name}": pdf for name, pdf in (wall.offers or {}).items()}}
    pictures = {**wall.pictures, **{f"{_OFFERED}{name}": pages for name, pages in wall.samples.items()}}
    drawn = {_address(name, n): png for name, pages in pictures.items() for n, png in enumerate(pages, 1)}
    assert wall.snapshot.hub is not None
    text = _templates().render(
        "druk",
        str,
        csp=policy(forms="'self'"),
        name=wall.snapshot.hub.name,
        entries=[_entry(name, wall.pictures.get(name, ()), asked) for name in wall.sheets],
        offers=[_offer(job, wall) for job in offered(wall.snapshot)],
        is_made=wall.offers is not None,
        desk=f"{TOP}drukwerk/{NEW}",
        left_out=wall.left_out,
        stylesheet=f"../{STYLESHEET}" if STYLESHEET in site else "",
    )
    style = plain.read_along(CLIENT / "druk.css")
    found = {**sheets, **drawn, f"{_FOLDER}druk.css": style}
    return {f"{SHEETS}{path}": data for path, data in found.items()} | {OVERVIEW: text.encode()}


def for_whom(page: bytes, token: str) -> bytes:
    """The page for somebody who may ask for sheets, with the `token` that each of our forms gives back; "" for all others."""
    text = page.decode()
    text = text.replace(_TOKEN, escape(token)).replace(_ONCE, token_hex(8)) if token else _FORM.sub("", text)
    return text.encode()


def waiting(title: str) -> bytes:
    """The page for as long as there is nothing to see."""
    css = plain.read_along(CLIENT / "wacht.css").decode()
    return _templates().render("wacht", str, title=title, css=css, csp=policy(style=hash_source(css))).encode()


@cache
def _templates() -> Theme:
    return load_theme(CLIENT.name, CLIENT.parent, CLIENT.parent, Place())


def _entry(name: str, pages: Sequence[bytes], asked: Mapping[str, Place]) -> ShownSheet:
    pictures = tuple(Picture(_address(name, n), "", *_size(png)) for n, png in enumerate(pages, 1))
    stem = name.rpartition(".")[0]
    origin = next((asked[known].file for known in sorted(asked, reverse=True) if _is_of(stem, known)), "")
    title = re.sub(r"\ba(\d)\b", r"A\1", re.sub("-(?=[0-9]-op-|vouwen-)", ", ", stem).replace("-", " "))
    return ShownSheet(name, title[:1].upper() + title[1:], _words(pictures), pictures, origin)


def _offer(job: Job, wall: Wall) -> Offer:
    name = f"{job.name}.pdf"
    pages = [Picture(_address(f"{_OFFERED}{name}", 1), "", *_size(png)) for png in wall.samples.get(name, ())[:1]]
    asked = [("soort", job.sort)]
    if job.event:
        asked.append(("activiteit", posixpath.basename(job.event.origin.file)))
    sort = job.sort.capitalize()
    title = tell("preview.sheets.of", sort=sort, event=job.event.title) if job.event else sort
    is_there = bool(pages) or wall.offers is None
    return Offer(
        title,
        tell(f"model.sheet.{job.sort}.about"),
        tuple(asked),
        f"{_OFFERED}{name}" if pages else "",
        pages[0] if pages else None,
        "" if is_there else job.first or tell("preview.sheets.too_much"),
    )


def _is_of(stem: str, order: str) -> bool:
    """Whether a file comes from an order: `kaartje-4-op-a4` is the kaartje, for a printer at home."""
    return re.fullmatch(rf"{re.escape(order)}(-(\d-op|vouwen)-a4)?", stem) is not None


def _words(pictures: Sequence[Picture]) -> str:
    """How large it is, and how many sides it has."""
    if not pictures:
        return ""
    width, height = (round(side * 25.4 / PIXELS) for side in (pictures[0].width, pictures[0].height))
    return tell_count("preview.sheets.size", len(pictures), width=width, height=height)


def _address(name: str, number: int) -> str:
    return f"{_FOLDER}{name.rpartition('.')[0]}-{number}.png"


def _size(png: bytes) -> tuple[int, int]:
    """Width and height in pixels: the first thing in a PNG after its name (PNG, 11.2.1)."""
    width, height = struct.unpack(">II", png[16:24])
    return int(width), int(height)
