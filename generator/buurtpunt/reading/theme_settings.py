"""Reads theme.yml, the village's own or else that of the theme that came along; and what else lies in its own theme."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from buurtpunt.catalogues import tell
from buurtpunt.disk import plain
from buurtpunt.knowledge.letters import FOR_PAPER
from buurtpunt.knowledge.memory import Store
from buurtpunt.model.collections import THEME
from buurtpunt.model.files import forms
from buurtpunt.model.origin import Origin
from buurtpunt.model.record import ORIGIN_KEY
from buurtpunt.model.theme_settings import PictureSettings, ThemeSettings
from buurtpunt.model.village import File
from buurtpunt.problems import Place, Problem, files
from buurtpunt.reading.folder import look_of, walk
from buurtpunt.reading.village import read_one
from buurtpunt.theme import ADDED, STYLES, STYLESHEET

_ASSETS = (".png", ".jpg", ".webp", ".svg", ".ico", ".woff2")  # what a stylesheet may fetch
_TEMPLATES = (".html", ".typ")
# A phone, a phone with a sharp screen or a small window, a large window.
_WIDTHS = {"breedtes": ["480", "960", "1600"]}
_SETTINGS = "theme.yml"


def read_theme(name: str, village: Path) -> tuple[tuple[File, ...], list[Problem]]:
    """The files of the village's own theme of this name, and a problem for those that no theme has a use for."""
    found = []
    walked, problems = walk(village, f"themes/{name}")
    for file in walked:
        below = _below(file)
        prints = below.startswith("druk/") and below.lower().endswith(FOR_PAPER)
        is_style = below in (STYLESHEET, ADDED) or (below.startswith(f"{STYLES}/") and below.endswith(".css"))
        if is_style or prints or below == _SETTINGS or below.endswith(_TEMPLATES) or below.lower().endswith(_ASSETS):
            found.append(file)
        else:
            problems.append(files.UNKNOWN_FILE.at(Place(file.name), advice=tell("reading.in_a_theme")))
    return tuple(found), problems


def read_pictures(
    name: str, own: Iterable[File], bundled: Path, store: Store | None = None, sure: float = 0
) -> tuple[PictureSettings, tuple[Problem, ...]]:
    """What the theme of this name says of pictures, what is usual where it says nothing; and what is wrong there.

    `own` are the village's own files of it. In the store lies what was read before; it holds for a file that nobody
    touched after `sure`.
    """
    along = File(bundled / name / _SETTINGS, f"themes/{name}/{_SETTINGS}")
    for file in (*(file for file in own if _below(file) == _SETTINGS), along):
        if (seen := plain.look(file.path)) is not None:
            found = read_one(forms()[THEME.path], file._replace(look=look_of(seen, sure)), store)
            said = next((one.pictures for one in found.records if isinstance(one, ThemeSettings)), None)
            return said or _usual(), found.problems
    return _usual(), ()


def theme_assets(own: Iterable[File]) -> tuple[File, ...]:
    """The pictures and letters among the files of a theme."""
    return tuple(file for file in own if file.name.lower().endswith(_ASSETS))


def _below(file: File) -> str:
    """The name of a file within its theme."""
    return file.name.split("/", 2)[2]


def _usual() -> PictureSettings:
    return PictureSettings.model_validate({ORIGIN_KEY: Origin(Place()), **_WIDTHS})
