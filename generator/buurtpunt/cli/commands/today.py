"""`buurtpunt today`: what the site says on a day."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from buurtpunt.cli import asking, dutch, ends, here, types


@click.command(
    cls=dutch.Command,
    examples="""
    buurtpunt today  wat de site vandaag zegt
    buurtpunt today --op 2026-12-25  wat ze op Kerstdag zegt
    """,
)
@asking.FOLDER
@click.option("--op", "day", type=types.Day(), metavar="DAG", help="Welke dag; anders vandaag.")
def today(folder: Path | None, day: dt.date | None) -> int:
    """Zeg wat de site op een dag zegt: open of niet, wat er is, wat wegvalt."""
    from buurtpunt.cli.screen import show_day
    from buurtpunt.problems import Level
    from buurtpunt.today import report_on

    seen = report_on(folder or Path.cwd(), day or here.today())
    show_day(seen)
    return ends.MEND if any(problem.level is Level.ERROR for problem in seen.problems) else ends.MADE
