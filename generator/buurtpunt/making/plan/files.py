"""The plan as files for the team: a page, a sheet to hang up, and a calendar. None of them goes on the site."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from buurtpunt.knowledge import colour, moments, slugs
from buurtpunt.making.calendar_entries import Notice
from buurtpunt.making.context import Context
from buurtpunt.making.plan.lanes import IN_PERSON, Plan
from buurtpunt.making.plan.timeline import Item
from buurtpunt.model.printing import SIZES

NAME = "plan"  # of each of the files, without what is behind the dot


def calendar(context: Context, plan: Plan) -> bytes:
    """What is still to be told, each with a reminder."""
    from buurtpunt.making.ics import calendar_of, notice  # slow to load

    return calendar_of(f"Plan van {context.hub.name}", map(notice, _tasks(context, plan)))


def _tasks(context: Context, plan: Plan) -> Iterator[Notice]:
    named: Counter[str] = Counter()
    names = {lane.id: lane.name for lane in plan.lanes}
    for item in plan.items:
        uid = slugs.slugify(
            f"{item.what} {item.channel.name if item.channel else IN_PERSON} {' '.join(item.audiences)}"
        )
        named[uid] += 1
        if item.is_done or item.day < context.today:
            continue
        number = f"-{named[uid]}" if named[uid] > 1 else ""  # the same thing told twice to the same people
        channel = item.channel.name if item.channel else IN_PERSON
        ours = "" if item.message else "Voorstel: "
        told = [f"Voor: {', '.join(names[id_] for id_ in item.audiences)}", *_about(item)]
        yield Notice(
            item.day,
            f"plan-{uid}{number}@{_host(context)}",
            f"{ours}{item.what} ({channel})",
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
        yield f"Wie: {message.who}"
    if message and message.agreed_with:
        yield f"Afgesproken met: {message.agreed_with}"
    if item.channel and item.channel.who:
        yield f"Bezorgen aan: {item.channel.who}"
    if item.why:
        yield f"Waarom dan: {item.why}"


def sheet(context: Context, plan: Plan) -> dict[str, Any]:
    """What the sheet tells: an A4, lying."""
    height, width = SIZES["A4"]
    scheme = colour.palette(context.hub.colour or colour.parse_colour("#0b6e4f")).light
    today = moments.format_date(context.today, weekday=False)
    return {
        "width": width,
        "height": height,
        "document": f"Plan - {context.hub.name}",
        "name": context.hub.name,
        "headline": "Wie hoort wat, en wanneer?",
        "lede": context.hub.name,
        "kind": "plan",
        "lanes": [lane.name for lane in plan.lanes],
        "weeks": [{"title": week.title, "cells": [[line._asdict() for line in cell] for cell in week.cells]} for week in plan.weeks],
        "printed": f"Stand van {today}",
        "unpublished": "",
        "bleed": 0,
        "marks": False,
        "inks": False,
        "colours": {
            "ink": scheme.ink, "muted": scheme.muted, "line": scheme.line, "tint": scheme.tint, "accent": scheme.accent,
            "strong": scheme.accent_strong, "on_strong": scheme.on_accent,
        },
    }  # fmt: skip
