"""What stands on top of the site: the day on which it was made and the next one, from the facts that `vandaag` tells."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from builder import Files, first
from conftest import VillageBuilder

pytestmark = pytest.mark.only("site")

VILLAGE: Files = {
    "uren.yml": """
        uren:
          - {wat: Winkel, wanneer: ma-vr 8-12 uur, behalve: [feestdag]}
          - {wat: Pakjes, wanneer: ma-vr 8-12 uur, behalve: [feestdag]}
          - {wat: Zondagsbrood, wanneer: "zondag 7:00-9:30", bestellen_tot: "vrijdag 12:00"}
          - {wat: Zaal, wanneer: op afspraak}
        sluitingen:
          - {van: 2027-08-01, tot: 2027-08-14, reden: Zomer.}
        """,
    "agenda/soep.md": """
        ---
        titel: Soep
        datum: 2026-11-25
        van: 18:00
        herhaling: elke woensdag
        geschrapt: [2026-12-02]
        inschrijven_tot: de dag ervoor
        ---
        """,
}
BREAD = "Zondagsbrood: bestellen kan tot vrijdag 27 november 2026 om 12 uur"


def told(page: LexborHTMLParser) -> list[tuple[str, list[str]]]:
    """Each day of the home page with its lines, as one sees them."""
    for heard in page.css(".slots .heard"):
        heard.decompose()
    return [
        (first(day, "h2").text(strip=True), [" ".join(line.text().split()).replace("⁠", "") for line in day.css("li")])
        for day in page.css(".day")
    ]


def test_the_home_page_tells_of_its_day_and_the_next_what_is_open_and_what_is_on(village: VillageBuilder) -> None:
    assert told(village(VILLAGE).build(today="2026-11-24").page()) == [
        ("Dinsdag 24 november 2026", ["Winkel en pakjes: 8-12 uur", "Zondagsbrood: gesloten"]),
        ("Woensdag 25 november 2026", ["Winkel en pakjes: 8-12 uur", "Zondagsbrood: gesloten", "Soep, om 18 uur"]),
    ]


def test_what_is_different_is_told_with_the_reason(village: VillageBuilder) -> None:
    [_, friday] = told(village(VILLAGE).build(today="2026-12-24").page())
    assert friday[1][0] == "Winkel en pakjes: gesloten (feestdag: Kerstmis)"


def test_until_when_it_is_closed_from_tomorrow_on_is_told_once_on_the_home_page(village: VillageBuilder) -> None:
    hours = "uren: [{wat: Winkel, wanneer: dagelijks 8-12}]\nsluitingen: [{van: 2026-11-25, tot: 2026-11-27}]\n"
    place = village({"uren.yml": hours})
    told = [first(place.build(today=day).page(), "main").text() for day in ("2026-11-23", "2026-11-24")]
    assert [text.count("tot en met vrijdag 27 november") for text in told] == [1, 1]


def test_what_does_not_go_on_says_so(village: VillageBuilder) -> None:
    [_, wednesday] = told(village(VILLAGE).build(today="2026-12-01").page())
    assert wednesday[1][-1] == "Soep, om 18 uur: gaat niet door"


@pytest.mark.parametrize(
    "today, expected",
    [
        ("2026-11-26", BREAD),
        ("2026-11-27", BREAD),
        ("2026-11-28", BREAD.replace("27 november", "4 december")),
        ("2026-11-23", "Soep van woensdag 25 november 2026: inschrijven kan tot dinsdag 24 november 2026"),
    ],
)
def test_what_can_still_be_ordered_is_told_with_its_last_day(
    village: VillageBuilder, today: str, expected: str
) -> None:
    page = village(VILLAGE).build(today=today).page()
    assert expected in [line.text(strip=True) for line in page.css(".orders li")]


def test_the_last_day_to_order_is_told_on_that_day_by_the_command_too(village: VillageBuilder) -> None:
    place = village(VILLAGE)
    said = place.run("vandaag", str(place.folder), "--op", "2026-11-27").output
    assert "Zondagsbrood van zondag 29 november 2026: bestellen tot vrijdag 27 november om 12 uur" in " ".join(
        said.split()
    )


def test_every_other_page_tells_the_day_in_one_line_that_leads_to_the_rest(village: VillageBuilder) -> None:
    line = first(village(VILLAGE).build(today="2026-11-25").page("agenda/soep/"), ".today-line")
    said = line.text().replace("\u2060", "")
    assert said == "Woensdag 25 november 2026: Winkel en pakjes 8-12 uur; Soep, om 18 uur"
    assert first(line, "a").attributes["href"] == "../../index.html#de_dag"


def test_a_line_of_a_day_on_which_nothing_is_open_says_that(village: VillageBuilder) -> None:
    made = village(VILLAGE).build(today="2026-11-28")
    assert first(made.page("contact/"), ".today-line").text() == "Zaterdag 28 november 2026: gesloten"


def test_a_closed_door_is_told_with_its_reason_once(village: VillageBuilder) -> None:
    made = village(VILLAGE).build(today="2027-08-02")
    assert made.text("").count("Zomer") == 1
    assert told(made.page()) == [("Maandag 2 augustus 2027", ["Gesloten"]), ("Dinsdag 3 augustus 2027", ["Gesloten"])]
    assert made.page("contact/").css(".today-line") == []


def test_a_door_that_will_be_closed_on_the_next_day_says_why(village: VillageBuilder) -> None:
    assert told(village(VILLAGE).build(today="2027-07-31").page())[1] == (
        "Zondag 1 augustus 2027",
        ["Gesloten (Zomer)"],
    )


def test_a_village_that_said_nothing_of_a_day_is_not_said_to_be_open(village: VillageBuilder) -> None:
    made = village().build()
    assert (made.page().css(".day"), made.page().css(".sign")) == ([], [])
    assert "welkom" not in made.text("")


def test_a_hub_that_is_being_built_tells_what_is_on_and_no_hours(village: VillageBuilder) -> None:
    built = {**VILLAGE, "buurtpunt.yml": "naam: De Oude Melkerij\nfase: bouw\n"}
    page = village(built).build(today="2026-11-25").page()
    assert told(page) == [("Woensdag 25 november 2026", ["Soep, om 18 uur"])]
    assert first(page, ".sign").text() == "We bouwen"


@pytest.mark.parametrize("typed", ["9:00", "tot 9 uur", "de dag zelf om 9 uur"])
def test_an_hour_alone_is_until_when_one_can_order_on_the_day_itself(village: VillageBuilder, typed: str) -> None:
    lines = (
        f"uren:\n- {{wat: Brood, wanneer: ma-vr 10-12}}\n- {{wat: Soep, wanneer: ma 12-14, bestellen_tot: '{typed}'}}\n"
    )
    made = village({"uren.yml": lines.replace("'9:00'", "9:00")}).build()
    assert "uiterste-dag-onleesbaar" not in made.codes
    assert "Bestellen kan tot 9 uur op de dag zelf." in made.page("contact/").text()
