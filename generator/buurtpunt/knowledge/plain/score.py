"""How hard a text reads, as one number with a word for it.

The formula of Flesch for Dutch, by W.H. Douma (1960), as printed in Onze Taal 46 (1977): 206.84 - 0.77 wl - 0.93 zl,
with wl the syllables in a hundred words and zl the words in a sentence. It helps, and proves nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from buurtpunt.catalogues import tell
from buurtpunt.knowledge.plain.markup import Sort
from buurtpunt.knowledge.plain.sentences import Sentence

ENOUGH = 100  # words; of fewer a formula says nothing
_BANDS = (90, 80, 70, 60, 45, 30, 0)  # from what score on a text reads as easily as the catalogue says of it
_VOWELS = re.compile("ieuw|eeuw|aai|ooi|oei|eau|aa|ee|oo|uu|ie|oe|eu|ui|ei|ij|ou|au|[aeiouyàáâèéêìíîòóôùúûäëïöü]")


@dataclass(frozen=True, slots=True)
class Score:
    """A reading score, from 0 (very hard) to 100 (very easy), and its band in words."""

    value: int
    band: str


@dataclass(frozen=True, slots=True)
class Count:
    """What a formula counts."""

    words: int = 0
    sentences: int = 0
    syllables: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(self.words + other.words, self.sentences + other.sentences, self.syllables + other.syllables)

    @property
    def mean(self) -> float:
        """Words in a sentence."""
        return self.words / self.sentences if self.sentences else 0.0

    @property
    def douma(self) -> float:
        """The formula above; 100 for a text without words."""
        return 206.84 - 77 * self.syllables / self.words - 0.93 * self.mean if self.words else 100.0

    @property
    def score(self) -> Score | None:
        """The score of a text that is long enough for one."""
        if self.words < ENOUGH:
            return None
        value = max(0, min(100, round(self.douma)))
        band = next(least for least in _BANDS if value >= least)
        return Score(value, tell(f"plain.band.{band}"))


@lru_cache(maxsize=10_000)  # a village uses the same words over and over
def syllables(word: str) -> int:
    """How many syllables a Dutch word has: its groups of vowels, of which a trema begins a new one; a number has one."""
    return max(1, len(_VOWELS.findall(word.casefold())))


def count(found: Iterable[Sentence]) -> Count:
    """The words, sentences and syllables of a text; headings and tables have no sentences."""
    total = Count()
    for sentence in found:
        if sentence.sort is Sort.PROSE:
            tokens = [token for _, token in sentence.tokens]
            total += Count(len(tokens), 1, sum(map(syllables, tokens)))
    return total
