"""Mistakes in the way in which fields are typed: spaces, colons, quotes and brackets."""

from __future__ import annotations

from bad import Bad, event, front, hub, told, where
from conftest import VillageBuilder
from rows import each

NO_REMARK = "Op deze regel staat een zin, en dat kan hier niet."
BAD = {
    "a tab in front of a field": Bad(
        {"agenda/soep.md": front("titel: Soepavond", "datum: 2026-12-12", "\tplaats: De oude school")},
        "agenda/soep.md:4:1",
        "tab",
        "Hier staat een tab.",
        "Gebruik spaties in plaats van de tabtoets.",
    ),
    "a tab in front of a dash": Bad(
        {"uren.yml": "uren:\n\t- wat: Winkel\n"},
        "uren.yml:2:1",
        "tab",
        "Hier staat een tab.",
        "Gebruik spaties in plaats van de tabtoets.",
    ),
    "tabs in front of all lines of a list": Bad(
        {"uren.yml": "uren:\n\t- wat: Winkel\n\t  wanneer: zaterdag 9-12\n"},
        "uren.yml:2:1",
        "tab",
        "Hier staat een tab.",
        "Gebruik spaties in plaats van de tabtoets, ook op regel 3.",
    ),
    "no space after the colon": Bad(
        event("plaats:De oude school"),
        "agenda/soep.md:4:1",
        "spatie-na-dubbelpunt",
        "Na de dubbelpunt van `plaats` ontbreekt een spatie.",
        "Zo hoort het: `plaats: De oude school`",
    ),
    "no space after the only colon": Bad(
        {"buurtpunt.yml": "naam:De Oude Melkerij\n"},
        "buurtpunt.yml:1:1",
        "spatie-na-dubbelpunt",
        "Na de dubbelpunt van `naam` ontbreekt een spatie.",
        "Zo hoort het: `naam: De Oude Melkerij`",
    ),
    "an equals sign": Bad(
        event("plaats = De oude school"),
        "agenda/soep.md:4:1",
        "gelijkteken",
        "Na `plaats` staat een = in plaats van een dubbelpunt.",
        "Zo hoort het: `plaats: De oude school`",
    ),
    "an equals sign behind a dash": Bad(
        {"contact.yml": "personen:\n  - naam = Mieke\n    telefoon: 0450 00 12 34\n"},
        "contact.yml:2:1",
        "gelijkteken",
        "Na `naam` staat een = in plaats van een dubbelpunt.",
        "Zo hoort het: `- naam: Mieke`",
    ),
    "nothing but an equals sign": Bad(
        {"buurtpunt.yml": "naam = De Oude Melkerij\n"},
        "buurtpunt.yml:1:1",
        "gelijkteken",
        "Na `naam` staat een = in plaats van een dubbelpunt.",
        "Zo hoort het: `naam: De Oude Melkerij`",
    ),
    "no space after any colon of a person": Bad(
        {"contact.yml": "personen:\n  - naam:Mieke\n    telefoon:0450 00 12 34\n"},
        "contact.yml:2:5",
        "spatie-na-dubbelpunt",
        "Na de dubbelpunt van `naam` ontbreekt een spatie.",
        "Zo hoort het: `- naam: Mieke`",
    ),
    "no space after a colon, and no dash": Bad(
        {"contact.yml": "personen:\n  naam:Mieke\n"},
        "contact.yml:2:3",
        "spatie-na-dubbelpunt",
        "Na de dubbelpunt van `naam` ontbreekt een spatie.",
        "Zo hoort het: `naam: Mieke`",
    ),
    "no space after the colon of a street": Bad(
        hub("adres:", "  straat:Dries"),
        "buurtpunt.yml:3:3",
        "spatie-na-dubbelpunt",
        "Na de dubbelpunt van `straat` ontbreekt een spatie.",
        "Zo hoort het: `straat: Dries`",
    ),
    "no space after a colon between braces": Bad(
        {"contact.yml": "personen:\n  - {naam: M, telefoon: 0450 00 12 34, rol:trekker}\n"},
        "contact.yml:2:40",
        "spatie-na-dubbelpunt",
        "Na de dubbelpunt van `rol` ontbreekt een spatie.",
        "Zo hoort het: `rol: trekker`",
    ),
    "no space after the first colon between braces": Bad(
        {"contact.yml": "personen:\n  - {naam:Mieke, telefoon: 0450 00 12 34}\n"},
        "contact.yml:2:6",
        "spatie-na-dubbelpunt",
        "Na de dubbelpunt van `naam` ontbreekt een spatie.",
        "Zo hoort het: `naam: Mieke`",
    ),
    "an equals sign between braces": Bad(
        {"contact.yml": "personen:\n  - {naam: M, telefoon: 0450 00 12 34, rol = trekker}\n"},
        "contact.yml:2:40",
        "gelijkteken",
        "Na `rol` staat een = in plaats van een dubbelpunt.",
        "Zo hoort het: `rol: trekker`",
    ),
    "a comma in a text between braces": Bad(
        {"contact.yml": "personen:\n  - {naam: Mieke, de bakker, telefoon: 0450 00 12 34}\n"},
        "contact.yml:2:19",
        "stuk-zonder-sleutel",
        "Tussen de haakjes staat `de bakker` los, zonder sleutel.",
        'Hoort het bij wat ervoor staat? Zet dan alles tussen aanhalingstekens: `naam: "Mieke, de bakker"`. Hoort het '
        "daar niet bij? Zet er een sleutel met een dubbelpunt voor, of haal het weg.",
    ),
    "a second line without indentation": Bad(
        event("plaats: De oude school", "naast de kerk", "prijs: gratis"),
        "agenda/soep.md:5:1",
        "dubbelpunt-ontbreekt",
        "Op deze regel ontbreekt een sleutel met een dubbelpunt en een spatie erachter.",
        "Zo hoort het: `titel: ...`. Hoort de regel bij de tekst erboven, laat hem dan inspringen. Is het de tekst zelf? "
        "Zet die dan onder de tweede regel `---`.",
    ),
    "no colon behind a key": Bad(
        {"buurtpunt.yml": "naam De Oude Melkerij\nzin: Winkel en koffie\n"},
        "buurtpunt.yml:1:1",
        "dubbelpunt-ontbreekt",
        "Op deze regel ontbreekt een sleutel met een dubbelpunt en een spatie erachter.",
        "Zo hoort het: `naam: De Oude Melkerij`. Hoort de regel bij de tekst erboven, laat hem dan inspringen.",
    ),
    "no colon behind the only key": Bad(
        {"buurtpunt.yml": "naam De Oude Melkerij\n"},
        "buurtpunt.yml:1:1",
        "dubbelpunt-ontbreekt",
        "Op deze regel ontbreekt een sleutel met een dubbelpunt en een spatie erachter.",
        "Zo hoort het: `naam: De Oude Melkerij`. Hoort de regel bij de tekst erboven, laat hem dan inspringen.",
    ),
    "a line of a person that is no key": Bad(
        {"contact.yml": "personen:\n  - naam: Mieke\n    telefoon: 0450 00 12 34\nof haar buurvrouw\n"},
        "contact.yml:4:1",
        "dubbelpunt-ontbreekt",
        "Op deze regel ontbreekt een sleutel met een dubbelpunt en een spatie erachter.",
        "Zo hoort het: `naam: ...`. Hoort de regel bij de tekst erboven, laat hem dan inspringen.",
    ),
    "a word for a key, alone": Bad(
        event("afgelast"),
        "agenda/soep.md:4:1",
        "dubbelpunt-ontbreekt",
        "Op deze regel ontbreekt een sleutel met een dubbelpunt en een spatie erachter.",
        "Zo hoort het: `geschrapt: ...`, en zet op de puntjes wat het is, zoals [2027-03-13]. Hoort de regel bij de tekst "
        "erboven, laat hem dan inspringen. Is het de tekst zelf? Zet die dan onder de tweede regel `---`.",
    ),
    "a sentence among the fields": Bad(
        event("Kom lekker soep eten."),
        "agenda/soep.md:4:1",
        "zin-zonder-hekje",
        NO_REMARK,
        "Is het een opmerking? Zet er een hekje voor: `# Kom lekker soep eten.`. Hoort de zin bij de tekst erboven? Laat hem "
        "dan inspringen. Is het de tekst zelf? Zet die dan onder de tweede regel `---`.",
    ),
    "a field that is indented": Bad(
        event(" plaats: De oude school"),
        "agenda/soep.md:4:8",
        "inspringen",
        "Deze regel begint niet op dezelfde plaats als de regels waar hij bij hoort.",
        "Zet er geen spaties voor: dan begint hij gelijk met de regels waar hij bij hoort.",
    ),
    "a first field that is indented": Bad(
        {"agenda/soep.md": front("  titel: Soepavond", "datum: 2026-12-12")},
        "agenda/soep.md:3:1",
        "inspringen",
        "Deze regel begint niet op dezelfde plaats als de regels waar hij bij hoort.",
        "Zet er 2 spaties voor: dan begint hij gelijk met de regels waar hij bij hoort.",
    ),
    "a dash that is not below the others": Bad(
        {"uren.yml": "uren:\n  - wat: Winkel\n    wanneer: maandag 8:00-12:00\n - wat: Café\n"},
        "uren.yml:4:2",
        "inspringen",
        "Deze regel begint niet op dezelfde plaats als de regels waar hij bij hoort.",
        "Zet er 2 spaties voor: dan begint hij gelijk met de regels waar hij bij hoort.",
    ),
    "no space after a dash": Bad(
        {"contact.yml": "personen:\n  - naam: M\n    telefoon: 0450 00 12 34\n  -id: jan\n    naam: J\n"},
        "contact.yml:4:1",
        "spatie-na-streepje",
        "Na het streepje ontbreekt een spatie.",
        "Zo hoort het: `- id: jan`",
    ),
    "no space after the first dash": Bad(
        {"contact.yml": "personen:\n  -naam: M\n    telefoon: 0450 00 12 34\n"},
        "contact.yml:2:1",
        "spatie-na-streepje",
        "Na het streepje ontbreekt een spatie.",
        "Zo hoort het: `- naam: M`",
    ),
    "no space after the dash of a word": Bad(
        event("voor:", "  - buren", "  -ouders"),
        "agenda/soep.md:6:1",
        "spatie-na-streepje",
        "Na het streepje ontbreekt een spatie.",
        "Zo hoort het: `- ouders`",
    ),
    "no space after the only dash": Bad(
        {"partners.yml": "partners:\n  -naam: De bakker\n"},
        "partners.yml:2:3",
        "spatie-na-streepje",
        "Na het streepje ontbreekt een spatie.",
        "Zo hoort het: `- naam: De bakker`",
    ),
    "a field at the margin, above one that is not": Bad(
        {"contact.yml": "personen:\n  - naam: M\ntelefoon: 0450 00 12 34\n    email: m@dorp.example\n"},
        "contact.yml:3:1",
        "inspringen",
        "Deze regel begint niet op dezelfde plaats als de regels waar hij bij hoort.",
        "Zet er 4 spaties voor: dan begint hij gelijk met de regels waar hij bij hoort.",
    ),
    "two fields at the margin, above one that is not": Bad(
        {"contact.yml": "personen:\n  - naam: M\nrol: bakker\ntelefoon: 0450 00 12 34\n    email: m@dorp.example\n"},
        "contact.yml:3:1",
        "inspringen",
        "Deze regel begint niet op dezelfde plaats als de regels waar hij bij hoort.",
        "Zet er 4 spaties voor: dan begint hij gelijk met de regels waar hij bij hoort.",
    ),
    "a second person without a dash": Bad(
        {
            "contact.yml": "personen:\n  - naam: M\n    telefoon: 0450 00 12 34\n\n    naam: Jan\n    telefoon: 0450 00 12 35\n"
        },
        "contact.yml:5:5",
        "streepje-ontbreekt",
        "`naam` staat hier voor de tweede keer, en wat eronder staat ook: dit is de volgende van de lijst.",
        "Zet er een streepje voor, recht onder dat van regel 2: `- naam: Jan`",
    ),
    "an answer behind a dash of its own": Bad(
        {"vragen.yml": "vragen:\n  - vraag: Mag mijn hond mee?\n  - antwoord: Ja\n"},
        "vragen.yml:3:5",
        "streepje-te-veel",
        "Door het streepje is dit iets nieuws in de lijst, en dan ontbreekt `vraag`.",
        "Hoort het bij regel 2? Zet dan een spatie in de plaats van het streepje.",
    ),
    "a number behind a dash of its own": Bad(
        {"contact.yml": "personen:\n  - naam: Mieke\n  - telefoon: 0450 00 12 34\n"},
        "contact.yml:3:5",
        "streepje-te-veel",
        "Door het streepje is dit iets nieuws in de lijst, en dan ontbreekt `naam`.",
        "Hoort het bij regel 2? Zet dan een spatie in de plaats van het streepje.",
    ),
    "a quote that stays open": Bad(
        event('plaats: "De oude school'),
        "agenda/soep.md:4:9",
        "aanhalingsteken-open",
        'Hier begint een tekst met ", maar het einde klopt niet.',
        'Zet achter de tekst ook een ", of haal het eerste weg.',
    ),
    "a quote that a later field seems to close": Bad(
        event('titel: "Soep', 'plaats: "De oude school"'),
        "agenda/soep.md:3:8",
        "aanhalingsteken-open",
        'Hier begint een tekst met ", maar het einde klopt niet.',
        'Zet achter de tekst ook een ", of haal het eerste weg.',
    ),
    "a quote that swallows fields without a sound": Bad(
        event('zin: "Kom', 'plaats: De oude school"'),
        "agenda/soep.md:4:6",
        "aanhalingsteken-open",
        'Hier begint een tekst met ", maar het einde klopt niet.',
        'Zet achter de tekst ook een ", of haal het eerste weg.',
    ),
    "a quote that stays open in the first of a list": Bad(
        {"contact.yml": 'personen:\n  - {naam: "Mieke, telefoon: 1}\n  - {naam: "Jan", telefoon: 2}\n'},
        "contact.yml:2:12",
        "aanhalingsteken-open",
        'Hier begint een tekst met ", maar het einde klopt niet.',
        'Zet achter de tekst ook een ", of haal het eerste weg.',
    ),
    "a quote that an apostrophe seems to close": Bad(
        event("plaats: 'Het huis", "prijs: Jan's prijs"),
        "agenda/soep.md:4:9",
        "aanhalingsteken-open",
        "Hier begint een tekst met ', maar het einde klopt niet.",
        "Zet achter de tekst ook een ', of haal het eerste weg.",
    ),
    "a quote that stays open over several lines": Bad(
        event('zin: "Kom', "  en eet", 'plaats: "De zaal"'),
        "agenda/soep.md:4:6",
        "aanhalingsteken-open",
        'Hier begint een tekst met ", maar het einde klopt niet.',
        'Zet achter de tekst ook een ", of haal het eerste weg.',
    ),
    "a bracket that stays open": Bad(
        event("voor: [buren, ouders"),
        "agenda/soep.md:4:7",
        "haakje-open",
        "Een haakje `[` gaat open, maar het einde klopt niet.",
        "Kijk of er een komma ontbreekt, en of er achteraan een `]` staat. Begint je tekst zelf met een haakje, zet hem dan tussen aanhalingstekens.",
    ),
    "a brace that stays open": Bad(
        {"contact.yml": "personen:\n  - {naam: Mieke, telefoon: 0450 00 12 34\n"},
        "contact.yml:2:5",
        "haakje-open",
        "Een haakje `{` gaat open, maar het einde klopt niet.",
        "Kijk of er een komma ontbreekt, en of er achteraan een `}` staat. Begint je tekst zelf met een haakje, zet hem dan tussen aanhalingstekens.",
    ),
    "a comma that is missing": Bad(
        {"contact.yml": "personen:\n  - {naam: Mieke telefoon: 0450 00 12 34}\n"},
        "contact.yml:2:5",
        "haakje-open",
        "Een haakje `{` gaat open, maar het einde klopt niet.",
        "Kijk of er een komma ontbreekt, en of er achteraan een `}` staat. Begint je tekst zelf met een haakje, zet hem dan tussen aanhalingstekens.",
    ),
    "an anchor": Bad(
        event("plaats: &zaal De zaal"),
        "agenda/soep.md:4:9",
        "verwijsteken",
        "Een tekst kan hier niet beginnen met `&`.",
        'Zet de tekst tussen aanhalingstekens: "&zaal De zaal"',
    ),
    "an alias": Bad(
        event("plaats: *zaal"),
        "agenda/soep.md:4:9",
        "verwijsteken",
        "Een tekst kan hier niet beginnen met `*`.",
        'Zet de tekst tussen aanhalingstekens: "*zaal"',
    ),
    "a tag": Bad(
        event("plaats: !!python/object:os.system De zaal"),
        "agenda/soep.md:4:9",
        "verwijsteken",
        "Een tekst kan hier niet beginnen met `!`.",
        'Zet de tekst tussen aanhalingstekens: "!!python/object:os.system De zaal"',
    ),
    "a bomb of anchors": Bad(
        {"buurtpunt.yml": "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nnaam: *c\n"},
        "buurtpunt.yml:1:4",
        "verwijsteken",
        "Een tekst kan hier niet beginnen met `&`.",
        'Zet de tekst tussen aanhalingstekens: "&a [x, x]"',
    ),
    "brackets ten thousand deep": Bad(
        event("voor: " + "[" * 10_000),
        "agenda/soep.md:4:18",
        "te-diep",
        "Hier zit er te veel in elkaar: meer dan 12 lagen.",
        "Begin deze regel verder naar links of haal haakjes weg.",
    ),
    "braces ten thousand deep": Bad(
        hub("adres: " + "{a: " * 10_000),
        "buurtpunt.yml:2:49",
        "te-diep",
        "Hier zit er te veel in elkaar: meer dan 12 lagen.",
        "Begin deze regel verder naar links of haal haakjes weg.",
    ),
    "a second document": Bad(
        hub("---", "zin: Winkel en koffie"),
        "buurtpunt.yml:2:1",
        "twee-koppen",
        "Hier begint met `---` een tweede stuk; dat kan in dit bestand niet.",
        "Haal deze regel weg.",
    ),
    "a text without fields": Bad(
        {"buurtpunt.yml": "De Oude Melkerij is een winkel.\n"},
        "buurtpunt.yml:1:1",
        "zin-zonder-hekje",
        NO_REMARK,
        "Is het een opmerking? Zet er een hekje voor: `# De Oude Melkerij is een winkel.`. Hoort de zin bij de tekst "
        "erboven? Laat hem dan inspringen.",
    ),
    "a remark that lost its sign, above other remarks": Bad(
        {"uren.yml": "# Uren.\nWanneer je open bent, en wanneer niet.\n\n# De gewone uren.\nuren:\n"},
        "uren.yml:2:1",
        "zin-zonder-hekje",
        NO_REMARK,
        "Is het een opmerking? Zet er een hekje voor: `# Wanneer je open bent, en wanneer niet.`. Hoort de zin bij de "
        "tekst erboven? Laat hem dan inspringen.",
    ),
    "a note with a colon": Bad(
        {"buurtpunt.yml": "naam: De Oude Melkerij\nVergeet niet: nog Jan bellen!\n"},
        "buurtpunt.yml:2:1",
        "zin-zonder-hekje",
        NO_REMARK,
        "Is het een opmerking? Zet er een hekje voor: `# Vergeet niet: nog Jan bellen!`. Hoort de zin bij de tekst "
        "erboven? Laat hem dan inspringen.",
    ),
    "a field that woke before its group": Bad(
        {"buurtpunt.yml": "naam: De Oude Melkerij\n#adres:\n#  straat: Dries\n  nummer: 4\n"},
        "buurtpunt.yml:4:3",
        "hekje-blijft-staan",
        "Deze regel hoort samen met `adres` op regel 2, en daar staat nog een hekje voor.",
        "Haal ook daar het hekje weg, of zet er hier weer een.",
    ),
    "a person who woke without a number": Bad(
        {
            "contact.yml": "personen:\n  - {naam: M, telefoon: 0450 00 12 34}\n  - naam: Jan\n#    telefoon: 0450 00 12 35\n"
        },
        "contact.yml:3:5",
        "hekje-blijft-staan",
        "Deze regel hoort samen met `telefoon` op regel 4, en daar staat nog een hekje voor.",
        "Haal ook daar het hekje weg, of zet er hier weer een.",
    ),
    "a remark that lost its sign but not its space, below a text": Bad(
        {"buurtpunt.yml": "naam: Het Kruispunt\n Waar is het? Haal de hekjes weg.\n# adres:\n"},
        "buurtpunt.yml:2:2",
        "tekst-loopt-door",
        "Deze regel hoort nu bij regel 1. Samen is dat deze tekst: `Het Kruispunt Waar is het? Haal de hekjes weg.`",
        "Is het een opmerking? Zet er een hekje voor: `# Waar is het? Haal de hekjes weg.`. Hoort het bij de tekst? Zet het "
        "dan op regel 1, achter wat daar staat. Wil je meer dan één regel? Typ dan op regel 1 `naam: |` en zet alle tekst "
        "eronder, met evenveel spaties voor elke regel.",
    ),
    "a remark that lost its sign, below an empty line": Bad(
        {"buurtpunt.yml": "naam: De Oude Melkerij, de winkel van iedereen\n\n\n  Nog iets erbij.\n"},
        "buurtpunt.yml:4:3",
        "tekst-loopt-door",
        "Deze regel hoort nu bij regel 1. Samen is dat deze tekst: `De Oude Melkerij, de winkel van iedereen Nog iets "
        "erbij.`",
        "Is het een opmerking? Zet er een hekje voor: `# Nog iets erbij.`. Hoort het bij de tekst? Zet het dan op regel 1, "
        "achter wat daar staat. Wil je meer dan één regel? Typ dan op regel 1 `naam: |` en zet alle tekst eronder, met "
        "evenveel spaties voor elke regel.",
    ),
    "an answer that goes on where there was room": Bad(
        {"vragen.yml": "vragen:\n  - vraag: Mag mijn hond mee?\n    antwoord: Ja.\n      (nog vragen aan Jan)\n"},
        "vragen.yml:4:7",
        "tekst-loopt-door",
        "Deze regel hoort nu bij regel 3. Samen is dat deze tekst: `Ja. (nog vragen aan Jan)`",
        "Is het een opmerking? Zet er een hekje voor: `# (nog vragen aan Jan)`. Hoort het bij de tekst? Zet het dan op "
        "regel 3, achter wat daar staat. Wil je meer dan één regel? Typ dan op regel 3 `antwoord: |` en zet alle tekst "
        "eronder, met evenveel spaties voor elke regel.",
    ),
    "a remark that lost its sign, below a key without a value": Bad(
        {"buurtpunt.yml": "naam: De Oude Melkerij\nzin:\n\n Waar is het?\n"},
        "buurtpunt.yml:4:2",
        "tekst-loopt-door",
        "Deze regel hoort nu bij regel 2. Samen is dat deze tekst: `Waar is het?`",
        "Is het een opmerking? Zet er een hekje voor: `# Waar is het?`. Hoort het bij de tekst? Zet het dan op regel 2, "
        "achter wat daar staat. Wil je meer dan één regel? Typ dan op regel 2 `zin: |` en zet alle tekst eronder, met "
        "evenveel spaties voor elke regel.",
    ),
    "a text without fields that goes on": Bad(
        {"buurtpunt.yml": "De Oude Melkerij\n\n Een winkel met\n koffie\n"},
        "buurtpunt.yml:1:1",
        "geen-sleutels",
        "Hier verwachten we regels zoals `naam: ...`.",
        "Begin elke regel met een sleutel, een dubbelpunt en een spatie.",
    ),
    "a number sign in the last line of a text": Bad(
        hub("zin: Winkel, koffie en pakjes onder één groot dak, gemaakt voor", "  iedereen #samen"),
        "buurtpunt.yml:3:12",
        "hekje-in-tekst",
        "Wat na een spatie en een hekje komt, lezen we niet: `#samen` valt weg.",
        'Hoort het bij de tekst, zet alles dan tussen aanhalingstekens: "Winkel, koffie en pakjes onder één groot dak, '
        'gemaakt voor iedereen #samen". Is het een opmerking, zet dan een spatie na het hekje.',
    ),
    "a number sign behind a text between quotes": Bad(
        event('plaats: "De zaal" #2'),
        "agenda/soep.md:4:19",
        "hekje-in-tekst",
        "Wat na een spatie en een hekje komt, lezen we niet: `#2` valt weg.",
        'Hoort het bij de tekst, zet alles dan tussen aanhalingstekens: "De zaal #2". Is het een opmerking, zet dan een '
        "spatie na het hekje.",
    ),
    "a number sign behind quotes of two kinds": Bad(
        event('plaats: "De zaal” #2'),
        "agenda/soep.md:4:19",
        "hekje-in-tekst",
        "Wat na een spatie en een hekje komt, lezen we niet: `#2` valt weg.",
        'Hoort het bij de tekst, zet alles dan tussen aanhalingstekens: "De zaal #2". Is het een opmerking, zet dan een '
        "spatie na het hekje.",
    ),
    "a number sign behind a text with quotes in it": Bad(
        event('plaats: Zaal "Pax" #2'),
        "agenda/soep.md:4:20",
        "hekje-in-tekst",
        "Wat na een spatie en een hekje komt, lezen we niet: `#2` valt weg.",
        "Hoort het bij de tekst, zet alles dan tussen aanhalingstekens: 'Zaal \"Pax\" #2'. Is het een opmerking, zet dan "
        "een spatie na het hekje.",
    ),
    "a list without fields": Bad(
        {"buurtpunt.yml": "- De Oude Melkerij\n- Winkel\n"},
        "buurtpunt.yml:1:1",
        "geen-sleutels",
        "Hier verwachten we regels zoals `naam: ...`.",
        "Begin elke regel met een sleutel, een dubbelpunt en een spatie.",
    ),
    "a list as a key": Bad(
        {"buurtpunt.yml": "? [naam]\n: De Oude Melkerij\n"},
        "buurtpunt.yml:1:3",
        "geen-sleutels",
        "Hier verwachten we regels zoals `titel: ...`.",
        "Begin elke regel met een sleutel, een dubbelpunt en een spatie.",
    ),
    "only a remark": Bad(
        {"buurtpunt.yml": "# naam: De Oude Melkerij\n"},
        "buurtpunt.yml:1:1",
        "sleutel-ontbreekt",
        "`naam` ontbreekt.",
        "Voeg een regel toe: `naam: ...`, en zet op de puntjes wat het is, zoals De Oude Melkerij",
    ),
    "a text that goes on after a number sign": Bad(
        event("plaats: Zaal #2"),
        "agenda/soep.md:4:14",
        "hekje-in-tekst",
        "Wat na een spatie en een hekje komt, lezen we niet: `#2` valt weg.",
        'Hoort het bij de tekst, zet alles dan tussen aanhalingstekens: "Zaal #2". Is het een opmerking, zet dan een spatie na het hekje.',
    ),
    "a title that begins with a number sign": Bad(
        event("titel: # Soepavond"),
        "agenda/soep.md:3:7",
        "waarde-leeg",
        "`titel` is niet ingevuld.",
        "Vul het in: `titel: ...`, en zet op de puntjes wat het is, zoals Soepavond",
    ),
}


