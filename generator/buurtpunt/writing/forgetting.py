"""What may not be shown any more does not stay behind in what we keep: neither in the cache nor in the site before."""

from __future__ import annotations

import shutil
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

from buurtpunt.writing.cache import Cache
from buurtpunt.writing.manifest import ADMIN

_SHOWN = "beelden.lijst"  # the names of the pictures that might be shown last time, a line each


def forget(output: Path) -> None:
    """Throws away all that is kept of earlier builds; what stands in the site itself stays until the next one."""
    shutil.rmtree(output / ADMIN / "cache", ignore_errors=True)
    forget_sites(output)


def forget_hidden(output: Path, shown: Collection[str], hidden: bool, cache: Cache, whole: bool) -> None:
    """After a build: when a picture that might be shown last time may not be shown now, nothing of it is kept.

    `shown` are the names of those that may be, `hidden` tells whether there are others; after a `whole` build the names
    are remembered.
    """
    admin = output / ADMIN
    before: set[str] | None = None
    with suppress(OSError, UnicodeError):
        before = set((admin / _SHOWN).read_text(encoding="utf-8").split("\n"))
    if before - {*shown, ""} if before is not None else hidden:
        cache.prune(keep=0)
        forget_sites(output)
    if whole and before != {*shown, ""}:
        with suppress(OSError):
            (admin / _SHOWN).write_text("".join(f"{name}\n" for name in sorted(shown)), encoding="utf-8")


def forget_sites(output: Path) -> None:
    """The sites before those that stand there."""
    with suppress(OSError):
        for path in sorted((output / ADMIN).iterdir()):
            if path.name.endswith((".vorige", ".oud")):
                shutil.rmtree(path, ignore_errors=True)
            elif path.name.endswith(".vorige.lijst"):
                path.unlink(missing_ok=True)
