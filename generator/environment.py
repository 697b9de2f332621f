"""The checkout's own Python environment: made when it is not there, brought up to date when pyproject.toml changed.

Only the standard library is used, since nothing else is there yet. Run as a script it prints the environment's Python:
`python3 generator/environment.py --dev`.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / ".venv"
PYTHON = FOLDER / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
MARK = FOLDER / "buurtpunt.json"
UV = "uv>=0.9"

NO_VENV = """\
Python kan hier geen eigen omgeving maken: het onderdeel `venv` ontbreekt.
Op Debian of Ubuntu helpt: sudo apt install python3-venv

Python cannot make an environment here: its `venv` part is missing.
On Debian or Ubuntu this helps: sudo apt install python3-venv"""

NO_INSTALL = """\
Klaarzetten lukte niet. Is er internet? Probeer het daarna opnieuw. Dit zei pip:

Setting up did not work. Is there an internet connection? Then try again. This is what pip said:
"""


class Unable(Exception):
    """Setting up did not work; the text says why, in Dutch and English."""


def ready(*, dev: bool = False) -> Path:
    """The environment's Python, with everything in it. Quick and silent when nothing has changed."""
    marked = _marked()
    wanted = _wanted(dev=dev or bool(marked.get("dev")))
    if marked != wanted or not PYTHON.exists():
        _say("Even klaarzetten, dit duurt een minuutje... / Setting up, this takes a minute...")
        if not _usable(marked, wanted):
            _make()
        _install("[dev]" if wanted["dev"] else "")
        MARK.write_text(json.dumps(wanted), encoding="utf-8")
    return PYTHON


def install() -> Path:
    """Puts the command `buurtpunt` on this computer, apart from this checkout; gives the folder in which it lies.

    `uv` does it, as `uv tool install` would (https://docs.astral.sh/uv/guides/tools/): the same on each system, and nothing that
    the computer has is touched. What is there already is replaced.
    """
    uv = (str(ready()), "-m", "uv")
    _pip(UV)
    again = ("--force", "--reinstall-package", "buurtpunt", "--refresh-package", "buurtpunt")
    _run(NO_INSTALL, *uv, "tool", "install", *again, "--python", sys.executable, str(ROOT))
    # It writes the folder into the start of the shells that it knows. With another shell one has to do that oneself.
    subprocess.run((*uv, "tool", "update-shell"), capture_output=True, check=False)
    return Path(_run(NO_INSTALL, *uv, "tool", "dir", "--bin").strip())


def become(*command: str) -> int:
    """Go on as this command, in the folder where we stand, and answer with its exit code.

    Windows cannot replace a process. There we wait, however often Ctrl-C is pressed: that is the command's to answer.
    """
    sys.stdout.flush()
    sys.stderr.flush()
    if os.name != "nt":
        os.execv(command[0], command)
    with subprocess.Popen(command) as process:
        while True:
            try:
                return process.wait()
            except KeyboardInterrupt:
                continue


def _wanted(*, dev: bool) -> dict[str, object]:
    """What an up-to-date environment was made from; another value for any of these means work."""
    return {
        "python": f"{sys.version_info.major}.{sys.version_info.minor}",
        "folder": str(ROOT),
        "project": hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest(),
        "dev": dev,
    }


def _marked() -> dict[str, object]:
    """What the environment at hand was made from; nothing when it is not there or was never finished."""
    try:
        found = json.loads(MARK.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _usable(marked: dict[str, object], wanted: dict[str, object]) -> bool:
    """Whether the environment can be added to; one of another Python, moved along with its folder, or for which there is no pip cannot."""
    same = all(marked.get(key) == wanted[key] for key in ("python", "folder"))
    return same and PYTHON.exists() and (_has_pip() or any(PYTHON.parent.glob("pip*")))


def _make() -> None:
    """A new, empty environment. To bring pip along takes longer than all the rest: only where this Python's own is no use.

    Debian ships Python without `ensurepip`, and then `venv` cannot do that.
    """
    bare = ("--without-pip",) if _has_pip() else ()
    if not (importlib.util.find_spec("venv") and (bare or importlib.util.find_spec("ensurepip"))):
        raise Unable(NO_VENV)
    _run(NO_VENV, sys.executable, "-m", "venv", "--clear", *bare, str(FOLDER))


def _has_pip() -> bool:
    """Whether this Python has a pip that installs into another environment (`--python`, from 22.3 on)."""
    from importlib.metadata import PackageNotFoundError, version  # slow to load, and seldom asked

    try:
        major, minor = version("pip").split(".")[:2]
        return (int(major), int(minor)) >= (22, 3)
    except (PackageNotFoundError, ValueError):
        return False


def _install(extras: str) -> None:
    """The project itself, editable, and what it needs.

    `uv` does it in a third of the time that pip takes. Where it cannot (a computer that it was not made for, a registry
    that only pip was told of), pip does.
    """
    project = ("--editable", f"{ROOT}{extras}")
    try:
        _pip("--only-binary", "uv", UV)
        _run(NO_INSTALL, str(PYTHON), "-m", "uv", "pip", "install", "--quiet", "--python", str(PYTHON), *project)
    except Unable:
        _pip(*project)


def _pip(*what: str) -> None:
    # What is used is compiled when it is; of most that lies in these libraries nothing ever is.
    quick = ("--no-compile", "--disable-pip-version-check")
    pip = (sys.executable, "-m", "pip", "--python", str(PYTHON)) if _has_pip() else (str(PYTHON), "-m", "pip")
    _run(NO_INSTALL, *pip, "install", "--quiet", "--no-input", *quick, *what)


def _run(when_it_fails: str, *command: str) -> str:
    """Run in silence, and give what it printed; only a failure is worth a villager's attention."""
    done = subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode:
        raise Unable(f"{when_it_fails}\n{done.stdout[-3000:].strip()}")
    return done.stdout


def _say(sentence: str) -> None:
    """Progress goes to stderr: stdout belongs to the command."""
    print(sentence, file=sys.stderr, flush=True)


if __name__ == "__main__":
    try:
        print(ready(dev="--dev" in sys.argv[1:]))
    except Unable as reason:
        sys.exit(str(reason))
