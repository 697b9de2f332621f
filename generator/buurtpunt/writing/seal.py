"""JSON with a digest of itself on its last line, so that a damaged file counts as absent.

It leans on next to nothing, since a build with nothing to do loads it.
"""

from __future__ import annotations

import json
from typing import Any

try:
    from _blake2 import blake2b  # `hashlib` loads all of OpenSSL
except ImportError:
    from hashlib import blake2b

__all__ = ["blake2b", "opened", "sealed"]

_MARK = b"\n#"


def sealed(text: str) -> bytes:
    """A text of JSON, with its digest on the last line."""
    data = text.encode("utf-8", "surrogatepass")
    return data + _MARK + _digest(data) + b"\n"


def opened(data: bytes, since: int = 0) -> Any:
    """What a sealed text holds; one from before `since`, its own "format" says, has no seal. Raises `ValueError`."""
    body, mark, seal = data.rpartition(_MARK)
    if mark and seal.rstrip(b"\n") == _digest(body):
        return json.loads(body.decode("utf-8", "surrogatepass"))
    if mark or not since:
        raise ValueError("damaged")
    told = json.loads(data)
    if not (isinstance(told, dict) and told.get("format", 1) in range(1, since)):
        raise ValueError("damaged")
    return told


def _digest(body: bytes) -> bytes:
    return blake2b(body, digest_size=16).hexdigest().encode()
