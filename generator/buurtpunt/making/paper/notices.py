"""What is not as usual, as notes on paper: closed, other hours, and when all is as usual again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from buurtpunt.languages import Language
from buurtpunt.making import alerts, happenings, words
from buurtpunt.making.context import Context
from buurtpunt.making.paper.orders import Job, Said
from buurtpunt.making.views import Notice
from buurtpunt.model.collections import HOURS
from buurtpunt.model.hours import Closure, HourSet
from buurtpunt.model.opening import DayHours, hours_on

DOOR_DAYS = 14  # how far a note on the door looks ahead
YEAR = 366  # how far we look for a day that is not as usual, and for the one that is again


def on_the_door(context: Context, job: Job) -> Said:
    """Closed today before all else; else what is on the sheet: the hours, or in which phase the hub is."""
    notes = tuple(for_the_door(context))
    if not job.title and _closure(context, context.today):
        shut = _closures(context, context.today, context.today)[0]
        told = " ".join(filter(None, (period(context.language, shut), words.because(shut.reason), job.message)))
        return Said(context.language("phase.gesloten"), told, notes[1:], closed=True)
    has_hours = "uren" in job.shows and bool(_sets(context))
    title = context.language("home.hours") if has_hours else words.phase(context.language, context.hub.phase).label
    return Said(job.title or title, job.message, notes)


def of_the_next_change(context: Context, job: Job) -> Said:
    """Closed or other hours, the next time that it is not as usual."""
    closed, notes = next_change(context, bare=not job.title)
    title = context.language("phase.gesloten" if closed else "paper.other_hours")
    return Said(job.title or title, job.message, notes, closed)


def for_the_door(context: Context) -> Iterator[Notice]:
    """What begins soon enough to hang on the door: closed days, days with other hours, and what does not go on."""
    days = [context.today + dt.timedelta(days=number) for number in range(DOOR_DAYS + 1)]
    yield from closures(context, days[0], days[-1])
    yield from changes(context, days[:-1])
    for day in days[:2]:
        yield from alerts.events(context.language, context.snapshot, day)


def closures(context: Context, first: dt.date, last: dt.date, *, bare: bool = False) -> Iterator[Notice]:
    """The closed periods of which a day lies between two days; `bare` where the headline says that it is closed."""
    for item in _closures(context, first, last):
        notice = words.closure(context.language, item)
        yield notice._replace(title=period(context.language, item)) if bare else notice


def _closures(context: Context, first: dt.date, last: dt.date) -> list[Closure]:
    found = (item for item in context.seen.closures if item.first <= last and item.last >= first)
    return sorted(found, key=lambda item: item.first)


def between(context: Context, first: dt.date, last: dt.date) -> tuple[Notice, ...]:
    """All that is not as usual for the whole hub, or on a day that somebody typed, between two days."""
    days = (first + dt.timedelta(days=number) for number in range((last - first).days + 1))
    return (*closures(context, first, last), *changes(context, (day for day in days if _is_odd(context, day))))


def changes(context: Context, days: Iterable[dt.date]) -> Iterator[Notice]:
    """Other hours on these days, with whatever has them; a closure says itself."""
    same: dict[tuple[dt.date, str], list[str]] = {}
    shut = context.seen.closures
    open_days = [day for day in days if not any(closure.holds_on(day) for closure in shut)]
    for item in _sets(context):
        found = [one for day in open_days if (one := hours_on(item, (), day)).is_different]
        for told, first in happenings.changes_from(context.language, found).items():
            same.setdefault((first, told), []).append(item.what)
    for (_, told), names in sorted(same.items(), key=lambda one: one[0][0]):
        yield Notice(f"{words.sentence(told)}.", context.language.in_one_breath(names))


def period(say: Language, item: Closure) -> str:
    """When it is closed, as a sentence: `Van donderdag 24 december 2026 tot en met zondag 3 januari 2027.`"""
    first, last = say.date(item.first), say.date(item.last)
    if first == last:
        return say("paper.on_day", day=first)
    return f"{words.sentence(say('from_day', first=first, last=last))}."


def next_change(context: Context, *, bare: bool = False) -> tuple[bool, tuple[Notice, ...]]:
    """The next days that are not as usual, and the first one that is again, with its hours; nothing when there are none.

    Days stand together when no day as usual lies between them. Also: whether the door is closed on all of them.
    """
    starts = [max(one.first, context.today) for one in context.seen.closures]
    first = next((day for day in _days(context.today) if _is_odd(context, day)), min(starts, default=None))
    if first is None:
        return False, ()
    ahead = _days(first)
    again = next((day for day in ahead if _is_usual(context, day)), None)
    end = again or next((day for day in ahead if not _is_odd(context, day)), ahead[-1])  # without hours no day is usual
    odd = [day for day in ahead if day < end and _is_odd(context, day)]
    closed = all(_is_shut(context, day) for day in odd)
    told = changes(context, odd)
    found = [
        *closures(context, first, odd[-1], bare=bare),
        *((Notice(one.title, "") for one in told) if closed else told),
    ]
    return closed, (*found, *([_again(context, again, closed)] if again else ()))


def _again(context: Context, day: dt.date, closed: bool) -> Notice:
    say = context.language
    same: dict[str, list[str]] = {}
    for item in _sets(context):
        if spans := hours_on(item, (), day).spans:
            same.setdefault(say.spans(spans), []).append(item.what)
    hours = (say("changed.days", days=say.in_one_breath(names), hours=told) for told, names in same.items())
    return Notice(say("paper.open_again" if closed else "paper.usual_again", day=say.date(day)), "; ".join(hours))


def _days(first: dt.date) -> list[dt.date]:
    return [first + dt.timedelta(days=number) for number in range(YEAR)]


def _sets(context: Context) -> tuple[HourSet, ...]:
    return tuple(context.seen.of(HOURS)) if context.hub.phase == "open" else ()


def _hours(context: Context, day: dt.date) -> list[DayHours]:
    return [hours_on(item, context.seen.closures, day) for item in _sets(context)]


def _closure(context: Context, day: dt.date) -> Closure | None:
    return next((one for one in context.seen.closures if one.holds_on(day)), None)


def _is_shut(context: Context, day: dt.date) -> bool:
    return bool(_closure(context, day)) or not any(one.spans for one in _hours(context, day))


def _is_odd(context: Context, day: dt.date) -> bool:
    """Whether the door is closed where it is usually open, or somebody typed other hours for that very day.

    That one service of many rests in the summer is no reason for a sheet.
    """
    typed = any(special.date == day for item in _sets(context) for special in item.special)
    changed = any(one.is_different for one in _hours(context, day))
    return bool(_closure(context, day)) or (changed and (typed or _is_shut(context, day)))


def _is_usual(context: Context, day: dt.date) -> bool:
    return not _is_odd(context, day) and any(one.spans for one in _hours(context, day))
