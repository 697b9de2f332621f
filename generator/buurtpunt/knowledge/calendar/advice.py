"""What to type instead of a rule that is not understood."""

from __future__ import annotations

import re

from buurtpunt.knowledge.calendar import vocabulary as v
from buurtpunt.knowledge.dutch import nearest
from buurtpunt.knowledge.moments import WEEKDAYS

_EXAMPLES = (
    "elke dag", "elke week", "elke woensdag", "elke dinsdag en vrijdag", "om de twee weken", "om de drie weken op maandag",
    "elke eerste zaterdag", "elke tweede en vierde donderdag", "elke laatste vrijdag", "elke 15de van de maand",
    "elke laatste dag van de maand", "om de twee maanden op de eerste maandag", "elk jaar",
)  # fmt: skip
# What stands in the wrong field, and where it belongs.
_ELSEWHERE = (
    (r"\b(?:behalve|niet in|niet op|maar niet|uitgezonderd)\b", "Zet wat wegvalt achter `behalve`: `behalve: [juli, augustus]`."),
    (r"\b(?:vanaf|sinds|te beginnen)\b", "Zet de eerste dag achter `datum`, bijvoorbeeld `datum: 2027-01-07`."),
    (r"\d(?::\d\d|u\b| ?uur)|\bom \d|\buur\b", "Zet het uur achter `van` en `tot`, bijvoorbeeld `van: 14:00`."),
    (r"^[a-z]+(?: [a-z]+)? \w+ ?(?:keer|maal|x)$", "Stopt het na zoveel keer? Schrijf dat apart: `einde: acht keer`."),
    (r"\bper jaar\b", "Schrijf de data zelf: `herhaling: [2027-03-04, 2027-06-17, 2027-09-16]`."),
)  # fmt: skip
_SWAPS = (
    (r"tweewekelijks|om de (?:andere )?week|veertiendaags|om de veertien dagen", "om de twee weken"),
    (r"om de (?:andere )?dag", "om de twee dagen"),
    (r"tweemaandelijks|om de (?:andere )?maand", "om de twee maanden op de eerste maandag"),
    (r"driemaandelijks", "om de drie maanden op de eerste maandag"),
)


def advice_for(words: str) -> str:
    """A sentence that says what works instead of these words (without capitals and accents)."""
    for pattern, sentence in _ELSEWHERE:
        if re.search(pattern, words):
            return sentence
    return f"Bedoelde je `{_near(words) or 'elke eerste zaterdag'}`?"


def _near(words: str) -> str | None:
    """The nearest phrase that works: of the same building stones if there are some, else of the same letters."""
    for pattern, meant in _SWAPS:
        if re.search(rf"\b(?:{pattern})\b", words):
            day = _weekday(words)
            return f"{meant} op {day}" if day and meant.endswith("weken") else meant
    day = _weekday(words)
    if day is None:
        return nearest(words, _EXAMPLES)
    several = re.search(rf"\b({v.NUMBER})\b", words)
    if several and re.search(r"\bdagen\b", words) and v.number(several[1]) % 7:
        return f"om de {several[1]} dagen"
    if several and re.search(r"\b(?:we\w*|\w+dagen)\b", words) and v.number(several[1]) > 1:
        return f"om de {several[1]} weken op {day}"
    nth = next((name for word in words.split() if (name := _ordinal(word))), None)
    return f"elke {nth} {day}" if nth else f"elke {day}"


def _weekday(words: str) -> str | None:
    for word in re.findall(r"[a-z]+", words):
        if found := re.fullmatch(v.WEEKDAY, word):
            return v.weekday_name(found[0])
        if len(word) > 4 and word != "maand" and (meant := nearest(word, WEEKDAYS)):
            return meant
    return None


def _ordinal(word: str) -> str | None:
    if word in v.ORDINALS:
        return word
    if re.fullmatch(v.NTH, word):
        return next(name for name, n in v.ORDINALS.items() if n == int(word[0]))
    return nearest(word, v.ORDINALS) if len(word) > 4 else None
