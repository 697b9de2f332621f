"""What is said of a picture that is to be taken away."""

from __future__ import annotations

WORDS = {
    "look": "Kijk de naam na in de map `content/beelden`.",
}
