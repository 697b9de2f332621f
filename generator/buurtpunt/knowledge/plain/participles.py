"""Which words are the participle of a verb, by their look: Dutch has too many verbs to list them."""

from __future__ import annotations

import re

from buurtpunt.knowledge.plain.lexicon import group

_WITH_GE = re.compile(
    "(?:aan|af|op|uit|in|mee|door|over|na|toe|om|terug|samen|voor|weg|neer|vast|binnen|buiten|rond|bij|klaar|schoon|open"
    "|dicht|vol|goed|plaats|stil|vrij|waar|deel|leeg|rond|thuis|klaar|tegen|los|stuk|bekend)?ge[a-zëïöü]{2,}(?:d|t|en)"
)
_WITH_OTHER = re.compile("(?:aan|uit|voor|in|mee|op)?(?:be|ver|ont|her|er)[a-zëïöü]{2,}(?:d|t)")
_STRONG = group("deelwoord")
_NOT = group("geen deelwoord")


def is_participle(low: str) -> bool:
    """Whether a word, in small letters, is the participle of a verb."""
    if low in _NOT or len(low) < 5:
        return False
    if low in _STRONG or _WITH_GE.fullmatch(low):
        return True
    return bool(_WITH_OTHER.fullmatch(low)) and not low.endswith(("end", "aald-", "heid", "eit"))
