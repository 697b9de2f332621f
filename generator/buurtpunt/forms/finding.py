"""An entry of a list, found back as somebody saw it: its number says nothing once the list is another one.

A form sends back the list as it stood then, each entry as a short mark of all that it held.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from hashlib import blake2s
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

from buurtpunt.editing.page import Page, bare
from buurtpunt.editing.page import Path as At
from buurtpunt.forms import journal
from buurtpunt.forms.journal import Change
from buurtpunt.forms.saving import values_of
from buurtpunt.forms.things import NEW, UNNAMED, Missing, Thing, by_name, entries, find, page_of, title
from buurtpunt.forms.typed import ONCE, SEEN, Group, Sent, was_of
from buurtpunt.model.collection import Layout


def marks(page: Page, key: str) -> str:
    """A list as it stands there."""
    told = (json.dumps(bare(one), ensure_ascii=False) for one in entries(page, key))
    return " ".join(blake2s(one.encode(), digest_size=5).hexdigest() for one in told)


def seen(page: Page, thing: Thing) -> str:
    """The list in which a thing stands, behind its number; "" for what is in no list."""
    return f"{thing.number} {marks(page, str(thing.at[0]))}" if thing.in_list and not thing.is_new else ""


class Found(NamedTuple):
    """A thing, and what its form showed of it at first."""

    thing: Thing
    was: Group


def find_back(root: Path, steps: Sequence[str], sent: Sent) -> Found:
    """The thing that somebody saw who sent this to an address: an entry of a list wherever it stands by now, and of a form for
    something new that was saved before what that made. Raises `Missing`.
    """
    was = was_of(sent)
    if sent.get(SEEN):
        return Found(_in_list(root, steps, sent[SEEN], was), was)
    if steps[-1] != NEW or not sent.get(ONCE):
        return Found(find(root, steps), was)
    made = next((one for one in journal.changes(root) if one.once == sent[ONCE]), None)
    try:
        found = Found(of_change(root, made), was or made.after) if made else None
    except Missing:  # it was thrown away, and is made again
        found = None
    thing, was = found or (find(root, steps), was)
    return Found(replace(thing, once=sent[ONCE]), was)


def _in_list(root: Path, steps: Sequence[str], seen: str, was: Group) -> Thing:
    """The entry that is the same, else the only one that is another in its place, else the likest; never one that was made since."""
    page, things = _list_at(root, steps)
    number, *before = seen.split()
    if not number.isdecimal() or len(number) > 6 or int(number) >= len(before) or not things:
        raise Missing
    now = marks(page, str(things[0].at[0])).split()
    at = _stays(int(number), before, now)
    if at is not None:
        return things[at]
    made = [one.after for one in journal.changes(root) if one.what == "nieuw"]
    fresh = [(thing, values_of(page, thing)) for thing, mark in zip(things, now, strict=True) if mark not in before]
    fresh = [(thing, values) for thing, values in fresh if values not in made]
    apart = [n for n, (mark, other) in enumerate(zip(before, now, strict=False)) if mark != other]
    if was and fresh and apart == [int(number)] and len(before) == len(now):
        return fresh[0][0]
    return _changed(fresh, was, int(number))


def of_change(root: Path, change: Change) -> Thing:
    """The thing that was changed, wherever its entry stands by now, and whatever it is called. Raises `Missing`."""
    steps = change.address.split("/")
    form = by_name().get(steps[0])
    if form is None or form.layout is not Layout.LISTS:
        return find(root, steps)
    page, things = _list_at(root, steps)
    name, after = _called_now(root, change), {key: now for key, (_, now) in change.keys.items()}
    found = [(thing, values_of(page, thing)) for thing in things]
    named = [(thing, _shared(after, now)) for thing, now in found if title(form, now) == name]
    return _best(named, int(steps[-1]))


def _list_at(root: Path, steps: Sequence[str]) -> tuple[Page, list[Thing]]:
    """The file of the list in which an address leads, and what is in that list. Raises `Missing`."""
    some = find(root, [*steps[:-1], NEW])
    if not some.in_list:
        raise Missing
    page, key = page_of(root, some), str(some.at[0])
    places: list[At] = [(key, n) for n in range(len(page.items(key)))]
    places = places or [(key,)] * len(entries(page, key))
    return page, [Thing(some.form, some.file, at) for at in places]


def _stays(number: int, before: list[str], now: list[str]) -> int | None:
    """Where an entry is that is still the same. Equal ones keep their order; with one of them less, nobody can tell which."""
    mark = before[number]
    there = [at for at, one in enumerate(now) if one == mark]
    return there[before[:number].count(mark)] if len(there) >= before.count(mark) else None


def _changed(fresh: Sequence[tuple[Thing, Group]], was: Group, number: int) -> Thing:
    """Which of these, that were not there before, is the one that was so: it is called the same, or half of it is."""
    found = [(thing, now, _shared(was, now)) for thing, now in fresh]
    named = [(thing, same) for thing, now, same in found if title(thing.form, was) == title(thing.form, now) != UNNAMED]
    alike = [(thing, same) for thing, now, same in found if same and same * 2 >= len({*was, *now})]
    return _best(named or alike, number)


def _shared(was: Group, now: Group) -> int:
    """How many values are the same."""
    return sum(now.get(key, "") == value for key, value in was.items())


def _best(found: Iterable[tuple[Thing, int]], number: int) -> Thing:
    """Of things with how much of them is the same the one of which that is most, near to a number. Raises `Missing`."""
    ranked = [(same, -abs(thing.number - number), thing) for thing, same in found]
    if not ranked:
        raise Missing
    return max(ranked, key=itemgetter(0, 1))[2]


def _called_now(root: Path, change: Change) -> str:
    """What a thing is called, that may have got another name since it was changed."""
    name, everything = change.title, journal.changes(root)
    newer = everything[: everything.index(change)] if change in everything else []
    for one in reversed([one for one in newer if one.address.rpartition("/")[0] == change.address.rpartition("/")[0]]):
        name = next((str(now) for was, now in one.keys.values() if was == name), name)
    return name
