"""How a problem is told: the piece of the line that matters, and what GitHub can read."""

from __future__ import annotations

import pytest

from buurtpunt.problems import Kind, Level, Place, Problem
from buurtpunt.report import LONGEST, excerpt, github_lines


@pytest.mark.parametrize("before, after", [(0, 0), (0, 900), (400, 400), (900, 0), (20, 900), (900, 20)])
def test_of_a_very_long_line_the_piece_with_the_spot_is_shown(before: int, after: int) -> None:
    line = "a" * before + "!" + "z" * after
    text, at = excerpt(Place("content/a.md", 1, before + 1, line))
    assert (text[at], len(text)) == ("!", min(len(line), LONGEST))


def test_in_an_annotation_what_means_something_to_github_is_escaped() -> None:
    kind = Kind("te-veel", Level.WARNING, ("100% van {value}.", "Minder.", ""))
    problem = Problem(kind, Place("content/a,b:c\n%.md", 3), {"value": "soep"})
    assert list(github_lines([problem])) == [
        "::warning file=content/a%2Cb%3Ac%0A%25.md,line=3,title=te-veel::100%25 van soep. Minder."
    ]
