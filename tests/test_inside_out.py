"""What is told comes out of a catalogue, all of it: with the words there turned inside out, no other is left."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pytest

from builder import Village
from buurtpunt.languages import DUTCH
from buurtpunt.model import channels, collections, lists, open_data, theme_settings, values
from buurtpunt.model.files import forms
from buurtpunt.model.schema import schema_of
from buurtpunt.model.selection import select
from buurtpunt.problems import Wrong
from buurtpunt.reading.village import read_village
from conftest import VillageBuilder
from inside_out import left, turn


@pytest.fixture
def inside_out(monkeypatch: pytest.MonkeyPatch) -> None:
    turn(monkeypatch)


def said(schema: Any) -> Iterator[str]:
    """What a schema says to who types."""
    if isinstance(schema, dict):
        for one in schema.get("properties", {}).values():
            yield one["description"]
            yield from (str(example) for example in one.get("examples", ()) if "{" not in str(example))
        for one in schema.values():
            yield from said(one)
    elif isinstance(schema, list):
        for one in schema:
            yield from said(one)


@pytest.mark.usefixtures("inside_out")
def test_what_a_key_is_for_and_how_it_may_look() -> None:
    told = [text for form in forms().values() for text in said(schema_of(form))]
    assert len(told) > 500
    assert [text for text in told if left(text)] == []


@pytest.mark.usefixtures("inside_out")
def test_what_stands_in_the_open_data() -> None:
    told = [text for text in said(json.loads(open_data.schema())) if text != "nl-BE"]
    assert len(told) > 60
    assert [text for text in told if left(text)] == []


@pytest.mark.usefixtures("inside_out")
def test_what_a_list_is_called() -> None:
    names = [kind.name for kind in collections.listed().values()]
    assert [name for name in names if left(DUTCH.list_title(name) + DUTCH.list_about(name, ""))] == []


READERS: list[tuple[Callable[[str], object], str]] = [
    (values.parse_url, "9 9"),
    (values.parse_number, "9,"),
    (values.parse_share, "9"),
    (lists.parse_circle, "9"),
    (channels.parse_signs, "0"),
    (channels.parse_size, "0"),
    (partial(theme_settings.between, least=1, most=2), "0"),
]


@pytest.mark.usefixtures("inside_out")
@pytest.mark.parametrize("read, typed", READERS)
def test_what_to_type_instead_of_a_value(read: Callable[[str], object], typed: str) -> None:
    with pytest.raises(Wrong) as wrong:
        read(typed)
    assert left(wrong.value.facts["advice"]) == ""


HIDDEN = """
    vragen:
      - {vraag: Qq1, concept: ja, antwoord: Qq}
      - {vraag: Qq2, zichtbaar_vanaf: 2027-01-01, antwoord: Qq}
      - {vraag: Qq3, zichtbaar_tot: 2026-01-01, antwoord: Qq}
      - {vraag: Qq4}
"""


@pytest.mark.usefixtures("inside_out")
def test_why_something_may_not_be_seen(village: VillageBuilder) -> None:
    place: Village = village({"vragen.yml": HIDDEN})
    _, hidden = select(read_village(place.folder).contents, dt.date(2026, 12, 1), drafts=False)
    months = ("januari", "donderdag", "vrijdag")  # the calendar says these itself
    told = [one.reason for one in hidden]
    for month in months:
        told = [reason.replace(month, "") for reason in told]
    assert (len(told), [reason for reason in told if left(reason)]) == (4, [])
