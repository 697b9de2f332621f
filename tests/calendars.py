"""Events made out of thin air for the tests of the calendar, and strategies that make any."""

from __future__ import annotations

import datetime as dt
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from buurtpunt.knowledge.calendar.rule import Every, Rule
from buurtpunt.knowledge.calendar.saying import say
from buurtpunt.model.events import Event
from buurtpunt.model.origin import Origin
from buurtpunt.model.record import ORIGIN_KEY
from buurtpunt.problems import Place

# No test of ours is timed: a busy machine is not a mistake.
patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def group(**fields: Any) -> dict[str, Any]:
    """A group of fields as `reading` hands it over."""
    return {**fields, ORIGIN_KEY: Origin(Place())}


def event(**fields: Any) -> Event:
    """An event out of what a villager types, on Saturday 12 December 2026 unless said otherwise."""
    place = Origin(Place("content/agenda/soep.md", 1))
    return Event.model_validate({"titel": "Soepavond", "datum": "2026-12-12", **fields, ORIGIN_KEY: place})


starts = st.dates(dt.date(2024, 1, 1), dt.date(2030, 12, 31))
_weekdays = st.lists(st.integers(0, 6), min_size=1, max_size=3, unique=True).map(lambda days: tuple(sorted(days)))
_nths = st.lists(st.sampled_from([1, 2, 3, 4, 5, -1, -2]), min_size=1, max_size=2, unique=True)
_in_order = _nths.map(lambda nths: tuple(sorted(nths, key=lambda nth: (nth < 0, nth))))
_months = st.one_of(
    st.just(()),
    st.lists(st.integers(1, 12), min_size=1, max_size=4, unique=True).map(lambda found: tuple(sorted(found))),
)
_ends: st.SearchStrategy[dict[str, Any]] = st.one_of(
    st.just({}),
    st.integers(1, 30).map(lambda number: {"count": number}),
    st.dates(dt.date(2031, 1, 1), dt.date(2036, 1, 1)).map(lambda day: {"until": day}),
)


@st.composite
def rules(draw: st.DrawFn) -> Rule:
    """Any rule that can be said in words."""
    every = draw(st.sampled_from(Every))
    months = draw(_months)
    interval = 1 if months and every is not Every.YEAR else draw(st.integers(1, 5))
    parts: dict[str, Any] = {"months": months} if every is not Every.YEAR and interval == 1 else {}
    if every is Every.WEEK:
        parts["weekdays"] = draw(st.one_of(st.just(()), _weekdays))
    elif every is Every.MONTH and draw(st.booleans()):
        parts |= {"weekdays": (draw(st.integers(0, 6)),), "nths": draw(_in_order)}
    elif every is Every.MONTH:
        days = st.lists(st.integers(1, 31), min_size=1, max_size=2, unique=True).map(lambda found: tuple(sorted(found)))
        parts = {"monthdays": draw(st.one_of(st.just((-1,)), days))}
    elif every is Every.YEAR and draw(st.booleans()):
        parts = {"weekdays": (draw(st.integers(0, 6)),), "nths": draw(_in_order), "months": (draw(st.integers(1, 12)),)}
    return Rule(every, interval, **parts, **draw(_ends))


@st.composite
def events(draw: st.DrawFn) -> Event:
    """Any event that comes back, with whatever can be said of single dates."""
    start, rule = draw(starts), draw(rules())
    fields: dict[str, Any] = {"datum": start.isoformat(), "herhaling": say(rule)}
    kinds = (
        "juli",
        "augustus",
        "schoolvakantie",
        "franse schoolvakantie",
        "feestdag",
        "zomer",
        "11 november",
        "paasvakantie",
        "5 mei 2031",
        "1 april 2033 tot 31 mei 2033",
    )
    fields["behalve"] = draw(st.lists(st.sampled_from(kinds), max_size=3, unique=True))
    fields["feestdag"] = draw(st.sampled_from(["gaat door", "valt weg", "vraag"]))
    if draw(st.booleans()):
        fields |= draw(
            st.sampled_from([{"van": "14:00", "tot": "17:00"}, {"van": "22:00", "tot": "1:00"}, {"van": "9:30"}])
        )
    if draw(st.booleans()):
        length = dt.timedelta(days=draw(st.integers(1, 3)))
        fields["laatste_dag"] = (start + length).isoformat()
    known = [day for day, _ in zip(rule.days(start), range(12), strict=False)]
    if known:
        changed = draw(st.lists(st.sampled_from(known), max_size=3, unique=True))
        moves = [
            group(van=day.isoformat(), naar=(day + dt.timedelta(days=1)).isoformat(), om="20:00") for day in changed[1:]
        ]
        fields |= {"geschrapt": [day.isoformat() for day in changed[:1]], "verplaatst": moves}
    extras = draw(st.lists(st.integers(1, 900), max_size=2, unique=True))
    fields["extra"] = [(start + dt.timedelta(days=number)).isoformat() for number in extras]
    on_rule = draw(st.lists(st.sampled_from(known), max_size=3)) if known else []
    for day in (*on_rule, *(start + dt.timedelta(days=number) for number in extras[:1])):
        hour = draw(st.sampled_from([{}, {"van": "10:00"}, {"van": "19:00", "tot": "21:00"}]))
        fields["extra"].append(group(datum=day.isoformat(), **hour))
    return event(**fields)
