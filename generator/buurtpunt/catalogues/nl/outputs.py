"""What is said of each folder of the output, and what is counted of it."""

from __future__ import annotations

WORDS = {
    "told.site": "Bekijk je site",
    "told.druk": "Je drukwerk",
    "told.kanalen": "Om te versturen",
    "told.plan": "Je plan",
    "hint.druk": "Thuis dubbelzijdig? Laat je printer omslaan over de korte kant, of neem het bestand met `lange-kant` in zijn naam.",
    "count.pages.one": "{count} pagina",
    "count.pages.many": "{count} pagina's",
    "count.pictures.one": "{count} beeldbestand",
    "count.pictures.many": "{count} beeldbestanden",
    "count.sheets.one": "{count} blad om te drukken",
    "count.sheets.many": "{count} bladen om te drukken",
    "count.texts.one": "{count} tekst om te versturen",
    "count.texts.many": "{count} teksten om te versturen",
    "count.messages.one": "{count} bericht in je plan",
    "count.messages.many": "{count} berichten in je plan",
}
