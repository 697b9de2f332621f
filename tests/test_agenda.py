"""The agenda of a village: what its pages say of dates, and what the report warns of."""

from __future__ import annotations

import json
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from builder import Outcome
from conftest import VillageBuilder
from rows import each

pytestmark = pytest.mark.only("site")

HUB = "naam: De Oude Melkerij\nadres: {straat: Dries, nummer: 4, postcode: 9999, gemeente: Verzonnegem}\n"
HOURS = (
    "uren:\n"
    "  - {wat: Winkel, wanneer: maandag tot vrijdag 8:00-12:00 en 13:00-17:30, behalve: [feestdag]}\n"
    "  - {wat: Melkzaal, wanneer: dagelijks 9:00-22:00}\n"
    "sluitingen:\n"
    "  - {van: 2027-08-01, tot: 2027-08-14, reden: Zomer.}\n"
)


def event(*lines: str, title: str = "Soep", day: str = "2026-12-12") -> str:
    """A file of the agenda."""
    return "\n".join(["---", f"titel: {title}", f"datum: {day}", *lines, "---", "Kom!", ""])


def facts(page: LexborHTMLParser) -> dict[str, list[str]]:
    """What a page says under each of its little headings."""
    rows = page.css("dl.facts > div")
    return {row.css_first("dt").text(): [line.text(strip=True) for line in row.css("dd")] for row in rows}  # type: ignore[union-attr]


def data(made: Outcome, path: str = "agenda/soep/") -> Any:
    """The JSON-LD of a page."""
    found = made.page(path).css_first("script[type='application/ld+json']")
    assert found is not None
    return json.loads(found.text())


def sentences(made: Outcome, code: str) -> list[str]:
    return [problem.sentence for problem in made.problems if problem.code == code]


def test_a_series_says_its_rule_its_dates_and_what_falls_away(village: VillageBuilder) -> None:
    typed = ("herhaling: elke tweede zaterdag", "van: 18:00", "tot: 21:00", "behalve: [juli, augustus, 2027-02-13]")
    changes = ("verplaatst: [{van: 2027-01-09, naar: 2027-01-16}]", "geschrapt: [{datum: 2027-03-13, reden: Verlof.}]")
    made = village({"agenda/soep.md": event(*typed, *changes, "volzet: 2026-12-12")}).build()
    told = facts(made.page("agenda/soep/"))
    assert told["Wanneer"] == [
        "Elke tweede zaterdag van de maand, niet in juli en augustus",
        "Van 18 tot 21 uur",
    ]
    assert told["Volgende keren"][:3] == [
        "zaterdag 12 december 2026 (volzet)",
        "zaterdag 16 januari 2027 (in plaats van zaterdag 9 januari 2027)",
        "zaterdag 13 maart 2027: gaat niet door. Verlof.",
    ]
    assert told["Niet op"] == ["zaterdag 13 februari 2027"]
    assert made.left_out["content/agenda/soep.md"].startswith("valt weg op 13 februari 2027 (staat achter `behalve`); ")


def test_a_single_date_reads_as_it_did(village: VillageBuilder) -> None:
    made = village({"agenda/soep.md": event("van: 18:00", "tot: 21:00")}).build()
    assert facts(made.page("agenda/soep/"))["Wanneer"] == ["zaterdag 12 december 2026, van 18 tot 21 uur"]


def test_an_event_of_several_days_has_a_first_and_a_last(village: VillageBuilder) -> None:
    made = village({"agenda/soep.md": event("laatste_dag: 2026-12-14", "van: 9:00", "tot: 16:00")}).build(
        today="2026-12-14"
    )
    assert facts(made.page("agenda/soep/"))["Wanneer"] == [
        "van zaterdag 12 december tot en met maandag 14 december 2026, vanaf 9 uur, de laatste dag tot 16 uur"
    ]


def test_the_agenda_shows_the_next_date_and_forgets_the_past(village: VillageBuilder) -> None:
    place = village({"agenda/soep.md": event("herhaling: elke week, drie keer")})
    assert "zaterdag 19 december 2026" in place.build(today="2026-12-13").text("agenda/")
    after = place.build(today="2026-12-27")
    assert "Soep" not in after.text("agenda/")
    assert "De laatste keer was op zaterdag 26 december 2026." in after.text("agenda/soep/")


def test_a_cancelled_date_is_shown_and_not_hidden(village: VillageBuilder) -> None:
    made = village({"agenda/soep.md": event("herhaling: elke week", "geschrapt: [2026-12-12]")}).build()
    assert "Zaterdag 12 december 2026 gaat niet door." in made.text("agenda/")
    assert "Op zaterdag 12 december 2026 gaat het niet door." in made.text("agenda/soep/")
    alone = village({"agenda/soep.md": event("geschrapt: [2026-12-12]")}).build()
    assert "Op zaterdag 12 december 2026 gaat het niet door." in alone.text("agenda/soep/")


