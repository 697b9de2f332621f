"""German."""

from __future__ import annotations

from buurtpunt.languages.language import Language
from buurtpunt.languages.words import german, german_calendar, german_channels, german_together


class German(Language):
    """German, in which a noun keeps its capital wherever it stands."""

    def in_one_breath(self, names: list[str]) -> str:  # noqa: D102
        return self.listing(names)


GERMAN = German("de", "Deutsch", german.WORDS | german_calendar.WORDS | german_channels.WORDS | german_together.WORDS)
