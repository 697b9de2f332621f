"""Rooms that one can rent: their page, with what they cost and whom to ask."""

from __future__ import annotations

from builder import first
from conftest import VillageBuilder

ROOMS = """
    lokalen:
      - naam: De grote zaal
        plaatsen: 60 aan tafel
        prijs: [40, 70 euro voor een hele dag]
        wat_er_is: [tafels, een keuken]
        uitleg: De sleutel ligt in de [winkel](https://winkel.example).
      - naam: De kamer
        prijs: gratis
        link: https://zalen.example/kamer
        contact: noor
"""
PEOPLE = """
    personen:
      - {naam: Mieke Voorbeeld, telefoon: 0450 00 12 34}
      - {id: noor, naam: Noor Voorbeeld, telefoon: 0450 00 12 35}
"""


def test_each_room_tells_its_places_its_price_and_what_there_is(village: VillageBuilder) -> None:
    page = village({"lokalen.yml": ROOMS, "contact.yml": PEOPLE}).build().page("lokalen/")
    assert first(page, "h1").text() == "Zaal huren"
    facts = [node.text(strip=True) for node in first(page, "#de-grote-zaal").css("dt, dd")]
    assert facts == [
        *("Plaatsen", "60 aan tafel"),
        *("Prijs", "40 euro", "70 euro voor een hele dag"),
        *("Wat er is", "tafels", "een keuken"),
    ]
    assert first(page, "#de-grote-zaal .prose a").attributes["href"] == "https://winkel.example"


def test_one_asks_for_a_room_by_its_link_or_by_telephone(village: VillageBuilder) -> None:
    page = village({"lokalen.yml": ROOMS, "contact.yml": PEOPLE}).build().page("lokalen/")
    button = first(page, "#de-kamer a.button")
    assert (button.text(), button.attributes["href"]) == ("De kamer aanvragen", "https://zalen.example/kamer")
    assert "Iets vragen? Bel Noor Voorbeeld: 0450 00 12 35" in " ".join(first(page, "#de-kamer").text().split())
    assert page.css("#de-grote-zaal a.button") == []
    told = " ".join(first(page, "#de-grote-zaal").text().split())
    assert "Wil je dit lokaal? Bel Mieke Voorbeeld: 0450 00 12 34" in told


def test_a_price_of_a_group_of_fields_is_told_at_its_line(village: VillageBuilder) -> None:
    made = village({"lokalen.yml": "lokalen:\n  - naam: Zaal\n    prijs: {dag: 40}\n"}).build()
    assert [(told.file, told.line) for told in made.problems if told.level == "fout"] == [("content/lokalen.yml", 3)]
