"""Loading this loads all that shows a village: it is what a process does that stands ready. See tests/ready.py."""

from __future__ import annotations

import tempfile
from pathlib import Path

import ready  # noqa: F401  (a copy asks for it by name)
from builder import new_village
from buurtpunt.cli import showing  # noqa: F401
from buurtpunt.preview import serving  # noqa: F401

with tempfile.TemporaryDirectory() as _made:
    new_village(Path(_made)).build("--only", "site")
