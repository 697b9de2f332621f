"""What is told of a site in several languages."""

from __future__ import annotations

from buurtpunt.problems import Kind, Level

NOT_YET = Kind(
    "vertaling-ontbreekt",
    Level.TIP,
    "Nog niet in het {language}: {what}.",
    "{advice} Zolang dat er niet is, staat het er in het Nederlands, en zegt de pagina dat.",
    "Wie de andere taal kiest, wil ze ook lezen. Begin met wat mensen het meest vragen.",
)
NOWHERE = Kind(
    "vertaling-van-niets",
    Level.WARNING,
    "`{value}` staat zo nergens op je site, dus wat je ervan maakte ook niet.",
    "{advice}",
    "We zoeken je woorden op zoals je ze typte. Verander je iets in het Nederlands, verander het dan hier ook.",
)
TWICE = Kind(
    "vertaling-dubbel",
    Level.WARNING,
    "`{value}` staat al op lijn {first}, ook in het {language}.",
    "Laat er één van staan. Nu nemen we deze: `{said}`.",
    "Dezelfde woorden zijn op elke plaats van je site hetzelfde in de andere taal.",
)
ONE_LANGUAGE = Kind(
    "vertaling-zonder-taal",
    Level.WARNING,
    "Hier staan woorden in een andere taal, maar je site heeft er maar één.",
    "Zet in buurtpunt.yml je talen, met die waarin je typt vooraan: `taal: [nl, fr]`. Of gooi dit bestand weg.",
    "Een site in twee talen heeft elke pagina twee keer. Dat doen we alleen als je het vraagt.",
)
FACILITIES = Kind(
    "faciliteiten",
    Level.TIP,
    "{town} is een gemeente met faciliteiten: sommige buren lezen liever Frans.",
    "Jullie kiezen zelf: een vereniging is vrij in haar taal. Wil je het ook in het Frans, zet dan in buurtpunt.yml "
    "`taal: [nl, fr]`.",
    "Alleen wie een openbaar bestuur is, moet er berichten aan iedereen ook in het Frans geven (bestuurstaalwet van 18 juli 1966, "
    "artikel 11 en 24).",
)
FACILITIES_OF_BODY = Kind(
    "faciliteiten-bestuur",
    Level.WARNING,
    "{town} is een gemeente met faciliteiten: een bestuur zegt er alles aan iedereen in het Nederlands en in het Frans.",
    "Zet in buurtpunt.yml `taal: [nl, fr]`: het Nederlands komt dan eerst. Vraag aan je gemeente wat er nog bij hoort.",
    "Dat vraagt de bestuurstaalwet van 18 juli 1966 (artikel 11 en 24) van elk openbaar bestuur.",
)
