"""The advice of the practice book as ten plain questions, answered from what a village typed. No score: nobody is graded.

The book: "Ons buurtpunt, samen & op maat" (2020). The questions are ours; with each stands which advice it is.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from buurtpunt.checking.snapshot import Snapshot
from buurtpunt.knowledge import dutch, moments
from buurtpunt.model.collections import AUDIENCES, HOURS, NEWS, OFFERS, PEOPLE, QUESTIONS, TASKS
from buurtpunt.model.hub import Hub
from buurtpunt.model.together import MEETINGS
from buurtpunt.problems import Place

LONGEST_SENTENCE = 25  # words
RECENT = dt.timedelta(days=365)
# What the neighbours worry about: noise, cars, money, and the shops that are there already.
_HARD = re.compile(
    r"stil\b|lawaai|luid|geluid|overlast|muziek|nacht|auto'?s|park(?:ing|eren)|verkeer|gevaarlijk|betaal|kosten|geld"
    r"|subsidie|belasting|concurren|bakker|klanten|winkelier|afpak|stopt|failliet|klacht|afval|vuil",
    re.IGNORECASE,
)


class Verdict(StrEnum):
    """The answer, as a villager reads it."""

    YES = "ja"
    PARTLY = "bijna"
    NOT_YET = "nog niet"
    ASK = "denk na"  # no file can tell


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


def _answer(question: str, missing: list[str], seen: str, tip: str, file: str, *, begun: bool = True) -> Answer:
    """Yes when nothing is missing; where something is there already, nearly."""
    if not missing:
        return Answer(question, Verdict.YES, seen, place=Place(f"content/{file}"))
    verdict = Verdict.PARTLY if begun else Verdict.NOT_YET
    lacks = f"Dit ontbreekt nog: {dutch.enumerate_words(missing)}."
    return Answer(question, verdict, f"{seen} {lacks}".strip(), tip, Place(f"content/{file}"))


def _contact(snapshot: Snapshot, _hub: Hub) -> Answer:
    """A contact person with a name, a number, a mail address and a face (advice 20 and 46)."""
    person = snapshot.seen.of(PEOPLE)[0]
    wanted = {"een mailadres": person.email, "een gezicht": person.picture, "wanneer je kunt bellen": person.reachable}
    return _answer(
        "Weet iedereen bij wie je terechtkunt?",
        [what for what, value in wanted.items() if not value],
        f"{person.name} staat met een nummer op elke pagina.",
        "Een gezicht en een uur om te bellen halen een drempel weg. Vul ze aan in contact.yml.",
        "contact.yml",
    )


def _sentence(_snapshot: Snapshot, hub: Hub) -> Answer:
    """What it is, in one sentence (advice 2)."""
    question, tip = (
        "Begrijp je in één zin wat het is?",
        "Zeg het zoals je het aan de toog zou zeggen, in buurtpunt.yml bij `zin`.",
    )
    if not hub.sentence:
        return Answer(question, Verdict.NOT_YET, "Er is nog geen zin.", tip, Place("content/buurtpunt.yml"))
    count, place = len(hub.sentence.split()), hub.origin.at("zin")
    if count > LONGEST_SENTENCE:
        return Answer(question, Verdict.PARTLY, f"Je zin telt {count} woorden.", "Hou het bij 25 woorden.", place)
    return Answer(question, Verdict.YES, f"Je zin telt {dutch.plural(count, 'woord', 'woorden')}.", place=place)


def _visitor(snapshot: Snapshot, hub: Hub) -> Answer:
    """Something for who just comes along (advice 8): without users there is no project."""
    seen = snapshot.seen
    coming = sum(bool(series.coming(snapshot.today)) for series in map(snapshot.series, seen.events))
    counts = {
        "uren": dutch.plural(len(seen.of(HOURS)), "lijstje met uren", "lijstjes met uren") if seen.of(HOURS) else "",
        "aanbod": dutch.plural(len(seen.of(OFFERS)), "ding in het aanbod", "dingen in het aanbod")
        if seen.of(OFFERS)
        else "",
        "een activiteit die nog komt": dutch.plural(coming, "activiteit", "activiteiten") if coming else "",
    }
    missing = [what for what, told in counts.items() if not told and not (what == "uren" and hub.phase != "open")]
    there = dutch.enumerate_words(told for told in counts.values() if told)
    return _answer(
        "Is er iets voor wie gewoon eens langskomt?",
        missing,
        f"Wij telden: {there}." if there else "",
        "Zet je uren in uren.yml, of één activiteit in de map agenda. Koffie is genoeg om te beginnen.",
        "uren.yml",
        begun=bool(there),
    )


def _answers(snapshot: Snapshot, _hub: Hub) -> Answer:
    """Questions and answers for each audience (advice 59 and 60)."""
    seen, question = snapshot.seen, "Vindt iedereen een antwoord op zijn vraag?"
    spoken_to = {dutch.bare(name) for item in seen.of(QUESTIONS) for name in item.audiences}
    forgotten = [a.name for a in seen.of(AUDIENCES) if dutch.bare(a.id) not in spoken_to]
    count = dutch.plural(len(seen.of(QUESTIONS)), "vraag heeft een antwoord", "vragen hebben een antwoord")
    missing = [f"een antwoord “{name}”" for name in forgotten] if seen.of(QUESTIONS) else ["vragen en antwoorden"]
    tip = "Schrijf op wat mensen je aan de deur vragen, en geef in vragen.yml één eerlijk antwoord."
    return _answer(
        question, missing, f"{count}." if seen.of(QUESTIONS) else "", tip, "vragen.yml", begun=bool(seen.of(QUESTIONS))
    )


def _hard_questions(snapshot: Snapshot, _hub: Hub) -> Answer:
    """The questions of who is against it (advice 16): noise, cars, money, competition."""
    hard = [item for item in snapshot.seen.of(QUESTIONS) if _HARD.search(item.words)]
    question, tip = (
        "Staan de lastige vragen erbij?",
        "Schrijf ook op waar mensen zich zorgen over maken: lawaai, auto's, geld.",
    )
    place = hard[0].origin.at("vraag") if hard else Place("content/vragen.yml")
    if not hard:
        return Answer(question, Verdict.NOT_YET, "We zagen er geen.", tip, place)
    more = f" En nog {len(hard) - 1}." if len(hard) > 1 else ""
    return Answer(question, Verdict.YES, f"“{hard[0].words}”{more}", place=place)


def _call(_snapshot: Snapshot, hub: Hub) -> Answer:
    """One call to action (advice 28 and 84)."""
    question = "Vraag je één ding aan elke bezoeker?"
    if hub.action:
        return Answer(question, Verdict.YES, f"“{hub.action.words}”", place=hub.action.origin.at("tekst"))
    tip = "Kies één klein ding dat iedereen kan doen, en zet het in buurtpunt.yml bij `oproep`."
    return Answer(question, Verdict.NOT_YET, "Er is nog geen oproep.", tip, Place("content/buurtpunt.yml"))


def _quick_wins(snapshot: Snapshot, _hub: Hub) -> Answer:
    """Small successes (advice 41)."""
    wins = [n for n in snapshot.seen.of(NEWS) if n.sort == "succesje" and n.date >= snapshot.today - RECENT]
    question = "Vertel je wat al gelukt is?"
    tip = "Een geplante boom of tien nieuwe gezichten tellen ook. Zet in een nieuwsbericht `soort: succesje`."
    if not wins:
        return Answer(
            question,
            Verdict.NOT_YET,
            "Het laatste jaar stond er geen succesje bij je nieuws.",
            tip,
            Place("content/nieuws"),
        )
    newest = max(wins, key=lambda item: item.date)
    told = f"“{newest.title}”, op {moments.format_date(newest.date, weekday=False)}."
    return Answer(question, Verdict.YES, told, place=newest.origin.place)


def _report(snapshot: Snapshot, _hub: Hub) -> Answer:
    """A report that says who does what by when, and when we look again (advice 26, 27 and 33)."""
    question = "Lees je in het verslag wie wat doet, en tegen wanneer?"
    reports = [one for one in snapshot.seen.of(MEETINGS) if one.report or one.decided]
    tip = "Zet in het bestand van de vergadering je `taken`, en achter `volgende` wanneer jullie opnieuw samenkomen."
    if not reports:
        seen, place = "Er is nog geen verslag van een vergadering.", Place("content/vergaderingen")
        return Answer(question, Verdict.NOT_YET, seen, tip, place)
    newest = max(reports, key=lambda one: one.date if isinstance(one.date, dt.date) else dt.date.min)
    missing = [] if newest.action_items else ["wie wat doet tegen wanneer"]
    missing += [] if newest.next_time else ["wanneer jullie opnieuw samenkomen"]
    answer = _answer(question, missing, f"“{newest.title}”.", tip, "vergaderingen")
    return Answer(question, answer.verdict, answer.seen, answer.tip, newest.origin.place)


def _helpers(snapshot: Snapshot, _hub: Hub) -> Answer:
    """Who wants to help knows what, how long and with whom (advice 7, 77 and 78)."""
    tasks, question = snapshot.seen.of(TASKS), "Weet wie wil helpen wat er te doen is?"
    tip = "Zeg in help-mee.yml bij elke taak hoeveel tijd ze kost, en wie je op weg helpt."
    if not tasks:
        return Answer(question, Verdict.NOT_YET, "Er staat nog geen enkele taak.", tip, Place("content/help-mee.yml"))
    missing = [f"de tijd bij “{task.title}”" for task in tasks if not task.time]
    missing += [f"de begeleiding bij “{task.title}”" for task in tasks if not task.guidance]
    more = [f"nog {len(missing) - 3} andere dingen"] if len(missing) > 3 else []
    told = dutch.plural(len(tasks), "taak staat klaar.", "taken staan klaar.")
    return _answer(question, [*missing[:3], *more], told, tip, "help-mee.yml")


def _getting_in(_snapshot: Snapshot, hub: Hub) -> Answer:
    """Practical facts for who does not come or get in easily (advice 17 and 71)."""
    wanted = {"het adres": hub.address, "hoe je er geraakt": hub.directions, "of er een drempel is": hub.access}
    missing = [what for what, value in wanted.items() if not value]
    told = (
        f"Er staat {dutch.enumerate_words([what for what in wanted if what not in missing])}."
        if len(missing) < 3
        else ""
    )
    tip = "Vul in buurtpunt.yml `adres`, `bereikbaarheid` en `toegankelijkheid` aan: bus, fiets, trap en toilet."
    return _answer("Geraakt iedereen er, en binnen?", missing, told, tip, "buurtpunt.yml", begun=len(missing) < 3)


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
