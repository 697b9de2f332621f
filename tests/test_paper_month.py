"""The sheets of days: the next that are not as usual, and the month."""

from __future__ import annotations

import pytest

from conftest import VillageBuilder
from paper import Paper, bare
from test_paper import FULL, names, sheet

CLOSED = {"drukwerk/dicht.yml": "soort: gesloten\n"}
HOURS = """
    uren:
      - wat: Winkel
        wanneer: maandag tot zaterdag 8:00-12:00
        behalve: [feestdag]
        anders: [{datum: 2026-12-24, uren: 8:00-10:00, reden: kerstavond}]
      - {wat: Toog, wanneer: woensdag 14:00-17:00, behalve: [december]}
    """


def shut(village: VillageBuilder, today: str, hours: str = HOURS, more: str = "") -> Paper:
    files = {**FULL, "uren.yml": hours, "drukwerk/dicht.yml": f"soort: gesloten\n{more}"}
    return sheet(village(files).build("--only", "druk", today=today), "dicht")


def test_the_next_closure_fills_a_sheet_with_its_reason_and_when_the_door_opens_again(village: VillageBuilder) -> None:
    paper = sheet(village({**FULL, **CLOSED}).build("--only", "druk", today="2026-11-22"), "dicht")
    sizes = {word.text: word.size for word in paper.words}
    assert sizes["Gesloten"] == max(sizes.values()) > 100
    assert "Van maandag 30 november 2026 tot en met vrijdag 4 december 2026. We schilderen de muren." in paper.text
    assert "Weer open op zaterdag 5 december 2026. Winkel: 8–12 uur" in paper.text
    assert "onder één dak" not in paper.text
    assert min(size for word, size in sizes.items() if word in ("muren.", "Winkel:")) >= 16


def test_a_sheet_made_while_the_door_is_closed_is_of_that_closure(village: VillageBuilder) -> None:
    paper = sheet(village({**FULL, **CLOSED}).build("--only", "druk", today="2026-12-04"), "dicht")
    assert "tot en met vrijdag 4 december 2026." in paper.text
    later = sheet(village({**FULL, **CLOSED}).build("--only", "druk", today="2026-12-05"), "dicht")
    assert "vrijdag 25 december" not in later.text  # nobody said that the shop rests on a holiday
    assert "Van donderdag 1 juli 2027 tot en met woensdag 14 juli 2027." in later.text


def test_days_that_follow_each_other_stand_on_one_sheet(village: VillageBuilder) -> None:
    text = shut(village, "2026-12-01").text
    assert "Andere uren" in text
    assert "Donderdag 24 december 2026: 8–10 uur (kerstavond). Winkel" in text
    assert "Vrijdag 25 december 2026: gesloten (feestdag: Kerstmis)." in text
    assert "Weer zoals gewoonlijk op zaterdag 26 december 2026. Winkel: 8–12 uur" in text
    assert "Toog" not in text  # one service that rests for a month is no reason for a sheet


def test_a_title_of_their_own_does_not_hide_that_the_door_is_closed(village: VillageBuilder) -> None:
    closing = "sluitingen: [{van: 2026-12-02, tot: 2026-12-02, reden: Studiedag}]\n"
    paper = shut(village, "2026-12-01", closing, "titel: Even niet\n")
    assert "We zijn gesloten op woensdag 2 december 2026. Studiedag" in paper.text
    assert "Weer" not in paper.text  # without hours nobody knows when


def test_without_a_day_that_is_not_as_usual_there_is_no_such_sheet(village: VillageBuilder) -> None:
    hours = "uren: [{wat: Winkel, wanneer: maandag 9:00-12:00}]\n"
    made = village({**FULL, **CLOSED, "uren.yml": hours}).build("--only", "druk")
    [told] = [one for one in made.problems if one.code == "blad-zonder-inhoud"]
    assert told.sentence == "Het blad dat je gesloten bent maken we niet: er is nog niets om erop te zetten."
    assert told.remedy.startswith("Zet eerst in content/uren.yml wanneer je gesloten bent, onder `sluitingen`,")
    assert "dicht" not in names(made)


@pytest.mark.parametrize("size", ["A5", "A3"])
def test_a_closure_and_much_to_say_fit_on_every_size(village: VillageBuilder, size: str) -> None:
    words = "Voor je pakjes en je brood kun je die dagen terecht bij de buren van het gemeenschapscentrum in het dorp."
    paper = shut(village, "2026-12-01", more=f"formaat: {size}\nboodschap: {words}\noproep: Bel gerust\n")
    assert bare(words) in paper.drawn
    assert not paper.collisions()
