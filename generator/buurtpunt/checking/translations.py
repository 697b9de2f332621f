"""A site in several languages: what is not in one of them yet, words that are of nothing, and what the law asks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from buurtpunt.catalogues import tell, tell_count
from buurtpunt.checking.snapshot import Snapshot
from buurtpunt.knowledge import dutch
from buurtpunt.knowledge.facilities import with_facilities
from buurtpunt.model.hub import Hub
from buurtpunt.model.translation import entry_key, left, stand_for, typed_words
from buurtpunt.model.words import TRANSLATIONS, Translation
from buurtpunt.problems import Place, Problem, translation

_PUBLIC_BODY = "openbaar bestuur"


def check(snapshot: Snapshot) -> Iterator[Problem]:
    """Finds all of that."""
    hub = snapshot.hub
    if hub is None:
        return
    yield from _facilities(hub)
    entries = snapshot.contents.of(TRANSLATIONS)
    if len(hub.languages) == 1:
        if entries:
            yield translation.ONE_LANGUAGE.at(Place(entries[0].origin.file))
        return
    known = typed_words(snapshot.contents)
    for one in entries:
        if not stand_for(typed := one.said(hub.languages[0]), known):
            guess = dutch.nearest(typed, list(known.values()))
            advice = tell("advice.meant", guess=guess) if guess else tell("checking.translation.copy")
            place = one.origin.at(hub.languages[0])
            yield translation.NOWHERE.at(place, value=dutch.as_typed(typed), advice=advice)
    for code in dict.fromkeys(hub.languages[1:]):
        yield from _twice(hub, code, entries)
        yield from _left(snapshot, hub, code)


def _twice(hub: Hub, code: str, entries: Sequence[Translation]) -> Iterator[Problem]:
    """Words that are put in a language more than once: the last one stands."""
    lines: dict[tuple[str, bool], int] = {}
    for one in (entry for entry in entries if entry.said(code).strip()):
        key = entry_key(typed := one.said(hub.languages[0]))
        place = one.origin.at(hub.languages[0])
        if key in lines:
            value, said = dutch.as_typed(typed), dutch.as_typed(one.said(code))
            told = {"value": value, "first": lines[key], "language": tell(f"checking.language.{code}"), "said": said}
            yield translation.TWICE.at(place, **told)
        lines.setdefault(key, place.line)


def _left(snapshot: Snapshot, hub: Hub, code: str) -> Iterator[Problem]:
    """What there still is to put in a language, with how to do so for one of it."""
    texts, words = left(hub, snapshot.seen, code)
    what, advice = [], []
    if texts:
        file = texts[0].origin.file.removeprefix("content/")
        what.append(tell_count("checking.left.texts", len(texts), file=file))
        advice.append(tell("checking.left.texts.how", file=file, name=f"{file.removesuffix('.md')}.{code}.md"))
    if words:
        shown = min(words, key=len)
        what.append(tell_count("checking.left.words", len(words), words=shown))
        advice.append(tell("checking.left.words.how", own=hub.languages[0], words=shown, code=code))
    if what:
        told = dutch.enumerate_words(what)
        yield translation.NOT_YET.at(
            hub.origin.at("taal"), language=tell(f"checking.language.{code}"), what=told, advice=" ".join(advice)
        )


def _facilities(hub: Hub) -> Iterator[Problem]:
    town = with_facilities(hub.address.postcode) if hub.address else ""
    if not town or "fr" in hub.languages or hub.address is None:
        return
    is_body = hub.organisation is not None and hub.organisation.form == _PUBLIC_BODY
    kind = translation.FACILITIES_OF_BODY if is_body else translation.FACILITIES
    yield kind.at(hub.address.origin.at("postcode"), town=town)
