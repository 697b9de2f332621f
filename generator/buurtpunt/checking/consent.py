"""Pictures of people who did not say yes: each is told once, with what keeps it back."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Mapping

from buurtpunt.checking.snapshot import Snapshot
from buurtpunt.knowledge.consent import State
from buurtpunt.knowledge.slugs import picture_key
from buurtpunt.model.collections import PEOPLE
from buurtpunt.model.lists import PictureFacts
from buurtpunt.model.showing import CHILDREN, Held, held_back, state_of
from buurtpunt.model.village import File
from buurtpunt.problems import Place, consent

_REASONS = {
    State.LATER: "Die dag moet nog komen.",
    State.NOT_NEEDED: "Van wie erop staat, is er wel een ja nodig.",
}
_OF_NOBODY = "Zijn het geen echte mensen, zoals op een tekening? Schrijf dan `mensen: geen`."


def check(snapshot: Snapshot, used: Collection[str], files: Mapping[str, File]) -> dict[str, Held]:
    """Notes why pictures are held back; gives these by their key. `used` and `files` go by `picture_key`."""
    held = held_back(snapshot.contents, snapshot.today)
    for key, one in held.items():
        if key in files and (key in used or one.is_refused):
            _tell(snapshot, posixpath.basename(files[key].name), one, key in used)
    for name, facts in snapshot.contents.picture_facts:
        key = picture_key(name)
        if key in used and key not in held and _recognised(facts) and state_of(facts, snapshot.today) is State.UNDATED:
            shown = "We tonen de foto, maar je kunt het niet bewijzen."
            snapshot.findings.add(consent.UNDATED, _place(facts), name=posixpath.basename(name), result=shown)
    return held


def _tell(snapshot: Snapshot, name: str, held: Held, is_used: bool) -> None:
    facts, state, add = held.facts, held.state, snapshot.findings.add
    if facts is None and not snapshot.is_whole("beelden/beelden.yml"):
        return  # it may well stand there
    if facts is None or not (facts.consent or _recognised(facts)):
        person = next(
            p for p in snapshot.contents.of(PEOPLE) if p.picture and picture_key(p.picture) == picture_key(name)
        )
        add(
            consent.FACE_NOT_ASKED,
            facts.origin.place if facts else person.origin.at("foto"),
            name=name,
            person=person.name,
        )
        return
    words = "; ".join(one.words for one in facts.consent)
    if not facts.consent:
        kind = consent.NO_CONSENT_CHILDREN if facts.people == CHILDREN else consent.NO_CONSENT
        add(kind, _place(facts), name=name)
    elif state is State.NOT_ASKED:
        add(consent.NOT_YET, _place(facts), name=name, words=words)
    elif state is State.UNDATED:
        add(consent.UNDATED, _place(facts), name=name, result="Tot dan laten we de foto met kinderen weg.")
    elif held.is_refused:
        where = "wordt de foto nog gebruikt" if is_used else "ligt de foto nog in `content/beelden`"
        add(consent.REFUSED, _place(facts), name=name, what=_refusal(state, name), where=where)
    else:
        reason = _REASONS.get(state, "Daarin lezen we geen duidelijk ja.")
        add(consent.UNCLEAR, _place(facts), name=name, words=words, reason=reason, advice=_OF_NOBODY)


def _refusal(state: State, name: str) -> str:
    if state is State.OVER:
        return f"Het ja voor `{name}` geldt niet meer."
    return (
        f"Het ja voor `{name}` is ingetrokken."
        if state is State.WITHDRAWN
        else f"Op `{name}` staat iemand die nee zei."
    )


def _recognised(facts: PictureFacts) -> bool:
    return facts.people in ("herkenbaar", CHILDREN)


def _place(facts: PictureFacts) -> Place:
    return facts.origin.at("toestemming")
