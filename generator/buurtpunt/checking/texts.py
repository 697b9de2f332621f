"""What a text says that cannot be: a weekday that does not fall on its date."""

from __future__ import annotations

from buurtpunt.checking.subject import Subject, texts_of
from buurtpunt.knowledge import moments
from buurtpunt.problems import Problem, village


def check(subject: Subject) -> None:
    """Notes every full date in running text whose weekday is wrong."""
    for body, _ in texts_of(subject.hub, subject.contents):
        for offset, words, wrong in moments.weekday_mistakes(body.text):
            problem = wrong.at(body.place(offset))
            facts = {"words": words, "fact": problem.sentence, "advice": problem.remedy}
            subject.findings.extend([Problem(village.WEEKDAY_IN_TEXT, problem.place, facts)])
