"""English."""

from __future__ import annotations

from buurtpunt.languages.language import Language
from buurtpunt.languages.words import english, english_calendar

ENGLISH = Language("en", "English", english.WORDS | english_calendar.WORDS)
