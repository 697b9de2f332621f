"""What there is on one day: what is open, what takes place, what can still be ordered. The site and `today` tell the same.

A page without a script cannot know what day it is, so each day is told by its name and its date.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from buurtpunt.checking.snapshot import Snapshot
from buurtpunt.knowledge.calendar.deadlines import Deadline
from buurtpunt.languages import Language
from buurtpunt.making import happenings, views, words
from buurtpunt.model.collections import HOURS
from buurtpunt.model.events import Occurrence
from buurtpunt.model.hours import HourSet
from buurtpunt.model.hours import why as reason_of
from buurtpunt.model.opening import DayHours, hours_on

_DAY = dt.timedelta(days=1)
ORDERS_AHEAD = 7  # days for which one is told until when to order
_IN_A_LINE = 2  # things that are told on each page


class LastDay(NamedTuple):
    """Until when something can be ordered, or a name put down, for one of its days."""

    title: str
    is_order: bool  # or else a list to put one's name on
    day: dt.date
    deadline: Deadline
    address: str

    @property
    def last(self) -> dt.date | None:
        """The last day."""
        return self.deadline.for_date(self.day)


def shown(say: Language, snapshot: Snapshot) -> views.Today | None:
    """Today and tomorrow as every page tells them; None when there is nothing to tell."""
    days = tuple(_told(say, snapshot, snapshot.today + number * _DAY) for number in (0, 1))
    orders = tuple(_order(say, one) for one in open_orders(snapshot))
    if not orders and not any(day.rows or day.entries for day in days):
        return None
    return views.Today(days, orders, _line(say, days[0]))


def _told(say: Language, snapshot: Snapshot, day: dt.date) -> views.Day:
    entries = (
        views.Link(
            said(say, one), one.event.address, lang=words.foreign(say, one.event.title_language, one.event.language)
        )
        for one in snapshot.on(day, day)
    )
    return views.Day(say.date(day), day.isoformat(), tuple(entries), tuple(rows(say, snapshot, day)))


def said(say: Language, one: Occurrence) -> str:
    """Something on its day: `Soepavond, van 18 tot 21 uur: gaat niet door`."""
    hours = happenings.hours(say, one)
    return happenings.remarked(say, f"{one.event.title}{', ' + hours if hours else ''}", one)


def rows(say: Language, snapshot: Snapshot, day: dt.date) -> Iterator[views.DayRow]:
    """What is open at the same hours stands together, what is closed comes last."""
    if snapshot.hub is None or snapshot.hub.phase != "open":
        return
    if shut := next((closure for closure in snapshot.seen.closures if closure.holds_on(day)), None):
        if snapshot.seen.of(HOURS):
            is_told = shut.holds_on(snapshot.today)  # at the top of every page
            why = "" if is_told else reason_of(shut)
            told = words.sentence(happenings.because(say, say("closed"), why))
            yield views.DayRow("", told, is_different=True, is_open=False)
        return
    same: dict[tuple[bool, str, bool, str], list[str]] = {}
    for item, found in open_hours(snapshot, day):
        why = say.why(found.reason) if found.is_different else ""
        told = happenings.because(say, say.spans(found.spans), why)
        aloud = happenings.because(say, say.spans_aloud(found.spans), why) if found.spans else ""
        same.setdefault((not found.spans, told, found.is_different, aloud), []).append(item.what)
    for (is_shut, told, is_different, aloud), names in sorted(same.items(), key=lambda row: row[0][0]):
        yield views.DayRow(say.in_one_breath(names), told, is_different, not is_shut, aloud)


def open_hours(snapshot: Snapshot, day: dt.date) -> Iterator[tuple[HourSet, DayHours]]:
    """The hours on a day of all that goes by the clock."""
    for item in snapshot.seen.of(HOURS):
        if any(opening.weekdays for opening in item.when):
            yield item, hours_on(item, snapshot.seen.closures, day)


def last_days(snapshot: Snapshot) -> Iterator[LastDay]:
    """Until when one can order or put one's name down: for the next time of each event, and of hours with an order."""
    for event in snapshot.seen.events:
        found = snapshot.series(event).next(snapshot.today)
        for deadline, is_order in ((event.register_by, False), (event.order_by, True)):
            if deadline and found and found.goes_on and not found.full:
                yield LastDay(event.title, is_order, found.day, deadline, event.address)
    for item in snapshot.seen.of(HOURS):
        if item.order_by and (next_time := _next_to_order(snapshot, item, item.order_by)):
            yield LastDay(item.what, True, next_time, item.order_by, "")


def _next_to_order(snapshot: Snapshot, item: HourSet, deadline: Deadline) -> dt.date | None:
    """The first day on which it is open and for which one can still order."""
    for number in range(2 * ORDERS_AHEAD):
        day = snapshot.today + number * _DAY
        last = deadline.for_date(day)
        if last and last >= snapshot.today and hours_on(item, snapshot.seen.closures, day).spans:
            return day
    return None


def open_orders(snapshot: Snapshot) -> list[LastDay]:
    """What can still be ordered in the coming week, what ends first in front."""
    limit = snapshot.today + ORDERS_AHEAD * _DAY
    found = [one for one in last_days(snapshot) if one.last and snapshot.today <= one.last < limit]
    return sorted(found, key=lambda one: (one.last or limit, one.title))


def _order(say: Language, one: LastDay) -> views.Link:
    """`Soepavond van zaterdag 28 november 2026: inschrijven kan tot ...`; of what is open each week the date says itself."""
    what = say("of_day", what=one.title, day=say.date(one.day)) if one.address else one.title
    moment = say.deadline(one.deadline, one.day, year=True)
    return views.Link(
        say("order_by.open" if one.is_order else "register_by.open", what=what, moment=moment), one.address
    )


def _line(say: Language, day: views.Day) -> str:
    """The day in one breath: `Winkel en pakjes 8-12 uur, Soepavond van 18 tot 21 uur`."""
    is_open = [f"{row.what} {row.hours}" for row in day.rows if row.is_open]
    told = [*(is_open or [say("closed")] * bool(day.rows)), *(entry.words for entry in day.entries)]
    line = "; ".join(told[:_IN_A_LINE])
    return say("and_more", told=line) if len(told) > _IN_A_LINE else line
