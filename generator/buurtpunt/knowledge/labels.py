"""The words by which a message says what a line of it is about. *Meld iets* writes them, and many who write a mail do."""

from __future__ import annotations

import re

from buurtpunt.knowledge.patterns import pattern

EVENT, NEWS, QUESTION = "agenda", "nieuws", "vragen"
SORT = "Soort"  # the label of a message that says itself what it is
# The labels of a line, and the field that they are of.
LABELS = {
    "titel": "wat, titel, onderwerp, naam, activiteit, vraag, subject",
    "datum": "wanneer, datum, dag, op",
    "van": "van, uur, begin, begint, start, hoe laat, van hoe laat, om",
    "tot": "tot, einde, eindigt, tot hoe laat",
    "plaats": "waar, plaats, locatie, adres",
    "prijs": "prijs, kost, kostprijs, kosten, inkom, toegang, wat kost het",
    "inschrijven_tot": "inschrijven, inschrijven tot, inschrijven kan tot, inschrijven voor, inschrijven tot wanneer",
    "contact": "contact, info, inlichtingen",
}
FIELD = {label: name for name, labels in LABELS.items() for label in labels.split(", ")}
# What says nothing by itself between the words of a moment, so that a line of moments alone says no more than its fields.
GLUE = frozenset(("op", "om", "van", "vanaf", "tot", "de", "en", "met", "in", "sinds", "uur"))
SORTS = {"iets in de agenda": EVENT, "activiteit": EVENT, "nieuws": NEWS, "een vraag": QUESTION, "vraag": QUESTION}
# What a label that says no more than that text follows looks like; a price, an invitation to sign up, a greeting.
UNLABELLED = pattern(r"\s*(?:(?:meer )?uitleg|bericht|omschrijving|tekst)\s*[:=]\s*", re.IGNORECASE)  # text is text
PRICE = pattern(r"(?:€ ?\d+(?:[.,]\d{2})?|\b\d+(?:[.,]\d{2})? ?(?:€|euro\b)|\bgratis\b)")
SIGN_UP = pattern(r"\b(inschrij\w+|schrijf\w* (je|u) \w*|aanmeld\w*|reserve\w+|bestel\w*)\b")
GREETING = pattern(r"(dag|hallo|hey|hoi|beste|geachte|lieve|goeie\w*|goede\w*|groet\w*|mvg|ps)\b.*")
