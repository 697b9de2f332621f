"""The words of the screens that are not those of the model."""

from __future__ import annotations

from collections.abc import Mapping

from buurtpunt.editing.page import Value
from buurtpunt.forms.fields import Said
from buurtpunt.forms.journal import told

# What each sort of file is called on the first screen, and of what one makes a new one; the others are named by themselves.
WORDS: Mapping[str, tuple[str, str]] = {
    "agenda": ("Iets in de agenda", "activiteit"),
    "uren": ("De uren, en wanneer het dicht is", "uren"),
    "nieuws": ("Nieuws", "bericht"),
    "beelden": ("Foto's: wat erop staat", "foto"),
    "vragen": ("Vragen en antwoorden", "vraag"),
    "contact": ("Mensen om te bellen", "mens"),
    "aanbod": ("Het aanbod", "ding"),
    "drukwerk": ("Flyers en affiches", "blad"),
    "paginas": ("Andere pagina's", "pagina"),
    "buurtpunt": ("Naam, adres en kleur", ""),
    "help-mee": ("Wat vrijwilligers kunnen doen", "taak"),
    "partners": ("Wie meedoet", "partner"),
    "doelgroepen": ("Voor wie je er bent", "groep"),
    "druk": ("Wie tekent voor het drukwerk (privé)", ""),
}
OTHERS = Said("Iemand anders veranderde dit terwijl je bezig was.", "Kijk na wat er nu staat.")


def clash(other: Value) -> Said:
    """What is said of a field of which somebody else made something different meanwhile."""
    said = told(other) if other else "niets"
    return Said(
        f"Iemand anders maakte hier ondertussen {said} van.", "Laat staan wat van jou is, of neem dat over. Bewaar dan."
    )
