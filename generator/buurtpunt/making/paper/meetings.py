"""What the sheets of a meeting tell: the invitation with a line for who passes it on, and the report."""

from __future__ import annotations

from collections.abc import Iterable

from buurtpunt.knowledge import dutch
from buurtpunt.languages import DUTCH
from buurtpunt.making import meetings
from buurtpunt.making.context import Context
from buurtpunt.making.paper import answers, views
from buurtpunt.making.paper.orders import Job, Said
from buurtpunt.making.words import sentence
from buurtpunt.model.meetings import Meeting

PASSED_ON = views.Group("", (views.Row("Uitgenodigd door:", ("",)),))


def invites(_context: Context, job: Job) -> Said:
    """What it is called, and what one wants of it."""
    aim = job.event.purpose if isinstance(job.event, Meeting) else ""
    return Said(job.title or (job.event.title if job.event else ""), job.message or aim or "")


def reports(_context: Context, job: Job) -> Said:
    """What it was called."""
    return Said(job.title or (job.event.title if job.event else ""), job.message)


def invitation(context: Context, job: Job) -> tuple[views.Group, ...]:
    """Why one meets, about what and about what not, and how much say one has."""
    event = job.event
    if event is None:
        return ()
    parts = [_text("", answers.lines(context, event.body.text, event.body.file))]
    if isinstance(event, Meeting):
        told = meetings.told(context.speaking(DUTCH.code), event)
        parts += [
            _part(DUTCH("meeting.questions"), told.questions),
            _part(DUTCH("meeting.level"), (told.level,)),
            _part(DUTCH("meeting.not_about"), told.not_about),
            _part(DUTCH("meeting.snacks"), (sentence(event.snacks or ""),)),
        ]
    return (*(part for part in parts if part.rows), PASSED_ON)


def minutes(context: Context, job: Job) -> tuple[views.Group, ...]:
    """What was said and decided, what is promised and what is not, who does what by when, and what comes of it."""
    event = job.event
    if not isinstance(event, Meeting):
        return ()
    told = meetings.told(context.speaking(DUTCH.code), event)
    items = tuple(views.Row(one.what, (one.who, one.by, one.words)) for one in told.items)
    person = told.follow_up
    parts = (
        _text(DUTCH("meeting.report"), answers.lines(context, event.report or "", event.origin.file)),
        _part(DUTCH("meeting.decided"), told.decided),
        _part(DUTCH("meeting.promised"), told.promised),
        _part(DUTCH("meeting.not_promised"), told.not_promised),
        _part(DUTCH("meeting.results"), (told.results,)),
        _part(DUTCH("meeting.follow_up"), (f"{person.name}, {person.phone}" if person else "",)),
        _part(DUTCH("meeting.thanks"), (told.thanks,)),
        _part(DUTCH("meeting.next"), (told.next_time,)),
        views.Group(DUTCH("meeting.items"), items),
    )
    return tuple(part for part in parts if part.rows)


def _text(title: str, lines: tuple[str, ...]) -> views.Group:
    """A text of a few paragraphs, which are no list."""
    return views.Group(title, (views.Row(lines[0], (), lines[1:]),) if lines else ())


def _part(title: str, lines: Iterable[str]) -> views.Group:
    return views.Group(title, tuple(views.Row(dutch.squeeze(line)) for line in lines if line))
