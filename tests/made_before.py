"""A store of photos, sheets and letters beside all the villages of the tests: what one build made, no other makes again.

A build keeps them in its own village, under a digest of all that has a say in them, our code and our libraries included (see
`writing.memo`). Here they lie once more, for all processes that test. A test that bends the program, from when it does so with
`monkeypatch.setattr`, or that asks how something is made (the marker `afresh`), takes nothing out of it and puts nothing in.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest

from buurtpunt.disk import ours
from buurtpunt.writing.cache import Cache

_GET, _PUT, _SETATTR = Cache.get, Cache.put, pytest.MonkeyPatch.setattr
current: Store | None = None  # the one that this process uses


class Store:
    """The store: a file for what a step made, by its key, and the files that belong to it. `open` says whether it is used."""

    def __init__(self, folder: Path) -> None:
        self.open = True
        self.folder = folder
        self._files = Cache(folder)
        self._made = folder / "gemaakt"
        self._made.mkdir(parents=True, exist_ok=True)

    def get(self, cache: Cache, key: str) -> Any | None:
        """What a village kept, or else what another did: from then on this one keeps it too."""
        found = _GET(cache, key)
        if found is not None or not self.open:
            return found
        try:
            before = json.loads((self._made / key).read_bytes())
        except FileNotFoundError:
            return None
        for name in before[1]:
            cache.put_file((self._files.folder / name).read_bytes())
        _PUT(cache, key, before)
        return before

    def put(self, cache: Cache, key: str, facts: Any) -> None:
        """Keeps what a village keeps; its files come first, since another process may be looking."""
        _PUT(cache, key, facts)
        if self.open:
            with suppress(OSError):  # there was no place for it in the village
                for name in facts[1]:
                    self._files.put_file((cache.folder / name).read_bytes())
                ours.write(self._made / key, json.dumps(facts).encode())


@contextmanager
def kept_in(folder: Path) -> Iterator[Store]:
    """A store in a folder, that every build in this process uses."""
    store = Store(folder)

    def get(cache: Cache, key: str) -> Any | None:
        return store.get(cache, key)

    def put(cache: Cache, key: str, facts: Any) -> None:
        store.put(cache, key, facts)

    def setattr(monkeypatch: pytest.MonkeyPatch, *what: Any, **how: Any) -> None:  # noqa: A001 - its name in pytest
        store.open = False
        _SETATTR(monkeypatch, *what, **how)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pytest.MonkeyPatch, "setattr", setattr)
        patch.setattr(Cache, "get", get)
        patch.setattr(Cache, "put", put)
        patch.setattr(sys.modules[__name__], "current", store)
        store.open = True
        yield store
