"""The streams by which a command speaks: that one of them is closed or full changes nothing of what was done."""

from __future__ import annotations

import errno
import io
import os
import sys
from contextlib import suppress
from typing import Any

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


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


class Said(io.FileIO):
    """What is said, on its way out. Where nobody reads it any more or the disk is full it goes nowhere, and nothing else changes."""

    is_lost = False  # for a full disk: whoever has it written to a file finds less there

    def write(self, data: Any) -> int:
        """Writes it, or lets it go."""
        try:
            return super().write(data)
        except OSError as error:
            Said.is_lost |= error.errno in _FULL
            self._lead_nowhere()
            return len(data)

    def _lead_nowhere(self) -> None:
        with suppress(OSError):
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, self.fileno())
            os.close(nowhere)


def even_if_nobody_hears() -> None:
    """From here on, what is said may fall on deaf ears."""
    for name in ("stdout", "stderr"):
        old = getattr(sys, name)
        # The console of Windows is another thing, and what leads nowhere already may stay.
        if old is getattr(sys, f"__{name}__") and isinstance(getattr(old.buffer, "raw", old.buffer), io.FileIO):
            old.flush()
            raw = Said(old.fileno(), "w", closefd=False)
            how = {"encoding": old.encoding, "line_buffering": old.line_buffering, "write_through": old.write_through}
            setattr(sys, name, io.TextIOWrapper(io.BufferedWriter(raw), errors=old.errors, **how))
