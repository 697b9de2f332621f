"""What `publish` asks: once where the site goes, and now and then what only a human knows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from buurtpunt.cli import lines
from buurtpunt.problems import Problem, Wrong
from buurtpunt.problems import publishing as kinds

if TYPE_CHECKING:
    from buurtpunt.publishing.passwords import Passwords
    from buurtpunt.publishing.ways import Way

T = TypeVar("T")
_WAYS = {"1": "sftp", "2": "ftps", "3": "map"}
_QUESTIONS = {
    "server": "Hoe heet de server van je provider? Bijvoorbeeld sftp.provider.example",
    "gebruiker": "Met welke naam kom je daar binnen?",
    "map": "In welke map komt je site? Vaak is dat www of public_html. Enter als er maar een is",
}


def choose(village: Path) -> Way | None:
    """Asks where the site goes, and keeps that; None for somebody who does not answer. Raises `Wrong`."""
    from buurtpunt.editing.saving import save
    from buurtpunt.publishing.ways import FILE, way_of
    from buurtpunt.publishing.ways import choose as chosen

    lines.say(
        "Waar moet je site naartoe? Je kiest dit een keer; het blijft op deze computer, in de map intern.", bold=True
    )
    for number, words in (("1", "webruimte, met SFTP"), ("2", "webruimte, met FTPS"), ("3", "een map of een stick")):
        lines.say(words, 2, f"{number}  ", hang=3)
    lines.say("Liever GitHub? Hoe dat moet, staat in het handboek, bij Op het internet.")
    try:
        how = _WAYS[click.prompt("Typ 1, 2 of 3", type=click.Choice([*_WAYS]), show_choices=False)]
        values = {"hoe": how}
        for key, words in _QUESTIONS.items() if how != "map" else [("map", "Welke map? Bijvoorbeeld E:/site")]:
            usual = "" if key == "map" and how != "map" else None
            values[key] = str(click.prompt(words, default=usual, show_default=False)).strip()
    except click.Abort:
        return None
    save(village / FILE, chosen(village, values).data)
    return way_of(village)


def with_answers(village: Path, way: Way, passwords: Passwords, do: Callable[[Way], T]) -> T:
    """What comes of something, with a password or a yes asked where that is all that is missing. Raises `Wrong`."""
    from buurtpunt.publishing.ways import way_of

    while True:
        try:
            return do(way)
        except Wrong as wrong:
            if not _answered(wrong, village, way, passwords):
                raise
            way = way_of(village) or way if wrong.kind is kinds.SERVER_UNKNOWN else way


def _answered(wrong: Wrong, village: Path, way: Way, passwords: Passwords) -> bool:
    """Whether somebody gave the answer that was missing."""
    from buurtpunt.publishing.ways import know_again

    if wrong.kind not in (kinds.PASSWORD_WANTED, kinds.PASSWORD_WRONG, kinds.SERVER_UNKNOWN):
        return False
    try:
        if wrong.kind is kinds.SERVER_UNKNOWN:
            _say(wrong.at())
            if (
                not click.prompt("Is het dezelfde? Typ ja of nee", default="nee", show_default=False)
                .lower()
                .startswith("j")
            ):
                return False
            know_again(village, wrong.facts["key"])
        else:
            if wrong.kind is kinds.PASSWORD_WRONG:
                _say(wrong.at())
            question = f"Wachtwoord van {way.user} op {way.server} (je ziet niet wat je typt)"
            passwords.hear(way, click.prompt(question, hide_input=True))
    except click.Abort:
        click.echo()
        return False
    return True


def _say(problem: Problem) -> None:
    lines.say(f"{problem.sentence} {problem.remedy}", fg="yellow")
