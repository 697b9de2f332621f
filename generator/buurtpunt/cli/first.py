"""What somebody hears who types the name of the program alone: what to do first, where they stand."""

from __future__ import annotations

from pathlib import Path

import click

from buurtpunt.catalogues import tell
from buurtpunt.cli import here, lines, wording


def step() -> None:
    """Says what to do now: in a village, in the folder above it, or where there is none yet."""
    where, facts = _situation(Path.cwd())
    lines.say(tell("commands.cli"))
    click.echo()
    lines.say(tell(f"terminal.first.{where}", **facts))
    click.echo()
    formatter = click.HelpFormatter(width=lines.width())
    wording.columns(formatter, "now", wording.examples(tell(f"terminal.first.{where}.steps", **facts)))
    click.echo(formatter.getvalue())
    lines.say(tell("terminal.help.all", command=here.again("").strip()))


def _situation(start: Path) -> tuple[str, dict[str, str]]:
    from buurtpunt.problems import Wrong
    from buurtpunt.reading.folder import find_village, villages_below

    try:
        return "village", {"name": find_village(start).name}
    except Wrong:
        name = next(iter(villages_below(start)), "")
    return ("below", {"name": name, "typed": lines.quoted(name)}) if name else ("nowhere", {})
