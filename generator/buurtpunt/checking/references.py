"""Checks the contact persons and audiences that other records refer to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from buurtpunt.catalogues import tell
from buurtpunt.checking.snapshot import Snapshot
from buurtpunt.knowledge import dutch, slugs
from buurtpunt.knowledge.patterns import pattern
from buurtpunt.model.collections import AUDIENCES, PEOPLE
from buurtpunt.model.form import Role
from buurtpunt.model.hub import Person
from buurtpunt.model.lists import Audience
from buurtpunt.model.plan import TEAM, Message
from buurtpunt.model.roles import held
from buurtpunt.problems import Kind, Place, Problem, village

_BETWEEN = pattern(r"\s*[,;&+/]\s*|\s+en\s+")  # what stands between two names


def check(snapshot: Snapshot) -> Iterator[Problem]:
    """Finds references to nobody, and ids that were used twice."""
    contents = snapshot.contents
    for one in held(contents.all, Role.CONTACT):
        yield from _refer(snapshot, "contact.yml", one.value, one.place, village.UNKNOWN_CONTACT)
    for one in held(contents.all, Role.AUDIENCES):
        for i, name in enumerate(one.value):
            also = frozenset({TEAM}) if isinstance(one.record, Message) else frozenset()
            yield from _refer(
                snapshot, "doelgroepen.yml", name, one.record.origin.at(one.key, i), village.UNKNOWN_AUDIENCE, also
            )
    yield from _no_doubles(contents.of(PEOPLE))
    yield from _no_doubles(contents.of(AUDIENCES))


def person_of(name: str | None, people: Iterable[Person]) -> Person | None:
    """The contact person that a name or id refers to."""
    wanted = slugs.slugify(name) if name else ""
    return next((p for p in people if wanted in (p.id, slugs.slugify(p.name))), None)


def _refer(
    snapshot: Snapshot, file: str, name: str, place: Place, kind: Kind, also: frozenset[str] = frozenset()
) -> Iterator[Problem]:
    known = snapshot.reading.ids.get(f"content/{file}", frozenset()) | also
    wanted = slugs.slugify(name)
    by_name = file == "contact.yml" and person_of(name, snapshot.contents.of(PEOPLE))
    if wanted in known or by_name or (not known and not snapshot.is_whole(file)):
        return
    several = [slugs.slugify(part) for part in _BETWEEN.split(name)]
    if len(several) > 1 and known.issuperset(several):
        yield kind.at(place, value=name, advice=_several(file, several))
        return
    guess = dutch.nearest(wanted, sorted(known))
    advice = tell("advice.meant", guess=guess) if guess else _advice(file, name, sorted(known))
    yield kind.at(place, value=name, advice=advice, in_file=not guess)


def _several(file: str, ids: list[str]) -> str:
    """What to type where there are some in one name: one of them for a contact, all of them for whom it is."""
    if file == "contact.yml":
        return tell("checking.person.several", ids=dutch.enumerate_words([f"`{one}`" for one in ids], last="of"))
    return tell("advice.meant", guess=", ".join(ids))


def _advice(file: str, name: str, known: list[str]) -> str:
    """Whom one can refer to; and, as a team grows less often than its audiences, how to add one of those."""
    names = dutch.enumerate_words(known)
    if file == "contact.yml":
        return tell(f"checking.person.{'known' if known else 'none'}", ids=names, id=name)
    from buurtpunt.reading.yamltree import as_value  # slow to load, and rarely asked for

    entry = f"`- {{id: {slugs.slugify(name)}, naam: {as_value(name[:1].upper() + name[1:], in_brackets=True)}}}`"
    return tell(f"checking.audience.{'known' if known else 'none'}", ids=names, entry=entry)


def _no_doubles(records: Iterable[Person | Audience]) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for record in records:
        place = record.origin.at("id") if record.own_id else record.origin.at("naam")
        if record.id in first:
            yield village.SAME_ID.at(place, value=record.id, first=first[record.id])
        first.setdefault(record.id, place.line)
