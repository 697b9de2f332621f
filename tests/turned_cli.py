"""The command line with all that it says turned, before anything of it is loaded. What it is to do comes as JSON on its command line:
rows of words and of what is typed when it asks. It gives the exit code and the output of each, as JSON.
"""

from __future__ import annotations

import json
import sys
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO

import pytest

from inside_out import turn


def main() -> None:
    turn(pytest.MonkeyPatch())
    from buurtpunt.cli import run

    told = []
    for words, typed in json.loads(sys.argv[1]):
        said, sys.stdin = StringIO(), StringIO(typed)
        with redirect_stdout(said), redirect_stderr(said):
            code = run(words)
        told.append((code, said.getvalue()))
    print(json.dumps(told))


if __name__ == "__main__":
    main()
