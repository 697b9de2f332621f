"""What search engines are told: whole things, by the rules of those who read them, or nothing."""

from __future__ import annotations

import json
from typing import Any

import pytest

from builder import first
from conftest import VillageBuilder

HUB = "naam: De Oude Melkerij\nwebsite: https://oudemelkerij.example\n"
OFFER = {
    "@type": "Offer",
    "priceCurrency": "EUR",
    "availability": "https://schema.org/InStock",
    "url": "https://oudemelkerij.example/agenda/soep/",
}


def event(village: VillageBuilder, more: str) -> dict[str, Any]:
    """The JSON-LD of an event with these lines."""
    text = f"---\ntitel: Soep\ndatum: 2026-12-05\n{more}---\nKom!\n"
    page = village({"buurtpunt.yml": HUB, "agenda/soep.md": text}).build().page("agenda/soep/")
    found: dict[str, Any] = json.loads(first(page, "script[type='application/ld+json']").text())
    return found


@pytest.mark.parametrize(
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
