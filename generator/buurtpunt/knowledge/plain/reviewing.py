"""Runs every plain-Dutch rule over one text: its findings, its score, and the sentences to read aloud."""

from __future__ import annotations

from dataclasses import dataclass

from buurtpunt.knowledge.plain import marks, shapes, words
from buurtpunt.knowledge.plain.finding import Finding, Text
from buurtpunt.knowledge.plain.markup import Sort
from buurtpunt.knowledge.plain.score import Count, count, syllables
from buurtpunt.knowledge.plain.sentences import Sentence, sentences
from buurtpunt.knowledge.plain.spared import Spared, quiet

RULES = (
    words.hard_words,
    words.long_words,
    marks.short_forms,
    marks.letter_words,
    marks.calling_out,
    shapes.long_sentences,
    shapes.passives,
    shapes.noun_style,
    shapes.doubts,
)
STUMBLE = 10  # what one finding adds to how hard a sentence is: as much as five words
SPOKEN = 6  # words that a sentence needs to be worth reading aloud


@dataclass(frozen=True, slots=True)
class Hard:
    """A sentence to read aloud: how hard it is (more is harder), and where it begins."""

    hardness: float
    start: int
    words: str  # as typed


@dataclass(frozen=True, slots=True)
class TextReview:
    """What was found in a text, in order; what a formula counts in it; and its sentences, the hardest first."""

    findings: tuple[Finding, ...]
    count: Count
    sentences: tuple[Hard, ...]


def review_text(typed: str, spared: Spared | None = None, *, is_call: bool = False) -> TextReview:
    """Looks at a text in Markdown. In a call - a title, the one sentence, a task - doubt weighs more."""
    clean, found = sentences(typed)
    spared = spared or Spared()
    text = Text(typed, clean, tuple(found), quiet(clean, spared), spared, is_call)
    heard = [sentence for sentence in found if sentence.sort is not Sort.QUOTE]
    findings = [one for sentence in heard for rule in RULES for one in rule(text, sentence)]
    findings += shapes.balance(text)
    findings.sort(key=lambda one: (one.start, one.end, one.kind.code))
    return TextReview(tuple(findings), count(heard), _spoken(heard, typed, findings))


def _spoken(heard: list[Sentence], typed: str, findings: list[Finding]) -> tuple[Hard, ...]:
    """The sentences that can be read aloud: long words, many words and stumbling blocks make them hard.

    One sentence is weighed by the formula of Brouwer (1963), in which its length counts for more.
    """
    starts = [one.start for one in findings]
    made = []
    for sentence in heard:
        tokens = [token for _, token in sentence.tokens]
        if sentence.sort is Sort.PROSE and len(tokens) >= SPOKEN:
            hardness = 200 / 3 * sum(map(syllables, tokens)) / len(tokens) + 2 * len(tokens)
            hardness += STUMBLE * sum(sentence.start <= start < sentence.end for start in starts)
            made.append(Hard(hardness, sentence.start, typed[sentence.start : sentence.end]))
    return tuple(sorted(made, key=lambda one: (-one.hardness, one.start)))
