"""What keeps a file from being read or written."""

from __future__ import annotations

WORDS = {
    "of_the_system": "iets van het systeem",
    "no_access": "je hebt er geen toegang toe",
    "gone": "het is er niet meer",
    "folder": "het is een map",
    "refused": "het systeem weigert, nummer {number}",
    "taken": "er staat al een bestand met die naam",
}
