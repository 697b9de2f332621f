"""Pictures: what can be made of one. `pillow` makes it; whoever finds everything made already need not load that."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

from buurtpunt.catalogues import tell
from buurtpunt.disk import plain
from buurtpunt.problems import Wrong, village

_HEIC = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")
_UNCOMMON = {b"BM": "BMP", b"II*\0": "TIFF", b"MM\0*": "TIFF"}
# Pixels; a phone takes 12 to 50 million, a decompression bomb claims billions. Each of these stays below 400 MB of
# memory: a JPEG that is stored line by line is made smaller while it is read, WebP and AVIF are held four times.
LARGEST = {"JPEG": 150_000_000, "PNG": 60_000_000, "GIF": 60_000_000, "WEBP": 20_000_000, "AVIF": 20_000_000}
LARGEST_PROGRESSIVE = 40_000_000
D_co = TypeVar("D_co", covariant=True)  # bytes, or what says where they lie
SHARED_ROLE = "delen"  # in the name of the picture that is cut for sharing
SHARED = (1200, 630)  # pixels of the picture that others see when they share a page (ogp.me; 1.91 to 1)
MEDIA_TYPES = {"webp": "image/webp", "avif": "image/avif", "jpg": "image/jpeg", "png": "image/png"}  # by suffix


class Recipe(NamedTuple):
    """What to make: widths in pixels, formats from the one that a browser should take first, quality from 1 to 100.

    Without widths nothing is made: a picture is only looked at, in a small part of the time.
    """

    widths: tuple[int, ...]
    formats: tuple[str, ...]
    quality: int
    share: tuple[float, float] | None = None  # around which point to cut the picture for sharing, if one is wanted


class ImageFile(NamedTuple, Generic[D_co]):
    """A picture as a file: its bytes, or where they lie, and its size in pixels; a drawing has the suffix `svg`."""

    data: D_co
    suffix: str
    width: int
    height: int
    role: str = ""  # `SHARED_ROLE`, or "" for the picture itself
    focus: tuple[float, float] = (0.5, 0.5)  # where its subject is, 0 to 1 from the left and the top

    @property
    def media_type(self) -> str:
        """As HTTP and HTML name it."""
        return MEDIA_TYPES[self.suffix]


class PictureFiles(NamedTuple, Generic[D_co]):
    """All that was made of one picture. `moves`: it was an animation, of which only the first picture is left."""

    files: tuple[ImageFile[D_co], ...]
    moves: bool = False
    removed: tuple[str, ...] = ()  # what had to go from a drawing


@cache
def encoders() -> str:
    """The version of all that has a say in the bytes of a picture, told without loading any of it.

    A wheel of Pillow carries its encoders along, and their file names carry their versions.
    """
    found = find_spec("PIL")
    assert found is not None
    assert found.origin is not None
    package = Path(found.origin).parent
    libraries = [*package.glob("*.so"), *package.glob("*.pyd"), *package.glob(".dylibs/*")]
    libraries += package.parent.glob("[Pp]illow.libs/*")
    names = sorted(f"{path.name} {path.stat().st_size}" for path in libraries)
    return " ".join([plain.read_along(package / "_version.py").decode(), *names])


def unreadable() -> Wrong:
    """What a file is that was found and cannot be read."""
    return Wrong(village.PICTURE_BROKEN, reason=tell("images.unreadable"))


def begins_well(data: bytes) -> bool:
    """Whether a file begins as a photo does, of a kind that can be shown."""
    return data[:2] == b"\xff\xd8" or data[:4] in (b"\x89PNG", b"RIFF", b"GIF8") or data[4:12] == b"ftypavif"


def broken(data: bytes) -> Wrong:
    """What a file is that cannot be shown, by its first bytes."""
    if data[4:8] == b"ftyp" and data[8:12] in _HEIC:
        return Wrong(village.HEIC)
    for begin, sort in _UNCOMMON.items():
        if data.startswith(begin):
            return Wrong(village.PICTURE_UNCOMMON, sort=sort)
    if begins_well(data):
        return Wrong(village.PICTURE_BROKEN, reason=tell("images.damaged"))
    return Wrong(village.PICTURE_BROKEN, reason=tell("images.no_photo"))
