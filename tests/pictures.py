"""Pictures as phones, cameras and strangers make them."""

from __future__ import annotations

import io
import struct
import zlib
from typing import Any

from PIL import Image

FORMATS = {"jpg": "JPEG", "png": "PNG", "webp": "WEBP", "gif": "GIF", "avif": "AVIF"}


def picture(
    suffix: str = "jpg", size: tuple[int, int] = (1200, 900), mode: str = "RGB", colour: Any = None, **options: Any
) -> bytes:
    """A picture: red on the left, blue on the right, unless it has a colour of its own."""
    image = Image.new(mode, size, colour if colour is not None else 0)
    if colour is None and mode == "RGB":
        image.paste("#a3262a", (0, 0, size[0] // 2, size[1]))
        image.paste("#0b3e6f", (size[0] // 2, 0, *size))
    out = io.BytesIO()
    image.save(out, **{"format": FORMATS[suffix], **options})
    return out.getvalue()


def opened(data: bytes) -> Image.Image:
    """What lies on the site, read back."""
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


def head_of_png(width: int, height: int) -> bytes:
    """The head of a PNG that says it is this large, and a body that is far too short: a decompression bomb."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", head)
        + _chunk(b"IDAT", zlib.compress(b"\0" * 1000))
        + _chunk(b"IEND", b"")
    )


# The red, the green and the blue of sRGB in the space that profiles are joined by (IEC 61966-2-1, adapted to D50).
_RED, _GREEN, _BLUE = (0.4360, 0.2225, 0.0139), (0.3851, 0.7169, 0.0971), (0.1431, 0.0606, 0.7141)


def swapped_profile() -> bytes:
    """A profile of sRGB with red and blue exchanged: who forgets it is found out by each point."""
    curve = _tag(b"curv", struct.pack(">IH", 1, int(2.2 * 256)))
    lights = {b"rXYZ": _BLUE, b"gXYZ": _GREEN, b"bXYZ": _RED}
    return _profile(b"RGB ", {name: _xyz(*light) for name, light in lights.items()} | dict.fromkeys(_CURVES, curve))


def bright_profile() -> bytes:
    """A profile for greys that are as bright as their number says: 100 is shown as 168."""
    return _profile(b"GRAY", {b"kTRC": _tag(b"curv", struct.pack(">IH", 1, 256))})


_CURVES = (b"rTRC", b"gTRC", b"bTRC")


def _profile(space: bytes, tags: dict[bytes, bytes]) -> bytes:
    """An ICC profile of version 2 (ICC.1:2001-04): its head, a table of its tags, and those."""
    name = b"Een proef\0"
    described = struct.pack(">I", len(name)) + name + bytes(4 + 4 + 2 + 1 + 67)
    tags = {b"desc": _tag(b"desc", described), b"wtpt": _xyz(0.9642, 1.0, 0.8249), **tags}
    table, body, start = struct.pack(">I", len(tags)), b"", 128 + 4 + 12 * len(tags)
    for sign, tag in tags.items():
        table += sign + struct.pack(">II", start + len(body), len(tag))
        body += tag + bytes(-len(tag) % 4)
    head = struct.pack(">I4sI4s4s4s", start + len(body), b"", 0x02100000, b"mntr", space, b"XYZ ")
    head += struct.pack(
        ">6H4s28x3I", 2026, 1, 1, 0, 0, 0, b"acsp", *(round(part * 65536) for part in (0.9642, 1, 0.8249))
    )
    return head.ljust(128, b"\0") + table + body


def _tag(sign: bytes, data: bytes) -> bytes:
    return sign + bytes(4) + data


def _xyz(*parts: float) -> bytes:
    return _tag(b"XYZ ", struct.pack(">3i", *(round(part * 65536) for part in parts)))


def with_chunk(png: bytes, name: bytes, data: bytes) -> bytes:
    """A PNG with one more chunk, right behind its head."""
    return png[:33] + _chunk(name, data) + png[33:]


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
