"""A village that grows: lists stay short, and what was there stays where it was."""

from __future__ import annotations

import datetime as dt

import pytest
from playwright.sync_api import Browser, ViewportSize
from selectolax.lexbor import LexborHTMLParser

from browser import reached
from builder import first
from busy import TODAY, busy
from buurtpunt.languages import DUTCH
from buurtpunt.making.agenda import near
from conftest import VillageBuilder
from page_checks import largest, pages, visit

pytestmark = pytest.mark.only("site")

LONGEST, MOST = 5000, 1500  # pixels of a page on a phone, and elements of it
EXTENT = "() => [document.documentElement.scrollHeight, document.querySelectorAll('*').length]"


def event(title: str, day: str, *more: str) -> str:
    return "\n".join(["---", f"titel: {title}", f"datum: {day}", *more, "---", "Kom!", ""])


def headings(page: LexborHTMLParser) -> list[str]:
    return [heading.text() for heading in page.css("main h2")][:-1]  # the last one is about the calendar in a phone


# The agenda ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "today, names",
    [
        ("2026-11-23", ["Tot en met vrijdag 27 november 2026", "Weekend van 28 november 2026"]),
        ("2026-11-27", ["Vrijdag 27 november 2026", "Weekend van 28 november 2026"]),
        ("2026-11-28", ["Weekend van 28 november 2026"]),
        ("2026-11-29", ["Zondag 29 november 2026"]),
    ],
)
def test_what_is_near_is_the_days_until_friday_and_those_of_the_weekend(today: str, names: list[str]) -> None:
    assert [name for _, name, _, _ in near(DUTCH, dt.date.fromisoformat(today))] == names


def test_the_agenda_tells_the_days_until_sunday_first_and_then_each_month(village: VillageBuilder) -> None:
    made = village(
        {
            "agenda/week.md": event("Week", "2026-11-25", "herhaling: elke dag, vier keer"),
            "agenda/later.md": event("Later", "2026-12-12"),
            "agenda/ooit.md": event("Ooit", "weten we nog niet"),
        }
    ).build(today="2026-11-25")
    page = made.page("agenda/")
    near_by = ["Tot en met vrijdag 27 november 2026", "Weekend van 28 november 2026"]
    assert headings(page) == [*near_by, "December 2026", "Nog geen datum"]
    assert [link.text() for link in page.css("#weekend h3 a")] == ["Week"]
    assert [link.text() for link in page.css(".jumps a")] == [*headings(page), "In je telefoon"]


def test_something_of_several_days_stands_in_the_weekend_that_it_reaches(village: VillageBuilder) -> None:
    kermis = event("Kermis", "2026-11-26", "laatste_dag: 2026-11-28")
    page = village({"agenda/kermis.md": kermis}).build(today="2026-11-25").page("agenda/")
    assert [link.text() for link in page.css("#week h3 a, #weekend h3 a")] == ["Kermis", "Kermis"]


def test_the_home_page_leads_to_a_weekend_in_which_there_is_something_until_it_begins(village: VillageBuilder) -> None:
    place = village({"agenda/bal.md": event("Bal", "2026-11-28")})
    links = {
        day: [link.attributes["href"] for link in place.build(today=day).page().css(".board .more a")]
        for day in ("2026-11-20", "2026-11-27", "2026-11-28")
    }
    assert links == {"2026-11-20": [], "2026-11-27": ["agenda/index.html#weekend"], "2026-11-28": []}


def test_a_long_agenda_tells_what_comes_back_once_with_its_rule_and_leads_to_the_months(
    village: VillageBuilder,
) -> None:
    days = (dt.date(2026, 11, 26) + dt.timedelta(days=2 * n) for n in range(21))
    single = {f"agenda/soep-{n}.md": event("Soep", f"{day}", "van: 18:00") for n, day in enumerate(days)}
    again = {"agenda/koor.md": event("Koor", "2026-11-25", "herhaling: elke woensdag", "van: 20:00")}
    page = village({**single, **again}).build(today="2026-11-25").page("agenda/")
    assert page.css(".dates") == []
    assert [" ".join(line.text().split()) for line in page.css(".brief li")] == ["Koor elke woensdag, om 20 uur"]
    assert [link.text() for link in page.css("#maanden a")][:3] == ["November 2026", "December 2026", "Januari 2027"]
    assert [link.text() for link in page.css("#week .days a")] == [
        "20 uur: Koor, woensdag 25 november 2026",
        "18 uur: Soep, donderdag 26 november 2026",
    ]


def test_of_two_links_with_one_title_each_says_its_date_too(village: VillageBuilder) -> None:
    days = {"agenda/een.md": event("Soep", "2026-12-05"), "agenda/twee.md": event("Soep", "2026-12-12")}
    page = village(days).build(today="2026-11-25").page("agenda/")
    assert [link.text() for link in page.css("h3 a")] == [
        "Soep, zaterdag 5 december 2026",
        "Soep, zaterdag 12 december 2026",
    ]


def test_the_page_of_an_evening_says_its_date_in_its_title_and_in_the_links_to_it(village: VillageBuilder) -> None:
    made = village(
        {
            "agenda/een.md": event("Soep", "2026-12-05"),
            "agenda/twee.md": event("Soep", "2026-12-12", "laatste_dag: 2026-12-13"),
            "agenda/koor.md": event("Koor", "2026-12-07", "herhaling: elke maandag", "feestdag: gaat door"),
        }
    ).build()
    pages = [made.page(f"agenda/{name}/") for name in ("een", "twee", "koor")]
    assert [first(page, "title").text() for page in pages] == [
        "Soep, zaterdag 5 december 2026 - De Oude Melkerij",
        "Soep, van zaterdag 12 december tot en met zondag 13 december 2026 - De Oude Melkerij",
        "Koor - De Oude Melkerij",
    ]
    assert [link.text() for link in pages[2].css(".turn a")] == [
        "Soep, zaterdag 5 december 2026",
        "Soep, van zaterdag 12 december tot en met zondag 13 december 2026",
    ]


