"""What more than one subject proposes."""

from __future__ import annotations

WORDS = {
    "meant": "Bedoelde je `{guess}`?",
    "choose": "Kies uit: {names}.",
}
