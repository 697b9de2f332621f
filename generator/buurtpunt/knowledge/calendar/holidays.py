"""The one door to `holidays`: Belgian public holidays, and the school holidays of the three communities.

The library works the school holidays out from the decrees; a community may still decide otherwise, so look at its own
calendar once a year. Loading it takes about a tenth of a second, so it comes in when a holiday is first asked for, and what
it said is remembered.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

from buurtpunt.knowledge.memory import recall

FLEMISH, FRENCH, GERMAN = "Flemish", "French", "German"


def public_holiday(day: date) -> str:
    """The Dutch name of the public holiday that a day is, or ""; Easter and Whit Sunday count too."""
    return _public(day.year).get(day, "")


def school_holiday(day: date, community: str = FLEMISH) -> str:
    """The Dutch name of the school holiday that a day is in, in a community, or ""; single free days count too."""
    return _school(day.year, community).get(day, "")


@cache
def _public(year: int) -> dict[date, str]:
    return _days(recall(f"feestdagen {year}", lambda: _ask(years=year)))


@cache
def _school(year: int, community: str) -> dict[date, str]:
    known = recall(f"school {year} {community}", lambda: _ask(years=year, subdiv=community, categories=("school",)))
    return _days(known)


def _ask(**options: Any) -> dict[str, str]:
    import holidays

    found = holidays.country_holidays("BE", language="nl", **options)
    return {day.isoformat(): name for day, name in found.items()}


def _days(told: dict[str, str]) -> dict[date, str]:
    return {date.fromisoformat(day): name for day, name in told.items()}
