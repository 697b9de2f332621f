"""Our calendar files, read by the programs of others: the dates must be those that we show."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from itertools import takewhile
from typing import Any

import icalendar
import recurring_ical_events  # type: ignore[import-untyped]
import vobject
from hypothesis import given, settings

from buurtpunt.knowledge.calendar.zone import brussels
from buurtpunt.making.ics import calendar_file
from buurtpunt.making.page_facts import CalendarEntry
from buurtpunt.model.events import Event
from buurtpunt.model.series import Series, series_of
from calendars import event, events, group, patient
from nightly import examples
from rows import each
from test_phrases import ROWS

UNTIL = dt.date(2032, 12, 31)
SOON = dt.date(2028, 12, 31)  # for many rows
Times = list[tuple[dt.date, bool]]  # when it begins, and whether it goes on


def written(series: Series) -> bytes:
    return calendar_file(
        "Melkerij", [CalendarEntry(series, "agenda-soep@melkerij.example", "Dries 4", "Kom!", "Mieke", "")]
    )


def ours(series: Series) -> Times:
    shown = ((one.begins or one.day, one.goes_on) for one in series.occurrences if one.day <= UNTIL)
    return sorted(shown, key=str)


def theirs(data: bytes, until: dt.date = UNTIL) -> Times:
    """What recurring-ical-events makes of it."""
    found = recurring_ical_events.of(icalendar.Calendar.from_ical(data)).between(
        dt.date(2023, 1, 1), until + dt.timedelta(days=1)
    )
    begins = ((one["DTSTART"].dt, str(one["STATUS"]) != "CANCELLED") for one in found)
    return sorted(((when, goes_on) for when, goes_on in begins if day_of(when) <= until), key=str)


def by_vobject(data: bytes, until: dt.date = UNTIL) -> Times:
    """What vobject makes of it: the dates of each event, with those that are told apart put in their places."""
    found: dict[tuple[str, dt.date], tuple[dt.date, bool]] = {}
    parts = vobject.readOne(data.decode()).contents.get("vevent", [])
    for part in sorted(parts, key=lambda part: hasattr(part, "recurrence_id")):
        uid, goes_on = part.uid.value, part.status.value != "CANCELLED"
        if hasattr(part, "recurrence_id"):
            found[uid, _local(part.recurrence_id.value)] = part.dtstart.value, goes_on
        else:
            found |= {(uid, _local(when)): (when, goes_on) for when in _days(part, until)}
    shown = ((_in_brussels(when), goes_on) for when, goes_on in found.values())
    return sorted(((when, goes_on) for when, goes_on in shown if day_of(when) <= until), key=str)


def _days(part: Any, until: dt.date) -> list[dt.date]:
    start, rules = part.dtstart.value, part.getrruleset()
    if rules is None:
        return [start]
    moments = takewhile(lambda when: when.date() <= until, rules)
    return [when if isinstance(start, dt.datetime) else when.date() for when in moments]


def _local(when: dt.date) -> dt.date:
    return when.replace(tzinfo=None) if isinstance(when, dt.datetime) else when


def _in_brussels(when: dt.date) -> dt.date:
    return when.replace(tzinfo=brussels()) if isinstance(when, dt.datetime) else when


def day_of(when: dt.date) -> dt.date:
    return when.date() if isinstance(when, dt.datetime) else when


@settings(patient, max_examples=examples(40))
@given(events())
def test_others_read_the_dates_that_we_show(made: Event) -> None:
    series = series_of(made, UNTIL)
    if series.first and series.first <= UNTIL:
        data = written(series)
        assert theirs(data) == ours(series) == by_vobject(data)


def test_vobject_reads_the_dates_that_we_show() -> None:
    series = series_of(
        event(herhaling="elke woensdag", datum="2026-10-07", van="14:00", behalve=["kerstvakantie"]), UNTIL
    )
    read: Any = vobject.readOne(written(series).decode()).vevent.getrruleset()
    assert [moment.replace(tzinfo=brussels()) for moment in read] == [one.begins for one in series.occurrences]


def test_two_days_of_some_months_are_told_by_the_year() -> None:
    """ical.js, which reads for many a calendar, shows such a day twice where it is told by the month."""
    made = event(
        herhaling="elke eerste en derde dinsdag in oktober, november en maart", datum="2026-10-06", van="14:00"
    )
    series = series_of(made, UNTIL)
    data = written(series)
    assert "RRULE:FREQ=YEARLY;BYDAY=1TU,3TU;BYMONTH=3,10,11\r\n" in data.decode()
    assert theirs(data) == ours(series) == by_vobject(data)


def test_14_oclock_stays_14_oclock_when_the_clock_jumps() -> None:
    series = series_of(event(herhaling="elke week", datum="2027-03-24", van="14:00"), dt.date(2027, 12, 31))
    offsets = {str(when.utcoffset()) for when, _ in theirs(written(series)) if isinstance(when, dt.datetime)}
    assert offsets == {"1:00:00", "2:00:00"}
    assert {when.hour for when, _ in theirs(written(series)) if isinstance(when, dt.datetime)} == {14}


def test_a_calendar_file_is_what_the_standard_asks() -> None:
    made = event(titel="Één heel lange titel, met é en komma's; en een puntkomma die hij niet mag breken", van="14:00")
    data = written(series_of(made, UNTIL))
    lines = data.split(b"\r\n")
    assert b"\n" not in b"".join(lines)
    assert max(map(len, lines)) <= 75
    assert b"TZID:Europe/Brussels" in data
    assert b"DTSTART;TZID=Europe/Brussels:20261212T140000" in data


def test_one_date_that_differs_is_told_apart() -> None:
    made = event(
        herhaling="elke tweede zaterdag",
        van="18:00",
        tot="21:00",
        verplaatst=[group(van="2027-01-09", naar="2027-01-16")],
        geschrapt=[group(datum="2027-03-13", reden="De keuken is stuk.")],
        volzet="2026-12-12",
    )
    text = written(series_of(made, UNTIL)).decode()
    assert "RRULE:FREQ=MONTHLY;BYDAY=2SA\r\n" in text
    assert "RECURRENCE-ID;TZID=Europe/Brussels:20270109T180000" in text
    assert "SUMMARY:Gaat niet door: Soepavond" in text
    assert "SUMMARY:Volzet: Soepavond" in text
    assert text.count("STATUS:CANCELLED") == 1


def test_dates_without_a_rule_are_events_of_their_own() -> None:
    series = series_of(event(herhaling=["2027-06-17", "2027-09-16"], extra=["2027-10-01"]), UNTIL)
    assert theirs(written(series)) == ours(series)
    text = written(series).decode()
    assert "RDATE" not in text
    assert re.findall(r"UID:(.*)\r", text) == [
        "20261212-agenda-soep@melkerij.example",
        "20270617-agenda-soep@melkerij.example",
        "20270916-agenda-soep@melkerij.example",
        "20271001-agenda-soep@melkerij.example",
    ]


def test_a_rule_that_loses_dates_for_ever_ends_where_we_stop_looking() -> None:
    text = written(
        series_of(event(herhaling="elke woensdag", behalve=["schoolvakantie"]), dt.date(2027, 12, 31))
    ).decode()
    assert "UNTIL=20271231" in text


def test_the_file_stays_the_same_until_the_event_changes() -> None:
    made = event(herhaling="elke woensdag", van="14:00")
    assert written(series_of(made, UNTIL)) == written(series_of(made, UNTIL))


def test_the_revision_of_an_event_never_falls_when_a_change_is_taken_back() -> None:
    weekly = {"herhaling": "elke donderdag", "datum": "2026-12-03"}
    for cancelled in (["2026-12-17", "2026-12-31"], ["2026-12-31"], []):
        assert b"SEQUENCE" not in written(series_of(event(**weekly, geschrapt=cancelled), UNTIL))


def names(made: Event) -> list[str]:
    return re.findall(r"UID:(\S+)-agenda-soep@", written(series_of(made, UNTIL)).decode())


def test_a_date_of_a_list_keeps_its_name_whatever_stands_before_it() -> None:
    first = event(datum="2026-12-03", herhaling=["2027-01-07", "2027-02-04"])
    over = event(datum="2027-01-07", herhaling=["2027-02-04"])
    turned = event(datum="2027-02-04", herhaling=["2026-11-05", "2027-01-07"])
    assert names(first) == ["20261203", "20270107", "20270204"]
    assert names(over) == ["20270107", "20270204"]
    assert names(turned) == ["20261105", "20270107", "20270204"]


def test_two_showings_on_a_day_are_both_read_by_others() -> None:
    evening = [group(datum="2027-02-06", van="19:00", tot="21:00")]
    twice = [group(datum="2027-01-30", van="10:00", tot="12:00"), group(datum="2027-01-30", van="19:00", tot="21:00")]
    typed = {"datum": "2026-12-05", "van": "14:00", "tot": "16:00", "feestdag": "gaat door"}
    film = event(**typed, herhaling="elke eerste zaterdag, drie keer", extra=[*twice, *evening])
    series = series_of(film, UNTIL)
    moments = [f"{one.begins:%d/%m %H}" for one in series.occurrences]
    assert moments == ["05/12 14", "02/01 14", "30/01 10", "30/01 19", "06/02 14", "06/02 19"]
    assert theirs(written(series)) == ours(series) == by_vobject(written(series))
    assert names(film) == ["20270130T1000", "20270130T1900", "20270206"]


def test_an_extra_date_brings_back_what_fell_away() -> None:
    typed = {"datum": "2026-12-05", "van": "9:00", "tot": "12:00", "feestdag": "gaat door"}
    market = event(**typed, herhaling="elke zaterdag", behalve=["juli", "augustus"], extra=["2027-07-03"])
    series = series_of(market, dt.date(2027, 12, 31))
    assert [one.day for one in series.occurrences if one.day.month in (7, 8)] == [dt.date(2027, 7, 3)]
    data = written(series)
    assert theirs(data) == ours(series) == by_vobject(data)
    assert "20270703" not in data.decode()


def test_several_days_without_an_end_hour_last_until_the_end_of_the_last() -> None:
    fair = series_of(event(datum="2027-05-07", laatste_dag="2027-05-09", van="10:00"), UNTIL)
    text = written(fair).decode()
    assert "DTSTART;TZID=Europe/Brussels:20270507T100000" in text
    assert "DTEND;TZID=Europe/Brussels:20270510T000000" in text


def test_a_typed_exception_far_ahead_is_kept() -> None:
    typed = {"herhaling": "elke maandag tot 31 december 2032", "datum": "2026-12-07", "feestdag": "gaat door"}
    text = written(series_of(event(**typed, behalve=["2027-01-04", "2031-05-05"]), dt.date(2028, 12, 31))).decode()
    assert "EXDATE;VALUE=DATE:20270104,20310505" in text


def test_a_number_of_times_is_told_by_its_last_day() -> None:
    typed = "elke vijfde zondag in januari, mei, juni en december, 4 keer"
    text = written(series_of(event(datum="2027-05-30", herhaling=typed), UNTIL)).decode()
    assert "COUNT" not in text
    assert "RRULE:FREQ=MONTHLY;UNTIL=20291230;BYDAY=5SU;BYMONTH=1,5,6,12\r\n" in text


def test_a_calendar_says_how_often_to_look_again() -> None:
    text = written(series_of(event(), UNTIL)).decode()
    assert "REFRESH-INTERVAL;VALUE=DURATION:P1D\r\n" in text
    assert "X-PUBLISHED-TTL:P1D\r\n" in text


# From what villagers type to the days in the calendars of others


def _nth(day: dt.date) -> int:
    return (day.day - 1) // 7 + 1


def _is_last(day: dt.date) -> bool:
    return (day + dt.timedelta(days=7)).month != day.month


FIRST = dt.date(2026, 12, 12)  # of `event`
TYPED: dict[tuple[str, str], Callable[[dt.date], bool]] = {
    ("laatste vrijdag van de maand", ""): lambda day: day.weekday() == 4 and _is_last(day),
    ("elke 2de en 4de zaterdag", ""): lambda day: day.weekday() == 5 and _nth(day) in (2, 4),
    ("zaterdagnamiddag om de 14 dagen", ""): lambda day: (day - FIRST).days % 14 == 0,
    ("elke eerste werkdag", ""): lambda day: (
        day.weekday() < 5 and not any((day - dt.timedelta(days=n)).weekday() < 5 for n in range(1, day.day))
    ),
    ("elke laatste dag van de maand", ""): lambda day: (day + dt.timedelta(days=1)).day == 1,
    ("elke zaterdag behalve de eerste van de maand", ""): lambda day: day.weekday() == 5 and _nth(day) > 1,
    ("elke zaterdag van 1 mei tot eind september", ""): lambda day: day.weekday() == 5 and 5 <= day.month <= 9,
    ("elke zondag van november t/m maart", ""): lambda day: day.weekday() == 6 and day.month in (11, 12, 1, 2, 3),
    ("elk jaar met Moederdag", ""): lambda day: day.month == 5 and day.weekday() == 6 and _nth(day) == 2,
    ("elke morgen", ""): lambda _: True,
    ("elke dinsdag tot Moederdag 2027", ""): lambda day: day.weekday() == 1 and day <= dt.date(2027, 5, 9),
    ("elke zaterdag", "kerstvakantie, 6 februari"): lambda day: (
        day.weekday() == 5
        and day.isoformat() not in ("2026-12-26", "2027-01-02", "2028-01-01", "2028-01-08", "2028-12-30")
        and (day.month, day.day) != (2, 6)
    ),
    ("elke zondag", "Moederdag, Halloween"): lambda day: (
        day.weekday() == 6 and not (day.month == 5 and _nth(day) == 2) and (day.month, day.day) != (10, 31)
    ),
    ("elke zondag", "laatste zondag"): lambda day: day.weekday() == 6 and not _is_last(day),
}


@each("typed", TYPED)
def test_others_read_the_days_that_were_meant_by_what_was_typed(typed: tuple[str, str]) -> None:
    rule, gone = typed
    fields = {"behalve": gone.split(", ")} if gone else {}
    read = theirs(written(series_of(event(herhaling=rule, feestdag="gaat door", **fields), UNTIL)), SOON)
    days = (FIRST + dt.timedelta(days=n) for n in range(751))
    meant = [day for day in days if day <= SOON and TYPED[typed](day)]
    assert sorted(day_of(when) for when, goes_on in read if goes_on) == meant


UNDERSTOOD = {outcome: typed for place, typed, outcome in ROWS if place == "[herhaling]" and outcome.startswith("> ")}


@each("typed", UNDERSTOOD.values())
def test_each_repetition_that_is_understood_is_read_alike_by_others(typed: str) -> None:
    series = series_of(event(herhaling=typed), SOON)
    if series.first and series.first <= SOON:
        data = written(series)
        shown = [(when, goes_on) for when, goes_on in ours(series) if day_of(when) <= SOON]
        assert theirs(data, SOON) == shown == by_vobject(data, SOON)
