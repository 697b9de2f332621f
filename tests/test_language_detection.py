"""Which language a text is in, as far as a Flemish village needs to know."""

from __future__ import annotations

import re

from buurtpunt.knowledge.language_detection import foreign
from conftest import ROOT
from rows import each

OTHERS = {
    "fr": [
        "Vous êtes tous les bienvenus au magasin du village.",
        "Le café est ouvert le samedi et le dimanche matin.",
        "Nous cherchons des bénévoles pour la cuisine.",
        "Ne pas jeter sur la voie publique, merci pour votre aide.",
    ],
    "en": [
        "You are welcome in the village shop, and the coffee is free.",
        "We have a room that you can rent for your party.",
        "Please call us before you come to the repair café.",
    ],
    "de": [
        "Sie sind im Dorfladen herzlich willkommen, und der Kaffee ist gut.",
        "Wir suchen noch eine Hilfe für die Küche.",
        "Bitte rufen Sie uns an, wir sind für Sie da.",
    ],
}
DUTCH = [
    "Ge moogt gerust binnenkomen, 't is hier altijd warm.",
    "Wij hebben goesting in een tas koffie en een koek.",
    "Bel Ann De Smet of Luc Van den Broeck op de dag zelf.",
    "Het fonds Dorp & Dak betaalt mee, en Le Petit Prince leest voor.",
    "Repair café, second hand shop en pop-up store in de Dries.",
    "Chili sin carne, pasta al pesto, tarte tatin, mousse au chocolat.",
    "Vrijdag 18 uur, zaal De Melkerij, Dries 4, 9999 Verzonnegem.",
    "Spelen: Dixit, Ticket to Ride, The Mind en Just One.",
    "",
    "Le, la, les.",
]


@each("code, text", [(code, text) for code, texts in OTHERS.items() for text in texts])
def test_another_language_is_known_by_its_small_words(code: str, text: str) -> None:
    assert foreign(text) == code


@each("text", DUTCH)
def test_dutch_and_names_are_left_alone(text: str) -> None:
    assert foreign(text) is None


def test_no_line_of_the_demo_is_taken_for_another_language() -> None:
    lines = [line for file in (ROOT / "content").rglob("*.md") for line in file.read_text("utf-8").splitlines()]
    assert len(lines) > 300
    assert [line for line in lines if foreign(re.sub(r"[#*|\[\]()]", " ", line))] == []
