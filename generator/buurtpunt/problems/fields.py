"""Problems with the fields of one thing: the wrong key, or the wrong shape."""

from __future__ import annotations

from buurtpunt.problems import Kind, Level

UNKNOWN_KEY = Kind(
    "sleutel-onbekend",
    Level.ERROR,
    "`{key}` kennen we hier niet.",
    "{advice}",
    "Een sleutel met een tikfout zou anders in stilte verdwijnen, en het gegeven met hem.",
)
MISSING_KEY = Kind(
    "sleutel-ontbreekt",
    Level.ERROR,
    "`{key}` ontbreekt.",
    "Voeg een regel toe: {example}",
    "Zonder dit gegeven kunnen we het niet tonen.",
)
NUMBER_IN_STREET = Kind(
    "nummer-bij-straat",
    Level.ERROR,
    "Het huisnummer staat bij de straat, en `nummer` ontbreekt.",
    "Maak er twee gegevens van: {mended}.",
    "Een zoekmachine en een briefhoofd willen de straat en het nummer elk apart.",
)
EMPTY_VALUE = Kind(
    "waarde-leeg",
    Level.ERROR,
    "`{key}` is niet ingevuld.",
    "Vul het in: {example}",
    "Zonder dit gegeven kunnen we het niet tonen.",
)
NOT_ONE_VALUE = Kind(
    "waarde-geen-tekst",
    Level.ERROR,
    "Hier verwachten we een gewone tekst, en geen lijst of groepje.",
    "{advice}",
    "Dit gegeven heeft maar één waarde.",
)
TOO_LONG = Kind(
    "waarde-te-lang",
    Level.ERROR,
    "Dit is {length} tekens lang; hier kunnen er hoogstens {most}.",
    "Maak het korter. Hoort het in de tekst, zet het dan daar.",
    "Een gegeven past op één regel. Vaak is er per ongeluk iets anders in geplakt.",
)
MORE_WRONG = Kind(
    "nog-meer-fouten",
    Level.ERROR,
    "In dit groepje staan nog {count} fouten meer.",
    "Verbeter eerst wat hier boven staat. Is dit wel het juiste bestand?",
    "Niemand leest honderden meldingen na elkaar.",
)
NOT_A_LIST = Kind(
    "waarde-geen-lijst",
    Level.ERROR,
    "Hier verwachten we een lijst.",
    "Zet onder de sleutel elk ding op een nieuwe regel, met een streepje ervoor: `{example}`",
    "Van dit gegeven kunnen er meerdere zijn.",
)
NOT_A_GROUP = Kind(
    "waarde-geen-groep",
    Level.ERROR,
    "Hier verwachten we een groepje gegevens, elk met zijn sleutel.",
    "Zo bijvoorbeeld: `{example}`",
    "Dit gegeven bestaat uit verschillende stukjes.",
)
NOT_TWO = Kind(
    "waarde-geen-tweetal",
    Level.ERROR,
    "Hier horen twee getallen tussen vierkante haakjes.",
    "Zo bijvoorbeeld: `{example}`",
    "Het eerste getal telt van links, het tweede van boven.",
)
BAD_CHOICE = Kind(
    "keuze-onbekend",
    Level.ERROR,
    "`{value}` kan hier niet.",
    "{advice}",
    "Hier kan alleen een woord uit een vast lijstje.",
)
BAD_NUMBER = Kind(
    "getal-fout",
    Level.ERROR,
    "`{value}` is geen getal dat hier kan.",
    "{advice}",
    "Hier hoort een getal, in cijfers.",
)
BAD_ADDRESS = Kind(
    "webadres-fout",
    Level.ERROR,
    "`{value}` is geen volledig webadres.",
    "{advice}",
    "Een webadres begint met https:// en daarna de naam van de site.",
)
BAD_NAME = Kind(
    "mapnaam-fout",
    Level.ERROR,
    "`{value}` kan geen naam van een thema zijn.",
    "Schrijf alleen de naam van de map, met kleine letters, cijfers en streepjes: `{suggestion}`.",
    "Een thema is een map in `themes`.",
)
BAD_SLUG = Kind(
    "adres-op-site-fout",
    Level.ERROR,
    "`{value}` kan geen adres op de site zijn.",
    "Gebruik kleine letters, cijfers en streepjes, bijvoorbeeld `{suggestion}`.",
    "Een adres dat iedereen kan overtypen, heeft geen spaties, hoofdletters of accenten.",
)
END_BEFORE_START = Kind(
    "einde-voor-begin",
    Level.ERROR,
    "Het einde ({end}) komt niet na het begin ({start}).",
    "{advice}",
    "Zo weet niemand hoelang het duurt.",
)
