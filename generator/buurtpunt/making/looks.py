"""The stylesheet of a site: that of its theme and its style, with the colours and letters of the village in front."""

from __future__ import annotations

from buurtpunt.knowledge import colour
from buurtpunt.making.context import Context
from buurtpunt.theme import ADDED, STYLES, STYLESHEET, Theme


def stylesheet(context: Context, palette: colour.Palette, letters: str) -> bytes:
    """The theme's stylesheet: the colours and letters of the village in front of it, its style and what it added behind."""
    theme = context.theme
    added = b"\n" + theme.read(ADDED) if ADDED in theme.files else b""
    return (colours(palette) + letters).encode() + styled(theme, context.hub.style) + added


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
