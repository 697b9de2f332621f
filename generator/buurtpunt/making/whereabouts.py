"""Places for machines: a name, and an address as far as it is known."""

from __future__ import annotations

from typing import Any, NamedTuple

from buurtpunt.knowledge import dutch
from buurtpunt.making.context import Context
from buurtpunt.model.collections import HOURS, ROOMS
from buurtpunt.model.hub import Hub
from buurtpunt.model.organisation import Address


class Whereabouts(NamedTuple):
    """A place; `address` stands on one line, `is_hub` where it is that of the hub itself."""

    name: str
    address: str
    is_hub: bool = False


def where(context: Context, place: str | None) -> Whereabouts:
    """Where a place is. One elsewhere is told as it was typed: the address of the hub would send people to the wrong door."""
    hub = context.hub
    if venue := context.seen.place(place):
        return Whereabouts(venue.name, venue.address or "")
    rooms = {item.what for item in context.seen.of(HOURS)} | {room.name for room in context.seen.of(ROOMS)} | {hub.name}
    if place and not is_indoors(hub, place) and dutch.bare(place) not in map(dutch.bare, rooms):
        has_address = any(sign == "," or sign.isdigit() for sign in place)
        return Whereabouts(place, place if has_address else "")
    at = hub.address
    line = f"{at.street} {at.number}, {at.postcode} {at.town}" if at else ""
    return Whereabouts(place or hub.name, line, is_hub=True)


def is_indoors(hub: Hub, place: str) -> bool:
    """Whether a place is one of which the village said that it is in the hub: `De binnenkoer, onder het afdak` too, but nothing
    with a number behind the name, which may be another address (see `Contents.place`).
    """
    name, _, more = place.partition(",")
    has_number = any(sign.isdigit() for sign in more)
    return not has_number and dutch.bare(name) in map(dutch.bare, hub.indoors)


def for_search(context: Context, place: str | None) -> dict[str, Any]:
    """`name` and `address` of a place, as schema.org names them; {} without an address: Google passes over half a place."""
    found, at = where(context, place), context.hub.address
    address = postal(at) if found.is_hub and at else found.address
    return {"name": found.name, "address": address} if address else {}


def postal(at: Address) -> dict[str, str]:
    """An address as a schema.org PostalAddress."""
    return {
        "@type": "PostalAddress",
        "streetAddress": f"{at.street} {at.number}",
        "postalCode": at.postcode,
        "addressLocality": at.town,
        "addressCountry": "BE",
    }
