"""`buurtpunt new`: something new in a village."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from buurtpunt.cli import asking, dutch, ends, here, lines


@click.command(
    cls=dutch.Command,
    examples="""
    buurtpunt new activiteit "Soepavond"  een activiteit, op de eerstvolgende zaterdag
    buurtpunt new nieuws "We zijn open"  een nieuwtje van vandaag
    buurtpunt new vraag "Mag mijn hond mee?"  een vraag, om het antwoord bij te schrijven
    buurtpunt new contact "Jan Voorbeeld" --telefoon "0450 00 12 34"  nog iemand om te bellen
    buurtpunt new flyer "Kom eens langs" --map mijn-dorp  in een andere map
    """,
)
@click.argument("wat", metavar="WAT", required=False)
@click.argument("titel", metavar="TITEL", nargs=-1)
@click.option("--telefoon", metavar="TEKST", help="Het nummer, bij een contact.")
@click.option(
    "--map", "folder", type=click.Path(path_type=Path), metavar="MAP", help="De map van je dorp; anders hier."
)
@asking.TODAY
def new(
    wat: str | None, titel: tuple[str, ...], telefoon: str | None, folder: Path | None, today: dt.date | None
) -> int:
    """Maak iets nieuws, zoals een activiteit of een vraag.

    WAT is contact, aanbod, activiteit, nieuws, pagina, vraag, lokaal, vergadering, flyer, kanaal of plan.
    """
    from buurtpunt.cli.conversation import answer
    from buurtpunt.cli.screen import refuse, short
    from buurtpunt.problems import Wrong
    from buurtpunt.reading.folder import find_village
    from buurtpunt.starter import adding, things
    from buurtpunt.starter.questions import clean

    thing = things.thing_called(wat or "")
    if thing is None:
        asked = f"`{wat}` kennen we niet." if wat else "Wat wil je maken?"
        raise click.UsageError(f"{asked} {things.meant(wat or '')}")
    title = clean(" ".join(titel))
    if not title:
        raise click.UsageError(
            f'Zet er een titel bij: {here.again(f"new {thing.name}")} "{thing.keys[thing.title].example}"'
        )
    given = {"telefoon": answer("telefoon", telefoon)} if "telefoon" in thing.new.usual else {}
    try:
        root = find_village(folder or Path.cwd())
        added = adding.add(root, thing, wat or thing.name, title, today or here.today(), given)
    except Wrong as wrong:
        return refuse([wrong.at()])
    if isinstance(added, list):
        return refuse(added)
    file = short(root / added.file) if root.is_relative_to(Path.cwd()) else added.file
    where = f"{file}, regel {added.line}" if added.line else file
    click.echo(click.style(f"Klaar: {where}", fg="green", bold=True))
    if added.is_draft:
        lines.say("Vul het aan. Klopt alles? Haal `concept: ja` weg: dan komt het op je site.")
    elif thing.name == "flyer":
        lines.say("Vul het aan. Na `buurtpunt build` staat het blad in output/druk.")
    return ends.MADE
