"""The plan, looked at with the advice of the practice book ("Ons buurtpunt, samen & op maat", 2020) beside it."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator

from buurtpunt.catalogues import tell
from buurtpunt.checking.plan import channel_of, others, subject_of
from buurtpunt.checking.snapshot import Snapshot
from buurtpunt.knowledge import dutch, moments, slugs
from buurtpunt.knowledge.calendar.holidays import public_holiday
from buurtpunt.knowledge.deadlines import is_working_day
from buurtpunt.making.plan.proposals import IN_TIME, MOST, working_day
from buurtpunt.making.plan.timeline import names
from buurtpunt.model.channels import Channel, Form
from buurtpunt.model.collections import AUDIENCES, QUESTIONS
from buurtpunt.model.events import Event
from buurtpunt.model.lists import NEAREST
from buurtpunt.model.paper import ORDERS, PRINTING
from buurtpunt.model.plan import PLAN, TEAM, Message
from buurtpunt.model.printing import SORTS
from buurtpunt.problems import Problem
from buurtpunt.problems import plan as kinds

HAND_OUT = "bus"  # the sort of channel that is a flyer in each letter box


def review(snapshot: Snapshot) -> Iterator[Problem]:
    """What somebody should think about once more. What has been told is left alone."""
    for message in _ahead(snapshot):
        yield from _handing_in(snapshot, message)
        yield from _team_first(snapshot, message)
        yield from _together(snapshot, message)
        yield from _handing_out(snapshot, message)
    yield from _too_many(snapshot)
    yield from _nearest(snapshot)
    yield from _answers(snapshot)
    yield from _in_time(snapshot)
    yield from _flyers(snapshot)


def _ahead(snapshot: Snapshot) -> list[Message]:
    every = (one for one in snapshot.seen.of(PLAN) if not one.is_done and one.day >= snapshot.today)
    return sorted(every, key=lambda one: one.moment)


def _happens(snapshot: Snapshot, message: Message) -> dt.date | None:
    """The day of what it is about: the first that comes after it is told."""
    about = subject_of(snapshot, message)
    if not isinstance(about, Event):
        return None
    return next((one.day for one in snapshot.series(about).coming(message.day) if one.goes_on), None)


def _handing_in(snapshot: Snapshot, message: Message) -> Iterator[Problem]:
    """A deadline that has passed, or that falls on a day on which nobody is there (advice 45 and 53)."""
    channel, happens = channel_of(snapshot, message), _happens(snapshot, message)
    if not channel or not channel.deadline or not happens or channel.deadline.is_open:
        return
    last = channel.deadline.last_day(happens)
    told = {"what": message.what, "channel": channel.name}
    if message.day > last:
        facts = {"date": _said(message.day), "last": _said(last), "deadline": channel.deadline.words}
        yield kinds.HANDED_IN_LATE.at(message.origin.at("dag"), **told, **facts)
    elif not is_working_day(last) and message.day > working_day(last):
        reason = public_holiday(last) or moments.weekday_name(last.weekday())
        facts = {"date": _said(last), "reason": reason, "working": _said(working_day(last))}
        yield kinds.DAY_OFF.at(message.origin.at("dag"), **told, **facts)


def _team_first(snapshot: Snapshot, message: Message) -> Iterator[Problem]:
    """Those who help hear it before the others do (advice 66); of one thing it is said once, at its first message."""
    same = [one for one in snapshot.seen.of(PLAN) if one is message or _same(snapshot, one, message)]
    if message.is_for_team or min(same, key=lambda one: one.moment) is not message:
        return
    about = f"over: {message.about}" if message.about else f"wat: {message.what}"
    facts = {"what": message.what, "date": _said(message.day), "about": about}
    yield kinds.TEAM_LATER.at(message.origin.at("dag"), **facts)


def _same(snapshot: Snapshot, one: Message, other: Message) -> bool:
    """Whether two messages tell of the same thing."""
    about = subject_of(snapshot, other)
    return one is not other and (subject_of(snapshot, one) is about if about else one.id == other.id)


def _together(snapshot: Snapshot, message: Message) -> Iterator[Problem]:
    """What reaches two groups to which somebody may belong leaves at the same hour (advice 63)."""
    for other in others(snapshot, message):
        if (message.day, message.hour) != (other.day, other.hour):
            facts = {"what": message.what, "other": other.what, "first": _moment(message), "second": _moment(other)}
            yield kinds.NOT_TOGETHER.at(message.origin.at("gelijk_met"), **facts)


def _handing_out(snapshot: Snapshot, message: Message) -> Iterator[Problem]:
    """The leave of the municipality, where it wants to be asked."""
    channel, settings = channel_of(snapshot, message), snapshot.contents.one(PRINTING)
    days = settings.rules.days if settings and settings.rules else None
    if days is None or not channel or channel.sort != HAND_OUT or message.agreed_with:
        return
    last = message.day - dt.timedelta(days=days)
    when = tell("review.ask.at_last" if last >= snapshot.today else "review.ask.late")
    facts = {"what": message.what, "date": _said(message.day), "last": _said(last), "days": days, "when": when}
    yield kinds.ASK_TO_HAND_OUT.at(message.origin.at("dag"), **facts)


def _too_many(snapshot: Snapshot) -> Iterator[Problem]:
    """Not everything on the first day (advice 64)."""
    per_day: dict[tuple[dt.date, str], list[Message]] = defaultdict(list)
    for message in _ahead(snapshot):
        for audience in message.reaches - {TEAM}:
            per_day[message.day, audience].append(message)
    for (day, audience), messages in per_day.items():
        if len(messages) > MOST:
            name = names(snapshot).get(audience, audience)
            facts = {"date": _said(day), "audience": name, "count": len(messages)}
            yield kinds.TOO_MANY.at(messages[-1].origin.at("dag"), **facts)


def _nearest(snapshot: Snapshot) -> Iterator[Problem]:
    """Whom one knows best is spoken to, and not only written to (advice 38)."""
    nearest = [one for one in snapshot.seen.of(AUDIENCES) if one.circle == NEAREST]
    for audience in nearest:
        theirs = [one for one in _ahead(snapshot) if audience.id in one.reaches]
        for message in theirs:
            same = [one for one in theirs if one is message or _same(snapshot, one, message)]
            channels = [channel_of(snapshot, one) for one in same]
            if message is same[0] and not any(_is_in_person(channel) for channel in channels):
                ways = dutch.enumerate_words(dict.fromkeys(one.name for one in channels if one))
                facts = {"audience": audience.name, "what": message.what, "channel": ways}
                yield kinds.BY_MAIL_ALONE.at(message.origin.at("kanaal"), **facts)


def _is_in_person(channel: Channel | None) -> bool:
    return channel is None or channel.takes.form is Form.TALK


def _answers(snapshot: Snapshot) -> Iterator[Problem]:
    """Who hears something has questions (advice 59 and 60)."""
    asked = snapshot.contents.of(QUESTIONS)
    for id_, name in names(snapshot).items():
        theirs = [one for one in _ahead(snapshot) if id_ in one.reaches]
        questions = [one for one in asked if id_ in map(slugs.slugify, one.audiences)]
        if theirs and not any(one.answer for one in questions):
            place = theirs[0].origin.at("doelgroep")
            yield kinds.NOBODY_ANSWERS.at(place, audience=name, id=id_)
        for question in questions if theirs else ():
            if not question.answer:
                facts = {"date": _said(theirs[0].day), "audience": name}
                yield kinds.NO_ANSWER_YET.at(question.origin.at("vraag"), **facts)


def _in_time(snapshot: Snapshot) -> Iterator[Problem]:
    """Two weeks are the least (advice 45)."""
    told: dict[str, list[Message]] = defaultdict(list)
    for message in snapshot.seen.of(PLAN):
        if isinstance(about := subject_of(snapshot, message), Event) and not message.is_for_team:
            told[about.origin.file].append(message)
    for messages in told.values():
        first = min(messages, key=lambda one: one.moment)
        about, happens = subject_of(snapshot, first), _happens(snapshot, first)
        if about and happens and first.day >= snapshot.today and first.day > happens - IN_TIME:
            facts = {"title": about.title, "date": _said(happens), "first": _said(first.day)}
            yield kinds.TOLD_LATE.at(first.origin.at("dag"), **facts)


def _flyers(snapshot: Snapshot) -> Iterator[Problem]:
    """A flyer has one message, for one group (advice 39 and 42)."""
    orders = (one for one in snapshot.seen.of(ORDERS) if SORTS[one.sort].handed_out)
    flyers = (one for one in _ahead(snapshot) if (way := channel_of(snapshot, one)) and way.sort == HAND_OUT)
    audiences = names(snapshot)
    for place, ids in (
        *((one.origin.at("voor"), one.audiences) for one in orders),
        *((one.origin.at("doelgroep"), one.audiences) for one in flyers),
    ):
        if len(ids) > 1:
            called = dutch.enumerate_words(audiences.get(slugs.slugify(id_), id_) for id_ in ids)
            yield kinds.FLYER_FOR_MANY.at(place, count=len(ids), audiences=called)


def _moment(message: Message) -> str:
    if not message.hour:
        return _said(message.day)
    return tell("review.moment", date=_said(message.day), time=moments.format_time(message.hour))


def _said(day: dt.date) -> str:
    return moments.format_date(day)
