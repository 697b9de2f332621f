"""Many small pieces of work on all processors.

A process is copied with all that it knows, so that nothing needs to be packed and sent to the copies; only what they
make comes back. Where a system cannot do that safely (Windows, macOS), one processor does it all. So it does where
a copy does not live: the system ends one when there is too little memory.
"""

from __future__ import annotations

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
    return _in_copies(function, things, jobs)


def _in_copies(function: Callable[[T], R], things: Sequence[T], jobs: int) -> list[R]:
    from concurrent.futures.process import BrokenProcessPool, ProcessPoolExecutor
    from multiprocessing import active_children, get_context

    step = max(1, -(-len(things) // (jobs * _PARTS)))
    bounds = [(i, i + step) for i in range(0, len(things), step)]
    _work.append((function, things))
    copies = ProcessPoolExecutor(jobs, get_context("fork"), _end_quietly)
    try:
        return [made for part in copies.map(_part, bounds) for made in part]
    except BrokenProcessPool:
        return [function(thing) for thing in things]
    except BaseException:  # a mistake of ours, or Ctrl-C: nobody waits for what they were at
        for copy in active_children():
            copy.terminate()
        raise
    finally:
        copies.shutdown(cancel_futures=True)
        _work.pop()


def _can_copy() -> bool:
    """Copying a process whose other threads hold locks would leave the copy waiting for ever."""
    return sys.platform == "linux" and threading.active_count() == 1


def _end_quietly() -> None:
    """Ctrl-C reaches the copies as well; what there is to say of it is for the first process to say."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def _part(bounds: tuple[int, int]) -> list[Any]:
    function, things = _work[-1]
    return [function(thing) for thing in things[slice(*bounds)]]
