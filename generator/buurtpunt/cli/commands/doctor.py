"""`buurtpunt doctor`: what is right and wrong around a village."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import click

from buurtpunt.cli import asking, ends, here, wording


@click.command(cls=wording.Command)
@asking.FOLDER
@click.option("--online", is_flag=True)
@asking.TODAY
@asking.AS_JSON
def doctor(folder: Path | None, online: bool, today: dt.date | None, as_json: bool) -> int:
    """Says what is right around a village and what is not."""
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
