"""Where what stands on a page was typed: the file and the line behind each address of the site."""

from __future__ import annotations

from collections.abc import Mapping

from buurtpunt.checking import sitemap
from buurtpunt.checking.snapshot import Snapshot
from buurtpunt.model import collections
from buurtpunt.model.collection import Layout
from buurtpunt.problems import Place


def places(snapshot: Snapshot) -> dict[str, Place]:
    """The place of every page, and of the blocks that have an anchor, by their address: "vragen/#mag-mijn-hond-mee"."""
    found: dict[str, Place] = {}
    for document in snapshot.seen.documents:
        found[document.address] = document.origin.at("titel")
    for file, address in snapshot.site_map.addresses.items():
        found.setdefault(address, Place(file))
    for address, kind in collections.listed().items():
        if kind.layout is Layout.LISTS:
            anchored = zip(sitemap.anchors_of(kind, snapshot.seen), snapshot.seen.of(kind), strict=True)
            found |= {f"{address}#{anchor}": record.origin.place for anchor, record in anchored}
    return found


def place_of(address: str, known: Mapping[str, Place]) -> Place:
    """The place of a page; one that shows a part of another (a month of the agenda) was typed where that one was."""
    while address and address not in known:
        address = address.rstrip("/").rpartition("/")[0]
        address += "/" if address else ""
    return known.get(address, Place())


def page_at(known: Mapping[str, Place], file: str, line: int) -> str | None:
    """The address of what was typed in a file, on a line or on any; None for what is not seen. That of the home page is ""."""
    found = [(address, place.line) for address, place in known.items() if place.file == file]
    exact = [address for address, on in found if on == line]
    return next(iter([*exact, *(address for address, _ in found)]), None)
