"""What makes a text hard to use for who listens to it, looks at it from nearby, or reads with a finger."""

from __future__ import annotations

from buurtpunt.problems import Kind, Level

VAGUE_LINK = Kind(
    "linktekst-vaag",
    Level.TIP,
    "De link heet `{words}`. Dat zegt niet waar je terechtkomt.",
    "Maak een link van de woorden die het wel zeggen: niet `klik hier`, wel `het verslag van mei`.",
    "Wie niet ziet, hoort vaak alleen de links van een pagina (WCAG 2.2, 2.4.4).",
)
LINK_IS_ADDRESS = Kind(
    "linktekst-adres",
    Level.TIP,
    "De link heet `{words}`. Dat is lastig om te lezen en nog lastiger om te horen.",
    "Schrijf wat er te vinden is: `[de kaart van het dorp]({address})`",
    "Een computer leest een adres letter voor letter voor.",
)
SAME_LINK_TEXT = Kind(
    "linktekst-dubbel",
    Level.TIP,
    "Twee links heten `{words}`, en ze leiden naar iets anders.",
    "Geef ze elk een eigen naam.",
    "Wie alleen de links hoort, kan ze niet uit elkaar houden (WCAG 2.2, 2.4.4).",
)
ALT_IS_FILE_NAME = Kind(
    "beschrijving-bestandsnaam",
    Level.WARNING,
    "De beschrijving van `{name}` is de naam van een bestand: `{alt}`.",
    "Schrijf wat je op de foto ziet.",
    "Wie niet kan zien, hoort deze woorden in plaats van de foto (WCAG 2.2, 1.1.1).",
)
ALT_SAYS_PHOTO = Kind(
    "beschrijving-foto-van",
    Level.TIP,
    "De beschrijving van `{name}` begint met `{words}`. Dat er een foto staat, zegt de computer zelf al.",
    "Begin met wat je ziet: `{rest}`",
    "Anders klinkt het als: foto, foto van Mieke.",
)
ALT_LONG = Kind(
    "beschrijving-lang",
    Level.TIP,
    "De beschrijving van `{name}` is {count} tekens lang.",
    "Maak er een of twee zinnen van. De rest past beter in je tekst.",
    "Wie luistert, kan in een beschrijving niet terug of verder.",
)
SAME_ALT = Kind(
    "beschrijving-dubbel",
    Level.TIP,
    "`{name}` en `{other}` hebben dezelfde beschrijving.",
    "Zeg bij elk wat er anders aan is.",
    "Wie luistert, denkt twee keer dezelfde foto te horen.",
)
BOLD_HEADING = Kind(
    "vet-als-tussentitel",
    Level.TIP,
    "`{words}` staat in het vet, alsof het een tussentitel is.",
    "Maak er een van: `## {words}`",
    "Wie luistert, springt van tussentitel naar tussentitel. Vette woorden slaat de computer over (WCAG 2.2, 1.3.1).",
)
NO_HEADINGS = Kind(
    "tekst-zonder-tussentitels",
    Level.TIP,
    "Dit is een lange tekst zonder tussentitels: {count} woorden.",
    "Zet er hier en daar een tussen, op een eigen regel: `## Wat brengt het op?`",
    "Met tussentitels vind je sneller wat je zoekt, met je ogen en met je oren.",
)
LONG_PAGE = Kind(
    "lange-pagina",
    Level.TIP,
    "Deze pagina telt {count} woorden.",
    "Hou het bij {most}: schrap wat niemand mist, of maak er twee pagina's van.",
    "Een site is kort en krachtig. Wie veel moet lezen, leest het niet, en belt dan toch.",
)
FULL_MENU = Kind(
    "vol-menu",
    Level.TIP,
    "In je menu staan {count} dingen, en deze pagina is er een van.",
    "Haal hier `menu: ja` weg, en zet op een andere pagina een link naar deze. Rond de {most} is genoeg.",
    "Uit een kort menu kiest iedereen meteen. In een lang menu zoek je, en haak je af.",
)
TABLE_WITHOUT_HEADS = Kind(
    "tabel-zonder-koppen",
    Level.TIP,
    "Deze tabel heeft geen koppen boven haar kolommen.",
    "Zet in de eerste regel wat er in elke kolom staat: `| Wie | Doet wat |`",
    "Wie luistert, hoort bij elk vakje de kop van de kolom (WCAG 2.2, 1.3.1).",
)
OTHER_LANGUAGE = Kind(
    "andere-taal",
    Level.TIP,
    "Dit lijkt {language}: `{words}`",
    'Zet er `<span lang="{code}">` voor en `</span>` achter. Dan leest de computer het juist voor.',
    "Zonder dat leest hij het voor alsof het Nederlands is (WCAG 2.2, 3.1.2).",
)
