"""Which personal data stand online: every name, number, mail address and photo of people, and on which pages.

Read from the pages themselves as they would be published, so that nothing escapes that a template or a text put there.
"""

from __future__ import annotations

import html
import posixpath
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from buurtpunt.catalogues import tell
from buurtpunt.checking.references import person_of
from buurtpunt.checking.snapshot import Snapshot
from buurtpunt.disk import plain
from buurtpunt.knowledge import slugs
from buurtpunt.knowledge.belgium import Phone, parse_phone
from buurtpunt.making.pictures import FOLDER
from buurtpunt.making.website import MISSING
from buurtpunt.model.collections import PEOPLE
from buurtpunt.model.lists import PictureFacts
from buurtpunt.model.together import MEETINGS
from buurtpunt.problems import Wrong
from buurtpunt.writing.manifest import Kept

NAME, PHONE, MAIL, PHOTO = "naam", "telefoon", "mail", "foto"
NOBODY = ""  # who does not stand in contact.yml
_SORTS = (NAME, PHONE, MAIL, PHOTO)
_UNREAD = re.compile(r"<(style|script|head)\b.*?</\1>", re.DOTALL)
_MARKUP = re.compile(r"<[^>]+>")
_MAIL = re.compile(r"[^\s<>()@,;:\"'“”]+@[^\s<>()@,;:\"'“”]+\.[a-z]{2,}", re.IGNORECASE)
_PHONE = re.compile(r"(?<![\w+.-])(?:\+32|0032|0)[0-9()/. ]{7,14}[0-9](?!\w)")
_LINK = re.compile(r'href="(tel|mailto):([^"?]+)')
_PICTURE = re.compile(rf"{FOLDER}([^\"'\s,]+?)-[0-9a-f]{{8}}[-.]")

_Found = tuple[str, str, str]  # of whom, what sort, the thing itself


@dataclass(frozen=True, slots=True)
class Datum:
    """One thing that is online. `pages` are addresses, "" the home page; `remark` says of a photo what was agreed."""

    who: str
    sort: str
    value: str
    pages: tuple[str, ...]
    remark: str = ""

    @property
    def whose(self) -> str:
        """Of whom it is, in words."""
        return self.who or tell("review.nobody")

    @property
    def called(self) -> str:
        """What it is, in words."""
        return tell(f"review.sort.{self.sort}")


@dataclass(frozen=True, slots=True)
class Personal:
    """All personal data that we find on so many pages. Names of those who are no contact, only people can find."""

    data: tuple[Datum, ...]
    count: int


def review(snapshot: Snapshot, site: Mapping[str, bytes | Kept], folder: Path) -> Personal:
    """What stands on the pages of a site; `folder` is where those lie that were not made anew."""
    pages = {name: _read(site[name], folder / name) for name in sorted(site) if name.endswith(".html")}
    pages = {name: page for name, page in pages.items() if name != MISSING and 'http-equiv="refresh"' not in page}
    found: dict[_Found, list[str]] = defaultdict(list)
    seekers = (_names(snapshot), _numbers(snapshot), _photos(snapshot))
    for name, page in pages.items():
        for thing in dict.fromkeys(thing for seek in seekers for thing in seek(page)):
            found[thing].append(name.removesuffix("index.html"))
    remarks = {posixpath.basename(name): _remark(facts) for name, facts in snapshot.contents.picture_facts}
    order = [*dict.fromkeys(person.name for person in snapshot.contents.of(PEOPLE))]
    data = (Datum(*key, tuple(sorted(where)), remarks.get(key[2], "")) for key, where in found.items())
    told = sorted(
        data,
        key=lambda one: (
            order.index(one.who) if one.who in order else len(order),
            one.whose,
            _SORTS.index(one.sort),
            one.value,
        ),
    )
    return Personal(tuple(told), len(pages))


def _read(page: bytes | Kept, path: Path) -> str:
    return (page if isinstance(page, bytes) else plain.read(page.path or path)).decode()


