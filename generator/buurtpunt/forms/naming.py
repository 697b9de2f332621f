"""The name of the file in which something new comes."""

from __future__ import annotations

from buurtpunt.forms.things import UNNAMED, Thing, title
from buurtpunt.forms.typed import Group
from buurtpunt.forms.village import Village
from buurtpunt.starter.adding import free_name


def named(village: Village, thing: Thing, values: Group) -> Thing:
    """The same thing, with a file to put it in: one after its title, that nobody has yet."""
    if not thing.is_new or thing.file:
        return thing
    called = title(thing.form, values).replace(UNNAMED, thing.form.name)
    return Thing(
        thing.form, free_name(village.root, thing.form.kinds[0], called, village.read()), thing.at, is_new=True
    )
