"""The types of the plain-Dutch rules: a text as a rule sees it, and a finding."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from buurtpunt.knowledge.plain.lexicon import LexiconEntry
from buurtpunt.knowledge.plain.sentences import Sentence
from buurtpunt.knowledge.plain.spared import Quiet, Spared
from buurtpunt.problems import Kind


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that a reader may stumble over: `words` stand in the text as typed, from `start` on."""

    kind: Kind
    start: int
    words: str
    facts: dict[str, Any] = field(default_factory=dict)

    @property
    def end(self) -> int:
        """Where the words end."""
        return self.start + len(self.words)


@dataclass(frozen=True, slots=True)
class Text:
    """A text that is looked at. In a call - a title, the one sentence, a task - doubt weighs more."""

    typed: str
    clean: str  # the same without the signs of Markdown, every letter in its place
    sentences: tuple[Sentence, ...]
    quiet: Quiet
    spared: Spared
    is_call: bool = False

    def note(
        self, kind: Kind, start: int, end: int, entry: LexiconEntry | None = None, **facts: Any
    ) -> Iterator[Finding]:
        """A finding, unless it stands in a quote or a name, or the village uses these words on purpose."""
        words = self.typed[start:end]
        if not self.quiet.covers(start, end) and not self.spared.allows(words, entry):
            yield Finding(kind, start, words, facts)
