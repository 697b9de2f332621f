"""A message that somebody pastes, as the form that it fills in."""

from __future__ import annotations

import datetime as dt
from collections import Counter

from buurtpunt.catalogues import tell
from buurtpunt.forms import message
from buurtpunt.forms.fields import Said
from buurtpunt.forms.things import NEW, Thing, by_name, find
from buurtpunt.forms.typed import Group
from buurtpunt.forms.village import Village
from buurtpunt.forms.words import begun
from buurtpunt.knowledge.dutch import unaccented
from buurtpunt.knowledge.labels import SORTS
from buurtpunt.knowledge.slugs import slugify
from buurtpunt.model.collections import PEOPLE, PLACES

DRAFT = {"concept": "ja"}


def pasted(village: Village, text: str, sort: str, today: dt.date) -> tuple[Thing, Group]:
    """A new thing of the kind that a message is about, and what its form says: a draft, until somebody says otherwise.

    `sort` is the short name of that kind, or anything else where the message is to tell.
    """
    kind, values = message.read(text, today, _known(village), sort if sort in SORTS.values() else "")
    way = [kind] if "*" in by_name()[kind].path else [kind, kind]
    thing = find(village.root, [*way, NEW])
    return thing, {**begun(thing, today, ""), **values, **DRAFT}


def to_check() -> Said:
    """What is said of a form that a message filled in."""
    return Said(tell("forms.pasted"), tell("forms.pasted.remedy"), is_error=False)


def _known(village: Village) -> message.Known:
    """What a message can speak of by name: people, by their first name too where nobody else has it, and places."""
    contents = village.read().contents
    names = [(one.id or slugify(one.name), one.name) for one in contents.of(PEOPLE)]
    first = Counter(name.partition(" ")[0] for _, name in names)
    people = {name: typed for typed, name in names}
    people |= {short: typed for typed, name in names if first[short := name.partition(" ")[0]] == 1}
    places = [one.name for one in contents.of(PLACES)]
    return message.Known({unaccented(name): typed for name, typed in people.items()}, places)
