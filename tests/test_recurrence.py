"""What comes back: the phrase, the rule, the words, and the dates held against python-dateutil."""

from __future__ import annotations

from datetime import date, datetime, time
from itertools import islice, takewhile
from typing import Literal

import pytest
from dateutil import rrule
from hypothesis import given
from hypothesis import strategies as st

from buurtpunt.knowledge.calendar import zone
from buurtpunt.knowledge.calendar.deadlines import parse_deadline
from buurtpunt.knowledge.calendar.lines import parse_openings
from buurtpunt.knowledge.calendar.naming import parse_days
from buurtpunt.knowledge.calendar.phrases import parse_end, parse_rule
from buurtpunt.knowledge.calendar.rule import Every, Rule
from buurtpunt.knowledge.calendar.saying import ordinal, say
from buurtpunt.problems import Place, Wrong
from calendars import patient, rules, starts
from rows import each

UNDERSTOOD = {
    "elke dag": ("elke dag", "2026-11-25 2026-11-26 2026-11-27"),
    "dagelijks": ("elke dag", "2026-11-25 2026-11-26 2026-11-27"),
    "Elke week.": ("elke week", "2026-11-25 2026-12-02 2026-12-09"),
    "ELKE WOENSDAG": ("elke woensdag", "2026-11-25 2026-12-02 2026-12-09"),
    "iedere woensdagnamiddag": ("elke woensdagnamiddag", "2026-11-25 2026-12-02 2026-12-09"),
    "alle woensdagen": ("elke woensdag", "2026-11-25 2026-12-02 2026-12-09"),
    "elke vrijdag en dinsdag": ("elke dinsdag en vrijdag", "2026-11-27 2026-12-01 2026-12-04"),
    "elke maandag tot vrijdag": ("elke weekdag", "2026-11-25 2026-11-26 2026-11-27"),
    "elk weekend": ("elke zaterdag en zondag", "2026-11-28 2026-11-29 2026-12-05"),
    "om de twee weken": ("om de twee weken", "2026-11-25 2026-12-09 2026-12-23"),
    "om de 14 dagen op zaterdag": ("om de twee weken op zaterdag", "2026-11-28 2026-12-12 2026-12-26"),
    "om de 3 weken op maandag": ("om de drie weken op maandag", "2026-12-14 2027-01-04 2027-01-25"),
    "elke eerste zaterdag": ("elke eerste zaterdag van de maand", "2026-12-05 2027-01-02 2027-02-06"),
    "elke 1ste zaterdag": ("elke eerste zaterdag van de maand", "2026-12-05 2027-01-02 2027-02-06"),
    "de eerste zaterdag van de maand": ("elke eerste zaterdag van de maand", "2026-12-05 2027-01-02 2027-02-06"),
    "elke 2e en 4de donderdag": ("elke tweede en vierde donderdag van de maand", "2026-11-26 2026-12-10 2026-12-24"),
    "elke laatste vrijdag": ("elke laatste vrijdag van de maand", "2026-11-27 2026-12-25 2027-01-29"),
    "elke vijfde zondag": ("elke vijfde zondag van de maand", "2026-11-29 2027-01-31 2027-05-30"),
    "elke 15de van de maand": ("elke 15de van de maand", "2026-12-15 2027-01-15 2027-02-15"),
    "elke laatste dag van de maand": ("elke laatste dag van de maand", "2026-11-30 2026-12-31 2027-01-31"),
    "om de twee maanden op de eerste maandag": (
        "om de twee maanden op de eerste maandag",
        "2027-01-04 2027-03-01 2027-05-03",
    ),
    "elk jaar": ("elk jaar", "2026-11-25 2027-11-25 2028-11-25"),
    "elk jaar op 6 december": ("elk jaar op 6 december", "2026-12-06 2027-12-06 2028-12-06"),
    "elke zaterdag in juli en augustus": ("elke zaterdag in juli en augustus", "2027-07-03 2027-07-10 2027-07-17"),
    "elke woensdag, twee keer": ("elke woensdag, twee keer", "2026-11-25 2026-12-02"),
    "elke woensdag tot 3 december 2026": ("elke woensdag, tot en met 3 december 2026", "2026-11-25 2026-12-02"),
}


