"""Many small things in one file of the cache, a line each: what a build asks for by the thousand."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import Any

from buurtpunt.disk import ours, plain
from buurtpunt.writing.manifest import digest

_LARGEST = 200_000_000  # bytes that are read of a file; a village of twenty thousand texts has a fifth of it
_MANY = 64  # lines that a list may hold in vain before it is written anew


class Lines:
    """Many small things in one file, a line each: a digest of what it is kept under, one of itself, and it as JSON."""

    def __init__(self, path: Path, stamp: str, afresh: bool = False) -> None:
        """With `afresh` nothing counts of what lies there."""
        self.path = path
        self._stamped = blake2b(digest(stamp).encode(), digest_size=16)  # what each key begins with
        rows = [] if afresh else list(self._read())
        self._rows = len(rows)
        self._kept = dict(rows)  # of what was kept twice, the latest
        self._new: dict[str, bytes] = {}
        self._asked: set[str] = set()
        self._writing = threading.Lock()

    def get(self, text: str) -> Any | None:
        """What is kept under a text, or None."""
        key = self._key(text)
        self._asked.add(key)
        body = self._kept.get(key)
        if body is None or _seal(body[33:]) != body[:32]:
            return None
        with suppress(ValueError, RecursionError):  # whoever wrote it knows how to make a digest
            return json.loads(body[33:])
        return None

    def put(self, text: str, thing: Any) -> None:
        """Keeps a thing that JSON can hold."""
        key = self._key(text)
        body = json.dumps(thing, ensure_ascii=False, separators=(",", ":")).encode()
        self._asked.add(key)
        self._new[key] = _seal(body) + b" " + body

    def keep(self, text: str, thing: Any) -> None:
        """The same, and writes it at once: what took long to make outlives a build that dies."""
        with self._writing:
            self.put(text, thing)
            with suppress(OSError):
                ours.folder(self.path.parent)
                self._add()

    def save(self, whole: bool) -> None:
        """Adds what is new at the end of the file; writes all of it anew when much of it is of no use.

        That is what was kept under the same text before, and after a `whole` build also what nobody asked for.
        """
        useful = {key: body for key, body in (self._kept | self._new).items() if key in self._asked or not whole}
        with suppress(OSError):
            ours.folder(self.path.parent)
            if self._rows + len(self._new) - len(useful) > max(len(useful) // 2, _MANY):
                ours.write(self.path, _rows(useful))
            elif self._new:
                self._add()

    def _add(self) -> None:
        added = b"\n" + _rows(self._new)  # a line that a crash cut short ends here
        if not ours.append(self.path, added):
            ours.write(self.path, _rows(self._kept | self._new))
        self._rows += len(self._new)
        self._kept |= self._new
        self._new = {}

    def _key(self, text: str) -> str:
        made = self._stamped.copy()
        made.update(text.encode("utf-8", "surrogatepass"))
        return made.hexdigest()

    def _read(self) -> Iterator[tuple[str, bytes]]:
        with suppress(OSError):
            for line in plain.read(self.path, _LARGEST).split(b"\n"):
                if line[32:33] == b" ":
                    yield line[:32].decode("ascii", "replace"), line[33:]


def _seal(body: bytes) -> bytes:
    return blake2b(body, digest_size=16).hexdigest().encode()


def _rows(things: dict[str, bytes]) -> bytes:
    return b"".join(key.encode() + b" " + body + b"\n" for key, body in things.items())
