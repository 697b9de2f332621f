"""How hard a text reads, as one number with a word for it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Score:
    """A reading score: about 0 (very hard) to 100 (very easy), and its band in words."""

    value: int
    band: str
