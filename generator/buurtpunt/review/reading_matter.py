"""All that a visitor reads of a village: every text, in the file and on the line where it was typed."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from buurtpunt.checking.subject import field_body
from buurtpunt.checking.texts import is_ours
from buurtpunt.model.documents import Document
from buurtpunt.model.hub import Hub
from buurtpunt.model.origin import Body
from buurtpunt.model.record import Record
from buurtpunt.model.village import Contents

# What a visitor reads of a file that is no page by itself, and where.
_PAGES = {
    "contact.yml": "Contact",
    "uren.yml": "Openingsuren",
    "vragen.yml": "Vragen",
    "doelgroepen.yml": "Doelgroepen",
    "partners.yml": "Partners",
    "help-mee.yml": "Help mee",
    "beelden.yml": "Wat er op de foto's staat",
}
# The keys of each kind of record that hold words for visitors. Not `steun`: those words are the giver's.
_TEXTS = {
    "Hub": ("zin", "bereikbaarheid", "toegankelijkheid"),
    "Organisation": ("verzekering",),
    "Action": ("tekst",),
    "Person": ("rol", "bereikbaar"),
    "HourSet": ("wat",),
    "SpecialDay": ("reden",),
    "Closure": ("reden",),
    "Question": ("vraag", "antwoord"),
    "Audience": ("naam",),
    "Partner": ("waarom",),
    "Task": ("taak", "tijd", "nodig", "vergoeding", "begeleiding"),
    "PictureFacts": ("alt",),
    "Order": ("titel", "boodschap", "oproep"),
    "Offer": ("titel", "soort", "wie", "prijs", "bestellen_tot"),
    "Event": ("titel", "plaats", "prijs"),
    "Cancelled": ("reden",),
    "News": ("titel",),
    "FreePage": ("titel",),
}
# Where somebody asks or promises something in a few words: doubt has no place there.
_CALLS = {"zin", "tekst", "titel", "boodschap", "oproep", "taak"}


@dataclass(frozen=True, slots=True)
class Matter:
    """One text, and the name of the page on which it stands."""

    page: str
    body: Body
    is_call: bool = False
    is_spoken: bool = True  # words for a picture are read by a machine, and ours are not meant for visitors


def matter_of(hub: Hub | None, contents: Contents) -> Iterator[Matter]:
    """Every text for visitors."""
    for record in _records(hub, contents):
        page = _page_of(record, hub)
        for name, info in type(record).model_fields.items():
            value = getattr(record, name)
            if info.alias in _TEXTS.get(type(record).__name__, ()) and isinstance(value, str):
                is_spoken = info.alias != "alt" and not is_ours(value)
                yield Matter(page, field_body(value, record.origin, info.alias), info.alias in _CALLS, is_spoken)
        if isinstance(record, Document):
            yield Matter(page, record.body, is_spoken=not is_ours(record.body.text))


def _page_of(record: Record, hub: Hub | None) -> str:
    if isinstance(record, Document):
        return record.title
    name = posixpath.basename(record.origin.file)
    if record.origin.file.startswith("content/drukwerk/"):
        return f"Drukwerk: {posixpath.splitext(name)[0]}"
    return _PAGES.get(name) or (hub.name if hub else name)


def _records(hub: Hub | None, contents: Contents) -> Iterator[Record]:
    """Every record, and those inside it."""
    outer: Iterable[Any] = (
        *([hub] if hub else []),
        *contents.people,
        *contents.hours,
        *contents.closures,
        *contents.questions,
        *contents.audiences,
        *contents.partners,
        *contents.tasks,
        *contents.documents,
        *(facts for _, facts in contents.picture_facts),
        *contents.orders,
    )
    for record in outer:
        yield from _within(record)


def _within(record: Record) -> Iterator[Record]:
    yield record
    for name in type(record).model_fields:
        value = getattr(record, name)
        for inner in value if isinstance(value, tuple) else (value,):
            if isinstance(inner, Record):
                yield from _within(inner)
