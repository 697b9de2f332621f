"""The stylesheet of a site: theme and style, with the colours and letters of the village in front."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote

from buurtpunt.catalogues import tell
from buurtpunt.knowledge import colour
from buurtpunt.making.context import Context
from buurtpunt.problems import Wrong
from buurtpunt.problems import theme as theme_kinds
from buurtpunt.theme import ADDED, STYLES, STYLESHEET, Theme
from buurtpunt.writing.manifest import Kept

_MOST = 6000  # bytes of a drawing that lies in the stylesheet
_PLAIN = " !$&'()*+,-./:;=?@_~"  # what need not be written by its number between two double quotes


def stylesheet(context: Context, palette: colour.Palette, more: str) -> bytes:
    """The theme's stylesheet: the colours of the village, its letters and its roofs in front of it, its style and what it added behind."""
    theme = context.theme
    added = b"\n" + theme.read(ADDED) if ADDED in theme.files else b""
    return (colours(palette) + more).encode() + styled(theme, context.hub.style) + added


def skyline(context: Context, files: Mapping[str, bytes | Kept]) -> str:
    """The roofs of a village as CSS, out of its own drawing; "" where it has none. Raises `Wrong` for what is no small drawing.

    It lies in the stylesheet itself: from a disk a browser fetches no drawing to cut a shape from.
    """
    name = context.hub.skyline
    picture = context.picture(name)
    if name is None or picture is None:
        return ""
    drawing = files[picture.address]
    if not picture.address.endswith(".svg") or not isinstance(drawing, bytes):
        reason = tell("making.skyline.photo")
    elif len(drawing) > _MOST:
        reason = tell("making.skyline.heavy", weight=-(-len(drawing) // 1000))
    else:
        return f':root{{--skyline:url("data:image/svg+xml,{quote(drawing, safe=_PLAIN)}")}}\n'
    place = context.hub.origin.at("silhouet")
    raise Wrong(theme_kinds.NO_SKYLINE, value=name, reason=reason, most=_MOST // 1000, place=place)


def styled(theme: Theme, style: str) -> bytes:
    """What all styles have in common, and one of them. A stylesheet that a village made itself is all of its own."""
    common = theme.read(STYLESHEET)
    return common if STYLESHEET in theme.replaced else common + theme.read(f"{STYLES}/{style}.css")


def colours(palette: colour.Palette) -> str:
    """The colours of a village as CSS, by day and by night."""
    light, dark = _variables(palette.light), _variables(palette.dark)
    return f":root{{color-scheme:light dark;{light}}}\n@media(prefers-color-scheme:dark){{:root{{{dark}}}}}\n"


def _variables(scheme: colour.Scheme) -> str:
    names = ("paper", "tint", "ink", "muted", "line", "accent", "accent_strong", "on_accent")
    return ";".join(f"--{name.replace('_', '-')}:{getattr(scheme, name)}" for name in names)
