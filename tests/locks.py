"""Pins what the program and its building need: every package, in one version, with the hash of each of its files.

`.venv/bin/python tests/locks.py` chooses the newest versions that pyproject.toml allows, for every Python and every
machine at once. Which registry they come from is the business of whoever installs them.
"""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "requirements"
OLDEST = "3.11"  # of the Pythons that have to be served

HEAD = "# Made by tests/locks.py from pyproject.toml: every version, with the hash of each of its files.\n"


def wanted() -> dict[str, list[str]]:
    """What each file has to hold at least, as pyproject.toml says it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return {"run.txt": project["project"]["dependencies"], "build.txt": project["build-system"]["requires"]}


def lock(requirements: list[str]) -> str:
    """Everything that these need, pinned. Nothing but the registry has a say in it, not what stood there before."""
    compile_ = ("-m", "uv", "pip", "compile", "--universal", "--python-version", OLDEST, "--generate-hashes")
    quiet = ("--no-header", "--no-annotate", "--quiet", "--no-config", "-")
    done = subprocess.run(
        (sys.executable, *compile_, *quiet),
        input="\n".join(requirements),
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return HEAD + done.stdout


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, requirements in wanted().items():
        (FOLDER / name).write_text(lock(requirements), encoding="utf-8", newline="\n")