def test_two_that_come_back_with_one_title_say_their_rules(village: VillageBuilder) -> None:
    made = village(
        {
            "agenda/een.md": event("Koor", "2026-12-07", "herhaling: elke maandag", "feestdag: gaat door"),
            "agenda/twee.md": event("Koor", "2026-12-08", "herhaling: elke dinsdag", "feestdag: gaat door"),
        }
    ).build()
    assert first(made.page("agenda/een/"), "title").text() == "Koor, elke maandag - De Oude Melkerij"


# News and offers -----------------------------------------------------------------------------------------------------


def news(count: int) -> dict[str, str]:
    days = (dt.date(2026, 11, 20) - dt.timedelta(days=40 * n) for n in range(count))
    return {f"nieuws/{n}.md": f"---\ntitel: Bericht {n}\ndatum: {day}\n---\nJa.\n" for n, day in enumerate(days)}


def test_news_stands_on_one_page_while_it_is_short(village: VillageBuilder) -> None:
    made = village(news(15)).build()
    assert len(made.page("nieuws/").css(".tiles li")) == 15
    assert [name for name in made.files() if name.startswith("nieuws/20")] == []


def test_of_much_news_the_newest_is_told_and_each_year_has_a_page(village: VillageBuilder) -> None:
    made = village(news(16)).build()
    page = made.page("nieuws/")
    assert [len(page.css(".tiles li")), page.css(".tiles a")[0].text()] == [8, "Bericht 0"]
    assert [link.text() for link in page.css("section a")] == ["Nieuws van 2026", "Nieuws van 2025"]
    year = made.page("nieuws/2025/")
    assert year.css(".brief li")[0].text(strip=True) == "Bericht 9 25 november 2025".replace("9 ", "9")
    assert [link.text() for link in year.css(".turn a")] == ["Nieuws van 2026"]
    everything = [link.text() for name in ("2025", "2026") for link in made.page(f"nieuws/{name}/").css(".brief a")]
    assert sorted(everything) == sorted(f"Bericht {n}" for n in range(16))


def test_no_news_takes_the_address_of_a_year(village: VillageBuilder) -> None:
    made = village({"nieuws/2027.md": "---\ntitel: Ja\ndatum: 2026-11-20\n---\nJa.\n"}).build()
    assert "adres-dubbel" in [problem.code for problem in made.problems]


def offers(*sorts: str) -> dict[str, str]:
    typed = (
        f"---\ntitel: Ding {n}\nvolgorde: {n}\n{f'soort: {sort}' if sort else ''}\n---\nJa.\n"
        for n, sort in enumerate(sorts)
    )
    return {f"aanbod/ding-{n}.md": text for n, text in enumerate(typed)}


def test_offers_of_one_sort_stand_below_one_heading(village: VillageBuilder) -> None:
    page = village(offers("Eten", "", "Lenen", "eten", "Lenen", "lenen")).build().page("aanbod/")
    told = [(first(group, "h2").text(), [a.text() for a in group.css("h3 a")]) for group in page.css("section")]
    assert told == [
        ("Eten", ["Ding 0", "Ding 3"]),
        ("Lenen", ["Ding 2", "Ding 4", "Ding 5"]),
        ("En ook", ["Ding 1"]),
    ]


def test_offers_that_are_each_of_another_sort_have_no_headings_and_still_stand_together(
    village: VillageBuilder,
) -> None:
    page = village(offers("Eten", "Lenen", "Hulp", "Eten")).build().page("aanbod/")
    assert [heading.text() for heading in page.css("main h2")] == ["Ding 0", "Ding 3", "Ding 1", "Ding 2"]


# All of it together --------------------------------------------------------------------------------------------------


def test_a_busy_village_has_no_page_that_never_ends_and_no_two_pages_of_one_name(
    browser: Browser, village: VillageBuilder
) -> None:
    made = village(busy()).build("--only", "site", today=TODAY)
    assert made.exit_code == 0, made.output
    names: dict[str, str] = {}
    for path in pages(made.site):
        page = made.page(path)
        assert len(page.css("*")) <= MOST, path
        assert path == "404.html" or names.setdefault(first(page, "title").text(), path) == path
        assert names_for_two(page) == [], path
    # What has most on it, is longest; the others of its kind are shorter.
    with reached(made.site, "file") as address, visit(browser, viewport=ViewportSize(width=390, height=664)) as looked:
        for path in largest(made.site, of_each=3):
            looked.goto(address + path)
            height, parts = looked.evaluate(EXTENT)
            assert (height <= LONGEST, parts <= MOST) == (True, True), f"{path}: {height} pixels, {parts} parts"


def names_for_two(page: LexborHTMLParser) -> list[str]:
    """Names of links in the text of a page that lead to more than one place."""
    places: dict[str, set[str | None]] = {}
    for link in page.css("main a"):
        places.setdefault(link.text().strip(), set()).add(link.attributes.get("href"))
    return [name for name, found in places.items() if len(found) > 1]


def test_names_of_links_that_lead_to_two_places_are_found() -> None:
    page = LexborHTMLParser("<main><a href=a>Soep</a><a href=b> Soep</a><a href=c>Brood</a><a href=c>Brood</a></main>")
    assert names_for_two(page) == ["Soep"]
