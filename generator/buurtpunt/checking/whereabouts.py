"""Where a photo or a film in a file was made, as telephones and cameras write it there; whatever the file itself is.

The bytes are searched and not parsed: a film has its place in one of four spots, behind two gigabytes of pictures or before them, and
a photo has the same block in a PDF, a text or a file of its own. Each mark is so long that chance does not make it.
"""

from __future__ import annotations

import re
import struct
from itertools import islice

_MARKS = (
    b"\xa9xyz\0",  # a film of most telephones (QuickTime File Format, user data)
    b"com.apple.quicktime.location.",  # of an iPhone (the same, metadata keys)
    b"loci\0\0\0\0",  # of older telephones (3GPP TS 26.244, 8.2)
    b"GPS5l\x14",  # of a camera on a helmet, all along the way (GPMF of GoPro)
    b"GPS9?",
    b"ExifGPS",  # of a camera of Sony
    b"exif:GPSLatitude",  # a photo or a film, in XMP
)
_EXIF = re.compile(rb"(?:Exif\0\0|eXIf|EXIF.{4})(?=II\*\0|MM\0\*)", re.DOTALL)  # in a JPEG and a HEIC, a PNG, a WebP
_BLOCK = 65_536  # bytes that an Exif block has at most
_GPS, _LATITUDE = 0x8825, 2  # tags of Exif 2.32
_PHOTOS = 500  # that are looked at in one file


def tells_where(data: bytes) -> bool:
    """Whether it says where it was made."""
    return any(mark in data for mark in _MARKS) or _a_photo_does(data)


def _a_photo_does(data: bytes) -> bool:
    found = islice(_EXIF.finditer(data), _PHOTOS)
    return any(_has_spot(data[one.end() : one.end() + _BLOCK]) for one in found)


def _has_spot(block: bytes) -> bool:
    """Whether an Exif block says on which degree of latitude a photo was taken; many have the place for it, and leave it empty."""
    order = "<" if block[:1] == b"I" else ">"
    try:
        (main,) = struct.unpack_from(f"{order}I", block, 4)
        return _LATITUDE in _tags(block, order, _tags(block, order, main)[_GPS])
    except (struct.error, KeyError):  # cut off; or nothing of it
        return False


def _tags(block: bytes, order: str, at: int) -> dict[int, int]:
    """What stands in one directory of it, by number (TIFF 6.0, section 2)."""
    (count,) = struct.unpack_from(f"{order}H", block, at)
    rows = (struct.unpack_from(f"{order}H6xI", block, at + 2 + 12 * number) for number in range(count))
    return dict(rows)
