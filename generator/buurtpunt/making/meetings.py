"""Meetings: the page of one, which becomes its report, and the page on which all of them stand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any

from buurtpunt import prose
from buurtpunt.checking.references import person_of
from buurtpunt.checking.snapshot import Snapshot, field_body
from buurtpunt.languages import Language
from buurtpunt.making import cards, page_views, views, words
from buurtpunt.making.context import Context
from buurtpunt.model.collections import PEOPLE
from buurtpunt.model.form import Unknown
from buurtpunt.model.meetings import STATES, ActionItem, Meeting
from buurtpunt.model.together import MEETINGS

LATELY = dt.timedelta(days=365)  # for how long it is told that something was done
REPORT = "verslag"  # in front of the anchors in a report


def is_report(snapshot: Snapshot, item: Meeting) -> bool:
    """Whether it has been, and somebody wrote what came of it."""
    return item.has_report and snapshot.series(item).is_over(snapshot.today)


def told(context: Context, item: Meeting) -> page_views.Meeting:
    """All that its page says beside what it says of any event."""
    say = context.language
    body = field_body(item.report, item.origin, "verslag")
    follow_up = person_of(item.follow_up, context.seen.of(PEOPLE))
    return page_views.Meeting(
        is_report=is_report(context.snapshot, item),
        purpose=item.purpose or "",
        level=say(f"meeting.level.{item.level}") if item.level else "",
        questions=item.questions,
        not_about=tuple(map(words.sentence, item.not_about)),
        report=prose.embed(context.text(body.text, body.file), 0, REPORT),
        decided=item.decided,
        promised=item.promised,
        not_promised=item.not_promised,
        items=action_items(context, item),
        results=item.results or "",
        follow_up=cards.person(context, follow_up) if follow_up else None,
        thanks=item.thanks or "",
        next_time=_day(say, item.next_time, weekday=True),
    )


def facts(context: Context, item: Meeting) -> Iterator[views.Fact]:
    """What one wants to know of it beside when and where."""
    say = context.language
    if item.invited_by:
        yield views.Fact(say("meeting.invited_by"), tuple(map(words.sentence, item.invited_by)))
    if item.snacks and not is_report(context.snapshot, item):
        yield views.Fact(say("meeting.snacks"), (words.sentence(item.snacks),))


def action_items(context: Context, item: Meeting) -> tuple[page_views.ActionItem, ...]:
    """What was agreed, in the order in which it was typed."""
    say, link = context.language, views.Link(item.title, item.address)
    return tuple(
        page_views.ActionItem(
            what=one.what,
            who=name_of(context, one),
            by=_day(say, one.by),
            state=one.state,
            words=say(f"meeting.state.{one.state}"),
            meeting=link,
        )
        for one in item.action_items
    )


def name_of(context: Context, item: ActionItem) -> str:
    """Who does it, where anyone may know: a contact person, or somebody who said yes."""
    known = person_of(item.who, context.seen.of(PEOPLE))
    return known.name if known else (item.who or "") if item.may_be_named(context.today) else ""


def listed(context: Context) -> dict[str, Any]:
    """What the template of the list sees: what is to come, what has been, and what came of it in three columns."""
    coming = [event for event in cards.coming(context) if isinstance(event, Meeting)]
    been = [event for event in cards.past(context) if isinstance(event, Meeting)]
    return {
        "coming": tuple(cards.event(context, item) for item in coming),
        "been": cards.apart(_been(context, item) for item in been),
        "columns": tuple(_columns(context, context.seen.of(MEETINGS))),
    }


def _been(context: Context, item: Meeting) -> views.Card:
    """A meeting that has been: what was decided rather than what was asked."""
    card = cards.event(context, item)
    summary = item.decided[0] if item.decided else context.snapshot.prose(item.report or item.body.text).summary
    return card._replace(summary=cards.shortened(summary), label=context.language("meeting.report"))


def _columns(context: Context, found: Iterable[Meeting]) -> Iterator[page_views.Column]:
    """All that was agreed; of what is done only what is not of long ago. None at all where nothing was."""
    items = [(one, _is_recent(item, context.today)) for item in found for one in action_items(context, item)]
    for state in STATES if items else ():
        shown = tuple(one for one, is_recent in items if one.state == state and (is_recent or state != STATES[-1]))
        yield page_views.Column(state, context.language(f"meeting.state.{state}"), shown)


def _is_recent(item: Meeting, today: dt.date) -> bool:
    return isinstance(item.date, Unknown) or item.date >= today - LATELY


def _day(say: Language, day: dt.date | Unknown | None, *, weekday: bool = False) -> str:
    """A day in words; what nobody knows yet is said as such."""
    if day is None:
        return ""
    return words.sentence(say("unknown")) if isinstance(day, Unknown) else say.date(day, weekday=weekday)
