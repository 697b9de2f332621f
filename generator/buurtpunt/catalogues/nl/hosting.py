"""What stands in the file with which GitHub makes a site."""

from __future__ import annotations

WORDS = {
    "workflow": "Zet je website op het internet: als er iets verandert, en elke nacht, zodat de agenda bij blijft.",
}
