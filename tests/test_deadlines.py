"""Until when a paper or a radio takes something in: the words, and the day held against python-dateutil."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from dateutil.relativedelta import FR, MO, SA, SU, TH, TU, WE, relativedelta
from dateutil.rrule import DAILY, rrule
from hypothesis import given
from hypothesis import strategies as st

from buurtpunt.knowledge.calendar.holidays import public_holiday
from buurtpunt.knowledge.calendar.words import NUMBERS
from buurtpunt.knowledge.deadlines import CopyDeadline, parse
from buurtpunt.knowledge.moments import WEEKDAYS, format_date
from buurtpunt.problems import Wrong
from calendars import patient
from rows import each
from test_recurrence import anything

happenings = st.dates(date(2024, 1, 1), date(2032, 12, 31))
_BY_WEEKDAY = dict(zip(WEEKDAYS, (MO, TU, WE, TH, FR, SA, SU), strict=True))
_NTHS = {"eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "voorlaatste": -2, "laatste": -1}
number_words = st.integers(1, 12).flatmap(lambda n: st.sampled_from([(n, str(n)), (n, NUMBERS[n - 1])]))
ago = st.sampled_from([(1, "van de maand ervoor"), (2, "van de maand, twee maanden ervoor"), (3, ", 3 maanden vooraf")])


@patient
@given(happenings, number_words, st.sampled_from(["ervoor", "op voorhand", "vooraf", ""]))
def test_days_weeks_and_months_are_counted_as_dateutil_counts(
    when: date, counted: tuple[int, str], behind: str
) -> None:
    count, word = counted
    assert parse(f"{word} dagen {behind}").last_day(when) == when + relativedelta(days=-count)
    assert parse(f"{word} weken {behind}").last_day(when) == when + relativedelta(weeks=-count)
    assert parse(f"{word} maanden {behind}").last_day(when) == when + relativedelta(months=-count)


@patient
@given(happenings, st.integers(1, 31), ago)
def test_a_day_of_a_month_before_is_that_day_or_the_last_of_a_shorter_month(
    when: date, number: int, months: tuple[int, str]
) -> None:
    expected = when + relativedelta(months=-months[0], day=number)
    ordinal = f"{number}{'ste' if number in (1, 8) or number >= 20 else 'de'}"
    assert parse(f"de {ordinal} {months[1]}").last_day(when) == expected
    assert parse(f"voor de {ordinal} {months[1]}").last_day(when) == expected - timedelta(days=1)
    assert parse(f"de vooravond van de {ordinal} {months[1]}").last_day(when) == expected - timedelta(days=1)
    assert parse(f"ten laatste de {ordinal} {months[1]}").last_day(when) == expected


@patient
@given(happenings, st.sampled_from([*_NTHS]), st.sampled_from([*_BY_WEEKDAY]), ago)
def test_the_nth_weekday_of_a_month_before_is_that_of_dateutil(
    when: date, nth: str, weekday: str, months: tuple[int, str]
) -> None:
    asked = _NTHS[nth]
    rule = relativedelta(months=-months[0], day=1 if asked > 0 else 31, weekday=_BY_WEEKDAY[weekday](asked))
    assert parse(f"de {nth} {weekday} {months[1]}").last_day(when) == when + rule


@patient
@given(happenings, st.sampled_from([*_BY_WEEKDAY]), st.sampled_from(["{}", "elke {}", "de {} ervoor", "uiterlijk {}"]))
def test_a_weekday_is_the_last_one_before_it(when: date, weekday: str, phrase: str) -> None:
    expected = when + relativedelta(days=-1, weekday=_BY_WEEKDAY[weekday](-1))
    assert parse(phrase.format(weekday)).last_day(when) == expected


@patient
@given(happenings, st.integers(1, 40))
def test_working_days_leave_out_weekends_and_holidays(when: date, count: int) -> None:
    start = datetime.combine(when - timedelta(days=120), time())
    days = rrule(DAILY, dtstart=start, until=when - timedelta(days=1), byweekday=range(5))
    working = [day.date() for day in days if not public_holiday(day.date())]
    assert parse(f"{count} werkdagen ervoor").last_day(when) == working[-count]


def test_three_working_days_before_the_monday_after_easter_week_pass_over_both_holidays() -> None:
    assert parse("drie werkdagen ervoor").last_day(date(2027, 3, 30)) == date(
        2027, 3, 24
    )  # Tuesday after Easter Monday


@each("typed", ["geen", "Geen.", "altijd", "de dag zelf"])
def test_without_a_deadline_it_can_be_handed_in_on_the_day_itself(typed: str) -> None:
    found = parse(typed)
    assert found.is_open
    assert found.last_day(date(2026, 12, 12)) == date(2026, 12, 12)


@patient
@given(anything)
def test_whatever_is_typed_is_understood_whole_or_refused_with_a_remedy(text: str) -> None:
    found, remedy = understood(text)
    assert bool(found) != bool(remedy)
    if found:
        assert parse(str(found)) == found
        assert found.last_day(date(2026, 12, 12)) <= date(2026, 12, 12)


def understood(text: str) -> tuple[CopyDeadline | None, str]:
    """What was read, or what is told to type instead."""
    try:
        return parse(text), ""
    except Wrong as wrong:
        return None, wrong.at().remedy


BOOK = Path(__file__).resolve().parent.parent / "handboek/content/paginas/bestand-kanalen.md"
ROWS = re.findall(r"^\| `([^`]+)` \| ((?:\d+ \w+|de dag zelf).*) \|$", BOOK.read_text(encoding="utf-8"), re.MULTILINE)


@pytest.mark.parametrize("typed, told", ROWS)
def test_the_handbook_tells_the_right_day(typed: str, told: str) -> None:
    found = parse(typed)
    day = format_date(found.last_day(date(2026, 12, 12)), weekday=False, year=False)
    hour = f", tot {found.hour.hour} uur" if found.hour else ""
    assert told == ("de dag zelf" if found.is_open else f"{day}{hour}")
    assert len(ROWS) == 7
