"""Days and months by their Dutch names, and a day written out."""

from __future__ import annotations

from datetime import date

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
IN_STANDARDS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")  # schema.org
CODES = tuple(name[:2].upper() for name in IN_STANDARDS)  # RFC 5545, 3.3.10
# CLDR, nl, without the dots
SHORT_MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")


def month_name(number: int) -> str:
    """The Dutch name of month 1 to 12."""
    return MONTHS[number - 1]


def short_month(number: int) -> str:
    """The usual abbreviation of month 1 to 12: `mrt`, not `maa`."""
    return SHORT_MONTHS[number - 1]


def weekday_name(number: int) -> str:
    """The Dutch name of weekday 0 (Monday) to 6, as `date.weekday()` counts them."""
    return WEEKDAYS[number]


def format_date(day: date, *, year: bool = True, weekday: bool = True) -> str:
    """A day in running Dutch: `zaterdag 5 december 2026`, without its year or weekday if asked."""
    words = [weekday_name(day.weekday())] if weekday else []
    words += [str(day.day), month_name(day.month)]
    words += [str(day.year)] if year else []
    return " ".join(words)
