"""The agenda month by month: a list of days that a phone and a screen reader can read, and a calendar where there is room."""

from __future__ import annotations

import calendar
import datetime as dt
from collections import defaultdict

from buurtpunt.knowledge import moments
from buurtpunt.knowledge.calendar.holidays import public_holiday
from buurtpunt.making import views
from buurtpunt.making.context import Context
from buurtpunt.making.month_views import Day, Month
from buurtpunt.making.sheets import Sheet, new_page
from buurtpunt.model.collections import EVENTS
from buurtpunt.model.occurrences import Occurrence

ADDRESS = "agenda/maanden/"
AT_MOST = 6  # months, this one included


def has_months(context: Context) -> bool:
    """Whether there is a date to show."""
    return bool(_by_day(context))


def months(context: Context) -> Sheet:
    """All dates from today on, a heading a month; dates that were cancelled too."""
    page = new_page(
        context, "months", ADDRESS, "Maand per maand", f"De agenda van {context.hub.name}, maand per maand."
    )
    by_day = _by_day(context)
    last = max(by_day)
    first = context.today.year * 12 + context.today.month - 1
    number = min(last.year * 12 + last.month - first, AT_MOST)
    found = tuple(_month(context, by_day, *divmod(month, 12)) for month in range(first, first + number))
    return Sheet(page, {"months": found})


def _by_day(context: Context) -> dict[dt.date, list[Occurrence]]:
    """What is on, by day; something that lasts stands on each of its days."""
    by_day: dict[dt.date, list[Occurrence]] = defaultdict(list)
    for event in context.seen.of(EVENTS):
        for one in context.series(event).coming(context.today):
            for number in range((one.last_day - one.day).days + 1):
                day = one.day + dt.timedelta(days=number)
                if day >= context.today:
                    by_day[day].append(one)
    return by_day


def _month(context: Context, by_day: dict[dt.date, list[Occurrence]], year: int, index: int) -> Month:
    """A month; this one from this week on."""
    this_week = context.today - dt.timedelta(days=context.today.weekday())
    length = calendar.monthrange(year, index + 1)[1]
    month = (dt.date(year, index + 1, number) for number in range(1, length + 1))
    days = [day for day in month if day >= this_week]
    name = f"{moments.month_name(index + 1).capitalize()} {year}"
    told = tuple(_day(day, by_day.get(day, [])) for day in days)
    return Month(name, f"{year}-{index + 1:02}", days[0].weekday() + 1, told)


def _day(day: dt.date, found: list[Occurrence]) -> Day:
    return Day(
        number=day.day,
        iso=day.isoformat(),
        words=moments.format_date(day, year=False),
        holiday=public_holiday(day),
        entries=tuple(_entry(one, day) for one in sorted(found, key=lambda one: one.order)),
    )


def _entry(one: Occurrence, day: dt.date) -> views.Link:
    """The title, with its hour in front on the first day, and whether it goes on."""
    hour = moments.format_time(one.start) if one.start and one.day == day else ""
    words = f"{hour}: {one.event.title}" if hour else one.event.title
    state = " (gaat niet door)" if not one.goes_on else " (volzet)" if one.full else ""
    return views.Link(words + state, one.event.address)
