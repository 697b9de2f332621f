"""The story of the hub on one sheet, for who can give money or time, with the figures that the village has already."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from buurtpunt.knowledge.calendar.week import Timetable
from buurtpunt.making import story
from buurtpunt.making.context import Context
from buurtpunt.making.paper import views
from buurtpunt.making.paper.orders import Job, Said
from buurtpunt.model.collections import HOURS, OFFERS, PARTNERS, TASKS
from buurtpunt.model.together import STORY

_YEAR, _DAY = dt.timedelta(days=364), 24 * 60  # from its first day to its last, and in minutes
_QUESTION = "vraag"


def says(context: Context, job: Job) -> Said:
    """The hub by its name, and what it is."""
    return Said(job.title or context.hub.name, job.message or context.hub.sentence or "")


def parts(context: Context, _job: Job) -> tuple[views.Group, ...]:
    """Each part of the story; the figures, and the question at the end, where one remembers it."""
    told, figures = [], tuple(_figures(context))
    for one in story.chapters(context):
        if one.key != "sinds":
            lines = [f"{term}: {text}" for term, text in one.terms] or [one.text]
            told.append((one.key, views.Group(one.title, tuple(views.Row(line) for line in lines))))
    groups = [group for key, group in told if key != _QUESTION]
    groups += [views.Group(context.language("paper.figures"), figures)] if figures else []
    return (*groups, *(group for key, group in told if key == _QUESTION))


def _figures(context: Context) -> Iterator[views.Row]:
    say, seen, told = context.language, context.seen, context.seen.one(STORY)
    counts = {
        "hours": hours_a_week(context) if context.hub.phase == "open" else 0,
        "offers": len(seen.of(OFFERS)),
        "events": _times_a_year(context),
        "tasks": len(seen.of(TASKS)),
        "partners": len(seen.of(PARTNERS)),
    }
    for what, count in counts.items():
        if count:
            yield views.Row(say(f"paper.figures.{what}.{'one' if count == 1 else 'many'}"), (str(count),))
    if told and told.since:
        yield views.Row(say("paper.figures.since"), (told.since,))


def hours_a_week(context: Context) -> int:
    """For how many hours something is open in a usual week, rounded; what is open at once counts once."""
    minutes: set[tuple[int, int]] = set()
    for item in context.seen.of(HOURS):
        for weekday in range(7):
            for start, end in Timetable.of(item.when).usual(context.today + dt.timedelta(days=weekday)):
                first, last = start.hour * 60 + start.minute, end.hour * 60 + end.minute
                minutes |= {(weekday, minute) for minute in range(first, last if last > first else last + _DAY)}
    return round(len(minutes) / 60)


def _times_a_year(context: Context) -> int:
    """How often something takes place in the year that begins today, what is still on among it."""
    found = context.snapshot.on(context.today, context.today + _YEAR)
    return sum(one.goes_on for one in found)
