"""What every page has, what a calendar tells, and any file of the site that is still to be made."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
from collections.abc import Callable
from functools import cache
from typing import Any, NamedTuple

from buurtpunt.catalogues import SPOKEN
from buurtpunt.checking import sitemap
from buurtpunt.images import SHARED
from buurtpunt.languages import DUTCH, Language
from buurtpunt.making import editions, views
from buurtpunt.making.context import Context
from buurtpunt.making.words import foreign
from buurtpunt.model import collections
from buurtpunt.model.collection import Collection
from buurtpunt.model.record import Record
from buurtpunt.model.series import Series

CARD = "delen.png"  # what stands for a page without a picture: see `card`


class Part(NamedTuple):
    """One file of the site to be: its path, what it is made from as far as that can differ, and how to make it."""

    path: str
    what: str
    make: Callable[[], bytes]

    def made(self) -> bytes:
        """The file itself."""
        return self.make()


class CalendarEntry(NamedTuple):
    """An event with its dates, and what a calendar tells of it; written out, it names all that has a say in that."""

    series: Series
    uid: str
    place: str  # where it is unless a date says otherwise
    description: str
    contact: str
    url: str  # "" while the site has no address on the web
    places: tuple[tuple[str, str], ...] = ()  # places of which more is known: as an event names them, and in full
    language: Language = DUTCH


class CalendarDay(NamedTuple):
    """A day on which the hub is closed or open at other hours, or the team has something to do, as calendars tell of it."""

    day: dt.date
    uid: str
    summary: str
    description: str
    place: str
    url: str  # "" while the site has no address on the web
    hour: dt.time | None = None  # when it takes half an hour, and not the whole day
    is_sure: bool = True
    reminds: bool = False  # on the day before, at that hour or at nine


def told(facts: Any) -> str:
    """All that there is in plain facts, as one text, the same for the same facts only.

    Each text in it goes with its length in front; to put it between quotes, as `repr` does, takes twice as long.
    """
    if isinstance(facts, str):
        return f"{len(facts)}:{facts}"
    if isinstance(facts, tuple):
        return f"({','.join([told(fact) for fact in facts])})"
    return told(tuple(facts.items())) if isinstance(facts, dict) else repr(facts)


@cache
def policy(
    style: str = "'self'", data: str = "", forms: str = "'none'", *, runs: bool = False, manifest: bool = False
) -> str:
    """The Content-Security-Policy of a page: nothing from elsewhere, no script, no form, whatever a text or a theme tries.

    `data` is the JSON-LD on it: browsers do not run that, but checkers want it named by its hash. `runs`: it is the page
    that searches, and may run scripts of this site alone. `manifest`: it says how the site stands on a home screen.
    """
    sources = [hash_source(data)] * bool(data) + ["'self'", "'wasm-unsafe-eval'"] * runs
    script = f"script-src {' '.join(sources)}; " if sources else ""
    script += "manifest-src 'self'; " if manifest else ""
    own = f"img-src 'self' data:; style-src {style}; font-src 'self'; {script}connect-src 'self'"
    return f"default-src 'none'; {own}; base-uri 'none'; form-action {forms}"


def hash_source(text: str) -> str:
    """What names an inline element in a policy (CSP Level 3, 2.3.1)."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def new_page(
    context: Context, kind: str, address: str, title: str, description: str, picture: str | None = None, **more: Any
) -> views.Page:
    """What every page has, and more."""
    languages, alternates = editions.side_by_side(context, address)
    return views.Page(
        kind=kind,
        address=address,
        title=title,
        title_tag=f"{title} - {context.hub.name}",
        description=description,
        csp=policy(),
        canonical=context.absolute(address),
        share=_share(context, context.picture(picture)),
        crumbs=_crumbs(context, address),
        picture=context.picture(picture),
        languages=languages,
        alternates=alternates,
        **more,
    )


def _share(context: Context, own: views.Picture | None) -> views.Picture | None:
    """What others see of a page when they share it: its own picture, else that of the hub, else a card that we draw."""
    if not context.base:
        return None
    if picture := own or context.picture(context.hub.picture):
        size = picture.share_size if picture.share else (picture.width, picture.height)
        return views.Picture(context.absolute(picture.share or picture.address), picture.alt, *size)
    words = [context.hub.name, context.hub.sentence or ""]
    return views.Picture(context.absolute(CARD), ". ".join(filter(None, words)), *SHARED)


def _crumbs(context: Context, address: str) -> tuple[views.Link, ...]:
    if address == sitemap.HOME:
        return ()
    section = address.partition("/")[0] + "/"
    kind = collections.listed().get(section) if section != address else None
    up = (list_link(context, kind),) if kind else ()
    return (views.Link(context.language("home"), sitemap.HOME), *up)


def list_title(context: Context, kind: Collection[Record]) -> str:
    """What the list of a kind is called."""
    return context.language.list_title(kind.name)


def list_lang(context: Context, kind: Collection[Record]) -> str:
    """In which language that is, where it is not that of the page."""
    return "" if context.language.has_list(kind.name) else foreign(context.language, SPOKEN)


def list_link(context: Context, kind: Collection[Record]) -> views.Link:
    """A link to the list of a kind."""
    return views.Link(list_title(context, kind), kind.address, lang=list_lang(context, kind))
