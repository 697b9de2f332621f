"""What a number of a picture means: from the colours of its profile to those of every screen, sRGB.

A screenshot of a wide screen is see-through, a drawing has a palette, a logo has one colour that is see-through, a scan is
grey: each carries its profile as a photo does, and browsers take the numbers for sRGB once that profile is gone.
"""

from __future__ import annotations

import io
from collections.abc import Callable

from PIL import Image, ImageCms

# The signs of a profile for the kind of colour that it speaks of (ICC.1:2022, table 19), and the modes that have it.
_MODES = {"RGB": ("RGB", "RGBA", "RGBX", "P", "PA"), "GRAY": ("L", "LA", "1", "I", "I;16", "I;16B"), "CMYK": ("CMYK",)}
_PLAIN = {"RGB": "RGB", "GRAY": "L", "CMYK": "CMYK"}
Convert = Callable[[Image.Image], Image.Image]


def to_srgb(profile: bytes | None, mode: str) -> Convert | None:
    """What makes a picture of this mode RGB in sRGB, without what is see-through; None where its numbers are right already."""
    if not profile:
        return None
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        space = source.profile.xcolor_space.strip()
        if mode not in _MODES.get(space, ()) or ImageCms.getProfileDescription(source).startswith("sRGB"):
            return None
        plain = _PLAIN[space]
        transform = ImageCms.buildTransform(source, ImageCms.createProfile("sRGB"), plain, "RGB")
    except (ImageCms.PyCMSError, OSError, ValueError):  # a profile that is broken is worth less than none
        return None
    return lambda image: transform.apply(image.convert(plain))


def in_colour(image: Image.Image, mode: str, to_srgb: Convert | None) -> Image.Image:
    """A picture as RGB or RGBA in sRGB. What is see-through is known before its colours are turned into others."""
    if image.mode.startswith("I"):  # 16 bits for each point
        image = _in_eight_bits(image)
    shown = image.convert(mode)
    if to_srgb is None:
        return shown
    coloured = to_srgb(shown if image.mode in ("P", "PA") else image)
    if mode == "RGBA":
        coloured.putalpha(shown.getchannel("A"))
    return coloured


def _in_eight_bits(image: Image.Image) -> Image.Image:
    made = image.point(lambda value: value / 256).convert("L")
    if (clear := image.info.get("transparency")) is not None:
        made.info["transparency"] = int(clear) >> 8
    return made
