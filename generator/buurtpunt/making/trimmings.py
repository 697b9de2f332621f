"""What the stylesheet of a village brings along: pictures and letters that lie beside it in the village's own theme."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from buurtpunt.images import Recipe, drawings
from buurtpunt.making.context import Context
from buurtpunt.model.look import WIDEST
from buurtpunt.problems import Place, Wrong

_QUALITY = 90


def files(context: Context) -> Iterator[tuple[str, bytes]]:
    """Each at its own path below the stylesheet's folder, so that `url(achtergrond.png)` finds it.

    A picture is made anew like any other: upright and without a trace of where it was taken. Raises `Wrong` for one
    that cannot be opened.
    """
    for file in context.trimmings:
        suffix = posixpath.splitext(file.name)[1].lower().removeprefix(".")
        address = file.name.removeprefix(f"themes/{context.hub.theme}/")
        try:
            yield address, _fit(file.path.read_bytes(), suffix)
        except Wrong as wrong:
            raise Wrong(wrong.kind, **wrong.facts, place=Place(file.name)) from None


def _fit(data: bytes, suffix: str) -> bytes:
    if suffix == "svg":
        return drawings.clean(data).data
    if suffix in ("png", "jpg", "webp"):
        from buurtpunt.images import pillow  # slow to load, and hardly any theme has a picture

        return pillow.make(data, Recipe((WIDEST,), (suffix,), _QUALITY)).variants[0].data
    return data
