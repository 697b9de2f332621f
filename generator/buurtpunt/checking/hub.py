"""Checks what the law and visitors expect of the hub itself."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from buurtpunt.catalogues import tell
from buurtpunt.checking.snapshot import Snapshot
from buurtpunt.knowledge import colour, dutch, moments
from buurtpunt.model.collections import PEOPLE
from buurtpunt.model.hub import Hub
from buurtpunt.model.organisation import Campaign, Organisation
from buurtpunt.problems import Place, Problem, freshness, village

# Legal persons under the Belgian Companies and Associations Code; an association in fact has no such duty.
MONTH = dt.timedelta(days=30)
LEGAL_PERSONS = ("vzw", "cv")


def check(snapshot: Snapshot) -> Iterator[Problem]:
    """Finds what is expected and missing."""
    if snapshot.contents.of(PEOPLE) and not snapshot.seen.of(PEOPLE) and snapshot.is_whole("contact.yml"):
        until, person = max((p.until, i) for i, p in enumerate(snapshot.contents.of(PEOPLE)) if p.until)
        place = snapshot.contents.of(PEOPLE)[person].origin.at("tot")
        yield village.NOTHING_VISIBLE_CONTACT.at(place, until=moments.format_date(until))
    if snapshot.hub is not None:
        yield from _website(snapshot.hub)
        yield from _colour(snapshot.hub)
        yield from _campaign(snapshot, snapshot.hub.campaign)
        if snapshot.hub.organisation is not None:
            yield from _legal(snapshot.hub.organisation)


def _website(hub: Hub) -> Iterator[Problem]:
    if hub.website is None:
        yield village.NO_WEBSITE.at(Place("content/buurtpunt.yml"))


def _colour(hub: Hub) -> Iterator[Problem]:
    if hub.colour is None:
        return
    palette = colour.palette(hub.colour)
    if palette.adjusted:
        typed = hub.origin.at("kleur")
        yield village.COLOUR_ADJUSTED.at(typed, typed=hub.colour.hex, used=palette.light.accent)


def _campaign(snapshot: Snapshot, campaign: Campaign | None) -> Iterator[Problem]:
    """An action that is over, or that never is (practice book, advice 90: it has an end date)."""
    if campaign and campaign.until is None:
        example = (snapshot.today + MONTH).isoformat()
        yield freshness.CAMPAIGN_ENDLESS.at(campaign.origin.place, title=campaign.title, example=example)
    elif campaign and campaign.until and campaign.is_over(snapshot.today):
        told = {"title": campaign.title, "date": moments.format_date(campaign.until)}
        yield freshness.CAMPAIGN_OVER.at(campaign.origin.at("tot"), **told)


def _legal(organisation: Organisation) -> Iterator[Problem]:
    """Belgian Companies and Associations Code, art. 2:20."""
    if organisation.form not in LEGAL_PERSONS:
        return
    stated = {"zetel": organisation.seat, "ondernemingsnummer": organisation.number, "rpr": organisation.court}
    missing = [key for key, value in stated.items() if not value]
    if missing:
        yield village.LEGAL_MISSING.at(
            organisation.origin.place,
            missing=dutch.enumerate_words(tell(f"checking.legal.{key}") for key in missing),
            form=organisation.form,
            example=dutch.enumerate_words(f"`{key}: ...`" for key in missing),
        )
