"""Opening hours as they are typed: `maandag tot vrijdag 8:00-12:00 en 13:00-17:30, zondag gesloten`, `op afspraak`.

A line is one or more pieces, each of days with hours, perhaps in a season. What holds when pieces speak of the same day is
said in `week`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, time

from buurtpunt.knowledge.calendar.days import Days
from buurtpunt.knowledge.calendar.saying import weekdays_in_words
from buurtpunt.knowledge.calendar.spans import EVENING, NOON, Span, spans_typed

# What a part of a day is when it is closed: from, till; what is open across its edge is asked about.
PARTS: dict[str, Span] = {
    "ochtend": (time(0), NOON),
    "voormiddag": (time(0), NOON),
    "namiddag": (NOON, EVENING),
    "avond": (EVENING, time(0)),
}


@dataclass(frozen=True, slots=True)
class Opening:
    """One piece of opening hours: on these weekdays (0 is Monday), in a season (none: always), within these spans.

    Without spans it is closed, perhaps only in a `part` of the day. What is `also` open comes on top of what other lines say of
    the same days. Where its days were not named (`any_day`), it is about those on which it is open otherwise. Without weekdays it is not by the clock: `on_appointment`, or words like `weten we nog niet`.
    """

    typed: str = field(compare=False)
    weekdays: tuple[int, ...] = ()
    spans: tuple[Span, ...] = ()
    season: Days | None = None
    on_appointment: bool = False
    part: str = ""
    also: bool = False
    any_day: bool = False

    @property
    def months(self) -> tuple[int, ...]:
        """The months that its season is, if it is one of months."""
        return self.season.months if self.season else ()

    def holds_on(self, day: date) -> bool:
        """Whether this line is about a day."""
        return day.weekday() in self.weekdays and (not self.season or self.season.holds_on(day))


def say_openings(openings: tuple[Opening, ...]) -> str:
    """A line as one types it: `maandag tot en met vrijdag 9:00-12:00, zondag gesloten`."""
    return ", ".join(_say(one) for one in openings)


def _say(one: Opening) -> str:
    if one.on_appointment or not one.weekdays:
        return one.typed
    days = "elke dag" if len(one.weekdays) == 7 else weekdays_in_words(one.weekdays)
    if one.any_day:
        days = "" if one.part else "open"
    season = f"{one.season.words}: " if one.season else ""
    return f"{'ook ' if one.also else ''}{season}{days}{one.part} {spans_typed(one.spans)}"
