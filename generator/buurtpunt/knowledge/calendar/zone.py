"""Hours in Brussels, also in the two nights when the clock jumps."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo


@cache
def brussels() -> ZoneInfo:
    """The only time zone of a village; its data is slow to load."""
    from zoneinfo import ZoneInfo

    return ZoneInfo("Europe/Brussels")


def moment(day: date, hour: time) -> datetime:
    """An hour of a day as a moment in Brussels; an hour that comes twice is the first of both."""
    return datetime.combine(day, hour, brussels())


def begin(day: date, hour: time | None) -> date:
    """A day, or its hour in Brussels."""
    return moment(day, hour) if hour else day


def is_skipped(day: date, hour: time) -> bool:
    """Whether an hour does not exist: in the last night of March the clock goes from 2 to 3."""
    there = moment(day, hour)
    return there.astimezone(UTC).astimezone(brussels()).replace(tzinfo=None) != there.replace(tzinfo=None)


def changes_clock(day: date) -> bool:
    """Whether the clock jumps in the night in which a day begins. Two looks, where each hour would take four."""
    return moment(day, time(0)).utcoffset() != moment(day + timedelta(days=1), time(0)).utcoffset()
