"""Removes from the cache and the staged site every picture that may no longer be shown."""

from __future__ import annotations

import os
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

from buurtpunt.disk import ours, plain
from buurtpunt.disk.order import ADMIN, CACHE, put_in_order
from buurtpunt.writing.cache import Cache, clear
from buurtpunt.writing.staging import drop

_SHOWN = "beelden.lijst"  # the names of the pictures that might be shown last time, a line each
_STAGED = ".vorige"


def forget(output: Path) -> None:
    """Throws away all that is kept of earlier builds; what stands in the site itself stays until the next one."""
    put_in_order(output)
    clear(output / ADMIN / CACHE)
    forget_sites(output)


def forget_hidden(output: Path, shown: Collection[str], hidden: bool, cache: Cache, whole: bool) -> None:
    """After a build: when a picture that might be shown last time may not be shown now, nothing of it is kept.

    `shown` are the names of those that may be, `hidden` tells whether there are others; after a `whole` build the names
    are remembered.
    """
    admin = output / ADMIN
    before: set[str] | None = None
    with suppress(OSError, UnicodeError):
        before = set(plain.read(admin / _SHOWN).decode().split("\n"))
    if before - {*shown, ""} if before is not None else hidden:
        cache.prune(keep=0)
        forget_sites(output)
    if whole and before != {*shown, ""}:
        with suppress(OSError):
            ours.write(admin / _SHOWN, "".join(f"{name}\n" for name in sorted(shown)).encode())


def forget_sites(output: Path) -> None:
    """The sites before those that stand there, as far as our lists tell what they hold."""
    admin = output / ADMIN
    if not plain.is_folder(plain.look(admin)):
        return
    with suppress(OSError), os.scandir(admin) as entries:
        names = sorted(entry.name for entry in entries if entry.name.endswith(_STAGED))
        for name in names:
            with suppress(OSError):
                drop(admin / name, admin / f"{name}.lijst")
