"""From what was filled in to a changed file: only what somebody changed, on top of whatever stands there by now."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from buurtpunt import editing
from buurtpunt.disk import plain
from buurtpunt.disk.village import refuse_top
from buurtpunt.editing.page import Page, Value, bare
from buurtpunt.editing.saving import remove, save
from buurtpunt.forms import typed
from buurtpunt.forms.things import Thing, page_of
from buurtpunt.forms.typed import LINE, TEXT, Group


@dataclass(frozen=True, slots=True)
class Draft:
    """A thing as it would be: its file, and the values of the others of which it was said meanwhile that they are different."""

    thing: Thing
    before: Page
    after: Page
    values: Group  # by key as they were before, TEXT included
    changed: Mapping[str, tuple[Value, Value]]  # by key what it was and what it becomes
    clashes: Mapping[str, Value]  # by key what somebody else made of it
    beside: Sequence[str] = ()  # the keys that somebody else changed, and this form did not


def values_of(page: Page, thing: Thing) -> Group:
    """What stands in a thing, in the shape of a form."""
    value = bare(page.at(thing.at))
    if isinstance(value, str) and value and thing.at:
        return {LINE: value}
    found = typed.in_form(value, thing.keys)
    return found | ({TEXT: page.body.strip("\n")} if thing.has_text and page.body.strip() else {})


def draft(root: Path, thing: Thing, was: Group, sent: Group) -> Draft:
    """What comes of a form: `was` is what it showed at first, `sent` what it says now. Raises `Wrong`.

    Who changed nothing in a field, leaves there what somebody else wrote meanwhile. Who did, while another did so too, is asked.
    """
    page = page_of(root, thing)
    now = {} if thing.is_new else values_of(page, thing)
    mine = [key for key in {**was, **sent} if was.get(key, "") != sent.get(key, "")]
    clashes = {key: now.get(key, "") for key in mine if now.get(key, "") not in (was.get(key, ""), sent.get(key, ""))}
    changed = {key: (now.get(key, ""), sent.get(key, "")) for key in mine if key not in clashes}
    changed = {key: pair for key, pair in changed.items() if pair[0] != pair[1]}
    after = _changed(page, thing, {key: new for key, (_, new) in changed.items()})
    beside = [key for key in {**was, **now} if key not in mine and was.get(key, "") != now.get(key, "")]
    return Draft(thing, page, after, now, changed, clashes, beside)


def _changed(page: Page, thing: Thing, values: Group) -> Page:
    order = [key.name for key in thing.keys]
    shapes = {key.name: key.value for key in thing.keys}
    if LINE in values:
        return editing.put(page, thing.at, values[LINE])
    fields = {key: value for key, value in values.items() if key != TEXT}
    if thing.is_new and thing.at and isinstance(thing.at[-1], int):
        entry = {key: typed.for_file(fields[key], "", shapes[key]) for key in order if fields.get(key)}
        page = editing.add(page, thing.at[:-1], entry) if entry else page
    else:
        for key in [key for key in order if key in fields]:
            node = page.at((*thing.at, key))
            page = editing.put(page, (*thing.at, key), typed.for_file(fields[key], bare(node), shapes[key]), order)
    return page.with_body(f"{values[TEXT]}\n" if values[TEXT] else "") if TEXT in values else page


def without(page: Page, thing: Thing) -> Page | None:
    """The file without a thing; None where the thing is the file."""
    return editing.remove(page, thing.at) if thing.at else None


def keep(root: Path, name: str, before: Page, after: Page | None) -> None:
    """Puts a file in its place, or takes it away, if what lies there is still what it was made from. Raises `Wrong`."""
    refuse_top(root, posixpath.dirname(name))
    path = root / name
    lies_there = plain.read(path) if plain.look(path) else b""
    if lies_there not in (before.data, b"" if before.data == b"---\n---\n" else before.data):
        raise Overtaken
    if after is not None:
        save(root, name, after.data)
    else:
        remove(root, name)


class Overtaken(Exception):
    """Somebody saved that very file in between."""
