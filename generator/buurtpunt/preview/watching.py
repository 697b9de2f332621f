"""The one door to watchfiles: what was saved in a village, a burst at a time."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator, Iterable
from contextlib import aclosing, suppress
from pathlib import Path, PurePath

from watchfiles import awatch

from buurtpunt.disk import plain
from buurtpunt.pipeline import INPUTS
from buurtpunt.reading.folder import is_left_behind

TICK = 250  # milliseconds after which we look around, also when nothing was saved
_TOGETHER, _SETTLE = 50, 10  # milliseconds: what is saved within them is one burst; how long it has to be quiet
_POLL = 250  # milliseconds between two looks at a folder that does not tell what happens in it
# File systems on Linux whose changes come from another computer, so that nobody here is told of them.
_FAR = {"9p", "afs", "ceph", "cifs", "drvfs", "fuse.sshfs", "ncpfs", "nfs", "nfs4", "smb3", "smbfs", "vboxsf", "vmhgfs"}
_REMOTE = 4  # DRIVE_REMOTE of GetDriveTypeW


async def bursts(village: Path, themes: Path) -> AsyncIterator[frozenset[str] | None]:
    """The names of what was saved, from the village's folder; None when it is quiet for a while.

    A burst without names means: look for yourself. It comes whenever we begin, since something may have been saved before.
    """
    poll = is_far(village)
    while True:
        folders = [path for path in (*(village / name for name in INPUTS), themes) if path.is_dir()]
        seen = _identities(village)
        watching = awatch(
            *folders,
            watch_filter=lambda _change, path: _is_typed(PurePath(path), (village, themes)),
            debounce=_TOGETHER,
            step=_SETTLE,
            rust_timeout=TICK,
            yield_on_timeout=True,
            force_polling=poll or None,
            poll_delay_ms=_POLL,
            ignore_permission_denied=True,
        )
        try:
            async with aclosing(watching):
                coming = asyncio.ensure_future(anext(watching))
                await asyncio.sleep(0)  # from here on it watches
                if not coming.done():  # else it cannot
                    yield frozenset()
                while True:
                    yield frozenset(_name(PurePath(path), village) for _, path in await coming) or None
                    if _identities(village) != seen:  # a folder came, went, or is another one by the same name
                        break
                    coming = asyncio.ensure_future(anext(watching))
        except OSError:  # the system watches no more than so many folders; looking ourselves always works
            poll = True
            await asyncio.sleep(TICK / 1000)


def is_far(folder: Path) -> bool:
    """Whether a folder lies on another computer, or on a disk that may not tell what happens on it."""
    if sys.platform == "win32":
        import ctypes

        return folder.drive.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(folder.anchor) == _REMOTE
    if sys.platform == "darwin":
        return folder.is_relative_to("/Volumes")
    with suppress(OSError):
        return file_system(folder, plain.read_along("/proc/self/mounts").decode(errors="replace").splitlines()) in _FAR
    return False


def file_system(folder: Path, mounts: Iterable[str]) -> str:
    """The kind of file system that a folder lies on, out of a list of mounts as Linux keeps it (fstab(5))."""
    rows = [line.split(" ") for line in mounts]
    above = [(row[1].replace("\\040", " "), row[2]) for row in rows if len(row) > 2]
    found = [(len(path), kind) for path, kind in above if folder.is_relative_to(path)]
    return max(found, default=(0, ""))[1]


def _identities(village: Path) -> list[tuple[int, int]]:
    """Which folders there are to watch."""
    found = []
    for name in INPUTS:
        with suppress(OSError):
            seen = (village / name).stat()
            found.append((seen.st_dev, seen.st_ino))
            continue
        found.append((0, 0))
    return found


def _is_typed(path: PurePath, roots: Iterable[PurePath]) -> bool:
    """Whether somebody typed it, and not a program for its own use."""
    root = next((root for root in roots if path.is_relative_to(root)), None)
    return root is None or not any(is_left_behind(part) for part in path.relative_to(root).parts)


def _name(path: PurePath, village: PurePath) -> str:
    return path.relative_to(village).as_posix() if path.is_relative_to(village) else path.name
