"""What `publish` asks: once where the site goes, and now and then what only a human knows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from buurtpunt.catalogues import tell
from buurtpunt.cli import lines
from buurtpunt.problems import Problem, Wrong
from buurtpunt.problems import publishing as kinds

if TYPE_CHECKING:
    from buurtpunt.publishing.passwords import Passwords
    from buurtpunt.publishing.ways import Way

T = TypeVar("T")
_WAYS = {"1": "sftp", "2": "ftps", "3": "map"}


def choose(village: Path) -> Way | None:
    """Asks where the site goes, and keeps that; None for somebody who does not answer. Raises `Wrong`."""
    from buurtpunt.editing.saving import save
    from buurtpunt.publishing.ways import FILE, way_of
    from buurtpunt.publishing.ways import choose as chosen

    lines.say(tell("terminal.publish.where"), bold=True)
    for number in _WAYS:
        lines.say(tell(f"terminal.publish.way.{number}"), 2, f"{number}  ", hang=3)
    lines.say(tell("terminal.publish.github"))
    try:
        how = _WAYS[click.prompt(tell("terminal.publish.choose"), type=click.Choice([*_WAYS]), show_choices=False)]
        values = {"hoe": how}
        for key in ("here",) if how == "map" else ("server", "gebruiker", "map"):
            asked = tell(f"terminal.publish.ask.{key}")
            answer = click.prompt(asked, default="" if key == "map" else None, show_default=False)
            values["map" if key == "here" else key] = str(answer).strip()
    except click.Abort:
        return None
    save(village, FILE, chosen(village, values).data)
    return way_of(village)


def with_answers(village: Path, way: Way, passwords: Passwords, do: Callable[[Way], T]) -> T:
    """What comes of something, with a password or a yes asked where that is all that is missing. Raises `Wrong`."""
    from buurtpunt.publishing.ways import way_of

    while True:
        try:
            return do(way)
        except Wrong as wrong:
            if not _answered(wrong, village, way, passwords):
                raise
            way = way_of(village) or way if wrong.kind is kinds.SERVER_UNKNOWN else way


def _answered(wrong: Wrong, village: Path, way: Way, passwords: Passwords) -> bool:
    """Whether somebody gave the answer that was missing."""
    from buurtpunt.publishing.ways import know_again

    if wrong.kind not in (kinds.PASSWORD_WANTED, kinds.PASSWORD_WRONG, kinds.SERVER_UNKNOWN):
        return False
    try:
        if wrong.kind is kinds.SERVER_UNKNOWN:
            _say(wrong.at())
            answer = click.prompt(tell("terminal.publish.same"), default="nee", show_default=False)
            if not answer.lower().startswith("j"):
                return False
            know_again(village, wrong.facts["key"])
        else:
            if wrong.kind is kinds.PASSWORD_WRONG:
                _say(wrong.at())
            question = tell("terminal.publish.password", user=way.user, server=way.server)
            passwords.hear(way, click.prompt(question, hide_input=True))
    except click.Abort:
        click.echo()
        return False
    return True


def _say(problem: Problem) -> None:
    lines.say(f"{problem.sentence} {problem.remedy}", fg="yellow")
