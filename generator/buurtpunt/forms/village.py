"""A village as the screens read it: a file of which the fields are still the same, letter for letter, is not read again."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from buurtpunt import pipeline
from buurtpunt.knowledge.memory import Store
from buurtpunt.pipeline import Looked
from buurtpunt.reading.village import Reading, Typed, read_village


class Memory(dict[str, Any]):
    """What was read of each file, for as long as somebody has the desk open."""

    def put(self, text: str, thing: Any) -> None:
        """Keeps it."""
        self[text] = thing


@dataclass(frozen=True, slots=True)
class Village:
    """The folder of a village, and where lies what was read of it before."""

    root: Path
    store: Store = field(default_factory=Memory)

    def read(self) -> Reading:
        """Everything that was typed, as it lies there."""
        return read_village(self.root, self.store)

    def look_over(self, today: dt.date, typed: Typed) -> Looked:
        """The village with what somebody is typing in it, read and checked."""
        return pipeline.look_over(self.root, today, typed, self.store)
