"""`buurtpunt withdraw`: a photo of somebody who does not want to be shown any more, or their name at the work of meetings."""

from __future__ import annotations

import datetime as dt
import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from buurtpunt.catalogues import tell
from buurtpunt.cli import asking, ends, lines, types, wording

if TYPE_CHECKING:
    from buurtpunt.pipeline import Settings
    from buurtpunt.withdrawal import Plan


@click.command(cls=wording.Command)
@click.argument("what", metavar="FOTO-OF-NAAM")
@asking.VILLAGE
@click.option("--output", type=types.FOLDER)
@click.option("--ja", "--yes", "silent", is_flag=True)
@asking.TODAY
def withdraw(what: str, village: Path | None, output: Path | None, silent: bool, today: dt.date | None) -> int:
    """Takes a photo away everywhere, or a name from the tasks of meetings; beelden.yml keeps that the yes was withdrawn."""
    from buurtpunt.cli.screen import Screen, refuse
    from buurtpunt.doctor import git
    from buurtpunt.pipeline import locate
    from buurtpunt.problems import Wrong
    from buurtpunt.withdrawal import plan, plan_of_person
    from buurtpunt.withdrawal import withdraw as take_out

    settings = asking.settings(village, output=output, today=today, gone_is_right=True)
    try:
        root, target = locate(settings)
        person = plan_of_person(root, what)
        planned = person or plan(root, what, settings.today)
    except Wrong as wrong:
        return refuse([wrong.at()])
    if planned.stuck:
        return refuse(planned.stuck)
    _tell(planned)
    if not (silent or _agrees()):
        lines.say(tell("terminal.unchanged"))
        return ends.MADE
    named = [page.name for _, page in planned.pages] if person else [file.name for file in planned.pictures]
    in_history = any(git.ask(root, "log", "-1", "--all", "--format=%h", "--", name) for name in named)
    try:
        ok = take_out(planned, target, lambda: _rebuild(settings))
    except Wrong as wrong:
        Screen(quiet=False, verbose=False).problem(wrong.at())
        return ends.MEND
    click.secho(tell("terminal.withdraw.done", name=planned.name), fg="green", bold=True)
    stays = ["made" if ok else "stays", "elsewhere"]
    if in_history or not (person or planned.pictures):
        stays.append("history")
    for key in stays:
        lines.say(tell(f"withdrawal.name.{key}") if person else tell(f"withdrawal.photo.{key}"))
    return ends.MADE if ok else ends.MEND


def _tell(planned: Plan) -> None:
    """Every line that changes, and every file that goes."""
    click.secho(tell("terminal.withdraw.plan", name=planned.name), bold=True)
    for change in planned.changes:
        click.echo(f"  {tell('report.place', file=change.file, line=change.line)}")
        for sign, words, colour in (("-", change.before, "red"), ("+", change.after, "green")):
            if words:
                lines.say(words, 4, f"{sign} ", fg=colour)
    for file in planned.pictures:
        click.echo(f"  {file.name}")
        lines.say(tell("terminal.withdraw.file"), 4, "- ", fg="red")


def _agrees() -> bool:
    """Whether somebody says yes; nothing is no."""
    answer = click.prompt(tell("terminal.withdraw.ask"), prompt_suffix=" ", default="", show_default=False)
    return answer.strip().casefold() in ("j", "ja", "y", "yes")


def _rebuild(settings: Settings) -> bool:
    """Builds the site again, so that the photo is not on it any more; whether that went well."""
    from buurtpunt.cli.screen import Screen
    from buurtpunt.pipeline import build

    screen, began = Screen(quiet=True, verbose=False), time.perf_counter()
    outcome = build(settings, screen.step)
    screen.outcome(outcome, outcome.written, time.perf_counter() - began)
    return outcome.written
