"""Reads theme.yml, the village's own or else that of the theme that came along; and what else lies in its own theme."""

from __future__ import annotations

from pathlib import Path

from buurtpunt.model.look import PictureSettings, ThemeSettings
from buurtpunt.model.origin import Origin
from buurtpunt.model.record import ORIGIN_KEY
from buurtpunt.model.village import File
from buurtpunt.problems import Findings, Place, Problem, files
from buurtpunt.reading.folder import walk
from buurtpunt.reading.records import read_record
from buurtpunt.reading.text import read_text
from buurtpunt.reading.yamltree import parse
from buurtpunt.theme import STYLESHEET

_TRIMMINGS = (".png", ".jpg", ".webp", ".svg", ".ico", ".woff2")  # what a stylesheet may fetch
_TEMPLATES = (".html", ".typ")
_USEFUL = (
    "In een thema horen sjablonen, `stijl.css`, `theme.yml`, beelden (png, jpg, webp, svg, ico) en letters (woff2)."
)
# A phone, a phone with a sharp screen or a small window, a large window.
_USUAL = {"breedtes": ["480", "960", "1600"]}


def read_pictures(name: str, village: Path, bundled: Path, findings: Findings) -> PictureSettings:
    """What the theme of this name says of pictures; what is usual where it says nothing, or where it is wrong."""
    usual = PictureSettings.model_validate({ORIGIN_KEY: Origin(Place()), **_USUAL})
    for folder in (village / "themes" / name, bundled / name):
        file = File(folder / "theme.yml", f"themes/{name}/theme.yml")
        if file.path.is_file():
            settings = _read(file, findings)
            return (settings.pictures if settings else None) or usual
    return usual


def _read(file: File, findings: Findings) -> ThemeSettings | None:
    text = read_text(file)
    if isinstance(text, Problem):
        findings.extend([text])
        return None
    node = parse(text, findings)
    return read_record(ThemeSettings, node, findings) if node is not None else None


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
