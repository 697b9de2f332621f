"""What the stylesheet of a village brings along: pictures and letters that lie beside it in the village's own theme."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from functools import partial

from buurtpunt.disk.village import read
from buurtpunt.images import Recipe, drawings, encoders
from buurtpunt.making.context import Context
from buurtpunt.making.page_facts import Part
from buurtpunt.model.theme_settings import WIDEST
from buurtpunt.model.village import File
from buurtpunt.problems import Place, Wrong
from buurtpunt.writing.manifest import digest

_QUALITY = 90


def parts(context: Context) -> Iterator[Part]:
    """Each at its own path below the stylesheet's folder, so that `url(achtergrond.png)` finds it.

    A picture is made anew like any other: upright and without a trace of where it was taken. To make it raises `Wrong`
    for one that cannot be opened.
    """
    for file in context.theme_assets:
        data = read(file.path, file.name)
        address = file.name.removeprefix(f"themes/{context.hub.theme}/")
        yield Part(address, digest(encoders(), data), partial(_made, file, data))


def _made(file: File, data: bytes) -> bytes:
    try:
        return _fit(data, posixpath.splitext(file.name)[1].lower().removeprefix("."))
    except Wrong as wrong:
        raise Wrong(wrong.kind, **wrong.facts, place=Place(file.name)) from None


def _fit(data: bytes, suffix: str) -> bytes:
    if suffix == "svg":
        return drawings.clean(data).files[0].data
    if suffix in ("png", "jpg", "webp"):
        from buurtpunt.images import pillow  # slow to load, and hardly any theme has a picture

        return pillow.make(data, Recipe((WIDEST,), (suffix,), _QUALITY)).files[0].data
    return data
