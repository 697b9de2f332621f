"""Plain Dutch, page by page: what a reader may stumble over, how hard it reads, and what to read aloud."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from buurtpunt.catalogues import tell
from buurtpunt.checking.snapshot import Snapshot
from buurtpunt.knowledge.dutch import enumerate_words
from buurtpunt.knowledge.plain.finding import Finding
from buurtpunt.knowledge.plain.reviewing import Hard, TextReview, review_text
from buurtpunt.knowledge.plain.score import Count, Score
from buurtpunt.knowledge.plain.shapes import one_line
from buurtpunt.knowledge.plain.spared import Spared
from buurtpunt.model.collections import HOURS, OFFERS, PARTNERS, PEOPLE
from buurtpunt.model.form import Role
from buurtpunt.model.roles import value_of
from buurtpunt.problems import Kind, Place, Problem
from buurtpunt.problems.language import LONG_AVERAGE
from buurtpunt.review.reading_matter import Matter, matter_of

MOST_ALOUD = 3
MEAN = 15  # words in a sentence; more on average is a lot
SENTENCES = 5  # of fewer sentences an average says nothing


@dataclass(frozen=True, slots=True)
class Aloud:
    """A sentence to read aloud to somebody of 14 and to somebody of 82, on one line."""

    words: str
    place: Place


@dataclass(frozen=True, slots=True)
class Page:
    """The language of one file. Each tip has `words` among its facts: the words as typed, or nothing for a whole page."""

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


def review(snapshot: Snapshot) -> Language:
    """Reads all that visitors read, also what is hidden today."""
    spared = _spared(snapshot)
    by_file: dict[str, list[Matter]] = {}
    for matter in matter_of(snapshot.hub, snapshot.contents):
        by_file.setdefault(matter.body.file, []).append(matter)
    read = {file: [(one, _look(one, spared)) for one in matters] for file, matters in sorted(by_file.items())}
    pages = tuple(_page(file, looks) for file, looks in read.items())
    return Language(pages, _aloud(pair for looks in read.values() for pair in looks))


def _look(matter: Matter, spared: Spared) -> TextReview:
    return review_text(matter.body.text, spared, is_call=matter.is_call)


def _spared(snapshot: Snapshot) -> Spared:
    """The names that we know, the words that the village explains or allows, and the long names of what it offers."""
    contents, hub = snapshot.contents, snapshot.hub
    named = [person.name for person in contents.of(PEOPLE)] + [partner.name for partner in contents.of(PARTNERS)]
    words: list[str] = []
    if hub:
        named.append(hub.name)
        named += [hub.organisation.name] if hub.organisation else []
        named += [hub.address.town, hub.address.street, hub.address.village or ""] if hub.address else []
        words = [*hub.explained, *hub.plain_words]
    parts = [part for name in named for part in name.split() if part[:1].isupper() and len(part) > 2]
    things = {
        word.casefold()
        for one in (*contents.of(OFFERS), *contents.of(HOURS))
        for word in value_of(one, Role.TITLE).split()
    }
    return Spared(frozenset([*named, *parts]), frozenset(words), frozenset(things))


def _page(file: str, looks: list[tuple[Matter, TextReview]]) -> Page:
    total = sum((found.count for matter, found in looks if not matter.is_call), Count())
    tips = _once(_tip(matter, one) for matter, found in looks for one in found.findings)
    if total.mean > MEAN and total.sentences >= SENTENCES:
        first = next(matter for matter, found in looks if found.count.words and not matter.is_call)
        facts = {"words": "", "count": round(total.mean)}
        tips = [Problem(LONG_AVERAGE, Place(file, first.body.first_line), facts), *tips]
    title = next(matter.page for matter, _ in looks)
    return Page(title, file, total.words, total.score, tuple(tips), _aloud(looks))


def _tip(matter: Matter, finding: Finding) -> Problem:
    words = one_line(finding.words)
    facts = {"words": words, "named": f"`{words}`", **finding.facts}
    return Problem(finding.kind, _place(matter, finding.start, finding.words), facts)


def _place(matter: Matter, start: int, words: str) -> Place:
    """The place of words; they may run over several lines, so that only the first of them is looked for."""
    return matter.body.find(words.split(maxsplit=1)[0], start)


def _once(tips: Iterable[Problem]) -> list[Problem]:
    """Each tip that names words once, where they stand first, with the other lines on which they stand."""
    same: dict[tuple[Kind, str], list[Problem]] = {}
    for tip in tips:
        about = tip.facts["words"].casefold() if "{named}" in tip.kind.sentence else f"{tip.place}"
        same.setdefault((tip.kind, about), []).append(tip)
    return sorted((_with_others(tips) for tips in same.values()), key=lambda tip: tip.place)


def _with_others(tips: list[Problem]) -> Problem:
    first, *others = tips
    lines = dict.fromkeys(str(tip.place.line) for tip in others if tip.place.line != first.place.line)
    if not lines:
        return first
    named = tell("review.also", named=first.facts["named"], lines=enumerate_words(lines))
    return Problem(first.kind, first.place, {**first.facts, "named": named})


def _aloud(looks: Iterable[tuple[Matter, TextReview]]) -> tuple[Aloud, ...]:
    """The hardest sentences, each once."""
    hard: dict[str, tuple[Matter, Hard]] = {}
    for matter, found in looks:
        for one in found.sentences if matter.is_spoken else ():
            hard.setdefault(one_line(one.words), (matter, one))
    hardest = sorted(hard.items(), key=lambda item: -item[1][1].hardness)[:MOST_ALOUD]
    return tuple(Aloud(said, _place(matter, one.start, one.words)) for said, (matter, one) in hardest)
