"""`buurtpunt check`: what there is to say of a village before somebody puts it online."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from buurtpunt.cli import asking, ends, github, here, types, wording

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


class _Sides(click.Choice[str]):
    name = "side"


@click.command(cls=wording.Command, facts=lambda: {"sides": ", ".join(SIDES)})
@asking.FOLDER
@click.option("--extern", is_flag=True)
@click.option("--only", multiple=True, type=_Sides(SIDES))
@click.option("--strict", is_flag=True)
@click.option("--output", type=types.FOLDER)
@asking.TODAY
@asking.DRAFTS
@click.option("-q", "--quiet", is_flag=True)
@click.option("-v", "--verbose", is_flag=True)
@asking.AS_JSON
@click.option("--sarif", type=types.FILE)
def check(folder: Path | None, extern: bool, only: tuple[str, ...], strict: bool, **options: Any) -> int:
    """Looks over all of a village, and changes nothing of its site."""
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
        shown = told.for_others() if github.is_read_by_others() else told
        Overview(shown, options["quiet"], options["verbose"]).tell(ok, written)
        github.annotate(told.problems, told.folder)
    if options["sarif"]:
        here.write(options["sarif"], export.as_sarif(told, github.in_repository(told.folder)))
    return ends.MADE if ok else ends.MEND
