"""What `today` says of a day."""

from __future__ import annotations

WORDS = {
    "alerts": "Wat is er anders, vandaag en morgen?",
    "hours": "Wanneer open?",
    "events": "Wat is er te doen?",
    "dropped": "Wat valt weg?",
    "deadlines": "Laatste dag om in te schrijven of te bestellen",
    "later": "Wat komt er daarna?",
    "hidden": "Wat staat die dag niet op de site?",
    "phase": "Het buurtpunt is niet open (fase: {phase}).",
    "different.only": "{spans} (anders {usual})",
    "different.why": "{spans} ({reason}; anders {usual})",
    "moved": "{title}: verplaatst naar {date}",
    "order": "{title} van {date}: bestellen tot {deadline}",
    "enrol": "{title} van {date}: inschrijven tot {deadline}",
}
