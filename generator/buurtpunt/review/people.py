"""The people of a village and the law: who leaves, who was asked, who is insured. What a build says is not said again."""

from __future__ import annotations

import datetime as dt
import posixpath
import re
from collections.abc import Iterable, Iterator

from buurtpunt.catalogues import tell, tell_count
from buurtpunt.checking.hub import LEGAL_PERSONS
from buurtpunt.checking.pictures import uses
from buurtpunt.checking.references import person_of
from buurtpunt.checking.snapshot import Snapshot, texts_of
from buurtpunt.disk.village import PRIVATE
from buurtpunt.knowledge import dutch, moments
from buurtpunt.knowledge.slugs import picture_key
from buurtpunt.model.collections import PEOPLE, TASKS
from buurtpunt.model.form import Role
from buurtpunt.model.hub import Person
from buurtpunt.model.lists import PictureFacts
from buurtpunt.model.origin import Body
from buurtpunt.model.paper import ORDERS, PRINTING
from buurtpunt.model.printing import SORTS
from buurtpunt.model.roles import held
from buurtpunt.model.showing import says_who
from buurtpunt.problems import Place, Problem, people, village

SOON = dt.timedelta(days=30)
# Who must insure volunteers (Act of 3 July 2005, art. 6); an association in fact only when it has staff.
INSURERS = ("vzw", "openbaar bestuur")
_ORGANISATION = re.compile(
    r"\b(?:v\.?z\.?w\.?|cvb?a?|gemeente|vereniging|comité|buurtpunt|dorpspunt|raad)\b", re.IGNORECASE
)
MANY = 5  # names in one sentence


def review(snapshot: Snapshot, built: Iterable[Problem]) -> Iterator[Problem]:
    """What is to be said of people that a build did not find (`built`); silent about what a broken file would have held."""
    if snapshot.is_whole("contact.yml"):
        yield from _leaving(snapshot)
        yield from _left(snapshot)
    if snapshot.is_whole("beelden/beelden.yml"):
        yield from _unsaid(snapshot, built)
    if snapshot.hub and snapshot.is_whole("buurtpunt.yml"):
        yield from _organisation(snapshot)
    yield from _on_paper(snapshot)
    yield from _home_address(snapshot)


def departed(snapshot: Snapshot) -> list[Person]:
    """Those in contact.yml who are no contact any more."""
    return [person for person in snapshot.contents.of(PEOPLE) if person not in snapshot.seen.of(PEOPLE)]


def _leaving(snapshot: Snapshot) -> Iterator[Problem]:
    """Who leaves within a month."""
    staying = [p for p in snapshot.seen.of(PEOPLE) if p.until is None or p.until > snapshot.today + SOON]
    leaving = sorted((p for p in snapshot.seen.of(PEOPLE) if p not in staying), key=lambda p: p.until or dt.date.max)
    for person in leaving:
        assert person.until is not None
        is_last = not staying and person is leaving[-1]
        kind = people.LAST_LEAVES_SOON if is_last else people.LEAVES_SOON
        yield kind.at(person.origin.at("tot"), name=person.name, date=moments.format_date(person.until))


def _left(snapshot: Snapshot) -> Iterator[Problem]:
    """Where somebody who has left is still referred to, or still stands in a text."""
    gone, seen = departed(snapshot), snapshot.seen
    for one in held(seen.all, Role.CONTACT):
        person = person_of(one.value, gone)
        if person and seen.of(PEOPLE) and not person_of(one.value, seen.of(PEOPLE)):
            shown = (
                "" if one.place.file.startswith(f"{PRIVATE}/") else tell("review.instead", name=seen.of(PEOPLE)[0].name)
            )
            yield people.HAS_LEFT.at(one.place, name=person.name, instead=shown, key=one.key)
    for body, _ in texts_of(seen):
        for person in gone:
            for what, words in _traces(person, snapshot.seen.of(PEOPLE), body):
                yield people.STILL_ONLINE.at(body.find(words), name=person.name, what=what)


def _traces(person: Person, staying: Iterable[Person], body: Body) -> Iterator[tuple[str, str]]:
    """The number and the mail address of somebody in a text, as typed; not those that somebody else took over."""
    digits = r"[ ./-]?".join(re.sub(r"\D", "", person.phone.link.removeprefix("tel:+32")))
    number = re.search(rf"(?:\+32|0032|0) ?(?:\(0\))?{digits}(?!\d)", body.text)
    if number and all(other.phone != person.phone for other in staying):
        yield tell("review.trace.number"), number[0]
    if person.email and person.email in body.text and all(other.email != person.email for other in staying):
        yield tell("review.trace.mail"), person.email


