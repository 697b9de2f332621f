"""The village as each screen reads it: a file of which the fields are still the same, letter for letter, is not read again."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

from buurtpunt import pipeline
from buurtpunt.pipeline import Looked
from buurtpunt.reading.village import Reading, Typed, read_village


class _Memory(dict[str, Any]):
    """What was read of each file, as long as the program runs (a `knowledge.memory.Store`)."""

    def put(self, text: str, thing: Any) -> None:
        self[text] = thing


_MEMORY = _Memory()


def read(root: Path) -> Reading:
    """Everything that was typed, as it lies there."""
    return read_village(root, _MEMORY)


def look_over(root: Path, today: dt.date, typed: Typed) -> Looked:
    """The village with what somebody is typing in it, read and checked."""
    return pipeline.look_over(root, today, typed, _MEMORY)
