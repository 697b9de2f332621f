"""The commands with which a village starts and grows."""

from __future__ import annotations

import datetime as dt
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from buurtpunt.cli import dutch, here, types

if TYPE_CHECKING:
    from buurtpunt.problems import Problem, Wrong

_ASKED = {  # the options of `init`, in the order of the questions
    "naam": "Hoe je buurtpunt heet.",
    "zin": "Wat het is, in één zin.",
    "fase": "Hoe ver je staat: idee, bouw of open.",
    "gemeente": "De postcode en de gemeente: 9999 Verzonnegem.",
    "adres": "De straat en het nummer: Dries 4.",
    "contact": "Wie mensen mogen bellen.",
    "telefoon": "Op welk nummer.",
    "email": "Op welk mailadres.",
    "vzw": "Of jullie een vzw zijn: ja of nee.",
    "ondernemingsnummer": "Het nummer van de vzw.",
    "zetel": "Het adres van haar zetel; anders dat van het buurtpunt.",
    "rpr": "De rechtbank waar ze onder valt: Gent, afdeling Gent.",
}


def _options(command: Any) -> Any:
    """An option for each question."""
    for name, text in reversed(_ASKED.items()):
        command = click.option(f"--{name}", help=text, metavar="TEKST")(command)
    return command


@click.command(
    cls=dutch.Command,
    examples="""
    buurtpunt init  stelt je een paar vragen
    buurtpunt init mijn-dorp  in de map mijn-dorp
    buurtpunt init mijn-dorp --voorbeeld  ons verzonnen dorp, om in te knoeien
    buurtpunt init --ja --naam "De Melkerij" --contact "Mieke V." --telefoon "0450 00 12 34"  zonder vragen
    """,
)
@click.argument("map", required=False, type=click.Path(path_type=Path), metavar="[MAP]")
@_options
@click.option("--ja", "silent", is_flag=True, help="Vraag niets: wat er niet bij staat, blijft leeg.")
@click.option("--voorbeeld", "demo", is_flag=True, help="Neem ons verzonnen dorp over, met alles erin.")
def init(map: Path | None, silent: bool, demo: bool, **given: str | None) -> int:  # noqa: A002
    """Begin een nieuw dorp: een paar vragen, en je eigen site staat klaar."""
    from buurtpunt.cli.conversation import answers_of, complete, converse
    from buurtpunt.problems import Wrong
    from buurtpunt.starter import laying, village

    try:
        if map:
            laying.check_folder(map, _again("init"))
        if demo:
            folder = map or _fresh("voorbeeld")
            laying.check_folder(folder, _again("init"))
            laying.lay(folder, village.demo_files(here.bundled("content"), here.bundled("intern")))
        else:
            answers = answers_of(given)
            answers = complete(answers) if silent else converse(answers)
            folder = map or _fresh(village.folder_name(answers))
            laying.check_folder(folder, _again("init"))
            laying.lay(folder, village.village_files(answers))
    except Wrong as wrong:
        return _refused(wrong)
    _what_next(folder)
    return 0


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
@click.option("--today", type=types.Day(), metavar="DAG", help="Doe alsof het die dag is.")
def new(
    wat: str | None, titel: tuple[str, ...], telefoon: str | None, folder: Path | None, today: dt.date | None
) -> int:
    """Maak iets nieuws, zoals een activiteit of een vraag.

    WAT is activiteit, nieuws, aanbod, vraag, pagina, contact of flyer.
    """
    from buurtpunt.cli.conversation import answer
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
            f'Zet er een titel bij: {_again(f"new {thing.name}")} "{thing.keys[thing.title].example}"'
        )
    given = {"telefoon": answer("telefoon", telefoon)} if "telefoon" in thing.usual else {}
    try:
        root = find_village(folder or Path.cwd())
        added = adding.add(root, thing, wat or thing.name, title, today or here.today(), given)
    except Wrong as wrong:
        return _refused(wrong)
    if isinstance(added, list):
        return _told(added)
    where = f"{added.file}, regel {added.line}" if added.line else added.file
    click.echo(click.style(f"Klaar: {where}", fg="green", bold=True))
    if added.is_draft:
        click.echo("Vul het aan. Klopt alles? Haal `concept: ja` weg: dan komt het op je site.")
    elif thing.name == "flyer":
        click.echo(f"Vul het aan. Na `{_again('build')}` staat het blad in output/druk.")
    return 0


