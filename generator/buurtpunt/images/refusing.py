"""Which pictures we cannot use: those that are too large, and why a file is none, as far as its first bytes tell."""

from __future__ import annotations

# Pixels; a phone takes 12 to 50 million, a decompression bomb claims billions. Each of these stays below 400 MB of
# memory: a JPEG that is stored line by line is made smaller while it is read, WebP and AVIF are held four times.
LARGEST = {"JPEG": 150_000_000, "PNG": 60_000_000, "GIF": 60_000_000, "WEBP": 20_000_000, "AVIF": 20_000_000}
LARGEST_PROGRESSIVE = 40_000_000
_HEIC = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")


def reason(data: bytes) -> str:
    """In Dutch, to stand after "omdat"."""
    if data[4:8] == b"ftyp" and data[8:12] in _HEIC:
        return "het is een HEIC-foto van een iPhone (kies daar Instellingen, Camera, Formaten, Meest compatibel)"
    if data[:2] == b"\xff\xd8" or data[:4] in (b"\x89PNG", b"RIFF", b"GIF8") or data[4:12] == b"ftypavif":
        return "het is maar half bewaard of beschadigd"
    return "het is geen foto"
