"""The agenda month by month, each month on a page that stays where it is: a list of days that a phone and a screen reader can
read, and a calendar where there is room.
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections import defaultdict
from collections.abc import Iterator

from buurtpunt.languages import DUTCH, Language
from buurtpunt.making import views
from buurtpunt.making.context import Context
from buurtpunt.making.page_facts import new_page
from buurtpunt.making.page_views import Month
from buurtpunt.making.words import foreign, sentence
from buurtpunt.model.collections import EVENTS
from buurtpunt.model.events import Occurrence

REACH = 12  # months, back and ahead

ByDay = dict[dt.date, list[Occurrence]]


def address(day: dt.date) -> str:
    """Where the month of a day stands."""
    return f"{EVENTS.address}{day.year}-{day.month:02}/"


def name(day: dt.date, say: Language = DUTCH) -> str:
    """`December 2026`."""
    return f"{sentence(say.month(day.month))} {day.year}"


def by_day(context: Context, first: dt.date, last: dt.date) -> ByDay:
    """What is on from one day to another; something that lasts stands on each of its days."""
    found: ByDay = defaultdict(list)
    for one in context.snapshot.on(first, last):
        day, end = max(one.day, first), min(one.last_day, last)
        for number in range((end - day).days + 1):
            found[day + dt.timedelta(days=number)].append(one)
    return found


def filled(context: Context) -> dict[dt.date, ByDay]:
    """The months in reach in which there is or was something, by their first day."""
    this = context.today.year * 12 + context.today.month - 1
    first, end = (dt.date(number // 12, number % 12 + 1, 1) for number in (this - REACH, this + REACH))
    found: dict[dt.date, ByDay] = {}
    for day, on in sorted(by_day(context, first, end - dt.timedelta(days=1)).items()):
        found.setdefault(day.replace(day=1), {})[day] = on
    return found


def pages(context: Context) -> Iterator[views.Page]:
    """A page for each of these months, from one to the next; dates that were cancelled stand on it too."""
    found, say = filled(context), context.language
    links = [None, *(views.Link(name(month, say), address(month)) for month in found), None]
    for number, (month, on) in enumerate(found.items()):
        about = say("agenda.month.about", hub=context.hub.name, month=f"{say.month(month.month)} {month.year}")
        page = new_page(context, "months", address(month), name(month, say), about)
        page = page._replace(previous=links[number], next=links[number + 2])
        yield page._replace(own={"month": _month(say, month, on)})


def _month(say: Language, month: dt.date, on: ByDay) -> Month:
    length = calendar.monthrange(month.year, month.month)[1]
    days = (month.replace(day=number) for number in range(1, length + 1))
    return Month(month.weekday() + 1, tuple(told(say, day, on.get(day, []), year=False) for day in days))


def told(say: Language, day: dt.date, found: list[Occurrence], *, year: bool = True) -> views.Day:
    """One day with what is on."""
    return views.Day(
        number=day.day,
        iso=day.isoformat(),
        words=say.date(day, year=year),
        holiday=say.holiday(day),
        entries=tuple(_entry(say, one, day) for one in sorted(found, key=lambda one: one.order)),
    )


def _entry(say: Language, one: Occurrence, day: dt.date) -> views.Link:
    """The title, with its hour in front on the first day, and whether it goes on."""
    title = one.event.title
    words = say("hour_first", hour=say.time(one.start), title=title) if one.start and one.day == day else title
    state = say("cancelled") if not one.goes_on else say("full") if one.full else ""
    return views.Link(
        say("because", told=words, why=state) if state else words,
        one.event.address,
        lang=foreign(say, one.event.title_language, one.event.language),
    )