def test_a_deadline_is_worked_out_for_the_next_date(village: VillageBuilder) -> None:
    place = village({"agenda/soep.md": event("herhaling: elke week", "inschrijven_tot: de donderdag ervoor om 12 uur")})
    before = place.build()
    assert facts(before.page("agenda/soep/"))["Inschrijven"] == ["tot donderdag 10 december 2026 om 12 uur"]
    assert "Schrijf je in" in before.text("agenda/soep/")
    after = place.build(today="2026-12-11")
    assert "Schrijf je in" not in after.text("agenda/soep/")
    assert sentences(after, "inschrijven-voorbij") == [
        "Inschrijven kon tot donderdag 10 december om 12 uur, maar het is pas op zaterdag 12 december 2026."
    ]


def test_search_engines_get_dates_with_their_offset(village: VillageBuilder) -> None:
    typed = ("herhaling: elke tweede zaterdag", "van: 18:00", "geschrapt: [2027-01-09]")
    told = data(village({"buurtpunt.yml": HUB, "agenda/soep.md": event(*typed)}).build())
    assert told["eventSchedule"]["repeatFrequency"] == "P1M"
    assert told["eventSchedule"]["byDay"] == ["2SA"]
    first, second, *_ = told["subEvent"]
    assert first["startDate"] == "2026-12-12T18:00:00+01:00"
    assert second["eventStatus"] == "https://schema.org/EventCancelled"
    assert told["subEvent"][5]["startDate"] == "2027-05-08T18:00:00+02:00"


def test_a_place_elsewhere_never_gets_the_address_of_the_hub(village: VillageBuilder) -> None:
    files = {"buurtpunt.yml": HUB, "uren.yml": HOURS, "agenda/soep.md": event("plaats: De oude school, Anderegem")}
    there = {"@type": "Place", "name": "De oude school, Anderegem", "address": "De oude school, Anderegem"}
    made = village(files).build()
    assert data(made)["location"] == there
    assert b"LOCATION:De oude school\\, Anderegem\r\n" in made.bytes("agenda/soep.ics")
    inside = village({**files, "agenda/soep.md": event("plaats: Melkzaal")}).build()
    assert data(inside)["location"]["address"]["streetAddress"] == "Dries 4"


def test_search_engines_get_the_last_of_several_days(village: VillageBuilder) -> None:
    made = village({"buurtpunt.yml": HUB, "agenda/soep.md": event("laatste_dag: 2026-12-14", "van: 10:00")}).build()
    assert data(made)["startDate"] == "2026-12-12T10:00:00+01:00"
    assert data(made)["endDate"] == "2026-12-14"


def test_the_hour_says_which_of_two_showings_does_not_go_on(village: VillageBuilder) -> None:
    typed = (WEEKLY, "van: 14:00", "extra: [{datum: 2026-12-19, van: 19:00}]")
    made = village({"agenda/soep.md": event(*typed, "geschrapt: [{datum: 2026-12-19, van: 19:00}]")}).build()
    assert facts(made.page("agenda/soep/"))["Volgende keren"][1:3] == [
        "zaterdag 19 december 2026",
        "zaterdag 19 december 2026, om 19 uur: gaat niet door",
    ]
    wrong = village({"agenda/soep.md": event(*typed, "geschrapt: [{datum: 2026-12-19, van: 20:00}]")}).build()
    assert "datum-niet-in-reeks" in wrong.codes


def test_one_can_subscribe_to_the_agenda_and_to_ones_own_part(village: VillageBuilder) -> None:
    files = {
        "doelgroepen.yml": "doelgroepen:\n  - {id: buren, naam: Voor de buren}\n  - {id: makers, naam: Voor makers}\n",
        "agenda/soep.md": event("voor: [buren]"),
        "agenda/later.md": event(title="Later", day="weten we nog niet"),
    }
    made = village(files).build("--base-url", "https://melkerij.example/dorp/")
    links = [link.attributes["href"] for link in made.page("agenda/").css("a[href^='webcal:']")]
    assert links == [
        "webcal://melkerij.example/dorp/agenda.ics",
        "webcal://melkerij.example/dorp/agenda/voor/buren.ics",
    ]
    found = [name for name in made.files() if name.endswith(".ics")]
    assert found == ["agenda.ics", "agenda/soep.ics", "agenda/voor/buren.ics"]
    assert b"CONTACT:Mieke Voorbeeld\\, 0450 00 12 34" in made.bytes("agenda/soep.ics")


def test_one_can_follow_one_event_for_as_long_as_it_can_change(village: VillageBuilder) -> None:
    place = village({"agenda/soep.md": event(), "agenda/koor.md": event("herhaling: elke week", title="Koor")})

    def followed(**told: str) -> list[str | None]:
        made = place.build("--base-url", "https://melkerij.example", **told)
        pages = (made.page(f"agenda/{name}/") for name in ("soep", "koor"))
        return [link.attributes["href"] for page in pages for link in page.css(".facts a[href^='webcal:']")]

    assert followed() == [f"webcal://melkerij.example/agenda/{name}.ics" for name in ("soep", "koor")]
    assert followed(today="2026-12-13") == ["webcal://melkerij.example/agenda/koor.ics"]


