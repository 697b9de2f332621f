"""The screens of who writes: where they are, and how they look."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from buurtpunt.problems import Place
from buurtpunt.theme import Theme, load_theme

SCREENS = Path(__file__).parent / "scherm"
TOP = "/.schrijf/"  # where the screens are; no address of a site begins with a dot


@cache
def templates() -> Theme:
    """The screens, as a theme of their own: no village has a say in them."""
    return load_theme(SCREENS.name, SCREENS.parent, SCREENS.parent, Place())
