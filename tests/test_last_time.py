"""What a build says beside the last time: what came and went, kind by kind, and a question when much of it is gone."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from builder import TODAY, Outcome, Village
from conftest import VillageBuilder
from pictures import picture
from rows import each

KEPT = "output/.buurtpunt/inhoud.lijst"


def offers(count: int) -> dict[str, str | bytes | None]:
    return {f"aanbod/{number}.md": f"---\ntitel: Aanbod {number}\n---\n" for number in range(count)}


def event(day: str, *more: str) -> str:
    return "\n".join(["---", "titel: Soep", f"datum: {day}", *more, "---", ""])


def without(place: Village, *names: str) -> Outcome:
    place.write(dict.fromkeys(names))
    return place.build()


def faults(made: Outcome) -> list[str]:
    """The codes of what keeps the site back."""
    return [problem.code for problem in made.problems if problem.level == "fout"]


def test_what_came_and_went_is_told_kind_by_kind(village: VillageBuilder) -> None:
    place = village(offers(3))
    assert place.build().told["changed"] == []  # the first time there is nothing to compare with
    place.write({"nieuws/feest.md": "---\ntitel: Feest\ndatum: 2026-11-01\n---\n", "aanbod/0.md": None})
    assert place.build().told["changed"] == [
        "aanbod: van 3 naar 2 (weg: 0.md)",
        "nieuws: van 0 naar 1 (nieuw: feest.md)",
    ]
    assert place.build().told["changed"] == []


def test_another_name_is_told_and_is_nothing_lost(village: VillageBuilder) -> None:
    place = village(offers(4))
    place.build()
    for number in range(4):
        place.write({f"aanbod/{number}.md": None, f"aanbod/nieuw-{number}.md": offers(4)[f"aanbod/{number}.md"]})
    made = place.build()
    assert made.exit_code == 0
    assert made.told["changed"] == [
        "aanbod: nog altijd 4 (weg: 0.md, 1.md en nog 2; nieuw: nieuw-0.md, nieuw-1.md en nog 2)"
    ]


@each(
    "before, gone, is_much",
    [(2, 2, True), (1, 1, False), (4, 3, True), (4, 2, False), (5, 3, True), (3, 2, False), (9, 1, False)],
)
def test_much_is_all_of_two_or_more_than_half_of_four(
    before: int, gone: int, is_much: bool, village: VillageBuilder
) -> None:
    place = village(offers(before))
    place.build()
    made = without(place, *(f"aanbod/{number}.md" for number in range(gone)))
    assert faults(made) == ["veel-weg"] * is_much
    assert made.exit_code == int(is_much)


def test_what_is_gone_is_asked_about_and_the_site_stays_till_somebody_says_that_it_is_right(
    village: VillageBuilder,
) -> None:
    place = village(offers(5))
    made = place.build()
    before = made.files()
    made = without(place, *(f"aanbod/{number}.md" for number in range(5)))
    told = made.problems[0]
    assert faults(made) == ["veel-weg"]
    assert (made.exit_code, told.level, made.files()) == (1, "fout", before)
    assert told.sentence == "Sinds de vorige keer is er veel weg: aanbod: van 5 naar 0 (weg: 0.md, 1.md en nog 3)."
    assert told.remedy == (
        "Zet terug wat weg is. Klopt het zo? Zet dan `--het-klopt` achter je opdracht: `buurtpunt build --het-klopt`. "
        "Op GitHub klik je in plaats daarvan bij *Actions*, in deze keer, op *Re-run all jobs*."
    )
    assert faults(place.build()) == ["veel-weg"]  # asked again, it is asked again

    made = place.build("--het-klopt")
    assert (made.exit_code, made.told["changed"]) == (0, ["aanbod: van 5 naar 0 (weg: 0.md, 1.md en nog 3)"])
    assert "aanbod/0/index.html" not in made.files()
    assert faults(place.build()) == []


def test_check_asks_it_too(village: VillageBuilder) -> None:
    place = village(offers(5))
    place.build()
    place.write(dict.fromkeys(offers(5)))
    assert faults(place.check()) == ["veel-weg"]


def test_another_village_in_the_same_folder_has_lost_nothing(village: VillageBuilder) -> None:
    place = village(offers(5))
    place.build()
    place.write({"buurtpunt.yml": "naam: De Nieuwe Smidse\n", **dict.fromkeys(offers(5))})
    made = place.build()
    assert (faults(made), made.told["changed"]) == ([], [])


def test_a_warning_about_a_file_that_is_not_read_excuses_nothing(village: VillageBuilder) -> None:
    place = village(offers(5) | {"aanbod/oud.md~": "---\ntitel: Oud\n---\n"})
    place.build()
    assert faults(without(place, *offers(5))) == ["veel-weg"]


def test_put_back_it_is_never_spoken_of_again(village: VillageBuilder) -> None:
    place = village(offers(5))
    place.build()
    without(place, *(f"aanbod/{number}.md" for number in range(5)))
    place.write(offers(5))
    made = place.build()
    assert (faults(made), made.told["changed"]) == ([], [])


def test_the_cause_is_told_once_and_the_links_that_it_broke_when_it_is_meant(village: VillageBuilder) -> None:
    page = "---\ntitel: A\n---\n[Kom](../aanbod/1.md)\n"
    place = village(offers(5) | {"paginas/a.md": page})
    place.build()
    place.write({"paginas/a.md": f"{page}[Kom](../aanbod/weg.md)\n", **dict.fromkeys(offers(5))})
    told = [(one.code, one.line) for one in place.build().problems if one.level == "fout"]
    assert told == [("veel-weg", 0), ("link-stuk", 5)]
    told = [(one.code, one.line) for one in place.build("--het-klopt").problems if one.level == "fout"]
    assert told == [("link-stuk", 4), ("link-stuk", 5)]


def test_what_a_broken_file_holds_is_not_gone(village: VillageBuilder) -> None:
    hours = "uren:\n  - {wat: Winkel, wanneer: zaterdag 9:00-12:00}\n"
    place = village({"uren.yml": hours})
    place.build()
    place.write({"uren.yml": "uren:\n  - {wat: Winkel, wanneer: [zaterdag 9:00-12:00}\n"})
    assert "veel-weg" not in place.build().codes
    place.write({"uren.yml": None})
    assert faults(place.build()) == ["veel-weg"]


def test_nobody_misses_what_is_over_or_was_a_draft(village: VillageBuilder) -> None:
    past = {f"agenda/{number}.md": event("2026-11-01") for number in range(4)}
    drafts = {f"agenda/concept-{number}.md": event("2026-12-12", "concept: ja") for number in range(4)}
    shown = {
        f"nieuws/{number}.md": f"---\ntitel: N\ndatum: 2026-10-0{number + 1}\nzichtbaar_tot: 2026-11-01\n---\n"
        for number in range(4)
    }
    place = village({**past, **drafts, **shown, "agenda/soep.md": event("2026-12-24")})
    assert place.build(today="2026-11-01").exit_code == 0
    assert place.build().told["changed"] == []  # they merely passed
    assert without(place, *past, *drafts, *shown).exit_code == 0
    assert place.build(today="2026-12-25").told["changed"] == []


def test_a_series_without_an_end_is_missed(village: VillageBuilder) -> None:
    weekly = {
        f"agenda/{number}.md": event(f"2026-01-{3 + 7 * number:02}", "herhaling: elke zaterdag") for number in range(2)
    }
    place = village(weekly)
    place.build()
    assert faults(without(place, *weekly)) == ["veel-weg"]


@each(
    "damage",
    [
        lambda path: path.unlink(),
        lambda path: path.write_bytes(path.read_bytes()[:-40]),
        lambda path: path.write_bytes(path.read_bytes().replace(b"0.md", b"9.md")),
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(b"{" * 100_000),
        lambda path: (path.unlink(), path.mkdir()),
    ],
)
def test_a_damaged_memory_is_none(damage, village: VillageBuilder) -> None:  # type: ignore[no-untyped-def]
    place = village(offers(5))
    place.build()
    damage(place.folder / KEPT)
    made = without(place, *(f"aanbod/{number}.md" for number in range(5)))
    assert (made.exit_code, made.told["changed"]) == (0, [])
    assert place.build().exit_code == 0


def test_a_sealed_memory_of_another_shape_is_none(village: VillageBuilder) -> None:
    from buurtpunt.writing.seal import sealed

    place = village(offers(2))
    shapes: tuple[object, ...] = (
        [],
        {},
        {"things": [], "left_out": {}},
        {"things": {"aanbod": [[1, 2, 3]]}, "left_out": {}},
        {"things": {"aanbod": 3}, "left_out": 3},
    )
    for told in shapes:
        place.build()
        (place.folder / KEPT).write_bytes(sealed(json.dumps(told)))
        assert place.build("--jobs", "1").exit_code == 0


def test_a_part_on_its_own_forgets_nothing_of_the_other(village: VillageBuilder) -> None:
    place = village({"agenda/soep.md": event("2026-12-24", "concept: ja")})
    place.build()
    place.build("--only", "druk")
    assert "(nieuw)" not in said(place)


def said(place: Village, *args: str, today: str = TODAY) -> str:
    made = place.run("build", str(place.folder), "--today", today, *args)
    assert made.exit_code == 0, made.output
    return made.output


def test_what_is_left_out_is_told_when_that_is_new_and_after_that_counted(village: VillageBuilder) -> None:
    place = village({"agenda/soep.md": event("2026-12-24", "concept: ja")})
    count = "1 ding staat er niet of niet helemaal op: zie"
    assert "Soep" not in said(place)
    assert count in said(place)
    place.write({"agenda/feest.md": event("2026-12-25", "concept: ja").replace("Soep", "Feest")})
    told = said(place)
    assert "Staat nu niet op de site (nieuw):\n  Feest (content/agenda/feest.md): concept\n\n" in told
    assert "Soep" not in told
    assert "2 dingen staan er niet of niet helemaal op: zie" in told
    told = said(place, "--verbose")
    assert "Staat nu niet op de site:\n  Feest (content/agenda/feest.md): concept\n  Soep (" in told
    assert "zie `buurtpunt" not in told


def test_the_same_draft_on_another_day_is_no_news(village: VillageBuilder) -> None:
    weekly = event("2026-11-07", "herhaling: elke zaterdag", "behalve: [2026-12-12, 2026-12-19]")
    place = village({"agenda/soep.md": weekly})
    said(place)
    assert "(nieuw)" not in said(place, today="2026-12-13")  # one of two dates is over; the cause is the same
    place.write({"agenda/soep.md": weekly.replace("]", ", schoolvakantie]")})
    assert "Staat er nu niet helemaal op (nieuw):\n  Soep (content/agenda/soep.md): valt weg op" in said(place)


def test_nothing_is_told_of_what_falls_away_more_than_a_year_ahead(village: VillageBuilder) -> None:
    place = village(
        {"agenda/soep.md": event("2026-11-07", "herhaling: elke zaterdag", "behalve: [2027-11-20, 2027-11-27]")}
    )
    assert place.build().left_out == {"content/agenda/soep.md": "valt weg op 20 november 2027 (staat achter `behalve`)"}


def test_the_report_begins_with_what_changed(village: VillageBuilder) -> None:
    place = village(offers(2))
    said(place)
    place.write({"aanbod/0.md": None})
    assert said(place).startswith("Sinds de vorige keer:\n  aanbod: van 2 naar 1 (weg: 0.md)\n\n")


def test_how_to_print_both_sides_is_told_once(village: VillageBuilder) -> None:
    place = village({"aanbod/a.md": "---\ntitel: Winkel\n---\nBrood.\n"})
    assert "Thuis dubbelzijdig?" in said(place)
    place.write({"aanbod/b.md": "---\ntitel: Koffie\n---\nWarm.\n"})
    assert "Thuis dubbelzijdig?" not in said(place)
    assert "Thuis dubbelzijdig?" in said(place, "--verbose")


def test_what_keeps_the_site_back_is_told_before_what_may_wait(village: VillageBuilder) -> None:
    place = village({"beelden/a.jpg": picture(), "paginas/a.md": "---\ntitel: A\n---\n[Kom](weg.md)\n"})
    told = place.run("build", str(place.folder), "--today", TODAY).output
    assert 0 < told.index("fout [link-stuk]") < told.index("tip [beeld-ongebruikt]")


def test_the_report_of_the_demo_is_short(tmp_path: Path) -> None:
    root = Path(__file__).resolve().parent.parent
    for name in ("content", "intern"):
        shutil.copytree(root / name, tmp_path / name)
    place = Village(tmp_path)
    first = said(place).splitlines()  # of this day other tests set the sheets
    again = said(place).splitlines()
    next_day = said(place, today="2026-11-23").splitlines()
    assert max(map(len, (first, again, next_day))) <= 12, "\n".join((*first, *again, *next_day))
