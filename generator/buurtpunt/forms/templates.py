"""The screens of who writes: where they are, and how they look."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

from buurtpunt.catalogues import tell
from buurtpunt.disk import plain
from buurtpunt.problems import Place
from buurtpunt.theme import Theme, load_theme

SCREENS = Path(__file__).parent / "scherm"
TOP = "/.schrijf/"  # where the screens are; no address of a site begins with a dot


@cache
def templates() -> Theme:
    """The screens, as a theme of their own: no village has a say in them."""
    return load_theme(SCREENS.name, SCREENS.parent, SCREENS.parent, Place())


def words_of(script: Path) -> str:
    """What a script says, as the page gives it along: JSON, by the keys that it asks for."""
    return json.dumps({key: tell(key) for key in _asked_by(script)}, ensure_ascii=False)


@cache
def _asked_by(script: Path) -> list[str]:
    return re.findall(r'\btell\("([^"]+)"', plain.read_along(script).decode())
