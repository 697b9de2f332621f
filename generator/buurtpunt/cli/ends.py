"""How a command may end: the exit codes of the program."""

from __future__ import annotations

MADE = 0  # it was done
MEND = 1  # the village must mend something
USAGE = 2  # the command line itself is wrong
BUG = 3  # a mistake of ours
INTERRUPTED = 130  # by Ctrl-C, as shells tell it
