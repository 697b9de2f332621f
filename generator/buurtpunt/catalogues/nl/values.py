"""What to type instead, for dates, hours, numbers and colours."""

from __future__ import annotations

WORDS = {
    "date.first": "een maand begint met dag 1",
    "date.last": "{month} {year} heeft {count} dagen",
    "time.hour": "na 23 uur komt 0 uur",
    "time.minute": "een uur heeft 60 minuten",
    "hours.order": "het ene stuk moet gedaan zijn voor het volgende begint",
    "hours.closing": "wanneer je sluit, komt na wanneer je opent",
    "digits.none": "geen cijfers",
    "digits.one": "{count} cijfer",
    "digits.many": "{count} cijfers",
    "signs.one": "{count} teken",
    "signs.many": "{count} tekens",
    "enterprise.look": "Kijk het na op kbopub.economie.fgov.be. Zo ziet een nummer eruit: 1999.999.943.",
    "enterprise.zero": "Zet er een 0 voor: {number}.",
    "colour.write": 'Schrijf een naam zoals groen of bordeaux, of een code tussen aanhalingstekens: "#0b6e4f".',
    "colour.meant": "Bedoelde je {meant}?",
}
