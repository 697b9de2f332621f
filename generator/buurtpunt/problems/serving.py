"""Problems with showing the site on this computer."""

from __future__ import annotations

from buurtpunt.problems import Kind, Level

PORT_TAKEN = Kind(
    "poort-bezet",
    Level.ERROR,
    "Poort {port} is bezet: een ander programma gebruikt ze al.",
    "Laat `--port` weg, dan zoeken we er zelf een. Of kies een ander getal, zoals `--port {other}`.",
    "Elk programma dat iets toont in je browser, heeft op je computer een eigen nummer nodig. Dat nummer heet een poort.",
)
PORT_REFUSED = Kind(
    "poort-mag-niet",
    Level.ERROR,
    "Poort {port} mogen we van je computer niet gebruiken.",
    "Laat `--port` weg, dan zoeken we er zelf een. Of kies een getal boven 1024, zoals `--port {other}`.",
    "De laagste nummers houdt een computer voor zichzelf.",
)
NO_WIFI = Kind(
    "geen-wifi",
    Level.ERROR,
    "We vinden geen netwerk waarlangs je telefoon de site kan zien.",
    "Zet de wifi van deze computer aan en probeer opnieuw, of laat `--op-wifi` weg.",
    "Je telefoon ziet de site alleen als ze op dezelfde wifi zit als je computer.",
)
