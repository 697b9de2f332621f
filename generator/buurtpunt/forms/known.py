"""What a field can choose from in this village: its people, audiences, pictures and texts, by name."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from buurtpunt.editing.page import Page
from buurtpunt.forms.things import by_name, files_of, pictures
from buurtpunt.knowledge.slugs import slugify
from buurtpunt.model.collections import AUDIENCES, PEOPLE
from buurtpunt.model.files import Layout
from buurtpunt.model.form import Sort
from buurtpunt.reading.village import read_village

Picks = tuple[tuple[str, str], ...]  # what is typed, and its name


def known(root: Path) -> Mapping[str, Picks]:
    """By the name of a key what can stand behind it, and of the sort of a picture by that sort."""
    contents = read_village(root).contents
    people = tuple((one.id or slugify(one.name), one.name) for one in contents.of(PEOPLE))
    audiences = tuple((one.id, one.name) for one in contents.of(AUDIENCES))
    events = tuple((name.rpartition("/")[2], name.rpartition("/")[2]) for name in files_of(root, by_name()["agenda"]))
    told = pictures(root, Page.of("", b"", Layout.PER_NAME))
    return {
        "contact": people,
        "voor": audiences,
        "activiteit": events,
        Sort.PICTURE: tuple((name, name) for name in told),
    }
