"""What a municipality or a region reads of a village: right by its own schema, whatever the village, and nothing private."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from builder import TODAY, Files, Outcome, first, new_village
from busy import busy
from buurtpunt.knowledge.prices import euros
from conftest import VillageBuilder
from rows import each

pytestmark = pytest.mark.only("site")

HUB = "naam: De Oude Melkerij\nwebsite: https://oudemelkerij.example\n{more}"
ADDRESS = "adres: {straat: Dries, nummer: 4, postcode: 9999, gemeente: Verzonnegem}\n"
DATES = {"date": dt.date.fromisoformat, "date-time": dt.datetime.fromisoformat}


def data_of(made: Outcome) -> dict[str, Any]:
    """The data, once they are right by the schema that lies beside them."""
    schema = json.loads(made.text("buurtpunt.schema.json"))
    Draft202012Validator.check_schema(schema)
    data: dict[str, Any] = json.loads(made.text("buurtpunt.json"))
    assert [error.message for error in Draft202012Validator(schema).iter_errors(data)] == []
    assert [*strangers(data, schema, schema)] == []
    return data


def strangers(value: Any, schema: dict[str, Any], root: dict[str, Any], path: str = "") -> Iterator[str]:
    """What stands in the data and not in the schema: a schema that is open for later versions lets it pass."""
    if "$ref" in schema:
        schema = root["$defs"][schema["$ref"].rpartition("/")[2]]
    if refs := [one for one in schema.get("anyOf", ()) if "$ref" in one]:
        yield from strangers(value, refs[0], root, path)
    for number, one in enumerate(value if isinstance(value, list) else ()):
        yield from strangers(one, schema["items"], root, f"{path}[{number}]")
    for key, one in value.items() if isinstance(value, dict) and not refs else ():
        if key not in schema["properties"]:
            yield f"{path}.{key}"
        else:
            yield from strangers(one, schema["properties"][key], root, f"{path}.{key}")


def test_a_village_of_three_facts_tells_them(village: VillageBuilder) -> None:
    made = village({"buurtpunt.yml": HUB.format(more="")}).build()
    assert data_of(made) == {
        "$schema": "https://oudemelkerij.example/buurtpunt.schema.json",
        "version": 1,
        "made_on": TODAY,
        "language": "nl-BE",
        "hub": {
            "name": "De Oude Melkerij",
            "phase": "open",
            "url": "https://oudemelkerij.example/",
            "telephone": "+32450001234",
            "links": [],
        },
        **{key: [] for key in ("hours", "offers", "events", "news", "places")},
    }
    link = first(made.page(), "link[type='application/json']")
    assert (link.attributes["rel"], link.attributes["href"]) == ("alternate", "buurtpunt.json")


def test_without_an_address_on_the_web_there_are_no_open_data(village: VillageBuilder) -> None:
    made = village().build()
    assert [name for name in made.files() if name.endswith(".json")] == []
    assert made.page().css("link[type='application/json']") == []


def test_an_event_tells_its_dates_with_what_is_different(village: VillageBuilder) -> None:
    soup = """
        ---
        titel: Soep
        datum: 2026-12-05
        van: 18:00
        tot: 21:00
        herhaling: elke eerste zaterdag
        einde: na 4 keer
        verplaatst: [2027-01-02 naar 2027-01-09]
        geschrapt: [{datum: 2027-02-06, reden: De kok is ziek.}]
        prijs: 2,50 euro
        plaats: De oude school
        ---
        Breng een kom mee.
        """
    places = "plaatsen:\n- {naam: De oude school, adres: 'Schoolstraat 2, 9999 Verzonnegem'}\n"
    made = village({"buurtpunt.yml": HUB.format(more=""), "agenda/soep.md": soup, "plaatsen.yml": places}).build()
    (event,) = data_of(made)["events"]
    school = {"name": "De oude school", "address": "Schoolstraat 2, 9999 Verzonnegem"}
    assert event["place"] == school
    assert (event["price"], event["euros"], event["repeats"]) == (
        "2,50 euro",
        2.5,
        "elke eerste zaterdag van de maand, vier keer",
    )
    assert event["calendar"] == "https://oudemelkerij.example/agenda/soep.ics"
    hours = {"full": False}
    assert event["dates"] == [
        {"start": "2026-12-05T18:00:00+01:00", "end": "2026-12-05T21:00:00+01:00", "state": "planned", **hours},
        {
            "start": "2027-01-09T18:00:00+01:00",
            "end": "2027-01-09T21:00:00+01:00",
            "state": "moved",
            "instead_of": "2027-01-02",
            **hours,
        },
        {
            "start": "2027-02-06T18:00:00+01:00",
            "end": "2027-02-06T21:00:00+01:00",
            "state": "cancelled",
            "reason": "De kok is ziek.",
            **hours,
        },
        {"start": "2027-03-06T18:00:00+01:00", "end": "2027-03-06T21:00:00+01:00", "state": "planned", **hours},
    ]
    assert data_of(made)["places"] == [school]


def test_hours_are_told_in_words_for_the_map_and_day_by_day_where_they_differ(village: VillageBuilder) -> None:
    hours = "uren:\n- {wat: Winkel, wanneer: ma-vr 8-12 uur, anders: [{datum: 2026-12-24, uren: 8-10 uur}]}\n"
    closures = "sluitingen:\n- {van: 2026-12-25, tot: 2026-12-25, reden: Kerstmis}\n"
    files = {"buurtpunt.yml": HUB.format(more=ADDRESS), "uren.yml": hours + closures}
    assert data_of(village(files).build())["hours"] == [
        {
            "name": "Winkel",
            "words": ["ma-vr 8-12 uur"],
            "osm": "Mo-Fr 08:00-12:00",
            "special": [
                {"date": "2026-12-24", "open": [{"opens": "08:00", "closes": "10:00"}]},
                {"date": "2026-12-25", "open": [], "reason": "Kerstmis"},
            ],
        }
    ]
    files["buurtpunt.yml"] = HUB.format(more="fase: bouw\n")
    assert data_of(village(files).build())["hours"] == []


def test_what_may_not_be_seen_yet_is_not_told(village: VillageBuilder) -> None:
    files = {
        "buurtpunt.yml": HUB.format(more=""),
        "nieuws/a.md": "---\ntitel: Klad\ndatum: 2026-11-20\nconcept: ja\n---\nNog niet.\n",
        "agenda/b.md": "---\ntitel: Later\ndatum: 2026-12-20\nzichtbaar_vanaf: 2026-12-01\n---\nNog niet.\n",
    }
    made = village(files).build()
    assert (data_of(made)["news"], data_of(made)["events"]) == ([], [])


def test_the_busy_village_and_the_demo_are_right_by_the_schema(village: VillageBuilder, demo_site: Path) -> None:
    data = data_of(village(busy()).build())
    assert (len(data["events"]), len(data["offers"]), len(data["news"])) == (240, 30, 20)
    demo = json.loads((demo_site / "buurtpunt.json").read_text(encoding="utf-8"))
    schema = json.loads((demo_site / "buurtpunt.schema.json").read_text(encoding="utf-8"))
    assert [*Draft202012Validator(schema).iter_errors(demo)] == []


@each(
    "typed, amount",
    [
        ("14 euro", 14),
        ("€ 2,50", 2.5),
        ("5", 5),
        ("Gratis.", 0),
        ("0 euro", 0),
        (None, None),
        ("weten we nog niet", None),
        ("vrije bijdrage", None),
        ("5 euro, kinderen gratis", None),
        ("5 of 7 euro", None),
        ("10 euro per uur", None),
        ("euro", None),
    ],
)
def test_a_price_is_an_amount_only_where_there_is_one(typed: str | None, amount: float | None) -> None:
    assert euros(typed) == amount


# Whatever a village types --------------------------------------------------------------------------------------------

WORD = st.sampled_from(["Soep", "Één & <b>al</b>", 'Met "kom": ja', "0", "Zaal 2, Dorp", "é" * 80])
QUOTED = WORD.map(json.dumps)
DAY = st.dates(dt.date(2026, 11, 20), dt.date(2027, 12, 31)).map(str)
EXTRA = {
    "van": st.sampled_from(["18:00", "00:00", "weten we nog niet", "23:30"]),
    "herhaling": st.sampled_from(["elke dag", "elke eerste zaterdag", "om de twee weken"]),
    "prijs": st.sampled_from(["gratis", "5", "€ 2,50", "weten we nog niet"]),
    "plaats": QUOTED,
    "volzet": st.just("ja"),
    "inschrijven_tot": st.just("de dag ervoor"),
    "feestdag": st.sampled_from(["gaat door", "valt weg"]),
}


@st.composite
def events(draw: st.DrawFn) -> str:
    keys = draw(st.lists(st.sampled_from([*EXTRA]), unique=True))
    day = draw(st.one_of(DAY, st.just("weten we nog niet")))
    if day == "weten we nog niet":
        keys = [key for key in keys if key != "herhaling"]
    lines = [f"titel: {draw(QUOTED)}", f"datum: {day}", *(f"{key}: {draw(EXTRA[key])}" for key in keys)]
    return "\n".join(["---", *lines, "---", draw(WORD), ""])


@st.composite
def villages(draw: st.DrawFn) -> Files:
    more = "".join(draw(st.lists(st.sampled_from([ADDRESS, "fase: bouw\n", "zin: Ja!\n", "links: {Bord: https://b.example}\n"]), unique=True)))  # fmt: skip
    when = st.sampled_from(
        ["ma-vr 8-12 uur", "zaterdag 20:00-2:00", "op afspraak", "24/7", "in juli enkel zaterdag 9-12"]
    )
    hours = draw(st.lists(when, max_size=3, unique=True))
    return {
        "buurtpunt.yml": HUB.format(more=more),
        "uren.yml": "uren:\n" + "".join(f"- {{wat: Ding {n}, wanneer: {one}}}\n" for n, one in enumerate(hours)),
        **{f"agenda/iets-{n}.md": text for n, text in enumerate(draw(st.lists(events(), max_size=3)))},
        **{
            f"aanbod/iets-{n}.md": f"---\ntitel: {title}\nuren: [{title}]\n---\nJa.\n"
            for n, title in enumerate(draw(st.lists(QUOTED, max_size=2)))
        },
    }


@given(files=villages())
@settings(max_examples=25)
def test_every_village_is_right_by_the_schema(tmp_path_factory: pytest.TempPathFactory, files: Files) -> None:
    made = new_village(tmp_path_factory.mktemp("dorp"), files).build("--only", "site")
    assert made.exit_code == 0, made.output
    for event in data_of(made)["events"]:
        for date in event["dates"]:
            for moment in filter(None, (date["start"], date.get("end"))):
                DATES["date" if len(moment) == 10 else "date-time"](moment)


@pytest.mark.parametrize(
    "typed, where",
    [
        ("licentie: cc0\n", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("licentie: CC-BY\n", "https://creativecommons.org/licenses/by/4.0/"),
        ("", None),
    ],
)
def test_a_village_chooses_under_which_licence_and_says_nothing_where_it_did_not(
    village: VillageBuilder, typed: str, where: str | None
) -> None:
    assert data_of(village({"buurtpunt.yml": HUB.format(more=typed)}).build()).get("licence") == where
