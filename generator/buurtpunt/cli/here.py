"""What only the command line may ask of the world around it: the day, and where the things lie that came along."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path


def today() -> dt.date:
    """The day that it is in the village, wherever this machine stands."""
    from zoneinfo import ZoneInfo

    return dt.datetime.now(ZoneInfo("Europe/Brussels")).date()


def bundled(name: str) -> Path:
    """A folder that came along: inside the wheel, or beside `generator/` in a checkout."""
    package = Path(__file__).parents[1]
    inside = package / "_data" / name
    return inside if inside.is_dir() else package.parents[1] / name


def program() -> str:
    """How this program was called, for a sentence that says what to type next: `python3 generator` in a checkout."""
    return os.environ.get("BUURTPUNT_OPDRACHT", "buurtpunt")
