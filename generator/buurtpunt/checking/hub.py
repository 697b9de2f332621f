"""What the law and visitors expect of the hub itself."""

from __future__ import annotations

from buurtpunt.checking.subject import Subject
from buurtpunt.knowledge import colour, dutch, moments
from buurtpunt.model.collections import PEOPLE
from buurtpunt.model.hub import Hub
from buurtpunt.model.organisation import Organisation
from buurtpunt.problems import Place, village

# Legal persons under the Belgian Companies and Associations Code; an association in fact has no such duty.
LEGAL_PERSONS = ("vzw", "cv")


def check(subject: Subject) -> None:
    """Notes what is expected and missing."""
    if subject.contents.of(PEOPLE) and not subject.seen.of(PEOPLE) and subject.is_whole("contact.yml"):
        until, person = max((p.until, i) for i, p in enumerate(subject.contents.of(PEOPLE)) if p.until)
        place = subject.contents.of(PEOPLE)[person].origin.at("tot")
        subject.findings.add(village.NOTHING_VISIBLE_CONTACT, place, until=moments.format_date(until))
    if subject.hub is not None:
        _website(subject, subject.hub)
        _colour(subject, subject.hub)
        if subject.hub.organisation is not None:
            _legal(subject, subject.hub.organisation)


def _website(subject: Subject, hub: Hub) -> None:
    if hub.website is None:
        subject.findings.add(village.NO_WEBSITE, Place("content/buurtpunt.yml"))


def _colour(subject: Subject, hub: Hub) -> None:
    if hub.colour is None:
        return
    palette = colour.palette(hub.colour)
    if palette.adjusted:
        typed = hub.origin.at("kleur")
        subject.findings.add(village.COLOUR_ADJUSTED, typed, typed=hub.colour.hex, used=palette.light.accent)


def _legal(subject: Subject, organisation: Organisation) -> None:
    """Belgian Companies and Associations Code, art. 2:20."""
    if organisation.form not in LEGAL_PERSONS:
        return
    wanted = {
        "zetel": (organisation.seat, "de zetel", "`zetel: ...`"),
        "ondernemingsnummer": (organisation.number, "het ondernemingsnummer", "`ondernemingsnummer: ...`"),
        "rpr": (organisation.court, "de rechtbank (RPR)", "`rpr: ...`"),
    }
    missing = [(words, example) for value, words, example in wanted.values() if not value]
    if missing:
        subject.findings.add(
            village.LEGAL_MISSING,
            organisation.origin.place,
            missing=dutch.enumerate_words([words for words, _ in missing]),
            form=organisation.form,
            example=dutch.enumerate_words([example for _, example in missing]),
        )