def _unsaid(snapshot: Snapshot, built: Iterable[Problem]) -> Iterator[Problem]:
    """Pictures on the site of which nobody said whether there are people on them."""
    used = {picture_key(name) for name, _, _ in uses(snapshot.seen, snapshot.prose) if not _is_logo(name, snapshot)}
    faces = {picture_key(person.picture) for person in snapshot.seen.of(PEOPLE) if person.picture}
    said = snapshot.contents.said_of_pictures
    shown = [(file, picture_key(file.name)) for file in snapshot.seen.picture_files]
    told = {problem.place.file for problem in built if problem.kind is village.NO_ALT and problem.place.file}
    silent = [
        (file, key)
        for file, key in shown
        if key in used - faces and not _says(said.get(key)) and (key in said or file.name not in told)
    ]
    if silent:
        first, key = silent[0]
        place = said[key].origin.place if key in said else Place(first.name)
        names = [posixpath.basename(file.name) for file, _ in silent]
        count = tell_count("review.pictures", len(silent))
        yield people.PEOPLE_UNKNOWN.at(place, count=count, names=some(names))


def _says(facts: PictureFacts | None) -> bool:
    return facts is not None and (says_who(facts) or bool(facts.consent))


def _is_logo(name: str, snapshot: Snapshot) -> bool:
    logos = (
        one.value for one in held(snapshot.seen.public, Role.PICTURE, Role.LOGO) if one.key in ("logo", "silhouet")
    )
    return picture_key(name) in set(map(picture_key, logos))


def some(names: list[str]) -> str:
    """The first few names, and how many more there are."""
    more = [tell("advice.more", count=len(names) - MANY)] if len(names) > MANY else []
    return dutch.enumerate_words([*(f"`{name}`" for name in names[:MANY]), *more])


def _organisation(snapshot: Snapshot) -> Iterator[Problem]:
    assert snapshot.hub is not None
    organisation = snapshot.hub.organisation
    if organisation is None:
        return
    if organisation.form in INSURERS and snapshot.seen.of(TASKS) and not organisation.insurance:
        yield people.NO_INSURANCE.at(organisation.origin.place)
    if organisation.form in LEGAL_PERSONS and not (
        organisation.email or any(p.email for p in snapshot.seen.of(PEOPLE))
    ):
        yield people.NO_MAIL.at(organisation.origin.place)


def _on_paper(snapshot: Snapshot) -> Iterator[Problem]:
    """A publisher who is no human being; and something to hand out, without a word on what the municipality asks."""
    printing = snapshot.contents.one(PRINTING)
    publisher = printing.publisher if printing else None
    if publisher and _is_organisation(publisher.name, snapshot):
        yield people.PUBLISHER_IS_NOBODY.at(publisher.origin.at("naam"), name=publisher.name)
    handed_out = [order for order in snapshot.contents.of(ORDERS) if SORTS[order.sort].handed_out]
    if handed_out and "intern/druk.yml" not in snapshot.reading.broken and not (printing and printing.rules):
        yield people.RULES_UNKNOWN.at(handed_out[0].origin.at("soort"))


def _is_organisation(name: str, snapshot: Snapshot) -> bool:
    hub = snapshot.hub
    own = {dutch.bare(hub.name), dutch.bare(hub.organisation.name) if hub.organisation else ""} if hub else set()
    return bool(_ORGANISATION.search(name)) or dutch.bare(name) in own


def _home_address(snapshot: Snapshot) -> Iterator[Problem]:
    """The publisher's home address in a text of the site, unless the hub is at home there. It is not said in words."""
    settings = snapshot.contents.one(PRINTING)
    publisher = settings.publisher if settings else None
    hub = snapshot.hub
    if publisher is None:
        return
    lives = f"{publisher.street} {publisher.number}"
    if hub and hub.address and dutch.bare(f"{hub.address.street} {hub.address.number}") == dutch.bare(lives):
        return
    typed = re.compile(rf"{re.escape(publisher.street)},? +(?:nr\.? *)?{re.escape(publisher.number)}\b", re.IGNORECASE)
    for body, _ in texts_of(snapshot.contents):
        if words := typed.search(body.text):
            yield people.HOME_ADDRESS.at(body.find(words[0]))
