"""The pages of the handbook about the internet: what stands in them to be typed over is right."""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

import pytest

from buurtpunt import hosting
from conftest import VillageBuilder
from test_project import done

PAGES = Path(__file__).resolve().parent.parent / "handboek" / "content" / "paginas"
NAMES = (
    "op-het-internet", "github-pages", "eigen-adres", "elke-nacht", "dokter",
    "netlify", "cloudflare-pages", "gitlab-pages", "webruimte",
)  # fmt: skip


def text_of(name: str) -> str:
    return (PAGES / f"{name}.md").read_text(encoding="utf-8")


def block(name: str, language: str) -> str:
    """The one block of code in this language on a page."""
    [found] = re.findall(rf"^```{language}\n(.*?)^```$", text_of(name), re.DOTALL | re.MULTILINE)
    assert isinstance(found, str)
    return found


def test_the_pages_make_a_site_without_a_complaint(village: VillageBuilder) -> None:
    others = ("drukken", "schrijven", "open-data")
    elsewhere = {f"paginas/{name}.md": f"---\ntitel: {name}\n---\nIn een ander hoofdstuk.\n" for name in others}
    made = village(elsewhere | {f"paginas/{name}.md": text_of(name) for name in NAMES}).build("--strict")
    assert (made.exit_code, [p.sentence for p in made.problems if p.level != "tip"]) == (0, [])


def test_the_file_for_github_is_the_one_that_a_new_village_gets() -> None:
    assert block("github-pages", "yaml") == hosting.workflow()
    assert hosting.WORKFLOW_FILE in text_of("github-pages")


def test_the_file_for_gitlab_is_one_that_gitlab_understands(tmp_path: Path) -> None:
    path = tmp_path / ".gitlab-ci.yml"
    path.write_text(block("gitlab-pages", "yaml"), encoding="utf-8")
    schema = ("--builtin-schema", "vendor.gitlab-ci", "--data-transform", "gitlab-ci")
    done(sys.executable, "-m", "check_jsonschema", *schema, str(path))


def test_the_file_for_netlify_can_be_read() -> None:
    told = tomllib.loads(block("netlify", "toml"))
    assert told["build"]["publish"] == "output/site"


@pytest.mark.parametrize("name", ["netlify", "gitlab-pages", "cloudflare-pages"])
def test_every_other_home_builds_with_the_same_command(name: str) -> None:
    assert "python -m buurtpunt build" in text_of(name)
    assert "output/site" in text_of(name)


def test_the_numbers_of_github_are_those_that_the_doctor_knows() -> None:
    told = set(re.findall(r"\b185\.199\.\d+\.153\b", text_of("eigen-adres")))
    assert told == {number for number in hosting.PAGES_ADDRESSES if "." in number}


def test_the_page_about_github_says_why_its_sheets_may_not_be_printed() -> None:
    """The publisher's home stays at home: what a run keeps of a public repository, everybody with an account can fetch."""
    told = " ".join(text_of("github-pages").split())
    assert "Op elk blad staat een band: *nog niet drukken*. Dat is geen fout." in told
    assert "`buurtpunt build`. In `output/druk` liggen dan dezelfde bladen, zonder band." in told


def test_what_is_private_is_warned_of_wherever_a_folder_is_dragged() -> None:
    for name in ("netlify", "cloudflare-pages", "webruimte"):
        assert "In de mappen ernaast staan dingen die niemand mag zien." in " ".join(text_of(name).split())
