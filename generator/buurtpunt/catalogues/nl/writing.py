"""Why the output could not be written, and what to do."""

from __future__ import annotations

WORDS = {
    "others": "andere",
    "full": "de schijf is vol",
    "full.advice": "Maak plaats op de schijf en probeer opnieuw.",
    "closed": "je mag hier niet schrijven",
    "closed.advice": "Sluit programma's waarin de site open staat, of kies een andere map met `--output`.",
    "refused.advice": "Probeer opnieuw, of kies een andere map met `--output`.",
}
