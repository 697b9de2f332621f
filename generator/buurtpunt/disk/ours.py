"""Writes and removes what is ours, below the output folder.

Nothing here follows a link: what is written gets a new file, which then takes the name; what is removed is a name. Names
are only removed one by one, and whoever asks knows that they are ours. On Linux and macOS `O_EXCL` and `O_NOFOLLOW` hold
while a file is opened; on Windows, which lacks the second, only `append` has to look just before.
"""

from __future__ import annotations

import errno
import os
import stat
import threading
from contextlib import suppress
from itertools import count
from pathlib import Path

from buurtpunt.disk.plain import AnyPath, is_file, is_folder, is_link, look

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_ADD = os.O_WRONLY | os.O_APPEND | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
_ADD |= getattr(os, "O_NOFOLLOW", 0)
ASYLUM = "niet-van-ons"


def folder(path: AnyPath) -> None:
    """Makes a folder, and those above it; raises `OSError` when a link or a file has its name."""
    if is_folder(seen := look(path)):
        return
    if seen is not None:
        raise FileExistsError(errno.EEXIST, "no folder of its own", os.fspath(path))
    os.makedirs(path, exist_ok=True)


def create(path: AnyPath, data: bytes) -> None:
    """Makes a file that is not there yet; raises `OSError`, and then there is none."""
    number = os.open(path, _NEW, 0o666)
    try:
        with open(number, "wb", buffering=0) as file:
            left = memoryview(data)
            while left:
                left = left[file.write(left) :]
    except BaseException:
        with suppress(OSError):
            remove(path)
        raise


def write(path: AnyPath, data: bytes) -> None:
    """Puts a file in its place in one step, whatever file or link had the name; raises `OSError`."""
    temporary = beside(path, data)
    try:
        if is_file(before := look(path)) and before is not None:
            os.chmod(temporary, stat.S_IMODE(before.st_mode))  # who may use it stays as it was
        os.replace(temporary, path)
    except BaseException:
        with suppress(OSError):
            remove(temporary)
        raise


def beside(path: AnyPath, data: bytes) -> str:
    """A new file next to a path, under a name that nothing had; gives that name."""
    for number in count():
        temporary = f"{os.fspath(path)}.{os.getpid()}-{threading.get_ident()}-{number}.tmp"
        try:
            create(temporary, data)
        except FileExistsError:
            if number > 99:
                raise
        else:
            return temporary
    raise AssertionError


def append(path: AnyPath, data: bytes) -> bool:
    """Adds to a file of ours; False when there is none that has this name alone. Raises `OSError`."""
    if not is_file(look(path)):
        return False
    with open(os.open(path, _ADD), "ab", buffering=0) as file:
        seen = os.fstat(file.fileno())
        if not is_file(seen) or seen.st_nlink != 1:  # a second name may be that of somebody else's file
            return False
        file.write(data)
    return True


def remove(path: AnyPath) -> None:
    """Takes away one name: of a file, a link or a pipe, never of what a link leads to. Raises `OSError`."""
    seen = look(path)
    if seen is not None and is_link(seen) and os.path.isdir(path) and os.name == "nt":
        os.rmdir(path)  # how Windows removes the link to a folder
        return
    os.unlink(path)


def remove_folder(path: AnyPath) -> None:
    """Takes away a folder in which nothing lies; raises `OSError`."""
    os.rmdir(path)


def take_along(source: AnyPath, target: AnyPath) -> None:
    """Gives the very same file a second name; makes a copy where a disk has no two names for one file.

    A link stays a link, and an empty folder becomes one. Raises `OSError`.
    """
    seen = os.lstat(source)
    if is_link(seen):
        os.symlink(os.readlink(source), target)
    elif is_folder(seen):
        os.mkdir(target)
    else:
        try:
            os.link(source, target)  # it was no link a moment ago
        except OSError:
            _copy(source, target, seen)


def _copy(source: AnyPath, target: AnyPath, seen: os.stat_result) -> None:
    from buurtpunt.disk.plain import read

    create(target, read(source))
    os.utime(target, ns=(seen.st_atime_ns, seen.st_mtime_ns))


def displace(path: AnyPath, admin: AnyPath) -> str:
    """Takes what is not ours out of the way and loses nothing of it: it goes to a folder beside it; a link or a pipe, which
    holds nothing, goes. Gives where it lies now, or "". Raises `OSError`.
    """
    seen = os.lstat(path)
    if not (is_file(seen) or is_folder(seen)):
        remove(path)
        return ""
    place = _free(_asylum(Path(admin)) / Path(path).name)
    os.rename(path, place)
    return str(place)


def move(source: AnyPath, target: AnyPath) -> None:
    """Gives a file or a folder another name; raises `OSError`."""
    os.rename(source, target)


def second_name(source: AnyPath, target: AnyPath) -> None:
    """Gives the very same file a second name; raises `OSError` where a disk has no two names for one file."""
    os.link(source, target)


def shelter(admin: AnyPath, name: str) -> Path:
    """A new folder beside what is ours, for what is not. Raises `OSError`."""
    place = _free(_asylum(Path(admin)) / name)
    os.mkdir(place)
    return place


def _asylum(admin: Path) -> Path:
    """The folder for what is not ours."""
    for number in count():
        place = admin / (f"{ASYLUM}-{number}" if number else ASYLUM)
        seen = look(place)
        if seen is None:
            os.mkdir(place)
            return place
        if is_folder(seen):
            return place
    raise AssertionError


def _free(place: Path) -> Path:
    for number in count():
        found = place.with_name(f"{place.name}-{number}") if number else place
        if look(found) is None:
            return found
    raise AssertionError
