"""What a report says of its own."""

from __future__ import annotations

WORDS = {
    "place": "{file}, regel {line}",
    "private": "Hier klopt iets niet; wat, blijft privé.",
    "private.remedy": "Bouw of kijk na op je eigen computer: daar lees je wat er scheelt, en wat je eraan doet.",
}
