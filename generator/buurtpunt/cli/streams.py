"""The streams by which a command speaks: that one of them is closed or full changes nothing of what was done."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress


def open_closed() -> None:
    """Gives a command that was started without a stream one that leads nowhere; else a file of ours would get its number."""
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # the lowest number that is free
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115  (till the program ends)


@contextmanager
def even_if_nobody_hears() -> Iterator[None]:
    """What is said in the `with` may fall on deaf ears: the reader is gone, or the file that it goes to is full."""
    try:
        yield
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
    except OSError:
        for stream in (sys.stdout, sys.stderr):
            _lead_nowhere(stream)


def _lead_nowhere(stream: object) -> None:
    """So that Python does not complain once more at its end of what it could not write."""
    with suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())  # type: ignore[attr-defined]
        os.close(nowhere)