def test_a_calendar_knows_an_event_again_after_a_new_title_and_a_new_file(village: VillageBuilder) -> None:
    old = village({"agenda/soep.md": event()}).build("--base-url", "https://a.example").bytes("agenda.ics")
    renamed = event("vroeger: agenda/soep/", title="Soepavond")
    new = village({"agenda/soepavond.md": renamed}).build("--base-url", "https://b.example").bytes("agenda.ics")
    uid = b"UID:agenda-soep@de-oude-melkerij"
    assert uid in old
    assert uid in new


def test_what_is_different_this_week_stands_first(village: VillageBuilder) -> None:
    hours = "uren:\n  - {wat: Winkel, wanneer: [ma-vr 8-12 en 13-17.30 uur, za 8-12 uur], behalve: [feestdag], anders: "
    made = village({"uren.yml": hours + "[{datum: 2026-12-24, uren: 8-12, reden: Kerstavond.}]}\n"}).build(
        today="2026-12-21"
    )
    page = made.page("contact/")
    heard = [line.text() for line in page.css(".hours .heard")]
    assert heard == ["maandag tot vrijdag van 8 tot 12 uur en van 13 tot 17.30 uur", "zaterdag van 8 tot 12 uur"]
    assert {line.attributes["aria-hidden"] for line in page.css(".hours dd > span:not(.heard)")} == {"true"}
    for line in page.css(".heard"):
        line.decompose()
    lines = [line.text(strip=True).replace("\u2060", "") for line in page.css(".hours dd")]
    assert lines[:4] == [
        "donderdag 24 december 2026: 8-12 uur (Kerstavond)",
        "vrijdag 25 december 2026: gesloten (feestdag: Kerstmis)",
        "ma-vr 8-12 en 13-17.30 uur",
        "za 8-12 uur",
    ]


def test_search_engines_get_the_hours_and_the_closed_days(village: VillageBuilder) -> None:
    told = data(village({"buurtpunt.yml": HUB, "uren.yml": HOURS}).build(), "")
    days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]
    kind = "OpeningHoursSpecification"
    assert told["openingHoursSpecification"] == [
        {"@type": kind, "dayOfWeek": days, "opens": "08:00", "closes": "12:00"},
        {"@type": kind, "dayOfWeek": days, "opens": "13:00", "closes": "17:30"},
    ]
    closed = {
        "@type": kind,
        "validFrom": "2026-12-25",
        "validThrough": "2026-12-25",
        "opens": "00:00",
        "closes": "00:00",
    }
    assert closed in told["specialOpeningHoursSpecification"]
    assert told["department"][0]["name"] == "Melkzaal"


