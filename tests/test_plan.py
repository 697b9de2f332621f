"""The plan: what it refers to, what is proposed beside it, and what is advised about it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bad import on_screen, where
from builder import TODAY, Village, new_village
from buurtpunt.checking.snapshot import Snapshot, snapshot_of
from buurtpunt.forms.known import known
from buurtpunt.forms.village import Village as Read
from buurtpunt.making.plan.lanes import entry, plan
from buurtpunt.model.events import Event
from buurtpunt.problems import Kind
from buurtpunt.problems import plan as kinds
from buurtpunt.reading.village import read_village
from conftest import VillageBuilder
from nightly import examples
from plan_finds import AUDIENCES, CHANNELS, FINDS, TEAM, UNSEEN, soup
from plan_finds import plan as planned
from test_check_finds import finds


@pytest.mark.parametrize("name", FINDS)
def test_what_the_book_advises_against_is_told_once_at_its_place(village: VillageBuilder, name: str) -> None:
    find = FINDS[name]
    place = village(find.files)
    assert [(where(p), p.code, p.level) for p in finds(place.check())] == [(find.place, find.code, find.level)]
    assert f"{find.sentence} -> {find.remedy}" in on_screen(place, "check")


def test_a_poster_that_is_gone_before_it_hangs_is_told(village: VillageBuilder) -> None:
    place = village(UNSEEN.files)
    assert [(where(p), p.code, p.level) for p in finds(place.check())] == [(UNSEEN.place, UNSEEN.code, UNSEEN.level)]
    assert f"{UNSEEN.sentence} -> {UNSEEN.remedy}" in on_screen(place, "check")


def test_every_kind_about_the_plan_is_found_here() -> None:
    codes = {kind.code for kind in vars(kinds).values() if isinstance(kind, Kind)}
    assert codes == {find.code for find in FINDS.values()}


def test_a_good_plan_is_left_in_peace(village: VillageBuilder) -> None:
    together = soup("2026-11-25", "uur: 18:00", "gelijk_met: Soep", what="Ook soep")
    made = village(planned(TEAM, soup("2026-11-25", "uur: 18:00", "kanaal: Groep Dorp"), together)).check()
    assert finds(made) == []


def test_what_has_been_told_is_left_in_peace(village: VillageBuilder) -> None:
    assert finds(village(planned(soup("2026-11-25", "klaar: ja", "kanaal: Dorpsklok"))).check()) == []


@pytest.mark.parametrize("day, codes", [("2026-09-23", []), ("2026-09-22", ["nieuws-oud"])])
def test_a_village_that_only_tells_by_its_channels_hears_it_when_it_was_silent_for_60_days(
    village: VillageBuilder, day: str, codes: list[str]
) -> None:
    made = village(planned(soup(day, "klaar: ja"))).check()
    assert [(p.code, where(p)) for p in finds(made)] == [(code, "intern/plan.yml:2:40") for code in codes]


def test_a_meeting_of_the_team_alone_can_be_planned_and_is_never_proposed(village: VillageBuilder) -> None:
    meeting = {"intern/vergaderingen/geld.md": "---\ntitel: Geld\ndatum: 2026-12-20\n---\nWe rekenen.\n"}
    place = village(
        planned("{wat: Rekenavond, doelgroep: ploeg, dag: 2026-12-01, over: vergaderingen/geld.md}") | meeting
    )
    assert "fout" not in [problem.level for problem in place.build().problems]
    (item,) = (one for one in plan(snapshot(place)).items if one.about and one.about.title == "Geld")
    assert item.message


def test_a_form_offers_what_a_message_can_refer_to(village: VillageBuilder) -> None:
    picks = known(Read(village(planned(TEAM)).folder), dt.date.fromisoformat(TODAY))
    assert [pick.value for pick in picks["doelgroep"]] == ["ploeg", "buren", "helpers"]
    assert [pick.value for pick in picks["kanaal"]] == ["Dorpsklok", "Groep Dorp", "Flyers"]
    assert [pick.value for pick in picks["over"]] == ["agenda/soep.md"]
    assert [pick.value for pick in picks["gelijk_met"]] == ["Wie roert"]


# What is proposed -----------------------------------------------------------------------------------------------------


def snapshot(place: Village, today: str = TODAY) -> Snapshot:
    return snapshot_of(read_village(place.folder), dt.date.fromisoformat(today), drafts=False)


def told(place: Village, today: str = TODAY) -> list[str]:
    """What is proposed: the day, to whom, and by which channel."""
    items = plan(snapshot(place, today)).items
    return [
        f"{item.day} {' '.join(item.audiences)}: {item.channel.name if item.channel else 'zelf'}"
        for item in items
        if item.message is None
    ]


def test_what_is_on_for_once_is_proposed_counted_back_from_the_deadlines(village: VillageBuilder) -> None:
    place = village(planned() | {"intern/plan.yml": None})
    assert told(place, "2026-10-20") == [
        "2026-11-05 ploeg: zelf",  # the working day before anybody else
        "2026-11-06 buren: Dorpsklok",  # two days before Tuesday the 10th is a Sunday
        "2026-11-27 helpers: zelf",  # two weeks before: who is near hears it from you
        "2026-12-04 buren helpers: Flyers",
    ]


def test_a_message_about_the_same_by_the_same_channel_takes_the_place_of_a_proposal(village: VillageBuilder) -> None:
    place = village(planned(soup("2026-11-09", "kanaal: Flyers"), TEAM.replace("-23", "-02")))
    assert told(place, "2026-10-20") == ["2026-11-27 helpers: zelf", "2026-12-04 buren helpers: Groep Dorp"]


def test_of_what_comes_back_only_its_beginning_is_news(village: VillageBuilder) -> None:
    place = village(planned() | {"intern/plan.yml": None})
    place.write({"agenda/soep.md": "---\ntitel: Soep\ndatum: 2026-11-07\nherhaling: elke zaterdag\n---\nKom!\n"})
    assert told(place) == []
    assert told(place, "2026-11-01") != []


def test_a_channel_that_sleeps_is_not_proposed(village: VillageBuilder) -> None:
    asleep = CHANNELS.replace("bereikt", "slaapt: ja, bereikt")
    place = village(planned() | {"intern/plan.yml": None, "intern/kanalen.yml": asleep})
    assert told(place, "2026-10-20") == ["2026-11-26 ploeg: zelf", "2026-11-27 helpers: zelf"]


def test_for_what_it_is_too_late_is_said(village: VillageBuilder) -> None:
    place = village(planned() | {"intern/plan.yml": None})
    assert plan(snapshot(place)).late == ("Soepavond: te laat voor Dorpsklok (tot 10 november).",)


def test_a_proposal_can_be_pasted_in_the_plan_and_is_one_no_more(village: VillageBuilder) -> None:
    place = village(planned() | {"intern/plan.yml": None})
    items = plan(snapshot(place)).items
    place.write({"intern/plan.yml": "berichten:\n" + "\n".join(entry(item) for item in items) + "\n"})
    assert place.build().codes == ["website-ontbreekt"]
    assert [item.day for item in plan(snapshot(place)).items] == [item.day for item in items]
    assert told(place) == []


def test_no_day_gets_more_than_three_proposals_for_one_audience(village: VillageBuilder) -> None:
    many = {f"agenda/feest-{n}.md": f"---\ntitel: Feest {n}\ndatum: 2026-12-{n:02}\n---\nKom!\n" for n in range(14, 24)}
    place = village(planned() | {"intern/plan.yml": None} | many)
    days = [line.partition(" ")[0] for line in told(place) if "buren" in line]
    assert len(days) > 10
    assert all(days.count(day) <= 3 for day in days if day > TODAY)


DEADLINES = ["geen", "dinsdag om 12 uur", "4 weken ervoor", "de 10de van de maand ervoor", "drie werkdagen ervoor"]
sets = st.lists(st.sampled_from(["buren", "jongeren", "helpers"]), max_size=3, unique=True)
happenings = st.lists(st.tuples(st.integers(1, 150), sets), max_size=8)
ways = st.lists(st.tuples(st.sampled_from(DEADLINES), sets), max_size=6)
told_already = st.lists(
    st.tuples(st.integers(-5, 60), st.sampled_from(["ploeg", "buren"]), st.integers(0, 7)), max_size=6
)


@settings(max_examples=examples(15), deadline=None)
@given(happenings, ways, told_already)
def test_whatever_there_is_to_tell_each_proposal_is_in_time_and_the_team_hears_it_first(
    days: list[tuple[int, list[str]]], channels: list[tuple[str, list[str]]], told: list[tuple[int, str, int]]
) -> None:
    today = dt.date.fromisoformat(TODAY)
    with TemporaryDirectory() as folder:
        place = new_village(Path(folder) / "dorp")
        place.write(
            {f"agenda/a-{n}.md": f"---\ntitel: A {n}\ndatum: {today + dt.timedelta(day)}\nvoor: [{', '.join(who)}]\n---\nKom!\n"
             for n, (day, who) in enumerate(days)}
        )  # fmt: skip
        rows = [
            f"- {{naam: K {n}, soort: radio, deadline: {when}, bereikt: [{', '.join(who)}]}}\n"
            for n, (when, who) in enumerate(channels)
        ]
        agreed = [
            f"- {{wat: M, doelgroep: {who}, dag: {today + dt.timedelta(day)}, over: agenda/a-{n}.md}}\n"
            for day, who, n in told
            if n < len(days)
        ]
        place.write({"doelgroepen.yml": AUDIENCES + "- {id: jongeren, naam: Jongeren}\n"})
        place.write(
            {"intern/kanalen.yml": f"kanalen:\n{''.join(rows)}", "intern/plan.yml": f"berichten:\n{''.join(agreed)}"}
        )
        items = plan(snapshot(place)).items
    for item in items:
        if item.message or not isinstance(item.about, Event):
            continue
        assert isinstance(item.about.date, dt.date)
        assert today <= item.day <= item.about.date
        if item.channel and item.channel.deadline:
            assert item.day <= item.channel.deadline.last_day(item.about.date)
        same = [one for one in items if one.about is item.about]
        first = min(same, key=lambda one: (one.day, "ploeg" not in one.audiences))
        assert "ploeg" in first.audiences or first.day <= today
        for id_ in item.audiences:
            assert len([one for one in same if id_ in one.audiences and one.message is None]) <= 2


# In the folder --------------------------------------------------------------------------------------------------------


def test_new_puts_a_message_in_the_list(village: VillageBuilder) -> None:
    place = village()
    made = place.run("new", "--map", str(place.folder), "--today", TODAY, "plan", "Kom mee eten")
    assert made.exit_code == 0, made.output
    assert "- wat: Kom mee eten\n" in (place.folder / "intern/plan.yml").read_text("utf-8")
    assert place.build().exit_code == 0


def test_a_plan_that_was_read_before_says_the_same(village: VillageBuilder) -> None:
    place = village(planned(TEAM, soup("2026-11-25", "kanaal: Dorpsklok")))
    assert [place.build().codes for _ in range(2)] == [["website-ontbreekt"]] * 2
    assert "te-laat-voor-kanaal" in place.check().codes  # of the deadline that was kept


@pytest.mark.parametrize("margin", ["", "  ", "    "])
def test_what_is_pasted_stands_as_far_from_the_edge_as_what_is_there(village: VillageBuilder, margin: str) -> None:
    there = f"berichten:\n{margin}- wat: Wie roert\n{margin}  doelgroep: ploeg\n{margin}  dag: 2026-11-23\n"
    place = village(planned() | {"intern/plan.yml": there})
    pasted = [line.paste for lane in plan(snapshot(place)).lanes for line in lane.lines if line.paste]
    place.write({"intern/plan.yml": there + "\n".join(pasted) + "\n"})
    assert place.build().exit_code == 0
