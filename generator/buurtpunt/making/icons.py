"""The little house in the browser's tab and on the phone's home screen, in the colour of the village."""

from __future__ import annotations

from buurtpunt.knowledge.colour import Scheme

ICON, TOUCH_ICON = "icoon.svg", "icoon.png"
_SIZE = 180  # pixels: what an iPhone asks for


def files(scheme: Scheme) -> dict[str, bytes]:
    """Both icons."""
    from buurtpunt.images import pillow

    return {ICON: _svg(scheme).encode(), TOUCH_ICON: pillow.house(scheme.accent_strong, _SIZE)}


def _svg(scheme: Scheme) -> str:
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">'
        f'<rect width="32" height="32" rx="6" fill="{scheme.accent_strong}"/>'
        f'<path fill="{scheme.on_accent}" d="M16 6l10 9h-3v10h-5v-7h-4v7h-5v-10h-3z"/></svg>\n'
    )
