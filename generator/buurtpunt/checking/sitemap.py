"""Which file of a village stands at which address of its site; also the parts of pages that have an anchor."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count
from typing import NamedTuple

from buurtpunt import prose
from buurtpunt.knowledge import slugs
from buurtpunt.model.village import Contents
from buurtpunt.problems import LeftOut
from buurtpunt.reading.village import Reading

HOME, OFFERS, AGENDA, NEWS = "", "aanbod/", "agenda/", "nieuws/"
QUESTIONS, HELP, PARTNERS, CONTACT, PRIVACY = "vragen/", "help-mee/", "partners/", "contact/", "privacy/"
LEAFLETS = "drukwerk/"  # sheets to print, for a village that wants them on its site
EVERYBODY = "iedereen"  # the anchor of the questions that are for no audience in particular
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


def chart(reading: Reading, seen: Contents, left_out: Iterable[LeftOut]) -> SiteMap:
    """Which page stands where."""
    sections = _sections(reading, seen)
    addresses = {document.origin.file: document.address for document in seen.documents}
    anchors = {document.address: prose.render(document.body.text).anchors for document in seen.documents}
    contact = CONTACT if CONTACT in sections else HOME
    hours = f"{contact}#{HOURS_ANCHOR}" if seen.hours else contact
    fixed = {"buurtpunt.yml": HOME, "contact.yml": contact, "uren.yml": hours}
    fixed |= {"vragen.yml": QUESTIONS, "doelgroepen.yml": QUESTIONS, "partners.yml": PARTNERS, "help-mee.yml": HELP}
    fixed |= {"aanbod": OFFERS, "agenda": AGENDA, "nieuws": NEWS}
    addresses |= {f"content/{name}": where for name, where in fixed.items() if where.partition("#")[0] in sections}
    anchors[QUESTIONS] = frozenset(question_anchors(seen)) | _groups(seen)
    anchors[HELP] = frozenset(task_anchors(seen))
    anchors[CONTACT] = frozenset(_parts_of_contact(reading, seen))
    documents = {document.origin.file for document in reading.contents.documents}
    hidden = {f"content/{name}": "die pagina is nog leeg" for name in fixed if f"content/{name}" not in addresses}
    hidden |= {left.place.file: left.reason for left in left_out if left.place.file in documents}
    return SiteMap(addresses, anchors, hidden, sections)


def question_anchors(contents: Contents) -> list[str]:
    """An anchor for each question, in their order; none is that of an audience, whose heading has one as well."""
    return _anchors((q.words for q in contents.questions), {EVERYBODY, *(a.id for a in contents.audiences)})


def task_anchors(contents: Contents) -> list[str]:
    """An anchor for each task, in their order."""
    return _anchors((task.title for task in contents.tasks), set())


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


def _groups(seen: Contents) -> frozenset[str]:
    """The anchors of the headings above the questions."""
    return frozenset(slugs.slugify(name) for q in seen.questions for name in (q.audiences or (EVERYBODY,)))


def _parts_of_contact(reading: Reading, seen: Contents) -> Iterator[str]:
    hub = reading.hub
    if seen.hours:
        yield HOURS_ANCHOR
    if hub and (hub.address or hub.directions):
        yield DIRECTIONS_ANCHOR
    if hub and hub.access:
        yield ACCESS_ANCHOR


def _sections(reading: Reading, seen: Contents) -> frozenset[str]:
    """The pages that there is something to put on. The smallest village has the home page alone."""
    hub = reading.hub
    filled = {
        OFFERS: seen.offers,
        AGENDA: seen.events,
        NEWS: seen.news,
        QUESTIONS: seen.questions,
        HELP: seen.tasks,
        PARTNERS: seen.partners,
        CONTACT: len(seen.people) > 1
        or seen.hours
        or seen.closures
        or (hub and (hub.address or hub.directions or hub.access)),
    }
    sections = {address for address, something in filled.items() if something}
    if sections or seen.pages:
        sections.add(PRIVACY)
    return frozenset(sections | {HOME})