WEEKLY = "herhaling: elke week"
STUMBLES = {
    "a start that is no date of the rule": (
        {"agenda/soep.md": event("herhaling: elke woensdag")},
        "datum-past-niet-bij-herhaling",
        "`datum` is zaterdag 12 december 2026, maar `elke woensdag` begint dan pas op woensdag 16 december 2026.",
    ),
    "a series on a holiday": (
        {"agenda/soep.md": event("herhaling: elke eerste zaterdag", "einde: 2027-06-01", day="2026-12-05")},
        "reeks-op-feestdag",
        "Deze reeks valt op een feestdag: zaterdag 1 mei 2027 (Dag van de Arbeid).",
    ),
    "fewer times than were counted": (
        {"agenda/soep.md": event("herhaling: elke week, acht keer", "behalve: [kerstvakantie]")},
        "keren-vallen-weg",
        "Van de 8 keer gaan er maar 6 door.",
    ),
    "a series that ended": (
        {"agenda/soep.md": event("herhaling: elke week, acht keer", day="2026-01-07")},
        "reeks-gedaan",
        "Deze reeks is gedaan sinds woensdag 25 februari 2026.",
    ),
    "nothing soon": (
        {"agenda/soep.md": event(day="2026-12-24")},
        "agenda-leeg",
        "De komende 30 dagen staat er niets op de agenda.",
    ),
    "two events in one place": (
        {
            "agenda/kaart.md": event(WEEKLY, "van: 14:00", "tot: 17:00", "plaats: melkzaal", title="Kaarten"),
            "agenda/soep.md": event("van: 16:00", "tot: 21:00", "plaats: Melkzaal"),
        },
        "plaats-dubbel",
        "Op zaterdag 12 december 2026 is `Melkzaal` al bezet door Kaarten (van 14 tot 17 uur).",
    ),
    "an event outside the hours of its place": (
        {"uren.yml": HOURS, "agenda/soep.md": event("van: 20:00", "tot: 23:00", "plaats: Melkzaal")},
        "buiten-de-uren",
        "Op zaterdag 12 december 2026 is `Melkzaal` niet open van 20 tot 23 uur.",
    ),
    "an event on a closed day": (
        {"uren.yml": HOURS, "agenda/soep.md": event(day="2027-08-07")},
        "activiteit-bij-sluiting",
        "Op zaterdag 7 augustus 2027 is het buurtpunt gesloten: Zomer.",
    ),
    "a deadline after the date": (
        {"agenda/soep.md": event("inschrijven_tot: 2026-12-13")},
        "inschrijven-na-datum",
        "Je kunt inschrijven tot zondag 13 december, maar het is al op zaterdag 12 december 2026.",
    ),
    "an extra date that was there": (
        {"agenda/soep.md": event(WEEKLY, "extra: [2026-12-19]")},
        "extra-dubbel",
        "Zaterdag 19 december 2026 is al een datum van deze reeks.",
    ),
    "an extra date that says something else at the same hour": (
        {"agenda/soep.md": event(WEEKLY, "van: 14:00", "extra: [{datum: 2026-12-19, plaats: De oude school}]")},
        "extra-op-zelfde-uur",
        "Zaterdag 19 december 2026 is al een datum van deze reeks, om 14 uur.",
    ),
    "a date that goes to another of its own": (
        {"agenda/soep.md": event(WEEKLY, "van: 14:00", "verplaatst: [2026-12-19 naar 2026-12-26]")},
        "verplaatst-dubbel",
        "Zaterdag 26 december 2026 is al een datum van deze reeks, om 14 uur.",
    ),
    "an hour of the afternoon, typed as one of the night": (
        {"agenda/soep.md": event("van: 4 uur")},
        "uur-in-de-nacht",
        "Dit begint om 4 uur, en dan is het nacht.",
    ),
    "an evening that begins in the morning": (
        {"agenda/soep.md": event("herhaling: elke zaterdagavond", "van: 8:00")},
        "uur-niet-in-dagdeel",
        "`elke zaterdagavond` is 's avonds, maar het begint om 8 uur.",
    ),
    "a cancelled day with two showings": (
        {
            "agenda/soep.md": event(
                WEEKLY, "van: 14:00", "extra: [{datum: 2026-12-19, van: 19:00}]", "geschrapt: [2026-12-19]"
            )
        },
        "geschrapt-welke-keer",
        "Zaterdag 19 december 2026 is er meer dan een keer: 14 uur en 19 uur.",
    ),
    "a moved day with two extra showings": (
        {
            "agenda/soep.md": event(
                WEEKLY,
                "extra: [{datum: 2026-12-20, van: 10:00}, {datum: 2026-12-20, van: 19:00}]",
                "verplaatst: [2026-12-20 naar 2026-12-21]",
            )
        },
        "verplaatst-welke-keer",
        "Zondag 20 december 2026 is er meer dan een keer: 10 uur en 19 uur.",
    ),
    "an extra date that ends before it begins": (
        {"agenda/soep.md": event(WEEKLY, "van: 18:00", "tot: 21:00", "extra: [{datum: 2026-12-20, tot: 17:00}]")},
        "einde-voor-begin",
        "Het einde (17 uur) komt niet na het begin (18 uur).",
    ),
    "a moved date that ends before it begins": (
        {
            "agenda/soep.md": event(
                WEEKLY, "van: 14:00", "verplaatst: [{van: 2026-12-19, naar: 2026-12-20, om: 20:00, tot: 18:00}]"
            )
        },
        "einde-voor-begin",
        "Het einde (18 uur) komt niet na het begin (20 uur).",
    ),
    "a change of a date that is not there": (
        {"agenda/soep.md": event(WEEKLY, "geschrapt: [2026-12-20]")},
        "datum-niet-in-reeks",
        "Zondag 20 december 2026 hoort niet bij deze reeks.",
    ),
    "one day of an event of several": (
        {"agenda/soep.md": event("laatste_dag: 2026-12-16", "geschrapt: [2026-12-14]")},
        "dag-van-een-geheel",
        "Maandag 14 december 2026 is een dag van een activiteit die duurt van zaterdag 12 december 2026 tot en met woensdag 16 december 2026: die is één geheel.",
    ),
    "a series across a closure": (
        {"uren.yml": HOURS, "agenda/soep.md": event(WEEKLY, day="2027-07-03")},
        "activiteit-bij-sluiting",
        "Op zaterdag 7 augustus 2027 en zaterdag 14 augustus 2027 is het buurtpunt gesloten: Zomer.",
    ),
    "a cancelled event without its day": (
        {"agenda/soep.md": event("geschrapt: ja")},
        "geschrapt-zonder-dag",
        "Welke keer gaat niet door?",
    ),
    "an hour that the clock skips": (
        {"agenda/soep.md": event("van: 2:30", day="2027-03-28")},
        "uur-overgeslagen",
        "Op zondag 28 maart 2027 bestaat 2.30 uur niet: de klok springt van 2 naar 3 uur.",
    ),
    "an hour that comes twice": (
        {"agenda/soep.md": event("van: 22:00", "tot: 2:30", day="2027-10-30")},
        "uur-dubbel",
        "Op zondag 31 oktober 2027 komt 2.30 uur twee keer: om 3 uur gaat de klok terug naar 2 uur.",
    ),
    "a rule without a date": (
        {"agenda/soep.md": event("herhaling: elke vijfde zondag van februari tot 31 december 2027")},
        "reeks-zonder-data",
        "Met deze herhaling is er geen enkele datum.",
    ),
    "an end without a rule": (
        {"agenda/soep.md": event("einde: acht keer")},
        "herhaling-ontbreekt",
        "`einde` kan alleen bij iets dat terugkomt, en `herhaling` ontbreekt.",
    ),
    "two ends": (
        {"agenda/soep.md": event("herhaling: elke week, acht keer", "einde: 2027-06-30")},
        "herhaling-twee-keer-einde",
        "Het einde staat twee keer: in `herhaling` en in `einde`.",
    ),
    "a last day before the first": (
        {"agenda/soep.md": event("laatste_dag: 2026-12-11")},
        "laatste-dag-voor-eerste",
        "De laatste dag (vrijdag 11 december 2026) komt voor de eerste (zaterdag 12 december 2026).",
    ),
    "a move that moves nothing": (
        {"agenda/soep.md": event(WEEKLY, "verplaatst: [{van: 2026-12-19}]")},
        "verplaatst-zonder-iets-nieuws",
        "Wat verandert er op zaterdag 19 december 2026?",
    ),
    "hours that are not clear": (
        {"uren.yml": "uren:\n  - {wat: Winkel, wanneer: elke eerste zaterdag 9-12}\n"},
        "uren-onleesbaar",
        "De uren `elke eerste zaterdag 9-12` begrijpen we niet.",
    ),
    "hours that overlap": (
        {"uren.yml": "uren:\n  - {wat: Winkel, wanneer: maandag 8-12 en 11-17}\n"},
        "uren-achterstevoren",
        "In `8-12 en 11-17` staan de uren niet op volgorde.",
    ),
}


