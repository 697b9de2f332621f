"""A change that is put back: the form that does it, as if somebody filled it in."""

from __future__ import annotations

from pathlib import Path

from buurtpunt.forms import saving
from buurtpunt.forms.finding import of_change
from buurtpunt.forms.journal import Change
from buurtpunt.forms.things import NEW, Thing, find, page_of
from buurtpunt.forms.typed import Group


def as_form(root: Path, change: Change) -> tuple[Thing, Group, Group]:
    """The thing, what its form showed, and what is filled in so that all is as it was. Raises `Missing` or `Wrong`."""
    before = {key: was for key, (was, _) in change.keys.items() if was}
    if change.what == "weg":
        return find(root, [*change.address.split("/")[:-1], NEW]), {}, before
    thing = of_change(root, change)
    now = saving.values_of(page_of(root, thing), thing)
    others = {key: value for key, value in now.items() if key not in change.keys}
    return thing, others | change.after, others | before
