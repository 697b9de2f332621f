"""`buurtpunt init`: a new village, out of a few questions."""

from __future__ import annotations

from itertools import chain, count
from pathlib import Path
from typing import Any

import click

from buurtpunt.catalogues import tell
from buurtpunt.cli import asking, ends, here, lines, wording

_ASKED = (  # the options of `init`, in the order of the questions
    "naam",
    "zin",
    "fase",
    "gemeente",
    "adres",
    "contact",
    "telefoon",
    "email",
    "vzw",
    "ondernemingsnummer",
    "zetel",
    "rpr",
    "uren",
    "activiteit",
    "dag",
)


def _options(command: Any) -> Any:
    """An option for each question."""
    for name in reversed(_ASKED):
        command = click.option(f"--{name}")(command)
    return command


@click.command(cls=wording.Command)
@asking.NEW_FOLDER
@_options
@click.option("--ja", "silent", is_flag=True)
@click.option("--voorbeeld", "demo", is_flag=True)
def init(folder: Path | None, silent: bool, demo: bool, **given: str | None) -> int:
    """Begins a new village, out of the answers to a few questions."""
    from buurtpunt.cli.conversation import answers_of, complete, converse
    from buurtpunt.cli.screen import refuse
    from buurtpunt.problems import Wrong
    from buurtpunt.starter import laying, village

    try:
        if folder:
            laying.check_folder(folder, here.again("init"))
        if demo:
            folder = folder or _fresh(tell("terminal.init.demo"))
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
    where = f" {lines.quoted(folder)}" if folder != Path() else ""
    steps = (
        (tell("terminal.init.add"), f"{tell('terminal.init.add.example')}{f' --map{where}' if where else ''}"),
        (tell("terminal.init.look"), f"serve --drafts{where}"),
    )
    click.echo(click.style(tell("terminal.init.done", folder=folder.resolve()), fg="green", bold=True))
    click.echo(f"\n{tell('terminal.init.now')}")
    for number, (what, command) in enumerate(steps, 1):
        click.echo(f"  {number}. {what}:\n     {click.style(here.again(command), bold=True)}")
    click.echo()
    lines.say(tell("terminal.init.change", folder=folder / "content"))
