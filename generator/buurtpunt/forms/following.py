"""What a form would make, while somebody fills it in: the page or the sheet, made in memory, to be seen beside the form."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from buurtpunt.disk import plain
from buurtpunt.disk.village import PRIVATE
from buurtpunt.editing.page import Page
from buurtpunt.forms.places import page_at, places
from buurtpunt.forms.templates import templates
from buurtpunt.forms.things import Thing
from buurtpunt.model import channels
from buurtpunt.model.collection import Layout
from buurtpunt.model.village import Contents
from buurtpunt.outputs import CHANNELS
from buurtpunt.pipeline import PAPER, SITE, Looked, Result
from buurtpunt.reading.village import Typed
from buurtpunt.typesetting import draw, pages_of
from buurtpunt.writing.manifest import Kept

PAGE, SHEET, TEXTS = "pagina", "blad", "kanalen"
_PIXELS = 96  # to an inch, of a sheet beside a form
_LATEST = 4  # tries that can still be looked at: two forms that are open, each with the one before
# Of what has no sheet of its own: the one that shows it best, and that every village gets.
_SHEETS = {"uren": "deur-a4", "buurtpunt": "flyer-a5", "druk": "flyer-a5"}
_ORDERS = "drukwerk"
_TOLD = ("agenda", "nieuws", "aanbod")  # what is told in channels

Files = Mapping[str, bytes | Kept]


class Maker(Protocol):
    """Whoever makes a village with something `typed` in it: a part of its output, or `one` thing of that alone."""

    def __call__(self, typed: Typed, part: str, one: str, drafts: bool) -> Result:
        """Raises `Wrong` where there is no village any more."""


@dataclass(frozen=True, slots=True)
class FormPreview:
    """What came of a try: what is to be said of it, and the address below the first screen where it can be seen, or ""."""

    looked: Looked
    address: str = ""


@dataclass(slots=True)
class Follower:
    """Tries out what somebody is typing, and keeps what came of it for a moment."""

    make: Maker
    _tries: dict[str, Files] = field(default_factory=dict)

    def look(self, thing: Thing, page: Page, view: str, line: int) -> FormPreview:
        """What the page of a thing, its sheet or its texts would be with this file in the village; "" is none of them."""
        part, one = {SHEET: (PAPER, sheet_of(thing)), TEXTS: (CHANNELS, page.name)}.get(view, (SITE, ""))
        is_draft = isinstance(page.values, dict) and "concept" in page.values
        result = self.make({page.name: page.data}, part, one, is_draft)
        looked = Looked(result.snapshot, result.problems)
        if result.made is None:
            return FormPreview(looked)
        files, address = result.made.files(part), "index.html"
        if part == PAPER:
            files = self._drawn(files.get(f"{one}.pdf"))
        elif part == SITE:
            found = page_at(places(result.snapshot), page.name, line) if view else None
            address, files = found or "", {} if found is None else files
        return FormPreview(looked, f".zo/{self._keep(files)}/{address}" if files else "")

    def page_of(self, part: str) -> str:
        """Where a part of the output can be seen as a build would make it, below the first screen; "" where there is nothing."""
        result = self.make({}, part, "", False)
        files = result.made.files(part) if result.made else {}
        return f".zo/{self._keep(files)}/index.html" if files else ""

    def file(self, name: str, path: str) -> bytes | None:
        """What stands at a path of a try; None where nothing does, or not any more."""
        files = self._tries.get(name, {})
        data = files.get(path)
        if isinstance(data, Kept):
            try:
                return plain.read(data.path) if data.path else None
            except OSError:
                return None
        return data

    def _keep(self, files: Files) -> str:
        name = secrets.token_urlsafe(
            9
        )  # which nobody guesses: a telephone may not see what is tried out on the computer
        kept = [*self._tries.items()][1 - _LATEST :]
        self._tries = {**dict(kept), name: files}
        return name

    def _drawn(self, pdf: bytes | Kept | None) -> Files:
        """A page with the pictures of a sheet."""
        if isinstance(pdf, Kept):
            pdf = plain.read(pdf.path) if pdf.path else None
        if pdf is None:
            return {}
        pictures = {f"{n}.png": png for n, png in enumerate(draw(pdf, pages_of(pdf), _PIXELS), 1)}
        return {**pictures, "index.html": templates().render("blad", str, pictures=[*pictures]).encode()}


def views(thing: Thing, at_home: bool, contents: Contents | None = None) -> tuple[str, ...]:
    """What of a thing can be seen beside its form: its page, and where somebody may see that its sheet or its texts for the
    channels that are awake, as far as they are known.
    """
    form = thing.form
    has_page = form.name != _ORDERS and not form.path.startswith(f"{PRIVATE}/") and form.layout is not Layout.PER_NAME
    has_sheet = at_home and (form.name == _ORDERS or bool(sheet_of(thing)))
    has_texts = at_home and form.name in _TOLD and (contents is None or is_heard(contents))
    return (PAGE,) * has_page + (SHEET,) * has_sheet + (TEXTS,) * has_texts


def is_heard(contents: Contents) -> bool:
    """Whether a village has a channel that is awake."""
    return any(not one.is_asleep for one in contents.of(channels.CHANNELS))


def chosen(asked: str, views: Sequence[str]) -> str:
    """What is seen: what is asked, or else what goes first; "" for nothing."""
    return asked if asked in views else next(iter(views), "")


def sheet_of(thing: Thing) -> str:
    """The name of the sheet that shows a thing best; "" for none."""
    if thing.form.name == _ORDERS:
        return Path(thing.file).stem
    return _SHEETS.get(thing.form.name, "")
