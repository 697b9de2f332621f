"""Problems with a theme."""

from __future__ import annotations

from buurtpunt.problems import Kind, Level

UNKNOWN_THEME = Kind(
    "thema-onbekend",
    Level.ERROR,
    "Het thema `{value}` is er niet.",
    "Kies uit: {known}. Of maak een map `themes/{value}` met je eigen thema.",
    "Een thema bepaalt hoe de site eruitziet.",
)
FILE_MISSING = Kind(
    "thema-bestand-ontbreekt",
    Level.ERROR,
    "In het thema ontbreekt het bestand `{name}`.",
    "Zet het terug, of haal je eigen map in `themes/` weg.",
    "Een thema bestaat uit sjablonen en een stijlblad.",
)
TEMPLATE_BROKEN = Kind(
    "sjabloon-stuk",
    Level.ERROR,
    "Het sjabloon `{name}` kunnen we niet gebruiken: {said}.",
    "Herstel het sjabloon, of haal het weg uit `themes/`: dan geldt weer dat van ons.",
    "Een dorp mag elk sjabloon vervangen. De uitleg komt meestal van Jinja, en is dan in het Engels.",
)
OWN_TEMPLATE = Kind(
    "sjabloon-eigen",
    Level.TIP,
    "Jouw `{name}` komt helemaal in de plaats van dat van ons. Wordt het onze beter, dan merk je dat niet.",
    "{advice}et bovenaan in dat bestand de regel `{mark}`: dan zeggen we het als het onze verandert.",
    "Een dorp mag elk sjabloon vervangen. Aan die regel zien we welk sjabloon van ons het verving.",
)
TEMPLATE_CHANGED = Kind(
    "sjabloon-veranderd",
    Level.WARNING,
    "Ons `{name}` is veranderd sinds jij er een eigen van maakte.",
    "Leg ze naast elkaar, en neem over wat je wilt. Schrijf daarna `{mark}` in je eigen bestand.",
    "In het onze kan intussen iets staan dat bezoekers nodig hebben, en dat op jouw site ontbreekt.",
)
NO_SKYLINE = Kind(
    "silhouet-onbruikbaar",
    Level.ERROR,
    "Van `{value}` kunnen we geen daken onderaan de pagina maken: {reason}.",
    "Neem een tekening (svg) met weinig lijnen, van hoogstens {most} kB. Of haal `silhouet` weg: dan staan onze daken er.",
    "Het silhouet reist mee met het uiterlijk van elke pagina, dus mag het haast niets wegen.",
)
