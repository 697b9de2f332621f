"""`buurtpunt check`: what there is to say of a village before somebody puts it online."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from buurtpunt.cli import asking, dutch, ends, github, here

SIDES = (
    "dorp",
    "mensen",
    "vers",
    "vergaderingen",
    "links",
    "toegankelijk",
    "taal",
    "plan",
    "vragen",
    "samen",
    "gegevens",
)  # a test holds them to TITLES


@click.command(
    cls=dutch.Command,
    examples="""
    buurtpunt check  kijk de map na waarin je staat
    buurtpunt check --extern  vraag ook na of links naar andere sites nog werken
    buurtpunt check --only taal --only vragen  alleen de taal en de tien vragen
    buurtpunt check --strict --sarif verslag.sarif  voor een automatische controle
    """,
)
@asking.FOLDER
@click.option("--extern", is_flag=True, help="Vraag ook na of links naar andere sites nog werken.")
@click.option(
    "--only", multiple=True, type=click.Choice(SIDES), metavar="DEEL", help=f"Alleen dit deel: {', '.join(SIDES)}."
)
@click.option("--strict", is_flag=True, help="Ook een waarschuwing telt als fout.")
@click.option(
    "--output", type=click.Path(path_type=Path), metavar="MAP", help="Waar het verslag komt; anders in `output`."
)
@asking.TODAY
@click.option("--drafts", is_flag=True, help="Kijk ook na wat `concept: ja` heeft.")
@click.option("-q", "--quiet", is_flag=True, help="Zwijg, behalve over fouten en waarschuwingen.")
@click.option("-v", "--verbose", is_flag=True, help="Toon alles, ook wat we anders afkorten.")
@asking.AS_JSON
@click.option("--sarif", type=click.Path(path_type=Path), metavar="BESTAND", help="Schrijf de problemen ook als SARIF.")
def check(folder: Path | None, extern: bool, only: tuple[str, ...], strict: bool, **options: Any) -> int:
    """Kijk alles na: fouten, links, mensen, taal, en tien vragen. Verandert niets aan je site."""
    from buurtpunt.cli.overview import Overview
    from buurtpunt.cli.screen import Screen
    from buurtpunt.review import export, fetching, page, story

    screen = Screen(options["quiet"] or options["as_json"], options["verbose"])
    settings = asking.settings(folder, **{name: options[name] for name in ("today", "output", "drafts")})
    found = story.review(settings, screen.step, fetching.ask if extern else None)
    found, written = page.write(found, settings.bundled)
    screen.clear()
    told = found.only(only)
    ok = told.is_fine(strict)
    if options["as_json"]:
        click.echo(export.as_json(told, ok))
    else:
        Overview(told, options["quiet"], options["verbose"]).tell(ok, written)
        github.annotate(told.problems, told.folder)
    if options["sarif"]:
        here.write(options["sarif"], export.as_sarif(told, github.in_repository(told.folder)))
    return ends.MADE if ok else ends.MEND
