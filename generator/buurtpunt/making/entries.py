"""An event as calendars tell of it."""

from __future__ import annotations

from typing import NamedTuple

from buurtpunt.model.occurrences import Series


class Entry(NamedTuple):
    """An event with its dates, and what a calendar tells of it; written out, it names all that has a say in that."""

    series: Series
    uid: str
    place: str  # where it is unless a date says otherwise
    description: str
    contact: str
    url: str  # "" while the site has no address on the web
