"""Many small pieces of work on all processors.

A process is copied with all that it knows, so that nothing needs to be packed and sent to the copies; only what they
make comes back. Where a system cannot do that safely (Windows, macOS), one processor does it all. What a copy did not
give back is done once more by the first process: where the system ended it, since there was too little memory, and where a
mistake of ours did, which is then told by its own place.
"""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")

FEW = 150  # pieces that are done sooner than copies are made


def each(function: Callable[[T], R], things: Sequence[T], jobs: int) -> list[R]:
    """What `function` makes of each thing, in their order; it must be pure, for a copy may do it."""
    if jobs < 2 or len(things) < FEW or not _can_copy():
        return [function(thing) for thing in things]
    return _in_copies(function, things, jobs)


def _in_copies(function: Callable[[T], R], things: Sequence[T], jobs: int) -> list[R]:
    from multiprocessing import get_context

    fork = get_context("fork")
    shares = [things[first::jobs] for first in range(jobs)]  # dealt out: neighbours take about the same time
    copies, ends = [], []
    try:
        with _ctrl_c_later():
            for share in shares:
                receives, sends = fork.Pipe(duplex=False)
                copy = fork.Process(target=_give, args=(function, share, sends), daemon=True)
                copy.start()
                sends.close()  # so that when the copy ends, what it sends ends too
                copies.append(copy)
                ends.append(receives)
        given = (_taken(receives) for receives in ends)
        made = [one or [function(thing) for thing in share] for one, share in zip(given, shares, strict=True)]
    except BaseException:  # Ctrl-C: nobody waits for what they were at
        for copy in copies:
            copy.kill()
        raise
    finally:
        for copy in copies:
            copy.join()
    return [made[at % jobs][at // jobs] for at in range(len(things))]


@contextmanager
def _ctrl_c_later() -> Iterator[None]:
    """Ctrl-C counts afterwards: between the moment that a copy is there and the one that we know of it, none could end it."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _give(function: Callable[[T], R], things: Sequence[T], sends: Any) -> None:
    """What a copy does. Ctrl-C reaches it as well; what there is to say, the first process says."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    with suppress(BaseException):
        sends.send([function(thing) for thing in things])


def _taken(receives: Any) -> list[Any] | None:
    """What a copy made; None where it ended before."""
    from pickle import UnpicklingError

    with receives, suppress(EOFError, OSError, UnpicklingError):
        made: list[Any] = receives.recv()
        return made
    return None


def _can_copy() -> bool:
    """Copying a process whose other threads hold locks would leave the copy waiting for ever."""
    return sys.platform == "linux" and threading.active_count() == 1
