"""Sentences on a terminal: on lines that fit its width, and with commands as they may be typed here."""

from __future__ import annotations

import re
import shutil
import textwrap
from typing import Any

import click

from buurtpunt import catalogues
from buurtpunt.cli import here

NARROW = 60  # columns; below that nothing stands beside something else
_LEAST, _MOST = 30, 92
_NO_BREAK = "\x1f"  # that no terminal gets


def width() -> int:
    """How many columns a line may take: no more than there are, and no more than read well."""
    return min(max(shutil.get_terminal_size().columns - 1, _LEAST), _MOST)


def aliases() -> dict[str, str]:
    """The command behind each other name: `bouw` is `build`."""
    words = catalogues.words("commands")
    return {text: key.removesuffix(".also") for key, text in words.items() if key.endswith(".also")}


def as_typed(text: str) -> str:
    """The text with each command in it in the way in which this one was typed."""
    words = catalogues.words("commands")
    names = [*(key for key in words if "." not in key), *aliases()]
    return re.sub(rf"\bbuurtpunt (?=(?:{'|'.join(names)})\b)", lambda _: here.again(""), text)


def quoted(name: object) -> str:
    """A name of a file or a folder, as it may stand behind a command."""
    return f'"{name}"' if " " in str(name) else str(name)


def wrap(text: str, indent: int = 0, lead: str = "", hang: int = 0) -> str:
    """A paragraph; what follows on its first line stands below it, `hang` further to the right."""
    first, others = " " * indent + lead, " " * (indent + len(lead) + hang)
    whole: Any = {"break_long_words": False, "break_on_hyphens": False}  # a path or an address stays in one piece
    command = rf"`{re.escape(here.again(''))}[^`]*`"  # and so does a command, which somebody may copy
    kept = re.sub(command, lambda found: found[0].replace(" ", _NO_BREAK), as_typed(text))
    filled = textwrap.fill(kept, width(), initial_indent=first, subsequent_indent=others, **whole)
    return filled.replace(_NO_BREAK, " ")


def say(text: str, indent: int = 0, lead: str = "", hang: int = 0, err: bool = False, **style: Any) -> None:
    """Says a paragraph."""
    wrapped = wrap(text, indent, lead, hang)
    click.echo(click.style(wrapped, **style) if style else wrapped, err=err)
