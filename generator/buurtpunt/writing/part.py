"""A part of the output: a folder that is swapped as a whole. Nothing is loaded here, since the command line asks for the names of all parts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from buurtpunt.problems import LeftOut, Problem
    from buurtpunt.writing.manifest import Kept


@dataclass(frozen=True, slots=True)
class MadePart:
    """The files of a part by their path in it, with "/"; what each was made from, as far as that is known; how many there are
    of what is counted; and what could not be made.
    """

    files: Mapping[str, bytes | Kept] = field(default_factory=dict)
    keys: Mapping[str, str] = field(default_factory=dict)
    counts: Mapping[str, int] = field(default_factory=dict)
    left_out: tuple[LeftOut, ...] = ()
    problems: tuple[Problem, ...] = ()
