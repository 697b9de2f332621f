"""What search engines are told: whole things, by the rules of those who read them, or nothing."""

from __future__ import annotations

import json
from typing import Any

import pytest

from builder import first
from conftest import VillageBuilder
from rows import each

pytestmark = pytest.mark.only("site")

HUB = "naam: De Oude Melkerij\nwebsite: https://oudemelkerij.example\n"
ADDRESS = "adres: {straat: Dries, nummer: 4, postcode: 9999, gemeente: Verzonnegem}\n"
DATA = "script[type='application/ld+json']"
OFFER = {
    "@type": "Offer",
    "priceCurrency": "EUR",
    "availability": "https://schema.org/InStock",
    "url": "https://oudemelkerij.example/agenda/soep/",
}


def event(village: VillageBuilder, more: str) -> dict[str, Any]:
    """The JSON-LD of an event with these lines."""
    text = f"---\ntitel: Soep\ndatum: 2026-12-05\n{more}---\nKom!\n"
    page = village({"buurtpunt.yml": HUB + ADDRESS, "agenda/soep.md": text}).build().page("agenda/soep/")
    found: dict[str, Any] = json.loads(first(page, DATA).text())
    return found


@each(
    "price, told",
    [
        ("14 euro", {"isAccessibleForFree": False, "offers": OFFER | {"price": "14.00"}}),
        ("€ 2,50", {"isAccessibleForFree": False, "offers": OFFER | {"price": "2.50"}}),
        ("gratis", {"isAccessibleForFree": True, "offers": OFFER | {"price": "0.00"}}),
        ("5 euro, kinderen gratis", {}),
        ("weten we nog niet", {}),
    ],
)
def test_a_price_is_told_where_it_is_one_amount(village: VillageBuilder, price: str, told: dict[str, Any]) -> None:
    found = event(village, f"prijs: {price}\n")
    assert {key: found[key] for key in ("isAccessibleForFree", "offers") if key in found} == told


def test_of_an_evening_that_is_full_no_place_is_offered(village: VillageBuilder) -> None:
    assert event(village, "prijs: 5\nvolzet: ja\n")["offers"]["availability"] == "https://schema.org/SoldOut"


def test_google_asks_a_name_and_an_address_of_a_local_business_so_a_hub_without_one_is_not_told(
    village: VillageBuilder,
) -> None:
    assert village({"buurtpunt.yml": HUB}).build().page().css(DATA) == []
    told = json.loads(first(village({"buurtpunt.yml": HUB + ADDRESS}).build().page(), DATA).text())
    assert (told["name"], told["address"]["streetAddress"]) == ("De Oude Melkerij", "Dries 4")


def test_google_asks_the_same_of_each_department(village: VillageBuilder) -> None:
    at = "wanneer: ma 8-12 uur"
    lines = f"uren:\n- {{wat: Winkel, {at}}}\n- {{wat: Brood, {at}}}\n- {{wat: Koor, {at}, plaats: Zaaltje}}\n"
    page = village({"buurtpunt.yml": HUB + "fase: open\n" + ADDRESS, "uren.yml": lines}).build().page()
    [bread] = json.loads(first(page, DATA).text())["department"]  # the choir sings where nobody can look for it
    assert (bread["name"], bread["address"]["streetAddress"]) == ("Brood", "Dries 4")


@each("place, is_told", [("", False), ("plaats: Zaaltje\n", False), ("plaats: Dries 9\n", True)])
def test_google_asks_the_address_of_where_an_event_is_so_one_without_is_not_told(
    village: VillageBuilder, place: str, is_told: bool
) -> None:
    text = f"---\ntitel: Soep\ndatum: 2026-12-05\n{place}---\nKom!\n"
    page = village({"buurtpunt.yml": HUB, "agenda/soep.md": text}).build().page("agenda/soep/")
    assert bool(page.css(DATA)) == is_told


@each(
    "more, told",
    [
        ("zin: Een plek om te blijven.\n" + ADDRESS, "Een plek om te blijven."),
        (ADDRESS, "De Oude Melkerij, Dries 4, 9999 Verzonnegem"),
        ("", "De Oude Melkerij"),
    ],
)
def test_a_home_page_tells_what_it_is_as_far_as_the_village_said_so(
    village: VillageBuilder, more: str, told: str
) -> None:
    page = village({"buurtpunt.yml": HUB + more}).build().page()
    for name in ("meta[name=description]", "meta[property='og:description']"):
        assert first(page, name).attributes["content"] == told


INDOORS = "naam: De Oude Melkerij\nadres: {straat: Dries, nummer: 4, postcode: 9999, gemeente: Verzonnegem}\nin_huis: [aan de toog, de binnenkoer]\n"


@pytest.mark.parametrize(
    "place, is_there",
    [
        ("aan de toog", True),
        ("De binnenkoer, onder het afdak", True),
        ("de binnenkoer, Dorp 7", False),  # that may be the yard of somebody else
        ("bij Jan in de tuin", False),
    ],
)
def test_a_place_in_the_hub_has_its_address_where_the_village_says_that_it_is_there(
    village: VillageBuilder, place: str, is_there: bool
) -> None:
    event = f"---\ntitel: Kaarten\ndatum: 2026-12-05\nplaats: {place}\n---\nKom.\n"
    page = village({"buurtpunt.yml": INDOORS, "agenda/kaarten.md": event}).build().page("agenda/kaarten/")
    told = page.css_first("script[type='application/ld+json']")
    street = json.loads(told.text())["location"]["address"] if told else {}
    assert (isinstance(street, dict) and street.get("streetAddress") == "Dries 4") is is_there
