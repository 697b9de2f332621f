"""The computer: Python, the letters to print with, the time zones."""

from __future__ import annotations

import datetime as dt
import platform
from collections.abc import Iterator

from buurtpunt import __version__
from buurtpunt.doctor.verdict import Verdict, wrong
from buurtpunt.knowledge import dutch, letters
from buurtpunt.problems import doctor as kinds


def examine() -> Iterator[Verdict]:
    """Each of these."""
    yield Verdict("Programma", f"buurtpunt {__version__}, met Python {platform.python_version()}")
    yield _letters()
    yield _zones()


def _letters() -> Verdict:
    try:
        import buurtpunt.typesetting  # noqa: F401  (only whether it can be)
    except ImportError:
        return wrong("Drukwerk", kinds.NO_LETTERS, missing="het programma dat de bladen zet (typst)")
    if missing := [*letters.missing()]:
        return wrong("Drukwerk", kinds.NO_LETTERS, missing=dutch.enumerate_words(missing))
    return Verdict("Drukwerk", "De lettertypes zijn er allemaal.")


def _zones() -> Verdict:
    """Brussels is an hour ahead in January and two in July: no data can be right that says otherwise."""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        zone = ZoneInfo("Europe/Brussels")
    except ZoneInfoNotFoundError:
        return wrong("Tijdzone", kinds.NO_ZONES)
    ahead = [dt.datetime(2026, month, 1, tzinfo=zone).utcoffset() for month in (1, 7)]
    if ahead != [dt.timedelta(hours=1), dt.timedelta(hours=2)]:
        return wrong("Tijdzone", kinds.NO_ZONES)
    return Verdict("Tijdzone", "De tijd van Brussel is bekend, ook die van de zomer.")
