"""Sentences on a terminal: on lines that fit its width, and with commands as they may be typed here."""

from __future__ import annotations

import re
import shutil
import textwrap
from typing import Any

import click

from buurtpunt.cli import here

NARROW = 60  # columns; below that nothing stands beside something else
_LEAST, _MOST = 30, 92
_COMMAND = re.compile(
    r"\bbuurtpunt (?=(?:build|check|completion|doctor|explain|init|new|publish|schema|serve|today|trek-terug|withdraw)\b)"
)


def width() -> int:
    """How many columns a line may take: no more than there are, and no more than read well."""
    return min(max(shutil.get_terminal_size().columns - 1, _LEAST), _MOST)


def as_typed(text: str) -> str:
    """The text with each command in it in the way in which this one was typed."""
    return _COMMAND.sub(lambda _: here.again(""), text)


def wrap(text: str, indent: int = 0, lead: str = "", hang: int = 0) -> str:
    """A paragraph; what follows on its first line stands below it, `hang` further to the right."""
    first, others = " " * indent + lead, " " * (indent + len(lead) + hang)
    whole: Any = {"break_long_words": False, "break_on_hyphens": False}  # a path or an address stays in one piece
    return textwrap.fill(as_typed(text), width(), initial_indent=first, subsequent_indent=others, **whole)


def say(text: str, indent: int = 0, lead: str = "", hang: int = 0, err: bool = False, **style: Any) -> None:
    """Says a paragraph."""
    wrapped = wrap(text, indent, lead, hang)
    click.echo(click.style(wrapped, **style) if style else wrapped, err=err)
