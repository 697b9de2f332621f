"""Everything by its name: each once, below its letter, with what it is."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from builder import Files, Outcome, first
from conftest import VillageBuilder

pytestmark = pytest.mark.only("site")

ASKED = "naam: De Oude Melkerij\nzoeken: {}\n"
ALL: Files = {
    "buurtpunt.yml": ASKED.format("ja"),
    "aanbod/eieren.md": "---\ntitel: Één ei\n---\nVers.\n",
    "agenda/soep.md": "---\ntitel: Soep\ndatum: 2026-12-12\n---\nKom!\n",
    "agenda/koor.md": "---\ntitel: Koor\ndatum: 2026-12-07\nherhaling: elke maandag\nfeestdag: gaat door\n---\nKom!\n",
    "nieuws/open.md": "---\ntitel: ‘Het dorp’ bouwt\ndatum: 2026-11-20\n---\nJa.\n",
    "paginas/over.md": "---\ntitel: 2 jaar jong\n---\nJa.\n",
    "vragen.yml": "vragen:\n- {vraag: Mag mijn hond mee?, antwoord: Ja.}\n",
    "partners.yml": "partners:\n- {naam: البيت}\n",
    "uren.yml": "uren:\n- {wat: Winkel, wanneer: ma-vr 8-12 uur}\n",
}


def names(page: LexborHTMLParser) -> dict[str, list[str]]:
    """What stands below each letter."""
    sections = page.css(".names section")
    return {first(one, "h2").text(): [" ".join(li.text().split()) for li in one.css("li")] for one in sections}


def test_each_name_stands_below_its_letter_with_what_it_is(village: VillageBuilder) -> None:
    page = village(ALL).build().page("a-tot-z/")
    assert names(page) == {
        "A": ["Aanbod", "Agenda"],
        "C": ["Contact"],
        "E": ["Één ei Aanbod"],
        "H": ["‘Het dorp’ bouwt Nieuws, 20 november 2026"],
        "K": ["Koor Agenda, elke maandag"],
        "M": ["Mag mijn hond mee? Vragen"],
        "N": ["Nieuws"],
        "P": ["Partners", "Privacy"],
        "S": ["Soep Agenda, zaterdag 12 december 2026"],
        "V": ["Vragen"],
        "W": ["Winkel Openingsuren"],
        "0-9": ["2 jaar jong"],
        "Andere tekens": ["البيت Partners"],
    }
    assert [(link.text(), link.attributes["href"]) for link in page.css(".jumps a")][:2] == [("A", "#a"), ("C", "#c")]
    links = {link.text(): link.attributes["href"] for link in page.css(".brief a")}
    assert links["Mag mijn hond mee?"] == "../vragen/index.html#mag-mijn-hond-mee"
    assert links["Winkel"] == "../contact/index.html#uren"


def test_of_several_with_one_name_the_next_is_told_and_how_many_there_are(village: VillageBuilder) -> None:
    days = {
        f"agenda/{day}.md": f"---\ntitel: Soep\ndatum: 2026-{day}\n---\nKom!\n" for day in ("10-10", "12-12", "12-05")
    }
    hours = {"uren.yml": "uren:\n- {wat: soep, wanneer: ma-vr 8-12 uur}\n"}
    page = village({"buurtpunt.yml": ASKED.format("ja"), **days, **hours}).build().page("a-tot-z/")
    assert names(page)["S"] == ["Soep Agenda, 3 keer; zaterdag 5 december 2026"]
    assert first(page, "#s a").attributes["href"] == "../agenda/12-05/index.html"


def offers(count: int, title: str = "Ding") -> Files:
    return {f"aanbod/{title.lower()}-{n}.md": f"---\ntitel: {title} {n}\n---\nJa.\n" for n in range(count)}


@pytest.mark.parametrize(
    "count, asked, there",
    [(37, "", False), (38, "", True), (2, "ja", True), (60, "nee", False)],
)
def test_it_is_there_on_a_large_site_or_when_asked_for(
    village: VillageBuilder, count: int, asked: str, there: bool
) -> None:
    made = village({"buurtpunt.yml": ASKED.format(asked), **offers(count)}).build()
    assert ("a-tot-z/index.html" in made.files()) is there
    assert ("Alles van A tot Z" in made.text("")) is there
    assert made.exit_code == 0, made.output


def test_a_long_list_has_a_page_for_each_range_of_letters_that_stays_where_it_is(village: VillageBuilder) -> None:
    made: Outcome = village({"buurtpunt.yml": ASKED.format(""), **offers(62), **offers(3, "Zaak")}).build()
    front = made.page("a-tot-z/")
    assert {link.text(): link.attributes["href"] for link in front.css(".jumps a")} == {
        "A": "a-e/index.html#a",
        "D": "a-e/index.html#d",
        "P": "p-t/index.html#p",
        "Z": "u-z/index.html#z",
    }
    pages = {path: names(made.page(f"a-tot-z/{path}/")) for path in ("a-e", "a-e-2", "p-t", "u-z")}
    assert [line for page in pages.values() for found in page.values() for line in found] == [
        "Aanbod",
        *(f"Ding {n} Aanbod" for n in range(62)),
        "Privacy",
        *(f"Zaak {n} Aanbod" for n in range(3)),
    ]
    second = made.page("a-tot-z/a-e-2/")
    assert first(second, "h1").text() == "Van A tot E (2)"
    assert [link.text() for link in second.css(".turn a")] == ["Van A tot E", "Van P tot T"]
    assert [link.text() for link in second.css(".crumbs a")] == ["Begin", "Van A tot Z"]


def test_no_page_and_no_old_address_takes_the_place_of_the_list(village: VillageBuilder) -> None:
    made = village(
        {
            "paginas/a-tot-z.md": "---\ntitel: A\n---\nJa.\n",
            "paginas/b.md": "---\ntitel: B\nvroeger: a-tot-z/a-e\n---\nJa.\n",
        }
    ).build()
    assert sorted(made.codes) == ["adres-dubbel", "oud-adres-bezet", "website-ontbreekt"]
