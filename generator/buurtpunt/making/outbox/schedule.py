"""When a village sends what to which channel: counted back from what happens, and put in weeks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from buurtpunt.making.channels.story import CHANGE, CLOSED, EVENT, NEWS_ITEM, OFFER, Story
from buurtpunt.model.channels import Channel
from buurtpunt.model.record import Visible

FRESH = dt.timedelta(days=14)  # how long news, and an offer that has just come, is worth sending
AHEAD = dt.timedelta(weeks=9)  # what is further away can wait
OFTEN = dt.timedelta(days=14)  # what comes back within this time needs no word each time


class Moment(Enum):
    """When to send: this week runs until Sunday."""

    THIS_WEEK = "deze-week"
    NEXT_WEEK = "volgende-week"
    LATER = "later"
    OFTEN = "vaak"
    LATE = "te-laat"


SOON = (
    Moment.THIS_WEEK,
    Moment.NEXT_WEEK,
)  # what a letter tells; a picture takes long to draw, and is there in the week itself


@dataclass(frozen=True, slots=True)
class Delivery:
    """One story for one channel. `until` is the last day for it; None for what is told as soon as one can."""

    story: Story
    channel: Channel
    until: dt.date | None
    moment: Moment


def deliveries(
    stories: Iterable[Story], channels: Iterable[Channel], today: dt.date, *, whenever: bool = False
) -> Iterator[Delivery]:
    """All that there is to send in these weeks, or `whenever`, in the order of the stories and of the channels."""
    awake = [channel for channel in channels if not channel.is_asleep]
    for story in stories:
        if whenever or is_due(story, today):
            for channel in awake:
                if suits(story, channel):
                    until = last_day(story, channel, today)
                    yield Delivery(story, channel, until, _moment(story, until, today))


def is_due(story: Story, today: dt.date) -> bool:
    """Whether a story is to be told in these weeks: what is coming, and what has just come."""
    if story.sort in (EVENT, CHANGE, CLOSED):
        return story.day is not None and story.day <= today + AHEAD
    day = _since(story)
    return day is not None and today - FRESH < day <= today


def suits(story: Story, channel: Channel) -> bool:
    """Whether a channel takes such a story, and reaches somebody for whom it is."""
    if channel.takes.events_only and story.sort != EVENT:
        return False
    reached = {name.casefold() for name in channel.audiences}
    return not (reached and story.audiences) or bool(reached.intersection(story.audiences))


def last_day(story: Story, channel: Channel, today: dt.date) -> dt.date | None:
    """The last day on which a channel takes a story: its deadline, or else as many days before as its sort usually needs.

    Where nothing was agreed it is never too late before the day itself.
    """
    if story.day is None or story.sort in (NEWS_ITEM, OFFER):
        return None
    if channel.deadline:
        return channel.deadline.last_day(story.day)
    return max(story.day - dt.timedelta(days=channel.takes.ahead), min(today, story.day))


def _since(story: Story) -> dt.date | None:
    """From when something new is new: the day that news bears, and that from which an offer is shown."""
    if story.sort == OFFER:
        return story.record.visible_from if isinstance(story.record, Visible) else None
    return story.day


def _moment(story: Story, until: dt.date | None, today: dt.date) -> Moment:
    if _comes_often(story):
        return Moment.OFTEN
    sunday = today + dt.timedelta(days=6 - today.weekday())
    if until is None:
        return Moment.THIS_WEEK
    if until < today:
        return Moment.LATE
    if until <= sunday:
        return Moment.THIS_WEEK
    return Moment.NEXT_WEEK if until <= sunday + dt.timedelta(days=7) else Moment.LATER


def _comes_often(story: Story) -> bool:
    days = [one.day for one in story.dates[:2]]
    return story.sort == EVENT and len(days) > 1 and days[1] - days[0] <= OFTEN
