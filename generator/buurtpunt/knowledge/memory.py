"""Caches the answers of slow libraries (holidays, numbering plans, mail rules) from one build to the next.

Loading the holidays of the world, its numbering plans or the rules for mail takes longer than a whole build of a small
village. `kept_in` tells where things are kept; without it each question is asked anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, Protocol


class Store(Protocol):
    """Where things are kept, as what JSON can hold."""

    def get(self, text: str) -> Any | None:
        """What is kept under a text, or None."""

    def put(self, text: str, thing: Any) -> None:
        """Keeps it."""


_store: ContextVar[Store | None] = ContextVar("store", default=None)


@contextmanager
def kept_in(store: Store) -> Iterator[None]:
    """Within the `with` things are kept there, by this build alone: another one at the same time has its own store."""
    token = _store.set(store)
    try:
        yield
    finally:
        _store.reset(token)


def recall(question: str, ask: Callable[[], Any]) -> Any:
    """The answer to a question, which names all that has a say in it; raises what `ask` raises, and keeps nothing then."""
    store = _store.get()
    known = None if store is None else store.get(question)
    if known is None:
        known = ask()
        if store is not None:
            store.put(question, known)
    return known


def recall_latest(question: str, given: str, ask: Callable[[], Any]) -> Any:
    """The answer to a question as things are; `given` names all that has a say in it. Only the latest answer is kept."""
    store = _store.get()
    known = None if store is None else store.get(question)
    if known is None or known[0] != given:
        known = [given, ask()]
        if store is not None:
            store.put(question, known)
    return known[1]
