"""The files of `output/plan`, for the team alone: a page, a sheet to hang up, and a calendar."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

from buurtpunt import catalogues
from buurtpunt.catalogues import tell, tell_count
from buurtpunt.knowledge import moments, slugs
from buurtpunt.languages import DUTCH
from buurtpunt.making import lettering
from buurtpunt.making.context import Context
from buurtpunt.making.executor import Executor
from buurtpunt.making.page_facts import CalendarDay
from buurtpunt.making.paper import paint, views
from buurtpunt.making.plan import lanes
from buurtpunt.making.plan.lanes import Lane, Line, Plan, way
from buurtpunt.making.plan.timeline import Item
from buurtpunt.making.team_page import team_page
from buurtpunt.model.channels import CHANNELS
from buurtpunt.model.plan import PLAN
from buurtpunt.model.print_settings import SIZES
from buurtpunt.writing.manifest import Kept

OWN = Path(__file__).parent / "blad"
_IN_PERSON = "zelf-zeggen"  # in the name of an entry, which stays whatever it is called
PAGE, CALENDAR, SHEET = "index.html", "plan.ics", "plan.pdf"


def files(context: Context, executor: Executor) -> tuple[dict[str, bytes | Kept], int]:
    """The files by their name, and how many messages are agreed on; none of a village that plans nothing."""
    snapshot = context.snapshot
    agreed = len(snapshot.seen.of(PLAN))
    if not agreed and all(channel.is_asleep for channel in snapshot.contents.of(CHANNELS)):
        return {}, 0
    plan = lanes.plan(snapshot)
    made = {SHEET: pdf} if (pdf := _set(context, executor, plan)) else {}
    return {PAGE: page(context, plan, bool(made)), CALENDAR: calendar(context, plan), **made}, agreed


def page(context: Context, plan: Plan, has_sheet: bool) -> bytes:
    """One timeline for each audience; what has been is folded away."""
    told = [{"id": lane.id, "name": lane.name, "parts": _parts(lane)} for lane in plan.lanes]
    return team_page(context, OWN, "plan", lanes=told, late=plan.late, has_sheet=has_sheet)


def _parts(lane: Lane) -> tuple[tuple[str, list[Line]], ...]:
    past = [line for line in lane.lines if line.is_over]
    title = tell_count("plan.past", len(past))
    return (title, past), ("", [line for line in lane.lines if not line.is_over])


def _words() -> dict[str, str]:
    """What the sheet says of its own, and what all sheets ask of a language."""
    return {**DUTCH.words, **{f"plan.{key}": said for key, said in catalogues.words("plan").items()}}


def _set(context: Context, executor: Executor, plan: Plan) -> bytes | Kept | None:
    """The sheet; None when there is nothing to come, or we have no letters for it."""
    if not plan.weeks:
        return None
    from buurtpunt.making.paper.press import CachedTypesetter  # slow to load
    from buurtpunt.typesetting import Typesetter

    letters = lettering.for_paper(context.letters, executor)
    with Typesetter(context.theme.files, context.theme.own, letters, _words()) as typesetter:
        return CachedTypesetter(typesetter, executor, context.today).set("plan", sheet(context, plan), {}).pdf


def calendar(context: Context, plan: Plan) -> bytes:
    """What is still to be told, each with a reminder."""
    from buurtpunt.making.ics import calendar_of, notice  # slow to load

    return calendar_of(tell("plan.calendar", name=context.hub.name), map(notice, _tasks(context, plan)))


def _tasks(context: Context, plan: Plan) -> Iterator[CalendarDay]:
    named: Counter[str] = Counter()
    names = {lane.id: lane.name for lane in plan.lanes}
    for item in plan.items:
        uid = slugs.slugify(
            f"{item.what} {item.channel.name if item.channel else _IN_PERSON} {' '.join(item.audiences)}"
        )
        named[uid] += 1
        number = f"-{named[uid]}" if named[uid] > 1 else ""  # the same thing told twice to the same people
        said = {"what": item.what, "channel": way(item)}
        until = item.message and item.message.hangs_until
        if until and until >= context.today:  # a day that comes after it was told
            name = f"plan-{uid}{number}-weg@{_host(context)}"
            yield CalendarDay(
                until, name, tell("plan.entry.take_away", **said), "\n".join(_about(item)), "", "", reminds=True
            )
        if item.is_done or item.day < context.today:
            continue
        told = [tell("plan.entry.for", names=", ".join(names[id_] for id_ in item.audiences)), *_about(item)]
        yield CalendarDay(
            item.day,
            f"plan-{uid}{number}@{_host(context)}",
            tell("plan.entry" if item.message else "plan.entry.proposed", **said),
            "\n".join(told),
            place="",
            url="",
            hour=item.hour,
            is_sure=item.message is not None,
            reminds=True,
        )


def _host(context: Context) -> str:
    """What names of calendars end in (RFC 7986, 5.3): that of the hub."""
    return f"{slugs.slugify(context.hub.name)}.buurtpunt"


def _about(item: Item) -> Iterator[str]:
    message = item.message
    if message and message.who:
        yield tell("plan.entry.who", who=message.who)
    if message and message.agreed_with:
        yield tell("plan.entry.agreed_with", who=message.agreed_with)
    if item.channel and item.channel.who:
        yield tell("plan.entry.deliver", who=item.channel.who)
    if item.why:
        yield tell("plan.entry.why", why=item.why)


def sheet(context: Context, plan: Plan) -> dict[str, Any]:
    """What the sheet tells: an A4, lying. Of what other sheets tell it has nothing."""
    height, width = SIZES["A4"]
    weeks = [
        {"title": week.title, "cells": [[line._asdict() for line in cell] for cell in week.cells]}
        for week in plan.weeks
    ]
    return dict.fromkeys(field.name for field in fields(views.Sheet)) | {
        "width": width,
        "height": height,
        "document": tell("plan.name", name=context.hub.name),
        "lang": DUTCH.code,
        "name": context.hub.name,
        "headline": tell("plan.title", line=""),
        "lede": context.hub.name,
        "kind": "plan",
        "lanes": list(plan.columns),
        "weeks": weeks,
        "printed": DUTCH("paper.as_it_was", day=moments.format_date(context.today, weekday=False)),
        "unpublished": "",
        "bleed": 0,
        "marks": False,
        "inks": False,
        "colours": asdict(paint.in_light(context.hub.colour)),
    }
