"""Which file of a village stands at which address of its site; also the parts of pages that have an anchor."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from itertools import count
from typing import NamedTuple

from buurtpunt import prose
from buurtpunt.catalogues import tell
from buurtpunt.knowledge import slugs
from buurtpunt.model import collections
from buurtpunt.model.collection import Collection, Layout
from buurtpunt.model.collections import AUDIENCES, CLOSURES, EVENTS, HOURS, PAGES, PEOPLE
from buurtpunt.model.documents import FreePage
from buurtpunt.model.form import Role
from buurtpunt.model.record import Record
from buurtpunt.model.roles import key_of, value_of
from buurtpunt.model.together import STORY
from buurtpunt.model.village import Contents
from buurtpunt.problems import LeftOut
from buurtpunt.reading.village import Reading

HOME, CONTACT, PRIVACY = "", "contact/", "privacy/"
A_TO_Z, SEARCH, REPORT = "a-tot-z/", "zoeken/", "meld-iets/"
LEAFLETS = "drukwerk/"  # sheets to print, for a village that wants them on its site
EVERYBODY = "iedereen"  # the anchor of what is for no audience in particular
LARGE = 40  # pages; in a site with more one finds one's way by name
# The parts of the contact page that a link may name.
HOURS_ANCHOR, DIRECTIONS_ANCHOR, ACCESS_ANCHOR = "uren", "bereikbaarheid", "toegankelijkheid"


class SiteMap(NamedTuple):
    """The pages that the site has.

    `addresses` go by source file or folder ("content/agenda/soep.md", "content/agenda"); `anchors` by address;
    `hidden` are the reasons why a file has no page today.
    """

    addresses: dict[str, str]
    anchors: dict[str, frozenset[str]]
    hidden: dict[str, str]
    sections: frozenset[str]  # the addresses of the pages that are no document: home, agenda/, ...


def chart(reading: Reading, seen: Contents, left_out: Iterable[LeftOut], texts: Mapping[str, prose.Prose]) -> SiteMap:
    """Which page stands where; `texts` are those that were rendered before."""
    sections = _sections(reading, seen)
    addresses = {document.origin.file: document.address for document in seen.documents}
    anchors = {one.address: (texts.get(one.body.text) or prose.render(one.body.text)).anchors for one in seen.documents}
    fixed = _fixed(CONTACT if CONTACT in sections else HOME, bool(seen.of(HOURS)))
    addresses |= {f"content/{name}": where for name, where in fixed.items() if where.partition("#")[0] in sections}
    for address, kind in collections.listed().items():
        if kind.layout is Layout.LISTS:
            anchors[address] = frozenset(anchors_of(kind, seen)) | _groups(kind, seen)
    anchors[CONTACT] = frozenset(_parts_of_contact(reading, seen))
    documents = {document.origin.file for document in reading.contents.documents}
    hidden = {f"content/{name}": tell("checking.empty_page") for name in fixed if f"content/{name}" not in addresses}
    hidden |= {left.place.file: left.reason for left in left_out if left.place.file in documents}
    return SiteMap(addresses, anchors, hidden, sections)


def lists_in_menu(sections: Container[str]) -> list[str]:
    """The addresses in the menu that are no free page: what a village has lists of, a search, whom to call."""
    return [address for address in (*collections.listed(), SEARCH, CONTACT) if address in sections]


def pages_in_menu(seen: Contents) -> list[FreePage]:
    """The free pages that want to be in the menu, in its order."""
    return sorted(
        (page for page in seen.of(PAGES) if page.in_menu), key=lambda page: (page.order, page.title.casefold())
    )


def _fixed(contact: str, has_hours: bool) -> dict[str, str]:
    """Where what stands in each file or folder of content/ is to be seen, if anywhere."""
    where = {collections.HOME: HOME, collections.CONTACT: contact}
    fixed: dict[str, str] = {}
    for kind in collections.ALL:
        name = kind.folder or kind.path.removeprefix("content/")
        if kind.is_public and "/" not in name and (kind.address or kind.part_of):
            fixed.setdefault(name, kind.address or where.get(kind.part_of, kind.part_of))
    return fixed | ({"uren.yml": f"{contact}#{HOURS_ANCHOR}"} if has_hours else {})


def anchors_of(kind: Collection[Record], contents: Contents) -> list[str]:
    """An anchor for each thing in a list, in their order; none is that of an audience, whose heading has one as well."""
    is_grouped = bool(key_of(kind.model, Role.AUDIENCES))
    taken = {EVERYBODY, *(audience.id for audience in contents.of(AUDIENCES))} if is_grouped else set()
    known = (contents.original or contents).of(kind)  # in each language the same anchors
    return _anchors((value_of(record, Role.TITLE) for record in known), taken)


def _anchors(titles: Iterable[str], taken: set[str]) -> list[str]:
    """An anchor for each title; one that is taken gets a number behind it."""
    made: list[str] = []
    for title in titles:
        slug = slugs.slugify(title)
        numbered = (f"{slug}-{number}" for number in count(2))
        anchor = slug if slug not in taken else next(name for name in numbered if name not in taken)
        taken.add(anchor)
        made.append(anchor)
    return made


def _groups(kind: Collection[Record], seen: Contents) -> frozenset[str]:
    """The anchors of the headings above what is grouped by audience."""
    if not key_of(kind.model, Role.AUDIENCES):
        return frozenset()
    found = (value_of(record, Role.AUDIENCES) or (EVERYBODY,) for record in seen.of(kind))
    return frozenset(slugs.slugify(name) for names in found for name in names)


def _parts_of_contact(reading: Reading, seen: Contents) -> Iterator[str]:
    hub = reading.hub
    if seen.of(HOURS):
        yield HOURS_ANCHOR
    if hub and (hub.address or hub.directions):
        yield DIRECTIONS_ANCHOR
    if hub and hub.access:
        yield ACCESS_ANCHOR


def _sections(reading: Reading, seen: Contents) -> frozenset[str]:
    """The pages that there is something to put on. The smallest village has the home page alone."""
    hub = reading.hub
    is_reached = len(seen.of(PEOPLE)) > 1 or bool(seen.of(HOURS)) or bool(seen.of(CLOSURES))
    sections = {address for address, kind in collections.listed().items() if seen.of(kind)}
    if seen.events:
        sections.add(EVENTS.address)
    if any(page.address == STORY.address for page in seen.of(PAGES)):  # it tells the story, below what it says itself
        sections.discard(STORY.address)
    if is_reached or (hub and (hub.address or hub.directions or hub.access)):
        sections.add(CONTACT)
    if sections or seen.of(PAGES):
        sections.add(PRIVACY)
    sections.add(HOME)
    if hub and hub.report and (hub.report.email or hub.report.whatsapp):
        sections.add(REPORT)
    is_large = len(sections) + len(seen.documents) > LARGE
    if is_large if hub is None or hub.by_name is None else hub.by_name:
        sections |= {A_TO_Z, SEARCH}
    return frozenset(sections)
