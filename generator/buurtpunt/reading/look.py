"""Reads theme.yml, the village's own or else that of the theme that came along; and what else lies in its own theme."""

from __future__ import annotations

from pathlib import Path

from buurtpunt.knowledge.memory import Shelf
from buurtpunt.model.look import PictureSettings, ThemeSettings
from buurtpunt.model.origin import Origin
from buurtpunt.model.record import ORIGIN_KEY
from buurtpunt.model.village import File
from buurtpunt.problems import Findings, Place, files
from buurtpunt.reading import kept
from buurtpunt.reading.folder import look_of, walk
from buurtpunt.reading.kinds import FORMS
from buurtpunt.theme import STYLESHEET

_TRIMMINGS = (".png", ".jpg", ".webp", ".svg", ".ico", ".woff2")  # what a stylesheet may fetch
_TEMPLATES = (".html", ".typ")
_USEFUL = (
    "In een thema horen sjablonen, `stijl.css`, `theme.yml`, beelden (png, jpg, webp, svg, ico) en letters (woff2)."
)
# A phone, a phone with a sharp screen or a small window, a large window.
_WIDTHS = {"breedtes": ["480", "960", "1600"]}
_FORM = FORMS["themes/*/theme.yml"]


def read_pictures(
    name: str, village: Path, bundled: Path, findings: Findings, shelf: Shelf | None = None, sure: float = 0
) -> PictureSettings:
    """What the theme of this name says of pictures; what is usual where it says nothing, or where it is wrong.

    On the shelf lies what was read before; it holds for a file that nobody touched after `sure`.
    """
    for folder in (village / "themes" / name, bundled / name):
        path = folder / "theme.yml"
        if path.is_file():
            found = kept.read(_FORM, File(path, f"themes/{name}/theme.yml", look_of(path.stat(), sure)), shelf)
            findings.extend(found.findings)
            said = next((one.pictures for one in found.records if isinstance(one, ThemeSettings)), None)
            return said or _usual()
    return _usual()


def _usual() -> PictureSettings:
    return PictureSettings.model_validate({ORIGIN_KEY: Origin(Place()), **_WIDTHS})


def read_trimmings(name: str, village: Path, findings: Findings) -> tuple[File, ...]:
    """The pictures and letters in the village's own theme; notes the files that no theme has a use for."""
    found, trimmings = Findings(), []
    for file in walk(village, f"themes/{name}", found):
        below = file.name.removeprefix(f"themes/{name}/")
        if below.lower().endswith(_TRIMMINGS):
            trimmings.append(file)
        elif below not in (STYLESHEET, "theme.yml") and not below.endswith(_TEMPLATES):
            findings.add(files.UNKNOWN_FILE, Place(file.name), advice=_USEFUL)
    # Of a template or a stylesheet that cannot be read, whoever reads it tells.
    findings.extend(problem for problem in found if not problem.place.file.endswith((*_TEMPLATES, ".css", ".yml")))
    return tuple(trimmings)
