"""How a host of static files answers: what GitHub Pages makes of an address, a name of a file and a range of bytes."""

from __future__ import annotations

import mimetypes
import posixpath
import re
from collections.abc import Callable
from dataclasses import dataclass

MISSING = "404.html"
# Not left to the system: on Windows any program may have changed what it thinks a name means.
_TYPES = mimetypes.MimeTypes()
_OURS = {
    ".avif": "image/avif",
    ".ics": "text/calendar",
    ".jpg": "image/jpeg",
    ".js": "text/javascript",
    ".webp": "image/webp",
    ".woff": "font/woff",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}
_RANGE = re.compile(r"bytes=(\d{0,18})-(\d{0,18})")  # no file has more bytes than that


@dataclass(frozen=True, slots=True)
class Answer:
    """The file to answer with, or the path to move on to."""

    status: int
    path: str


def find(asked: str, has: Callable[[str], bool]) -> Answer:
    """What to answer to a path without its escapes: "/agenda" moves on to "/agenda/", which is "agenda/index.html".

    Files are known by their name alone: no path is ever walked, so none leads out of the site.
    """
    path = asked.removeprefix("/")
    if path == "" or path.endswith("/"):
        index = f"{path}index.html"
        return Answer(200, index) if has(index) else Answer(404, MISSING)
    for name in (path, f"{path}.html"):
        if has(name):
            return Answer(200, name)
    return Answer(301, f"/{path}/") if has(f"{path}/index.html") else Answer(404, MISSING)


def media_type(path: str) -> str:
    """What a file is, by the end of its name."""
    extension = posixpath.splitext(path)[1].lower()
    kind = _OURS.get(extension) or _TYPES.guess_type(f"x{extension}")[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith("text/") or kind.endswith(("/xml", "/json")) else kind


def part(asked: str, size: int) -> tuple[int, int] | None:
    """The bytes from and up to which a header `Range` asks, of so many; None for all of them (RFC 9110, 14.2)."""
    found = _RANGE.fullmatch(asked.strip())
    if found is None or found[0] == "bytes=-" or size == 0:
        return None
    first, last = found[1], found[2]
    start = int(first) if first else max(size - int(last), 0)
    end = min(int(last) + 1, size) if first and last else size
    return (start, end) if start < end else None
