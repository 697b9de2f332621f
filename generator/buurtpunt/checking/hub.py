"""Checks what the law and visitors expect of the hub itself."""

from __future__ import annotations

import datetime as dt

from buurtpunt.checking.snapshot import Snapshot
from buurtpunt.knowledge import colour, dutch, moments
from buurtpunt.model.collections import PEOPLE
from buurtpunt.model.hub import Hub
from buurtpunt.model.organisation import Campaign, Organisation
from buurtpunt.problems import Place, freshness, village

# Legal persons under the Belgian Companies and Associations Code; an association in fact has no such duty.
MONTH = dt.timedelta(days=30)
LEGAL_PERSONS = ("vzw", "cv")


def check(snapshot: Snapshot) -> None:
    """Notes what is expected and missing."""
    if snapshot.contents.of(PEOPLE) and not snapshot.seen.of(PEOPLE) and snapshot.is_whole("contact.yml"):
        until, person = max((p.until, i) for i, p in enumerate(snapshot.contents.of(PEOPLE)) if p.until)
        place = snapshot.contents.of(PEOPLE)[person].origin.at("tot")
        snapshot.findings.add(village.NOTHING_VISIBLE_CONTACT, place, until=moments.format_date(until))
    if snapshot.hub is not None:
        _website(snapshot, snapshot.hub)
        _colour(snapshot, snapshot.hub)
        _campaign(snapshot, snapshot.hub.campaign)
        if snapshot.hub.organisation is not None:
            _legal(snapshot, snapshot.hub.organisation)


def _website(snapshot: Snapshot, hub: Hub) -> None:
    if hub.website is None:
        snapshot.findings.add(village.NO_WEBSITE, Place("content/buurtpunt.yml"))


def _colour(snapshot: Snapshot, hub: Hub) -> None:
    if hub.colour is None:
        return
    palette = colour.palette(hub.colour)
    if palette.adjusted:
        typed = hub.origin.at("kleur")
        snapshot.findings.add(village.COLOUR_ADJUSTED, typed, typed=hub.colour.hex, used=palette.light.accent)


def _campaign(snapshot: Snapshot, campaign: Campaign | None) -> None:
    """An action that is over, or that never is (practice book, advice 90: it has an end date)."""
    if campaign and campaign.until is None:
        example = (snapshot.today + MONTH).isoformat()
        snapshot.findings.add(freshness.CAMPAIGN_ENDLESS, campaign.origin.place, title=campaign.title, example=example)
    elif campaign and campaign.until and campaign.is_over(snapshot.today):
        told = {"title": campaign.title, "date": moments.format_date(campaign.until)}
        snapshot.findings.add(freshness.CAMPAIGN_OVER, campaign.origin.at("tot"), **told)


def _legal(snapshot: Snapshot, organisation: Organisation) -> None:
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
        snapshot.findings.add(
            village.LEGAL_MISSING,
            organisation.origin.place,
            missing=dutch.enumerate_words([words for words, _ in missing]),
            form=organisation.form,
            example=dutch.enumerate_words([example for _, example in missing]),
        )
