"""How much is tried: a handful on each change, and as much as `EXAMPLES` says in the night, where each row has its turn too.

`EXAMPLES=200 python3 tests --timeout 0` is what .github/workflows/night.yml runs.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")

IS_NIGHT = "EXAMPLES" in os.environ


def examples(by_day: int) -> int:
    """How many examples are generated."""
    return int(os.environ.get("EXAMPLES", by_day))


def some(rows: Sequence[T], one_in: int) -> list[T]:
    """Of many rows of one sort the first by day, and then one in so many; all of them in the night."""
    return [*rows[:: 1 if IS_NIGHT else one_in]]