@each("what", STUMBLES)
def test_what_visitors_would_stumble_over_is_told(village: VillageBuilder, what: str) -> None:
    files, code, sentence = STUMBLES[what]
    assert sentences(village(files).build(), code) == [sentence]


def test_an_extra_date_at_the_same_hour_is_written_as_the_change_that_it_is(village: VillageBuilder) -> None:
    typed = (WEEKLY, "van: 14:00")
    made = village({"agenda/soep.md": event(*typed, "extra: [{datum: 2026-12-19, plaats: 'Aula: links'}]")}).build()
    change = "{van: 2026-12-19, plaats: 'Aula: links'}"
    assert f"`{change}`" in next(one.remedy for one in made.problems if one.code == "extra-op-zelfde-uur")
    after = village({"agenda/soep.md": event(*typed, f"verplaatst: [{change}]")}).build()
    assert not [one for one in after.problems if one.level == "fout"]
    assert "zaterdag 19 december 2026 (plaats: Aula: links)" in facts(after.page("agenda/soep/"))["Volgende keren"]


@pytest.mark.parametrize("typed", ["afgelast: ja", "geannuleerd: ja", "geschrapt: ja"])
def test_what_does_not_go_on_is_asked_by_its_day(village: VillageBuilder, typed: str) -> None:
    made = village({"agenda/soep.md": event(typed)}).build()
    (wrong,) = [problem for problem in made.problems if problem.level == "fout"]
    assert "Een keer: schrijf de dag, zoals `geschrapt: [2026-12-12]`." in wrong.remedy
    after = village({"agenda/soep.md": event("geschrapt: [2026-12-12]")}).build()
    assert "Op zaterdag 12 december 2026 gaat het niet door." in after.text("agenda/soep/")


def test_nobody_is_warned_of_what_is_more_than_a_year_ahead(village: VillageBuilder) -> None:
    made = village({"agenda/soep.md": event("herhaling: elke 25ste van de maand", day="2026-12-26")}).build()
    assert sentences(made, "reeks-op-feestdag") == []
    far = village({"agenda/soep.md": event("herhaling: elk jaar op 1 mei", day="2028-05-01")}).build()
    assert "reeks-op-feestdag" not in far.codes


def test_one_event_after_another_in_the_same_place_is_fine(village: VillageBuilder) -> None:
    first = event("van: 14:00", "tot: 17:00", "plaats: Melkzaal", title="Kaarten")
    then = event("van: 17:00", "tot: 21:00", "plaats: Melkzaal")
    assert "plaats-dubbel" not in village({"agenda/kaart.md": first, "agenda/soep.md": then}).build().codes


@pytest.mark.parametrize("choice", ["gaat door", "valt weg"])
def test_whoever_says_what_happens_on_a_holiday_is_not_asked(village: VillageBuilder, choice: str) -> None:
    typed = ("herhaling: elke laatste vrijdag", "einde: 2027-02-01", f"feestdag: {choice}")
    made = village({"agenda/soep.md": event(*typed, day="2026-11-27")}).build()
    assert "reeks-op-feestdag" not in made.codes
    assert ("vrijdag 25 december 2026" in made.text("agenda/soep/").split("Niet op")[0]) is (choice == "gaat door")


def test_every_date_of_a_wrong_list_is_told_at_its_own_line(village: VillageBuilder) -> None:
    made = village(
        {"agenda/soep.md": event("herhaling:", "  - 2027-01-09", "  - 2027-02-31", "  - 2027-13-01")}
    ).build()
    assert [(problem.line, problem.code) for problem in made.problems if problem.file.endswith("soep.md")] == [
        (6, "datum-bestaat-niet"),
        (7, "datum-maand-en-dag"),
    ]


