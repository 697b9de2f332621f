"""All that a visitor reads of a village: every text, in the file and on the line where it was typed."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass

from buurtpunt.catalogues import tell
from buurtpunt.checking.snapshot import field_body
from buurtpunt.checking.texts import is_ours
from buurtpunt.languages import DUTCH
from buurtpunt.model import collections
from buurtpunt.model.documents import Document
from buurtpunt.model.form import Role
from buurtpunt.model.hub import Hub
from buurtpunt.model.origin import Body
from buurtpunt.model.record import Record
from buurtpunt.model.roles import held
from buurtpunt.model.village import Contents

# What a visitor reads of a file that has no page by itself.
_PAGES = ("contact.yml", "uren.yml", "doelgroepen.yml", "beelden.yml")
_DUTCH = "nl"
_WORDS = (Role.WORDS, Role.CALL, Role.ALT, Role.TEXT)


@dataclass(frozen=True, slots=True)
class Matter:
    """One text, and the name of the page on which it stands."""

    page: str
    body: Body
    is_call: bool = False
    is_spoken: bool = True  # words for a picture are read by a machine, and ours are not meant for visitors


def matter_of(hub: Hub | None, contents: Contents) -> Iterator[Matter]:
    """Every Dutch text for visitors; words that a giver asks are the giver's."""
    for record in contents.public:
        if language_of(record, hub) != _DUTCH:
            continue
        page, title = _page_of(record, hub), getattr(record, "title_language", None) or _DUTCH
        for one in held([record], *_WORDS):
            if title != _DUTCH and Role.TITLE in one.roles:
                continue
            for text in (one.value,) if isinstance(one.value, str) else one.value:
                body = field_body(text, one.record.origin, one.key)
                yield Matter(page, body, Role.CALL in one.roles, Role.ALT not in one.roles and not is_ours(text))
        if isinstance(record, Document):
            yield Matter(page, record.body, is_spoken=not is_ours(record.body.text))


def language_of(record: Record, hub: Hub | None) -> str:
    """The language that a record is in: its own, or that of the village."""
    return getattr(record, "language", None) or (hub.languages[0] if hub else _DUTCH)


def _page_of(record: Record, hub: Hub | None) -> str:
    if isinstance(record, Document):
        return record.title
    name = posixpath.basename(record.origin.file)
    if record.origin.file.startswith("content/drukwerk/"):
        return tell("review.matter.paper", name=posixpath.splitext(name)[0])
    kind = collections.kind_of(type(record))
    if not kind.address and name in _PAGES:
        return tell(f"review.matter.{posixpath.splitext(name)[0]}")
    return DUTCH.list_title(kind.name) if kind.address else hub.name if hub else name
