"""`buurtpunt init`: a new village, out of a few questions."""

from __future__ import annotations

from itertools import chain, count
from pathlib import Path
from typing import Any

import click

from buurtpunt.cli import asking, dutch, ends, here, lines

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
    "uren": "Wanneer jullie open zijn: zaterdag 9:00-12:00.",
    "activiteit": "Wat er het eerst te doen is.",
    "dag": "Op welke dag dat is.",
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
    buurtpunt init --ja --naam "De Melkerij" --contact Mieke --telefoon 0450001234  zonder vragen
    """,
)
@asking.FOLDER
@_options
@click.option("--ja", "silent", is_flag=True, help="Vraag niets: wat er niet bij staat, blijft leeg.")
@click.option("--voorbeeld", "demo", is_flag=True, help="Neem ons verzonnen dorp over, met alles erin.")
def init(folder: Path | None, silent: bool, demo: bool, **given: str | None) -> int:
    """Begin een nieuw dorp: een paar vragen, en je eigen site staat klaar."""
    from buurtpunt.cli.conversation import answers_of, complete, converse
    from buurtpunt.cli.screen import refuse
    from buurtpunt.problems import Wrong
    from buurtpunt.starter import laying, village

    try:
        if folder:
            laying.check_folder(folder, here.again("init"))
        if demo:
            folder = folder or _fresh("voorbeeld")
            laying.check_folder(folder, here.again("init"))
            laying.lay(folder, village.demo_files(here.bundled("content"), here.bundled("intern")))
        else:
            answers = answers_of(given)
            answers = complete(answers) if silent else converse(answers)
            folder = folder or _fresh(village.folder_name(answers))
            laying.check_folder(folder, here.again("init"))
            laying.lay(folder, village.village_files(answers))
    except Wrong as wrong:
        return refuse([wrong.at()])
    _what_next(folder)
    return ends.MADE


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


def _what_next(folder: Path) -> None:
    where = f" {_quoted(folder)}" if folder != Path() else ""
    steps = (
        ("Zet er iets in", f'new activiteit "Soepavond"{f" --map{where}" if where else ""}'),
        ("Bekijk je site", f"serve --drafts{where}"),
    )
    click.echo(click.style(f"Klaar! Je dorp staat in {folder.resolve()}", fg="green", bold=True))
    click.echo("\nDoe nu dit:")
    for number, (what, command) in enumerate(steps, 1):
        click.echo(f"  {number}. {what}:\n     {click.style(here.again(command), bold=True)}")
    click.echo()
    lines.say(f"Wil je iets veranderen? Alles staat in de map {folder / 'content'}. Begin met buurtpunt.yml.")


def _quoted(folder: Path) -> str:
    return f'"{folder}"' if " " in str(folder) else str(folder)
