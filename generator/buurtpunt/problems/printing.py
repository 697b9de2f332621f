"""Problems with what goes to the printer."""

from __future__ import annotations

from buurtpunt.problems import Kind, Level

NO_PUBLISHER = Kind(
    "uitgever-ontbreekt",
    Level.WARNING,
    "Je drukwerk heeft nog geen verantwoordelijke uitgever. Er staat een band op: nog niet drukken.",
    "Zet op je eigen computer in intern/druk.yml: "
    "`vu: {{naam: ..., straat: ..., nummer: ..., postcode: ..., gemeente: ...}}`, met op de puntjes wie ervoor instaat. "
    "Zet die map nooit op GitHub: iedereen kan daar lezen.",
    "Gemeenten vragen op elke flyer en affiche de naam en het thuisadres van een mens die in België woont. "
    "Dat adres komt alleen op papier, nooit op de website.",
)
NO_PUBLISHER_PHONE = Kind(
    "uitgever-zonder-telefoon",
    Level.WARNING,
    "Je gemeente vraagt een telefoonnummer bij de verantwoordelijke uitgever, en dat is er nog niet.",
    "Zet in intern/druk.yml onder `vu`: `telefoon: ...`, met het nummer op de puntjes.",
    "Je schreef zelf `vu_telefoon: ja` bij `gemeente_regels`.",
)
FORMAT_TOO_LARGE = Kind(
    "formaat-te-groot",
    Level.WARNING,
    "Dit is {size}, en in jouw gemeente mag wat je uitdeelt hoogstens {largest} zijn.",
    "{advice}, of vraag het na bij de gemeente.",
    "Je schreef zelf `max_formaat: {largest}` bij `gemeente_regels`. Het geldt voor wat je uitdeelt, niet voor affiches.",
)
OURS_TOO_LARGE = Kind(
    "flyer-te-groot",
    Level.WARNING,
    "De flyer die we vanzelf maken is {size}, en in jouw gemeente mag wat je uitdeelt hoogstens {largest} zijn.",
    "Deel hem niet uit. Zet in content/drukwerk een bestand met `soort: kaart`: een kaartje is A6.",
    FORMAT_TOO_LARGE.why,
)
FORMAT_TOO_SMALL = Kind(
    "formaat-te-klein",
    Level.ERROR,
    "Op {size} worden de letters te klein om te lezen: dit blad is gemaakt voor {smallest} of groter.",
    "Kies `formaat: {smallest}`. Wil je iets voor in een jaszak, neem dan `soort: kaart`.",
    "Een flyer op A6 heeft letters van 7 punt. Een kaartje is gemaakt voor A6: daar blijven ze groot genoeg.",
)
NOT_ON_THIS_SHEET = Kind(
    "niet-op-dit-blad",
    Level.WARNING,
    "Je vraagt `{asked}`, maar dat komt niet op een blad met `soort: {sort}`.",
    "Haal het weg, of kies een andere `soort`: {sorts}.",
    "Elke soort heeft haar eigen plaats. Wat je vraagt en er niet op komt, vertellen we liever dan het stil weg te laten.",
)
ASK_BEFORE = Kind(
    "gemeente-vragen",
    Level.TIP,
    "Deel je dit uit, vraag het dan uiterlijk op {day} aan de gemeente.",
    "",
    "Je schreef zelf `termijn_dagen: {days}` bij `gemeente_regels`.",
)
ASK_TOO_LATE = Kind(
    "gemeente-te-laat",
    Level.WARNING,
    "Om dit uit te delen moest je het uiterlijk op {day} aan de gemeente vragen.",
    "Bel de gemeente, of hang het alleen op waar je mag.",
    "Je schreef zelf `termijn_dagen: {days}` bij `gemeente_regels`.",
)
UNKNOWN_EVENT = Kind(
    "activiteit-onbekend",
    Level.ERROR,
    "De activiteit `{value}` bestaat niet.",
    "{advice}",
    "Achter `activiteit` staat de naam van een bestand uit content/agenda, bijvoorbeeld soepavond.md.",
)
NO_EVENT = Kind(
    "activiteit-ontbreekt",
    Level.ERROR,
    "Bij `soort: {sort}` hoort een `activiteit`.",
    "Voeg een regel toe: `activiteit: ...`, met op de puntjes de naam van een bestand in content/agenda.",
    "Op dit blad staat een activiteit uit je agenda.",
)
EVENT_HIDDEN = Kind(
    "activiteit-niet-te-zien",
    Level.WARNING,
    "Dit blad maken we niet: {reason}.",
    "Kies een andere activiteit, of haal het bestand weg.",
    "Op papier komt niets dat ook niet op de website staat.",
)
EVENT_OVER = Kind(
    "activiteit-voorbij",
    Level.WARNING,
    "Dit blad maken we niet: {title} is voorbij.",
    "Kies een andere activiteit, of haal het bestand weg.",
    "Wie een affiche ziet van iets dat voorbij is, komt voor een gesloten deur.",
)
NOTHING_ON_IT = Kind(
    "blad-zonder-inhoud",
    Level.WARNING,
    "{sheet} maken we niet: er is nog niets om erop te zetten.",
    "{advice}",
    "Een blad met een titel en niets eronder kost papier en zegt niets.",
)
DOES_NOT_FIT = Kind(
    "past-niet",
    Level.ERROR,
    "Op {sheet} is geen plaats voor {what}: {need} mm nodig, {have} mm beschikbaar.",
    "{advice}",
    "We snijden niets stil af en drukken niets kleiner dan leesbaar is.",
)
LEFT_OUT_SHEET = Kind(
    "blad-overgeslagen",
    Level.WARNING,
    "{sheet} maken we niet, want er is geen plaats voor {what}: {need} mm nodig, {have} mm beschikbaar.",
    "{advice}",
    "Dit blad maken we vanzelf van wat op je website staat. We snijden niets stil af.",
)
NO_LETTER = Kind(
    "teken-onbekend",
    Level.WARNING,
    "Op {sheet} laten we {signs} weg: zo'n teken zit niet in de letter waarmee we drukken.",
    "Wil je het niet missen, schrijf het dan in woorden.",
    "Een teken dat ontbreekt, wordt op papier een leeg vakje.",
)
NO_SCRIPT = Kind(
    "schrift-onbekend",
    Level.WARNING,
    "{sheet} maken we niet: er staat `{signs}` in, en dat kunnen we niet drukken.",
    "Schrijf het in gewone letters. Of leg een lettertype dat ze heeft (een bestand dat op .ttf of .otf eindigt) in themes/dorp/druk.",
    "De letter waarmee we drukken kent het Latijnse, Griekse, Cyrillische en Arabische schrift. Die voor het Chinees is groter dan heel ons programma.",
)
PICTURE_COARSE = Kind(
    "foto-grof",
    Level.WARNING,
    "`{name}` is te klein voor {sheet}: {dpi} punten per duim, en 200 is nodig om scherp te zijn.",
    "Zoek de foto op in haar ware grootte (niet uit een berichtje): minstens {wanted} punten breed.",
    "Drukkers vragen 300 punten per duim. Onder de 200 zie je blokjes.",
)
PICTURE_SMALL = Kind(
    "foto-klein",
    Level.TIP,
    "`{name}` is wat klein voor {sheet}: {dpi} punten per duim. {instead}",
    "Zoek de foto op in haar ware grootte: minstens {wanted} punten breed.",
    PICTURE_COARSE.why,
)
DRAWING_IN_COLOUR = Kind(
    "tekening-in-kleur",
    Level.TIP,
    "`{name}` is een tekening. Op {sheet} blijft ze zoals ze is, ook als je `zwart_wit` of `cmyk` vraagt.",
    "Neem een foto, of bewaar de tekening als PNG.",
    "Een foto zetten we zelf om in grijs of in de inkten van de drukker. De kleuren van een tekening (SVG) raken we niet aan.",
)
PICTURE_TOO_COARSE = Kind(
    "foto-te-grof",
    Level.ERROR,
    "`{name}` is veel te klein voor {sheet}: {dpi} punten per duim, en 150 is het minste.",
    "Zoek de foto op in haar ware grootte (minstens {wanted} punten breed), of kies een andere.",
    "Drukkers vragen 300 punten per duim. Onder de 150 is een foto op papier een vlek.",
)
