"""A village that grows: lists stay short, and what was there stays where it was."""

from __future__ import annotations

import datetime as dt

import pytest
from selectolax.lexbor import LexborHTMLParser

from buurtpunt.making.agenda import near
from conftest import VillageBuilder


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
    assert [name for _, name, _, _ in near(dt.date.fromisoformat(today))] == names


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
