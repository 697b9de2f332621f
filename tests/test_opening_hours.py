"""Opening hours: typed as people say them, grouped as people read them."""

from __future__ import annotations

import json
from datetime import date, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from buurtpunt.knowledge.calendar.hours import Opening, say_openings
from buurtpunt.knowledge.calendar.lines import parse_openings
from buurtpunt.knowledge.calendar.naming import parse_days
from buurtpunt.knowledge.calendar.osm import osm
from buurtpunt.knowledge.calendar.spans import parse_spans
from buurtpunt.knowledge.calendar.week import Timetable, say_week
from buurtpunt.problems import Place, Wrong
from calendars import patient
from conftest import VillageBuilder
from rows import each

READ = {
    "maandag tot vrijdag 8:00-12:00 en 13:00-17:30": (
        "ma-vr 8-12 en 13-17.30 uur",
        "Mo-Fr 08:00-12:00,13:00-17:30",
    ),
    "ma-vr 8-12, 13-17.30 uur": ("ma-vr 8-12 en 13-17.30 uur", "Mo-Fr 08:00-12:00,13:00-17:30"),
    "Zondag van 7 tot 9u30": ("zo 7-9.30 uur", "Su 07:00-09:30"),
    "di, do en za 14u-17u30": ("di, do en za 14-17.30 uur", "Tu 14:00-17:30; Th 14:00-17:30; Sa 14:00-17:30"),
    "dagelijks 9:00 – 22:00": ("elke dag 9-22 uur", "Mo-Su 09:00-22:00"),
    "vrijdag 20:00-1:00": ("vr 20-1 uur", "Fr 20:00-01:00"),
    "altijd open": ("dag en nacht", "Mo-Su 00:00-24:00"),
    "juli en augustus: dinsdag 9:00-12:00": ("di 9-12 uur (in juli en augustus)", "Jul-Aug Tu 09:00-12:00"),
    "op afspraak": ("op afspraak", '"op afspraak"'),
    "weten we nog niet": ("weten we nog niet", ""),
}


@each("typed", READ)
def test_hours_are_read_and_said_back(typed: str) -> None:
    openings = parse_openings(typed)
    assert (" / ".join(say_week(openings)), osm(openings)) == READ[typed]


ON_THE_MAP = {  # each was read with opening_hours.js
    ("di 9-12 of op afspraak", ""): 'Tu 09:00-12:00 || "op afspraak"',
    ("vr 18-2, za gesloten", ""): "Sa off; Fr 18:00-02:00",
    ("elke dag 9-12", "schoolvakantie"): 'Mo-Su 09:00-12:00 open "niet in de schoolvakanties"',
    ("elke dag 9-12", "moederdag"): "Mo-Su 09:00-12:00; May Su[2] off",
    ("elke dag 9-12", "feestdag"): "Mo-Su 09:00-12:00; PH off; easter off; easter +49 days off",
    ("kerstvakantie 9-12", ""): "",
}


@pytest.mark.parametrize("typed, gone", ON_THE_MAP)
def test_hours_are_said_to_the_map(typed: str, gone: str) -> None:
    assert osm(parse_openings(typed), parse_days(gone) if gone else ()) == ON_THE_MAP[typed, gone]


UNCLEAR = "De uren `{}` begrijpen we niet. "
REFUSED = {
    "woensdag": UNCLEAR + "Schrijf ook de uren van woensdag.",
    "elke eerste zaterdag 9-12": UNCLEAR
    + "Uren gelden elke week. Wat niet elke week is, zet je in de agenda, met `herhaling`.",
    "zaterdag 9-12 ongeveer": UNCLEAR + "Wat `ongeveer` hier zegt, weten we niet. Zeg dat stuk anders.",
    "8:00-12:00": UNCLEAR + "Schrijf ook op welke dagen dat is.",
    "zatedag 8:00-12:00": UNCLEAR + "Bedoelde je `zaterdag 8:00-12:00`?",
    "zatedag 8-12 en zonda 9-10": UNCLEAR + "Bedoelde je `zaterdag 8:00-12:00, zondag 9:00-10:00`?",
    "zatedag 9-12 ongeveer": UNCLEAR + "Wat `ongeveer` hier zegt, weten we niet. Zeg dat stuk anders.",
    "zondag 9-7": UNCLEAR + "Bedoelde je `zondag 9:00-19:00`?",
    "zondag 9:30-7:00": UNCLEAR + "Bedoelde je `zondag 9:30-19:00` of `zondag 7:00-9:30`?",
    "dinsdag 14:00-12:00": UNCLEAR + "Bedoelde je `dinsdag 12:00-14:00`?",
    "maandag 8-12 en 11-17": "In `8-12 en 11-17` staan de uren niet op volgorde. "
    "Kijk na: het ene stuk moet gedaan zijn voor het volgende begint.",
}


