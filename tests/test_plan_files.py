"""The plan as its team gets it: a page, a sheet to hang up, and a calendar; and nothing of it on the site."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import icalendar
import pypdfium2
import pytest
import recurring_ical_events  # type: ignore[import-untyped]
import vobject
from selectolax.lexbor import LexborHTMLParser, LexborNode

from builder import TODAY, Village, first
from buurtpunt.knowledge.calendar.zone import brussels
from conftest import VillageBuilder
from plan_finds import TEAM, plan, soup

AGREED = soup("2026-11-25", "uur: 18:00", "kanaal: Groep Dorp", "wie: Odiel", "afgestemd_met: Sidonie")
TOLD = soup("2026-11-20", "klaar: ja", what="Al verteld")


@pytest.fixture
def planned(village: VillageBuilder) -> Village:
    """A village with a plan, built."""
    place = village(plan(TEAM, AGREED, TOLD))
    made = place.build()
    assert made.made["messages"] == 3
    return place


def file(place: Village, name: str) -> bytes:
    return (place.folder / "output" / "plan" / name).read_bytes()


def page(place: Village) -> LexborHTMLParser:
    return LexborHTMLParser(file(place, "index.html").decode())


def words(node: LexborNode) -> str:
    return " ".join(node.text(separator=" ").split())


def test_the_page_has_a_timeline_for_each_audience_the_team_first(planned: Village) -> None:
    told = page(planned)
    assert [node.text() for node in told.css("section h2")] == ["De ploeg", "Buren", "Helpers", "Te laat"]
    (agreed,) = told.css("#buren > div > ol > .agreed")
    assert words(agreed) == "wo 25 nov 18 uur Soep Groep Dorp, door Odiel afgesproken met Sidonie"
    (over,) = told.css("#buren .past li")
    assert words(over).endswith("Al verteld zelf zeggen klaar")


def test_what_we_propose_is_marked_and_ready_to_be_pasted(planned: Village) -> None:
    proposed = page(planned).css("#helpers .voorstel")
    assert [words(one).partition(" voorstel")[0] for one in proposed] == [
        "vr 27 nov Soepavond zelf zeggen wie dicht bij je staat, hoort het van jou",
        "vr 4 dec Soepavond Flyers een week ervoor",
    ]
    with (planned.folder / "intern/plan.yml").open("a", encoding="utf-8") as out:
        out.write("".join(f"{first(one, 'pre').text()}\n" for one in proposed))
    assert planned.build().exit_code == 0
    assert page(planned).css("#helpers .voorstel") == []


def test_what_the_team_hears_first_on_a_day_is_one_thing_to_say(village: VillageBuilder) -> None:
    place = village(plan(**{"agenda/taart.md": "---\ntitel: Taart\ndatum: 2026-12-12\n---\nKom!\n"}))
    place.build()
    (one,) = page(place).css("#ploeg .voorstel")
    assert words(one).startswith(
        "do 26 nov Zeg dit eerst aan de ploeg: Soepavond en Taart zelf zeggen de ploeg weet het eerst"
    )
    assert "over: agenda/soep.md" in words(one)
    assert "over: agenda/taart.md" in words(one)
    (place.folder / "intern/plan.yml").write_text(f"berichten:\n{first(one, 'pre').text()}\n", "utf-8")
    assert place.build().exit_code == 0
    assert page(place).css("#ploeg .voorstel") == []


def test_the_page_asks_nobody_for_anything_and_shows_what_was_typed_as_text(village: VillageBuilder) -> None:
    place = village(plan("{wat: '<script>alert(1)</script>', doelgroep: ploeg, dag: 2026-11-23}"))
    place.build()
    told = page(place)
    assert told.css("script, link[href^=http], img") == []
    assert "<script>alert(1)</script>" in [node.text() for node in told.css("h3")]
    assert "default-src 'none'" in str(told.css("meta[http-equiv]")[0].attributes["content"])


def test_the_sheet_is_an_a4_that_lies_with_a_column_for_each_audience(planned: Village) -> None:
    document = pypdfium2.PdfDocument(file(planned, "plan.pdf"))
    assert [round(side / 72 * 25.4) for side in document[0].get_size()] == [297, 210]
    words = " ".join(document[0].get_textpage().get_text_range().split())
    assert "Wie hoort wat, en wanneer? De Oude Melkerij De ploeg Buren Helpers" in words
    assert "wo 25, 18 uur Soep Groep Dorp, Odiel" in words


def test_a_long_plan_goes_on_on_another_page_and_leaves_nothing_out(village: VillageBuilder) -> None:
    many = [
        soup(f"2027-{month:02}-{day:02}", what=f"Bericht {month}/{day}")
        for month in range(1, 9)
        for day in range(1, 25)
    ]
    place = village(plan(TEAM, *many))
    place.build()
    document = pypdfium2.PdfDocument(file(place, "plan.pdf"))
    words = [one.get_textpage().get_text_range() for one in document]
    assert len(words) > 5
    assert all("Buren" in one for one in words)
    whole = "".join(words)
    assert [
        what for month in range(1, 9) for day in range(1, 25) if (what := f"Bericht {month}/{day}\r") not in whole
    ] == []


# The calendar, read by three ------------------------------------------------------------------------------------------

SAID = {  # summary, begin
    "Wie roert (zelf zeggen)": dt.date(2026, 11, 23),
    "Soep (Groep Dorp)": dt.datetime(2026, 11, 25, 18, tzinfo=brussels()),
    "Voorstel: Soepavond (zelf zeggen)": dt.date(2026, 11, 27),
    "Voorstel: Soepavond (Flyers)": dt.date(2026, 12, 4),
}


def test_icalendar_reads_what_is_to_come_with_a_reminder(planned: Village) -> None:
    events = icalendar.Calendar.from_ical(file(planned, "plan.ics")).walk("VEVENT")
    assert {str(one["summary"]): one.decoded("dtstart") for one in events} == SAID
    reminders = {str(one["summary"]): one.walk("VALARM")[0].decoded("trigger") for one in events}
    assert reminders["Wie roert (zelf zeggen)"] == dt.timedelta(hours=-15)  # nine o'clock on the day before
    assert reminders["Soep (Groep Dorp)"] == dt.timedelta(days=-1)
    assert {one["status"] for one in events if "Voorstel" in str(one["summary"])} == {"TENTATIVE"}
    (soon,) = (one for one in events if one["summary"] == "Soep (Groep Dorp)")
    assert soon["description"] == "Voor: Buren\nWie: Odiel\nAfgesproken met: Sidonie"


def test_recurring_ical_events_reads_the_same(planned: Village) -> None:
    calendar = icalendar.Calendar.from_ical(file(planned, "plan.ics"))
    found = recurring_ical_events.of(calendar).between(dt.date(2026, 11, 1), dt.date(2027, 1, 1))
    assert {str(one["summary"]): one.decoded("dtstart") for one in found} == SAID


def test_vobject_reads_the_same(planned: Village) -> None:
    events = vobject.readOne(file(planned, "plan.ics").decode()).vevent_list
    assert {one.summary.value: one.dtstart.value for one in events} == SAID


def test_a_poster_that_hangs_is_taken_down_on_its_day(village: VillageBuilder) -> None:
    place = village(
        plan(TEAM, soup("2026-11-20", "kanaal: Flyers", "klaar: ja", "wie: Odiel", "hangt_tot: 2026-12-13"))
    )
    place.build()
    events = icalendar.Calendar.from_ical(file(place, "plan.ics")).walk("VEVENT")
    (gone,) = (one for one in events if one.decoded("dtstart") == dt.date(2026, 12, 13))
    assert (str(gone["summary"]), str(gone["description"])) == ("Haal weg: Soep (Flyers)", "Wie: Odiel")
    assert gone.walk("VALARM")
    assert "hangt tot zondag 13 december" in words(first(page(place), "#buren .past li"))


def test_a_message_keeps_its_name_in_a_calendar_when_its_day_changes(planned: Village) -> None:
    def uids() -> dict[str, str]:
        events = icalendar.Calendar.from_ical(file(planned, "plan.ics")).walk("VEVENT")
        return {str(one["summary"]): str(one["uid"]) for one in events}

    before = uids()
    assert len({*before.values()}) == len(before)
    planned.write(plan(TEAM.replace("-23", "-24"), AGREED.replace("-25", "-26"), TOLD))
    planned.build()
    assert uids() == before


# For the team alone ---------------------------------------------------------------------------------------------------


def test_nothing_of_the_plan_is_on_the_site_or_among_the_sheets(planned: Village) -> None:
    output: Path = planned.folder / "output"
    for part in ("site", "druk"):
        for path in (output / part).rglob("*"):
            data = path.read_bytes() if path.is_file() else b""
            assert not [name for name in (b"Odiel", b"Sidonie", b"Wie roert") if name in data], path
    assert (output / "plan" / ".gitignore").read_text("utf-8") == "*\n"


def test_a_village_that_plans_nothing_gets_no_plan(village: VillageBuilder) -> None:
    place = village({**plan(), "intern/plan.yml": None, "intern/kanalen.yml": None, "intern/nota.txt": "van ons"})
    assert place.build().made["messages"] == 0
    assert not (place.folder / "output" / "plan").exists()


def test_the_same_plan_is_the_same_files(planned: Village) -> None:
    before = {name: file(planned, name) for name in ("index.html", "plan.ics", "plan.pdf")}
    planned.run("build", str(planned.folder), "--today", TODAY)
    assert {name: file(planned, name) for name in before} == before
