"""Which language a text is in, told by its small words: those that every sentence needs and that look like no other's.

Nothing more is wanted than to tell Dutch from what a Flemish village may write beside it.
"""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
LEAST = 5  # words: a title of a film or the name of a dish is no text
_SMALL_WORDS = {
    "nl": "de het een en van in op dat die niet met voor je jij we wij zijn aan er om bij ook naar dan als ons onze "
    "wie wat waar hier maar of is te tot uit door over elke alle iedereen",
    "fr": "le la les des du et est une pour dans que qui nous vous avec sur pas ce cette aux je il elle sont votre notre "
    "vos nos au chez ou où tous toutes c'est l'on",
    "en": "the and are you to your our with for this that it be have not at from please will can all us they who",
    "de": "der das und ist ein eine nicht mit für auf sie wir ihr den dem zu im ich sind uns bei auch oder alle jeden",
}
_OF = {language: frozenset(words.split()) for language, words in _SMALL_WORDS.items()}


FOREIGN = ("fr", "en", "de")  # by their code (BCP 47)


def foreign(text: str) -> str | None:
    """The code of the language of a text that is clearly not Dutch; None for Dutch, and wherever there is doubt."""
    words = [word.casefold().replace("’", "'") for word in _WORD.findall(text)]
    if len(words) < LEAST:
        return None
    counts = {language: sum(word in small for word in words) for language, small in _OF.items()}
    best = max(FOREIGN, key=lambda language: counts[language])
    hits = counts[best]
    return best if hits >= max(2, len(words) / 5) and hits > 2 * counts["nl"] else None
