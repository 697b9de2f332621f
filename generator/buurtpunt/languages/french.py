"""French."""

from __future__ import annotations

import re

from buurtpunt.catalogues.fr import calendar, model, site
from buurtpunt.languages.language import Language

_BEFORE_MARK = re.compile(" (?=[?!:;])")
_WORDS = {key: _BEFORE_MARK.sub("\N{NO-BREAK SPACE}", words) for key, words in site.WORDS.items()}

FRENCH = Language("fr", "Français", _WORDS | calendar.WORDS | model.WORDS)
