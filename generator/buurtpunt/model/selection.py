"""What may be seen on a day, and what is left out and why."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from buurtpunt.knowledge import moments
from buurtpunt.knowledge.slugs import picture_key
from buurtpunt.model.hub import Person
from buurtpunt.model.lists import Partner, Question, Task
from buurtpunt.model.record import Visible
from buurtpunt.model.showing import held_back
from buurtpunt.model.village import Contents
from buurtpunt.problems import LeftOut

V = TypeVar("V", bound=Visible)


def select(contents: Contents, today: dt.date, drafts: bool) -> tuple[Contents, tuple[LeftOut, ...]]:
    """The contents as they may be seen on a day, and all that was left out. With `drafts`, drafts may be seen too."""
    left_out: list[LeftOut] = []

    def shown(items: Iterable[V]) -> tuple[V, ...]:
        kept = []
        for item in items:
            reason = item.hidden_because(today)
            if reason and not (drafts and item.draft):
                left_out.append(LeftOut(item.origin.place, _name(item), reason))
            else:
                kept.append(item)
        return tuple(kept)

    people = tuple(person for person in contents.people if not _has_left(person, today))
    left_out += [
        LeftOut(person.origin.place, person.name, f"contact tot {moments.format_date(person.until)}")
        for person in contents.people
        if person.until and person not in people
    ]
    held = held_back(contents, today)
    seen = replace(
        contents,
        picture_files=tuple(file for file in contents.picture_files if picture_key(file.name) not in held),
        people=people,
        closures=tuple(closure for closure in contents.closures if closure.last >= today),
        questions=shown(q for q in contents.questions if q.answer),
        partners=shown(contents.partners),
        tasks=shown(contents.tasks),
        offers=shown(contents.offers),
        events=shown(contents.events),
        news=shown(contents.news),
        pages=shown(contents.pages),
    )
    left_out += [LeftOut(q.origin.place, q.words, "nog geen antwoord") for q in contents.questions if not q.answer]
    return seen, tuple(sorted(left_out, key=lambda left: (left.place, left.name)))


def _has_left(person: Person, today: dt.date) -> bool:
    return person.until is not None and person.until < today


def _name(item: Visible) -> str:
    match item:
        case Question():
            return item.words
        case Partner():
            return item.name
        case Task():
            return item.title
        case _:
            return str(getattr(item, "title", ""))
