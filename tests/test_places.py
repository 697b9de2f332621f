"""Places by name: plaatsen.yml tells once where they are, and whatever is there tells it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from builder import Files, Outcome, first
from conftest import VillageBuilder
from test_agenda import event, sentences
from test_paper import FULL, photo, sheet

pytestmark = pytest.mark.only("site")

SCHOOL = "De oude school"
PLACES: Files = {
    **FULL,
    "plaatsen.yml": """
        plaatsen:
          - naam: De oude school
            adres: Schoolstraat 2, 9999 Verzonnegem
            toegang: Langs de speelplaats, zonder trap.
            foto: school.jpg
          - {naam: Parochiezaal}
        """,
    "beelden/school.jpg": photo(400, 300),
    "beelden/beelden.yml": "school.jpg: {alt: De school}\n",
    "agenda/les.md": event("van: 14:00", "tot: 16:00", "plaats: de oude school", title="Les"),
    "agenda/soep.md": None,
    "drukwerk/les.yml": "soort: activiteit\nactiviteit: les.md\n",
}


def data(made: Outcome, path: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(first(made.page(path), "script[type='application/ld+json']").text())
    return found


def test_an_event_tells_the_address_of_its_place_and_how_to_get_in(village: VillageBuilder) -> None:
    made = village(PLACES).build()
    page = " ".join(first(made.page("agenda/les/"), "dl.facts").text().split())
    assert f"Waar {SCHOOL} Schoolstraat 2, 9999 Verzonnegem Langs de speelplaats, zonder trap. Meer over" in page
    link = first(made.page("agenda/les/"), "dl.facts a[href*=plaatsen]").attributes["href"]
    assert link == "../../plaatsen/index.html#de-oude-school"
    assert made.page("plaatsen/").css_first("#de-oude-school img") is not None


def test_calendars_and_search_engines_get_the_address(village: VillageBuilder) -> None:
    made = village(PLACES).build()
    calendar = made.text("agenda/les.ics").replace("\r\n ", "").replace("\n ", "")
    assert "LOCATION:De oude school\\, Schoolstraat 2\\, 9999 Verzonnegem" in calendar
    assert data(made, "agenda/les/")["location"] == {
        "@type": "Place",
        "name": SCHOOL,
        "address": "Schoolstraat 2, 9999 Verzonnegem",
    }


@pytest.mark.only("")
def test_its_sheet_tells_the_name_large_and_the_address(village: VillageBuilder) -> None:
    paper = sheet(village(PLACES).build(), "les")
    assert "Schoolstraat 2, 9999 Verzonnegem" in paper.text
    height = {word.text: word.bottom - word.top for word in paper.words}
    assert height["oude"] > 2 * height["Schoolstraat"]


def test_a_place_without_an_address_never_gets_that_of_the_hub(village: VillageBuilder) -> None:
    for place in ("Parochiezaal", "Bij Jan thuis"):
        made = village({**PLACES, "agenda/les.md": event("van: 14:00", f"plaats: {place}", title="Les")}).build()
        assert made.page("agenda/les/").css("script[type='application/ld+json']") == []  # half a place is none
        assert f"LOCATION:{place}\n" in made.text("agenda/les.ics").replace("\r\n", "\n")


def test_a_place_of_one_date_counts_too(village: VillageBuilder) -> None:
    moved = event("herhaling: elke week", f"verplaatst: [{{van: 2026-12-19, plaats: {SCHOOL}}}]", title="Les")
    calendar = village({**PLACES, "agenda/les.md": moved, "drukwerk/les.yml": None}).build().text("agenda/les.ics")
    told = calendar.replace("\r\n", "\n").replace("\n ", "")
    assert told.count("LOCATION:De oude school\\, Schoolstraat 2\\, 9999 Verzonnegem") == 1
    assert "LOCATION:De Oude Melkerij\\, Dries 4" in told


@pytest.mark.only("")
def test_hours_elsewhere_tell_where(village: VillageBuilder) -> None:
    hours = f"uren:\n  - {{wat: Winkel, wanneer: ma 8-12}}\n  - {{wat: Bib, wanneer: di 8-12, plaats: {SCHOOL}}}\n"
    made = village({**PLACES, "uren.yml": hours}).build()
    assert "De oude school, Schoolstraat 2, 9999 Verzonnegem" in first(made.page(), "dl.hours").text()
    assert data(made, "")["department"][0]["address"] == "Schoolstraat 2, 9999 Verzonnegem"
    assert "De oude school, Schoolstraat 2" in sheet(made, "deur-a4").text


@pytest.mark.parametrize(
    "typed, told", [("De oude schol", 1), ("Café De Zwaan", 0), ("DE OUDE SCHOOL", 0), ("De oude school, boven", 0)]
)
def test_a_name_that_is_nearly_one_is_told(village: VillageBuilder, typed: str, told: int) -> None:
    made = village({**PLACES, "agenda/les.md": event(f"plaats: {typed}", title="Les")}).build()
    assert sentences(made, "plaats-bijna") == [f"`{typed}` staat zo niet in content/plaatsen.yml."] * told
    assert made.exit_code == 0


def test_two_places_of_one_name_are_told(village: VillageBuilder) -> None:
    twice = "plaatsen:\n  - {naam: Zaal, adres: Dries 1}\n  - {naam: zaal, adres: Dries 2}\n"
    made = village({**PLACES, "plaatsen.yml": twice}).build()
    assert sentences(made, "plaats-staat-er-twee-keer") == ["`zaal` staat al op lijn 2."]


def test_a_child_on_the_picture_of_a_place_is_shown_to_nobody_without_a_yes(village: VillageBuilder) -> None:
    facts = "school.jpg: {alt: Lena voor de school, mensen: kinderen}\n"
    made = village({**PLACES, "beelden/beelden.yml": facts}).build()
    assert made.page("plaatsen/").css("#de-oude-school img") == []
    assert not any("school" in name for name in made.files() if name.startswith("beelden"))


def test_what_stands_behind_the_name_of_a_place_is_kept(village: VillageBuilder) -> None:
    made = village({**PLACES, "agenda/les.md": event("van: 14:00", f"plaats: {SCHOOL}, boven", title="Les")}).build()
    page = first(made.page("agenda/les/"), "dl.facts").text(separator=" ")
    assert "De oude school, boven Schoolstraat 2, 9999 Verzonnegem" in " ".join(page.split())
    assert made.page("agenda/les/").css_matches("dl.facts a[href$='#de-oude-school']")


def test_an_address_of_its_own_behind_the_name_is_another_place(village: VillageBuilder) -> None:
    there = f"{SCHOOL}, Kerkstraat 1, Anderegem"
    made = village({**PLACES, "agenda/les.md": event("van: 14:00", f"plaats: {there}", title="Les")}).build()
    assert data(made, "agenda/les/")["location"] == {"@type": "Place", "name": there, "address": there}
