"""The channels of a village: what each takes, and that nothing of whoever brings them further is on the site."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from builder import TODAY
from buurtpunt.model.channels import CHANNELS, SORTS, Channel, Size, parse_size
from buurtpunt.model.collections import ALL
from buurtpunt.model.keys import keys_of
from buurtpunt.reading.village import read_village
from buurtpunt.starter.village import village_files
from conftest import VillageBuilder
from test_reading import JsonStore

ROOT = Path(__file__).resolve().parent.parent
INTERN, CONTENT = ROOT / "intern", ROOT / "content"


def channel(village: VillageBuilder, *lines: str) -> Channel:
    text = "kanalen:\n- naam: Dorpsklok\n" + "".join(f"  {line}\n" for line in lines)
    (found,) = read_village(village({"intern/kanalen.yml": text}).folder).contents.of(CHANNELS)
    return found


def test_a_sort_says_what_a_channel_takes_where_the_village_says_nothing(village: VillageBuilder) -> None:
    made = channel(village, "soort: sms")
    assert (made.most_signs, made.board, made.image, made.is_asleep) == (160, None, None, False)
    assert channel(village, "soort: facebook").image == (1080, 1080)
    assert channel(village, "soort: lichtkrant").board == (3, 20)


def test_a_village_says_otherwise(village: VillageBuilder) -> None:
    made = channel(village, "soort: infoblad", "tekens: 1.200", "beeld: 800×600", "slaapt: ja")
    assert (made.most_signs, made.image, made.is_asleep) == (1200, (800, 600), True)
    assert made.deadline is None
    board = channel(village, "soort: lichtkrant", "regels: 7 x 15", "deadline: de 10de van de maand ervoor")
    assert board.deadline
    assert board.deadline.last_day(dt.date(2026, 12, 12)) == dt.date(2026, 11, 10)
    assert (board.board, board.most_signs) == ((7, 15), 105)


@given(st.builds(Size, st.integers(1, 99999), st.integers(1, 99999)), st.sampled_from([" x ", "x", "×", " X"]))
def test_a_size_is_read_as_it_is_written(size: Size, sign: str) -> None:
    assert parse_size(str(size).replace(" x ", sign)) == size


@pytest.mark.parametrize(
    "line, sentence, remedy",
    [
        ("regels: drie van twintig", "`drie van twintig` is geen getal dat hier kan.",
         "Typ twee getallen met een x ertussen, bijvoorbeeld 1080 x 1080."),
        ("tekens: 0", "`0` is geen getal dat hier kan.", "Typ een getal groter dan 0, bijvoorbeeld 600."),
        ("bereikt: burn", "De doelgroep `burn` staat niet in doelgroepen.yml.", "Bedoelde je `buren`?"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_on_the_screen_alone(village: VillageBuilder, line: str, sentence: str, remedy: str) -> None:
    place = village(
        {
            "intern/kanalen.yml": f"kanalen:\n- naam: Dorpsklok\n  soort: radio\n  {line}\n",
            "doelgroepen.yml": "doelgroepen: [{id: buren, naam: Buren}]\n",
        }
    )
    said = place.run("build", str(place.folder), "--today", TODAY).output
    assert "intern/kanalen.yml, regel 4: fout" in said
    assert f"  {sentence}\n  -> {remedy}\n" in said
    (report,) = (one for one in place.build().problems if one.file == "intern/kanalen.yml")
    assert (report.sentence, report.line) == ("Hier klopt iets niet; wat, blijft privé.", 4)


def test_a_new_one_is_put_in_the_list_by_its_dutch_name(village: VillageBuilder) -> None:
    place = village()
    told = place.run("nieuw", "--map", str(place.folder), "--today", TODAY, "kanaal", "Het bord aan de kerk")
    assert told.exit_code == 0
    (made,) = read_village(place.folder).contents.of(CHANNELS)
    assert (made.name, made.id, made.sort) == ("Het bord aan de kerk", "het-bord-aan-de-kerk", "prikbord")


def test_a_new_village_has_a_set_of_them_asleep() -> None:
    answers = {"naam": "Het Nest", "contact": "Jan Voorbeeld", "telefoon": "0450 00 12 34"}
    listed = yaml.safe_load(village_files(answers)["intern/kanalen.yml"])["kanalen"]
    assert len(listed) >= 10
    assert {one["slaapt"] for one in listed} == {"ja"}
    assert {one["soort"] for one in listed} <= SORTS.keys()


# What is private ------------------------------------------------------------------------------------------------------


def values(thing: Any) -> Iterator[str]:
    """Each value that stands in a file."""
    if isinstance(thing, dict | list):
        for one in thing.values() if isinstance(thing, dict) else thing:
            yield from values(one)
    else:
        yield str(thing)


def private_values() -> set[str]:
    """Each value of the demo's private files that is no word out of a short list, no name of an audience, no day and no file of content/."""
    shown = {word for kind in ALL for key in keys_of(kind.model) for word in key.value.choices}
    shown |= {one["id"] for one in yaml.safe_load((CONTENT / "doelgroepen.yml").read_text("utf-8"))["doelgroepen"]}
    found = {one for path in INTERN.glob("*.yml") for one in values(yaml.safe_load(path.read_text("utf-8")))}
    return {
        one
        for one in found
        if len(one) > 7 and one not in shown and not re.fullmatch(r"\d{4}-\d\d-\d\d|\w+/\S+\.md", one)
    }


def test_no_value_of_a_private_file_of_the_demo_is_in_its_site(demo_site: Path) -> None:
    private = private_values()
    assert {"Gommaar Stilzwijgen", "0450 00 88 11", "gommaar@zwijgerdam.example"} <= private
    private |= {one.replace(" ", "") for one in private if one.startswith("0450")}
    site = b"\n".join(path.read_bytes() for path in demo_site.rglob("*") if path.is_file()).lower()
    assert [one for one in sorted(private) if one.lower().encode() in site] == []


# What is kept ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "deadline",
    ["tien dagen ervoor", "5 werkdagen ervoor", "de woensdag ervoor om 12 uur", "de 10de van de maand ervoor",
     "de laatste vrijdag van de maand ervoor", "de dag zelf"],
)  # fmt: skip
def test_a_channel_is_the_same_when_it_is_not_read_anew(village: VillageBuilder, deadline: str) -> None:
    text = f"kanalen: [{{naam: Bord, soort: lichtkrant, deadline: {deadline}, regels: 7 x 15, beeld: 800 x 600}}]\n"
    place, store = village({"intern/kanalen.yml": text}), JsonStore()
    first, again = (read_village(place.folder, store).contents.of(CHANNELS) for _ in range(2))
    assert len(store.kept) == 3
    assert repr(first) == repr(again)
