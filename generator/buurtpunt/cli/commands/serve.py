"""`buurtpunt serve`: the village in the browser while somebody works on it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from buurtpunt.cli import asking, dutch, here, types


@click.command(
    cls=dutch.Command,
    examples="""
    buurtpunt serve  toon het dorp in de map waarin je staat
    buurtpunt serve mijn-dorp --op-wifi  ook op de telefoon in je hand
    """,
)
@asking.FOLDER
@click.option("--port", type=types.Port(), metavar="GETAL", help="Het nummer in het adres; anders zoeken we er een.")
@click.option("--no-browser", is_flag=True, help="Open je browser niet.")
@click.option("--op-wifi", "on_wifi", is_flag=True, help="Laat ook telefoons op je wifi meekijken.")
@asking.TODAY
@click.option("--drafts", is_flag=True, help="Toon ook wat `concept: ja` heeft.")
def serve(
    folder: Path | None, port: int | None, no_browser: bool, on_wifi: bool, today: dt.date | None, drafts: bool
) -> int:
    """Toon je site terwijl je eraan werkt: bewaar, en je ziet het."""
    from buurtpunt.cli.showing import show

    settings = asking.settings(folder, today=today, drafts=drafts)
    return show(settings, lambda: today or here.today(), port, on_wifi, not no_browser)
