"""Encrypts what is cached of a private file: the key is its content, so that only who has that very file can read it.

What is kept may travel to another computer, private files do not. Each row is covered by a stream of its own: BLAKE2b with
the content for its key (RFC 7693), over a number that is used once and a counter.
"""

from __future__ import annotations

import json
import os
from hashlib import blake2b
from typing import Any

from buurtpunt.disk import plain
from buurtpunt.knowledge.memory import Store
from buurtpunt.model.village import File

_NUMBER = 16  # bytes of the number that is used once


class Veiled:
    """A store for what stands in one private file."""

    def __init__(self, store: Store, file: File) -> None:
        """Raises `OSError` when the file cannot be read."""
        self._store = store
        self._secret = blake2b(plain.read(file.path), digest_size=32, person=b"intern").digest()

    def get(self, text: str) -> Any | None:
        """What is kept under a text, or None; also when the file is another by now."""
        kept: Any = self._store.get(text)
        try:
            data = bytes.fromhex(kept)
            return json.loads(self._covered(data[_NUMBER:], data[:_NUMBER]))
        except (TypeError, ValueError, RecursionError):
            return None

    def put(self, text: str, thing: Any) -> None:
        """Keeps what JSON can hold."""
        number = os.urandom(_NUMBER)
        self._store.put(text, (number + self._covered(json.dumps(thing).encode(), number)).hex())

    def _covered(self, data: bytes, number: bytes) -> bytes:
        blocks = range(len(data) // 64 + 1)
        stream = b"".join(blake2b(number + b"%d" % n, key=self._secret).digest() for n in blocks)
        covered = int.from_bytes(data, "big") ^ int.from_bytes(stream[: len(data)], "big")
        return covered.to_bytes(len(data), "big")  # byte by byte it takes many times as long
