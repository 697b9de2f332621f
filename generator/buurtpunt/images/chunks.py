"""The pieces that a PNG is made of: what a drawing program noted in them has no place on a site, and may be enormous."""

from __future__ import annotations

from collections.abc import Iterator

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_NOTES = (b"tEXt", b"zTXt", b"iTXt")  # words, packed or not: XMP, the history of a drawing, a whole second drawing


def without_notes(data: bytes) -> bytes:
    """A picture without its notes, that nothing may be unpacked which is thrown away; all but a PNG as it is."""
    if not data.startswith(_SIGNATURE) or not any(name in data for name in _NOTES):
        return data
    return _SIGNATURE + b"".join(chunk for chunk in _chunks(data) if chunk[4:8] not in _NOTES)


def _chunks(data: bytes) -> Iterator[bytes]:
    """Each chunk: its length in four bytes, its name in four, its data and a sum of them (PNG, third edition, 5.3)."""
    start = len(_SIGNATURE)
    while start < len(data):
        end = start + 12 + int.from_bytes(data[start : start + 4], "big")
        yield data[start:end]
        start = end
