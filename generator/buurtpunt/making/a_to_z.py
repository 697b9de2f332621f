"""All that there is by its name, from A to Z: for who knows what it is called, and for who has no script to search with.

A long list leads to a page for each range of letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from buurtpunt.checking import sitemap
from buurtpunt.knowledge import dutch, slugs
from buurtpunt.making import cards, happenings, views
from buurtpunt.making.context import Context
from buurtpunt.making.page_facts import list_title, new_page
from buurtpunt.making.page_views import Group
from buurtpunt.making.words import foreign
from buurtpunt.model import collections
from buurtpunt.model.collection import Layout
from buurtpunt.model.collections import EVENTS, HOURS
from buurtpunt.model.documents import Document, News
from buurtpunt.model.events import Event
from buurtpunt.model.form import Role
from buurtpunt.model.roles import value_of
from buurtpunt.model.together import MEETINGS

LONG = 60  # names on one page: less than 5,000 pixels of a telephone
_DIGITS, _OTHERS = "0-9", "rest"  # below no letter
# Letters that share a page of a long list: always the same ones, so that each stays where it is.
_RANGES = ("a-e", "f-j", "k-o", "p-t", "u-z", _OTHERS)


def pages(context: Context) -> Iterator[views.Page]:
    """The list, or the letters with the pages on which they stand."""
    if sitemap.A_TO_Z not in context.snapshot.site_map.sections:
        return
    names = _names(context)
    say = context.language
    title, about = say("names"), say("names.about", hub=context.hub.name)
    front = new_page(context, "names", sitemap.A_TO_Z, title, about)
    if len(names) <= LONG:
        yield front._replace(own=_facts(context, names, sitemap.A_TO_Z))
        return
    parts = [*_parts(context, names)]
    yield front._replace(own={"groups": (), "jumps": letters(context)})
    around = [None, *(link for link, _ in parts), None]
    for number, (link, some) in enumerate(parts):
        page = new_page(context, "names", link.address, link.words, about)
        up = (*page.crumbs, views.Link(title, sitemap.A_TO_Z))
        page = page._replace(crumbs=up, previous=around[number], next=around[number + 2])
        yield page._replace(own=_facts(context, some, link.address))


def letters(context: Context) -> tuple[views.Link, ...]:
    """Each letter, with where its names stand."""
    names = _names(context)
    home = views.Link("", sitemap.A_TO_Z)
    where: dict[str, views.Link] = {}
    for link, some in [(home, names)] if len(names) <= LONG else _parts(context, names):
        for letter in _letters(some):
            where.setdefault(letter, views.Link(_heading(context, letter), f"{link.address}#{letter.lower()}"))
    return tuple(where.values())


def _facts(context: Context, names: list[views.Card], address: str) -> dict[str, Any]:
    """What the template sees: the names by letter, and links to jump to each."""
    groups = [
        Group(_heading(context, letter), letter.lower(), brief=found) for letter, found in _letters(names).items()
    ]
    jumps = tuple(views.Link(group.name, f"{address}#{group.anchor}") for group in groups)
    return {"groups": tuple(groups), "jumps": jumps if len(jumps) > 1 else ()}


def _parts(context: Context, names: list[views.Card]) -> Iterator[tuple[views.Link, list[views.Card]]]:
    """A page for each range of letters; one with too many names is several."""
    say = context.language
    for key in _RANGES:
        first, _, last = key.upper().partition("-")
        words = say("names.range", first=first, last=last) if last else say("names.rest")
        found = [card for card in names if _range(card.title) == key]
        for start in range(0, len(found), LONG):
            number = start // LONG + 1
            more = (f" ({number})", f"-{number}") if start else ("", "")
            yield views.Link(words + more[0], f"{sitemap.A_TO_Z}{key}{more[1]}/"), found[start : start + LONG]


def _range(title: str) -> str:
    letter = _letter(title).lower()
    return next((key for key in _RANGES if len(letter) == 1 and key[0] <= letter <= key[-1]), _OTHERS)


def _heading(context: Context, letter: str) -> str:
    return context.language("names.others") if letter == _OTHERS else letter


def _letters(names: list[views.Card]) -> dict[str, tuple[views.Card, ...]]:
    return {letter: tuple(found) for letter, found in groupby(names, key=lambda card: _letter(card.title))}


def _names(context: Context) -> list[views.Card]:
    """Each name once, in the order of the letters; signs of no letter come last."""
    once: dict[str, views.Card] = {}
    for card in _cards(context):
        once.setdefault(dutch.bare(card.title), card)
    return sorted(once.values(), key=lambda card: (*_place(card.title), card.title.casefold(), card.address))


def _place(title: str) -> tuple[int, str]:
    letter = _letter(title)
    numbered = re.sub("[0-9]+", lambda found: found[0].zfill(9), slugs.slugify(title))  # 2 before 10
    return (0 if len(letter) == 1 else 1 + (letter == _OTHERS), numbered)


def _letter(title: str) -> str:
    """The letter below which a name stands, whatever its accents and the signs before it."""
    first = next((sign for sign in slugs.latin(title) if sign.isalnum()), "")
    if first.isdigit():
        return _DIGITS
    return first.upper() if "a" <= first <= "z" else _OTHERS


def _cards(context: Context) -> Iterator[views.Card]:
    """All that has a name, with what it is; the first of two with one name is the one that is told."""
    say, seen, sections = context.language, context.seen, context.snapshot.site_map.sections
    titles = {address: list_title(context, kind) for address, kind in collections.listed().items()}
    yield from _events(context, titles[EVENTS.address])
    for kind in collections.folders().values():
        for item in seen.of(kind) if kind not in (EVENTS, MEETINGS) else ():
            assert isinstance(item, Document)
            day = f", {say.date(item.date, weekday=False)}" if isinstance(item, News) else ""
            lang = foreign(say, item.title_language, item.language)
            yield views.Card(item.title, item.address, when=f"{titles.get(kind.address, '')}{day}", lang=lang)
    for address, kind in collections.listed().items():
        if kind.layout is Layout.LISTS:
            for record, anchor in zip(seen.of(kind), sitemap.anchors_of(kind, seen), strict=True):
                yield views.Card(value_of(record, Role.TITLE), f"{address}#{anchor}", when=titles[address])
    if sitemap.CONTACT in sections:
        for hours in seen.of(HOURS):
            yield views.Card(hours.what, f"{sitemap.CONTACT}#{sitemap.HOURS_ANCHOR}", when=say("home.hours"))
        yield views.Card(say("contact"), sitemap.CONTACT)
    yield from (views.Card(title, address) for address, title in titles.items() if address in sections)
    if sitemap.PRIVACY in sections:
        yield views.Card(say("privacy"), sitemap.PRIVACY)


def _events(context: Context, title: str) -> Iterator[views.Card]:
    """What comes next before what comes later, and what has been last; of several with one name, how many there are."""
    say = context.language
    found: dict[str, list[Event]] = {}
    for event in (*cards.coming(context), *cards.past(context)):
        found.setdefault(dutch.bare(event.title), []).append(event)
    for same in found.values():
        series = context.snapshot.series(same[0])
        shown = series.next(context.today) or (series.occurrences or (None,))[-1]
        when = happenings.rule(say, series) or (happenings.days(say, shown) if shown else "")
        often = say("names.times", count=len(same), when=when) if len(same) > 1 else when
        lang = foreign(say, same[0].title_language, same[0].language)
        yield views.Card(same[0].title, same[0].address, when=", ".join(filter(None, (title, often))), lang=lang)
