"""A writer to whom something happens at the nth thing that it does to the disk.

Failures are not acted: a hook on the interpreter's own audit events (PEP 578) makes that thing fail, or the process die. A hook
cannot be taken away again, so each try is a process of its own; of one that has loaded next to nothing, which is soon copied.
"""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from buurtpunt.problems import Wrong
from buurtpunt.writing import exchange
from buurtpunt.writing.output import write_part

OLD = {"index.html": b"oud", "agenda/soep/index.html": b"oude soep", "stijl.css": b"oude stijl"}
NEW = {"index.html": b"nieuw", "agenda/koffie/index.html": b"nieuwe koffie", "stijl.css": b"nieuwe stijl"}
KILLED, REFUSED, WRITTEN_ALL_THE_SAME, WRITTEN = 9, 1, 4, 0
TOUCHES_DISK = ("open", "os.")  # the other events, such as `shutil.rmtree`, only announce these


def in_a_process(output: Path, at: int, happens: Callable[[Path], None], *, in_one_step: bool = True) -> int:
    """Writes `NEW` in a process in which the `at`-th thing done to the disk makes `happens` happen; its exit code."""
    from multiprocessing import get_context

    system = get_context("forkserver")
    system.set_forkserver_preload(["buurtpunt.writing.output"])
    writer = system.Process(target=_write, args=(output, at, happens, in_one_step))
    writer.start()
    writer.join()
    assert writer.exitcode is not None
    return writer.exitcode


def _write(output: Path, at: int, happens: Callable[[Path], None], in_one_step: bool) -> None:
    count = 0

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal count
        if event.startswith(TOUCHES_DISK) and str(output) in f"{arguments[:2]}":
            count += 1
            if count == at:
                happens(output)

    if not in_one_step:
        exchange._swap = lambda one, other: False  # noqa: SLF001 - this process is for this alone
    try:
        sys.addaudithook(hook)
        write_part(output, "site", NEW)
    except Wrong:
        os._exit(REFUSED)
    except BaseException:
        os._exit(3)
    os._exit(WRITTEN if count < at else WRITTEN_ALL_THE_SAME)


# What can happen -----------------------------------------------------------------------------------------------------


def disk_full(_output: Path) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def not_allowed(_output: Path) -> None:
    raise PermissionError(errno.EACCES, "Permission denied")


def interrupted(_output: Path) -> None:
    raise KeyboardInterrupt


def killed(_output: Path) -> None:
    os._exit(KILLED)


def another_build(output: Path) -> None:
    try:
        write_part(output, "site", {"index.html": b"van een ander"})
    except Wrong as wrong:
        if wrong.kind.code == "al-bezig":
            return
    os._exit(5)  # it was let in
