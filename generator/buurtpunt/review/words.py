"""The sentences of a review that are the same on a screen and on paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from buurtpunt.catalogues import tell, tell_count
from buurtpunt.knowledge import dutch
from buurtpunt.languages import DUTCH
from buurtpunt.model import collections
from buurtpunt.review.links import Elsewhere
from buurtpunt.review.personal import PHOTO, Datum


def elsewhere(found: Elsewhere) -> Iterator[str]:
    """What came of asking other sites."""
    if found.offline:
        yield tell("review.elsewhere.offline")
    elif found.count:
        asked = tell_count("review.elsewhere.asked", found.count)
        yield tell("review.elsewhere.unsure", asked=asked, count=len(found.unsure)) if found.unsure else asked
    else:
        yield tell("review.elsewhere.none")
    if found.made_up:
        yield tell_count("review.elsewhere.made_up", found.made_up)


def pages(addresses: Sequence[str], count: int, most: int) -> str:
    """On which pages something stands: by name while there are few, else how many."""
    if len(addresses) >= count > 1:
        return tell("review.pages.all")
    if len(addresses) <= most:
        return tell("review.pages.some", names=dutch.enumerate_words(page(address) for address in addresses))
    return tell("review.pages.many", count=len(addresses))


def page(address: str) -> str:
    """What a villager calls a page."""
    kind = collections.listed().get(address)
    return f"“{DUTCH.list_title(kind.name)}”" if kind else address.rstrip("/") or tell("review.pages.home")


def in_short(data: Sequence[Datum], count: int) -> Iterator[str]:
    """What stands online of one person, a line for each set of pages; of somebody who is no contact, what it is."""
    by_place: dict[tuple[str, str], list[Datum]] = {}
    for one in data:
        where = pages(one.pages, count, 2) if one.who or one.sort != PHOTO else tell("review.pages.report")
        by_place.setdefault((where, "" if one.who else one.sort), []).append(one)
    for (where, sort), found in by_place.items():
        if sort == PHOTO:
            yield tell_count("review.photos", len(found), where=where)
        else:
            yield f"{dutch.enumerate_words(one.value if sort else one.called for one in found)}: {where}"
