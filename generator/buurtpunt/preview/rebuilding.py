"""Makes what there is to see: the site as soon as something was saved, the sheets when it stays quiet."""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from buurtpunt.disk import plain
from buurtpunt.forms.places import places
from buurtpunt.pipeline import PAPER, SITE, Result, Settings, Tell, dry_run, locate
from buurtpunt.preview.overview import AT_HOME, PIXELS, Wall, overview
from buurtpunt.preview.shown import Files, Shown, remarks, version
from buurtpunt.problems import Wrong
from buurtpunt.reading.village import Typed
from buurtpunt.report import Outcome
from buurtpunt.writing.cache import Cache
from buurtpunt.writing.manifest import Kept


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """What came of a try: what to show from now on, and what is to be told of it."""

    shown: Shown
    outcome: Outcome  # `written` means: can be seen
    changed: int = 0  # how many files are another than before


class Rebuilder:
    """One village, made again and again. Not for two threads at a time: it works with what the last time left."""

    def __init__(self, settings: Settings, today: Callable[[], dt.date]) -> None:
        self.today = today
        self._settings = settings
        self._trying = threading.Lock()
        self._tried_on: tuple[str, Cache] | None = None  # what a dry run keeps, and for which site
        self._drawn: dict[bytes, list[bytes]] = {}  # how the pages of a PDF look
        self._wall: Wall | None = None  # the newest sheets, and those that are only offered

    def settings(self) -> Settings:
        """What a build of the whole village is asked, today; whoever says so in a browser knows what is gone."""
        return replace(self._settings, today=self.today(), gone_is_right=True)

    def site(self, before: Shown, tell: Tell) -> Rebuilt:
        """The site; or, while something keeps it from being made, what was there before."""
        result, outcome = self._try(SITE, before, tell)
        if result is None or result.made is None:
            return Rebuilt(replace(before, remarks=remarks(outcome.problems)), outcome)
        files = result.made.files(SITE)
        found = places(result.snapshot)
        after = replace(
            before, site=files, keys=result.made.parts[SITE].keys, places=found, remarks=(), site_version=version(files)
        )
        return Rebuilt(after, outcome, _changes(before.site, files))

    def sheets(self, before: Shown, tell: Tell) -> Rebuilt:
        """The sheets, and a page on which all of them can be seen. What `tell` raises, ends it before that."""
        result, outcome = self._try(PAPER, before, tell)
        if result is None or result.made is None:
            return Rebuilt(replace(before, remarks_on_sheets=remarks(outcome.problems)), outcome)
        sheets = {name: _bytes(data) for name, data in result.made.files(PAPER).items()}
        pictures = self._pictures(sheets, tell)
        self._drawn = {sheets[name]: pages for name, pages in pictures.items()}
        self._wall = Wall(result.snapshot, sheets, pictures, result.made.left_out)
        return self._hung(before, outcome)

    def offers(self, before: Shown, tell: Tell) -> Rebuilt | None:
        """The same page with the sheets that nobody asked for yet, as they would be; None when they hang there already."""
        if self._wall is None or self._wall.offers is not None:
            return None
        result, outcome = self._try(PAPER, before, tell, offered=True)
        found = result.made.files(PAPER) if result and result.made else {}
        offers = {name: _bytes(data) for name, data in found.items() if not AT_HOME.search(name)}
        self._wall = replace(self._wall, offers=offers, samples=self._pictures(offers, tell, first_only=True))
        return self._hung(before, outcome)

    def _hung(self, before: Shown, outcome: Outcome) -> Rebuilt:
        assert self._wall is not None
        files = overview(self._wall, before.site)
        after = replace(before, sheets=files, remarks_on_sheets=(), sheets_version=version(files))
        return Rebuilt(after, outcome, _changes(before.sheets, files))

    def dry_run(self, before: Shown, typed: Typed, part: str, one: str, drafts: bool) -> Result:
        """The village with something `typed` in it: a part of its output, or one thing of that. Raises `Wrong` without a folder.

        It works with a memory of its own, so that it may go on beside the others; only not for two threads at a time.
        """
        settings = replace(self._settings, only=part, one=one, drafts=drafts, today=self.today())
        folder, output = locate(settings)
        if self._tried_on is None or self._tried_on[0] != before.site_version:  # else it would grow with every letter
            self._tried_on = before.site_version, Cache(output)
        with self._trying:
            return dry_run(folder, self._tried_on[1], before, settings, lambda *_: None, typed)

    def _try(self, part: str, before: Shown, tell: Tell, offered: bool = False) -> tuple[Result | None, Outcome]:
        settings = replace(self._settings, only=part, offered=offered, today=self.today())
        try:
            folder, output = locate(settings)
        except Wrong as wrong:  # the folder itself is gone
            return None, Outcome(None, None, (wrong.at(),))
        cache = Cache(output)
        try:
            result = dry_run(folder, cache, before, settings, tell)
        finally:
            cache.save(whole=False)
        return result, result.outcome(written=True)

    def _pictures(self, sheets: Mapping[str, bytes], tell: Tell, first_only: bool = False) -> dict[str, list[bytes]]:
        """How each page of each sheet looks, or the first alone; one that was drawn before is not drawn again."""
        from buurtpunt.typesetting import draw, pages_of

        found: dict[str, list[bytes]] = {}
        for name, pdf in sheets.items():
            tell("drukken", len(sheets), len(found))
            if name.endswith(".pdf"):
                found[name] = self._drawn.get(pdf) or draw(pdf, 1 if first_only else pages_of(pdf), PIXELS)
        return found


def _changes(before: Files, after: Files) -> int:
    """How many files are new, different or gone."""
    return sum(before.get(path) != data for path, data in after.items()) + len(before.keys() - after.keys())


def _bytes(data: bytes | Kept) -> bytes:
    if isinstance(data, bytes):
        return data
    assert data.path is not None  # we keep no sheets ourselves, so these lie somewhere else
    return plain.read(data.path)
