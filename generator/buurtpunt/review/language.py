"""Plain Dutch, page by page: what a reader may stumble over, how hard it reads, and what to read aloud."""

from __future__ import annotations

from dataclasses import dataclass

from buurtpunt.checking.subject import Subject
from buurtpunt.knowledge.plain.score import Score
from buurtpunt.problems import Place, Problem


@dataclass(frozen=True, slots=True)
class Aloud:
    """A sentence to read aloud to somebody of 14 and to somebody of 82, on one line."""

    words: str
    place: Place


@dataclass(frozen=True, slots=True)
class Page:
    """The language of one file. Each tip has `words` among its facts: the words as typed."""

    title: str
    file: str
    words: int
    score: Score | None  # for a hundred words or more
    tips: tuple[Problem, ...]
    aloud: tuple[Aloud, ...]  # the hardest first, at most three


@dataclass(frozen=True, slots=True)
class Language:
    """The language of a village, the pages in the order of their files."""

    pages: tuple[Page, ...] = ()
    aloud: tuple[Aloud, ...] = ()  # the hardest sentences of all pages, at most three

    @property
    def tips(self) -> tuple[Problem, ...]:
        """Every tip of every page. Never a reason to fail."""
        return tuple(tip for page in self.pages for tip in page.tips)


def review(subject: Subject) -> Language:
    """Reads all that visitors read, also what is hidden today."""
    return Language()
