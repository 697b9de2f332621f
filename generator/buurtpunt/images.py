"""The one door to Pillow: a picture as the phone took it -> pictures fit for a page.

What comes out is upright, in sRGB, and carries no metadata at all: the GPS position of a phone photo is somebody's
home more often than not.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PIL import Image, ImageCms, ImageDraw, ImageOps

from buurtpunt.problems import Wrong, village

LARGEST = 60_000_000  # pixels; a phone takes 12 to 50 million, a decompression bomb claims billions
_ALPHA = ("RGBA", "LA", "PA")


@dataclass(frozen=True, slots=True)
class Variant:
    """One picture as it will lie on the site."""

    media_type: str
    suffix: str
    width: int
    height: int
    data: bytes


def variants(data: bytes, widths: Sequence[int], quality: int = 78) -> list[Variant]:
    """A picture in each of these widths, never larger than it was, as WebP and as JPEG (PNG where it is see-through).

    The smallest comes first. Raises `Wrong` for what is no picture.
    """
    image = _open(data)
    wanted = sorted({min(width, image.width) for width in widths})
    fallback = ("image/png", "png") if image.mode == "RGBA" else ("image/jpeg", "jpg")
    made = []
    for width in wanted:
        height = max(1, round(image.height * width / image.width))
        small = (
            image if width == image.width else image.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=2.0)
        )
        for media_type, suffix in (("image/webp", "webp"), fallback):
            made.append(Variant(media_type, suffix, width, height, _encode(small, suffix, quality)))
    return made


@dataclass(frozen=True, slots=True)
class Crop:
    """A picture cut for paper, as JPEG; `focus` is where its subject is now, 0 to 1 from the left and the top."""

    data: bytes
    width: int
    height: int
    focus: tuple[float, float]


def crop(data: bytes, shape: float, width: int, focus: tuple[float, float], grey: bool = False) -> Crop:
    """A picture for paper: `shape` (its height for a width of 1) at most, around its focus, `width` pixels at most.

    Raises `Wrong` for what is no picture.
    """
    image = _open(data)
    if image.mode == "RGBA":  # what is see-through shows the paper
        white = Image.new("RGBA", image.size, "white")
        image = Image.alpha_composite(white, image).convert("RGB")
    high = max(1, min(image.height, round(image.width * shape)))
    top = round((image.height - high) * focus[1])
    y = min(1.0, max(0.0, (focus[1] * image.height - top) / high))
    image = image.crop((0, top, image.width, top + high))
    if image.width > width:
        size = (width, max(1, round(image.height * width / image.width)))
        image = image.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)
    if grey:
        image = ImageOps.grayscale(image)
    return Crop(_encode(image, "jpg", 85), image.width, image.height, (focus[0], y))


def house(colour: str, size: int) -> bytes:
    """The icon for a phone's home screen: a house in a colour, `size` pixels square, as PNG."""
    image = Image.new("RGB", (size * 4, size * 4), colour)
    unit = size * 4 / 32
    roof = [(16 * unit, 6 * unit), (26 * unit, 15 * unit), (6 * unit, 15 * unit)]
    drawing = ImageDraw.Draw(image)
    drawing.polygon(roof, fill="white")
    drawing.rectangle((9 * unit, 14 * unit, 23 * unit, 25 * unit), fill="white")
    drawing.rectangle((14 * unit, 18 * unit, 18 * unit, 25 * unit), fill=colour)
    return _encode(image.resize((size, size), Image.Resampling.LANCZOS), "png", 0)


def _open(data: bytes) -> Image.Image:
    if not data:
        raise Wrong(village.PICTURE_BROKEN, reason="het bestand is leeg")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # our own limit is below
            image: Image.Image = Image.open(io.BytesIO(data))
            _not_too_large(image)
            image.load()
    except Wrong:
        raise
    except Image.DecompressionBombError:
        raise Wrong(village.PICTURE_BROKEN, reason="het telt veel te veel punten") from None
    except (
        Exception
    ):  # Pillow's plugins raise whatever their format brings about: OSError, SyntaxError, struct.error ...
        raise Wrong(village.PICTURE_BROKEN, reason=_reason(data)) from None
    return _upright(image)


def _not_too_large(image: Image.Image) -> None:
    millions = image.width * image.height / 1_000_000
    if millions * 1_000_000 > LARGEST:
        reason = f"het telt {millions:.0f} miljoen punten, en hoogstens {LARGEST // 1_000_000} miljoen kan"
        raise Wrong(village.PICTURE_BROKEN, reason=reason)


def _upright(image: Image.Image) -> Image.Image:
    profile = image.info.get("icc_profile")
    turned = ImageOps.exif_transpose(image)
    see_through = turned.mode in _ALPHA or "transparency" in turned.info
    if profile and turned.mode in ("RGB", "CMYK", "L"):
        turned = _to_srgb(turned, profile)
    return turned.convert("RGBA" if see_through else "RGB")


def _to_srgb(image: Image.Image, profile: bytes) -> Image.Image:
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        made = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError):  # a profile that is broken is worth less than none
        return image
    return made or image


def _encode(image: Image.Image, suffix: str, quality: int) -> bytes:
    options: dict[str, dict[str, Any]] = {
        "webp": {"format": "WEBP", "quality": quality, "method": 2},
        "jpg": {"format": "JPEG", "quality": quality, "optimize": True, "progressive": True},
        "png": {"format": "PNG", "optimize": True},
    }
    clean = Image.new(image.mode, image.size)
    clean.paste(image)  # a new picture has no EXIF, XMP or comment to carry along
    out = io.BytesIO()
    clean.save(out, **options[suffix])
    return out.getvalue()


def _reason(data: bytes) -> str:
    if data[4:12] in (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftyphevc"):
        return "het is een HEIC-foto van een iPhone (kies daar Instellingen, Camera, Formaten, Meest compatibel)"
    if data.lstrip()[:5].lower() in (b"<svg ", b"<?xml"):
        return "het is een SVG-tekening; bewaar ze als PNG"
    if data[:2] == b"\xff\xd8" or data[:4] in (b"\x89PNG", b"RIFF", b"GIF8"):
        return "het is maar half bewaard of beschadigd"
    return "het is geen foto"
