"""Plain-Dutch rules for abbreviations, words in capitals and exclamation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from buurtpunt.catalogues import tell
from buurtpunt.knowledge.plain.finding import Finding, Text
from buurtpunt.knowledge.plain.lexicon import abbreviations, group
from buurtpunt.knowledge.plain.sentences import Sentence, Word
from buurtpunt.knowledge.plain.spared import joined
from buurtpunt.problems import language

_OPENING, _CLOSING = "([{\"'“‘„«*_", ")]}\"'”’»*_,;:!?"
_CALLING = re.compile(r"[!?]{2,20}")
_LEGAL = {"vzw": "vereniging zonder winst", "fv": "feitelijke vereniging"}
_SAYS_SO = re.compile(r"zonder winst|feitelijke vereniging", re.IGNORECASE)
# What everybody in Flanders reads as a word.
_KNOWN = group("bekende letters")
_ROMAN = re.compile(r"[IVX]{1,6}")
_SHORT_SHOUTS = group("korte kreten")

_ALSO_WITH_CAPITAL = {"bv", "bijv", "bvb", "enz", "evt", "incl", "excl", "dhr", "mevr", "mw", "ca"}


def short_forms(text: Text, sentence: Sentence) -> Iterator[Finding]:
    """Abbreviations with what they stand for; `30 min.` is a measure and stays."""
    before = ""
    for start, token in sentence.tokens:
        bare = token.lstrip(_OPENING)
        first = start + len(token) - len(bare)
        bare = bare.rstrip(_CLOSING)
        found = _short_form(bare)
        if found and not (bare.casefold() in ("min.", "max.") and before[:1].isdigit()):
            form, meaning = found
            yield from text.note(
                language.ABBREVIATION, first, first + len(form), advice=tell("plain.in_full", meaning=meaning)
            )
        before = token


def _short_form(token: str) -> tuple[str, str] | None:
    """The abbreviation that a token is, as typed, and its meaning; with one point too many or too few."""
    if token[:1].isupper() and "." not in token[1:-1] and token.casefold().rstrip(".") not in _ALSO_WITH_CAPITAL:
        return None  # a name: Max.
    for form in (token, token.rstrip(".")):
        low = form.casefold()
        meaning = abbreviations().get(low) or (abbreviations().get(f"{low}.") if "." in low else None)
        if meaning:
            return form, meaning
    return None


def letter_words(text: Text, sentence: Sentence) -> Iterator[Finding]:
    """Words of capitals: those that shout, and those of which the letters stand for something that nobody said."""
    words = sentence.words
    at = 0
    while at < len(words):
        size = 0
        while at + size < len(words) and _is_capitals(words[at + size]) and joined(words, at, size + 1, text.clean):
            size += 1
        if size:
            yield from _capitals(text, words[at : at + size])
        at += max(size, 1)
    yield from _legal_forms(text, words)


def _is_capitals(word: Word) -> bool:
    return len(word.text) > 1 and word.text.isupper()


def _capitals(text: Text, run: tuple[Word, ...]) -> Iterator[Finding]:
    start, end = run[0].start, run[-1].end
    typed = text.typed[start:end]
    if " ".join(typed.casefold().split()) in text.spared.low_names:
        return
    if _shouts(run):
        yield from text.note(language.SHOUTING, start, end)
        return
    for word in run:
        if not _is_known(text, word):
            advice = tell("plain.in_full_or_say", word=word.text)
            yield from text.note(language.ABBREVIATION, word.start, word.end, advice=advice)


def _shouts(run: tuple[Word, ...]) -> bool:
    words = [word.text for word in run]
    if any((len(word) > 6 and "-" not in word) or word in _SHORT_SHOUTS for word in words if word not in _KNOWN):
        return True
    return len([word for word in words if len(word) > 2 and word not in _KNOWN]) > 1


def _is_known(text: Text, word: Word) -> bool:
    letters = word.text.replace("-", "").replace("'", "")
    if word.text in _KNOWN or letters in _KNOWN or _ROMAN.fullmatch(word.text) or word.low in text.spared.low_names:
        return True
    if any(part in _KNOWN for part in word.text.split("-")):
        return True
    return f"({word.text})" in text.clean or f"{word.text} (" in text.clean


def _legal_forms(text: Text, words: tuple[Word, ...]) -> Iterator[Finding]:
    """`vzw` where it is no part of a name, and nobody says what it is."""
    for at, word in enumerate(words):
        meaning = _LEGAL.get(word.low)
        if meaning and not _beside_a_name(words, at) and not _SAYS_SO.search(text.clean):
            yield from text.note(
                language.ABBREVIATION, word.start, word.end, advice=tell("plain.in_full_once", meaning=meaning)
            )


def _beside_a_name(words: tuple[Word, ...], at: int) -> bool:
    before, after = words[max(0, at - 1) : at], words[at + 1 : at + 2]
    return any(word.is_capital and (at > 1 or word.low not in ("de", "een", "onze")) for word in (*before, *after))


def calling_out(text: Text, sentence: Sentence) -> Iterator[Finding]:
    """More than one exclamation mark."""
    for found in _CALLING.finditer(text.clean, sentence.start, sentence.end):
        if "!!" in found[0]:
            word = text.typed.rfind(" ", sentence.start, found.start()) + 1
            yield from text.note(language.SHOUTING, max(word, sentence.start), found.end())