@each("typed", REFUSED)
def test_hours_that_are_not_sure_are_refused(typed: str) -> None:
    with pytest.raises(Wrong) as caught:
        parse_openings(typed)
    problem = caught.value.at(Place())
    assert f"{problem.sentence} {problem.remedy}" == REFUSED[typed].format(typed)


def test_a_season_goes_before_the_whole_year() -> None:
    lines = [*parse_openings("maandag en dinsdag 9-12"), *parse_openings("in juli maandag 14-16")]
    assert Timetable.of(lines).spans(date(2027, 7, 5)) == ((time(14), time(16)),)
    assert Timetable.of(lines).spans(date(2027, 7, 6)) == ((time(9), time(12)),)
    assert Timetable.of(lines).spans(date(2027, 6, 7)) == ((time(9), time(12)),)


def test_closed_is_no_hours_at_all() -> None:
    assert parse_spans("gesloten") == ()
    assert parse_spans("8-12") == ((time(8), time(12)),)


quarters = st.integers(0, 95).map(lambda quarter: time(quarter // 4, quarter % 4 * 15))
weekdays = st.lists(st.integers(0, 6), min_size=1, unique=True).map(lambda days: tuple(sorted(days)))


@patient
@given(weekdays, st.lists(quarters, min_size=2, max_size=4, unique=True))
def test_what_is_said_of_hours_can_be_read_again(days: tuple[int, ...], clocks: list[time]) -> None:
    clocks = sorted(clocks)[: len(clocks) // 2 * 2]
    made = Opening("", days, tuple(zip(clocks[::2], clocks[1::2], strict=True)))
    for day in range(5, 12):
        again = parse_openings(say_openings((made,)))
        assert Timetable.of(again).spans(date(2026, 1, day)) == Timetable.of([made]).spans(date(2026, 1, day))


# The narrower line wins, everywhere

ON_THE_AIR = {
    "buurtpunt.yml": "naam: De Oude Melkerij\nwebsite: https://melkerij.example\n"
    "adres: {straat: Dries, nummer: 4, postcode: 9999, gemeente: Verzonnegem}\n"
}

WINS = {
    "a day that is closed": (
        ["elke dag 9-18", "zondag gesloten"],
        ["ma-za 9-18 uur", "zo gesloten"],
        "Mo-Sa 09:00-18:00; Su off",
        {"2027-07-11": "gesloten", "2027-07-10": "9-18 uur"},
    ),
    "other hours on one of the days": (
        ["elke dag 9-18", "zaterdag 10-16"],
        ["ma-vr en zo 9-18 uur", "za 10-16 uur"],
        "Mo-Fr 09:00-18:00; Sa 10:00-16:00; Su 09:00-18:00",
        {"2027-07-10": "10-16 uur"},
    ),
    "months that are closed": (
        ["ma-vr 9-12", "in juli en augustus ma-vr gesloten"],
        ["ma-vr 9-12 uur", "ma-vr gesloten (in juli en augustus)"],
        "Mo-Fr 09:00-12:00; Jul-Aug Mo-Fr off",
        {"2027-07-14": "gesloten", "2027-06-30": "9-12 uur"},
    ),
    "a part of a day that is closed": (
        ["ma-vr 8-12 en 13-17", "maandagvoormiddag gesloten"],
        ["ma 13-17 uur", "di-vr 8-12 en 13-17 uur"],
        "Mo 13:00-17:00; Tu-Fr 08:00-12:00,13:00-17:00",
        {"2027-06-07": "13-17 uur"},
    ),
    "feast days": (
        ["elke dag 9-18", "feestdagen 10-12", "25 december gesloten"],
        ["elke dag 9-18 uur", "op feestdagen: 10-12 uur", "op 25 december: gesloten"],
        "Mo-Su 09:00-18:00; PH 10:00-12:00; easter 10:00-12:00; easter +49 days 10:00-12:00; Dec 25 off",
        {"2027-11-11": "10-12 uur", "2026-12-25": "gesloten", "2027-11-12": "9-18 uur"},
    ),
    "months with hours and no days": (
        ["ma-vr 9-17", "in juli en augustus 9-12"],
        ["ma-vr 9-17 uur", "ma-vr 9-12 uur (in juli en augustus)"],
        "Mo-Fr 09:00-17:00; Jul-Aug Mo-Fr 09:00-12:00",
        {"2027-07-10": "gesloten", "2027-07-09": "9-12 uur", "2027-06-11": "9-17 uur"},
    ),
    "a season with only some days": (
        ["elke dag 10-18", "in juli enkel in het weekend 13-17"],
        ["elke dag 10-18 uur", "ma-vr gesloten (in juli)", "za en zo 13-17 uur (in juli)"],
        "Mo-Su 10:00-18:00; Jul Sa-Su 13:00-17:00; Jul Mo-Fr off",
        {"2027-07-09": "gesloten", "2027-07-10": "13-17 uur", "2027-06-11": "10-18 uur"},
    ),
    "what is not": (
        ["ma-vr 9-12 en 13-17", "juli: namiddag gesloten", "niet op vrijdag"],
        ["ma-do 9-12 en 13-17 uur", "ma-do 9-12 uur (in juli)", "vr gesloten"],
        "Mo-Th 09:00-12:00,13:00-17:00; Fr off; Jul Mo-Th 09:00-12:00",
        {"2027-07-09": "gesloten", "2027-07-08": "9-12 uur", "2027-06-11": "gesloten"},
    ),
    "hours past midnight": (
        ["vrijdag 18:00-2:00", "zaterdag 10-12 en 20:00-3:00"],
        ["vr 18-2 uur", "za 10-12 en 20-3 uur"],
        "Fr 18:00-02:00, Sa 10:00-12:00,20:00-03:00",
        {"2027-06-11": "18-2 uur"},
    ),
}


@each("what", WINS)
def test_the_narrower_line_wins_everywhere(village: VillageBuilder, what: str) -> None:
    lines, page, on_the_map, days = WINS[what]
    place = village({"uren.yml": f"uren:\n  - wat: Winkel\n    wanneer: {json.dumps(lines)}\n", **ON_THE_AIR})
    made = place.build()
    assert not made.codes
    text = " ".join(made.page("contact/").css_first(".hours").text().split())  # type: ignore[union-attr]
    assert not [line for line in page if line not in text.replace("\N{WORD JOINER}", "")]
    assert f"Winkel: {on_the_map}" in place.run("build", str(place.folder), "--today", "2026-11-22", "--verbose").said
    for day, hours in days.items():
        assert f"Winkel: {hours}" in place.run("vandaag", str(place.folder), "--op", day).said
    found = json.loads(made.page().css_first('script[type="application/ld+json"]').text())  # type: ignore[union-attr]
    assert {day: _in_search(found, date.fromisoformat(day)) for day in days} == {
        day: hours != "gesloten" for day, hours in days.items()
    }


def _in_search(told: dict[str, Any], day: date) -> bool:
    """Whether a search engine takes it to be open on a day: what holds for few days goes before what holds always."""
    specs = [*told["openingHoursSpecification"], *told.get("specialOpeningHoursSpecification", [])]
    holding = [
        one
        for one in specs
        if one.get("validFrom", "") <= day.isoformat() <= one.get("validThrough", "9")
        and f"{day:%A}" in one.get("dayOfWeek", [f"{day:%A}"])
    ]
    dated = [one for one in holding if "validFrom" in one] or holding
    return any(one["opens"] != one["closes"] for one in dated)


CONTRADICTIONS = {
    "the same days, other hours": (["zaterdag 9-12", "zaterdag 10-16"], "Welke van de twee geldt? Haal de andere weg."),
    "open and closed": (["zondag 9-12", "zondag gesloten"], "Welke van de twee geldt? Haal de andere weg."),
    "on top of it, or instead": (
        ["ma-vr 9-12", "woensdag 14-17"],
        (
            "Geldt woensdag allebei? Schrijf dan `woensdag 9:00-12:00 en 14:00-17:00` in de plaats van de smalste regel. "
            "Anders zet je de brede regel zonder woensdag: `maandag, dinsdag, donderdag en vrijdag 9:00-12:00`."
        ),
    ),
    "a day of the year against each day of a season": (
        ["elke dag 10-18", "juli: elke dag 10-20", "zondag gesloten"],
        (
            "Geldt dat van zondag ook in juli? Zet er dan ook `in juli: zondag gesloten` bij. "
            "Anders zet je `in juli: elke dag 10:00-20:00` eronder."
        ),
    ),
    "a part that cuts through": (
        ["ma-vr 9-18", "woensdagvoormiddag gesloten"],
        "Die uren lopen door. Schrijf op een eigen regel van hoe laat tot hoe laat het open is op woensdag.",
    ),
}


@pytest.mark.parametrize("what", CONTRADICTIONS)
def test_lines_that_speak_against_each_other_are_asked_about(village: VillageBuilder, what: str) -> None:
    lines, remedy = CONTRADICTIONS[what]
    made = village({"uren.yml": f"uren:\n  - wat: Winkel\n    wanneer: {json.dumps(lines)}\n"}).build()
    assert ("uren-spreken-tegen", remedy) in [(problem.code, problem.remedy) for problem in made.problems]


def test_what_is_also_open_comes_on_top() -> None:
    lines = parse_openings("ma-vr 9-12, ook woensdag 14-17")
    assert say_week(lines) == ("ma, di, do en vr 9-12 uur", "wo 9-12 en 14-17 uur")
