"""Our calendar files, read by the programs of others: the dates must be those that we show."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import icalendar
import recurring_ical_events  # type: ignore[import-untyped]
import vobject
from hypothesis import given, settings

from buurtpunt.knowledge.moments import BRUSSELS
from buurtpunt.making.entries import Entry
from buurtpunt.making.ics import calendar_file
from buurtpunt.model.documents import Event
from buurtpunt.model.occurrences import Series, series_of
from calendars import event, events, group, patient

UNTIL = dt.date(2032, 12, 31)
Times = list[tuple[dt.date, bool]]  # when it begins, and whether it goes on


def written(series: Series) -> bytes:
    return calendar_file("Melkerij", [Entry(series, "agenda-soep@melkerij.example", "Dries 4", "Kom!", "Mieke", "")])


def ours(series: Series) -> Times:
    shown = ((one.begins or one.day, one.goes_on) for one in series.occurrences if one.day <= UNTIL)
    return sorted(shown, key=str)


def theirs(data: bytes) -> Times:
    """What recurring-ical-events makes of it."""
    found = recurring_ical_events.of(icalendar.Calendar.from_ical(data)).between(
        dt.date(2023, 1, 1), UNTIL + dt.timedelta(days=1)
    )
    begins = ((one["DTSTART"].dt, str(one["STATUS"]) != "CANCELLED") for one in found)
    return sorted(((when, goes_on) for when, goes_on in begins if day_of(when) <= UNTIL), key=str)


def day_of(when: dt.date) -> dt.date:
    return when.date() if isinstance(when, dt.datetime) else when


@settings(patient, max_examples=60)
@given(events())
def test_others_read_the_dates_that_we_show(made: Event) -> None:
    series = series_of(made, UNTIL)
    if series.first and series.first <= UNTIL:
        assert theirs(written(series)) == ours(series)


def test_vobject_reads_the_dates_that_we_show() -> None:
    series = series_of(
        event(herhaling="elke woensdag", datum="2026-10-07", van="14:00", behalve=["kerstvakantie"]), UNTIL
    )
    read: Any = vobject.readOne(written(series).decode()).vevent.getrruleset()
    assert [moment.replace(tzinfo=BRUSSELS) for moment in read] == [one.begins for one in series.occurrences]


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
        "agenda-soep@melkerij.example",
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
    changed = event(herhaling="elke woensdag", van="14:00", geschrapt=["2026-12-16"])
    assert "SEQUENCE:0" in written(series_of(made, UNTIL)).decode()
    assert "SEQUENCE:1" in written(series_of(changed, UNTIL)).decode()
