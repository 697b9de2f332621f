"""Pictures of people who did not say yes: each is told once, with what keeps it back."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterator, Mapping

from buurtpunt.catalogues import tell
from buurtpunt.checking.snapshot import Snapshot
from buurtpunt.knowledge import dutch
from buurtpunt.knowledge.consent import State
from buurtpunt.knowledge.slugs import picture_key
from buurtpunt.model.collections import PEOPLE
from buurtpunt.model.consent import together
from buurtpunt.model.lists import PictureFacts
from buurtpunt.model.showing import CHILDREN, Held, state_of
from buurtpunt.model.village import File
from buurtpunt.problems import Place, Problem, consent

_MANY = 3  # words that are told: the first say what it is about


def check(
    snapshot: Snapshot, held: Mapping[str, Held], used: Collection[str], files: Mapping[str, File]
) -> Iterator[Problem]:
    """Finds why pictures are held back. `held` are these by their key; `used` and `files` go by `picture_key` as well."""
    for key, one in held.items():
        if key in files and (key in used or one.is_refused):
            yield from _tell(snapshot, posixpath.basename(files[key].name), one, key in used)
    for name, facts in snapshot.contents.picture_facts:
        key = picture_key(name)
        if key in used and key not in held and _recognised(facts) and state_of(facts, snapshot.today) is State.UNDATED:
            result = tell("checking.undated.shown")
            yield consent.UNDATED.at(_place(facts), name=posixpath.basename(name), result=result)


def _tell(snapshot: Snapshot, name: str, held: Held, is_used: bool) -> Iterator[Problem]:
    facts, state = held.facts, held.state
    if facts is None and not snapshot.is_whole("beelden/beelden.yml"):
        return  # it may well stand there
    if facts is None or not (facts.consent or _recognised(facts)):
        person = next(
            p for p in snapshot.contents.of(PEOPLE) if p.picture and picture_key(p.picture) == picture_key(name)
        )
        yield consent.FACE_NOT_ASKED.at(
            facts.origin.place if facts else person.origin.at("foto"),
            name=name,
            person=person.name,
        )
        return
    words = "; ".join(one.words for one in facts.consent)
    if not facts.consent:
        kind = consent.NO_CONSENT_CHILDREN if facts.people == CHILDREN else consent.NO_CONSENT
        yield kind.at(_place(facts), name=name)
    elif state is State.NOT_ASKED:
        yield consent.NOT_YET.at(_place(facts), name=name, words=words)
    elif state is State.UNDATED:
        yield consent.UNDATED.at(_place(facts), name=name, result=tell("checking.undated.children"))
    elif held.is_refused:
        what = tell(f"checking.refused.{state.name.lower()}", name=name)
        where = tell(f"checking.refused.{'used' if is_used else 'there'}")
        yield consent.REFUSED.at(_place(facts), name=name, what=what, where=where)
    else:
        unknown = dutch.enumerate_words(f"`{word}`" for word in together(facts.consent, snapshot.today).unknown[:_MANY])
        reason = tell(f"checking.unclear.{'words' if unknown else state.name.lower()}", words=unknown)
        yield consent.UNCLEAR.at(_place(facts), name=name, words=words, reason=reason)


def _recognised(facts: PictureFacts) -> bool:
    return facts.people in ("herkenbaar", CHILDREN)


def _place(facts: PictureFacts) -> Place:
    return facts.origin.at("toestemming")
