"""`buurtpunt today`: what the site says on a day."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from buurtpunt.cli import asking, ends, here, types, wording


@click.command(cls=wording.Command)
@asking.FOLDER
@click.option("--op", "day", type=types.Day())
def today(folder: Path | None, day: dt.date | None) -> int:
    """Says what the site says on a day."""
    from buurtpunt.cli.screen import show_day
    from buurtpunt.problems import Level
    from buurtpunt.today import report_on

    seen = report_on(folder or Path.cwd(), day or here.today())
    show_day(seen)
    return ends.MEND if any(problem.level is Level.ERROR for problem in seen.problems) else ends.MADE
