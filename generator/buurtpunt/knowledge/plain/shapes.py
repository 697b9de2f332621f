"""Plain-Dutch rules for how a sentence is built: its length, passives, noun style, and doubt."""

from __future__ import annotations

import re
from collections.abc import Iterator

from buurtpunt.catalogues import tell
from buurtpunt.knowledge.plain.finding import Finding, Text
from buurtpunt.knowledge.plain.lexicon import group
from buurtpunt.knowledge.plain.markup import Sort
from buurtpunt.knowledge.plain.participles import is_participle
from buurtpunt.knowledge.plain.sentences import Sentence, Word
from buurtpunt.problems import language

LONG, VERY_LONG = 20, 28  # words; teachers of plain Dutch say fifteen to twenty at most
TANGLED_FROM = 14  # words
SHOWN = 8  # words of a long sentence
_SUBORDINATE = group("begin van een bijzin")
_BECOME = {"wordt", "worden", "werd", "werden", "word"}
_ARE = {"is", "zijn", "was", "waren"}
_MOVED = tuple(group("beweging"))  # `is door de poort gereden` tells who did it
REACH = 14  # words between `wordt` and its participle
# After a participle comes the end of the clause; before a noun it says what something is like: een geslaagd feest.
_ENDS_CLAUSE = group("na een deelwoord")
_NEW_CLAUSE = {"die", "dat", "omdat", "als", "want", "maar", "wanneer", "zodat", "terwijl", "dus"}
_ARTICLES = {"een", "de", "het", "ons", "onze", "elke", "geen", "dit", "deze", "die", "jouw", "hun", "haar", "mijn"}
_NO_VERB = group("geen werkwoord")
_THANKS = {"dank", "bedankt", "dankjewel", "danken", "merci"}
_DOUBTS = {
    ("eventueel",), ("eventuele",), ("wellicht",), ("mogelijks",), ("mogelijkerwijs",), ("normaliter",), ("in", "principe"),
    ("normaal", "gezien"), ("in", "de", "mate", "van", "het", "mogelijke"), ("hopelijk", "kunnen"), ("zouden", "graag"),
    ("zouden", "willen"), ("hopen", "te", "kunnen"),
}  # fmt: skip
_DOUBTS_BEGIN = {row[0] for row in _DOUBTS}
_MAYBE = {"misschien", "hopelijk"}
_TRY = {"proberen", "probeert", "probeer", "trachten", "tracht", "probeerden"}
_WE = {"we", "wij", "ons", "onze", "onszelf"}
_YOU = {"je", "jij", "jou", "jouw", "jullie", "u", "uw", "jezelf", "iedereen"}
MOST_WE = 7  # times, in one text, before it counts


def long_sentences(text: Text, sentence: Sentence) -> Iterator[Finding]:
    """A sentence of more than twenty words, or one of fewer with sentences inside sentences."""
    tokens = [(start, token) for start, token in sentence.tokens if not text.quiet.covers(start, start + len(token))]
    if sentence.sort in (Sort.CELL, Sort.QUOTE) or len(tokens) < TANGLED_FROM:
        return
    begin = " ".join(token for _, token in sentence.tokens[:SHOWN]) + " ..."
    first = sentence.tokens[0][0]
    end = sentence.end
    if len(tokens) > LONG:
        parts = "drie of meer" if len(tokens) > VERY_LONG else "twee"
        yield Finding(
            language.LONG_SENTENCE, first, text.typed[first:end], {"count": len(tokens), "parts": parts, "begin": begin}
        )
    elif sentence.text.count(",") > 1 and sum(word.low in _SUBORDINATE for word in sentence.words) > 1:
        yield Finding(language.TANGLED_SENTENCE, first, text.typed[first:end], {"begin": begin})


def passives(text: Text, sentence: Sentence) -> Iterator[Finding]:
    """`wordt` or `werd` with a participle: somebody does it, and the sentence does not begin with who."""
    words = sentence.words
    for at, word in enumerate(words):
        if word.low not in _BECOME | _ARE or (other := _participle_of(text, words, at)) is None:
            continue
        if word.low in _BECOME or _is_done_by_somebody(words, at, other):
            first, last = sorted((word, words[other]), key=lambda one: one.start)
            yield from text.note(language.PASSIVE, first.start, last.end)


