"""The list of what a village held at its last build, so that the next one can say what is gone.

It follows from that village alone. A list that is not there, is cut short or was changed by somebody counts as none.
"""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from buurtpunt.disk import ours
from buurtpunt.disk.order import ADMIN
from buurtpunt.disk.plain import read
from buurtpunt.writing.seal import opened, sealed

NAME = "inhoud.lijst"
LARGEST = 20_000_000  # bytes; a village of twenty thousand texts has a tenth of it
ALWAYS = "9999-12-31"


class Thing(NamedTuple):
    """One thing of a village by its name, and the last day (ISO 8601) on which somebody would miss it; "" is never."""

    name: str
    until: str = ALWAYS


class Held(NamedTuple):
    """All that a village had, by what it is (`agenda`), and what of it was left out, each with its reasons."""

    village: str
    things: dict[str, list[Thing]]
    left_out: dict[str, list[str]]


def recall(output: Path, village: str) -> Held | None:
    """What the last build of this village kept, when every letter of it is still there and no other came since."""
    with suppress(OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        told = opened(read(output / ADMIN / NAME, LARGEST))
        things = {kind: [Thing(*map(str, one)) for one in found] for kind, found in told["things"].items()}
        left_out = {key: [*map(str, reasons)] for key, reasons in told["left_out"].items()}
        return Held(village, things, left_out) if told["village"] == village else None
    return None


def keep(output: Path, held: Held) -> None:
    """Keeps what there is now; a disk that refuses makes no difference, but for what the next build can say."""
    with suppress(OSError):
        ours.write(output / ADMIN / NAME, sealed(json.dumps(held._asdict(), ensure_ascii=False)))