def _fresh(name: str) -> Path:
    """Where a new village comes when nobody said: here, if nothing is here yet; else in a folder of this name."""
    from buurtpunt.problems import Wrong
    from buurtpunt.starter.laying import check_folder

    names = (f"{name}-{number}" for number in count(2))
    for folder in chain(["", name], names):
        try:
            check_folder(Path(folder), "")
        except Wrong:
            continue
        break
    return Path(folder)


def _again(words: str) -> str:
    """A command as it may be typed again, in the way in which this one was."""
    return f"{here.program()} {words}"


def _what_next(folder: Path) -> None:
    where = f" {_quoted(folder)}" if folder != Path() else ""
    steps = (
        ("Zet er iets in", f'new activiteit "Soepavond"{f" --map{where}" if where else ""}'),
        ("Bekijk je site", f"serve --drafts{where}"),
    )
    click.echo(click.style(f"Klaar! Je dorp staat in {folder.resolve()}", fg="green", bold=True))
    click.echo("\nDoe nu dit:")
    for number, (what, command) in enumerate(steps, 1):
        click.echo(f"  {number}. {what}:  {click.style(_again(command), bold=True)}")
    click.echo(f"\nWil je iets veranderen? Alles staat in de map {folder / 'content'}. Begin met buurtpunt.yml.")


def _quoted(folder: Path) -> str:
    return f'"{folder}"' if " " in str(folder) else str(folder)


def _refused(wrong: Wrong) -> int:
    """Tells what is wrong, where it knows its place; gives the exit code."""
    return _told([wrong.at()])


def _told(problems: list[Problem]) -> int:
    from buurtpunt.cli.screen import Screen

    for problem in problems:
        Screen(quiet=False, verbose=False).problem(problem)
    click.secho("Er is niets veranderd.", fg="red", bold=True, err=True)
    return 1


@click.command(
    cls=dutch.Command,
    examples="""
    buurtpunt schema  zet ze in de map van je dorp
    buurtpunt schema agenda  toon dat van een activiteit
    """,
)
@click.argument("soort", required=False)
def schema(soort: str | None) -> int:
    """Help je tekstverwerker meekijken: wat kan er in elk bestand staan?"""
    from buurtpunt.starter import editors

    if soort is not None:
        click.echo(editors.as_json(_schema(soort)), nl=False)
        return 0
    folder = _village()
    editors.refresh(folder)
    click.echo(f"Klaar: je tekstverwerker vindt de uitleg in {editors.SCHEMAS}.")
    return 0


def _schema(name: str) -> object:
    from buurtpunt.knowledge.dutch import enumerate_words, nearest
    from buurtpunt.model.files import FILES
    from buurtpunt.model.schema import schema_of

    known = {file.name: file for file in FILES}
    found = known.get(name) or next((file for file in FILES if file.path == name), None)
    if found is None:
        near = nearest(name, known)
        hint = f"Bedoelde je `{near}`?" if near else f"Kies uit: {enumerate_words(known, last='of')}."
        raise click.UsageError(f"De soort `{name}` kennen we niet. {hint}")
    return schema_of(found)


def _village() -> Path:
    """The village that we stand in; ends the program with a sentence where there is none."""
    from buurtpunt.problems import Wrong
    from buurtpunt.reading.folder import find_village

    try:
        return find_village(Path.cwd())
    except Wrong as wrong:
        problem = wrong.at()
        raise click.UsageError(f"{problem.sentence} {problem.remedy}") from None
