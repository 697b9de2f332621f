"""The command line in a process of its own, for what only a process shows: that it serves, that it hears Ctrl-C, how it ends.

Python takes longer to load the command line than a village takes to be shown. So where a system can divide a process in
two, one stands ready that has loaded it (`multiprocessing`, "forkserver"), and each program is a copy of that. A test of what
is loaded, or before what, asks for one that begins from nothing.
"""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from multiprocessing import forkserver
from multiprocessing.connection import Connection
from pathlib import Path
from typing import IO, Protocol
from unittest import mock

import made_before
from buurtpunt import door

TESTS = Path(__file__).resolve().parent
GENERATOR = TESTS.parent / "generator"
_CAN_BE_READY = sys.platform == "linux"  # elsewhere a copy of a process is not what it was


class Program(Protocol):
    """A program that runs, by the names that it has as a `subprocess.Popen`."""

    stderr: IO[str] | None

    def poll(self) -> int | None: ...

    def wait(self, timeout: float | None = None) -> int: ...

    def send_signal(self, sig: int) -> None: ...

    def kill(self) -> None: ...


@contextmanager
def running(*words: str, environment: Mapping[str, str] | None = None, first: Path | None = None) -> Iterator[Program]:
    """Runs `buurtpunt` with these words, and ends it; from nothing where the modules of a folder go `first`, before all others."""
    known = {**os.environ, "PYTHONUTF8": "1", **(environment or {})}
    begun: Program
    if _CAN_BE_READY and first is None:
        begun = _Copy(words, known)
    else:
        known["PYTHONPATH"] = os.pathsep.join(str(path) for path in (first, GENERATOR) if path)
        command = [sys.executable, "-m", "buurtpunt", *words]
        begun = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, encoding="utf-8", env=known)
    try:
        yield begun
    finally:
        begun.kill()
        begun.wait()
        if begun.stderr:
            begun.stderr.close()


class _Copy:
    """A copy of the process that stands ready."""

    def __init__(self, words: tuple[str, ...], environment: Mapping[str, str]) -> None:
        reader, writer = os.pipe()
        store = made_before.current
        kept = store.folder if store and store.open else None
        with Connection(writer, readable=False) as said:
            self._process = _starts().Process(target=_run, args=(words, environment, said, kept))
            self._process.start()
        self.stderr: IO[str] | None = os.fdopen(reader, encoding="utf-8")

    def poll(self) -> int | None:
        return self._process.exitcode

    def wait(self, timeout: float | None = None) -> int:
        self._process.join(timeout)
        if self._process.exitcode is None:
            raise subprocess.TimeoutExpired("buurtpunt", timeout or 0)
        return self._process.exitcode

    def send_signal(self, sig: int) -> None:
        assert self._process.pid
        os.kill(self._process.pid, sig)

    def kill(self) -> None:
        self._process.kill()


def _starts() -> multiprocessing.context.ForkServerContext:
    """What makes copies of a process that has loaded everything once."""
    found = multiprocessing.get_context("forkserver")
    found.set_forkserver_preload(["ready_made"])
    with mock.patch.dict(os.environ, PYTHONPATH=f"{TESTS}{os.pathsep}{GENERATOR}"):
        forkserver.ensure_running()
    return found


def _run(words: tuple[str, ...], environment: Mapping[str, str], said: Connection, kept: Path | None) -> None:
    """What a copy does: all that `python -m buurtpunt` does. It takes what other tests made from where that is `kept`."""
    os.dup2(said.fileno(), 2)
    sys.stderr = os.fdopen(2, "w", buffering=1, encoding="utf-8", closefd=False)
    os.environ.clear()
    os.environ.update(environment)
    sys.argv = ["buurtpunt", *words]
    with ExitStack() as stack:
        if kept:
            stack.enter_context(made_before.kept_in(kept))
        door.main()
