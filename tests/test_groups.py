"""What shares a costly thing of its module goes to one process, however many of them test."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def by_group(request: pytest.FixtureRequest) -> bool:
    """Whether tests are handed out by group, as `python3 tests` does."""
    return bool(request.config.getoption("loadgroup", default=False))


@pytest.fixture(scope="module")
def costly(for_all: Path, by_group: bool) -> Path:
    """Cannot be made twice, by whatever process."""
    made = for_all / "made-once"
    made.mkdir(exist_ok=not by_group)
    return made


@pytest.mark.parametrize("number", range(4))
def test_what_a_module_shares_is_made_once_for_all_processes(costly: Path, number: int) -> None:
    (costly / str(number)).touch()


def test_who_hands_out_the_tests_is_told_which_go_together(request: pytest.FixtureRequest, by_group: bool) -> None:
    """A pytest that does not pass it on says nothing of that."""
    [group] = [mark.args[0] for mark in request.node.iter_markers("xdist_group")]
    assert group == "tests/test_groups.py shared"
    assert request.node.nodeid.partition("@")[2] == (group if by_group else "")