def test_one_can_ask_what_the_site_says_on_a_day(village: VillageBuilder) -> None:
    place = village(
        {
            "uren.yml": HOURS,
            "agenda/soep.md": event("herhaling: elke laatste vrijdag", "behalve: [feestdag]", day="2026-11-27"),
            "agenda/kaart.md": event(
                "herhaling: elke week", "van: 14:00", "tot: 17:00", title="Kaarten", day="2026-11-27"
            ),
            "agenda/later.md": event("concept: ja", title="Later"),
        }
    )
    told = place.run("vandaag", str(place.folder), "--op", "2026-12-25")
    assert told.exit_code == 0
    assert told.output.splitlines() == [
        "vrijdag 25 december 2026 (Kerstmis, Kerstvakantie)",
        "",
        "Wanneer open?",
        "  Winkel: gesloten (feestdag: Kerstmis; anders 8-12 en 13-17.30 uur)",
        "  Melkzaal: 9-22 uur",
        "",
        "Wat is er te doen?",
        "  Kaarten, van 14 tot 17 uur",
        "",
        "Wat valt weg?",
        "  Soep: feestdag: Kerstmis",
        "",
        "Wat komt er daarna?",
        "  Kaarten: vrijdag 1 januari 2027, van 14 tot 17 uur",
        "  Soep: vrijdag 29 januari 2027",
        "",
        "Wat staat die dag niet op de site?",
        "  Later: concept",
    ]


def test_each_month_of_the_agenda_has_a_page_that_leads_to_the_next(village: VillageBuilder) -> None:
    typed = ("herhaling: elke week, zes keer", "van: 14:00", "geschrapt: [2026-12-26]")
    made = village({"agenda/soep.md": event(*typed, day="2026-12-19")}).build()
    page = made.page("agenda/2026-12/")
    assert page.css_first("h1").text() == "December 2026"  # type: ignore[union-attr]
    assert [link.text() for link in page.css(".month a")] == [
        "14 uur: Soep, zaterdag 19 december",
        "14 uur: Soep (gaat niet door), zaterdag 26 december",
    ]
    assert [day.text() for day in page.css(".month .long")] == ["zaterdag 19 december", "zaterdag 26 december"]
    assert page.css_first(".from-2") is not None  # 1 December 2026 is a Tuesday
    assert [link.text() for link in page.css(".turn a")] == ["Januari 2027"]
    assert "2026-12/index.html" in made.text("agenda/")


def test_a_month_keeps_what_has_been_and_its_address(village: VillageBuilder) -> None:
    made = village({"agenda/soep.md": event(day="2026-11-08"), "agenda/bal.md": event(day="2026-09-08")}).build(
        today="2026-11-28"
    )
    assert [link.text() for link in made.page("agenda/2026-11/").css(".month a")] == ["Soep, zondag 8 november"]
    assert "agenda/2026-09/index.html" in made.files()


def test_no_event_takes_the_address_of_a_month(village: VillageBuilder) -> None:
    made = village({"agenda/2027-01.md": event()}).build()
    assert [(p.file, p.code) for p in made.problems if p.code == "adres-dubbel"] == [
        ("content/agenda/2027-01.md", "adres-dubbel")
    ]


def test_without_a_date_there_are_no_months(village: VillageBuilder) -> None:
    made = village({"agenda/soep.md": event(day="weten we nog niet")}).build()
    assert [name for name in made.files() if name.startswith("agenda/20")] == []
    assert "maanden" not in made.text("agenda/")


def test_the_report_holds_the_hours_for_openstreetmap(village: VillageBuilder) -> None:
    made = village({"uren.yml": HOURS}).build()
    assert made.told["opening_hours"] == {
        "Winkel": "Mo-Fr 08:00-12:00,13:00-17:30; PH off; easter off; easter +49 days off",
        "Melkzaal": "Mo-Su 09:00-22:00",
    }


def test_a_date_that_would_fall_away_can_still_be_moved(village: VillageBuilder) -> None:
    typed = ("herhaling: elke eerste zaterdag", "behalve: [feestdag]", "verplaatst: [2027-05-01 naar 2027-05-08]")
    made = village({"agenda/soep.md": event(*typed, day="2027-04-03")}).build(today="2027-04-10")
    assert facts(made.page("agenda/soep/"))["Volgende keren"][0] == (
        "zaterdag 8 mei 2027 (in plaats van zaterdag 1 mei 2027)"
    )


def test_what_lasts_is_not_over_before_its_last_day(village: VillageBuilder) -> None:
    place = village({"agenda/soep.md": event("laatste_dag: 2026-12-14")})
    assert "Soep" in place.build(today="2026-12-14").text("agenda/")
    assert "Soep" not in place.build(today="2026-12-15").text("agenda/")


