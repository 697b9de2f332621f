"""The one door to Pillow: a picture as the phone took it -> pictures fit for a page.

What comes out is upright, in sRGB, and carries no metadata at all: the GPS position of a phone photo is somebody's
home more often than not. Pillow lets other threads work while it decodes, resizes and encodes WebP, so that threads
are as quick as processes here, and share their memory.
"""

from __future__ import annotations

import io
from contextlib import suppress
from typing import Any

from PIL import AvifImagePlugin, Image, ImageDraw, ImageFilter, PngImagePlugin, WebPImagePlugin

from buurtpunt.catalogues import tell
from buurtpunt.images import (
    LARGEST,
    LARGEST_PROGRESSIVE,
    SHARED,
    SHARED_ROLE,
    ImageFile,
    PictureFiles,
    Recipe,
    broken,
    profiles,
)
from buurtpunt.images.chunks import without_notes
from buurtpunt.images.loading import load, quietly, without_end
from buurtpunt.knowledge import inks
from buurtpunt.problems import Wrong, village

_BYTES_A_POINT = {"JPEG": 2, "PNG": 6, "GIF": 4, "WEBP": 15, "AVIF": 9}  # measured
_TALLEST = 16_383  # points that WebP can count (RFC 9649, 2.7)
_FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "AVIF")
_LOADED = (AvifImagePlugin, WebPImagePlugin)  # else Pillow loads its forty plugins to find these two
PngImagePlugin.MAX_TEXT_CHUNK = 16 * 1024 * 1024  # a colour profile counts as text; that of a good screen has megabytes
_ALPHA = ("RGBA", "LA", "PA", "La", "RGBa")
_PAPER_QUALITY = 85
_THIRD = 1 / 3  # from above, of an upright picture
_STRIP = 128  # lines that are made at a time
# Pillow asks for the points of a picture in blocks. Larger than 32 MB the C library gives each back at once when it is
# free; smaller ones it keeps for the thread that had them, and two threads would hold a large picture each.
Image.core.set_block_size(64 * 1024 * 1024)  # type: ignore[attr-defined]
_T = Image.Transpose
_MIRRORED = (_T.FLIP_LEFT_RIGHT, _T.ROTATE_180, _T.FLIP_TOP_BOTTOM, _T.TRANSPOSE)
_UPRIGHT = (*_MIRRORED, _T.ROTATE_270, _T.TRANSVERSE, _T.ROTATE_90)
_TURNS = dict(enumerate(_UPRIGHT, 2))  # by how the phone was held


def cost(data: bytes) -> int:
    """About how many bytes of memory it takes to make a picture; raises `Wrong` for what is no picture."""
    with opened(data) as image:
        each = 9 if image.info.get("progressive") else _BYTES_A_POINT.get(image.format or "", 2)
        return image.width * image.height * each + 24_000_000


