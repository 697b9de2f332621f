"""What has been read of a rule so far."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from buurtpunt.catalogues import tell
from buurtpunt.knowledge.calendar.days import Days
from buurtpunt.knowledge.calendar.pieces import Day, Weekdays
from buurtpunt.knowledge.calendar.reader import Reader
from buurtpunt.knowledge.calendar.words import T


@dataclass(slots=True)
class Draft:
    """What has been read of a rule so far."""

    every: bool = False
    interval: int = 0
    unit: str = ""
    of: str = ""  # month, quarter or year: what the ordinals count in
    weekdays: Weekdays | None = None
    nths: tuple[int, ...] = ()
    monthdays: tuple[int, ...] = ()
    months: tuple[int, ...] = ()
    positions: tuple[int, ...] = ()
    part: str = ""
    on: Day | None = None  # a day of the year
    count: int | None = None
    per: tuple[int, str] | None = None  # so many times in each week, month or year
    until: date | None = None
    gone: tuple[Days, ...] = ()  # what falls away and a rule cannot say
    belongs: tuple[str, ...] = ()  # lines for other keys: the hour, the first day


def once(reader: Reader, is_new: object, *, at: int) -> None:
    """Raises when a block comes a second time."""
    if not is_new:
        reader.at = at
        raise reader.stuck()


def of_what(reader: Reader, draft: Draft) -> bool:
    """`van de maand`, `per jaar`, `van elk kwartaal`, `in het jaar`."""
    at = reader.at
    if reader.ahead(2) is not T.MONTH and reader.take(T.FROM, T.IN, T.PER):
        reader.take(T.EVERY)
        if (unit := reader.take(T.UNIT)) and unit.value in ("month", "quarter", "year"):
            once(reader, draft.of in ("", unit.value), at=at)
            draft.of = unit.value
            return True
    reader.at = at
    if reader.here is T.EDGE and reader.ahead(1) is T.FROM and reader.ahead(2) is T.UNIT:
        edge, unit_token = reader.tokens[at].value, reader.tokens[at + 2]
        day = {"begin": "eerste", "eind": "laatste"}.get(edge, "")
        if unit_token.value == "month" and day:
            raise reader.stuck(tell("calendar.day_of_month", day=day))
    return False
