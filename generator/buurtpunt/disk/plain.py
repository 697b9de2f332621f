"""Reads plain files, and nothing that only looks like one.

On Linux and macOS the file that is looked at is the very one that was opened (`O_NOFOLLOW`, `fstat`), and a pipe does not
keep us waiting (`O_NONBLOCK`). Windows has neither; it has no pipes among its files either, and there a link is looked for
just before. This module leans on next to nothing: a build with nothing to do loads it.
"""

from __future__ import annotations

import errno
import os
import stat
from typing import TypeAlias

AnyPath: TypeAlias = "str | os.PathLike[str]"

_JUNCTION = 0xA0000003  # IO_REPARSE_TAG_MOUNT_POINT: how Windows links a folder without asking for rights
_LOOK = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)
_NOFOLLOW: int = getattr(os, "O_NOFOLLOW", 0)


class NotPlain(OSError):
    """It is no plain file."""


def look(path: AnyPath) -> os.stat_result | None:
    """How a thing looks, a link not followed; None where there is nothing, or nothing that we may see."""
    try:
        return os.lstat(path)
    except (OSError, ValueError):
        return None


def is_link(seen: os.stat_result) -> bool:
    """Whether it leads elsewhere."""
    return stat.S_ISLNK(seen.st_mode) or getattr(seen, "st_reparse_tag", 0) == _JUNCTION


def is_file(seen: os.stat_result | None) -> bool:
    """Whether it is a plain file."""
    return seen is not None and stat.S_ISREG(seen.st_mode) and not is_link(seen)


def is_folder(seen: os.stat_result | None) -> bool:
    """Whether it is a folder of its own."""
    return seen is not None and stat.S_ISDIR(seen.st_mode) and not is_link(seen)


def read(path: AnyPath, most: int = -1) -> bytes:
    """All bytes of a plain file, or the first `most`. Raises `OSError`; `NotPlain` for a link, a pipe, a folder or a device."""
    if not _NOFOLLOW and (seen := look(path)) is not None and is_link(seen):
        raise NotPlain(errno.ELOOP, "a link")
    return _read(path, _LOOK | _NOFOLLOW, most)


def read_along(path: AnyPath) -> bytes:
    """All bytes of a file that came along with the program; an installer may have made a link of it."""
    return _read(path, _LOOK, -1)


def _read(path: AnyPath, flags: int, most: int) -> bytes:
    try:
        number = os.open(path, flags)
    except OSError as error:
        if error.errno in (errno.ELOOP, errno.ENXIO):  # a link; a socket
            raise NotPlain(error.errno, "no plain file") from None
        raise
    with open(number, "rb", buffering=0) as file:
        if not stat.S_ISREG(os.fstat(number).st_mode):
            raise NotPlain(errno.EINVAL, "no plain file")
        return file.readall() if most < 0 else file.read(most) or b""
