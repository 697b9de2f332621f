"""The one door to segno: an address -> a QR code to hold a telephone before."""

from __future__ import annotations

import io

import segno

QUIET = 4  # modules of white around a code (ISO/IEC 18004, 5.3.8)


def qr(address: str) -> tuple[str, ...]:
    """A QR code with its quiet zone: a line of `1` (black) and `0` for each row of its square.

    Level M survives a stain on 15 % of it. `make_qr`, since plain `make` may give a Micro QR that few telephones read.
    """
    rows = segno.make_qr(address, error="m").matrix_iter(border=QUIET)
    return tuple("".join("1" if module else "0" for module in row) for row in rows)


def qr_lines(address: str) -> list[str]:
    """A QR code as lines of text, for a terminal with light letters on a dark ground: two rows of it to a line."""
    out = io.StringIO()
    segno.make_qr(address, error="l").terminal(out, border=2, compact=True)
    return out.getvalue().splitlines()
