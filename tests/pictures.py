"""Pictures as phones, cameras and strangers make them."""

from __future__ import annotations

import io
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
    image.save(out, FORMATS[suffix], **options)
    return out.getvalue()


def opened(data: bytes) -> Image.Image:
    """What lies on the site, read back."""
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


def head_of_png(width: int, height: int) -> bytes:
    """The head of a PNG that says it is this large, and a body that is far too short: a decompression bomb."""
    import struct
    import zlib

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")
    )
