"""Many small pieces of work on all processors.

A process is copied with all that it knows, so that nothing needs to be packed and sent to the copies; only what they
make comes back. Where a system cannot do that safely (Windows, macOS), one processor does it all.
"""

from __future__ import annotations

import multiprocessing
import signal
import sys
import threading
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")

FEW = 150  # pieces that are done sooner than copies are made
_PARTS = 4  # for each processor, so that none waits long for the last
_work: list[tuple[Callable[[Any], Any], Sequence[Any]]] = []  # what the copies find when they are made


def each(function: Callable[[T], R], things: Sequence[T], jobs: int) -> list[R]:
    """What `function` makes of each thing, in their order; it must be pure, for a copy may do it."""
    if jobs < 2 or len(things) < FEW or not _can_copy():
        return [function(thing) for thing in things]
    step = max(1, -(-len(things) // (jobs * _PARTS)))
    _work.append((function, things))
    try:
        with multiprocessing.get_context("fork").Pool(jobs, _be_quiet) as pool:
            parts = pool.map(_part, [(i, i + step) for i in range(0, len(things), step)], chunksize=1)
    finally:
        _work.pop()
    return [made for part in parts for made in part]


def _can_copy() -> bool:
    """Copying a process whose other threads hold locks would leave the copy waiting for ever."""
    return sys.platform == "linux" and threading.active_count() == 1


def _be_quiet() -> None:
    """Ctrl-C reaches the copies as well; the first process ends them."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _part(bounds: tuple[int, int]) -> list[Any]:
    function, things = _work[-1]
    return [function(thing) for thing in things[slice(*bounds)]]