def test_an_extra_date_may_have_hours_and_a_place_of_its_own(village: VillageBuilder) -> None:
    extra = "extra: [{datum: 2026-12-31, van: 20:00, tot: 1:00, plaats: De oude school}]"
    made = village({"agenda/soep.md": event("herhaling: elke week, twee keer", "van: 14:00", extra)}).build()
    assert facts(made.page("agenda/soep/"))["Volgende keren"] == [
        "zaterdag 12 december 2026",
        "zaterdag 19 december 2026",
        "donderdag 31 december 2026, van 20 tot 1 uur (plaats: De oude school)",
    ]


def test_days_that_are_closed_for_the_same_reason_stand_together(village: VillageBuilder) -> None:
    days = ", ".join(f"{{datum: 2027-08-{day}, uren: gesloten, reden: Zomer.}}" for day in (12, 13))
    hours = f"uren:\n  - {{wat: Winkel, wanneer: ma-vr 8-12 uur, anders: [{days}]}}\n"
    made = village({"uren.yml": hours}).build(today="2027-08-10")
    first = made.page("contact/").css_first(".hours .change")
    assert first is not None
    assert first.text(strip=True) == "donderdag 12 augustus en vrijdag 13 augustus 2027: gesloten (Zomer)"


def test_as_many_times_as_were_counted_take_place_when_the_remedy_is_followed(village: VillageBuilder) -> None:
    lines = ("herhaling: elke zaterdag, 10 keer", "behalve: [juli, augustus]", "feestdag: gaat door")
    place = village({"agenda/soep.md": event(*lines, day="2027-05-01")})
    [remedy] = [problem.remedy for problem in place.build().problems if problem.code == "keren-vallen-weg"]
    advice = "herhaling: elke zaterdag, tot en met 4 september 2027"
    assert remedy == (
        f"Is dat de bedoeling? Wil je er toch 10 die doorgaan, schrijf dan `{advice}`. Met wat wegvalt, zijn dat 19 keer."
    )
    place.write({"agenda/soep.md": event(advice, *lines[1:], day="2027-05-01")})
    assert "keren-vallen-weg" not in place.build().codes


def test_a_deadline_on_the_weekday_of_the_event_itself_is_asked_about(village: VillageBuilder) -> None:
    made = village({"agenda/soep.md": event("inschrijven_tot: zaterdag")}).build()
    assert "uiterste-dag-welke" in made.codes
    assert "uiterste-dag-welke" not in village({"agenda/soep.md": event("inschrijven_tot: de dag zelf")}).build().codes


@each(
    "typed, said",
    {
        "extra: [zondag 20 december 2026 om 14u]": "zondag 20 december 2026, om 14 uur",
        "extra: 2026-12-20 van 14 tot 16 uur": "zondag 20 december 2026, van 14 tot 16 uur",
        "extra: [2026-12-20 14:30]": "zondag 20 december 2026, om 14.30 uur",
        "verplaatst: [2026-12-19 naar 2026-12-20 om 15u]": "zondag 20 december 2026, om 15 uur (in plaats van zaterdag 19 december 2026)",
        "verplaatst: [2026-12-19 om 15u tot 17u]": "zaterdag 19 december 2026, van 15 tot 17 uur",
        "geschrapt: [zaterdag 19 december 2026 om 10u]": "zaterdag 19 december 2026: gaat niet door",
    }.items(),
)
def test_an_hour_behind_one_date_is_of_that_date(village: VillageBuilder, typed: str, said: str) -> None:
    made = village({"agenda/soep.md": event(WEEKLY, "van: 10:00", "feestdag: gaat door", typed)}).build()
    assert made.codes == ["website-ontbreekt"]
    assert any(said in lines for lines in facts(made.page("agenda/soep/")).values())


# What is told of a date is told of that very date -----------------------------------------------------------------------

OWN_DAYS = ("herhaling: elke dinsdag en donderdag", "van: 19:00", "tot: 21:00", "feestdag: valt weg")
SATURDAYS = (
    "herhaling: elke zaterdag",
    "geschrapt: [{datum: 2026-12-12, reden: te nat}]",
    "verplaatst: [{van: 2026-12-19, naar: 2026-12-18, om: '15:00'}]",
)


def cards(made: Outcome, path: str = "agenda/") -> list[str]:
    """What each card of a list says of its date and beside it."""
    found = made.page(path).css("main ul.dates > li")
    return [" ".join(card.text(separator=" ").split()) for card in found]


@each(
    "typed, told",
    [
        (
            (*OWN_DAYS, "geschrapt: [2026-12-10]"),
            {"8 december": "", "10 december": "Gaat niet door"},
        ),
        ((*OWN_DAYS, "volzet: [2026-12-08]"), {"8 december": "Volzet", "10 december": ""}),
        ((*OWN_DAYS, "volzet: [2026-12-10]"), {"8 december": "", "10 december": "Volzet"}),
        (
            ("herhaling: elke dag, 9 keer", "geschrapt: [2026-12-07, {datum: 2026-12-08, reden: ziekte}]"),
            {"7 december": "Gaat niet door", "8 december": "Gaat niet door. Ziekte.", "9 december": ""},
        ),
    ],
)
def test_each_card_tells_what_holds_for_its_own_date(
    village: VillageBuilder, typed: tuple[str, ...], told: dict[str, str]
) -> None:
    made = village({"agenda/soep.md": event(*typed, day="2026-12-01")}).build(today="2026-12-07")
    for day, state in told.items():
        [card] = [card for card in cards(made) if f" {day} 2026" in card]
        assert ("Gaat niet door" in card, "Volzet" in card) == ("door" in state, state == "Volzet"), card
        assert (state in card, "december 2026 gaat niet door" in card) == (True, False)


