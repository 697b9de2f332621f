"""What is asked of a build."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

INPUTS = ("content", "intern", "themes")  # the folders of a village that have a say in what is made

Tell = Callable[[str, int, int], None]  # what is being done, of how many things, and how many of them are done


class Stopped(Exception):
    """What a `Tell` raises to end what is being done."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the command line asks. The clock is one of them: nothing below reads it."""

    start: Path  # where to look for the village
    today: dt.date
    bundled: Path  # the themes that came along
    output: Path | None = None  # default: output/ in the village
    base_url: str = ""  # default: `website` of the village
    drafts: bool = False
    strict: bool = False
    jobs: int = 1  # how many things at a time
    asked: str = ""  # the whole question as one text: asked again, it has the same answer while nothing changes
    gone_is_right: bool = False  # whether somebody said that much is gone on purpose
    only: str = ""  # one part of the output; "" is all of them
    one: str = ""  # of a part one thing alone: the sheet of this name, the texts of what stands in this file; "" is all
    offered: bool = False  # in the place of the sheets those that nobody asked for yet

    def wants(self, part: str) -> bool:
        """Whether a part is to be made."""
        return self.only in ("", part)
