"""The inks of a press for a colour on a screen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from buurtpunt.knowledge.inks import black, inks

PARTS = st.integers(0, 255)


def per_cent(colour: str) -> list[int]:
    return [round(part * 100) for part in inks(*bytes.fromhex(colour))]


@pytest.mark.parametrize(
    "colour, mixed",
    [("ffffff", [0, 0, 0, 0]), ("009ee0", [100, 0, 0, 0]), ("e6007e", [0, 100, 0, 0]), ("ffed00", [0, 0, 100, 0])],
)
def test_paper_and_each_ink_alone_are_themselves(colour: str, mixed: list[int]) -> None:
    assert per_cent(colour) == pytest.approx(mixed, abs=1)


def test_a_green_has_yellow_in_it_and_is_not_blue() -> None:
    cyan, magenta, yellow, _ = per_cent("0b6e4f")
    assert cyan > yellow > 50
    assert magenta < 20


@given(PARTS, PARTS, PARTS)
def test_there_is_never_more_ink_than_paper_takes(red: int, green: int, blue: int) -> None:
    mixed = inks(red, green, blue)
    assert all(0 <= part <= 1 for part in mixed)
    assert sum(mixed) <= 3  # 300 per cent (ISO 12647-2 allows 330 on coated paper)


@given(PARTS, PARTS)
def test_darker_is_more_black(one: int, other: int) -> None:
    light, dark = max(one, other), min(one, other)
    assert black(dark, dark, dark)[3] >= black(light, light, light)[3]
    assert inks(dark, dark, dark)[3] >= inks(light, light, light)[3]