@each("phrase", UNDERSTOOD)
def test_a_rule_is_read_as_a_villager_says_it(phrase: str) -> None:
    words, days = UNDERSTOOD[phrase]
    rule = parse_rule(phrase)
    assert say(rule) == words
    assert " ".join(day.isoformat() for day in islice(rule.days(date(2026, 11, 25)), 3)) == days


UNCLEAR = "De herhaling `{}` begrijpen we niet. "
LINES = "Schrijf dat op aparte regels: "
REFUSED = {
    "elke woendag": UNCLEAR + "Bedoelde je `elke woensdag`?",
    "ellke woendag": UNCLEAR + "Bedoelde je `elke woensdag`?",
    "woensdag": UNCLEAR + "Bedoelde je `elke woensdag`?",
    "elke eerste zaterdag en zondag": UNCLEAR + "Maak er een activiteit van voor elke dag: "
    "`elke eerste zaterdag van de maand` en `elke eerste zondag van de maand`.",
    "de eerste zaterdag": UNCLEAR + "Bedoelde je `elke eerste zaterdag van de maand`?",
    "om de week op dinsdag": UNCLEAR + "Bedoelde je `om de twee weken op dinsdag` of `elke dinsdag`?",
    "om de 10 dagen op zaterdag": UNCLEAR + "Kies een van de twee: een dag van de week, of om de zoveel dagen.",
    "elke woensdag, behalve juli": UNCLEAR + LINES + "`herhaling: elke woensdag` en `behalve: [juli]`.",
    "elke woensdag om 14 uur": UNCLEAR + LINES + "`herhaling: elke woensdag` en `van: 14:00`.",
    "elke week sinds 7 januari": UNCLEAR + "Zet de eerste dag achter `datum`, met het jaar erbij.",
    "elk weekend twee keer": UNCLEAR
    + "Zeg welke dagen dat zijn. Zijn het er 2 in totaal? Zet dat dan apart: `einde: 2 keer`.",
    "elke 15de": UNCLEAR + "Bedoelde je `elke 15de van de maand`?",
    "elke 2de week": UNCLEAR + "Bedoelde je `om de twee weken`? Anders zeg je erbij welke dag van de maand het is.",
    "": "De herhaling `(leeg)` begrijpen we niet. Er ontbreekt nog een stuk.",
    "elke zaterdag ongeveer": UNCLEAR + "Wat `ongeveer` hier zegt, weten we niet. Zeg dat stuk anders.",
    "elke 32ste van de maand": UNCLEAR + "Wat `32ste` hier zegt, weten we niet. Zeg dat stuk anders.",
    "elke maand": "Op welke dag van de maand is `{}`? Schrijf bijvoorbeeld `elke eerste zaterdag` of "
    "`elke 15de van de maand`.",
    "oneven weken op woensdag": "`{}` loopt fout rond nieuwjaar. Schrijf `om de twee weken op woensdag`: we tellen vanaf "
    "`datum`.",
}


@each("phrase", REFUSED)
def test_what_is_not_sure_is_refused_with_what_works(phrase: str) -> None:
    assert refusal(parse_rule, phrase) == REFUSED[phrase].format(phrase)


@patient
@given(rules())
def test_a_rule_that_is_said_back_can_be_read_again(rule: Rule) -> None:
    assert parse_rule(say(rule)) == rule


FREQUENCIES: dict[Every, Literal[0, 1, 2, 3]] = {
    Every.DAY: rrule.DAILY,
    Every.WEEK: rrule.WEEKLY,
    Every.MONTH: rrule.MONTHLY,
    Every.YEAR: rrule.YEARLY,
}


