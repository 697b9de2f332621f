"""A store of photos, sheets and letters beside all the villages of the tests: what one build made, no other makes again.

A build keeps them in its own village, under a digest of all that has a say in them, our code and our libraries included (see
`writing.memo`). Here they lie once more, for all processes that test. A test that bends the program, with `monkeypatch`, or
that asks how something is made (the marker `afresh`), takes nothing out of it and puts nothing in.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest

from buurtpunt.writing.cache import Cache

_GET, _PUT = Cache.get, Cache.put
current: Store | None = None  # the one that this process uses


class Store:
    """The store; `open` says whether it is used."""

    def __init__(self, folder: Path) -> None:
        self.open = True
        self.folder = folder
        self._cache = Cache(folder)

    def get(self, cache: Cache, key: str) -> Any | None:
        """What a village kept, or else what another did: from then on this one keeps it too."""
        found = _GET(cache, key)
        before = self._before(key) if found is None and self.open else None
        if before is None:
            return found
        for name in before[1]:
            cache.put_file((self._cache.folder / name).read_bytes())
        _PUT(cache, key, before)
        return before

    def _before(self, key: str) -> Any | None:
        """What was kept here; also by another process, since this one read the list."""
        if (found := _GET(self._cache, key)) is None:
            self._cache = Cache(self.folder)
            found = _GET(self._cache, key)
        return found

    def put(self, cache: Cache, key: str, facts: Any) -> None:
        """Keeps what a village keeps; its files come first, since another process may be looking."""
        _PUT(cache, key, facts)
        if self.open:
            with suppress(OSError):  # there was no place for it in the village
                for name in facts[1]:
                    self._cache.put_file((cache.folder / name).read_bytes())
                _PUT(self._cache, key, facts)


@contextmanager
def kept_in(folder: Path) -> Iterator[Store]:
    """A store in a folder, that every build in this process uses."""
    store = Store(folder)

    def get(cache: Cache, key: str) -> Any | None:
        return store.get(cache, key)

    def put(cache: Cache, key: str, facts: Any) -> None:
        store.put(cache, key, facts)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Cache, "get", get)
        patch.setattr(Cache, "put", put)
        patch.setattr(sys.modules[__name__], "current", store)
        yield store