@each("what", BAD)
def test_it_is_told_once_and_at_its_place(village: VillageBuilder, what: str) -> None:
    BAD[what].is_told_once(village)


FOLDED = {
    "a text that reads on": "zin: Winkel, koffie\n  en pakjes.",
    "a sentence that was full": "zin: Winkel, koffie en pakjes onder één dak, gemaakt door\n  en voor het dorp.",
    "fields with one space in front": "adres:\n straat: Dries\n nummer: 4\n postcode: 9999\n gemeente: Verzonnegem",
    "a list between brackets": "gewone_woorden: [winkel,\n Koffie,\n Pakjes]",
    "a text below its key": "zin:\n  Winkel, koffie en pakjes,\n  onder één dak.",
    "several lines": "bereikbaarheid: |\n  Bus 12.\n\n  Halte Dries.",
    "several lines as one": "bereikbaarheid: >\n  Bus 12.\n  Halte Dries.",
    "a text between quotes": 'zin: "Winkel en koffie,\n  en pakjes."',
}


@each("what", FOLDED)
def test_who_goes_on_below_on_purpose_hears_nothing(village: VillageBuilder, what: str) -> None:
    made = village(hub(*FOLDED[what].split("\n"))).build()
    assert told(made) == []


def test_each_of_a_list_without_a_space_after_its_dash_is_told(village: VillageBuilder) -> None:
    made = village({"partners.yml": "partners:\n  -naam: De bakker\n  -naam: De slager\n"}).build("--only", "site")
    assert [(where(one), one.code) for one in told(made)] == [
        ("partners.yml:2:3", "spatie-na-streepje"),
        ("partners.yml:3:3", "spatie-na-streepje"),
    ]