def _words(page: str) -> str:
    """What a visitor reads, on one line."""
    visible = _UNREAD.sub(" ", page).replace("<wbr>", "")
    return " ".join(html.unescape(_MARKUP.sub(" ", visible)).split())


def _names(snapshot: Snapshot) -> Callable[[str], Iterator[_Found]]:
    """Finds the contact persons, those who left too, who made the photos, and who agreed to do something."""
    people = dict.fromkeys(person.name for person in snapshot.contents.of(PEOPLE))
    others = {facts.maker for _, facts in snapshot.contents.picture_facts if facts.maker} - people.keys()
    named = {one.who for meeting in snapshot.seen.of(MEETINGS) for one in meeting.action_items if one.who}
    others |= {name for name in named if person_of(name, snapshot.contents.of(PEOPLE)) is None}
    known = [(name, name) for name in people] + [(NOBODY, name) for name in sorted(others)]
    typed = [(who, name, re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")) for who, name in known]

    def seek(page: str) -> Iterator[_Found]:
        words = _words(page)
        yield from ((who, NAME, name) for who, name, pattern in typed if pattern.search(words))

    return seek


def _numbers(snapshot: Snapshot) -> Callable[[str], Iterator[_Found]]:
    """Finds numbers and mail addresses, behind a link or not, and tells whose they are."""
    people = snapshot.contents.of(PEOPLE)
    organisation = snapshot.hub.organisation if snapshot.hub else None
    others = [text for text in (organisation.number, organisation.iban) if text] if organisation else []
    owners = {person.phone.link: person.name for person in reversed(people)}
    owners |= {person.email: person.name for person in reversed(people) if person.email}
    if organisation and organisation.email:
        owners.setdefault(organisation.email, organisation.name)

    def seek(page: str) -> Iterator[_Found]:
        words = _words(page)
        for other in others:
            words = words.replace(other, " ")
        links = _LINK.findall(_UNREAD.sub(" ", page))
        for typed in (*(to for scheme, to in links if scheme == "tel"), *_PHONE.findall(words)):
            if (phone := _phone(typed)) and phone.link.startswith("tel:+"):  # a short number is nobody's
                yield owners.get(phone.link, NOBODY), PHONE, phone.display
        for typed in (*(html.unescape(to) for scheme, to in links if scheme == "mailto"), *_MAIL.findall(words)):
            mail = typed.rstrip(".").casefold()
            yield owners.get(mail, NOBODY), MAIL, mail

    return seek


@lru_cache(maxsize=1024)
def _phone(typed: str) -> Phone | None:
    try:
        return parse_phone(typed)
    except Wrong:
        return None


def _photos(snapshot: Snapshot) -> Callable[[str], Iterator[_Found]]:
    """Finds the photos on which somebody said that there are people, and those of the contact persons."""
    faces = {
        slugs.picture_key(person.picture): person.name for person in snapshot.contents.of(PEOPLE) if person.picture
    }
    said = {slugs.picture_key(name): facts.people != "geen" for name, facts in snapshot.contents.picture_facts}
    of_people: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for file in snapshot.seen.picture_files:
        key, name = slugs.picture_key(file.name), posixpath.basename(file.name)
        if key in faces or said.get(key):
            of_people[slugs.slugify(posixpath.splitext(name)[0])].append((faces.get(key, NOBODY), name))

    def seek(page: str) -> Iterator[_Found]:
        for stem in dict.fromkeys(_PICTURE.findall(page)):
            yield from ((who, PHOTO, name) for who, name in of_people.get(stem, ()))

    return seek


def _remark(facts: PictureFacts) -> str:
    """Who stands on a photo, and what was agreed."""
    words = "; ".join(one.words for one in facts.consent)
    asked = tell("review.consent", words=words) if words else ""
    needs = "" if asked or facts.people in ("geen", "groep") else tell("review.consent.none")
    return ", ".join(part for part in (facts.people if facts.people != "geen" else "", asked or needs) if part)
