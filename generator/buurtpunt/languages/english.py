"""English."""

from __future__ import annotations

from buurtpunt.languages.language import Language
from buurtpunt.languages.words import english, english_calendar, english_channels, english_together

ENGLISH = Language(
    "en", "English", english.WORDS | english_calendar.WORDS | english_channels.WORDS | english_together.WORDS
)
