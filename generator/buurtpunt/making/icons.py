"""The little house in the browser's tab and on the phone's home screen, in the colour of the village."""

from __future__ import annotations

import json
from functools import lru_cache

from buurtpunt.knowledge.colour import Scheme
from buurtpunt.making.context import Context

ICON, TOUCH_ICON, MANIFEST = "icoon.svg", "icoon.png", "site.webmanifest"
_SIZE = 180  # pixels: what an iPhone asks for


def manifest(context: Context, scheme: Scheme) -> bytes:
    """What a telephone asks to put the site on its home screen (W3C Web App Manifest): it opens in the browser, as any page."""
    told = {
        "name": context.hub.name,
        "lang": context.language.tag,
        "start_url": "./",
        "display": "browser",
        "background_color": scheme.paper,
        "theme_color": scheme.accent_strong,
        "icons": [
            {"src": ICON, "sizes": "any", "type": "image/svg+xml"},
            {"src": TOUCH_ICON, "sizes": f"{_SIZE}x{_SIZE}", "type": "image/png"},
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=1).encode() + b"\n"


@lru_cache(maxsize=4)
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
