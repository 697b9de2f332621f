"""What sheets tell of the dates of an event: where another hour or place holds, what does not go on, what is full, until when."""

from __future__ import annotations

import pytest

from builder import Files
from conftest import VillageBuilder
from paper import Paper, bare
from rows import each
from test_paper import FULL, photo, sheet

TODAY = "2026-11-30"
YOGA = """
    ---
    titel: Yoga
    datum: 2026-12-03
    van: 19:00
    tot: 20:00
    herhaling: elke donderdag
    einde: 2027-03-25
    behalve: [kerstvakantie]
    plaats: Melkzaal
    verplaatst: [{van: 2026-12-17, naar: 2026-12-18, om: "18:00", tot: "19:00", plaats: Sporthal De Bron}]
    geschrapt: [{datum: 2026-12-10, reden: de lesgever is ziek}]
    extra: [{datum: 2026-12-13, van: "10:00", tot: "11:00", plaats: Turnzaal}]
    ---
    Breng een mat mee.
    """


def made(
    village: VillageBuilder, sort: str, event: str, *more: str, files: Files | None = None, today: str = TODAY
) -> Paper:
    """The sheet of one event."""
    order = "\n".join([f"soort: {sort}", "activiteit: feest.md", *more, ""])
    return sheet(
        village({**FULL, "agenda/feest.md": event, "drukwerk/blad.yml": order, **(files or {})}).build(
            "--only", "druk", today=today
        ),
        "blad",
    )


def feast(*lines: str) -> str:
    return "\n".join(["---", "titel: Feest", "datum: 2026-12-20", "van: 14:00", *lines, "---", "Kom eten!", ""])


# A series ---------------------------------------------------------------------------------------------------------------


@each("sort", ["activiteit", "flyer", "affiche", "uitnodiging", "inschrijflijst"])
def test_a_sheet_of_a_series_says_each_date_that_is_not_as_usual(village: VillageBuilder, sort: str) -> None:
    drawn = made(village, sort, YOGA).drawn
    assert bare("Donderdag 10 december: gaat niet door. De lesgever is ziek.") in drawn
    assert bare("Zondag 13 december, van 10 tot 11 uur (plaats: Turnzaal)") in drawn
    moved = (
        "Vrijdag 18 december, van 18 tot 19 uur (in plaats van donderdag 17 december 2026, plaats: Sporthal De Bron)"
    )
    assert bare(moved) in drawn


def test_it_says_so_beside_a_picture_too(village: VillageBuilder) -> None:
    pictured = YOGA.replace("plaats: Melkzaal", "plaats: Melkzaal\n    foto: mat.jpg", 1)
    drawn = made(village, "activiteit", pictured, files={"beelden/mat.jpg": photo(4200, 2800)}).drawn
    assert bare("Donderdag 10 december: gaat niet door.") in drawn


@each("sort", ["activiteit", "flyer"])
def test_a_rule_keeps_its_usual_hours_and_place_where_the_next_date_has_others(
    village: VillageBuilder, sort: str
) -> None:
    drawn = made(village, sort, YOGA, today="2026-12-14").drawn
    assert bare("Elke donderdag van 19 tot 20 uur Melkzaal") in drawn
    assert bare("Vrijdag 18 december, van 18 tot 19 uur") in drawn


def test_a_list_of_what_is_to_come_keeps_them_as_well(village: VillageBuilder) -> None:
    files = {**FULL, "agenda/yoga.md": YOGA}
    drawn = sheet(village(files).build("--only", "druk", today="2026-12-14"), "flyer-a5").drawn
    assert bare("van 19 tot 20 uur, Melkzaal") in drawn
    assert bare("Vrijdag 18 december, van 18 tot 19 uur") in drawn
    full = {**FULL, "agenda/yoga.md": YOGA.replace("extra:", "volzet: [2026-12-03]\n    extra:")}
    drawn = sheet(village(full).build("--only", "druk", today=TODAY), "flyer-a5").drawn
    assert bare("Donderdag 3 december (volzet)") in drawn


def test_of_typed_dates_each_that_differs_from_the_one_in_large_letters_says_so(village: VillageBuilder) -> None:
    typed = (
        "herhaling: [2026-12-27]",
        "tot: '16:00'",
        "plaats: Kerk",
        "verplaatst: [{van: 2026-12-20, om: '10:00', tot: '11:00', plaats: Zaal}]",
    )
    drawn = made(village, "activiteit", feast(*typed)).drawn
    assert bare("van 10 tot 11 uur Zaal") in drawn
    assert bare("Zondag 27 december, van 14 tot 16 uur (plaats: Kerk)") in drawn


def test_a_series_that_is_full_says_so_once(village: VillageBuilder) -> None:
    drawn = made(village, "activiteit", YOGA.replace("extra:", "volzet: ja\n    extra:")).drawn.casefold()
    assert drawn.count("volzet") == 1
