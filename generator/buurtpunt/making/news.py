"""The news: all of it on one page while it is short; else the newest there, and each year on a page that stays where it is."""

from __future__ import annotations

from collections.abc import Iterator

from buurtpunt.making import cards, views
from buurtpunt.making.context import Context
from buurtpunt.making.sheets import Sheet, new_page
from buurtpunt.model.collections import NEWS

LONG = 15  # pieces that all stand on one page
NEWEST = 8  # of more, those that do


def facts(context: Context) -> dict[str, tuple[views.Card | views.Link, ...]]:
    """What the template of the news sees: cards, and links to the years when not all are there."""
    found = [cards.news(context, item) for item in cards.newest(context.seen.of(NEWS))]
    years = tuple(map(_link, _years(context)))
    return {"cards": tuple(found[:NEWEST] if years else found), "brief": (), "years": years}


def pages(context: Context) -> Iterator[Sheet]:
    """A page for each year, from one to the next."""
    years = _years(context)
    links = [None, *map(_link, years), None]
    for number, (year, found) in enumerate(years.items()):
        title = f"Nieuws van {year}"
        page = new_page(context, "news", _address(year), title, f"{title} bij {context.hub.name}.")
        page = page._replace(previous=links[number], next=links[number + 2])
        yield Sheet(page, {"cards": (), "brief": cards.apart(found), "years": ()})


def _years(context: Context) -> dict[int, list[views.Card]]:
    """The news of each year, the newest first; nothing while all of it stands on one page."""
    items = cards.newest(context.seen.of(NEWS))
    found: dict[int, list[views.Card]] = {}
    for item in items if len(items) > LONG else ():
        found.setdefault(item.date.year, []).append(cards.news(context, item))
    return found


def _link(year: int) -> views.Link:
    return views.Link(f"Nieuws van {year}", _address(year))


def _address(year: int) -> str:
    return f"{NEWS.address}{year}/"
