"""What the sheets of a meeting tell: the invitation with a line for who passes it on, and the report."""

from __future__ import annotations

from collections.abc import Iterable

from buurtpunt.knowledge import dutch
from buurtpunt.making import meetings
from buurtpunt.making.context import Context
from buurtpunt.making.paper import answers, views
from buurtpunt.making.paper.orders import Job, Said
from buurtpunt.making.words import sentence
from buurtpunt.model.meetings import Meeting


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
    say = context.language
    passed_on = views.Group("", (views.Row(say("paper.invited_by"), ("",)),))
    parts = [_text("", answers.lines(context, event.body.text, event.body.file))]
    if isinstance(event, Meeting):
        told = meetings.told(context, event)
        parts += [
            _part(say("meeting.questions"), told.questions),
            _part(say("meeting.level"), (told.level,)),
            _part(say("meeting.not_about"), told.not_about),
            _part(say("meeting.snacks"), (sentence(event.snacks or ""),)),
        ]
    return (*(part for part in parts if part.rows), passed_on)


def minutes(context: Context, job: Job) -> tuple[views.Group, ...]:
    """What was said and decided, what is promised and what is not, who does what by when, and what comes of it."""
    event = job.event
    if not isinstance(event, Meeting):
        return ()
    say, told = context.language, meetings.told(context, event)
    items = tuple(views.Row(one.what, (one.who, one.by, one.words)) for one in told.items)
    person = told.follow_up
    parts = (
        _text(say("meeting.report"), answers.lines(context, event.report or "", event.origin.file)),
        _part(say("meeting.decided"), told.decided),
        _part(say("meeting.promised"), told.promised),
        _part(say("meeting.not_promised"), told.not_promised),
        _part(say("meeting.results"), (told.results,)),
        _part(say("meeting.follow_up"), (f"{person.name}, {person.phone}" if person else "",)),
        _part(say("meeting.thanks"), (told.thanks,)),
        _part(say("meeting.next"), (told.next_time,)),
        views.Group(say("meeting.items"), items),
    )
    return tuple(part for part in parts if part.rows)


def _text(title: str, lines: tuple[str, ...]) -> views.Group:
    """A text of a few paragraphs, which are no list."""
    return views.Group(title, (views.Row(lines[0], (), lines[1:]),) if lines else ())


def _part(title: str, lines: Iterable[str]) -> views.Group:
    return views.Group(title, tuple(views.Row(dutch.squeeze(line)) for line in lines if line))
