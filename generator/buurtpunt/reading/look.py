"""Reads theme.yml: the village's own, else that of the theme that came along."""

from __future__ import annotations

from pathlib import Path

from buurtpunt.model.look import PictureSettings, ThemeSettings
from buurtpunt.model.origin import Origin
from buurtpunt.model.record import ORIGIN_KEY
from buurtpunt.model.village import File
from buurtpunt.problems import Findings, Place, Problem
from buurtpunt.reading.records import read_record
from buurtpunt.reading.text import read_text
from buurtpunt.reading.yamltree import parse

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