def oracle(rule: Rule, start: date) -> rrule.rrule:
    """The same rule for python-dateutil."""
    days = [rrule.weekday(day, nth) for day in rule.weekdays for nth in rule.nths or (None,)]
    return rrule.rrule(
        FREQUENCIES[rule.every],
        dtstart=datetime.combine(start, time()),
        interval=rule.interval,
        count=rule.count,
        until=datetime.combine(rule.until, time()) if rule.until else None,
        byweekday=days or None,
        bysetpos=rule.positions or None,
        bymonthday=rule.monthdays or None,
        bymonth=rule.months or None,
    )


@patient
@given(rules(), starts)
def test_the_days_of_a_rule_are_those_of_dateutil(rule: Rule, start: date) -> None:
    end = date(start.year + 10, 12, 31)
    ours = list(takewhile(lambda day: day <= end, rule.days(start)))
    theirs = takewhile(lambda day: day <= end, (moment.date() for moment in oracle(rule, start)))
    assert ours == list(theirs)


def test_every_two_weeks_goes_right_across_week_53() -> None:
    days = islice(parse_rule("om de twee weken").days(date(2026, 12, 16)), 4)
    assert [(day.isoformat(), day.isocalendar().week) for day in days] == [
        ("2026-12-16", 51),
        ("2026-12-30", 53),
        ("2027-01-13", 2),
        ("2027-01-27", 4),
    ]


def test_an_end_is_a_day_or_a_number_of_times() -> None:
    assert parse_end("acht keer") == 8
    assert parse_end("tot 30 juni 2027") == parse_end("2027-06-30") == date(2027, 6, 30)


def test_ordinals_are_the_flemish_ones() -> None:
    assert [ordinal(n) for n in (1, 2, 8, 15, 20, 31)] == ["1ste", "2de", "8ste", "15de", "20ste", "31ste"]


FALLS_AWAY = {
    "juli": ("in juli", "2027-07-31", "2027-08-01"),
    "juli en augustus": ("in juli en augustus", "2027-08-31", "2027-09-01"),
    "zomer": ("in juli en augustus", "2027-07-01", "2027-06-30"),
    "2027-02-13": ("op 13 februari 2027", "2027-02-13", "2028-02-13"),
    "11 november": ("op 11 november", "2031-11-11", "2031-11-12"),
    "1 tot 14 augustus 2027": ("van 1 augustus 2027 tot en met 14 augustus 2027", "2027-08-14", "2027-08-15"),
    "feestdag": ("op feestdagen", "2026-12-25", "2026-12-26"),
    "schoolvakantie": ("in de schoolvakanties", "2027-02-10", "2027-02-24"),
    "franse schoolvakantie": ("in de Franstalige schoolvakanties", "2027-02-24", "2027-02-10"),
    "schoolvakantie (duits)": ("in de Duitstalige schoolvakanties", "2027-02-10", "2027-02-24"),
    "mei 2027": ("in mei 2027", "2027-05-31", "2028-05-31"),
    "herfstvakantie": ("in de herfstvakantie", "2026-11-04", "2026-12-23"),
    "krokusvakantie": ("in de krokusvakantie", "2027-02-10", "2026-12-23"),
    "paasvakantie": ("in de paasvakantie", "2027-03-31", "2026-12-23"),
    "zomervakantie": ("in de zomervakantie", "2027-08-31", "2026-12-23"),
    "kerstvakantie": ("in de kerstvakantie", "2026-12-23", "2027-02-10"),
}


@each("typed", FALLS_AWAY)
def test_what_falls_away_is_read_and_said_back(typed: str) -> None:
    words, gone, kept = FALLS_AWAY[typed]
    (found,) = parse_days(typed)
    assert found.words == words
    assert found.reason(date.fromisoformat(gone))
    assert not found.reason(date.fromisoformat(kept))


def test_the_reason_names_the_holiday() -> None:
    assert str(parse_days("feestdag")[0].reason(date(2026, 12, 25))) == "feestdag: Kerstmis"
    assert str(parse_days("schoolvakantie")[0].reason(date(2027, 2, 10))) == "schoolvakantie: Krokusvakantie"


