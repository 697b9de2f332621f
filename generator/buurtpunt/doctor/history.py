"""The history of a village: what git keeps of it, and where it sends that."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from buurtpunt import hosting
from buurtpunt.catalogues import tell
from buurtpunt.doctor import git
from buurtpunt.doctor.verdict import Verdict, wrong
from buurtpunt.knowledge import dutch, moments
from buurtpunt.problems import doctor as kinds

EARLY = 15  # days before GitHub stops that we begin to say so

# https://github.com/naam/dorp.git, git@github.com:naam/dorp.git, ssh://git@github.com/naam/dorp
_GITHUB = re.compile(r"(?:https://(?:[^/@]+@)?|ssh://git@|git@)github\.com[:/]([^/\s]+)/([^/\s]+?)(?:\.git)?/?")


@dataclass(frozen=True, slots=True)
class Known:
    """What git knows: the top of the repository, or None without one; and who and what it is on GitHub."""

    village: Path
    top: Path | None = None
    owner: str = ""
    name: str = ""

    @property
    def is_on_github(self) -> bool:
        """Whether it is sent to GitHub."""
        return bool(self.owner)

    @property
    def below(self) -> str:
        """The village's folder within the repository; "" when it is all of it."""
        below = self.village.relative_to(self.top).as_posix() if self.top else ""
        return "" if below == "." else below


def look(village: Path) -> Known:
    """What git knows of the folder of a village."""
    top = git.ask(village, "rev-parse", "--show-toplevel")
    if not top or not village.is_relative_to(Path(top).resolve()):
        return Known(village)
    address = git.ask(village, "remote", "get-url", "origin") or ""
    found = _GITHUB.fullmatch(address)
    return Known(village, Path(top).resolve(), *(found.groups() if found else ()))


def examine(known: Known, today: dt.date) -> Iterator[Verdict]:
    """Whether the history is kept, with all that belongs in it and nothing else."""
    if known.top is None:
        yield wrong("history", kinds.NO_HISTORY if git.is_there() else kinds.NO_GIT)
        return
    place = "github" if known.is_on_github else "here"
    yield Verdict("history", tell(f"doctor.history.{place}", owner=known.owner, name=known.name))
    yield _private(known.village)
    yield from _unsent(known.village)
    if known.is_on_github:
        yield from _quiet(known.village, today)


def _private(village: Path) -> Verdict:
    told = git.ask(village, "ls-files", "--", "intern")
    if told:
        return wrong("private", kinds.PRIVATE_TOLD, file=told.splitlines()[0])
    if git.ask(village, "check-ignore", "--", "intern/druk.yml") is None:
        return wrong("private", kinds.PRIVATE_OPEN)
    return Verdict("private", tell("doctor.private"))


def _unsent(village: Path) -> Iterator[Verdict]:
    changed = (git.ask(village, "status", "--porcelain", "--untracked-files=all", "--", "content") or "").splitlines()
    if changed:
        count = dutch.plural(len(changed), "bestand", "bestanden")
        yield wrong("history", kinds.UNSENT, count=count, verb="is" if len(changed) == 1 else "zijn")


def _quiet(village: Path, today: dt.date) -> Iterator[Verdict]:
    """How long ago it is that somebody changed something."""
    last = git.ask(village, "log", "-1", "--format=%cs")
    if not last:
        return
    day = dt.date.fromisoformat(last)
    days = (today - day).days
    if days > hosting.QUIET_DAYS - EARLY:
        yield wrong("history", kinds.QUIET, date=moments.format_date(day), days=days)
    else:
        yield Verdict("history", tell("doctor.history.last", date=moments.format_date(day)))
