"""English."""

from __future__ import annotations

from buurtpunt.catalogues.en import calendar, model, site
from buurtpunt.languages.language import Language

ENGLISH = Language("en", "English", site.WORDS | calendar.WORDS | model.WORDS)
