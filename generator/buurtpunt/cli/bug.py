"""What a villager sees of a bug of ours: that it is ours, that nothing was lost, and what to send."""

from __future__ import annotations

import platform
import tempfile
import traceback
from pathlib import Path

import click

from buurtpunt import __version__
from buurtpunt.catalogues import tell
from buurtpunt.cli import lines


def report(args: list[str]) -> str:
    """Writes a report of the exception at hand and says where it lies; gives the sentence that says so."""
    text = (
        f"buurtpunt {__version__}, Python {platform.python_version()}, {platform.platform()}\n"
        f"buurtpunt {' '.join(args)}\n\n{traceback.format_exc()}"
    )
    lines.say(tell("terminal.bug"), err=True)
    try:
        with tempfile.NamedTemporaryFile(
            "w", prefix="buurtpunt-", suffix=".txt", delete=False, encoding="utf-8"
        ) as file:
            file.write(text)
    except OSError:
        click.echo(text, err=True)
        return tell("terminal.bug.window")
    sentence = tell("terminal.bug.file", file=Path(file.name))
    lines.say(sentence, err=True)
    return sentence
