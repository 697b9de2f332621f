"""What is good to have at hand at any moment: who the hub is, in the few signs of a profile, and the one answer to each question.

Whoever answers a question or a complaint in the name of the hub then says what the whole team says.
"""

from __future__ import annotations

from collections.abc import Iterator

from buurtpunt import prose
from buurtpunt.making.channels.fitting import Part, signs
from buurtpunt.making.channels.story import clean
from buurtpunt.making.context import Context
from buurtpunt.model.collections import QUESTIONS
from buurtpunt.model.form import is_unknown
from buurtpunt.model.lists import Question
from buurtpunt.model.together import STORY

PROFILE = 255  # signs that a profile on a large network has for what a page is about


def profile(context: Context) -> Part:
    """Who the hub is: its name, its sentence and where its site is, and of its story whatever still fits as a whole."""
    hub, told = context.hub, context.seen.one(STORY)
    body = clean(hub.name)
    for said in (hub.sentence, context.base, *((told.for_whom, told.change, told.why) if told else ())):
        longer = f"{body}\n{clean(said or '')}".rstrip()
        if not is_unknown(said or "") and signs(longer) <= PROFILE:
            body = longer
    return _part(body, PROFILE)


def answers(context: Context) -> Iterator[tuple[str, Part]]:
    """Each question that has an answer, and that answer in plain text, the address of a link behind its words."""
    for question in context.seen.of(QUESTIONS):
        yield clean(question.words), _part("\n".join(map(clean, _lines(context, question))), 0)


def _lines(context: Context, question: Question) -> tuple[str, ...]:
    page = context.snapshot.prose(question.answer or "").html
    return prose.lines(page, lambda target: context.leads_to(target, question.origin.file))


def _part(body: str, limit: int) -> Part:
    count = signs(body)
    return Part("", body, count, limit, (), fits=not limit or count <= limit)
