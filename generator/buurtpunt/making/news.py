"""The news: all of it on one page while it is short; else the newest there, and each year on a page that stays where it is."""

from __future__ import annotations

from collections.abc import Iterator

from buurtpunt.making import cards, views
from buurtpunt.making.context import Context
from buurtpunt.making.page_facts import new_page
from buurtpunt.model.collections import NEWS

LONG = 15  # pieces that all stand on one page
NEWEST = 8  # of more, those that do


def facts(context: Context) -> dict[str, tuple[views.Card | views.Link, ...]]:
    """What the template of the news sees: cards, and links to the years when not all are there."""
    found = [cards.news(context, item) for item in cards.newest(context.seen.of(NEWS))]
    years = tuple(_link(context, year) for year in _years(context))
    return {"cards": tuple(found[:NEWEST] if years else found), "brief": (), "years": years}


def pages(context: Context) -> Iterator[views.Page]:
    """A page for each year, from one to the next."""
    years = _years(context)
    links = [None, *(_link(context, year) for year in years), None]
    for number, (year, found) in enumerate(years.items()):
        about = context.language("news.of_year.about", year=year, hub=context.hub.name)
        page = new_page(context, "news", _address(year), _name(context, year), about)
        page = page._replace(previous=links[number], next=links[number + 2])
        yield page._replace(own={"cards": (), "brief": cards.apart(found), "years": ()})


def _years(context: Context) -> dict[int, list[views.Card]]:
    """The news of each year, the newest first; nothing while all of it stands on one page."""
    items = cards.newest(context.seen.of(NEWS))
    found: dict[int, list[views.Card]] = {}
    for item in items if len(items) > LONG else ():
        found.setdefault(item.date.year, []).append(cards.news(context, item))
    return found


def _link(context: Context, year: int) -> views.Link:
    return views.Link(_name(context, year), _address(year))


def _name(context: Context, year: int) -> str:
    return context.language("news.of_year", year=year)


def _address(year: int) -> str:
    return f"{NEWS.address}{year}/"
