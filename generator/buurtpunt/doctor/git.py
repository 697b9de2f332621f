"""The one door to git. Whoever asks something changes nothing; only `publishing` tells it to do something."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

_PATIENCE, _PATIENCE_TO_SEND = 20, 1800  # seconds; a year of photos goes slowly from a village


def is_there() -> bool:
    """Whether there is a git on this computer."""
    return shutil.which("git") is not None


def ask(folder: Path, *words: str) -> str | None:
    """What git answers in a folder, or None when it cannot: no repository, or nothing of the kind in it."""
    try:
        done = _run(folder, words, {"GIT_OPTIONAL_LOCKS": "0"}, _PATIENCE)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.strip("\n") if done.returncode == 0 else None


def tell(folder: Path, *words: str) -> str | None:
    """Has git do something; gives None when it did, else all that it said, in English."""
    try:
        done = _run(folder, words, {}, _PATIENCE_TO_SEND)
    except (OSError, subprocess.TimeoutExpired) as error:
        return str(error)
    return None if done.returncode == 0 else f"{done.stdout}\n{done.stderr}"


def _run(folder: Path, words: tuple[str, ...], how: dict[str, str], patience: int) -> subprocess.CompletedProcess[str]:
    program = shutil.which("git")
    if program is None:
        raise FileNotFoundError("git")
    return subprocess.run(
        (program, "-C", str(folder), "-c", "core.quotePath=false", *words),
        env={**os.environ, "LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0", **how},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        timeout=patience,
        check=False,
    )
