"""French."""

from __future__ import annotations

import re

from buurtpunt.languages.language import Language
from buurtpunt.languages.words import french, french_calendar, french_channels, french_together

_BEFORE_MARK = re.compile(" (?=[?!:;])")
_TYPED = french.WORDS | french_channels.WORDS | french_together.WORDS
_WORDS = {key: _BEFORE_MARK.sub("\N{NO-BREAK SPACE}", words) for key, words in _TYPED.items()}

FRENCH = Language("fr", "Français", _WORDS | french_calendar.WORDS)
