"""What more than one subject proposes."""

from __future__ import annotations

WORDS = {
    "more": "nog {count} andere",
    "meant": "Bedoelde je `{guess}`?",
    "choose": "Kies uit: {names}.",
}
