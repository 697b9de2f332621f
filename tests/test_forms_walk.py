"""Somebody keeps a village from a telephone: a whole evening's work at the desk, in a browser, from the first screen to the last."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from builder import Files, Village, first
from conftest import VillageBuilder
from desk import desk_in, opened
from page_checks import PHONE, visit
from pictures import picture
from serving import PATIENCE, Preview, shown

VILLAGE: Files = {
    "uren.yml": "# van de deur\nuren:\n  - wat: Winkel\n    wanneer: [maandag tot vrijdag 9-12]\n",
    "agenda/naaiclub.md": "---\ntitel: Naaiclub\ndatum: 2026-11-24\nherhaling: elke dinsdag\nvan: 19:30\n---\nKom.\n",
}
# What nobody who writes in a browser needs to know.
FOREIGN = re.compile(
    r"\b(ya?ml|json|html|git|commit|push|repository|markdown|front matter|slug|url|id|string|list|none|null|true|false"
    r"|file|save[ds]?|upload|error|warning|cancel|delete|edit|submit|ok)\b|\.md\b|\d{4}-\d\d-\d\d",
    re.IGNORECASE,
)


@dataclass
class Walk:
    """Who walks through the screens, and looks at each of them."""

    page: Page
    preview: Preview

    def look(self) -> None:
        """What can be read here is plain Dutch, and fits."""
        said = self.page.locator("body").inner_text()
        assert [found[0] for found in FOREIGN.finditer(said)] == [], said
        assert self.page.evaluate("document.documentElement.scrollWidth <= innerWidth")

    def to(self, *names: str) -> None:
        """From the first screen on, by what can be tapped there."""
        self.page.goto(f"{self.preview.address}.schrijf/")
        for name in names:
            self.look()
            self.page.get_by_role("main").get_by_role("link", name=name).first.click()
        self.look()

    def save(self) -> None:
        self.page.get_by_role("button", name="Bewaar").last.press("Enter")  # what is said above it may still move it
        self.page.get_by_role("status").get_by_text("Bewaard.").wait_for()
        self.look()

    def fill(self, label: str, value: str) -> None:
        self.page.get_by_label(label).first.fill(value)


@pytest.fixture
def place(village: VillageBuilder) -> Village:
    return village(VILLAGE)


@pytest.fixture
def walk(place: Village, browser: Browser) -> Iterator[Walk]:
    phone: dict[str, Any] = {"viewport": PHONE, "has_touch": True, "is_mobile": True}
    with shown(place.folder) as preview, visit(browser, **phone) as page:
        page.set_default_timeout(PATIENCE * 1000)
        page.goto(preview.to_write)
        page.wait_for_url(preview.address)
        yield Walk(page, preview)


def test_an_evening_of_work_is_done_on_a_telephone_without_a_foreign_word(walk: Walk, place: Village) -> None:
    page = walk.page

    walk.to("De uren", "Winkel")
    walk.fill("Wanneer 1", "maandag tot vrijdag 9-12.30")
    walk.save()

    walk.to("Foto's")
    page.locator("#foto").set_input_files(
        {"name": "soep.png", "mimeType": "image/png", "buffer": picture("png", (900, 600))}
    )
    page.get_by_role("button", name="Breng ze binnen").click()
    page.locator("#beeld").wait_for()
    walk.look()
    walk.fill("Wat erop staat", "Een grote pan soep")
    page.get_by_label("geen", exact=True).first.check()
    walk.save()

    walk.to("Iets in de agenda", "Nieuw")
    walk.fill("Titel", "Soepavond")
    walk.fill("Datum", "zaterdag 12 december 2026")
    walk.fill("Van", "18 uur")
    page.get_by_text("Een grote pan soep").click()
    walk.save()

    walk.to("Iets in de agenda", "Naaiclub")
    page.locator("summary").click()
    cancelled = page.get_by_role("group", name="Geschrapt 1")
    cancelled.get_by_label("Datum").first.fill("dinsdag 15 december 2026")
    cancelled.get_by_label("Reden").fill("de zaal is bezet")
    walk.save()

    walk.to("Iets in de agenda", "Soepavond")
    page.get_by_role("link", name="Maak er een flyer van").click()
    walk.fill("Boodschap", "Kom soep eten")
    walk.save()

    walk.to("Iets in de agenda", "Soepavond")
    walk.fill("Titel", "Sjoepavond")
    walk.save()
    walk.to("Alles wat er veranderde")
    page.get_by_role("button", name="Zet terug zoals het was").first.click()
    page.get_by_role("heading", name="Soepavond", exact=True).wait_for()
    walk.look()

    hours = (place.folder / "content/uren.yml").read_text()
    assert hours == str(VILLAGE["uren.yml"]).replace("9-12", "9-12.30")
    made = place.build()
    assert made.exit_code == 0
    assert 'alt="Een grote pan soep"' in made.text("agenda/soepavond/")
    assert "Sjoep" not in made.text("agenda/soepavond/")
    said = " ".join(first(made.page("agenda/naaiclub/"), "main").text().split())
    assert "dinsdag 15 december 2026: gaat niet door. De zaal is bezet." in said
    assert (place.folder / "output/druk/flyer.pdf").is_file()


STRANGE = (
    "🎄 feest 👨‍👩‍👧", "'t \"Kruispunt\" ‘x’", "Soep: met brood: ja", "- streep", "# hekje", "yes", "null", "12:30", "0476",
    "achteraan \\", "[x], {y}", "& *x* !", "@mieke", "%50", "> kom", "| x", "~", "? vraag", "{{ x }}", "2026-12-12", "1e3", "---",
    "a #b", "x:", "“x”", "„x“", "'", '"', "nee", "woord " * 60,
)  # fmt: skip


def test_whatever_is_typed_comes_back_as_it_was_and_is_published_so(village: VillageBuilder) -> None:
    place = village()
    desk = desk_in(place.folder)
    others = (("partners/partners/+", "naam"), ("uren/sluitingen/+", "reden"))
    for number, typed in enumerate(STRANGE):
        asked = [("vragen/vragen/+", {"vraag": typed, "antwoord": f"Ja, {typed}"})]
        if number % 3 == 0:
            address, name = others[number % 2]
            asked.append((address, {"van": "24 december 2026", "tot": "2 januari 2027", name: typed}))
        for address, values in asked:
            screen = opened(desk, address)
            typed_there = {name: value for name, value in values.items() if name in screen.sent}
            saved = screen.fill(**typed_there).press()
            assert "Bewaard." in saved.text, (address, typed, saved.said)
            shown = opened(desk, saved.address).sent
            assert {name: shown[name] for name in typed_there} == {
                name: " ".join(x.split()) for name, x in typed_there.items()
            }
    made = place.build("--only", "site")
    assert made.exit_code == 0
    told = [" ".join(node.text().split()) for node in made.page("vragen/").css("summary, h2, h3")]
    assert [typed for typed in STRANGE if not any(" ".join(typed.split()) in one for one in told)] == []


def test_the_dots_of_an_example_are_as_good_as_nothing_and_are_told(village: VillageBuilder) -> None:
    desk = desk_in(village().folder)
    told = opened(desk, "partners/partners/+").fill(naam="...", waarom="Samen.").press()
    assert "Dit mag niet leeg zijn." in told.said["naam"]
    for screen in (opened(desk, "partners/partners/+").fill(naam="…"), opened(desk, "agenda/+")):
        told = screen.press()
        assert (told.answer.status, "Er staat nog niets. Vul eerst iets in." in told.text) == (422, True)
