"""`buurtpunt publish`: the site online, with git or to a folder."""

from __future__ import annotations

import datetime as dt
import sys
import time
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from buurtpunt.catalogues import tell
from buurtpunt.cli import asking, ends, here, lines, online, types, wording

if TYPE_CHECKING:
    from buurtpunt.pipeline import Settings


@click.command(cls=wording.Command)
@asking.FOLDER
@click.option("--naar", "target", type=types.FOLDER)
@click.option("--dry-run", is_flag=True)
@click.option("--het-klopt", "gone_is_right", is_flag=True)
@click.option("--zet-opzij", "set_aside", is_flag=True)
@asking.TODAY
def publish(
    folder: Path | None,
    target: Path | None,
    dry_run: bool,
    gone_is_right: bool,
    set_aside: bool,
    today: dt.date | None,
) -> int:
    """Puts the site online, on web space, by git or in a folder; it is built first, and with an error in it, it does not go."""
    from buurtpunt.cli.screen import Screen, refuse
    from buurtpunt.model.online import FOLDER
    from buurtpunt.pipeline import locate
    from buurtpunt.problems import Wrong
    from buurtpunt.problems.publishing import NO_WAY
    from buurtpunt.publishing.passwords import Passwords
    from buurtpunt.publishing.story import Errand, NotBuilt, put_online
    from buurtpunt.publishing.ways import Way, way_of

    settings = asking.settings(folder, today=today, gone_is_right=gone_is_right)
    try:
        village, output = locate(settings)
        way = Way(FOLDER, str(target)) if target else way_of(village) or online.choose(village)
    except Wrong as wrong:
        return refuse([wrong.at()])
    if way is None:
        return refuse([Wrong(NO_WAY).at()])
    passwords = Passwords()
    errand = Errand(village, output, way, partial(_builds, settings), _tell, here.now, settings.today, passwords)
    errand = replace(errand, is_dry=dry_run, may_set_aside=set_aside)
    try:
        told = online.with_answers(village, way, passwords, lambda way: put_online(replace(errand, way=way)))
    except NotBuilt:
        lines.say(tell("terminal.publish.mend"), err=True)
        return ends.MEND
    except Wrong as wrong:
        Screen(quiet=False, verbose=False).problem(wrong.at())
        return ends.MEND
    if dry_run:
        for what, name in told.rows:
            lines.say(name, 2, f"{what} ", hang=2)
    for sentence in told.sentences[:-1]:
        lines.say(sentence)
    lines.say(told.sentences[-1], fg=None if dry_run else "green", bold=not dry_run)
    return ends.MADE


def _builds(settings: Settings, is_joined: bool) -> bool:
    """Whether the site could be made; tells what is wrong with it. What others took away, is gone on purpose."""
    from buurtpunt.cli.screen import Screen
    from buurtpunt.pipeline import build

    screen, began = Screen(quiet=True, verbose=False), time.perf_counter()
    outcome = build(replace(settings, gone_is_right=True) if is_joined else settings, screen.step)
    screen.outcome(outcome, outcome.written, time.perf_counter() - began)
    return outcome.written


def _tell(done: int, count: int) -> None:
    """How far the sending is, on a terminal."""
    if sys.stderr.isatty():
        told = f"  {tell('terminal.publish.sending', done=done, count=count)}" if done < count else ""
        click.echo(f"\r\033[K{told}", nl=False, err=True)
