"""What to type instead, for numbers and colours."""

from __future__ import annotations

WORDS = {
    "enterprise.look": "Kijk het na op kbopub.economie.fgov.be. Zo ziet een nummer eruit: 1999.999.943.",
    "enterprise.zero": "Zet er een 0 voor: {number}.",
    "colour.write": 'Schrijf een naam zoals groen of bordeaux, of een code tussen aanhalingstekens: "#0b6e4f".',
    "colour.meant": "Bedoelde je {meant}?",
}
