"""Opening hours: typed as people say them, grouped as people read them."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from buurtpunt.knowledge.calendar.hours import Opening, say_openings
from buurtpunt.knowledge.calendar.lines import parse_openings
from buurtpunt.knowledge.calendar.osm import osm
from buurtpunt.knowledge.calendar.spans import parse_spans
from buurtpunt.knowledge.calendar.week import say_week, spans_on
from buurtpunt.problems import Place, Wrong
from calendars import patient

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


@pytest.mark.parametrize("typed", READ)
def test_hours_are_read_and_said_back(typed: str) -> None:
    openings = parse_openings(typed)
    assert (" / ".join(say_week(openings)), osm(openings)) == READ[typed]


UNCLEAR = "De uren `{}` begrijpen we niet. "
REFUSED = {
    "woensdag": UNCLEAR + "Schrijf ook de uren van woensdag.",
    "elke eerste zaterdag 9-12": UNCLEAR
    + "Uren gelden elke week. Wat niet elke week is, zet je in de agenda, met `herhaling`.",
    "zaterdag 9-12 ongeveer": UNCLEAR + "Wat `ongeveer` hier zegt, weten we niet. Zeg dat stuk anders.",
    "8:00-12:00": UNCLEAR + "Schrijf ook op welke dagen dat is.",
    "zatedag 8:00-12:00": UNCLEAR + "Bedoelde je `zaterdag 8:00-12:00`?",
    "dinsdag 14:00-12:00": "In `14:00-12:00` staan de uren niet op volgorde. "
    "Kijk na: wanneer je sluit, komt na wanneer je opent.",
    "maandag 8-12 en 11-17": "In `8-12 en 11-17` staan de uren niet op volgorde. "
    "Kijk na: het ene stuk moet gedaan zijn voor het volgende begint.",
}


@pytest.mark.parametrize("typed", REFUSED)
def test_hours_that_are_not_sure_are_refused(typed: str) -> None:
    with pytest.raises(Wrong) as caught:
        parse_openings(typed)
    problem = caught.value.at(Place())
    assert f"{problem.sentence} {problem.remedy}" == REFUSED[typed].format(typed)


def test_a_season_goes_before_the_whole_year() -> None:
    lines = [*parse_openings("maandag en dinsdag 9-12"), *parse_openings("in juli maandag 14-16")]
    assert spans_on(lines, date(2027, 7, 5)) == ((time(14), time(16)),)
    assert spans_on(lines, date(2027, 7, 6)) == ((time(9), time(12)),)
    assert spans_on(lines, date(2027, 6, 7)) == ((time(9), time(12)),)


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
        assert spans_on(again, date(2026, 1, day)) == spans_on([made], date(2026, 1, day))
