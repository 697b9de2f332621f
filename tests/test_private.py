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
        ("build",),
        ("check",),
    ):
        asked = (*command, str(folder), "--today", TODAY, *words)
        done = run(*asked, site=folder, GITHUB_ACTIONS="true", GITHUB_STEP_SUMMARY=str(shown))
        assert done.exit_code in (0, 1), done.output
        said = done.stdout
        made[" ".join(command[:2])] = (
            said if "--json" in command else "\n".join(line for line in said.split("\n") if line.startswith("::"))
        )
    return made | {path.name: path.read_text(encoding="utf-8") for path in (summary, sarif, shown) if path.exists()}


@each("wrong", MISTAKES)
def test_no_value_of_intern_is_in_what_others_read_whatever_is_wrong_with_it(
    village: VillageBuilder, wrong: str
) -> None:
    place = village({"intern/druk.yml": files(wrong)})
    made = kept(place.folder)
    assert [name for name, text in made.items() if "intern/druk.yml" not in text] == []
    for name, text in made.items():
        assert not [secret for secret in SECRETS if secret in text.replace(str(place.folder), "").lower()], name


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