def test_what_does_not_go_on_this_week_has_a_card_of_its_next_date_too(village: VillageBuilder) -> None:
    made = village({"agenda/soep.md": event(*SATURDAYS, day="2026-12-05")}).build(today="2026-12-07")
    first, second = cards(made)
    assert "12 december 2026" in first
    assert "Gaat niet door. Te nat." in first
    assert "In plaats van" not in first
    assert "vrijdag 18 december 2026, om 15 uur" in second
    assert "In plaats van zaterdag 19 december 2026" in second
    alone = village({"agenda/soep.md": event("geschrapt: [2026-12-12]")}).build(today="2026-12-07")
    assert len(cards(alone)) == 1


# Several days are cancelled, full and over as a whole --------------------------------------------------------------------

CAMP = ("laatste_dag: 2026-12-11", "geschrapt: [{datum: 2026-12-07, reden: te weinig deelnemers}]")
ALL_OF_IT = "an maandag 7 december tot en met vrijdag 11 december 2026"


@pytest.mark.parametrize("today", ["2026-12-06", "2026-12-08", "2026-12-11"])
def test_several_days_that_do_not_go_on_are_told_as_a_whole(village: VillageBuilder, today: str) -> None:
    made = village({"agenda/soep.md": event(*CAMP, day="2026-12-07")}).build(today=today)
    page = made.page("agenda/soep/").text()
    assert f"V{ALL_OF_IT} gaat het niet door." in page
    assert "Te weinig deelnemers." in page
    assert made.page().text().count(f"Soep gaat niet door v{ALL_OF_IT}.") == 1
    [card] = cards(made)
    assert f"v{ALL_OF_IT}" in card
    assert "Gaat niet door. Te weinig deelnemers." in card


def test_several_days_are_full_and_over_as_a_whole(village: VillageBuilder) -> None:
    place = village({"agenda/soep.md": event("laatste_dag: 2026-12-11", "volzet: ja", day="2026-12-07")})
    assert f"V{ALL_OF_IT} is er geen plaats meer." in place.build(today="2026-12-08").text("agenda/soep/")
    assert f"Ze was v{ALL_OF_IT}." in place.build(today="2026-12-12").text("agenda/soep/")


def test_a_night_is_not_over_while_it_goes_on(village: VillageBuilder) -> None:
    place = village({"agenda/soep.md": event("van: 22:00", "tot: 3:00", day="2026-12-31")})
    for today, is_over in (("2026-12-31", False), ("2027-01-01", False), ("2027-01-02", True)):
        assert ("voorbij" in place.build(today=today).text("agenda/soep/")) == is_over, today
    evening = village({"agenda/soep.md": event("van: 22:00", "tot: 23:00", day="2026-12-31")})
    assert "voorbij" in evening.build(today="2027-01-01").text("agenda/soep/")


def test_a_reason_is_a_sentence_however_it_is_typed(village: VillageBuilder) -> None:
    shut = "uren:\n  - {wat: Winkel, wanneer: maandag 8-12}\nsluitingen:\n  - {van: 2026-11-22, tot: 2026-11-23, reden: ziekte}\n"
    hub = f"{HUB}fase: open\n"
    made = village(
        {
            "buurtpunt.yml": hub,
            "uren.yml": shut,
            "agenda/soep.md": event("geschrapt: [{datum: 2026-12-12, reden: te nat}]"),
        }
    ).build()
    assert "Ziekte." in made.page().text()
    assert "Te nat." in made.page("agenda/soep/").text()


def test_french_has_a_space_before_each_colon(village: VillageBuilder) -> None:
    typed = event("herhaling: elke week", "geschrapt: [2026-12-12]")
    made = village(
        {"buurtpunt.yml": f"{HUB}taal: [nl, fr]\nwebsite: https://dorp.example\n", "agenda/soep.md": typed}
    ).build()
    assert "samedi 12 décembre 2026\xa0: annulé" in facts(made.page("fr/agenda/soep/"))["Prochaines fois"]
    assert "Soep\xa0: annulé" in made.text("fr/agenda.xml")


def test_a_calendar_says_until_when_one_can_order_too(village: VillageBuilder) -> None:
    typed = event("inschrijven_tot: 2026-12-10", "bestellen_tot: 2026-12-09")
    told = village({"agenda/soep.md": typed}).build().text("agenda.ics").replace("\r\n ", "")
    assert "Inschrijven tot donderdag 10 december." in told
    assert "Bestellen kan tot woensdag 9 december." in told
