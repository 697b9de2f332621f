"""Problems with the way in which the fields are typed (YAML)."""

from __future__ import annotations

from buurtpunt.problems import Kind, Level

TAB = Kind(
    "tab",
    Level.ERROR,
    "Hier staat een tab.",
    "Gebruik spaties in plaats van de tabtoets{also}.",
    "Een tab is op elk scherm anders breed, daarom telt hij hier niet als inspringen.",
)
DOUBLE_KEY = Kind(
    "sleutel-dubbel",
    Level.ERROR,
    "`{key}` staat hier voor de tweede keer; de eerste keer was op regel {first}.",
    "Houd één van de twee.",
    "We weten niet welke van de twee je bedoelt.",
)
ALIAS = Kind(
    "verwijsteken",
    Level.ERROR,
    "Een tekst kan hier niet beginnen met `{sign}`.",
    'Zet de tekst tussen aanhalingstekens: "{value}"',
    "In YAML hebben &, * en ! een bijzondere betekenis die we niet gebruiken, omdat er veel mee kan misgaan.",
)
TOO_MANY_KEYS = Kind(
    "te-veel-sleutels",
    Level.ERROR,
    "Hier staan meer dan {most} sleutels onder elkaar.",
    "Is dit wel het juiste bestand? Laat alleen staan wat erin hoort.",
    "Geen bestand van een dorp heeft er zoveel.",
)
TOO_DEEP = Kind(
    "te-diep",
    Level.ERROR,
    "Hier zit er te veel in elkaar: meer dan {limit} lagen.",
    "Begin deze regel verder naar links of haal haakjes weg.",
    "Een gewoon bestand van een dorp heeft hoogstens drie of vier lagen.",
)
TWO_DOCUMENTS = Kind(
    "twee-koppen",
    Level.ERROR,
    "Hier begint met `---` een tweede stuk; dat kan in dit bestand niet.",
    "Haal deze regel weg.",
    "In een .yml-bestand staat alles in één stuk.",
)
NOT_FIELDS = Kind(
    "geen-sleutels",
    Level.ERROR,
    "Hier verwachten we regels zoals `{example}`.",
    "Begin elke regel met een sleutel, een dubbelpunt en een spatie.",
    "Elk gegeven heeft een naam nodig, zodat we weten wat het is.",
)
QUOTE_OPEN = Kind(
    "aanhalingsteken-open",
    Level.ERROR,
    "Hier begint een tekst met {sign}, maar het einde klopt niet.",
    "Zet achter de tekst ook een {sign}, of haal het eerste weg.",
    "Een tekst die met een aanhalingsteken begint, loopt door tot het volgende.",
)
BRACKET_OPEN = Kind(
    "haakje-open",
    Level.ERROR,
    "Een haakje `{sign}` gaat open, maar het einde klopt niet.",
    "Kijk of er een komma ontbreekt, en of er achteraan een `{close}` staat. Begint je tekst zelf met een haakje, "
    "zet hem dan tussen aanhalingstekens.",
    "Wat tussen haakjes staat, is een lijstje met komma's ertussen.",
)
INDENT = Kind(
    "inspringen",
    Level.ERROR,
    "Deze regel begint niet op dezelfde plaats als de regels waar hij bij hoort.",
    "{advice}",
    "Hoever een regel inspringt, zegt waar hij bij hoort.",
)
COLON_MISSING = Kind(
    "dubbelpunt-ontbreekt",
    Level.ERROR,
    "Op deze regel ontbreekt een sleutel met een dubbelpunt en een spatie erachter.",
    "Zo hoort het: `titel: ...`. Hoort de regel bij de tekst erboven, laat hem dan inspringen.",
    "Elk gegeven heeft een naam nodig, zodat we weten wat het is.",
)
REMARK = Kind(
    "zin-zonder-hekje",
    Level.ERROR,
    "Op deze regel staat een zin, en dat kan hier niet.",
    "Is het een opmerking? Zet er een hekje voor: `# {typed}`. Hoort de zin bij de tekst erboven? Laat hem dan inspringen.",
    "Wat na een hekje staat, is uitleg: dat lezen we niet.",
)
JOINED = Kind(
    "tekst-loopt-door",
    Level.WARNING,
    "Deze regel hoort nu bij regel {line}. Samen is dat deze tekst: `{value}`",
    "Is het een opmerking? Zet er een hekje voor: `# {typed}`. Hoort het bij de tekst? Zet het dan op regel {line}, achter "
    "wat daar staat. Wil je meer dan één regel? Typ dan op regel {start} `{key} |` en zet alle tekst eronder, met evenveel "
    "spaties voor elke regel.",
    "Een regel die inspringt, hoort bij de tekst erboven. Van een opmerking die haar hekje kwijt is, merk je dat niet.",
)
ASLEEP = Kind(
    "hekje-blijft-staan",
    Level.ERROR,
    "Deze regel hoort samen met `{key}` op regel {line}, en daar staat nog een hekje voor.",
    "Haal ook daar het hekje weg, of zet er hier weer een.",
    "Wat na een hekje staat, lezen we niet. Zonder de andere regel weten we niet waar deze bij hoort.",
)
COLON_GLUED = Kind(
    "spatie-na-dubbelpunt",
    Level.ERROR,
    "Na de dubbelpunt van `{key}` ontbreekt een spatie.",
    "Zo hoort het: `{mended}`",
    "Aan de spatie zien we waar de sleutel stopt en de tekst begint.",
)
EQUALS = Kind(
    "gelijkteken",
    Level.ERROR,
    "Na `{key}` staat een = in plaats van een dubbelpunt.",
    "Zo hoort het: `{mended}`",
    "Aan de dubbelpunt zien we waar de sleutel stopt en de tekst begint.",
)
LOOSE = Kind(
    "stuk-zonder-sleutel",
    Level.ERROR,
    "Tussen de haakjes staat `{value}` los, zonder sleutel.",
    "Hoort het bij wat ervoor staat? Zet dan alles tussen aanhalingstekens: `{mended}`. Hoort het daar niet bij? Zet er een "
    "sleutel met een dubbelpunt voor, of haal het weg.",
    "Tussen haakjes begint na elke komma een nieuw gegeven.",
)
SWALLOWED = Kind(
    "hekje-in-tekst",
    Level.WARNING,
    "Wat na een spatie en een hekje komt, lezen we niet: `{value}` valt weg.",
    "Hoort het bij de tekst, zet alles dan tussen aanhalingstekens: {typed}. Is het een opmerking, zet dan een spatie "
    "na het hekje.",
    "In YAML begint een opmerking met een hekje.",
)
SYNTAX = Kind(
    "regel-onleesbaar",
    Level.ERROR,
    "We begrijpen deze regel niet.",
    "Zet de waarde tussen aanhalingstekens, of kijk of de regel erboven wel af is.",
    "Meestal is het een vergeten aanhalingsteken, haakje of spatie, op deze regel of net erboven.",
)
