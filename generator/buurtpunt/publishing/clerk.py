"""Publishes in the background for the browser, one errand at a time, and says what came of it."""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from buurtpunt.pipeline import Settings, build, locate
from buurtpunt.problems import Level, Problem, Wrong
from buurtpunt.publishing.passwords import Passwords
from buurtpunt.publishing.story import Errand, NotBuilt, Told, put_online
from buurtpunt.publishing.ways import way_of


@dataclass(frozen=True, slots=True)
class Ending:
    """How an errand ended: with what was done, or what kept it from being done."""

    when: str  # ISO 8601
    told: Told | None = None
    problems: tuple[Problem, ...] = ()
    bug: str = ""  # a mistake of ours: the sentence that says where its report lies
    address: str = ""  # of the site on the web, where it has one


class Clerk:
    """One village, for who writes in it: `settings` says what a build of it is asked today.

    `bug` is called with an exception at hand that is a mistake of ours.
    """

    def __init__(self, settings: Callable[[], Settings], now: Callable[[], str], bug: Callable[[], str]) -> None:
        self.ending: Ending | None = None
        self.passwords = Passwords()
        self.progress = (0, 0)  # how many files of how many are sent; of how many 0 while the site is still being made
        self._settings, self._now, self._bug = settings, now, bug
        self._at_work = threading.Lock()
        self._done = threading.Event()
        self._done.set()

    @property
    def is_busy(self) -> bool:
        """Whether an errand is under way."""
        return not self._done.is_set()

    def start(self, gone_is_right: bool = False, may_set_aside: bool = False) -> None:
        """Begins an errand; does nothing while one is under way."""
        with self._at_work:
            if self.is_busy:
                return
            self._done.clear()
            self.progress = (0, 0)
        settings = replace(self._settings(), drafts=False, gone_is_right=gone_is_right)
        threading.Thread(target=self._run, args=(settings, may_set_aside), daemon=True).start()

    def wait(self, seconds: float) -> None:
        """Waits until the errand is done, but no longer than this."""
        self._done.wait(seconds)

    def _run(self, settings: Settings, may_set_aside: bool) -> None:
        try:
            self.ending = self._ending(settings, may_set_aside)
        except Exception:
            self.ending = Ending(self._now(), bug=self._bug())
        finally:
            self._done.set()

    def _ending(self, settings: Settings, may_set_aside: bool) -> Ending:
        problems: list[Problem] = []
        address = ""

        def builds(is_joined: bool) -> bool:
            nonlocal address
            outcome = build(replace(settings, gone_is_right=True) if is_joined else settings, lambda *_: None)
            problems.extend(one for one in outcome.problems if one.level is Level.ERROR)
            address = outcome.address
            return outcome.written

        try:
            village, output = locate(settings)
            errand = self._errand(village, output, builds, settings.today)
            told = put_online(replace(errand, may_set_aside=may_set_aside))
            return Ending(self._now(), told, address=address)
        except NotBuilt:
            return Ending(self._now(), problems=tuple(problems))
        except Wrong as wrong:
            return Ending(self._now(), problems=(*problems, wrong.at()))

    def _errand(self, village: Path, output: Path, builds: Callable[[bool], bool], today: dt.date) -> Errand:
        way = way_of(village)
        assert way is not None  # the button is not there without one
        return Errand(village, output, way, builds, self._tell, self._now, today, self.passwords)

    def _tell(self, done: int, count: int) -> None:
        self.progress = (done, count)
