"""The computer: Python, the letters to print with, the time zones."""

from __future__ import annotations

import datetime as dt
import platform
from collections.abc import Iterator

from buurtpunt import __version__
from buurtpunt.catalogues import tell
from buurtpunt.doctor.verdict import Verdict, wrong
from buurtpunt.knowledge import dutch, letters
from buurtpunt.problems import doctor as kinds


def examine() -> Iterator[Verdict]:
    """Each of these."""
    yield Verdict("program", tell("doctor.program", version=__version__, python=platform.python_version()))
    yield _letters()
    yield _zones()


def _letters() -> Verdict:
    try:
        import buurtpunt.typesetting  # noqa: F401  (only whether it can be)
    except ImportError:
        return wrong("paper", kinds.NO_LETTERS, missing=tell("doctor.typst"))
    if missing := [*letters.missing()]:
        return wrong("paper", kinds.NO_LETTERS, missing=dutch.enumerate_words(missing))
    return Verdict("paper", tell("doctor.letters"))


def _zones() -> Verdict:
    """Brussels is an hour ahead in January and two in July: no data can be right that says otherwise."""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        zone = ZoneInfo("Europe/Brussels")
    except ZoneInfoNotFoundError:
        return wrong("zone", kinds.NO_ZONES)
    ahead = [dt.datetime(2026, month, 1, tzinfo=zone).utcoffset() for month in (1, 7)]
    if ahead != [dt.timedelta(hours=1), dt.timedelta(hours=2)]:
        return wrong("zone", kinds.NO_ZONES)
    return Verdict("zone", tell("doctor.zone"))
