"""`buurtpunt serve`: the village in the browser while somebody works on it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from buurtpunt.cli import asking, here, types, wording


@click.command(cls=wording.Command)
@asking.FOLDER
@click.option("--port", type=types.Port())
@click.option("--no-browser", is_flag=True)
@click.option("--op-wifi", "on_wifi", is_flag=True)
@asking.TODAY
@asking.DRAFTS
def serve(
    folder: Path | None, port: int | None, no_browser: bool, on_wifi: bool, today: dt.date | None, drafts: bool
) -> int:
    """Shows a village in the browser while somebody works on it."""
    from buurtpunt.cli.showing import show

    settings = asking.settings(folder, today=today, drafts=drafts)
    return show(settings, lambda: today or here.today(), port, on_wifi, not no_browser)
