"""What a language says of itself, of days and of hours: its words, and the figures and names in them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from buurtpunt.catalogues import fill
from buurtpunt.knowledge.calendar import holidays
from buurtpunt.knowledge.calendar.spans import ALL_DAY, Span
from buurtpunt.knowledge.dutch import inside


class Clock:
    """A language by its code (`fr`), its tag as a browser knows it (BCP 47: `fr-BE`), its name in itself, and its words."""

    def __init__(self, code: str, name: str, words: Mapping[str, str]) -> None:
        self.code = code
        self.tag = f"{code}-BE"
        self.name = name
        self.words = words

    def __call__(self, key: str, **facts: object) -> str:
        """The words under a key, with facts for the names between braces."""
        return fill(self.words[key], facts) if facts else self.words[key]

    def __repr__(self) -> str:
        return f"Language({self.code!r})"

    # Lists -----------------------------------------------------------------------------------------------------------

    def listing(self, words: Iterable[str]) -> str:
        """Words as one reads them aloud: `a`, `a et b`, `a, b et c`."""
        *first, last = list(words) or [""]
        return self("and", first=", ".join(first), last=last) if first else last

    def in_one_breath(self, names: list[str]) -> str:
        """Names as one: `Magasin et colis`; those after the first lose their capital, but for `DVD's`."""
        return self.listing([names[0], *map(inside, names[1:])])

    # Days and hours --------------------------------------------------------------------------------------------------

    def weekday(self, number: int) -> str:
        """The name of weekday 0 (Monday) to 6."""
        return self("weekdays").split()[number]

    @property
    def short_weekdays(self) -> tuple[str, ...]:
        """Monday to Sunday in two or three letters."""
        return tuple(self("weekdays.short").split())

    def month(self, number: int) -> str:
        """The name of month 1 to 12."""
        return self("months").split()[number - 1]

    def short_month(self, number: int) -> str:
        """Its usual abbreviation."""
        return self("months.short").split()[number - 1]

    def leaf(self, day: dt.date) -> tuple[str, str, str]:
        """A day as on a tear-off calendar: `12`, `za` and `dec`."""
        return str(day.day), self.short_weekdays[day.weekday()], self.short_month(day.month)

    def date(self, day: dt.date, *, year: bool = True, weekday: bool = True) -> str:
        """A day in running text: `samedi 5 décembre 2026`, without its year or weekday if asked."""
        told = self._day_of_month(day.day, day.month)
        told = f"{told} {day.year}" if year else told
        return self("date", weekday=self.weekday(day.weekday()), day=told) if weekday else told

    def _day_of_month(self, day: int, month: int) -> str:
        return self("date.first" if day == 1 else "date.day", day=day, month=self.month(month))

    def time(self, hour: dt.time) -> str:
        """An hour: `9 h 30`."""
        return self("hour", hour=self._clock(hour))

    def _clock(self, hour: dt.time) -> str:
        """The figures of an hour."""
        return self("clock.minutes" if hour.minute else "clock", hour=hour.hour, minute=f"{hour.minute:02}")

    def span(self, start: dt.time | None, end: dt.time | None = None) -> str:
        """From when till when: `de 14 h à 17 h 30`, `à 14 h`, or nothing."""
        if start is None:
            return self("span.until", end=self.time(end)) if end else ""
        if end is None or end == start:
            return self("span.at", start=self.time(start))
        return self("span", start=self._clock(start), end=self.time(end))

    def spans(self, spans: Iterable[Span]) -> str:
        """The hours of a day in short: `8 h à 12 h et 13 h à 17 h 30`, or that it is closed."""
        found = list(spans)
        if found == [ALL_DAY]:
            return self("day_and_night")
        ends = [self._clock(end) if end != dt.time() else self("clock", hour=24, minute="") for _, end in found]
        told = (
            self("spans.one", start=self._clock(start), end=end) for (start, _), end in zip(found, ends, strict=True)
        )
        return self("spans", spans=self.listing(told)) if found else self("closed")

    def holiday(self, day: dt.date) -> str:
        """The name of the public holiday that a day is, or ""."""
        return holidays.public_holiday(day, self.code)
