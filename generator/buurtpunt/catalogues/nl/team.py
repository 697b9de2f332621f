"""What the pages and sheets for the team alone have in common."""

from __future__ import annotations

WORDS = {
    "private": "Voor de ploeg. Dit blad komt niet op de website.",
    "on_this_sheet": "Op dit blad",
}
