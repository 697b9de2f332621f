"""Problems with what is made for a villager: a new village, and a new file or entry in it."""

from __future__ import annotations

from buurtpunt.problems import Kind, Level

NOT_EMPTY = Kind(
    "map-niet-leeg",
    Level.ERROR,
    "In de map `{folder}` staat al iets: {what}.",
    "Kies een nieuwe map, en typ haar naam achter de opdracht: {command} mijn-dorp",
    "buurtpunt overschrijft nooit een bestand dat er al staat.",
)
CANNOT_MAKE = Kind(
    "maken-mislukt",
    Level.ERROR,
    "In `{folder}` kunnen we niets bewaren: {reason}.",
    "Kies een andere map, of kijk na of je erin mag schrijven. Er is niets veranderd.",
    "We maken alles, of niets.",
)
NO_ANSWER = Kind(
    "antwoord-ontbreekt",
    Level.ERROR,
    "Zonder dit kunnen we niet verder.",
    "Typ bijvoorbeeld: {example}",
    "Een naam, en iemand om te bellen: meer is er niet nodig, maar dat wel.",
)
NO_HOUSE_NUMBER = Kind(
    "huisnummer-ontbreekt",
    Level.ERROR,
    "In `{value}` vinden we geen straat en nummer.",
    "Schrijf het zo: Dries 4",
    "Een adres zonder nummer vindt niemand.",
)
NO_TOWN = Kind(
    "gemeente-onvolledig",
    Level.ERROR,
    "In `{value}` vinden we geen postcode en gemeente.",
    "Schrijf het zo: 9999 Verzonnegem",
    "De postcode hoort bij het adres.",
)
NO_PLACE = Kind(
    "geen-plaats-in-lijst",
    Level.ERROR,
    "Hier kunnen we zelf niets bijzetten: deze lijst is anders geschreven dan we gewoon zijn.",
    "Zet het er zelf bij: {entry}",
    "We veranderen alleen een bestand als we zeker zijn dat al de rest blijft staan.",
)
THERE_ALREADY = Kind(
    "staat-er-al",
    Level.ERROR,
    "`{value}` staat er al.",
    "Pas dat aan, of kies een andere naam.",
    "Twee keer hetzelfde brengt iedereen in de war.",
)
UNKNOWN_PICTURE = Kind(
    "beeld-nergens",
    Level.ERROR,
    "`{value}` vinden we nergens in je dorp.",
    "{advice}",
    "We zoeken een foto op de naam van haar bestand, en een mens bij de taken van je vergaderingen.",
)
HALF_WITHDRAWN = Kind(
    "terugtrekken-half",
    Level.ERROR,
    "De foto is nog niet overal weg: `{file}` kunnen we niet veranderen: {reason}.",
    "Kijk na of je dat bestand mag veranderen, en typ de opdracht daarna opnieuw.",
    "Zolang de foto ergens staat, kan iemand ze per ongeluk opnieuw gebruiken.",
)
CANNOT_TAKE_OUT = Kind(
    "beeld-zelf-weghalen",
    Level.ERROR,
    "Het beeld `{value}` kunnen we hier niet zelf uit de tekst halen.",
    "Haal het op deze regel zelf weg.",
    "We veranderen alleen een regel als we zeker zijn dat al de rest blijft staan.",
)
