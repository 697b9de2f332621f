"""The plan in words: one lane for each audience, the team first, and in it all that they are told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import groupby
from textwrap import indent
from typing import NamedTuple

from buurtpunt.catalogues import tell
from buurtpunt.checking.plan import place_of
from buurtpunt.checking.snapshot import Snapshot
from buurtpunt.knowledge import dutch, moments
from buurtpunt.languages import DUTCH
from buurtpunt.making.plan import proposals, timeline
from buurtpunt.making.plan.proposals import TooLate
from buurtpunt.making.plan.timeline import Item
from buurtpunt.model.plan import PLAN, TEAM
from buurtpunt.reading.yamltree import as_value


class Line(NamedTuple):
    """One thing to tell, in words. `paste` is the entry for plan.yml where we propose it."""

    day: str  # as on the tear-off calendar: "5", "za", "dec"
    weekday: str
    month: str
    hour: str  # "18 uur", or ""
    when: str  # "zaterdag 5 december, om 18 uur"
    what: str
    channel: str
    who: str
    notes: tuple[str, ...]
    state: str  # "klaar", "voorstel" or ""
    is_over: bool
    paste: str = ""


class Lane(NamedTuple):
    """All that one audience is told."""

    id: str
    name: str
    lines: tuple[Line, ...]


class Week(NamedTuple):
    """A week of the plan: its Monday in words, and what there is in it for each audience, in their order."""

    title: str
    cells: tuple[tuple[Line, ...], ...]


class Plan(NamedTuple):
    """All of it: by audience, by week, and what is too late."""

    lanes: tuple[Lane, ...]
    columns: tuple[str, ...]  # the names of those who are still told something
    weeks: tuple[Week, ...]  # from this one on
    late: tuple[str, ...]
    items: tuple[Item, ...]


def plan(snapshot: Snapshot) -> Plan:
    """The plan of a village on a day; without a lane when there is nothing to tell anybody."""
    agreed = [*timeline.planned(snapshot)]
    proposed, late = proposals.proposals(snapshot, agreed)
    items = tuple(sorted((*agreed, *proposed), key=lambda item: item.order))
    called = {TEAM: tell("plan.team"), **timeline.names(snapshot)}
    lanes = tuple(
        Lane(id_, name, tuple(_lines(snapshot, [item for item in items if id_ in item.audiences])))
        for id_, name in called.items()
    )
    ahead = [item for item in items if item.day >= _monday(snapshot.today)]
    columns = [id_ for id_ in called if any(id_ in item.audiences for item in ahead)]
    return Plan(
        tuple(lane for lane in lanes if lane.lines),
        tuple(called[id_] for id_ in columns),
        tuple(_weeks(snapshot, ahead, columns)),
        tuple(_too_late(late)),
        items,
    )


def _too_late(late: Iterable[TooLate]) -> Iterator[str]:
    """For what it is too late, a sentence for each thing to tell."""
    by_title: dict[str, list[str]] = {}
    for one in late:
        by_title.setdefault(one.event.title, []).append(
            tell(
                "plan.late.channel",
                channel=one.channel.name,
                day=moments.format_date(one.last, weekday=False, year=False),
            )
        )
    for title, ways in by_title.items():
        yield tell("plan.late", title=title, channels=dutch.enumerate_words(ways))


def _weeks(snapshot: Snapshot, items: list[Item], columns: list[str]) -> Iterator[Week]:
    """Week by week; one in which nothing happens is left out."""
    for monday in sorted({_monday(item.day) for item in items}):
        theirs = [item for item in items if _monday(item.day) == monday]
        cells = (tuple(_lines(snapshot, [item for item in theirs if id_ in item.audiences])) for id_ in columns)
        yield Week(moments.format_date(monday, weekday=False, year=False), tuple(cells))


def _monday(day: dt.date) -> dt.date:
    return day - dt.timedelta(days=day.weekday())


def _lines(snapshot: Snapshot, items: Iterable[Item]) -> Iterator[Line]:
    """A line for each; all that we propose to tell the team first on one day is said at once."""
    for (_, goes_first), found in groupby(
        items, key=lambda item: (item.day, not item.message and TEAM in item.audiences)
    ):
        together = [*found]
        lines = [_line(snapshot, item) for item in together]
        if goes_first and len(lines) > 1:
            what = tell("plan.team_first", what=dutch.enumerate_words(item.what for item in together))
            yield lines[0]._replace(what=what, paste="\n".join(line.paste for line in lines))
        else:
            yield from lines


def _line(snapshot: Snapshot, item: Item) -> Line:
    message = item.message
    hour = moments.format_time(item.hour) if item.hour else ""
    notes = [item.why] if item.why else []
    if message and message.agreed_with:
        notes.append(tell("plan.agreed_with", who=message.agreed_with))
    if message and message.together_with:
        notes.append(tell("plan.together_with", what=message.together_with))
    if message and message.hangs_until:
        notes.append(tell("plan.hangs_until", day=moments.format_date(message.hangs_until, year=False)))
    day, weekday, month = DUTCH.leaf(item.day)
    date = moments.format_date(item.day, year=item.day.year != snapshot.today.year)
    return Line(
        day=day,
        weekday=weekday,
        month=month,
        hour=hour,
        when=tell("plan.at", day=date, hour=hour) if hour else date,
        what=item.what,
        channel=way(item),
        who=(message.who if message else None) or "",
        notes=tuple(notes),
        state="voorstel" if message is None else "klaar" if message.is_done else "",
        is_over=item.day < snapshot.today,
        paste="" if message else indent(entry(item), _margin(snapshot)),
    )


def way(item: Item) -> str:
    """How it is told: by a channel, or in person."""
    return item.channel.name if item.channel else tell("plan.in_person")


def entry(item: Item) -> str:
    """What stands below `berichten` for what we propose."""
    audiences = ", ".join(item.audiences)
    keys = {"wat": as_value(item.what), "doelgroep": f"[{audiences}]", "dag": item.day.isoformat()}
    if item.channel:
        keys["kanaal"] = as_value(item.channel.name)
    if item.about:
        keys["over"] = as_value(place_of(item.about))
    first, *rest = [f"{key}: {value}" for key, value in keys.items()]
    return "\n".join([f"- {first}", *(f"  {line}" for line in rest)])


def _margin(snapshot: Snapshot) -> str:
    """How far the list in plan.yml stands from its edge: what is pasted in it has to stand as far."""
    message = next(iter(snapshot.contents.of(PLAN)), None)
    return " " * (message.origin.place.column - 3) if message else "  "
