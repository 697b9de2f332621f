"""What only the command line may ask of the world around it: the day, where things lie that came along, and place for a report."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

import click

from buurtpunt.catalogues import tell


def today() -> dt.date:
    """The day that it is in the village, wherever this machine stands."""
    from zoneinfo import ZoneInfo

    return dt.datetime.now(ZoneInfo("Europe/Brussels")).date()


def now() -> str:
    """This moment in the village, to the second (ISO 8601, without its distance from UTC)."""
    from zoneinfo import ZoneInfo

    return dt.datetime.now(ZoneInfo("Europe/Brussels")).replace(tzinfo=None).isoformat(timespec="seconds")


def is_gone() -> bool:
    """Whether the folder in which the command was typed is there no more."""
    try:
        Path.cwd()
    except OSError:
        return True
    return False


def bundled(name: str) -> Path:
    """A folder that came along: inside the wheel, or beside `generator/` in a checkout."""
    package = Path(__file__).parents[1]
    inside = package / "_data" / name
    return inside if inside.is_dir() else package.parents[1] / name


def again(words: str) -> str:
    """A command as it may be typed again, in the way in which this one was: `python3 generator build` in a checkout."""
    return f"{os.environ.get('BUURTPUNT_OPDRACHT', 'buurtpunt')} {words}"


def add(file: Path, text: str) -> None:
    """Adds a report to a file that somebody else made, or makes it; raises `OSError`."""
    with file.open("a", encoding="utf-8") as found:
        found.write(text)


def write(file: Path, text: str) -> None:
    """Puts a report where somebody asked for it; ends the command with a sentence where that cannot be."""
    try:
        file.write_text(text, encoding="utf-8")
    except OSError:
        raise click.UsageError(tell("terminal.no_report", file=file)) from None
