"""The memo: what a step makes of its inputs is made once, and kept by a digest of the step, its inputs and the program.

A step depends on what it was given and on nothing else. What it makes are facts that JSON can hold, and files. They may
travel to another computer, so that whoever uses them must bear that a stranger made others (see `writing.cache`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from buurtpunt.writing.cache import Cache, program
from buurtpunt.writing.manifest import Kept, digest, digest_of


class Value(NamedTuple):
    """What a step made; a list where it made a tuple, since JSON knows no other."""

    facts: Any = None
    files: tuple[bytes | Kept, ...] = ()


def memo(cache: Cache, step: str, inputs: Iterable[str], make: Callable[[], Value]) -> Value:
    """What a step makes of these inputs: as it was kept, or made now. Raises what `make` raises, and keeps nothing then."""
    key = key_of(step, inputs)
    return recalled(cache, key) or kept(cache, key, make())


def key_of(step: str, inputs: Iterable[str], stamp: str = "") -> str:
    """Under what the value of a step is kept; `stamp` names the code that makes it, where that is less than all of ours."""
    return digest(stamp or program(), step, *inputs)


def recalled(cache: Cache, key: str) -> Value | None:
    """What is kept under a key, when every file of it is still there and whole."""
    row = cache.get(key)
    if not (isinstance(row, list) and len(row) == 2 and isinstance(row[1], list)):
        return None
    files = [cache.file(name) if isinstance(name, str) else None for name in row[1]]
    whole = tuple(file for file in files if file)
    return Value(row[0], whole) if len(whole) == len(files) else None


def kept(cache: Cache, key: str, made: Value) -> Value:
    """Keeps a value; its files lie on the disk from then on, so that memory does not hold them till the end."""
    files = tuple((isinstance(data, bytes) and cache.put_file(data)) or data for data in made.files)
    cache.put(key, [made.facts, [digest_of(data) for data in made.files]])
    return Value(made.facts, files)
