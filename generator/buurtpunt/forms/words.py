"""The words of the screens that are not those of the model."""

from __future__ import annotations

import datetime as dt
from collections.abc import Container, Mapping
from pathlib import Path
from typing import NamedTuple
from urllib.parse import parse_qs

from buurtpunt.editing.page import Value
from buurtpunt.forms.fields import Said
from buurtpunt.forms.journal import told
from buurtpunt.forms.things import UNNAMED, Thing, page_of, title
from buurtpunt.forms.typed import Group
from buurtpunt.forms.writers import SEND, TOLD
from buurtpunt.knowledge import moments
from buurtpunt.model.files import FileForm
from buurtpunt.reading.kinds import form_of


class Choice(NamedTuple):
    """One thing to do on the first screen: its words, and the address of its screen."""

    title: str
    about: str
    address: str


# What each sort of file is called on the first screen; the others are named by themselves.
WORDS = {
    "agenda": "Iets in de agenda",
    "uren": "De uren, en wanneer het dicht is",
    "nieuws": "Nieuws",
    "beelden": "Foto's: wat erop staat",
    "vragen": "Vragen en antwoorden",
    "contact": "Mensen om te bellen",
    "aanbod": "Het aanbod",
    "drukwerk": "Flyers en affiches",
    "paginas": "Andere pagina's",
    "buurtpunt": "Naam, adres en kleur",
    "help-mee": "Wat vrijwilligers kunnen doen",
    "partners": "Wie meedoet",
    "doelgroepen": "Voor wie je er bent",
    "druk": "Wie tekent voor het drukwerk (privé)",
    "online": "Hoe je site online gaat (privé)",
    "kanalen": "Kanalen: wie het verder vertelt (privé)",
    "plan": "Het plan: wie hoort wat, en wanneer (privé)",
}
_FIRST = Choice("Vandaag dicht of anders", "Wat er vandaag niet is zoals gewoonlijk, en waarom.", "uren/vandaag/+")

_PASTE = Choice("Plak een bericht", "Een mail of een bericht van WhatsApp: wij zetten het in de juiste velden.", "plak")

_FOR_TEAM = (
    Choice("Wat je kunt versturen", "De teksten voor al je kanalen, klaar om te kopiëren.", SEND),
    Choice(
        "Wie hoort wat, en wanneer",
        "Het plan, dag na dag: om na te kijken, af te drukken of in je agenda te zetten.",
        TOLD,
    ),
)


def choices(forms: Mapping[str, FileForm], for_team: Container[str]) -> list[Choice]:
    """What the first screen offers: today first, then the screens `for_team` by their address, then what we have words for,
    then whatever else a village can hold.
    """
    known = [forms[name] for name in WORDS if name in forms]
    others = [form for name, form in forms.items() if name not in WORDS]
    return [_FIRST, _PASTE, *(one for one in _FOR_TEAM if one.address in for_team), *map(_choice, [*known, *others])]


def _choice(form: FileForm) -> Choice:
    return Choice(name_of(form), about(form), f"{form.name}/")


def name_of(form: FileForm) -> str:
    """What a sort of file is called."""
    return WORDS.get(form.name) or form.name.replace("-", " ").capitalize()


def place_of(root: Path, file: str) -> str:
    """Where a file of a village is found by who writes in the browser: its sort, and its title where there are several."""
    form = form_of(file)
    if form is None:
        return file
    called = title(form, page_of(root, Thing(form, file)).values) if "*" in form.path else UNNAMED
    return name_of(form) if called == UNNAMED else f"{name_of(form)}: {called}"


def about(form: FileForm) -> str:
    """What it is for, without a word of files."""
    return f"{form.description.partition(': een bestand')[0].rstrip('.')}."


def begun(thing: Thing, today: dt.date, query: str) -> Group:
    """What stands in a new form already: a day that is nearly always today; the event of which a flyer is asked."""
    if thing.form.name == "drukwerk" and (asked := parse_qs(query).get("activiteit")):
        return {"soort": "flyer", "activiteit": asked[0]}
    is_of_today = thing.form.name == "nieuws" or thing.at[:1] == ("vandaag",)
    return {"datum": moments.format_date(today, weekday=False)} if is_of_today else {}


OLD = Said("buurtpunt is opnieuw gestart sinds je dit formulier opende.", "Wat je typte, staat er nog. Bewaar het nu.")
AT_HOME = Said("Dit verander je alleen op de computer van je dorp.", "Zet het terug zoals het was. Bewaar dan.")
OTHERS = Said("Iemand anders veranderde dit terwijl je bezig was.", "Kijk na wat er nu staat.")


def clash(other: Value) -> Said:
    """What is said of a field of which somebody else made something different meanwhile."""
    said = told(other) if other else "niets"
    return Said(
        f"Iemand anders maakte hier ondertussen {said} van.", "Laat staan wat van jou is, of neem dat over. Bewaar dan."
    )
