"""Turns any record of a village into what a page shows of it, by the roles of its fields."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from buurtpunt import prose
from buurtpunt.catalogues import SPOKEN
from buurtpunt.checking import sitemap
from buurtpunt.checking.snapshot import field_body
from buurtpunt.making import cards, views, words
from buurtpunt.making.context import Context
from buurtpunt.model.collection import Collection
from buurtpunt.model.form import Role
from buurtpunt.model.record import Record
from buurtpunt.model.roles import held, value_of


def items(context: Context, kind: Collection[Record]) -> Iterator[views.Item]:
    """Everything of a kind, as its list shows it."""
    seen = context.seen
    for record, anchor in zip(seen.of(kind), sitemap.anchors_of(kind, seen), strict=True):
        yield item(context, record, anchor)


def item(context: Context, record: Record, anchor: str) -> views.Item:
    """One thing of a list."""
    texts = (field_body(one.value, record.origin, one.key) for one in held([record], Role.TEXT))
    day = value_of(record, Role.CHECKED_ON)
    return views.Item(
        title=value_of(record, Role.TITLE),
        anchor=anchor,
        text="".join(prose.embed(context.text(body.text, body.file), 2, anchor) for body in texts),
        facts=facts(context, record),
        person=cards.person_for(context, value_of(record, Role.CONTACT)),
        link=value_of(record, Role.LINK) or "",
        picture=context.picture(value_of(record, Role.PICTURE) or value_of(record, Role.LOGO)),
        checked=checked(context, day),
    )


def checked(context: Context, day: dt.date | None) -> str:
    """When somebody last saw that it is still right, or ""."""
    return context.language("checked_on", day=context.language.date(day, weekday=False)) if day else ""


def facts(context: Context, record: Record) -> tuple[views.Fact, ...]:
    """What one wants to know of a thing: its words by their keys, the name of the thing left out."""
    found = (one for one in held([record], Role.WORDS) if one.record is record and Role.TITLE not in one.roles)
    return tuple(
        views.Fact(
            context.language.key(one.key),
            _lines(context, one.value, Role.PRICE in one.roles),
            lang="" if context.language.has_key(one.key) else words.foreign(context.language, SPOKEN),
        )
        for one in found
    )


def _lines(context: Context, value: str | tuple[str, ...], is_price: bool) -> tuple[str, ...]:
    lines = (value,) if isinstance(value, str) else value
    return tuple(words.price(context.language, line) for line in lines) if is_price else lines
