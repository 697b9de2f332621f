"""Days and hours as Flemish people type and read them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from buurtpunt.knowledge.calendar.zone import brussels
from buurtpunt.knowledge.moments import (
    format_date,
    format_span,
    format_time,
    month_name,
    parse_date,
    parse_time,
    say_spans,
    short_month,
    weekday_mistakes,
    weekday_name,
)
from buurtpunt.problems import Kind, Place, Wrong
from buurtpunt.problems import moments as kinds
from rows import each

SAINT_NICHOLAS_EVE = date(2026, 12, 5)  # a Saturday
days = st.dates(date(1600, 1, 1), date(2999, 12, 31))
hours = st.times().map(lambda moment: moment.replace(second=0, microsecond=0))
typed = st.text("0123456789 /-.:,'uhadecmbrozt\n", max_size=30) | st.text(max_size=30)


def sentences(wrong: Wrong) -> tuple[str, str]:
    problem = wrong.at(Place())
    return problem.sentence, problem.remedy


def told(parse: Callable[[str], object], text: str) -> tuple[str, ...]:
    """The sentence and the remedy about a value, if there is something wrong with it."""
    try:
        parse(text)
    except Wrong as wrong:
        return sentences(wrong)
    return ()


def date_problem(text: str) -> tuple[str, ...]:
    found = told(parse_date, text)
    assert found, f"`{text}` was read"
    return found


def time_problem(text: str) -> tuple[str, ...]:
    found = told(parse_time, text)
    assert found, f"`{text}` was read"
    return found


# Days that are read


@each(
    "text",
    [
        "2026-12-05", "2026/12/5", "5/12/2026", "5–12–2026", "2026‑12‑05", "05/12/2026", "5-12-2026", "5.12.2026", "5 / 12 / 2026",
        "5 december 2026", "5 December, 2026", "5-dec-2026", "5 dec. 2026", "5december2026", "5de december 2026",
        "zaterdag 5 december 2026", "ZATERDAG 5 DECEMBER 2026", "za 5 dec 2026", "za. 5 dec. 2026", "zat 5/12/2026",
        "zaterdag 5/12/2026", "zaterdag, 5 december 2026", "op zaterdag 5 december 2026", "zaterdag de 5de december 2026",
        "  5\u00a0december\n2026 ",
    ],
)  # fmt: skip
def test_every_usual_way_to_type_a_day_is_read(text: str) -> None:
    assert parse_date(text) == SAINT_NICHOLAS_EVE


@pytest.mark.parametrize("text", ["1 mei 2026", "1ste mei 2026", "1e mei 2026", "vr 1 mei 2026"])
def test_the_first_of_may_is_read(text: str) -> None:
    assert parse_date(text) == date(2026, 5, 1)


@pytest.mark.parametrize("word, month", [("mrt", 3), ("maart", 3), ("sept", 9), ("febr", 2), ("okt", 10)])
def test_short_months_are_read(word: str, month: int) -> None:
    assert parse_date(f"1 {word} 2026").month == month


@pytest.mark.parametrize("word", ["woensdag", "woe", "wo"])
def test_short_weekdays_are_read(word: str) -> None:
    assert parse_date(f"{word} 2/12/2026") == date(2026, 12, 2)


# Days that cannot be


@each(
    "text, reason",
    [
        ("31/02/2026", "februari 2026 heeft 28 dagen"),
        ("zaterdag 30 februari 2028", "februari 2028 heeft 29 dagen"),
        ("31 april 2026", "april 2026 heeft 30 dagen"),
        ("32/12/2026", "december 2026 heeft 31 dagen"),
        ("30 februari", "februari 2026 heeft 28 dagen"),
        ("0/1/2026", "een maand begint met dag 1"),
        ("5/0/2026", "er is geen maand 0"),
        ("31/31/2026", "er is geen maand 31"),
    ],
)
def test_a_day_that_does_not_exist_says_why(text: str, reason: str) -> None:
    assert date_problem(text) == (
        f"De datum `{text}` bestaat niet: {reason}.",
        "Kijk de dag en de maand na.",
    )


def test_a_weekday_that_does_not_match_names_the_near_days() -> None:
    assert date_problem("zaterdag 6 december 2026") == (
        "`zaterdag 6 december 2026` klopt niet: 6 december 2026 is een zondag.",
        "Schrijf zondag 6 december 2026, zaterdag 5 december 2026 of zaterdag 12 december 2026.",
    )


def test_the_near_days_of_a_monday_are_found_too() -> None:
    remedy = date_problem("ma 6/12/2026")[1]
    assert remedy == "Schrijf zondag 6 december 2026, maandag 30 november 2026 of maandag 7 december 2026."


@pytest.mark.parametrize("text", ["volgende dinsdag", "morgen", "Overmorgen", "dinsdag", "deze week"])
def test_a_day_that_moves_is_refused(text: str) -> None:
    assert date_problem(text) == (
        f"`{text}` is geen vaste datum.",
        "Schrijf de dag zelf, bijvoorbeeld 5 december 2026.",
    )


@each(
    "text, whole",
    [
        ("5 december", "5 december 2026"),
        ("5/12", "5 december 2026"),
        ("za 5 dec", "zaterdag 5 december 2026"),
        (
            "zaterdag 6 december",
            "zondag 6 december 2026, zaterdag 5 december 2026 of zaterdag 12 december 2026",
        ),
        ("29 februari", "29 februari 2028"),
        ("zondag 29 februari", "dinsdag 29 februari 2028, zondag 27 februari 2028 of zondag 5 maart 2028"),
    ],
)
def test_a_missing_year_comes_with_a_whole_date(text: str, whole: str) -> None:
    assert date_problem(text) == (f"In `{text}` ontbreekt het jaar.", f"Schrijf het jaar erbij, bijvoorbeeld {whole}.")


@each(
    "text, year, whole",
    [
        ("5/12/26", "26", "5 december 2026"),
        ("5 december '27", "27", "5 december 2027"),
        ("5/12/0206", "0206", "5 december 2026"),
        ("5/12/20226", "20226", "5 december 2026"),
        ("za 5/12/26", "26", "zaterdag 5 december 2026"),
        ("za 5/12/26", "26", "zaterdag 5 december 2026"),
        ("zo 5/12/26", "26", "zaterdag 5 december 2026, zondag 29 november 2026 of zondag 6 december 2026"),
        ("29/2/27", "27", "29 februari 2028"),
        ("5/12/1066", "1066", "5 december 2026"),
    ],
)
def test_a_year_without_four_figures_is_refused(text: str, year: str, whole: str) -> None:
    assert date_problem(text) == (
        f"In `{text}` staat `{year}` als jaar.",
        f"Schrijf het jaar met vier cijfers, bijvoorbeeld {whole}.",
    )


@pytest.mark.parametrize("text", ["12/25/2026", "2026-25-12", "12/25/26", "12/25"])
def test_the_american_order_is_turned_round(text: str) -> None:
    assert date_problem(text) == (
        f"In `{text}` staat `25` op de plaats van de maand.",
        "Schrijf eerst de dag en dan de maand: 25/12/2026.",
    )


def test_a_misspelt_weekday_is_understood() -> None:
    assert date_problem("woendag 9 december 2026") == ("`woendag` is geen dag van de week.", "Bedoelde je woensdag?")


@pytest.mark.parametrize("text", ["5 decmber 2026", "5 Decmber 2026", "5 decmber"])
def test_a_misspelt_month_is_understood(text: str) -> None:
    assert date_problem(text) == (f"`{text.split()[1]}` is geen maand.", "Bedoelde je 5 december 2026?")


def test_a_month_that_is_none_is_named() -> None:
    assert date_problem("5 may 2026") == (
        "`may` is geen maand.",
        "Schrijf de maand in het Nederlands, bijvoorbeeld 5 december 2026.",
    )


MORE_THAN_ONE = "Schrijf hier één dag. In de agenda komt de laatste dag achter `laatste_dag`. Dagen die wegvallen, komen achter `behalve`."


@pytest.mark.parametrize("text", ["5 tot 7 december 2026", "5-7 december 2026", "5/12/2026 - 7/12/2026"])
def test_more_than_one_day_is_refused(text: str) -> None:
    assert date_problem(text) == (
        f"In `{text}` staat meer dan één datum.",
        MORE_THAN_ONE,
    )


@pytest.mark.parametrize("hour", [" om 19u", " 19:30", ", 19.30 uur", " van 14 uur tot 17 uur"])
def test_an_hour_behind_the_day_is_refused(hour: str) -> None:
    assert date_problem(f"5 december 2026{hour}") == (
        f"In `5 december 2026{hour}` staat ook een uur.",
        "Schrijf hier alleen de dag: 5 december 2026.",
    )


def test_an_hour_behind_an_iso_day_is_refused() -> None:
    assert date_problem("2026-12-05T19:30")[1] == "Schrijf hier alleen de dag: 2026-12-05."


@pytest.mark.parametrize("text", ["december 2026", "20261205", "vrijdag de 13de", "half december"])
def test_anything_else_is_no_full_date(text: str) -> None:
    assert date_problem(text) == (
        f"`{text}` is geen volledige datum.",
        "Schrijf de dag, de maand en het jaar, bijvoorbeeld 5 december 2026.",
    )


def test_nothing_is_no_full_date() -> None:
    assert date_problem(" ")[0] == "`(leeg)` is geen volledige datum."


def test_a_whole_paragraph_is_not_quoted() -> None:
    assert len(date_problem("5 en 6 " * 1000)[0]) < 120


@given(typed)
def test_no_text_breaks_the_reading_of_a_day(text: str) -> None:
    assert all(told(parse_date, text))


# Days that are written


def test_a_day_is_written_in_full() -> None:
    assert format_date(SAINT_NICHOLAS_EVE) == "zaterdag 5 december 2026"


def test_a_day_is_written_without_its_year_or_weekday() -> None:
    assert format_date(SAINT_NICHOLAS_EVE, year=False) == "zaterdag 5 december"
    assert format_date(SAINT_NICHOLAS_EVE, weekday=False) == "5 december 2026"


def test_months_count_from_one_and_weekdays_from_zero() -> None:
    assert (month_name(1), month_name(12)) == ("januari", "december")
    assert (weekday_name(0), weekday_name(6)) == ("maandag", "zondag")


@given(days, st.booleans())
def test_a_written_day_is_read_back(day: date, weekday: bool) -> None:
    assert parse_date(format_date(day, weekday=weekday)) == day


@given(days)
def test_every_day_in_figures_is_read(day: date) -> None:
    assert parse_date(f"{day:%d/%m/%Y}") == parse_date(day.isoformat()) == day


@given(days)
def test_a_short_day_with_its_year_is_read_back(day: date) -> None:
    short = f"{weekday_name(day.weekday())[:2]} {day.day} {short_month(day.month)}"
    assert parse_date(f"{short} {day.year}") == day


@given(days, st.integers(1, 6))
def test_every_wrong_weekday_is_caught(day: date, shift: int) -> None:
    with pytest.raises(Wrong) as caught:
        parse_date(f"{weekday_name((day.weekday() + shift) % 7)} {format_date(day, weekday=False)}")
    assert caught.value.kind is kinds.DATE_WEEKDAY


# Days in running text


def mistakes(text: str) -> list[tuple[int, str, Kind]]:
    return [(offset, words, wrong.kind) for offset, words, wrong in weekday_mistakes(text)]


def test_a_wrong_weekday_in_a_text_is_found_at_its_place() -> None:
    text = "Kom op zondag 6 december 2026, of op zaterdag\n6 dec. 2026."
    assert mistakes(text) == [(37, "zaterdag\n6 dec. 2026", kinds.DATE_WEEKDAY)]


def test_a_wrong_weekday_in_a_text_has_its_sentence_on_one_line() -> None:
    [(_, _, wrong)] = weekday_mistakes("Zaterdag\n6/12/2026 is het feest.")
    assert sentences(wrong)[0] == "`Zaterdag 6/12/2026` klopt niet: 6 december 2026 is een zondag."


def test_a_day_in_a_text_that_does_not_exist_is_found() -> None:
    assert mistakes("Op zaterdag 31 februari 2026.") == [(3, "zaterdag 31 februari 2026", kinds.DATE_IMPOSSIBLE)]


@each(
    "text",
    [
        "zaterdag 6 december",
        "6 december 2026",
        "zondag 6 december 2026",
        "zaterdag 5 en zondag 6 december 2026",
        "overzaterdag 6 december 2026",
        "zondag 26 september 1830",
        "zo 5 mensen 2026",
    ],
)
def test_a_text_without_a_mistake_is_left_alone(text: str) -> None:
    assert mistakes(text) == []


@given(days)
def test_a_right_weekday_is_never_a_mistake(day: date) -> None:
    assert mistakes(f"We openen op {format_date(day)}.") == []


@given(days)
def test_the_day_after_under_the_same_weekday_is_always_a_mistake(day: date) -> None:
    wrong = f"{weekday_name(day.weekday())} {format_date(day + timedelta(days=1), weekday=False)}"
    assert [words for _, words, _ in mistakes(f"Op {wrong}.")] == [wrong]


# Hours


@each("text", ["19:30", "19.30", "19u30", "19U30", "19h30", "19.30 uur", "19:30 uur", "om 19.30 uur", " 19:30\n"])
def test_every_usual_way_to_type_half_past_seven_is_read(text: str) -> None:
    assert parse_time(text) == time(19, 30)


@each("text", ["19", "19u", "19 u", "19 uur", "19:00", "om 19 uur"])
def test_a_whole_hour_is_read(text: str) -> None:
    assert parse_time(text) == time(19)


@pytest.mark.parametrize(
    "text, moment", [("9:05", time(9, 5)), ("0:00", time()), ("00:00", time()), ("23:59", time(23, 59))]
)
def test_the_edges_of_the_day_are_read(text: str, moment: time) -> None:
    assert parse_time(text) == moment


@pytest.mark.parametrize("text", ["24:00", "24u", "24 uur", "24"])
def test_midnight_must_be_chosen(text: str) -> None:
    assert time_problem(text) == (
        f"`{text}` kan het begin of het einde van de dag zijn.",
        "Schrijf 0:00 voor het begin van de dag of 23:59 voor het einde.",
    )


@pytest.mark.parametrize(
    "text, reason",
    [
        ("25:00", "na 23 uur komt 0 uur"),
        ("24:01", "na 23 uur komt 0 uur"),
        ("19:60", "een uur heeft 60 minuten"),
    ],
)
def test_an_hour_that_is_not_on_the_clock_says_why(text: str, reason: str) -> None:
    assert time_problem(text) == (f"`{text}` staat niet op de klok: {reason}.", "Kijk het uur na. Zo kan het: 19:30.")


@pytest.mark.parametrize(
    "text, advice",
    [
        ("7.5", "7:05, 7:30 of 7:50"),
        ("7:3", "7:03 of 7:30"),
        ("9.0", "9:00"),
        ("9u7 uur", "9:07"),
        ("7,5", "7:05, 7:30 of 7:50"),
    ],
)
def test_minutes_of_one_figure_are_refused(text: str, advice: str) -> None:
    assert time_problem(text) == (
        f"In `{text}` hebben de minuten maar één cijfer.",
        f"Schrijf twee cijfers: {advice}.",
    )


@each(
    "text, advice",
    [
        ("half acht", "7:30 of 19:30"),
        ("Half acht 's avonds", "19:30"),
        ("half acht ’s avonds", "19:30"),
        ("half 8", "7:30 of 19:30"),
        ("kwart voor acht", "7:45 of 19:45"),
        ("kwart over acht", "8:15 of 20:15"),
        ("tien na acht", "8:10 of 20:10"),
        ("acht uur 's morgens", "8:00"),
        ("één uur", "1:00 of 13:00"),
        ("half een", "0:30 of 12:30"),
        ("12 uur 's avonds", "0:00 of 12:00"),
        ("middag", "12:00"),
        ("middernacht", "0:00 of 23:59"),
    ],
)
def test_an_hour_in_words_is_put_in_figures(text: str, advice: str) -> None:
    assert time_problem(text) == (f"`{text}` is een uur in woorden.", f"Schrijf {advice}.")


@pytest.mark.parametrize("text", ["18u - 21u30", "18u tot 21u30", "van 18u tot 21u30", "18u–21u30"])
def test_of_two_hours_the_second_has_a_line_of_its_own(text: str) -> None:
    assert time_problem(text) == (
        f"In `{text}` staan twee uren.",
        "Schrijf hier één uur: 18u. Het einde komt op een eigen regel: `tot: 21u30`",
    )


@pytest.mark.parametrize(
    "text, example",
    [("1830", "18:30"), ("18,45", "18:45"), ("9999", "19:30"), ("na de mis", "19:30")],
)
def test_anything_else_is_no_hour(text: str, example: str) -> None:
    assert time_problem(text) == (f"`{text}` is geen uur.", f"Schrijf één uur in cijfers, bijvoorbeeld {example}.")


@given(typed)
def test_no_text_breaks_the_reading_of_an_hour(text: str) -> None:
    assert all(told(parse_time, text))


@pytest.mark.parametrize(
    "moment, words",
    [(time(14), "14 uur"), (time(14, 30), "14.30 uur"), (time(9, 5), "9.05 uur"), (time(), "0 uur")],
)
def test_an_hour_is_written_as_the_newspaper_does(moment: time, words: str) -> None:
    assert format_time(moment) == words


@each(
    "start, end, words",
    [
        (time(14), time(17, 30), "van 14 tot 17.30 uur"),
        (time(14, 30), time(17), "van 14.30 tot 17 uur"),
        (time(14), None, "om 14 uur"),
        (time(14), time(14), "om 14 uur"),
        (None, time(17), "tot 17 uur"),
        (None, None, ""),
    ],
)
def test_a_span_is_written_as_one_says_it(start: time | None, end: time | None, words: str) -> None:
    assert format_span(start, end) == words


@each(
    "typed, said",
    [
        ("zaterdag 9:00-12:00", "zaterdag van 9 tot 12 uur"),
        (
            "maandag tot vrijdag 8:00-12:00 en 13:00 – 17:30",
            "maandag tot vrijdag van 8 tot 12 uur en van 13 tot 17.30 uur",
        ),
        ("zondag van 7.00 tot 9.30 uur", "zondag van 7 tot 9.30 uur"),
        ("dag en nacht", "dag en nacht"),
        ("1 tot 5 keer per jaar", "1 tot 5 keer per jaar"),
        ("zaterdag 9:00-12:75", "zaterdag 9:00-12:75"),
    ],
)
def test_hours_in_a_text_are_said_in_running_dutch(typed: str, said: str) -> None:
    assert say_spans(typed) == said


@given(hours)
def test_a_written_hour_is_read_back(moment: time) -> None:
    assert parse_time(format_time(moment)) == parse_time(f"{moment:%H:%M}") == moment


# The time zone


def test_brussels_knows_summer_time() -> None:
    summer, winter = datetime(2026, 7, 1, tzinfo=brussels()), datetime(2026, 12, 1, tzinfo=brussels())
    assert (summer.utcoffset(), winter.utcoffset()) == (timedelta(hours=2), timedelta(hours=1))


def test_the_time_zone_is_made_once() -> None:
    assert brussels() is brussels()
