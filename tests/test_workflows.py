"""The workflows: what they may do, and that their steps put a village on the air from a bare machine."""

from __future__ import annotations

import datetime as dt
import os
import re
import shutil
import sys
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from browser import served
from builder import Files, Village, run
from buurtpunt import hosting
from page_checks import documents, missing_links
from paper import Paper
from pictures import picture
from runner import Machine, git, workflow
from test_project import copy_of_the_checkout, done, fresh_python

ROOT = Path(__file__).resolve().parent.parent
OURS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
AT = "https://verzonnegem.github.io/mijn-dorp/"


@pytest.fixture(scope="module")
def theirs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file with which a village asks for its site."""
    path = tmp_path_factory.mktemp("dorp") / "website.yml"
    path.write_text(hosting.workflow(), encoding="utf-8")
    return path


# What they say -------------------------------------------------------------------------------------------------------


def test_every_workflow_is_one_that_github_understands(theirs: Path) -> None:
    done(
        sys.executable,
        "-m",
        "check_jsonschema",
        "--builtin-schema",
        "vendor.github-workflows",
        *map(str, [*OURS, theirs]),
    )


def test_the_weekly_updates_are_asked_in_words_that_github_understands() -> None:
    updates = str(ROOT / ".github" / "dependabot.yml")
    done(sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.dependabot", updates)


def test_no_workflow_is_unsafe(theirs: Path, tmp_path: Path) -> None:
    """A village follows our releases by their tag, as it has nobody to mend a commit that it is pinned to."""
    own = tmp_path / "zizmor.yml"
    policies = f'{{"{hosting.REPOSITORY}/*": ref-pin, "*": hash-pin}}'
    own.write_text(f"rules: {{unpinned-uses: {{config: {{policies: {policies}}}}}}}\n", encoding="utf-8")
    zizmor = Path(sys.executable).parent / ("zizmor.exe" if os.name == "nt" else "zizmor")
    done(str(zizmor), "--offline", "--quiet", "--no-progress", "--config", str(own), *map(str, [*OURS, theirs]))


def test_every_action_is_pinned_with_its_version_beside_it() -> None:
    lines = [line for path in OURS for line in path.read_text(encoding="utf-8").splitlines()]
    used = [line for line in lines if " uses: " in line and " uses: $/" not in line]  # `$/` is this very commit
    assert used
    assert [line for line in used if not re.search(r"uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line)] == []


def test_the_file_of_a_village_is_short() -> None:
    assert len(hosting.workflow().splitlines()) <= 12


def test_every_night_begins_just_after_midnight_in_brussels(theirs: Path) -> None:
    """GitHub counts in the zone that is named. What is planned is a minute that exists in every night of the year."""
    [planned] = workflow(theirs)["on"]["schedule"]
    minute, hour, *days = planned["cron"].split()
    assert (int(hour), days) == (0, ["*", "*", "*"])
    assert 0 < int(minute) < 30  # not on the hour: that is when everybody comes
    zone = ZoneInfo(planned["timezone"])
    for number in range(366):
        planned_at = dt.datetime.combine(dt.date(2027, 1, 1) + dt.timedelta(number), dt.time(0, int(minute)), zone)
        assert planned_at.astimezone(dt.UTC).astimezone(zone).replace(tzinfo=None) == planned_at.replace(tzinfo=None)


# What they do --------------------------------------------------------------------------------------------------------

needs_bash = pytest.mark.skipif(
    os.name == "nt" or not shutil.which("bash"), reason="these machines of GitHub have bash"
)


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, set[str], Path]:
    """A Python with nothing in it, what is installed there since, and this project as somebody checks it out."""
    folder = tmp_path_factory.mktemp("github")
    return Path(fresh_python(folder / "python")), set(), copy_of_the_checkout(folder / "buurtpunt")


@pytest.fixture
def machine(bare: tuple[Path, set[str], Path], tmp_path: Path) -> Machine:
    """GitHub, and on it the smallest village that there is, as `init` makes it."""
    python, installed, ours = bare
    village = tmp_path / "gepusht"
    least = ("--ja", "--naam", "De Melkerij", "--contact", "Mieke Voorbeeld", "--telefoon", "0450 00 12 34")
    began = run("init", str(village), *least, site=village / "output" / "site")
    assert began.exit_code == 0, began.output
    git(village, "init", "--quiet")
    return Machine(village, ours, python, installed, tmp_path / "actions")


@pytest.mark.slow
@needs_bash
@pytest.mark.xdist_group("github")
def test_a_village_that_is_pushed_is_on_the_air_and_stays_there(machine: Machine) -> None:
    soup = "---\ntitel: Soepavond\ndatum: 2030-12-12\nvan: 18:00\nfoto: soep.jpg\n---\nBreng een kom mee.\n"
    Village(machine.village).write({"agenda/soep.md": soup, "beelden/soep.jpg": picture()})
    machine.base_url = AT
    assert machine.run("push"), machine.said
    assert machine.online
    assert f"<loc>{AT}</loc>" in (machine.online / "sitemap.xml").read_text(encoding="utf-8")
    assert f'href="{AT}"' in (machine.online / "404.html").read_text(encoding="utf-8")
    with served(machine.online, "/mijn-dorp/") as address:
        assert missing_links(address, documents(machine.online)) == ""
    assert f"- Adres: <{AT}>" in machine.summary
    assert [path.suffix for path in machine.artifacts["drukwerk"].iterdir()].count(".pdf") > 2
    assert machine.artifacts["verslag"].read_text(encoding="utf-8") == machine.summary
    assert not (machine.workspace / "intern").exists()  # what is private never left the computer

    # The next night the village has a domain of its own: nothing was typed, GitHub knows.
    machine.base_url = "https://oudemelkerij.example/"
    assert machine.run("schedule"), machine.said
    assert "<loc>https://oudemelkerij.example/</loc>" in (machine.online / "sitemap.xml").read_text(encoding="utf-8")
    assert (machine.online / "CNAME").read_text(encoding="utf-8") == "oudemelkerij.example\n"


@pytest.mark.slow
@needs_bash
@pytest.mark.xdist_group("github")
def test_what_is_gone_is_asked_and_who_starts_the_run_again_has_said_that_it_is_right(machine: Machine) -> None:
    machine.base_url = AT
    offers: Files = {f"aanbod/{number}.md": f"---\ntitel: Aanbod {number}\n---\n" for number in range(2)}
    Village(machine.village).write(offers)
    assert machine.run("push"), machine.said
    Village(machine.village).write(dict.fromkeys(offers))
    assert not machine.run("push")
    assert "title=veel-weg::" in machine.said
    machine.attempt = 2
    assert machine.run("push"), machine.said
    machine.attempt = 1
    assert machine.run("schedule"), machine.said  # it is not asked twice


@pytest.mark.slow
@needs_bash
@pytest.mark.xdist_group("github")
def test_a_proposal_is_made_and_checked_and_goes_nowhere(machine: Machine) -> None:
    machine.base_url = AT
    assert machine.run("pull_request"), machine.said
    assert (machine.online, sorted(machine.artifacts)) == (None, ["drukwerk", "verslag", "website"])

    Village(machine.village).write({"agenda/fout.md": "---\ntitel: Kermis\ndatum: 31/02/2027\n---\n"})
    assert not machine.run("pull_request")
    assert "::error file=content/agenda/fout.md,line=3,col=8,title=datum-bestaat-niet::" in machine.said
    report = machine.artifacts["verslag"].read_text(encoding="utf-8")
    assert "# De website is niet gemaakt" in report
    assert "- **fout** (content/agenda/fout.md, regel 3): " in report
    assert sorted(machine.artifacts) == ["verslag"]


@pytest.mark.slow
@needs_bash
@pytest.mark.xdist_group("github")
def test_a_proposal_is_made_with_the_theme_of_the_main_branch(machine: Machine) -> None:
    place = Village(machine.village)
    assert machine.run("pull_request"), machine.said  # the main branch has no theme of its own yet
    evil = {"themes/dorp/missing.html": "overgenomen", "themes/dorp/druk/flyer.typ": "#overgenomen"}
    place.write(evil)
    assert machine.run("pull_request"), machine.said
    assert "overgenomen" not in (machine.artifacts["website"] / "404.html").read_text(encoding="utf-8")

    place.write({"themes/dorp/missing.html": "van ons", "themes/dorp/druk/flyer.typ": None})
    machine.base_url = AT
    assert machine.run("push"), machine.said
    place.write({"themes/dorp/missing.html": "overgenomen"})
    assert machine.run("pull_request"), machine.said
    assert (machine.artifacts["website"] / "404.html").read_text(encoding="utf-8") == "van ons"
    assert not list(machine.workspace.glob(".buurtpunt-hoofdtak"))


@pytest.mark.slow
@needs_bash
@pytest.mark.xdist_group("github")
def test_what_is_private_is_in_nothing_that_a_run_keeps_not_even_when_it_was_pushed(machine: Machine) -> None:
    machine.base_url = AT
    vu = "vu: {naam: Josée Geheim, straat: Verborgenlaan, nummer: 77, postcode: 9999, gemeente: Verzonnegem}\n"
    order = "titel: Kom eens langs\nsoort: flyer\n"
    Village(machine.village).write({"./.gitignore": "output/\n", "intern/druk.yml": vu, "drukwerk/kom.yml": order})
    assert machine.run("push"), machine.said
    assert machine.kept
    kept = [*machine.kept.values(), *machine.artifacts.values()]
    for top in kept:
        for path in [top, *top.rglob("*")]:
            data = path.read_bytes() if path.is_file() else b""
            told = Paper(data).text if data.startswith(b"%PDF-") else data.decode("utf-8", "ignore")
            assert not re.search("Geheim|Verborgenlaan", told), path
    assert "::warning title=De map intern staat op GitHub::" in machine.said


@pytest.mark.slow
@needs_bash
@pytest.mark.xdist_group("github")
def test_while_pages_is_off_the_run_says_where_to_turn_it_on(machine: Machine) -> None:
    assert not machine.run("push")
    assert (machine.online, sorted(machine.artifacts)) == (None, ["drukwerk", "verslag"])
    assert (
        "::error title=GitHub Pages staat nog uit::Zet het aan bij Settings, Pages, Source: GitHub Actions."
        in machine.said
    )
    machine.base_url = AT
    assert machine.run("workflow_dispatch"), machine.said
    assert machine.online
