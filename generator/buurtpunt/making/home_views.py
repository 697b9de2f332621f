"""What the template of the home page sees besides the site and the page; see `views`."""

from __future__ import annotations

from typing import NamedTuple

from buurtpunt.making.views import Card, Hours, Link, Notice, Person


class Home(NamedTuple):
    """The blocks of the home page; an empty one is left out."""

    action: Link | None
    hours: tuple[Hours, ...]
    events: tuple[Card, ...]
    news: tuple[Card, ...]
    offers: tuple[Card, ...]
    questions: tuple[Link, ...]  # one per audience
    tasks: tuple[Link, ...]
    people: tuple[Person, ...]
    closures: tuple[Notice, ...]  # those that are still to come
    weekend: Link | None  # where it stands what is on then, before it begins
    directions: str  # the stretch that tells how to get there, or ""
    more: dict[str, str]  # section -> address of its page, "" where there is none
