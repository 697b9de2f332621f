"""The holidays of Belgium are those of the library, though the rest of its world stays away."""

from __future__ import annotations

import subprocess
import sys

import holidays
import pytest

from buurtpunt.knowledge.calendar.holidays import FLEMISH, FRENCH, GERMAN, _ask

YEARS = range(2024, 2033)


@pytest.mark.parametrize("language, theirs", [("nl", "nl"), ("fr", "fr"), ("de", "de"), ("en", "en_US")])
def test_the_days_and_their_names_are_those_of_the_library(language: str, theirs: str) -> None:
    asked = [{}, *({"subdiv": where, "categories": ("school",)} for where in (FLEMISH, FRENCH, GERMAN))]
    for options in asked:
        said = holidays.country_holidays("BE", language=theirs, years=YEARS, **options)  # type: ignore[arg-type]
        told = {day.isoformat(): name for day, name in said.items()}
        assert len(told) > 60
        assert _ask(language, years=YEARS, **options) == told


def test_of_the_countries_belgium_alone_is_loaded() -> None:
    asks = "import sys; from datetime import date; from buurtpunt.knowledge.calendar.holidays import public_holiday as ask; print(ask(date(2026, 7, 21)), *sorted(name for name in sys.modules if 'countries' in name))"
    made = subprocess.run([sys.executable, "-c", asks], capture_output=True, text=True, check=True)
    assert made.stdout == "Nationale feestdag\n"
