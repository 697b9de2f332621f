"""The one door to `holidays`: Belgian public holidays, and the school holidays of the three communities.

The library works the school holidays out from the decrees; a community may still decide otherwise, so look at its own
calendar once a year. Loading it takes about a twentieth of a second, so it comes in when a holiday is first asked for, and
what it said is remembered.
"""

from __future__ import annotations

from datetime import date
from functools import cache, partial
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

from buurtpunt.knowledge.memory import recall

FLEMISH, FRENCH, GERMAN = "Flemish", "French", "German"


def public_holiday(day: date, language: str = "nl") -> str:
    """The name of the public holiday that a day is, or ""; Easter and Whit Sunday count too."""
    return _public(day.year, language).get(day, "")


def school_holiday(day: date, community: str = FLEMISH, language: str = "nl") -> str:
    """The name of the school holiday that a day is in, in a community, or ""; single free days count too."""
    return _school(day.year, community, language).get(day, "")


@cache
def _public(year: int, language: str) -> dict[date, str]:
    return _days(recall(f"feestdagen {year}{_of(language)}", lambda: _ask(language, years=year)))


@cache
def _school(year: int, community: str, language: str) -> dict[date, str]:
    options: dict[str, Any] = {"years": year, "subdiv": community, "categories": ("school",)}
    return _days(recall(f"school {year} {community}{_of(language)}", lambda: _ask(language, **options)))


def _of(language: str) -> str:
    return "" if language == "nl" else f" {language}"


def _ask(language: str, **options: Any) -> dict[str, str]:
    # Of English the library knows the American kind alone: `Labor Day` is what the pages of the state call it as well.
    found = _belgium()(language={"en": "en_US"}.get(language, language), **options)
    return {day.isoformat(): name for day, name in found.items()}


@cache
def _belgium() -> Any:
    """The library's Belgium from its own file: to import it as a part of its package loads 250 countries as well."""
    import holidays

    file = Path(str(holidays.__file__)).with_name("countries") / "belgium.py"
    spec = spec_from_file_location("holidays.countries.belgium", file)
    if not (spec and spec.loader and file.is_file()):  # a later edition may keep it elsewhere
        return partial(holidays.country_holidays, "BE")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.Belgium


def _days(told: dict[str, str]) -> dict[date, str]:
    return {date.fromisoformat(day): name for day, name in told.items()}
