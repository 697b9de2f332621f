"""A day that is said by its place in a month: `eerste zaterdag van mei 2027`."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date

from buurtpunt.knowledge.calendar.feasts import nth_weekday
from buurtpunt.knowledge.daynames import MONTHS, WEEKDAYS, format_date
from buurtpunt.knowledge.patterns import pattern
from buurtpunt.knowledge.proposed import EXAMPLE
from buurtpunt.problems import OnDay

_NTH = {"eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "vijfde": 5, "laatste": -1}
NTH_DAY = rf"(?:op )?(?:de )?(?P<nth>{'|'.join(_NTH)}|[1-5](?=ste|de|e))(?:ste|de|e)? (?P<day>{'|'.join(WEEKDAYS)})"
_OF_MONTH = pattern(rf"{NTH_DAY} (?:van|in) (?P<month>{'|'.join(MONTHS)})(?: (?P<year>20[0-9]{{2}}))?")
_YEARS = 9  # in one of them every month has a fifth of each weekday


def nth_of_month(value: str) -> OnDay | None:
    """The date of it, to type instead: the next one where no year was typed, an example where there is none."""
    found = _OF_MONTH.fullmatch(value.casefold())
    return OnDay(lambda today: _date(found, today)) if found else None


def _date(found: re.Match[str], today: date) -> str:
    nth, weekday = _NTH.get(found["nth"]) or int(found["nth"]), WEEKDAYS.index(found["day"])
    month, typed = MONTHS.index(found["month"]) + 1, found["year"]
    for year in [int(typed)] if typed else range(today.year, today.year + _YEARS):
        with suppress(ValueError):
            day = nth_weekday(year, nth, weekday, month)
            if day.month == month and (typed or day >= today):
                return format_date(day)
    return EXAMPLE.tell(today)
