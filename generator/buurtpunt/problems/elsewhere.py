"""Links to other sites. What another site does is never a reason to stop, so each of these is a tip."""

from __future__ import annotations

from buurtpunt.problems import Kind, Level

GONE = Kind(
    "link-elders-weg",
    Level.TIP,
    "De pagina {address} bestaat niet meer (antwoord {status}).",
    "Zoek het nieuwe adres op, of haal de link weg.",
    "Wie erop klikt, komt op een foutpagina van iemand anders.",
)
MOVED = Kind(
    "link-elders-verhuisd",
    Level.TIP,
    "De pagina {address} is verhuisd naar {target}.",
    "Zet het nieuwe adres in de plaats.",
    "Nu stuurt de andere site je bezoeker nog door. Dat doet ze niet voor altijd.",
)
NOBODY_THERE = Kind(
    "link-elders-onvindbaar",
    Level.TIP,
    "De site {host} vinden we niet op het internet.",
    "Kijk na of de naam juist is. Is de site weg, haal de link dan weg.",
    "De naam is verkeerd getypt, of ze is niet meer van die site.",
)
NOT_TRUSTED = Kind(
    "link-elders-onveilig",
    Level.TIP,
    "Een browser waarschuwt voor {host}: het certificaat van die site is niet in orde.",
    "Zeg het aan wie de site maakt. Blijft het zo, haal de link dan weg.",
    "Een bezoeker ziet een groot rood scherm in plaats van de pagina.",
)
