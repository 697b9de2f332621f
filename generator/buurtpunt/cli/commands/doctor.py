"""`buurtpunt doctor`: what is right and wrong around a village."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import click

from buurtpunt.cli import asking, dutch, ends, here


@click.command(
    cls=dutch.Command,
    examples="""
    buurtpunt doctor  wat er goed staat en wat niet
    buurtpunt doctor --online  kijk ook op het internet
    """,
)
@asking.FOLDER
@click.option("--online", is_flag=True, help="Kijk ook op het internet: je adres, en of je site er staat.")
@asking.TODAY
@asking.AS_JSON
def doctor(folder: Path | None, online: bool, today: dt.date | None, as_json: bool) -> int:
    """Zeg wat er goed staat en wat niet: je computer, je geschiedenis, het bouwen, je adres."""
    from buurtpunt.cli.screen import show_verdicts
    from buurtpunt.doctor import examine
    from buurtpunt.doctor.internet import World

    found = list(examine(folder or Path.cwd(), today or _today(), World() if online else None))
    if as_json:
        click.echo(json.dumps([verdict.as_json() for verdict in found], ensure_ascii=False, indent=2))
    else:
        show_verdicts(found)
    return ends.MEND if any(verdict.is_wrong for verdict in found) else ends.MADE


def _today() -> dt.date:
    """The day that it is in the village; without time zones, which the doctor is there to tell, the one in England."""
    from zoneinfo import ZoneInfoNotFoundError

    try:
        return here.today()
    except ZoneInfoNotFoundError:
        return dt.datetime.now(dt.UTC).date()
