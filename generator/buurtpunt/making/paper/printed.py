"""The type of what came of the sheets, apart from `press`, which takes its time to load."""

from __future__ import annotations

from dataclasses import dataclass, field

from buurtpunt.making.paper.orders import Job
from buurtpunt.problems import LeftOut, Problem
from buurtpunt.writing.manifest import Kept


@dataclass(frozen=True, slots=True)
class Printed:
    """The files of the part `druk`, those for the website by their address, what was left off the sheets, and what is wrong with them."""

    files: dict[str, bytes | Kept] = field(default_factory=dict)
    for_site: dict[str, bytes | Kept] = field(default_factory=dict)
    on_site: dict[str, Job] = field(default_factory=dict)  # which sheet each of them is
    left_out: tuple[LeftOut, ...] = ()
    problems: tuple[Problem, ...] = ()
