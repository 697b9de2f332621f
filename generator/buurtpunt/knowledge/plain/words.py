"""Plain-Dutch rules for hard and long words, by the lists beside this module."""

from __future__ import annotations

from collections.abc import Iterator

from buurtpunt.knowledge.plain.finding import Finding, Text
from buurtpunt.knowledge.plain.lexicon import LexiconEntry, lexicon
from buurtpunt.knowledge.plain.sentences import Sentence
from buurtpunt.knowledge.plain.spared import is_explained, joined, looks_like_a_name
from buurtpunt.problems import language

KINDS = {
    "moeilijk": language.HARD_WORD,
    "stijf": language.STIFF_WORD,
    "vreemd": language.FOREIGN_WORD,
    "verkleind": language.SMALL_TALK,
}
LONGEST_WORD = 20  # letters

# `inclusief` counts what is in a price (inclusief drank), unless it says what somebody or something is like.
_INCLUSIVE = LexiconEntry(frozenset({("inclusief",)}), "voor iedereen", source="moeilijk")
_DETERMINERS = {"een", "het", "ons", "jouw", "je", "uw", "jullie", "elk", "ieder", "dit", "dat", "geen", "meer", "echt"}
_DEGREES = {"heel", "erg", "zeer", "zo", "even", "volledig", "sociaal", "warm", "open", "lokaal", "maximaal"}


def hard_words(text: Text, sentence: Sentence) -> Iterator[Finding]:
    """Jargon, stiff words, English and words that belittle: the longest entry at each place."""
    low = [word.low for word in sentence.words]
    at = 0
    while at < len(low):
        found = _entry(text, sentence, low, at)
        if not found:
            at += 1
            continue
        size, entry = found
        words = sentence.words[at : at + size]
        if entry.is_name or not any(looks_like_a_name(sentence, at + place) for place in range(size)):
            start, end = words[0].start, words[-1].end
            if not is_explained(text.clean, start, end):
                yield from text.note(KINDS[entry.source], start, end, entry, instead=entry.instead)
        at += size


def _entry(text: Text, sentence: Sentence, low: list[str], at: int) -> tuple[int, LexiconEntry] | None:
    found = lexicon((*KINDS,)).match(low, at)
    if found and joined(sentence.words, at, found[0], text.clean):
        return found
    return (1, _INCLUSIVE) if low[at] == "inclusief" and _says_what_it_is_like(low, at) else None


def _says_what_it_is_like(low: list[str], at: int) -> bool:
    before = low[at - 1] if at else ""
    if before in _DETERMINERS or before in _DEGREES:
        return True
    if before == "en":  # een open en inclusief buurthuis
        return not _DETERMINERS.isdisjoint(low[max(0, at - 4) : at - 1])
    return before in ("is", "zijn", "werken", "werkt", "denken") and at == len(low) - 1


def long_words(text: Text, sentence: Sentence) -> Iterator[Finding]:
    """Words of more than twenty letters; a hyphen cuts them in two."""
    for at, word in enumerate(sentence.words):
        longest = max(map(len, word.text.replace("\u2010", "-").replace("\u2011", "-").split("-")))
        if longest > LONGEST_WORD and word.low not in text.spared.things and not looks_like_a_name(sentence, at):
            yield from text.note(language.LONG_WORD, word.start, word.end, count=len(word.text))
