"""The command that looks around a village."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import click

from buurtpunt.cli import dutch, here, types


@click.command(
    cls=dutch.Command,
    examples="""
    buurtpunt doctor  wat er goed staat en wat niet
    buurtpunt doctor --online  kijk ook op het internet
    """,
)
@click.argument("map", required=False, type=click.Path(path_type=Path), metavar="[MAP]")
@click.option("--online", is_flag=True, help="Kijk ook op het internet: je adres, en of je site er staat.")
@click.option("--today", "day", type=types.Day(), metavar="DAG", help="Doe alsof het die dag is.")
@click.option("--json", "as_json", is_flag=True, help="Geef het verslag als JSON, voor een ander programma.")
def doctor(map: Path | None, online: bool, day: dt.date | None, as_json: bool) -> int:  # noqa: A002
    """Zeg wat er goed staat en wat niet: je computer, je geschiedenis, het bouwen, je adres."""
    from buurtpunt.cli.screen import show_verdicts
    from buurtpunt.doctor import examine
    from buurtpunt.doctor.internet import World

    found = list(examine(map or Path.cwd(), day or _today(), World() if online else None))
    if as_json:
        click.echo(json.dumps([verdict.as_json() for verdict in found], ensure_ascii=False, indent=2))
    else:
        show_verdicts(found)
    return 1 if any(verdict.is_wrong for verdict in found) else 0


def _today() -> dt.date:
    """The day that it is in the village; without time zones, which the doctor is there to tell, the one in England."""
    from zoneinfo import ZoneInfoNotFoundError

    try:
        return here.today()
    except ZoneInfoNotFoundError:
        return dt.datetime.now(dt.UTC).date()
