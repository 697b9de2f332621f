"""Decides which pictures may be shown: nobody who can be recognised, and no child, without consent."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from buurtpunt.knowledge.consent import State
from buurtpunt.knowledge.slugs import picture_key
from buurtpunt.model.collections import PEOPLE
from buurtpunt.model.consent import together
from buurtpunt.model.lists import PictureFacts
from buurtpunt.model.village import Contents

CHILDREN = "kinderen"
_RECOGNISED = ("herkenbaar", CHILDREN)
_REFUSED = (State.OVER, State.NO, State.WITHDRAWN)  # holds whatever is said of who stands on it


class Held(NamedTuple):
    """Why a picture may not be shown, and what is said of it; `name` is how the village calls it."""

    name: str
    state: State
    facts: PictureFacts | None  # None: the portrait of a contact of which nothing is said

    @property
    def is_refused(self) -> bool:
        """Whether somebody said that it may not, or not any more."""
        return self.state in _REFUSED


def held_back(contents: Contents, today: dt.date) -> dict[str, Held]:
    """The pictures that may not be shown on a day, by `picture_key`, whatever they are used for."""
    portraits = {picture_key(person.picture): person.picture for person in contents.of(PEOPLE) if person.picture}
    held: dict[str, Held] = {}
    for name, facts in contents.picture_facts:
        key = picture_key(name)
        if state := _why(facts, key in portraits, today):
            held[key] = Held(name, state, facts)
    silent = portraits.keys() - {picture_key(name) for name, _ in contents.picture_facts}
    return held | {key: Held(portraits[key], State.NOT_ASKED, None) for key in sorted(silent)}


def says_who(facts: PictureFacts) -> bool:
    """Whether somebody wrote who stands on a picture."""
    return "people" in facts.model_fields_set


def state_of(facts: PictureFacts, today: dt.date) -> State:
    """What those on a picture agreed to, on a day."""
    return together(facts.consent, today).state


def _why(facts: PictureFacts, is_portrait: bool, today: dt.date) -> State | None:
    """Why a picture may not be shown; None when it may. The portrait of a contact shows somebody, unless it says not."""
    state = state_of(facts, today)
    needs_a_yes = facts.people in _RECOGNISED or (is_portrait and not says_who(facts))
    if state in _REFUSED:
        return state
    if state is State.YES or (facts.people == "geen" and says_who(facts)):
        return None
    if state is State.UNDATED:  # the parents of a child must be able to be asked when that was
        return state if facts.people == CHILDREN else None
    if state is State.NOT_NEEDED or not facts.consent:
        return state if needs_a_yes else None
    return state  # who writes `nog vragen` knows that there is somebody to be asked
