"""Many rows in one test: it fails when one of them does, and says which."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest

from rows import each


@each("number, word", [(1, "een"), (2, "drie"), (3, "vier"), (4, "vier")])
def _is_that_word(number: int, word: str) -> None:
    assert ["nul", "een", "twee", "drie", "vier"][number] == word


def test_each_row_that_fails_is_told() -> None:
    with pytest.raises(BaseExceptionGroup, match="2 of 4 rows") as told:
        _is_that_word()
    notes = [note for error in told.value.exceptions for note in error.__notes__]
    assert notes == [f"in the row {row}" for row in ({"number": 2, "word": "drie"}, {"number": 3, "word": "vier"})]


def test_what_should_have_been_refused_and_was_not_is_told_too() -> None:
    @each("typed", ["1", "x"])
    def _is_refused(typed: str) -> None:
        with pytest.raises(ValueError, match="invalid literal"):
            int(typed)

    with pytest.raises(pytest.fail.Exception) as told:
        _is_refused()
    assert told.value.__notes__ == ["in the row {'typed': '1'}"]


def test_a_fixture_that_is_no_row_is_still_asked_for() -> None:
    @each("typed", ["a"])
    @each("more", ["b"])
    def _asks(tmp_path: Path, typed: str, more: str) -> None:
        assert (typed, more, tmp_path.name) == ("a", "b", "c")

    assert [*inspect.signature(_asks).parameters] == ["tmp_path"]
    _asks(tmp_path=Path("c"))


def test_no_rows_are_no_test() -> None:
    with pytest.raises(AssertionError, match="no rows"):
        each("typed", [])
