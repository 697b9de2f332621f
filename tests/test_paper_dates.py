"""What sheets tell of the dates of an event: where another hour or place holds, what does not go on, what is full, until when."""

from __future__ import annotations

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


# A table card -----------------------------------------------------------------------------------------------------------


def test_a_table_card_says_where_it_is_and_that_it_does_not_go_on(village: VillageBuilder) -> None:
    files = {
        **FULL,
        "agenda/bingo.md": "---\ntitel: Bingo\ndatum: 2026-12-01\nplaats: De school\ngeschrapt: [{datum: 2026-12-01, reden: te nat}]\n---\n",
        "drukwerk/blad.yml": "soort: tafelkaart\n",
    }
    drawn = sheet(village(files).build("--only", "druk", today=TODAY), "blad").drawn
    assert bare("Bingo De school Gaat niet door. Te nat.") in drawn
    assert bare("Soepavond Melkzaal") in drawn


# Until when -------------------------------------------------------------------------------------------------------------

SUNDAYS = ("herhaling: elke zondag", "einde: 2027-03-25")


@each("sort", ["activiteit", "flyer", "inschrijflijst", "uitnodiging", "tafelkaart"])
@each("today, is_told", [("2026-12-16", True), ("2026-12-17", False)])
def test_a_sheet_says_until_when_one_can_order(village: VillageBuilder, sort: str, today: str, is_told: bool) -> None:
    drawn = made(village, sort, feast("bestellen_tot: 2026-12-16"), today=today).drawn
    assert ("woensdag16december" in drawn) == is_told
    assert ("Bestellen" in drawn) == is_told


def test_the_slip_of_an_invitation_names_the_day_to_order(village: VillageBuilder) -> None:
    drawn = made(village, "uitnodiging", feast("bestellen_tot: 2026-12-16")).drawn
    assert bare("Graag dit strookje terug tot woensdag 16 december.") in drawn


@each("key, told", [("inschrijven_tot", "Inschrijven"), ("bestellen_tot", "Bestellen")])
@each("lines", [(), SUNDAYS])
def test_the_month_says_until_when(village: VillageBuilder, key: str, told: str, lines: tuple[str, ...]) -> None:
    soup = feast(*lines, f"{key}: de vrijdag ervoor").replace("12-20", "12-06")
    drawn = sheet(
        village({**FULL, "agenda/feest.md": soup}).build("--only", "druk", today="2026-12-01"), "maand-a4"
    ).drawn
    assert bare(f"{told} tot {'de vrijdag ervoor' if lines else 'vrijdag 4 december'}") in drawn


def test_the_month_tells_no_day_that_was(village: VillageBuilder) -> None:
    soup = feast(*SUNDAYS, "inschrijven_tot: 2026-12-02").replace("12-20", "12-06")
    files = {**FULL, "agenda/feest.md": soup}
    for today, is_told in (("2026-12-02", True), ("2026-12-03", False)):
        drawn = sheet(village(files).build("--only", "druk", today=today), "maand-a4").drawn
        assert ("Inschrijven" in drawn) == is_told, today
