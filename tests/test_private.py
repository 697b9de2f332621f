"""Of `intern/` nothing leaves the screen: not in a report for others, not in what a machine keeps, whatever is wrong with it."""

from __future__ import annotations

from pathlib import Path

from builder import TODAY, run
from conftest import VillageBuilder
from rows import each

NAME, STREET = "Odiel Geheimans", "Geheimestraat"
RIGHT = {
    "naam": NAME,
    "straat": STREET,
    "nummer": "7734",
    "postcode": "9999",
    "gemeente": "Geheimegem",
    "telefoon": "0450 77 34 99",
}
# A mistake in each value, as somebody types it who means to put something private there.
MISTAKES = {
    "straat": "[Geheimestraat 7734]",
    "nummer": "{geheim: 7734}",
    "postcode": "geheim 9999 7734",
    "telefoon": "0450 geheim 7734",
    "naam": "",
    "geheimsleutel": "geheim 7734",
}
SECRETS = ("geheim", "7734", "77 34 99", "odiel")


def files(wrong: str) -> str:
    fields = RIGHT | {wrong: MISTAKES[wrong]}
    rules = "gemeente_regels: {max_formaat: geheim 7734}\n" if wrong == "naam" else ""
    return "vu:\n" + "".join(f"  {key}: {value}\n" for key, value in fields.items()) + rules


def kept(folder: Path, *words: str) -> dict[str, str]:
    """All that a run leaves for others: what programs read, what GitHub shows and keeps."""
    summary, sarif, shown = (folder / name for name in ("verslag.md", "verslag.sarif", "stap.md"))
    made = {}
    for command in (
        ("build", "--json", "--summary", str(summary)),
        ("check", "--json", "--sarif", str(sarif)),
        ("build", "-v"),
        ("check", "-v"),
    ):
        asked = (*command, str(folder), "--today", TODAY, *words)
        done = run(*asked, site=folder, GITHUB_ACTIONS="true", GITHUB_STEP_SUMMARY=str(shown))
        assert done.exit_code in (0, 1), done.output
        made[" ".join(command[:2])] = done.stdout if "--json" in command else done.output
    return made | {path.name: path.read_text(encoding="utf-8") for path in (summary, sarif, shown) if path.exists()}


def assert_says_only_where(folder: Path, file: str) -> None:
    """All that a run leaves for others names the file, and no word of what stands in it."""
    made = kept(folder)
    assert [name for name in ("build --json", "build -v", "check --json") if file not in made[name]] == []
    for name, text in made.items():
        assert not [secret for secret in SECRETS if secret in text.replace(str(folder), "").lower()], name


@each("wrong", MISTAKES)
def test_no_value_of_intern_is_in_what_others_read_whatever_is_wrong_with_it(
    village: VillageBuilder, wrong: str
) -> None:
    assert_says_only_where(village({"intern/druk.yml": files(wrong)}).folder, "intern/druk.yml")


PLAN = """
berichten:
  - {wat: Odiel zegt het geheim, doelgroep: [geheimen], dag: 2026-12-01, kanaal: Geheimblad}
  - {wat: Nog een geheim, doelgroep: [geheimen], dag: geheim 7734}
"""
CHANNELS = """
kanalen:
  - {naam: Geheimkrant, soort: geheim 7734, wie: Odiel Geheimans}
"""
MEETING = """
---
titel: Het geheim van Odiel
datum: 2026-12-01
concept: ja
---
Geheim 7734.
"""
MEMBERS = {"plan.yml": PLAN, "kanalen.yml": CHANNELS, "vergaderingen/overleg.md": MEETING}


@each("name", MEMBERS)
def test_of_a_plan_a_list_of_contacts_and_a_meeting_of_the_team_others_read_only_where(
    village: VillageBuilder, name: str
) -> None:
    assert_says_only_where(village({f"intern/{name}": MEMBERS[name]}).folder, f"intern/{name}")


def test_the_log_of_another_computer_that_builds_by_itself_tells_as_little(village: VillageBuilder) -> None:
    place = village({"intern/druk.yml": files("postcode"), "intern/vergaderingen/overleg.md": MEETING})
    for command in ("build", "check", "today"):
        said = run(command, str(place.folder), site=place.folder, CI="true").output.replace(str(place.folder), "")
        assert "intern/druk.yml, regel 5" in said, command
        assert not [secret for secret in SECRETS if secret in said.lower()], command


def test_the_screen_tells_what_is_wrong_and_a_report_that_it_is_told_there(village: VillageBuilder) -> None:
    place = village({"intern/druk.yml": files("postcode")})
    assert "geheim 9999 7734" in place.run("build", str(place.folder), "--today", TODAY).output
    [told] = [one for one in place.build().problems if one.file == "intern/druk.yml"]
    assert (told.text, told.line) == ("", 5)
    assert told.sentence == "Hier klopt iets niet; wat, blijft privé."
    assert told.remedy == "Bouw of kijk na op je eigen computer: daar lees je wat er scheelt, en wat je eraan doet."


@each("wrong", [*MISTAKES, None])
def test_nothing_of_intern_is_in_the_site(village: VillageBuilder, wrong: str | None) -> None:
    fields = "vu:\n" + "".join(f"  {key}: {value}\n" for key, value in RIGHT.items())
    made = village(
        {"intern/druk.yml": files(wrong) if wrong else fields, "drukwerk/f.yml": "soort: flyer\nop_site: ja\n"}
    ).build()
    for path in made.site.rglob("*"):
        if path.is_file():
            assert not [secret for secret in SECRETS if secret.encode() in path.read_bytes().lower()], path