def _participle_of(text: Text, words: tuple[Word, ...], at: int) -> int | None:
    """The participle with a form of worden: right before it, or further on in the same clause."""
    if at and is_participle(words[at - 1].low) and _same_clause(text, words[at - 1], words[at]):
        return at - 1
    for other in range(at + 1, min(at + REACH, len(words))):
        if not _same_clause(text, words[other - 1], words[other]) or words[other].low in _NEW_CLAUSE:
            return None
        if is_participle(words[other].low) and _closes(text, words, other):
            return other
    return None


def _is_done_by_somebody(words: tuple[Word, ...], at: int, other: int) -> bool:
    """Whether `is` and a participle tell of somebody who did it: `is door de koster meegenomen`."""
    return any(word.low == "door" for word in words[at:other]) and not words[other].low.endswith(_MOVED)


def _same_clause(text: Text, one: Word, two: Word) -> bool:
    return not any(sign in ",;:()" for sign in text.clean[one.end : two.start])


def _closes(text: Text, words: tuple[Word, ...], at: int) -> bool:
    if at + 1 == len(words) or not text.clean[words[at].end : words[at + 1].start].isspace():
        return True
    return words[at + 1].low in _ENDS_CLAUSE or words[at - 1].low not in _ARTICLES


def noun_style(text: Text, sentence: Sentence) -> Iterator[Finding]:
    """`het invullen van`: a verb that became a thing. Thanks for it may be that short: dank voor het lenen van."""
    words = sentence.words
    if any(word.low in _THANKS for word in words):
        return
    for at in range(len(words) - 2):
        if words[at].low == "het" and words[at + 2].low == "van" and _is_infinitive(words[at + 1]):
            yield from text.note(language.NOUN_STYLE, words[at].start, words[at + 2].end)


def _is_infinitive(word: Word) -> bool:
    return (
        len(word.low) > 4
        and word.low.endswith("en")
        and not word.is_capital
        and not word.low.endswith("teken")
        and word.low not in _NO_VERB
    )


def doubts(text: Text, sentence: Sentence) -> Iterator[Finding]:
    """Words that doubt: some anywhere, others in a call, or where we speak of what we do ourselves."""
    low = [word.low for word in sentence.words]
    weighs = text.is_call or sentence.sort is Sort.HEADING or not _WE.isdisjoint(low)
    advice = tell("plain.leave_out")
    for at, word in enumerate(sentence.words):
        if word.low in _DOUBTS_BEGIN and (size := _doubtful(low, at)):
            yield from text.note(language.DOUBT, word.start, sentence.words[at + size - 1].end, advice=advice)
        elif weighs and word.low in _MAYBE:
            yield from text.note(language.DOUBT, word.start, word.end, advice=advice)
        elif word.low in _TRY and weighs and not _is_having_a_go(low):
            advice_try = tell("plain.say_what_you_do")
            yield from text.note(language.DOUBT, word.start, word.end, advice=advice_try)


def _doubtful(low: list[str], at: int) -> int:
    return next((len(row) for row in _DOUBTS if tuple(low[at : at + len(row)]) == row), 0)


def _is_having_a_go(low: list[str]) -> bool:
    """Whether somebody tries a thing: proberen with neither `te` nor `om` is tasting, or having a go."""
    return "te" not in low and "om" not in low and not ({"we", "wij"} & {*low})


def balance(text: Text) -> Iterator[Finding]:
    """A text that speaks of us all the time, and hardly of the reader."""
    words = [word for sentence in text.sentences for word in sentence.words]
    ours = [word for word in words if word.low in _WE and not text.quiet.covers(word.start, word.end)]
    you = sum(word.low in _YOU for word in words)
    if len(ours) >= MOST_WE and len(ours) > 3 * you and len(ours) * 20 > len(words):
        first = ours[0]
        yield from text.note(language.ABOUT_OURSELVES, first.start, first.end, we=len(ours), you=you)


_SPACES = re.compile(r"\s+")


def one_line(typed: str) -> str:
    """A sentence as it is read aloud: on one line."""
    return _SPACES.sub(" ", typed).strip()
