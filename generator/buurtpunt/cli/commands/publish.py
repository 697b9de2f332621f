"""`buurtpunt publish`: the site online, with git or to a folder."""

from __future__ import annotations

import datetime as dt
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from buurtpunt.cli import asking, dutch, ends, lines

if TYPE_CHECKING:
    from buurtpunt.build import Settings


@click.command(
    cls=dutch.Command,
    examples="""
    buurtpunt publish  verstuur met git wat je veranderde
    buurtpunt publish --naar E:/site  zet de site op een stick
    buurtpunt publish --dry-run  zeg alleen wat er zou gebeuren
    """,
)
@asking.FOLDER
@click.option("--naar", "target", type=click.Path(path_type=Path), metavar="MAP", help="Zet de site in deze map.")
@click.option("--dry-run", is_flag=True, help="Zeg alleen wat er zou gebeuren.")
@click.option("--het-klopt", "gone_is_right", is_flag=True, help="Er is veel weg, en dat is de bedoeling.")
@asking.TODAY
def publish(folder: Path | None, target: Path | None, dry_run: bool, gone_is_right: bool, today: dt.date | None) -> int:
    """Zet je site online: met git, of in een map zoals een USB-stick.

    Eerst bouwen we de site. Met een fout erin gaat ze niet online.
    """
    from buurtpunt.build import locate
    from buurtpunt.cli.screen import Screen, refuse
    from buurtpunt.problems import Wrong
    from buurtpunt.problems.publishing import NO_WAY
    from buurtpunt.publishing import history

    settings = asking.settings(folder, today=today, gone_is_right=gone_is_right)
    try:
        village, output = locate(settings)
        remote = "" if target else history.remote_of(village)
    except Wrong as wrong:
        return refuse([wrong.at()])
    if not (target or remote):
        return refuse([Wrong(NO_WAY).at()])
    if not _builds(settings):
        lines.say("Er ging niets online: los eerst op wat hierboven staat.", err=True)
        return ends.MEND
    try:
        if target:
            _to_folder(village, output, target, dry_run)
        else:
            _with_git(village, remote, settings, dry_run)
    except Wrong as wrong:
        Screen(quiet=False, verbose=False).problem(wrong.at())
        return ends.MEND
    return ends.MADE


def _builds(settings: Settings) -> bool:
    """Whether the site could be made; tells what is wrong with it."""
    from buurtpunt.build import build
    from buurtpunt.cli.screen import Screen

    screen, began = Screen(quiet=True, verbose=False), time.perf_counter()
    outcome = build(settings, screen.step)
    screen.outcome(outcome, outcome.written, time.perf_counter() - began)
    return outcome.written


def _to_folder(village: Path, output: Path, target: Path, dry_run: bool) -> None:
    from buurtpunt.build import SITE
    from buurtpunt.disk.order import ADMIN
    from buurtpunt.knowledge.dutch import plural
    from buurtpunt.publishing import folder
    from buurtpunt.writing.manifest import read_manifest

    site = {name: output / SITE / name for name in read_manifest(output / ADMIN, SITE)}
    planned = folder.plan(village, site, target)
    rows = [("erbij", name) for name in planned.new] + [("anders", name) for name in planned.changed]
    rows += [("weg", name) for name in planned.gone]
    if dry_run:
        _tell(rows)
    for name in planned.left:
        lines.say(f"We laten `{name}` staan: iemand heeft het daar veranderd.")
    count = plural(len(rows), "bestand", "bestanden")
    if dry_run:
        lines.say(f"Dit zou er veranderen in {planned.target}: {count}. Er ging niets online.")
        return
    if rows:
        folder.carry_out(planned)
    told = f"Klaar: {count} veranderd in {planned.target}." if rows else f"Alles staat al in {planned.target}."
    lines.say(told, fg="green", bold=True)


def _with_git(village: Path, remote: str, settings: Settings, dry_run: bool) -> None:
    from buurtpunt.knowledge.dutch import plural
    from buurtpunt.publishing import history

    planned = history.plan(village, remote)
    if not (planned.changes or planned.waiting):
        lines.say(f"Alles is al verstuurd naar {remote}.", fg="green", bold=True)
        return
    if dry_run:
        _tell(planned.changes)
        if planned.changes:
            lines.say(f"We zouden dit bewaren als: {planned.sentence}")
        count = plural(planned.waiting + bool(planned.changes), "versie", "versies")
        lines.say(f"We zouden {count} versturen naar {remote}, {planned.branch}. Er ging niets online.")
        return
    joined = history.carry_out(planned, lambda: _builds(replace(settings, gone_is_right=True)))
    if planned.changes:
        lines.say(f"Bewaard: {planned.sentence}")
    if joined:
        lines.say("Iemand anders had intussen iets online gezet. Dat zit nu ook in jouw map.")
    lines.say(f"Klaar: verstuurd naar {remote}, {planned.branch}.", fg="green", bold=True)


def _tell(rows: list[tuple[str, str]] | tuple[tuple[str, str], ...]) -> None:
    """What happens to each file, a line each."""
    for what, name in rows:
        lines.say(name, 2, f"{what} ", hang=2)
