"""What every test may ask for."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Protocol

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser

from browser import opened
from builder import TODAY, Files, Village, bug_report, new_village, run

# How long an example takes says more of the machine than of the code. The examples of every day are the same each day,
# so that what fails is what was changed; with EXAMPLES in the environment a night tries other ones.
settings.register_profile(
    "here", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize="EXAMPLES" not in os.environ
)
settings.load_profile("here")

ROOT = Path(__file__).resolve().parent.parent


class VillageBuilder(Protocol):
    """What the fixture `village` is."""

    def __call__(self, files: Files | None = None) -> Village: ...


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--refresh`: what is made now is the golden site from now on."""
    parser.addoption("--refresh", action="store_true", help="keep what is made now as the golden site")


@pytest.fixture(scope="session", autouse=True)
def _nothing_above(tmp_path_factory: pytest.TempPathFactory) -> None:
    """What happens to lie above the folder of the tests, such as a village in `/tmp`, is none of their business."""
    os.environ["BUURTPUNT_NIET_HOGER"] = str(tmp_path_factory.getbasetemp().resolve())


@pytest.fixture
def village(tmp_path: Path) -> VillageBuilder:
    r"""A new village with each call, in a folder of the kind that people have: with a space and an accent.

    Keys are paths below content/, unless they begin with `intern/`, `themes/` or `./`; None leaves a file out:

        made = village({"agenda/kermis.md": "---\ntitel: Kermis\ndatum: 2026-12-12\n---\nKom!"}).build()
        assert made.page("agenda/kermis/").css_first("h1").text() == "Kermis"
    """
    numbers = count(1)

    def build(files: Files | None = None) -> Village:
        return new_village(tmp_path / f"Café {next(numbers)}", files)

    return build


@pytest.fixture(scope="session")
def demo_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The website of the village in this checkout, made once by the real command line."""
    output = tmp_path_factory.mktemp("demo")
    made = run("build", str(ROOT), "--json", "--today", TODAY, "--output", str(output), site=output / "site")
    assert made.exit_code == 0, bug_report(made.output)
    return made.site


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A real browser; one for each module, since its event loop may not outlive those who use it."""
    with opened() as found:
        yield found
