"""The little house in the browser's tab and on the phone's home screen, in the colour of the village."""

from __future__ import annotations

from buurtpunt.knowledge.colour import Scheme

ICON, TOUCH_ICON = "icoon.svg", "icoon.png"
_SIZE = 180  # pixels: what an iPhone asks for


def touch(scheme: Scheme) -> bytes:
    """The icon for a phone, as PNG."""
    from buurtpunt.images import pillow

    return pillow.house(scheme.accent_strong, _SIZE)


def drawing(scheme: Scheme) -> bytes:
    """The icon for a tab, as SVG."""
    text = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">'
        f'<rect width="32" height="32" rx="6" fill="{scheme.accent_strong}"/>'
        f'<path fill="{scheme.on_accent}" d="M16 6l10 9h-3v10h-5v-7h-4v7h-5v-10h-3z"/></svg>\n'
    )
    return text.encode()
