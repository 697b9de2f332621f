"""A photo that is taken away from the browser: where it stands, and what comes of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from buurtpunt.doctor import git
from buurtpunt.forms.fields import Said
from buurtpunt.forms.words import place_of
from buurtpunt.pipeline import Settings, build, locate
from buurtpunt.withdrawal import Plan, plan, withdraw
from buurtpunt.withdrawal.plan import LIST


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """What is told before somebody is sure: where the photo stands, and what keeps it from being taken away."""

    photo: str
    planned: Plan
    where: tuple[str, ...]
    stuck: tuple[Said, ...]
    in_history: bool  # git keeps how the village was


def asked(root: Path, name: str, today: dt.date) -> Withdrawal:
    """What taking away the photo of this name would change. Raises `Wrong` for one that is nowhere."""
    planned = plan(root, name, today)
    files = dict.fromkeys(change.file for change in planned.changes if change.file != LIST)
    stuck = tuple(Said(problem.sentence, problem.remedy) for problem in planned.stuck)
    known = any(git.ask(root, "log", "-1", "--all", "--format=%h", "--", file.name) for file in planned.pictures)
    return Withdrawal(name, planned, tuple(place_of(root, file) for file in files), stuck, known)


def done(found: Withdrawal, settings: Settings) -> bool:
    """Takes it away, from what we made too; whether the site could be made again. Raises `Wrong` where it cannot be changed."""
    return withdraw(found.planned, locate(settings)[1], lambda: build(settings, _in_silence).written)


def _in_silence(_name: str, _count: int, _done: int) -> None:
    """Nobody watches how far a build is while a browser waits for its answer."""
