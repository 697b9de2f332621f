"""Why the hub is there, and what it asks until a day."""

from __future__ import annotations

import re

import pytest

from builder import Files, Outcome, first
from conftest import VillageBuilder

STORY: Files = {
    "over-ons.yml": """
        waarom: De winkel sloot.
        voor_wie: Voor wie hier woont.
        wat_verandert: weten we nog niet
        met_wie: Met de school.
        plan: {kort: Een dak., lang: Weten we nog niet.}
        vraag: Wie geeft een plank?
        sinds: mei 2025
        """
}
PAGE = {"paginas/over-ons.md": "---\ntitel: Wie wij zijn\nmenu: ja\n---\nWij zijn met veel.\n"}


def words(made: Outcome, page: str, selector: str = "main") -> str:
    return re.sub(r"\s+", " ", first(made.page(page), selector).text()).strip()


# The story -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("page", [{}, PAGE])
def test_the_story_stands_on_the_page_about_us_whether_or_not_the_village_has_one(
    village: VillageBuilder, page: Files
) -> None:
    made = village({**STORY, **page}).build()
    assert [code for code in made.codes if code != "website-ontbreekt"] == []
    told = words(made, "over-ons")
    for part in (
        "De winkel sloot.",
        "Voor wie hier woont.",
        "Met de school.",
        "Eerst: Een dak.",
        "Wie geeft een plank?",
        "mei 2025",
    ):
        assert part in told, part
    assert ("Wij zijn met veel." in told) == bool(page)
    menu = [link.text() for link in made.page("over-ons").css("nav[aria-label=Menu] a")]
    assert menu == (["Wie wij zijn"] if page else ["Over ons"])


def test_what_nobody_knows_yet_is_said_in_the_language_of_the_page(village: VillageBuilder) -> None:
    assert words(village(STORY).build(), "over-ons").count("Weten we nog niet") == 2
    french = village({**STORY, "buurtpunt.yml": "naam: Punt\ntaal: fr\n"}).build()
    assert "weten" not in words(french, "over-ons").casefold()


def test_without_a_story_nothing_is_said_of_one(village: VillageBuilder) -> None:
    made = village(PAGE).build()
    assert "In het kort" not in made.text("over-ons")


# What is asked until a day -------------------------------------------------------------------------------------------

CAMPAIGN = "naam: Punt\nactie: {{titel: Een dak, tekst: Geef een plank., link: {link}, tot: {until}}}\n"


def asks(village: VillageBuilder, link: str = "nieuws/dak.md", until: str = "2026-11-22") -> Outcome:
    news = "---\ntitel: Het dak\ndatum: 2026-11-20\n---\nHet regent.\n"
    return village({"buurtpunt.yml": CAMPAIGN.format(link=link, until=until), "nieuws/dak.md": news}).build()


def test_a_campaign_stands_on_each_page_until_its_last_day_and_leads_somewhere(village: VillageBuilder) -> None:
    made = asks(village)
    for page in ("", "nieuws"):
        found = first(made.page(page), "aside[aria-label=Actie]")
        assert "Nog tot en met zondag 22 november 2026." in re.sub(r"\s+", " ", found.text())
        assert str(first(found, "a").attributes["href"]).endswith("dak/index.html"), page


def test_the_day_after_it_is_gone_and_the_village_is_told(village: VillageBuilder) -> None:
    made = asks(village, until="2026-11-21")
    assert "Een dak" not in "".join(made.text(name) for name in made.files() if name.endswith(".html"))
    [told] = [one for one in made.problems if one.code == "actie-voorbij"]
    assert told.sentence == "Je actie `Een dak` liep tot zaterdag 21 november 2026, en staat dus niet meer op je site."


def test_a_link_of_a_campaign_that_leads_nowhere_is_told(village: VillageBuilder) -> None:
    assert "link-stuk" in asks(village, link="nieuws/weg.md").codes
