"""The one door to git. It is only asked things, never told."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path


def is_there() -> bool:
    """Whether there is a git on this computer."""
    return shutil.which("git") is not None


def ask(folder: Path, *words: str) -> str | None:
    """What git answers in a folder, or None when it cannot: no repository, or nothing of the kind in it."""
    program = shutil.which("git")
    if program is None:
        return None
    quiet = {**os.environ, "LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0"}
    try:
        done = subprocess.run(
            (program, "-C", str(folder), "-c", "core.quotePath=false", *words),
            env=quiet,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            timeout=20,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.strip("\n") if done.returncode == 0 else None
