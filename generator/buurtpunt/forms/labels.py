"""The words by which a message says what a line of it is about. *Meld iets* writes them, and many who write a mail do."""

from __future__ import annotations

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
