"""What people may expect of a site on which they stand: it knows when they left, and asked whether it may show them."""

from __future__ import annotations

from buurtpunt.problems import Kind, Level

LEAVES_SOON = Kind(
    "contact-stopt",
    Level.TIP,
    "{name} stopt als aanspreekpunt op {date}.",
    "Spreek nu af wie het overneemt. Op een affiche die vandaag al hangt, staat nog het oude nummer.",
    "Van wie stopt, verdwijnen naam en nummer vanzelf van de site. Op papier blijven ze staan.",
)
LAST_LEAVES_SOON = Kind(
    "laatste-contact-stopt",
    Level.WARNING,
    "{name} stopt als aanspreekpunt op {date}. Daarna staat er niemand meer in contact.yml.",
    "Zet er nu al iemand bij met naam en telefoon.",
    "Zonder aanspreekpunt kunnen we de site na die dag niet meer vernieuwen.",
)
HAS_LEFT = Kind(
    "contact-vertrokken",
    Level.TIP,
    "{name} is geen aanspreekpunt meer{instead}.",
    "Kies iemand anders achter `{key}`, of haal de regel weg.",
    "Wie belt, komt liever meteen bij de juiste persoon terecht.",
)
STILL_ONLINE = Kind(
    "vertrokken-nog-online",
    Level.WARNING,
    "{name} is geen aanspreekpunt meer, maar {what} staat nog in deze tekst.",
    "Haal het weg, of zet er iemand anders in de plaats.",
    "Wie stopt, wil niet meer gebeld worden. Namen en nummers zijn persoonsgegevens (AVG).",
)
PEOPLE_UNKNOWN = Kind(
    "mensen-onbekend",
    Level.TIP,
    "Van {count} weten we niet of er mensen op staan: {names}.",
    "Schrijf er in beelden.yml bij: `mensen: geen`, `groep`, `herkenbaar` of `kinderen`.",
    "Staat er iemand herkenbaar op, dan heb je een ja nodig. Van een kind vraag je het aan de ouders.",
)
NO_INSURANCE = Kind(
    "verzekering-ontbreekt",
    Level.WARNING,
    "Je zoekt vrijwilligers, maar er staat niet hoe ze verzekerd zijn.",
    "Zet in buurtpunt.yml onder `organisatie`: `verzekering: ...`, met op de puntjes hoe, zoals: wie helpt, is verzekerd voor schade aan anderen.",
    "Een vzw of een openbaar bestuur moet haar vrijwilligers verzekeren, en moet hun dat ook zeggen "
    "(wet van 3 juli 2005 over de rechten van vrijwilligers).",
)
NO_MAIL = Kind(
    "mailadres-ontbreekt",
    Level.TIP,
    "Er staat nergens een mailadres.",
    "Zet in buurtpunt.yml onder `organisatie`: `email: ...`, met jullie adres op de puntjes.",
    "Wie iets aanbiedt op een website, geeft ook een mailadres (Wetboek van economisch recht, artikel XII.6).",
)
RULES_UNKNOWN = Kind(
    "gemeenteregels-onbekend",
    Level.TIP,
    "Je maakt iets om uit te delen. Weet je wat je gemeente daarvan vraagt?",
    "Vraag het, en zet in intern/druk.yml `gemeente_regels: {{max_formaat: ..., termijn_dagen: ...}}`, met het antwoord "
    "op de puntjes, zoals A5 en 14.",
    "Elke gemeente heeft eigen regels: hoe groot het mag zijn, en hoeveel dagen vooraf je het vraagt.",
)
HOME_ADDRESS = Kind(
    "thuisadres-in-tekst",
    Level.WARNING,
    "Hier staat het thuisadres van de verantwoordelijke uitgever. Deze tekst komt op de website.",
    "Haal het adres weg. Op papier zetten wij het er zelf bij.",
    "Gemeenten vragen het thuisadres op drukwerk. Op het internet heeft niemand het nodig.",
)
PUBLISHER_IS_NOBODY = Kind(
    "uitgever-geen-mens",
    Level.WARNING,
    "De verantwoordelijke uitgever is een mens, en `{name}` lijkt een organisatie.",
    "Schrijf bij `vu` de voornaam en de naam van iemand die volwassen is, en thuis in België woont.",
    "Gemeenten vragen de naam en het thuisadres van een mens. Dat staat alleen op papier, nooit op de website.",
)
