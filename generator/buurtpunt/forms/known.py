"""What a field can choose from in this village: its people, audiences, places, pictures and texts, by face and name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from functools import partial

from buurtpunt.catalogues import tell
from buurtpunt.editing.page import Page
from buurtpunt.forms.fields import Pick
from buurtpunt.forms.things import pictures
from buurtpunt.forms.village import Village
from buurtpunt.knowledge import moments
from buurtpunt.knowledge.slugs import picture_key, slugify
from buurtpunt.model.channels import CHANNELS
from buurtpunt.model.collection import Layout
from buurtpunt.model.collections import AUDIENCES, PEOPLE, PLACES
from buurtpunt.model.events import Event
from buurtpunt.model.form import Sort, Unknown
from buurtpunt.model.plan import PLAN, TEAM
from buurtpunt.model.village import Contents

_WORDS = 48  # letters of what is said of a picture, below it

Picks = tuple[Pick, ...]


def known(village: Village, today: dt.date, contents: Contents | None = None) -> Mapping[str, Picks]:
    """By the name of a key what can stand behind it, and of the sort of a picture or a text by that sort: which
    pictures there are, and where a text can lead.

    `contents` are those of the village, where it was read already.
    """
    contents = contents or village.read().contents
    there = pictures(village.root, Page.of("", b"", Layout.PER_NAME))
    audiences = tuple(Pick(one.id, one.name) for one in contents.of(AUDIENCES))
    texts = tuple(_texts(contents))
    people = tuple(Pick(one.id or slugify(one.name), one.name, one.picture or "") for one in contents.of(PEOPLE))
    return {
        **dict.fromkeys(("contact", "opvolger"), people),
        "voor": audiences,
        "bereikt": audiences,
        "doelgroep": (Pick(TEAM, tell("forms.team")), *audiences),
        "kanaal": tuple(Pick(one.name, one.name) for one in contents.of(CHANNELS)),
        "gelijk_met": tuple(Pick(one.what, one.what) for one in contents.of(PLAN)),
        "over": texts,
        "plaats": tuple(Pick(one.name, one.name) for one in contents.of(PLACES)),
        "activiteit": tuple(_event(one) for one in sorted(contents.events, key=partial(_order, today))),
        Sort.MARKDOWN: texts,
        Sort.PICTURE: tuple(_pictures(contents, there)),
    }


def _pictures(contents: Contents, there: Iterable[str]) -> Iterable[Pick]:
    told = contents.said_of_pictures
    for name in there:
        known = told.get(picture_key(name))
        said = (known and known.alt) or name.rpartition(".")[0].replace("-", " ")
        yield Pick(name, f"{said[:_WORDS].rstrip(' .,')}{'...' if len(said) > _WORDS else ''}", name)


def _texts(contents: Contents) -> Iterable[Pick]:
    """What stands on a page of its own, by its place below `content/`."""
    found = (Pick(one.origin.file.partition("/")[2], one.title) for one in contents.documents)
    return sorted(found, key=lambda pick: pick.name.casefold())


def _event(event: Event) -> Pick:
    day = "" if isinstance(event.date, Unknown) else f", {moments.format_date(event.date)}"
    return Pick(event.origin.file.rpartition("/")[2], f"{event.title}{day}", event.picture or "")


def _order(today: dt.date, event: Event) -> tuple[bool, dt.date]:
    """What comes first goes first, what has been goes last."""
    day = dt.date.max if isinstance(event.date, Unknown) else event.date
    return day < today and event.recurrence is None, day
