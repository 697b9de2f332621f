"""What is shown now, who makes something newer, and who waits to hear of it."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import AsyncIterator, Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from buurtpunt.catalogues import tell
from buurtpunt.forms.places import page_at
from buurtpunt.pipeline import Result, Settings, Stopped, Tell
from buurtpunt.preview.overview import waiting
from buurtpunt.preview.rebuilding import Rebuilder, Rebuilt
from buurtpunt.preview.shown import OVERVIEW, Remark, Shown
from buurtpunt.preview.watching import bursts
from buurtpunt.reading.village import Typed

QUIET = 2.0  # seconds in which nothing is saved, before the sheets are made
LOOKED_AT = 0.1  # the same, while somebody looks at them
PATIENCE = 1.0  # seconds that whoever asks for a page waits for the newest, before they get the one that there is
HEARTBEAT = 15.0  # seconds after which a browser hears that we are still there


class Witness(Protocol):
    """Whoever hears what happens, and tells it to the villager."""

    def began(self, names: Iterable[str]) -> None:
        """The site is being made again; these files were saved."""

    def made(self, made: Rebuilt) -> None:
        """What came of the site."""

    def printed(self, made: Rebuilt) -> None:
        """What came of the sheets."""

    def bug(self) -> str:
        """An exception is at hand that is a mistake of ours; gives the sentence that says where its report lies."""


class Overtaken(Stopped):
    """Something was saved while the sheets were being made, or it is time to stop."""


class Preview:
    """One village as it is shown. Whatever happens to what is being made, this stays."""

    def __init__(self, rebuilder: Rebuilder, witness: Witness) -> None:
        self.shown = Shown(sheets={OVERVIEW: waiting(tell("preview.waiting.sheets"))})
        self.is_closed = False
        self._rebuilder = rebuilder
        self._witness = witness
        self._names: set[str] = set()  # what was saved since the site was last made
        self._asked = asyncio.Event()
        self._news = asyncio.Event()
        self._at_rest = asyncio.Event()  # the site is not being made at the moment
        self._at_rest.set()
        self._day = rebuilder.today()
        self._lookers = 0  # how many look at the sheets
        self._looked = asyncio.Event()  # somebody begins to look at them

    def make_site(self, tell: Tell) -> Rebuilt | None:
        """The site, for the first time or again; None for a bug of ours, which is then the one remark."""
        try:
            return self._rebuilder.site(self.shown, tell)
        except Overtaken:
            raise
        except Exception:
            self.shown = replace(self.shown, remarks=(self._bug(),))
            return None

    def show(self, made: Rebuilt | None) -> None:
        """Shows what was made, and lets everybody know."""
        self.shown = made.shown if made else self.shown
        self._news.set()
        self._news = asyncio.Event()

    def today(self) -> dt.date:
        """The day for which the site is made."""
        return self._rebuilder.today()

    def settings(self) -> Settings:
        """What a build is asked that writes the site of this village, today."""
        return self._rebuilder.settings()

    def seen_at(self, file: str, line: int) -> str | None:
        """The address on the site of what was typed in a file, on a line or on any; None for what is not seen."""
        return page_at(self.shown.places, file, line)

    def dry_run(self, typed: Typed, part: str, one: str, drafts: bool) -> Result:
        """The village with something `typed` in it: a part of its output, or one thing of that alone."""
        return self._rebuilder.dry_run(self.shown, typed, part, one, drafts)

    def close(self) -> None:
        """Lets everybody who waits go."""
        self.is_closed = True
        self._news.set()

    def ask(self, names: Iterable[str] = ()) -> None:
        """The site has to be made again, since these files were saved."""
        self._names.update(names)
        self._asked.set()

    async def newest(self) -> Shown:
        """What is shown; while the site is being made, what comes of that, unless it takes long.

        Answering meanwhile would only take time from it: both are done by one processor.
        """
        await _is_set(self._at_rest, PATIENCE)
        return self.shown

    async def states(self, of_sheets: bool) -> AsyncIterator[Shown | None]:
        """What is shown, now and whenever it changes, to whoever looks at the site or the sheets; None while all is quiet."""
        self._lookers += of_sheets
        if of_sheets:
            self._looked.set()
        try:
            while not self.is_closed:
                news = self._news
                yield self.shown
                while not await _is_set(news, HEARTBEAT):
                    yield None
        finally:
            self._lookers -= of_sheets

    async def watch(self, village: Path, themes: Path) -> None:
        """Asks for the site whenever something was saved, and when it is another day."""
        async for names in bursts(village, themes):
            today = self._rebuilder.today()
            if names is not None or today != self._day:
                self._day = today
                self.ask(names or ())

    async def work(self) -> None:
        """Makes the site whenever it is asked for, and the sheets when it has been quiet since; those that nobody asked for
        yet only while somebody looks at the others.
        """
        while not self.is_closed:
            try:
                await _either(self._asked, self._looked)
                if self._asked.is_set():
                    await self._site()
                    if await self._stays_quiet():
                        await self._sheets()
                self._looked.clear()
                if self._lookers and not self._asked.is_set():
                    await self._offers()
            except Overtaken:
                continue
            except Exception:
                self._witness.bug()

    async def _stays_quiet(self) -> bool:
        """Whether nothing is saved for a while, which is a short one as soon as somebody looks at the sheets."""
        if not self._lookers:
            self._looked.clear()
            await _either(self._asked, self._looked, QUIET)
        return not await _is_set(self._asked, LOOKED_AT if self._lookers else 0.0)

    async def _site(self) -> None:
        names, self._names = sorted(self._names), set()
        self._asked.clear()
        self._witness.began(names)
        self._at_rest.clear()
        try:
            made = await asyncio.to_thread(self.make_site, self._unless(lambda: self.is_closed))
            self.show(made)
        finally:
            self._at_rest.set()
        if made:
            self._witness.made(made)

    async def _sheets(self) -> None:
        if self.shown.remarks:
            return
        try:
            tell = self._unless(lambda: self.is_closed or self._asked.is_set())
            made = await asyncio.to_thread(self._rebuilder.sheets, self.shown, tell)
        except Overtaken:
            raise
        except Exception:
            self.shown = replace(self.shown, remarks_on_sheets=(self._bug(),))
            self.show(None)
        else:
            self.show(made)
            self._witness.printed(made)

    async def _offers(self) -> None:
        if self.shown.remarks or self.shown.remarks_on_sheets:
            return
        tell = self._unless(lambda: self.is_closed or self._asked.is_set())
        if made := await asyncio.to_thread(self._rebuilder.offers, self.shown, tell):
            self.show(made)

    def _bug(self) -> Remark:
        return Remark("", "", tell("forms.bug"), self._witness.bug())

    def _unless(self, overtaken: Callable[[], bool]) -> Tell:
        """A listener to the story of a build, which ends it when it is overtaken."""

        def tell(_name: str, _count: int, _done: int) -> None:
            if overtaken():
                raise Overtaken

        return tell


async def _either(one: asyncio.Event, other: asyncio.Event, seconds: float | None = None) -> None:
    """Waits for one of two things to happen; where it is told how long, no longer than that."""
    waiting = [asyncio.ensure_future(event.wait()) for event in (one, other)]
    try:
        await asyncio.wait(waiting, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for one_of_them in waiting:
            one_of_them.cancel()


async def _is_set(event: asyncio.Event, seconds: float) -> bool:
    """Whether something happens within so many seconds."""
    if not seconds:
        return event.is_set()
    try:
        await asyncio.wait_for(event.wait(), seconds)
    except TimeoutError:
        return False
    return True
