"""What a text says that cannot be: a weekday that does not fall on its date, or what we ask of who writes it."""

from __future__ import annotations

from buurtpunt.checking.subject import Subject, texts_of
from buurtpunt.knowledge import moments
from buurtpunt.problems import village

# How every text begins that a new file holds until somebody writes another (`starter`, by test).
PROMPT = "Schrijf hier "


def check(subject: Subject) -> None:
    """Notes every full date in running text whose weekday is wrong, and every visible text that is still ours."""
    for body, _ in texts_of(subject.hub, subject.seen):
        if body.text.lstrip().startswith(PROMPT):
            subject.findings.add(village.NOT_WRITTEN, body.find(PROMPT))
    for body, _ in texts_of(subject.hub, subject.contents):
        for offset, words, wrong in moments.weekday_mistakes(body.text):
            place = body.find(words, offset)
            if "weekday" in wrong.facts:
                fact = f"{wrong.facts['date']} is een {wrong.facts['weekday']}"
            else:
                fact = f"die dag bestaat niet: {wrong.facts['reason']}"
            remedy = wrong.at(place).remedy
            subject.findings.add(village.WEEKDAY_IN_TEXT, place, words=words, fact=fact, advice=remedy)
