"""Questions and answers on paper, and addresses in words."""

from __future__ import annotations

from urllib.parse import urlsplit

from buurtpunt import prose
from buurtpunt.knowledge import belgium, slugs
from buurtpunt.making.context import Context
from buurtpunt.making.paper import views
from buurtpunt.making.paper.orders import Job
from buurtpunt.model.collections import QUESTIONS
from buurtpunt.model.lists import Question
from buurtpunt.problems import Wrong


def questions(context: Context, job: Job) -> tuple[views.Question, ...]:
    """Those of the audiences that were asked for; all of them when none was."""
    wanted = {slugs.slugify(name) for name in (job.order.audiences if job.order else ())}
    found = context.seen.of(QUESTIONS)
    return tuple(_question(context, q) for q in found if not wanted or wanted & {slugs.slugify(a) for a in q.audiences})


def _question(context: Context, question: Question) -> views.Question:
    return views.Question(question.words, lines(context, question.answer or "", question.origin.file))


def lines(context: Context, text: str, file: str) -> tuple[str, ...]:
    """A Markdown text of a file as `prose.lines`."""
    return prose.lines(context.snapshot.prose(text).html, lambda target: in_words(context.leads_to(target, file)))


def in_words(address: str) -> str:
    """An address as one reads it aloud."""
    parts = urlsplit(address)
    if parts.scheme in ("tel", "sms"):
        return _number(parts.path)
    return (parts.netloc + parts.path + (f"?{parts.query}" if parts.query else "")).rstrip("/")


def _number(dialled: str) -> str:
    try:
        return belgium.parse_phone(dialled).display
    except Wrong:  # another country, or a number that is none any more
        return dialled
