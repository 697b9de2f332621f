"""Where things are: names of places that are nearly those of plaatsen.yml, and places of one name."""

from __future__ import annotations

from collections.abc import Iterator

from buurtpunt.checking.snapshot import Snapshot
from buurtpunt.knowledge import dutch
from buurtpunt.model.collections import HOURS, PLACES, ROOMS
from buurtpunt.model.form import Role
from buurtpunt.model.roles import held
from buurtpunt.problems import Problem, agenda


def check(snapshot: Snapshot) -> Iterator[Problem]:
    """Finds a name that is nearly that of a place; any other words may stand there."""
    contents, first = snapshot.contents, dict[str, int]()
    for venue in contents.of(PLACES):
        place, name = venue.origin.at("naam"), dutch.bare(venue.name)
        if name in first:
            yield agenda.PLACE_TWICE.at(place, value=venue.name, first=first[name])
        first.setdefault(name, place.line)
    names = [venue.name for venue in contents.of(PLACES)]
    indoors = snapshot.hub.indoors if snapshot.hub else ()
    rooms = {*indoors, *(item.what for item in contents.of(HOURS)), *(room.name for room in contents.of(ROOMS))}
    for one in held(contents.public, Role.PLACE) if names else ():
        if contents.place(one.value) or dutch.bare(one.value) in map(dutch.bare, rooms):
            continue
        if guess := dutch.nearest(one.value, names):
            yield agenda.PLACE_NEARLY.at(one.place, value=one.value, guess=guess)