def test_an_exception_that_is_not_known_is_refused() -> None:
    assert refusal(parse_days, "julli") == "`julli` kennen we niet achter `behalve`. Bedoelde je `juli`?"
    assert refusal(parse_days, "14 tot 1 augustus 2027") == (
        "In `14 tot 1 augustus 2027` komt het einde voor het begin. "
        "Schrijf die dagen zo: `1 augustus 2027 tot en met 14 augustus 2027`."
    )


DEADLINES = {
    "de vrijdag ervoor om 12 uur": "vrijdag 20 november om 12 uur",  # for a Friday: the week before
    "de donderdag ervoor": "donderdag 26 november",
    "woensdag 12:00": "woensdag 25 november om 12 uur",
    "twee dagen ervoor": "woensdag 25 november",
    "een week op voorhand": "vrijdag 20 november",
    "de dag zelf om 10u": "vrijdag 27 november om 10 uur",
    "19 november 2026": "donderdag 19 november",
    "zolang er plaats is": "zolang er plaats is",
}


@each("typed", DEADLINES)
def test_a_deadline_is_worked_out_for_its_date(typed: str) -> None:
    assert parse_deadline(typed).say(date(2026, 11, 27)) == DEADLINES[typed]


@each("typed", ["dezelfde dga", "dezlfde dag", "dezelfde dag om 10 uur voor de soep"])
def test_a_slip_in_the_same_day_is_no_sentence_to_read(typed: str) -> None:
    assert "begrijpen we niet als laatste dag." in refusal(parse_deadline, typed)


def test_half_a_deadline_is_refused() -> None:
    assert refusal(parse_deadline, "eind vrijdag") == (
        "`eind vrijdag` begrijpen we niet als laatste dag. "
        "Schrijf een datum, of bijvoorbeeld `de vrijdag ervoor om 12 uur` of `twee dagen ervoor`."
    )


def test_the_clock_jumps_in_two_nights_of_the_year() -> None:
    spring, autumn = date(2027, 3, 28), date(2027, 10, 31)
    assert [zone.is_skipped(spring, time(hour, 30)) for hour in (1, 2, 3)] == [False, True, False]
    assert not any(zone.is_skipped(autumn, time(hour, 30)) for hour in (1, 2, 3))


def refusal(parse: object, text: str) -> str:
    """What a villager reads about a text that is refused."""
    assert callable(parse)
    with pytest.raises(Wrong) as caught:
        parse(text)
    problem = caught.value.at(Place())
    return f"{problem.sentence} {problem.remedy}"


WORDS = [
    "elke",
    "elk",
    "om",
    "de",
    "twee",
    "3",
    "acht",
    "weken",
    "week",
    "maand",
    "maanden",
    "dag",
    "jaar",
    "op",
    "van",
    "in",
    "tot",
    "en",
    "met",
    ",",
    ".",
    "behalve",
    "keer",
    "x",
    "per",
    "eerste",
    "2de",
    "laatste",
    "15de",
    "woensdag",
    "zaterdag",
    "wo",
    "vrijdagavond",
    "juli",
    "mei",
    "feestdag",
    "schoolvakantie",
    "zomer",
    "2027-02-13",
    "30/6/2027",
    "30",
    "juni",
    "ervoor",
    "zelf",
    "8:00",
    "8-12",
    "13u30",
    "afspraak",
    "gesloten",
    "weekend",
    "oneven",
    "'",
    "-",
    "(",
    "é",
    "31",
    "0",
    "99",
]
anything = st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join) | st.text(max_size=300)


@patient
@given(anything)
def test_whatever_is_typed_is_understood_or_refused_in_a_sentence(text: str) -> None:
    for parse in (parse_rule, parse_days, parse_deadline, parse_openings, parse_end):
        try:
            found = parse(text)
        except Wrong as wrong:
            problem = wrong.at(Place())
            assert problem.sentence
            assert problem.remedy
        else:
            assert not isinstance(found, Rule) or parse_rule(say(found)) == found


def test_a_whole_page_is_no_phrase() -> None:
    assert refusal(parse_rule, "elke woensdag en " * 500).startswith("De herhaling `elke woensdag en elke woensdag en ")
