"""Makes several things at a time, within a budget of memory."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from contextvars import copy_context
from dataclasses import dataclass, field
from typing import TypeVar

from buurtpunt.writing.cache import Cache

T = TypeVar("T")
R = TypeVar("R")

MEMORY = 180_000_000  # bytes that pictures in the making may take together; one large picture may take more, alone


class MemoryBudget:
    """A quantity of memory, of which everybody takes a part for a while."""

    def __init__(self, size: int = MEMORY) -> None:
        self._size = size
        self._taken = 0
        self._change = threading.Condition()

    @contextmanager
    def take(self, amount: int) -> Iterator[None]:
        """Waits until there is place for `amount`, or until one is alone."""
        with self._change:
            self._change.wait_for(lambda: self._taken == 0 or self._taken + amount <= self._size)
            self._taken += amount
        try:
            yield
        finally:
            with self._change:
                self._taken -= amount
                self._change.notify_all()


@dataclass(frozen=True, slots=True)
class Executor:
    """What there is to work with. `progress` hears how many are done.

    `tries`: something stands in the way of the site already, so each picture is only looked at for what is wrong with it.
    """

    cache: Cache
    jobs: int = 1
    progress: Callable[[int], None] = lambda _done: None
    memory: MemoryBudget = field(default_factory=MemoryBudget)
    tries: bool = False

    def all(self, make: Callable[[T], R], things: Sequence[T]) -> list[R]:
        """What `make` makes of each thing, in their order, several at a time."""
        made = []
        with self.begun(make, things) as results:
            for result in results:
                made.append(result)
                self.progress(len(made))
        return made

    @contextmanager
    def begun(self, make: Callable[[T], R], things: Sequence[T]) -> Iterator[Iterator[R]]:
        """Begins to make things, beside whatever else is done in the `with`; gives them one by one, in their order."""
        pool = ThreadPoolExecutor(min(self.jobs, max(len(things), 1)))
        try:
            contexts = [copy_context() for _ in things]  # what this build keeps is known in each thread
            yield pool.map(lambda context, thing: context.run(make, thing), contexts, things)
        finally:  # after Ctrl-C too: what has begun is finished, what has not is not begun
            pool.shutdown(cancel_futures=True)
