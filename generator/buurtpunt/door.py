"""The front door: a build with nothing to do and nothing to say ends here; everything else goes on to the command line.

Loading the command line takes longer than finding out that there is nothing to do.
"""

from __future__ import annotations

import gc
import os
import sys

from buurtpunt.writing import unchanged


def main() -> None:
    """Runs the command line, unless the same was asked before, in silence, and nothing has changed since."""
    words = sys.argv[1:]
    if (
        words[:1] in (["build"], ["bouw"])
        and {"-q", "--quiet"} & {*words}
        and not any(word.startswith(("--json", "--summary")) for word in words)
        and _is_done(words)
    ):
        return
    hurry()
    from buurtpunt.cli import main as run

    try:
        run()
    finally:
        gc.freeze()  # else Python looks through all that was made once more, just before all of it goes


def hurry() -> None:
    """Leaves out what a program that ends soon can do without; before anything else is loaded."""
    # A build makes much and throws little away: looking for it takes a tenth of its time.
    gc.set_threshold(500_000, 50, 100)
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # it would look through all that is installed for some


def _is_done(words: list[str]) -> bool:
    """Whether this build would make what is there, and would have nothing to tell."""
    if os.environ.get("GITHUB_ACTIONS"):
        return False
    try:
        question = unchanged.asked(words, _today())
        answers = (unchanged.recall(folder, question) for folder in unchanged.outputs(words) if os.path.isdir(folder))
        answer = next((answer for answer in answers if answer is not None), None)
        return answer is not None and all(problem["level"] == "tip" for problem in answer["problems"])
    except (OSError, LookupError, TypeError):  # the folder where we stand is gone; or it is no answer of ours
        return False


def _today() -> str:
    """The day that it is in the village, as `cli` tells it."""
    from datetime import datetime
    from zoneinfo import ZoneInfo

    return datetime.now(ZoneInfo("Europe/Brussels")).date().isoformat()
