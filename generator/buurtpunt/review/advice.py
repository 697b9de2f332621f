"""The advice of the practice book as ten plain questions, answered from what a village typed. No score: nobody is graded.

The book: "Ons buurtpunt, samen & op maat" (2020). The questions are ours; with each stands which advice it is.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import StrEnum

from buurtpunt.catalogues import tell, tell_count
from buurtpunt.checking.snapshot import Snapshot
from buurtpunt.knowledge import dutch, hints, moments
from buurtpunt.model.collections import AUDIENCES, HOURS, NEWS, OFFERS, PEOPLE, QUESTIONS, TASKS
from buurtpunt.model.hub import Hub
from buurtpunt.model.together import MEETINGS
from buurtpunt.problems import Place

LONGEST_SENTENCE = 25  # words
RECENT = dt.timedelta(days=365)


class Verdict(StrEnum):
    """The answer."""

    YES = "yes"
    PARTLY = "partly"
    NOT_YET = "not_yet"
    ASK = "ask"  # no file can tell

    @property
    def said(self) -> str:
        """The answer, as a villager reads it."""
        return tell(f"questions.{self}")


@dataclass(frozen=True, slots=True)
class Answer:
    """One question, the answer, what we saw, and what would help; a tip only where the answer is not yes."""

    question: str
    verdict: Verdict
    seen: str
    tip: str = ""
    place: Place = field(default_factory=Place)


def review(snapshot: Snapshot) -> tuple[Answer, ...]:
    """Ten answers; none for a village whose first file could not be read."""
    return tuple(ask(snapshot, snapshot.hub) for ask in ASKED) if snapshot.hub and snapshot.seen.of(PEOPLE) else ()


def answer(key: str, verdict: Verdict, seen: str, place: Place | None = None, tip: str = "tip") -> Answer:
    """The answer to the question of this key, with a tip of it where the answer is not yes."""
    told = "" if verdict is Verdict.YES else tell(f"questions.{key}.{tip}")
    return Answer(tell(f"questions.{key}.question"), verdict, seen, told, place or Place())


def _complete(key: str, missing: list[str], seen: str, file: str, *, begun: bool = True) -> Answer:
    """Yes when nothing is missing; where something is there already, nearly."""
    place = Place(f"content/{file}")
    if not missing:
        return answer(key, Verdict.YES, seen, place)
    lacks = tell("questions.lacks", names=dutch.enumerate_words(missing))
    return answer(key, Verdict.PARTLY if begun else Verdict.NOT_YET, f"{seen} {lacks}".strip(), place)


def _contact(snapshot: Snapshot, _hub: Hub) -> Answer:
    """A contact person with a name, a number, a mail address and a face (advice 20 and 46)."""
    person = snapshot.seen.of(PEOPLE)[0]
    wanted = {"mail": person.email, "face": person.picture, "hours": person.reachable}
    missing = [tell(f"questions.contact.{what}") for what, value in wanted.items() if not value]
    return _complete("contact", missing, tell("questions.contact.seen", name=person.name), "contact.yml")


def _sentence(_snapshot: Snapshot, hub: Hub) -> Answer:
    """What it is, in one sentence (advice 2)."""
    if not hub.sentence:
        return answer("sentence", Verdict.NOT_YET, tell("questions.sentence.none"), Place("content/buurtpunt.yml"))
    count, place = len(hub.sentence.split()), hub.origin.at("zin")
    verdict = Verdict.PARTLY if count > LONGEST_SENTENCE else Verdict.YES
    return answer("sentence", verdict, tell_count("questions.sentence.seen", count), place, "shorter")


def _visitor(snapshot: Snapshot, hub: Hub) -> Answer:
    """Something for who just comes along (advice 8): without users there is no project."""
    seen = snapshot.seen
    coming = sum(bool(series.coming(snapshot.today)) for series in map(snapshot.series, seen.events))
    counts = {"hours": len(seen.of(HOURS)), "offers": len(seen.of(OFFERS)), "events": coming}
    needed = [what for what in counts if what != "hours" or hub.phase == "open"]
    missing = [tell(f"questions.visitor.{what}") for what in needed if not counts[what]]
    there = [tell_count(f"questions.visitor.{what}", count) for what, count in counts.items() if count]
    told = tell("questions.visitor.seen", names=dutch.enumerate_words(there)) if there else ""
    return _complete("visitor", missing, told, "uren.yml", begun=bool(there))


def _answers(snapshot: Snapshot, _hub: Hub) -> Answer:
    """Questions and answers for each audience (advice 59 and 60)."""
    seen = snapshot.seen
    count = len(seen.of(QUESTIONS))
    spoken_to = {dutch.bare(name) for item in seen.of(QUESTIONS) for name in item.audiences}
    forgotten = [a.name for a in seen.of(AUDIENCES) if dutch.bare(a.id) not in spoken_to]
    missing = [tell("questions.answers.for", audience=name) for name in forgotten]
    if not count:
        return _complete("answers", [tell("questions.answers.none")], "", "vragen.yml", begun=False)
    return _complete("answers", missing, tell_count("questions.answers.seen", count), "vragen.yml")


def _hard_questions(snapshot: Snapshot, _hub: Hub) -> Answer:
    """The questions of who is against it (advice 16): noise, cars, money, competition."""
    hard = [item for item in snapshot.seen.of(QUESTIONS) if hints.WORRY.search(item.words)]
    if not hard:
        return answer("hard", Verdict.NOT_YET, tell("questions.hard.none"), Place("content/vragen.yml"))
    more = len(hard) - 1
    seen = tell("questions.hard.more", words=hard[0].words, count=more) if more else f"“{hard[0].words}”"
    return answer("hard", Verdict.YES, seen, hard[0].origin.at("vraag"))


def _call(_snapshot: Snapshot, hub: Hub) -> Answer:
    """One call to action (advice 28 and 84)."""
    if hub.action:
        return answer("call", Verdict.YES, f"“{hub.action.words}”", hub.action.origin.at("tekst"))
    return answer("call", Verdict.NOT_YET, tell("questions.call.none"), Place("content/buurtpunt.yml"))


def _quick_wins(snapshot: Snapshot, _hub: Hub) -> Answer:
    """Small successes (advice 41)."""
    wins = [n for n in snapshot.seen.of(NEWS) if n.sort == "succesje" and n.date >= snapshot.today - RECENT]
    if not wins:
        return answer("wins", Verdict.NOT_YET, tell("questions.wins.none"), Place("content/nieuws"))
    newest = max(wins, key=lambda item: item.date)
    day = moments.format_date(newest.date, weekday=False)
    return answer("wins", Verdict.YES, tell("questions.wins.seen", title=newest.title, date=day), newest.origin.place)


def _report(snapshot: Snapshot, _hub: Hub) -> Answer:
    """A report that says who does what by when, and when we look again (advice 26, 27 and 33)."""
    reports = [one for one in snapshot.seen.of(MEETINGS) if one.report or one.decided]
    if not reports:
        return answer("report", Verdict.NOT_YET, tell("questions.report.none"), Place("content/vergaderingen"))
    newest = max(reports, key=lambda one: one.date if isinstance(one.date, dt.date) else dt.date.min)
    wanted = {"tasks": newest.action_items, "next": newest.next_time}
    missing = [tell(f"questions.report.{what}") for what, value in wanted.items() if not value]
    return replace(_complete("report", missing, f"“{newest.title}”.", ""), place=newest.origin.place)


def _helpers(snapshot: Snapshot, _hub: Hub) -> Answer:
    """Who wants to help knows what, how long and with whom (advice 7, 77 and 78)."""
    tasks = snapshot.seen.of(TASKS)
    if not tasks:
        return answer("helpers", Verdict.NOT_YET, tell("questions.helpers.none"), Place("content/help-mee.yml"))
    missing = [tell("questions.helpers.time", task=task.title) for task in tasks if not task.time]
    missing += [tell("questions.helpers.guidance", task=task.title) for task in tasks if not task.guidance]
    more = [tell("questions.helpers.more", count=len(missing) - 3)] if len(missing) > 3 else []
    told = tell_count("questions.helpers.seen", len(tasks))
    return _complete("helpers", [*missing[:3], *more], told, "help-mee.yml")


def _getting_in(_snapshot: Snapshot, hub: Hub) -> Answer:
    """Practical facts for who does not come or get in easily (advice 17 and 71)."""
    wanted = {"address": hub.address, "directions": hub.directions, "access": hub.access}
    words = {what: tell(f"questions.getting_in.{what}") for what in wanted}
    there = [words[what] for what, value in wanted.items() if value]
    missing = [words[what] for what, value in wanted.items() if not value]
    told = tell("questions.getting_in.seen", names=dutch.enumerate_words(there)) if there else ""
    return _complete("getting_in", missing, told, "buurtpunt.yml", begun=bool(there))


ASKED: tuple[Callable[[Snapshot, Hub], Answer], ...] = (
    _contact,
    _sentence,
    _visitor,
    _answers,
    _hard_questions,
    _call,
    _quick_wins,
    _report,
    _helpers,
    _getting_in,
)
