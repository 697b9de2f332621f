"""What a host makes of a site: its address, its weight, and the report that stands beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from bad import event, hub
from buurtpunt import hosting
from buurtpunt.problems import Kind, LeftOut, Level, Place, Problem
from buurtpunt.report import Outcome
from buurtpunt.summary import LONGEST, markdown
from conftest import VillageBuilder

WEBSITE = hub("website: https://oudemelkerij.example")
PAGES = "https://verzonnegem.github.io/mijn-dorp/"


# The address ---------------------------------------------------------------------------------------------------------


def test_where_the_site_will_be_counts_more_than_where_it_should_be(village: VillageBuilder) -> None:
    made = village(WEBSITE).build("--base-url", PAGES)
    [told] = [problem for problem in made.problems if problem.code == "website-staat-elders"]
    assert (made.exit_code, told.level, told.file, told.line) == (0, "waarschuwing", "content/buurtpunt.yml", 2)
    assert told.sentence == (
        "Hier staat https://oudemelkerij.example, maar de site komt op https://verzonnegem.github.io/mijn-dorp/. "
        "Dat laatste adres gebruiken we nu."
    )
    assert told.remedy == (
        "Is het eerste juist? Koppel dat adres dan aan je site, bij wie ze op het internet zet. Is het oud? Verander het hier."
    )
    assert f"<loc>{PAGES}</loc>" in made.text("sitemap.xml")


@pytest.mark.parametrize(
    "address", ["https://oudemelkerij.example/", "http://oudemelkerij.example", "https://OudeMelkerij.example"]
)
def test_the_same_place_is_called_as_the_village_does(village: VillageBuilder, address: str) -> None:
    made = village(WEBSITE).build("--base-url", address)
    assert made.codes == []
    assert "<loc>https://oudemelkerij.example/</loc>" in made.text("sitemap.xml")


def test_without_a_website_the_host_says_where_the_site_is(village: VillageBuilder) -> None:
    made = village().build("--base-url", PAGES)
    assert made.told["address"] == PAGES
    assert f'href="{PAGES}"' in made.text("404.html")


@pytest.mark.parametrize("options", [(), ("--base-url", PAGES)])
def test_the_domain_that_was_typed_comes_along_each_time(village: VillageBuilder, options: tuple[str, ...]) -> None:
    assert village(WEBSITE).build(*options).text("CNAME") == "oudemelkerij.example\n"


@pytest.mark.parametrize(
    "owner, name, address",
    [
        ("Verzonnegem", "mijn-dorp", "https://verzonnegem.github.io/mijn-dorp/"),
        ("verzonnegem", "Verzonnegem.github.io", "https://verzonnegem.github.io/"),
    ],
)
def test_a_repository_has_its_address_by_its_name(owner: str, name: str, address: str) -> None:
    assert hosting.pages_address(owner, name) == address


# Its weight ----------------------------------------------------------------------------------------------------------


def test_a_site_that_is_too_large_is_told_with_what_weighs_most(
    village: VillageBuilder, monkeypatch: pytest.MonkeyPatch
) -> None:
    film = {"bijlagen/film.mp4": bytes(3_000_000), "bijlagen/lied.mp3": bytes(1_200_000)}
    texts = event(body="[De film](../bijlagen/film.mp4) en [het lied](../bijlagen/lied.mp3).")
    place = village({**WEBSITE, **texts, **film})
    assert place.build().codes == []
    monkeypatch.setattr(hosting, "LARGEST_SITE", 4_000_000)
    again = place.build("--drafts")  # the same site, of which nothing has to be written
    [told] = again.problems
    assert (again.exit_code, told.code, told.level) == (0, "site-te-groot", "waarschuwing")
    assert told.sentence == "De site is 4,3 MB groot. GitHub Pages neemt niet meer dan 4,0 MB."
    assert told.remedy.startswith("Dit weegt het zwaarst: bestanden/film.mp4 (3,0 MB), bestanden/lied.mp3 (1,2 MB) en ")
    assert told.remedy.endswith(" Zet zoiets ergens anders, en maak er een link naar.")


# The report ----------------------------------------------------------------------------------------------------------


def test_the_report_says_where_the_site_is_and_what_is_wrong(village: VillageBuilder, tmp_path: Path) -> None:
    made = village({**WEBSITE, **event("concept: ja", "plek: zaal")}).build("--summary", str(tmp_path / "verslag.md"))
    assert made.exit_code == 1
    assert (tmp_path / "verslag.md").read_text(encoding="utf-8").splitlines()[:6] == [
        "# De website is niet gemaakt",
        "",
        "Wat online staat, is niet veranderd. Verbeter wat hieronder bij **fout** staat, dan lukt het.",
        "",
        "## Na te kijken: 1 fout",
        "",
    ]


def test_the_report_of_a_site_that_was_made(village: VillageBuilder, tmp_path: Path) -> None:
    made = village({**WEBSITE, **event("concept: ja")}).build("--summary", str(tmp_path / "verslag.md"))
    size = sum(len(made.bytes(name)) for name in made.files())
    assert (tmp_path / "verslag.md").read_text(encoding="utf-8") == (
        "# De website is gemaakt\n\n"
        "- Adres: <https://oudemelkerij.example/>\n"
        f"- 1 pagina, samen {-(-size // 1000)} kB\n"
        f"- {made.made['sheets']} bladen om te drukken\n\n"
        "Er is niets op aan te merken.\n\n"
        "<details><summary>Staat nu niet of niet helemaal op de site: 1</summary>\n\n"
        "- Soepavond (content/agenda/soep.md): concept\n\n"
        "</details>\n"
    )


def test_the_report_of_a_site_says_what_came_since_the_last_time(village: VillageBuilder, tmp_path: Path) -> None:
    place = village(WEBSITE)
    place.build()
    place.write(event("concept: ja"))
    place.build("--summary", str(tmp_path / "verslag.md"))
    assert (
        "\n\n## Sinds de vorige keer\n\n- agenda: van 0 naar 1 (nieuw: soep.md)\n"
        "- Nu niet op de site: Soepavond (content/agenda/soep.md): concept\n\nEr is niets"
    ) in (tmp_path / "verslag.md").read_text(encoding="utf-8")


def test_on_github_the_report_stands_behind_what_the_run_shows_already(
    village: VillageBuilder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = tmp_path / "summary.md"
    shown.write_text("Eerst dit.\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(shown))
    place = village(WEBSITE)
    for _ in range(2):  # the second time there is nothing to do, and still something to say
        place.run("build", str(place.folder), "--quiet")
    assert shown.read_text(encoding="utf-8").startswith("Eerst dit.\n# De website is gemaakt\n")
    assert shown.read_text(encoding="utf-8").count("# De website is gemaakt") == 2


def test_a_report_that_cannot_be_written_is_a_wrong_command_line(village: VillageBuilder, tmp_path: Path) -> None:
    place = village(WEBSITE)
    ended = place.run("build", str(place.folder), "--summary", str(tmp_path / "weg" / "verslag.md"))
    assert ended.exit_code == 2
    assert "Het verslag kan niet in" in ended.output
    assert "Klaar: " in ended.output  # the site is made all the same, and what is to be said of it is said


def test_what_was_typed_is_no_markup_in_the_report() -> None:
    kind = Kind("x", Level.WARNING, ("Bij {typed} staat `{typed}`.", "Schrijf `*ja*` aan @iedereen.", ""))
    problem = Problem(kind, Place("content/a_b.md", 3), {"typed": "<b>*x*</b>\n# kop | @jan"})
    left = LeftOut(Place("content/a.md"), "[klik](https://elders.example)", "concept")
    text = markdown(Outcome(None, None, (problem,), (left,), written=True))
    assert (
        r"- **waarschuwing** (content/a\_b.md, regel 3): Bij \<b\>\*x\*\</b\> \# kop \| @" + "\u2060jan staat "
        "`<b>*x*</b> # kop | @jan`. Schrijf `*ja*` aan @\u2060iedereen.\n"
    ) in text
    assert r"- \[klik\](https://elders.example) (content/a.md): concept" in text


def test_a_report_fits_in_a_comment_and_counts_what_does_not() -> None:
    kind = Kind("x", Level.TIP, ("{words}", "", ""))
    problems = tuple(Problem(kind, Place("a.md", line), {"words": "lang " * 70}) for line in range(1, 401))
    text = markdown(Outcome(None, None, problems, written=True))
    shown = text.count("- **tip**")
    assert LONGEST - 500 < len(text) < LONGEST + 100
    assert text.endswith(f"- En nog {400 - shown} regels die hier niet meer passen.\n")


def test_the_worst_comes_first_in_the_report() -> None:
    kinds = [Kind("x", level, (level.value, "", "")) for level in (Level.TIP, Level.ERROR, Level.WARNING)]
    text = markdown(Outcome(None, None, tuple(Problem(kind, Place("a.md")) for kind in kinds)))
    assert text.index("**fout** (a") < text.index("**waarschuwing** (a") < text.index("**tip** (a")
