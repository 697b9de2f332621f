"""The one door to `holidays`: Belgian public holidays, and the school holidays of the three communities.

The library works the school holidays out from the decrees; a community may still decide otherwise, so look at its own
calendar once a year. Loading it takes about a tenth of a second, so it comes in when a holiday is first asked for.
"""

from __future__ import annotations

from datetime import date
from functools import cache

FLEMISH, FRENCH, GERMAN = "Flemish", "French", "German"


def public_holiday(day: date) -> str:
    """The Dutch name of the public holiday that a day is, or ""; Easter and Whit Sunday count too."""
    return _public(day.year).get(day, "")


def school_holiday(day: date, community: str = FLEMISH) -> str:
    """The Dutch name of the school holiday that a day is in, in a community, or ""; single free days count too."""
    return _school(day.year, community).get(day, "")


@cache
def _public(year: int) -> dict[date, str]:
    import holidays

    return dict(holidays.country_holidays("BE", years=year, language="nl"))


@cache
def _school(year: int, community: str) -> dict[date, str]:
    import holidays

    return dict(holidays.country_holidays("BE", subdiv=community, years=year, categories=("school",), language="nl"))
