"""What a feed reader gets of the agenda: each thing to come, and each thing that changed."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest

from builder import Outcome
from conftest import VillageBuilder

pytestmark = pytest.mark.only("site")

HUB = "naam: De Oude Melkerij\nwebsite: https://oudemelkerij.example\n"
SOUP = "---\ntitel: Soep\ndatum: 2026-12-05\nvan: 18:00\nherhaling: elke eerste zaterdag\n{more}---\nKom!\n"
ATOM = "{http://www.w3.org/2005/Atom}"


def days(made: Outcome) -> dict[str, str]:
    """The day of each entry of the agenda."""
    root = ET.fromstring(made.text("agenda.xml"))  # noqa: S314  (we wrote it ourselves)
    return {str(e.findtext(f"{ATOM}title")): str(e.findtext(f"{ATOM}updated"))[:10] for e in root.iter(f"{ATOM}entry")}


def entries(made: Outcome) -> dict[str, str]:
    """Title and id of each entry of the agenda."""
    root = ET.fromstring(made.text("agenda.xml"))  # noqa: S314  (we wrote it ourselves)
    return {str(e.findtext(f"{ATOM}title")): str(e.findtext(f"{ATOM}id")) for e in root.iter(f"{ATOM}entry")}


def test_the_feed_of_the_agenda_tells_what_comes_and_what_is_different(village: VillageBuilder) -> None:
    more = "geschrapt: [2027-01-02]\nverplaatst: [2027-02-06 naar 2027-02-10]\n"
    made = village({"buurtpunt.yml": HUB, "agenda/soep.md": SOUP.format(more=more)}).build(today="2026-12-31")
    assert sorted(entries(made)) == ["Soep", "Soep: gaat niet door", "Soep: in plaats van zaterdag 6 februari 2027"]
    assert "Elke eerste zaterdag van de maand, om 18 uur." in made.text("agenda.xml")
    assert "woensdag 10 februari 2027, om 18 uur" in made.text("agenda.xml")


def test_brackets_that_somebody_typed_are_not_cut_off(village: VillageBuilder) -> None:
    more = "verplaatst: [{van: 2027-01-02, plaats: School (achteraan)}]\ngeschrapt: [{datum: 2027-02-06, reden: Ziek (griep)}]\n"
    made = village({"buurtpunt.yml": HUB, "agenda/soep.md": SOUP.format(more=more)}).build(today="2026-12-31")
    assert sorted(entries(made)) == ["Soep", "Soep: gaat niet door. Ziek (griep).", "Soep: plaats: School (achteraan)"]
    assert "Plaats: School (achteraan)<" in made.text("agenda/index.html")


def test_no_full_stop_comes_behind_a_reason_that_has_its_own_end(village: VillageBuilder) -> None:
    soup = SOUP.format(more="geschrapt: [{datum: 2027-01-02, reden: feest!}]\n")
    made = village({"buurtpunt.yml": HUB, "agenda/soep.md": soup}).build(today="2027-01-01")
    assert "<summary>Feest!</summary>" in made.text("agenda.xml")


def test_what_changes_is_a_new_entry_and_what_does_not_keeps_its_name(village: VillageBuilder) -> None:
    place = village({"buurtpunt.yml": HUB, "agenda/soep.md": SOUP.format(more="")})
    before = entries(place.build())
    assert entries(place.build(today="2026-11-29")) == before
    place.write({"agenda/soep.md": SOUP.format(more="").replace("18:00", "19:00")})
    later = entries(place.build())
    assert before.keys() == later.keys()
    assert before["Soep"] != later["Soep"]


def test_without_an_address_on_the_web_or_something_to_come_there_is_no_feed(village: VillageBuilder) -> None:
    soup = SOUP.format(more="")
    assert "agenda.xml" not in village({"agenda/soep.md": soup}).build().files()
    assert "agenda.xml" not in village({"buurtpunt.yml": HUB}).build().files()
    made = village({"buurtpunt.yml": HUB, "agenda/soep.md": soup}).build()
    assert 'href="../agenda.xml"' in made.text("agenda/")


def test_the_feed_of_the_news_holds_the_newest_twenty(village: VillageBuilder) -> None:
    told = {
        f"nieuws/n{n:02}.md": f"---\ntitel: Nieuws {n:02}\ndatum: 2026-10-{n:02}\n---\nDag.\n" for n in range(1, 22)
    }
    made = village({**told, "buurtpunt.yml": "naam: De Oude Melkerij\nwebsite: https://melkerij.example\n"}).build()
    titles = re.findall(r"Nieuws (\d\d)</", made.text("feed.xml"))
    assert titles == [f"{n:02}" for n in range(21, 1, -1)]


def test_an_event_is_told_six_weeks_ahead_and_bears_the_day_on_which_that_began(village: VillageBuilder) -> None:
    quiz = "---\ntitel: Quiz\ndatum: 2026-12-05\n{more}---\nKom!\n"
    place = village({"buurtpunt.yml": HUB, "agenda/quiz.md": quiz.format(more="")})
    assert days(place.build(today="2026-10-23")) == {}
    assert days(place.build(today="2026-10-24")) == days(place.build(today="2026-12-05")) == {"Quiz": "2026-10-24"}
    for more, day in (("nagekeken_op: 2026-11-20\n", "2026-11-20"), ("zichtbaar_vanaf: 2026-11-10\n", "2026-11-10")):
        place.write({"agenda/quiz.md": quiz.format(more=more)})
        assert days(place.build()) == {"Quiz": day}


def test_what_comes_back_is_new_once_and_again_after_a_long_break(village: VillageBuilder) -> None:
    walk = "---\ntitel: Wandeling\ndatum: 2026-01-04\nherhaling: elke eerste zondag\nbehalve: [juni, juli, augustus]\n---\nKom!\n"
    place = village({"buurtpunt.yml": HUB, "agenda/wandeling.md": walk})
    assert days(place.build(today="2026-04-20")) == {"Wandeling": "2025-11-23"}
    assert days(place.build(today="2026-11-22")) == {"Wandeling": "2026-07-26"}  # six weeks before 6 September
