"""*Meld iets*: a page from which a visitor sends what should be on the site; its message is read back in the right fields."""

from __future__ import annotations

import datetime as dt
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser

from axe import axe_finds
from builder import TODAY, Outcome
from buurtpunt.forms.message import Known, read
from buurtpunt.forms.typed import TEXT
from conftest import VillageBuilder

ASKED = "naam: De Oude Melkerij\nmeld_iets: {email: info@melkerij.example, whatsapp: 0450 00 12 34}\n"
EVENT = {
    "Wat:": "Soep & brood",
    "Wanneer:": "zaterdag 12 december",
    "Van hoe laat:": "18u",
    "Tot hoe laat:": "21u",
    "Waar:": "De Dries",
    "Prijs:": "5 euro",
    "Inschrijven tot:": "donderdag 10 december",
    "Uitleg:": "Breng een kom mee.",
}


def links(made: Outcome) -> list[str]:
    return [str(link.attributes["href"]) for link in made.page("meld-iets/").css(".report a")]


def test_a_village_that_does_not_ask_for_it_has_no_such_page(village: VillageBuilder) -> None:
    for said in ("naam: De Oude Melkerij\n", "naam: De Oude Melkerij\nmeld_iets: {}\n"):
        made = village({"buurtpunt.yml": said}).build()
        assert not (made.site / "meld-iets").exists()
        assert "Meld iets" not in made.text("")


def test_the_page_opens_a_message_with_its_lines_by_mail_or_whatsapp(village: VillageBuilder) -> None:
    made = village({"buurtpunt.yml": ASKED}).build()
    mail, chat = links(made)[:2]
    assert mail.startswith(
        "mailto:info@melkerij.example?subject=Iets%20in%20de%20agenda&body=Soort%3A%20Iets%20in%20de%20agenda%0D%0AWat%3A"
    )
    assert chat.startswith("https://wa.me/32450001234?text=Soort%3A%20Iets")
    assert len(links(made)) == 6
    assert "+" not in mail  # a mail shows it, and no space
    assert made.page("meld-iets/").css("script, form") == []
    assert "Meld iets" in made.text("")


def test_one_way_to_send_it_is_enough(village: VillageBuilder) -> None:
    made = village({"buurtpunt.yml": "naam: De Oude Melkerij\nmeld_iets: {whatsapp: 0450 00 12 34}\n"}).build()
    assert {link.partition(":")[0] for link in links(made)} == {"https"}


@pytest.mark.parametrize("number", [0, 1])
def test_what_a_visitor_fills_in_comes_in_the_right_fields(village: VillageBuilder, number: int) -> None:
    found = parse_qs(urlsplit(links(village({"buurtpunt.yml": ASKED}).build())[number]).query)
    [text] = found.get("body") or found["text"]
    for label, value in EVENT.items():
        assert f"{label}\r\n" in text or f"{label}\n" in text
        text = text.replace(label, f"{label} {value}", 1)
    kind, values = read(f"{text}Jef", dt.date.fromisoformat(TODAY), Known())
    assert (kind, values) == (
        "agenda",
        {
            "titel": "Soep & brood",
            "datum": "zaterdag 12 december 2026",
            "van": "18u",
            "tot": "21u",
            "plaats": "De Dries",
            "prijs": "5 euro",
            "inschrijven_tot": "donderdag 10 december 2026",
            TEXT: "Breng een kom mee.\n\nMijn naam: Jef",
        },
    )


def test_news_and_a_question_say_what_they_are(village: VillageBuilder) -> None:
    made = links(village({"buurtpunt.yml": ASKED}).build())
    for number, kind in ((2, "nieuws"), (4, "vragen")):
        [text] = parse_qs(urlsplit(made[number]).query)["body"]
        assert read(f"{text}Jef", dt.date.fromisoformat(TODAY), Known())[0] == kind


def test_the_page_is_for_everybody(village: VillageBuilder, browser: Browser) -> None:
    made = village({"buurtpunt.yml": ASKED}).build()
    page = browser.new_page()
    try:
        for width in (320, 390, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            page.goto((made.site / "meld-iets/index.html").as_uri())
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert [*axe_finds(page)] == []
    finally:
        page.close()
