"""Caches the answers of slow libraries (holidays, numbering plans, mail rules) from one build to the next.

Loading the holidays of the world, its numbering plans or the rules for mail takes longer than a whole build of a small
village. `keep_on` tells where things are kept; without it each question is asked anew.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol


class Store(Protocol):
    """Where things are kept, as what JSON can hold."""

    def get(self, text: str) -> Any | None:
        """What is kept under a text, or None."""

    def put(self, text: str, thing: Any) -> None:
        """Keeps it."""


_store: list[Store] = []  # at most one


def keep_on(store: Store | None) -> None:
    """From now on things are kept there; None: nowhere."""
    _store[:] = [store] if store else []


def recall(question: str, ask: Callable[[], Any]) -> Any:
    """The answer to a question, which names all that has a say in it; raises what `ask` raises, and keeps nothing then."""
    store = next(iter(_store), None)  # which somebody else may take away meanwhile
    known = store.get(question) if store else None
    if known is None:
        known = ask()
        if store:
            store.put(question, known)
    return known


def recall_latest(question: str, given: str, ask: Callable[[], Any]) -> Any:
    """The answer to a question as things are; `given` names all that has a say in it. Only the latest answer is kept."""
    store = next(iter(_store), None)
    known = store.get(question) if store else None
    if known is None or known[0] != given:
        known = [given, ask()]
        if store:
            store.put(question, known)
    return known[1]
