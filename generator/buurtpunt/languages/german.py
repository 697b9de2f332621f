"""German."""

from __future__ import annotations

from buurtpunt.catalogues.de import calendar, model, site
from buurtpunt.languages.language import Language


class German(Language):
    """German, in which a noun keeps its capital wherever it stands."""

    def in_one_breath(self, names: list[str]) -> str:  # noqa: D102
        return self.listing(names)


GERMAN = German("de", "Deutsch", site.WORDS | calendar.WORDS | model.WORDS)
