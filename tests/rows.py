"""Many rows in one test: what is cheap costs more as a test of its own than by itself."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from typing import Any

import pytest

Test = Callable[..., None]


def each(names: str, rows: Iterable[Any]) -> Callable[[Test], Test]:
    """As `pytest.mark.parametrize`, in one test: it tries every row, and tells of all that fail which they are.

    A fixture is the same one for all rows. So it is for what is quick and leaves nothing behind, as `village` does, which
    makes a new one with each call.
    """
    keys = [name.strip() for name in names.split(",")]
    found = [dict(zip(keys, row if len(keys) > 1 else (row,), strict=True)) for row in rows]
    assert found, "no rows"

    def made(test: Test) -> Test:
        def every_row(**fixtures: Any) -> None:
            failed: list[BaseException] = []
            for row in found:
                try:
                    test(**row, **fixtures)
                except (Exception, pytest.fail.Exception) as error:
                    error.add_note(f"in the row {row!r}")
                    failed.append(error)
            if failed:
                raise (
                    failed[0] if len(failed) == 1 else BaseExceptionGroup(f"{len(failed)} of {len(found)} rows", failed)
                )

        asked = inspect.signature(test)
        every_row.__name__, every_row.__doc__, every_row.__module__ = test.__name__, test.__doc__, test.__module__
        left = [one for name, one in asked.parameters.items() if name not in keys]
        every_row.__signature__ = asked.replace(parameters=left)  # type: ignore[attr-defined]
        every_row.pytestmark = [*getattr(test, "pytestmark", [])]  # type: ignore[attr-defined]
        return every_row

    return made
