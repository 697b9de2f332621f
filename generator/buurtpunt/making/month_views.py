"""What a template sees of a month, beside `views`."""

from __future__ import annotations

from typing import NamedTuple

from buurtpunt.making.views import Link


class Day(NamedTuple):
    """A day of a month, with what is on. `words` is the day in full, for who does not see the calendar."""

    number: int
    iso: str
    words: str  # "zaterdag 12 december"
    holiday: str  # "Kerstmis", or ""
    entries: tuple[Link, ...]


class Month(NamedTuple):
    """A month of the agenda; `starts_on` is the column of its first day, 1 for Monday."""

    name: str
    anchor: str  # "2026-12"
    starts_on: int
    days: tuple[Day, ...]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing on."""
        return not any(day.entries for day in self.days)
