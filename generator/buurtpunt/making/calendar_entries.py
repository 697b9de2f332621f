"""What a calendar file tells of an event or of a day with other hours."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from buurtpunt.languages import DUTCH, Language
from buurtpunt.model.series import Series


class CalendarEntry(NamedTuple):
    """An event with its dates, and what a calendar tells of it; written out, it names all that has a say in that."""

    series: Series
    uid: str
    place: str  # where it is unless a date says otherwise
    description: str
    contact: str
    url: str  # "" while the site has no address on the web
    places: tuple[tuple[str, str], ...] = ()  # places of which more is known: as an event names them, and in full
    language: Language = DUTCH


class Notice(NamedTuple):
    """A day on which the hub is closed or open at other hours, or the team has something to do, as calendars tell of it."""

    day: dt.date
    uid: str
    summary: str
    description: str
    place: str
    url: str  # "" while the site has no address on the web
    hour: dt.time | None = None  # when it takes half an hour, and not the whole day
    is_sure: bool = True
    reminds: bool = False  # on the day before, at that hour or at nine
