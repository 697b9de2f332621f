"""The stylesheet of a site: that of its theme, with the colours of the village in front of it."""

from __future__ import annotations

from buurtpunt.knowledge import colour
from buurtpunt.making.context import Context
from buurtpunt.theme import STYLESHEET


def stylesheet(context: Context, palette: colour.Palette) -> bytes:
    """The theme's stylesheet, with the colours of the village in front of it."""
    return colours(palette).encode() + context.theme.read(STYLESHEET)


def colours(palette: colour.Palette) -> str:
    """The colours of a village as CSS, by day and by night."""
    light, dark = _variables(palette.light), _variables(palette.dark)
    return f":root{{color-scheme:light dark;{light}}}\n@media(prefers-color-scheme:dark){{:root{{{dark}}}}}\n"


def _variables(scheme: colour.Scheme) -> str:
    names = ("paper", "tint", "ink", "muted", "line", "accent", "accent_strong", "on_accent")
    return ";".join(f"--{name.replace('_', '-')}:{getattr(scheme, name)}" for name in names)
