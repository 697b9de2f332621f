"""LEES-MIJ.md: what whoever takes over a village must know, in the order in which it is needed."""

from __future__ import annotations

from buurtpunt.catalogues import tell
from buurtpunt.model.files import forms


def handover(name: str, contact: str) -> str:
    """The text, for a hub of this name; `contact` is whom one can call, or "" while nobody is known."""
    rows = (f"| `{file.path}` | {file.description} |" for file in forms().values())
    return tell("starter.handover", name=name, contact=contact, files="\n".join(rows))
