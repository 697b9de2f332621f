"""`buurtpunt withdraw`: a photo of somebody who does not want to be shown any more, or their name at the work of meetings."""

from __future__ import annotations

import datetime as dt
import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from buurtpunt.cli import asking, dutch, ends, lines

if TYPE_CHECKING:
    from buurtpunt.pipeline import Settings
    from buurtpunt.withdrawal import Plan

_ELSEWHERE = (
    "Staat de foto ook op Facebook, in een nieuwsbrief of op papier? Daar kunnen wij niet aan: haal ze er zelf weg."
)
_HISTORY = (
    "Let op: Git bewaart ook hoe je map vroeger was. Wie daar kan kijken, zoals op GitHub, vindt de foto nog. Hoe je ze ook "
    "daar weghaalt, staat in het handboek, bij *Een foto terugtrekken*."
)
_NAME_ELSEWHERE = "Staat de naam ook in contact.yml, in een verslag of in een andere tekst? Die veranderen wij niet: haal ze er zelf weg."
_NAME_IN_HISTORY = (
    "Let op: Git bewaart ook hoe je map vroeger was. Wie daar kan kijken, zoals op GitHub, vindt de naam nog."
)


@click.command(
    cls=dutch.Command,
    examples="""
    buurtpunt trek-terug soep.jpg  toont wat er verandert, en vraagt het eerst
    buurtpunt trek-terug soep.jpg --ja  vraagt niets
    buurtpunt trek-terug "Noor Voorbeeld"  haalt die naam weg bij de taken van je vergaderingen
    """,
)
@click.argument("what", metavar="FOTO-OF-NAAM")
@click.option(
    "--map", "folder", type=click.Path(path_type=Path), metavar="MAP", help="De map van je dorp; anders hier."
)
@click.option(
    "--output", type=click.Path(path_type=Path), metavar="MAP", help="Waar de site staat; anders in `output`."
)
@click.option("--ja", "--yes", "silent", is_flag=True, help="Vraag niets.")
@asking.TODAY
def withdraw(what: str, folder: Path | None, output: Path | None, silent: bool, today: dt.date | None) -> int:
    """Haal een foto overal weg: uit je teksten, je map en je site.

    In beelden.yml blijft staan dat het ja is ingetrokken, en wanneer. Typ je de naam van een mens, dan verdwijnt die bij de taken
    van je vergaderingen.
    """
    from buurtpunt.cli.screen import Screen, refuse
    from buurtpunt.doctor import git
    from buurtpunt.pipeline import locate
    from buurtpunt.problems import Wrong
    from buurtpunt.withdrawal import plan, plan_of_person
    from buurtpunt.withdrawal import withdraw as take_out

    settings = asking.settings(folder, output=output, today=today, gone_is_right=True)
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
        lines.say("Er is niets veranderd.")
        return ends.MADE
    named = [page.name for _, page in planned.pages] if person else [file.name for file in planned.pictures]
    in_history = any(git.ask(root, "log", "-1", "--all", "--format=%h", "--", name) for name in named)
    try:
        ok = take_out(planned, target, lambda: _rebuild(settings))
    except Wrong as wrong:
        Screen(quiet=False, verbose=False).problem(wrong.at())
        return ends.MEND
    if person:
        _say_what_stays(planned.name, "naam", ok, [_NAME_ELSEWHERE, *[_NAME_IN_HISTORY] * in_history])
    else:
        _say_what_stays(planned.name, "foto", ok, [_ELSEWHERE, *[_HISTORY] * (in_history or not planned.pictures)])
    return ends.MADE if ok else ends.MEND


def _tell(planned: Plan) -> None:
    """Every line that changes, and every file that goes."""
    click.secho(f"Zo halen we {planned.name} weg:", bold=True)
    for change in planned.changes:
        click.echo(f"  {change.file}, regel {change.line}")
        for sign, words, colour in (("-", change.before, "red"), ("+", change.after, "green")):
            if words:
                lines.say(words, 4, f"{sign} ", fg=colour)
    for file in planned.pictures:
        click.echo(f"  {file.name}")
        lines.say("dit bestand wissen we", 4, "- ", fg="red")


def _agrees() -> bool:
    """Whether somebody says yes; nothing is no."""
    answer = click.prompt("Doen? [j/N]", prompt_suffix=" ", default="", show_default=False)
    return answer.strip().casefold() in ("j", "ja", "y", "yes")


def _rebuild(settings: Settings) -> bool:
    """Builds the site again, so that the photo is not on it any more; whether that went well."""
    from buurtpunt.cli.screen import Screen
    from buurtpunt.pipeline import build

    screen, began = Screen(quiet=True, verbose=False), time.perf_counter()
    outcome = build(settings, screen.step)
    screen.outcome(outcome, outcome.written, time.perf_counter() - began)
    return outcome.written


def _say_what_stays(name: str, what: str, ok: bool, elsewhere: list[str]) -> None:
    click.secho(f"Klaar: {name} is weg.", fg="green", bold=True)
    if ok:
        lines.say(
            f"De site op deze computer is opnieuw gemaakt. Zet ze nu ook online, anders blijft de {what} daar staan."
        )
    else:
        lines.say(
            f"De site op deze computer toont de {what} nog. Los op wat hierboven staat, en typ `buurtpunt build`."
        )
    for sentence in elsewhere:
        lines.say(sentence)
