"""What is right and wrong around a village: the computer, the history, what builds the site, and where it is.

Nothing is mended here, and nothing is asked of the internet unless somebody wants that.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from buurtpunt.catalogues import tell
from buurtpunt.doctor import history, machine, place
from buurtpunt.doctor.internet import Internet
from buurtpunt.doctor.verdict import Verdict
from buurtpunt.problems import Wrong
from buurtpunt.reading.folder import find_village
from buurtpunt.reading.village import read_village

__all__ = ["Verdict", "examine"]


def examine(start: Path, today: dt.date, internet: Internet | None) -> Iterator[Verdict]:
    """All that can be told, in the order of the way from a folder to a visitor. `internet` is None while nobody asks."""
    yield from machine.examine()
    try:
        village = find_village(start)
    except Wrong as wrong:
        yield Verdict("village", problem=wrong.at())
        return
    hub = read_village(village).hub
    found = (
        tell("doctor.village", name=hub.name, folder=village) if hub else tell("doctor.village.unread", folder=village)
    )
    yield Verdict("village", found)
    known = history.look(village)
    yield from history.examine(known, today)
    yield from place.examine(known, hub.website if hub else "", internet, today)
