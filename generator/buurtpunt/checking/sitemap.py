"""Which file of a village stands at which address of its site; also the parts of pages that have an anchor."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from buurtpunt import prose
from buurtpunt.knowledge import slugs
from buurtpunt.model.lists import Question
from buurtpunt.model.selection import LeftOut
from buurtpunt.model.village import Contents
from buurtpunt.reading.village import Reading

HOME, OFFERS, AGENDA, NEWS = "", "aanbod/", "agenda/", "nieuws/"
QUESTIONS, HELP, PARTNERS, CONTACT, PRIVACY = "vragen/", "help-mee/", "partners/", "contact/", "privacy/"
# The parts of the contact page that a link may name.
HOURS_ANCHOR, DIRECTIONS_ANCHOR, ACCESS_ANCHOR = "uren", "bereikbaarheid", "toegankelijkheid"


@dataclass(frozen=True, slots=True)
class SiteMap:
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
    fixed = {"buurtpunt.yml": HOME, "contact.yml": contact, "uren.yml": f"{contact}#{HOURS_ANCHOR}"}
    fixed |= {"vragen.yml": QUESTIONS, "doelgroepen.yml": QUESTIONS, "partners.yml": PARTNERS, "help-mee.yml": HELP}
    fixed |= {"aanbod": OFFERS, "agenda": AGENDA, "nieuws": NEWS}
    addresses |= {f"content/{name}": where for name, where in fixed.items() if where.partition("#")[0] in sections}
    anchors[QUESTIONS] = frozenset(question_anchors(seen.questions)) | frozenset(a.id for a in seen.audiences)
    anchors[HELP] = frozenset(slugs.slugify(task.title) for task in seen.tasks)
    anchors[CONTACT] = frozenset({HOURS_ANCHOR, DIRECTIONS_ANCHOR, ACCESS_ANCHOR})
    documents = {document.origin.file for document in reading.contents.documents}
    hidden = {f"content/{name}": "die pagina is nog leeg" for name in fixed if f"content/{name}" not in addresses}
    hidden |= {left.place.file: left.reason for left in left_out if left.place.file in documents}
    return SiteMap(addresses, anchors, hidden, sections)


def question_anchors(questions: Iterable[Question]) -> list[str]:
    """An anchor for each question, in their order; the same words twice get a number."""
    taken: list[str] = []
    for question in questions:
        slug = anchor = slugs.slugify(question.words)
        number = 1
        while anchor in taken:
            number += 1
            anchor = f"{slug}-{number}"
        taken.append(anchor)
    return taken


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
        CONTACT: len(seen.people) > 1 or seen.hours or (hub and (hub.address or hub.directions or hub.access)),
    }
    sections = {address for address, something in filled.items() if something}
    if sections or seen.pages:
        sections.add(PRIVACY)
    return frozenset(sections | {HOME})