def make(data: bytes, recipe: Recipe) -> PictureFiles[bytes]:
    """A picture in each width, never larger than it was, in each format; see-through ones as PNG instead of JPEG.

    The smallest comes first. Raises `Wrong` for what is no picture.
    """
    with opened(data) as raw:
        moves = bool(getattr(raw, "is_animated", False)) and raw.format != "MPO"
        full = raw.size[::-1] if _is_sideways(raw) else raw.size
        image = _loaded(raw, data, max(*recipe.widths, SHARED[0]) if recipe.widths else 1)
    made: list[ImageFile[bytes]] = []
    widest = max(min(full[0], _TALLEST * full[0] // full[1]), 1)
    widths = sorted({min(width, widest) for width in recipe.widths}, reverse=True)
    suffixes = [_suffix(name, image.mode) for name in recipe.formats]
    small = image
    for width in widths:
        height = min(max(1, round(full[1] * width / full[0])), _TALLEST)
        small = _resized(small, width, height)
        made += [_variant(small, suffix, recipe.quality) for suffix in reversed(suffixes)]
    shared = [_shared(image, recipe)] if recipe.share else []
    return PictureFiles((*reversed(made), *shared), moves)


def crop(data: bytes, shape: float, width: int, focus: tuple[float, float] | None, space: str = "") -> ImageFile[bytes]:
    """A picture for paper: `shape` (its height for a width of 1) at most, around its focus, `width` pixels at most.

    Without a focus that is the middle; of an upright picture a third from above, where faces are.

    `space` is "L" (black alone) or "CMYK"; else it is in sRGB. Raises `Wrong` for what is no picture.
    """
    with opened(data) as raw:
        image = _on_white(_loaded(raw, data, width, spare=1))
    focus = focus or (0.5, 0.5 if image.width >= image.height else _THIRD)
    high = max(1, min(image.height, round(image.width * shape)))
    top = round((image.height - high) * focus[1])
    y = min(1.0, max(0.0, (focus[1] * image.height - top) / high))
    image = image.crop((0, top, image.width, top + high))
    if image.width > width:
        image = _resized(image, width, max(1, round(image.height * width / image.width)))
    image = _in_inks(image) if space == "CMYK" else image.convert(space or image.mode)
    return _variant(image, "jpg", _PAPER_QUALITY)._replace(focus=(focus[0], y))


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


def opened(data: bytes) -> Image.Image:
    """The picture, of which only the head has been read."""
    if not data:
        raise Wrong(village.PICTURE_BROKEN, reason=tell("images.empty"))
    try:
        with quietly():
            image = Image.open(io.BytesIO(without_notes(data)), formats=_FORMATS)
    except Image.DecompressionBombError:
        raise Wrong(village.PICTURE_BROKEN, reason=tell("images.far_too_large")) from None
    except Exception:  # Pillow's plugins raise whatever their format brings about: OSError, SyntaxError, struct.error
        raise broken(data) from None
    _not_too_large(image)
    return image


def _orientation(image: Image.Image) -> int:
    """How the phone was held, from 1 to 8 (Exif 2.32, tag 274)."""
    try:
        with quietly():
            return int(image.getexif().get(0x0112, 1))
    except Exception:  # EXIF that cannot be read says nothing
        return 1


def _is_sideways(image: Image.Image) -> bool:
    return _orientation(image) in (5, 6, 7, 8)


def _not_too_large(image: Image.Image) -> None:
    limit = LARGEST_PROGRESSIVE if image.info.get("progressive") else LARGEST.get(image.format or "", LARGEST["JPEG"])
    millions = image.width * image.height / 1_000_000
    if millions * 1_000_000 > limit:
        told = tell("images.too_large", millions=f"{millions:.0f}", most=limit // 1_000_000)
        raise Wrong(village.PICTURE_BROKEN, reason=told)


def _loaded(image: Image.Image, data: bytes, width: int, spare: int = 2) -> Image.Image:
    """All of the picture: upright, in sRGB, and when it was very large at least `spare` times `width`."""
    profile, turn = image.info.get("icc_profile"), _TURNS.get(_orientation(image))
    smallest = (1, width) if _is_sideways(image) else (width, 1)
    try:
        load(image, smallest)
    except Exception:
        image = _without_end(data, smallest)
    made = _in_colour(image, profile, max(1, min(image.width // smallest[0], image.height // smallest[1]) // spare))
    upright = made if turn is None else made.transpose(turn)
    if upright is not image:
        image.close()  # gives its memory back at once, and not when Python gets round to it
    return upright


def _without_end(data: bytes, smallest: tuple[int, int]) -> Image.Image:
    with suppress(Exception):
        if data.startswith(b"\xff\xd8") and (found := without_end(data, opened, smallest)):
            return found
    raise broken(data)


def _in_colour(image: Image.Image, profile: bytes | None, factor: int) -> Image.Image:
    """The picture as RGB or RGBA in sRGB, `factor` times smaller.

    It is made strip by strip, since a second copy of a large picture would not fit beside the first.
    """
    mode = "RGBA" if image.mode in _ALPHA or "transparency" in image.info else "RGB"
    to_srgb = profiles.to_srgb(profile, image.mode)
    if image.mode == mode and to_srgb is None and factor == 1:
        return image
    made = Image.new(mode, (-(-image.width // factor), -(-image.height // factor)))
    lines = _STRIP * factor
    for i, top in enumerate(range(0, image.height, lines)):
        strip = image.crop((0, top, image.width, min(top + lines, image.height)))
        strip.info = dict(image.info)
        made.paste(profiles.in_colour(strip, mode, to_srgb).reduce(factor), (0, i * _STRIP))
    return made


def _resized(image: Image.Image, width: int, height: int) -> Image.Image:
    if image.size == (width, height):
        return image
    return image.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=2.0)


def _shared(image: Image.Image, recipe: Recipe) -> ImageFile[bytes]:
    """The picture that others see: the widest piece of the right shape around the focus, on white."""
    assert recipe.share is not None
    ratio = SHARED[0] / SHARED[1]
    width, height = min(image.width, round(image.height * ratio)), min(image.height, round(image.width / ratio))
    left = min(max(round(recipe.share[0] * image.width - width / 2), 0), image.width - width)
    top = min(max(round(recipe.share[1] * image.height - height / 2), 0), image.height - height)
    size = SHARED if width > SHARED[0] else (max(width, 1), max(height, 1))
    cut = image.crop((left, top, left + width, top + height)).resize(size, Image.Resampling.LANCZOS)
    return _variant(_on_white(cut), "jpg", recipe.quality)._replace(role=SHARED_ROLE)


def _in_inks(image: Image.Image) -> Image.Image:
    """An RGB picture in the four inks of a press, by a table of 17 steps for each part of its light."""
    return image.filter(ImageFilter.Color3DLUT.generate(17, _mixed, channels=4, target_mode="CMYK"))


def _mixed(*light: float) -> inks.Inks:
    return inks.inks(*(round(part * 255) for part in light))


def _on_white(image: Image.Image) -> Image.Image:
    """What is see-through shows the paper; strip by strip, as three large pictures at a time are too many."""
    if image.mode != "RGBA":
        return image
    white = Image.new("RGB", image.size, "white")
    for top in range(0, image.height, _STRIP):
        strip = image.crop((0, top, image.width, min(top + _STRIP, image.height)))
        white.paste(strip, (0, top), strip)
    return white


def _suffix(name: str, mode: str) -> str:
    return "png" if name == "jpg" and mode == "RGBA" else name


def _variant(image: Image.Image, suffix: str, quality: int) -> ImageFile[bytes]:
    return ImageFile(_encode(image, suffix, quality), suffix, image.width, image.height)


def _encode(image: Image.Image, suffix: str, quality: int) -> bytes:
    options: dict[str, dict[str, Any]] = {
        "webp": {"format": "WEBP", "quality": quality, "method": 2},
        "avif": {"format": "AVIF", "quality": quality - 15, "speed": 8, "max_threads": 1},
        "jpg": {"format": "JPEG", "quality": quality},
        "png": {"format": "PNG", "optimize": True},
    }
    image.info = {}  # EXIF, XMP, comment and colour profile: Pillow would carry some of them along
    out = io.BytesIO()
    image.save(out, **options[suffix])
    return out.getvalue()
