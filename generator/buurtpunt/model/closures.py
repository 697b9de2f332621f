"""Periods in which all is shut: those that touch are one, and a day in them with hours of its own is open."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from buurtpunt.knowledge import dutch
from buurtpunt.model.hours import Closure, HourSet, SpecialDay, why
from buurtpunt.model.record import ORIGIN_KEY

_DAY = dt.timedelta(days=1)


def joined(closures: Iterable[Closure]) -> tuple[Closure, ...]:
    """Periods in order, those that touch as one: nobody comes to a door on a day between two of them that is not there."""
    groups: list[list[Closure]] = []
    for one in sorted(closures, key=lambda one: one.first):
        if groups and one.first <= max(known.last for known in groups[-1]) + _DAY:
            groups[-1].append(one)
        else:
            groups.append([one])
    return tuple(_as_one(group) if len(group) > 1 else group[0] for group in groups)


def _as_one(group: list[Closure]) -> Closure:
    reasons = list(dict.fromkeys(reason for one in group if (reason := why(one))))
    told = "; ".join([*reasons[:1], *map(dutch.inside, reasons[1:])])
    return group[0].model_copy(update={"last": max(one.last for one in group), "reason": told or None})


def opened(
    closures: tuple[Closure, ...], hours: tuple[HourSet, ...], days: Iterable[dt.date]
) -> tuple[tuple[Closure, ...], tuple[HourSet, ...]]:
    """Closures without the days on which something is open all the same, and hours that say what stays shut on those.

    Who types the hours of one day in a period knows of the period. What is said of that day alone, that it is shut, stays.
    """
    for day in sorted(set(days)):
        around = [one for one in closures if one.holds_on(day)]
        if around and all(one.first < one.last for one in around):
            closures = tuple(piece for one in closures for piece in _without(one, day))
            hours = tuple(_shut(item, around[0], day) for item in hours)
    return closures, hours


def _without(closure: Closure, day: dt.date) -> Iterator[Closure]:
    if not closure.holds_on(day):
        yield closure
        return
    if closure.first < day:
        yield closure.model_copy(update={"last": day - _DAY})
    if day < closure.last:
        yield closure.model_copy(update={"first": day + _DAY})


def _shut(item: HourSet, closure: Closure, day: dt.date) -> HourSet:
    if any(special.date == day for special in item.special):
        return item
    typed = {ORIGIN_KEY: closure.origin, "datum": day, "uren": (), "reden": closure.reason}
    return item.model_copy(update={"special": (*item.special, SpecialDay.model_validate(typed))})
