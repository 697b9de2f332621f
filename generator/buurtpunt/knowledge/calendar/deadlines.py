"""Until when: a date, or relative to what it is for (`de vrijdag ervoor om 12 uur`), worked out for each date apart."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, time, timedelta

from buurtpunt.knowledge import moments
from buurtpunt.knowledge.calendar import vocabulary as v
from buurtpunt.knowledge.dutch import as_typed, squeeze, unaccented
from buurtpunt.knowledge.patterns import pattern
from buurtpunt.problems import Wrong
from buurtpunt.problems import calendar as kinds

_BEFORE = r"(?:ervoor|er voor|daarvoor|vooraf|voordien|op voorhand|tevoren|eerder)"
_HOUR = pattern(
    r"(?P<rest>.+?)(?:,? om |,? voor |,? tot | )(?P<hour>[0-9]{1,2}(?:[:.u][0-9]{2}| ?u(?:ur)?\b|(?<=:)).*)"
)
_WEEKDAY = pattern(rf"(?:de |op )?(?P<day>{v.WEEKDAY})(?: {_BEFORE})?")
_DAYS = pattern(rf"(?:(?P<n>{v.NUMBER}) (?P<unit>dag|dagen|week|weken)|de (?P<one>dag)) {_BEFORE}")
_SAME = pattern(r"(?:op )?(?:de dag zelf|dezelfde dag)")
_LOOKS_EXACT = pattern(rf"[0-9]|\b(?:{v.WEEKDAY})\b|\b{_BEFORE}\b")


@dataclass(frozen=True, slots=True)
class Deadline:
    """Until when, as typed (`words`) and, if that can be known, as meant: a fixed `day`, the last such `weekday` before
    the date, or a number of `days` before it; with the `hour`, or the whole day.
    """

    words: str
    day: date | None = None
    weekday: int | None = None
    days: int | None = None
    hour: time | None = None

    def for_date(self, when: date) -> date | None:
        """The last day for something on a date; None when the words do not tell."""
        if self.weekday is not None:
            return when - timedelta(days=(when.weekday() - self.weekday - 1) % 7 + 1)
        if self.days is not None:
            return when - timedelta(days=self.days)
        return self.day

    def say(self, when: date | None, *, year: bool = False) -> str:
        """It in words, for a date: `vrijdag 27 november om 12 uur`; as typed when it cannot be known.

        Without its year it has to stand beside that date; another year is always told.
        """
        last = self.for_date(when) if when else self.day
        if last is None:
            return self.words
        hour = f" om {moments.format_time(self.hour)}" if self.hour else ""
        return f"{moments.format_date(last, year=year or when is None or last.year != when.year)}{hour}"


def parse_deadline(text: str) -> Deadline:
    """A deadline. Words without a day in them (`zolang er plaats is`) stay words.

    Raises `Wrong` for what looks like a day or an hour but cannot be understood.
    """
    typed = squeeze(text)
    value, hour = _split_hour(typed)
    words = unaccented(value)
    if found := _WEEKDAY.fullmatch(words):
        return Deadline(typed, weekday=v.weekday(found["day"]), hour=hour)
    if found := _DAYS.fullmatch(words):
        unit = 7 if (found["unit"] or "").startswith("we") else 1
        return Deadline(typed, days=v.number(found["n"] or "1") * unit, hour=hour)
    if _SAME.fullmatch(words):
        return Deadline(typed, days=0, hour=hour)
    if re.search("[0-9]{4}|[0-9]/[0-9]|[0-9] [a-z]{3}", words):
        return Deadline(typed, day=moments.parse_date(value), hour=hour)
    if _LOOKS_EXACT.search(unaccented(typed)):
        raise Wrong(kinds.DEADLINE_UNREADABLE, value=as_typed(text))
    return Deadline(typed)


def _split_hour(value: str) -> tuple[str, time | None]:
    found = _HOUR.fullmatch(value)
    if not found:
        return value, None
    return found["rest"], moments.parse_time(found["hour"])
