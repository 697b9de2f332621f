"""One address, one page: also where capitals or accents are all that differs, and for old addresses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from buurtpunt import urls
from buurtpunt.catalogues import tell
from buurtpunt.checking import sitemap
from buurtpunt.checking.snapshot import Snapshot
from buurtpunt.knowledge import slugs
from buurtpunt.model import collections
from buurtpunt.model.documents import Document
from buurtpunt.model.together import STORY
from buurtpunt.problems import Problem, village

# Addresses that are taken whether or not there is something on the page today: tomorrow there may be.
_RESERVED = (
    *(
        sitemap.HOME,
        sitemap.CONTACT,
        sitemap.PRIVACY,
        sitemap.LEAFLETS,
        sitemap.A_TO_Z,
        sitemap.SEARCH,
        sitemap.REPORT,
        "beelden/",
        "bestanden/",
    ),
    *("404.html", "stijl.css", "icoon.svg", "icoon.png", "delen.png", "feed.xml", "sitemap.xml", "robots.txt", "CNAME"),
    *("agenda.xml", "agenda.ics", ".nojekyll", "site.webmanifest", "buurtpunt.json", "buurtpunt.schema.json"),
)
# A month of the agenda, a year of the news, a part of the list of names, the index.
_PERIOD = re.compile(r"agenda/[0-9]{4}-[0-9]{2}/|nieuws/[0-9]{4}/|a-tot-z/|zoeken/")


def check(snapshot: Snapshot) -> Iterator[Problem]:
    """Finds every page and every old address that stands where another one stands already."""
    fixed = tell("checking.fixed_page")
    taken = dict.fromkeys(map(_key, (*_RESERVED, *collections.listed())), fixed)
    languages = snapshot.hub.languages[1:] if snapshot.hub else ()
    taken |= {_key(f"{code}/"): fixed for code in languages}
    taken.pop(_key(STORY.address))  # a page of the village at that address tells the story
    for document in snapshot.contents.documents:
        place = document.origin.at("adres_op_site") if document.own_slug else document.origin.place
        key = _key(document.address)
        if other := taken.get(key) or (_PERIOD.fullmatch(document.address) and fixed):
            yield village.SAME_ADDRESS.at(place, address=document.address, other=other)
        taken.setdefault(key, document.origin.file)
    taken |= {_key(f"{one.address.rstrip('/')}.ics"): one.origin.file for one in snapshot.contents.events}
    for document in snapshot.contents.documents:
        for i, former in enumerate(document.former):
            if other := _occupant(former, taken):
                place = document.origin.at("vroeger", i)
                yield village.OLD_ADDRESS_TAKEN.at(place, address=former, other=other)
            taken.setdefault(_key(former), document.origin.file)


def is_free(address: str, documents: Iterable[Document]) -> bool:
    """Whether a new page may have an address: no page of the site has it, or had it before."""
    known = list(documents)
    old = (former for document in known for former in document.former)
    taken = map(_key, (*_RESERVED, *collections.listed(), *(document.address for document in known), *old))
    return _occupant(address, dict.fromkeys(taken, address)) is None


def _key(address: str) -> str:
    """What an address is known by: the file in which it stands, whatever its capitals or accents."""
    return str(PurePosixPath(slugs.fold(urls.file_of(address))))


def _occupant(address: str, taken: dict[str, str]) -> str | None:
    """Who has an old address already: as a page, or as a file where another one needs a folder."""
    file = _key(address)
    if _PERIOD.match(file):
        return tell("checking.fixed_page")
    same = (key for key in taken if key == file or file.startswith(f"{key}/") or key.startswith(f"{file}/"))
    return next((taken[key] for key in same), None)
