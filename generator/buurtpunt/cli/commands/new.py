"""`buurtpunt new`: something new in a village."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from buurtpunt.catalogues import tell
from buurtpunt.cli import asking, ends, here, lines, wording


def _things() -> dict[str, str]:
    """All that can be made, for the help."""
    from buurtpunt.knowledge.dutch import enumerate_words
    from buurtpunt.starter.things import things

    return {"things": enumerate_words((thing.name for thing in things()), last="of")}


@click.command(cls=wording.Command, facts=_things)
@click.argument("word", required=False)
@click.argument("title", nargs=-1)
@click.option("--telefoon")
@asking.VILLAGE
@asking.TODAY
def new(
    word: str | None, title: tuple[str, ...], telefoon: str | None, village: Path | None, today: dt.date | None
) -> int:
    """Makes something new, such as an event or a question."""
    from buurtpunt.cli.conversation import answer
    from buurtpunt.cli.screen import refuse, short
    from buurtpunt.problems import Wrong
    from buurtpunt.reading.folder import find_village
    from buurtpunt.starter import adding, things
    from buurtpunt.starter.questions import clean

    thing = things.thing_called(word or "")
    if thing is None:
        asked = tell("terminal.new.unknown", word=word) if word else tell("terminal.new.what")
        raise click.UsageError(f"{asked} {things.meant(word or '')}")
    name = clean(" ".join(title))
    if not name:
        command, example = here.again(f"new {thing.name}"), thing.keys[thing.title].example
        raise click.UsageError(tell("terminal.new.untitled", command=command, example=example))
    given = {"telefoon": answer("telefoon", telefoon)} if "telefoon" in thing.new.usual else {}
    try:
        root = find_village(village or Path.cwd())
        added = adding.add(root, thing, word or thing.name, name, today or here.today(), given)
    except Wrong as wrong:
        return refuse([wrong.at()])
    if isinstance(added, list):
        return refuse(added)
    file = short(root / added.file) if root.is_relative_to(Path.cwd()) else added.file
    place = tell("report.place", file=file, line=added.line) if added.line else file
    click.echo(click.style(tell("terminal.new.done", place=place), fg="green", bold=True))
    if added.is_draft:
        lines.say(tell("terminal.new.draft"))
    elif thing.name == "flyer":
        lines.say(tell("terminal.new.sheet"))
    return ends.MADE
