"""Does what was planned, and leaves nothing of the picture in what we made."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from buurtpunt.withdrawal.plan import Plan, carry_out
from buurtpunt.writing.forgetting import forget, forget_sites


def withdraw(planned: Plan, output: Path, build: Callable[[], bool]) -> bool:
    """Takes the picture out of the village, then out of the folder `output`; whether `build` could make the site again.

    Raises `Wrong` at the first file of the village that cannot be changed.
    """
    carry_out(planned)
    forget(output)
    is_made = build()
    forget_sites(output)  # the one that was shown until now became the one before
    return is_made
