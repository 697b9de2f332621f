"""`python3 tests`: set up everything that the tests need, a browser included, and run them all.

What comes after `tests` is for pytest: `python3 tests -k kermis`. CI does what starts from a bare machine,
and what takes its time, beside all the rest: `-m slow` and `-m "not slow"`.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

# This comes first: an older Python does not get through the rest.
if sys.version_info < (3, 11):
    sys.exit("Hiervoor is Python 3.11 of nieuwer nodig. / This needs Python 3.11 or newer.")

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "generator"))

from environment import Unable, become, ready

# One process more than there are processors, since now and then each waits for something; four are plenty. Which tests stay
# together, and which come first, tests/conftest.py says.
PROCESSES = str(min((os.cpu_count() or 1) + 1, 4))
PARALLEL = ("--numprocesses", PROCESSES, "--dist", "loadgroup", "--no-loadscope-reorder")

# Linux has a folder that lies in memory; a container may have cut it down to nearly nothing.
MEMORY, ROOM = Path("/dev/shm"), 8_000_000_000  # noqa: S108 - pytest makes a folder of its own in it


def roomy_memory() -> str | None:
    """A folder in memory with room for all that the tests write, which is some thousands of small villages; if there is one."""
    try:
        return str(MEMORY) if shutil.disk_usage(MEMORY).free > ROOM and _memory() > 2 * ROOM else None
    except OSError:
        return None


def _memory() -> int:
    """Bytes of memory that programs can still have; see proc(5)."""
    found = re.search(r"MemAvailable: *(\d+) kB", Path("/proc/meminfo").read_text(encoding="ascii"))
    return int(found[1]) * 1024 if found else 0


if __name__ == "__main__":
    try:
        python = str(ready(dev=True))
    except Unable as reason:
        sys.exit(str(reason))
    # Without a browser the tests still run: those that need one fail with the same sentence.
    subprocess.run([python, str(HERE / "browser.py")], check=False)
    os.chdir(HERE.parent)
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # or each of the many processes compiles all anew
    if (memory := roomy_memory()) is not None:
        os.environ["PYTEST_DEBUG_TEMPROOT"] = memory
    sys.exit(become(python, "-m", "pytest", *PARALLEL, *sys.argv[1:]))
