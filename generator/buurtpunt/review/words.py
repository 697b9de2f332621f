"""The sentences of a review that are the same on a screen and on paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from buurtpunt.knowledge import dutch
from buurtpunt.languages import DUTCH
from buurtpunt.model import collections
from buurtpunt.review.links import Elsewhere
from buurtpunt.review.personal import NOBODY, PHOTO, Datum

READ_ALOUD = "Lees deze zinnen eens voor aan iemand van 14, en aan iemand van 82. Haperen ze? Knip ze in twee."
ONLY_PEOPLE_FIND = (
    "Namen in je teksten van wie niet in contact.yml staat, vinden wij niet. Lees ze zelf na, en vraag of het mag."
)
LEFT_OUT = "Staat nu niet op de site"
START_SMALL = "Begin met één ding. De andere tips staan in het verslag."
NOT_MADE = "Dat weten we pas als de fouten weg zijn."
HOME = "de eerste pagina"


def elsewhere(found: Elsewhere) -> Iterator[str]:
    """What came of asking other sites."""
    if found.offline:
        yield "We vonden geen enkele site. Misschien ben je niet op het internet. We weten dus niets over je links."
    elif found.count:
        asked = dutch.plural(found.count, "adres", "adressen")
        unsure = f" Van {len(found.unsure)} weten we het niet:" if found.unsure else ""
        yield f"We vroegen {asked} na.{unsure}"
    else:
        yield "Er zijn geen links naar andere sites om na te vragen."
    if found.made_up:
        asked = dutch.plural(found.made_up, "adres is een voorbeeld", "adressen zijn een voorbeeld")
        yield f"{asked} (.example). Die bestaan niet, dus vroegen we ze niet na."


def pages(addresses: Sequence[str], count: int, most: int) -> str:
    """On which pages something stands: by name while there are few, else how many."""
    if len(addresses) >= count > 1:
        return "op elke pagina"
    if len(addresses) <= most:
        return f"op {dutch.enumerate_words(page(address) for address in addresses)}"
    return f"op {len(addresses)} pagina's"


def page(address: str) -> str:
    """What a villager calls a page."""
    kind = collections.listed().get(address)
    return f"“{DUTCH.list_title(kind.name)}”" if kind else address.rstrip("/") or HOME


def in_short(data: Sequence[Datum], count: int) -> Iterator[str]:
    """What stands online of one person, a line for each set of pages; of somebody who is no contact, what it is."""
    by_place: dict[tuple[str, str], list[Datum]] = {}
    for one in data:
        where = pages(one.pages, count, 2) if one.who != NOBODY or one.sort != PHOTO else "zie het verslag"
        by_place.setdefault((where, one.sort if one.who == NOBODY else ""), []).append(one)
    for (where, sort), found in by_place.items():
        if sort == PHOTO:
            yield dutch.plural(len(found), "foto", "foto's") + f" met mensen: {where}"
        else:
            yield f"{dutch.enumerate_words(one.value if sort else one.sort for one in found)}: {where}"
