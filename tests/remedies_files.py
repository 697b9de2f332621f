"""What the remedies for a file ask, done to the letter: its name, its place, its lines of dashes and its YAML."""

from __future__ import annotations

from bad import Fix, event, front, hub, page, photo
from buurtpunt.writing.manifest import digest
from conftest import ROOT

TEXT = front("titel: Soepavond", "datum: 2026-12-12")
MARK = f"ons sjabloon: {digest((ROOT / 'themes' / 'dorp' / 'stijl.css').read_bytes())[:8]}"
GLUED = "personen:\n  -naam: M\n    telefoon: 0450 00 12 34\n"

FIXES = {
    "kop-ontbreekt": Fix(
        "titel: Soepavond\ndatum: 2026-12-12\n", TEXT, "Zet er bovenaan een regel `---` bij, en nog een"
    ),
    "kop-niet-gesloten": Fix("12-12\n", "12-12\n---\n", "Zet een regel met alleen `---` onder de laatste gegevens"),
    "tekst-niet-utf8": Fix(lay={"agenda/soep.md": TEXT}, says="de codering UTF-8"),
    "tekst-rtf": Fix(lay={"agenda/soep.md": TEXT}, says="Bewaar het als gewone tekst"),
    "tekst-utf16": Fix(lay=hub(), says="de codering UTF-8"),
    "teken-onzichtbaar": Fix("\x00", " ", "Typ deze regel opnieuw"),
    "bestand-leeg": Fix(lay={"agenda/soep.md": None}, says="gooi het weg"),
    "bestand-te-groot": Fix(lay={"agenda/soep.md": TEXT}, says="Haal dat eruit"),
    "bestand-onbekend": Fix(
        lay={"agenda/Soep avond.docx": None, "agenda/Soep avond.md": TEXT}, says="haal dit bestand weg"
    ),
    "twee-versies": Fix(lay=hub("zin: Winkel."), says="wat boven de regel met `=======` staat"),
    "tussentitel-bij-gegevens": Fix("## Wat", "# Wat", "`# Wat brengen we mee?`"),
    "bestand-ontbreekt": Fix(lay=hub(), says="`naam:`, met de naam van je buurtpunt erachter"),
    "naam-bijna-juist": Fix(lay={"uren.yml.txt": None, "uren.yml": "uren:\n"}, says="de naam `uren.yml`"),
    "bestand-dezelfde-kopie": Fix(lay={"agenda/soep - kopie.md": None}, says="gooi dit bestand weg"),
    "bestand-kopie": Fix(lay={"contact (1).yml": None}, says="gooi de andere weg"),
    "map-te-diep": Fix(
        lay={"agenda/2026/a.md": None, "agenda/2026/b.md": None, "agenda/a.md": TEXT, "agenda/b.md": TEXT},
        says="Zet wat erin staat in de map `agenda` zelf",
    ),
    "alinea-te-lang": Fix(
        "zeg " * 3000, "zeg " * 3000 + "\n\n", "Zet hier en daar een lege regel", page("zeg " * 6000)
    ),
    "tekst-te-lang": Fix(of=page("Kom langs.\n\n" * 60_000), lay=page("Kom."), says="haal dat er dan uit"),
    "tekst-te-vol": Fix(of=page("Dag.\n\n" + "[" * 10_000), lay=page("Kom."), says="Haal die tekens eruit"),
    "tekst-te-diep": Fix("> " * 200, "> ", "Laat weg wat er te veel staat", page("> " * 200 + "Kom")),
    "beelden-elders": Fix(
        of={"beelden.yml": "soep.jpg: {alt: Soep}\n"},
        lay={"beelden.yml": None, "beelden/beelden.yml": ""},
        says="Zet `content/beelden.yml` op die plaats",
    ),
    # YAML
    "tab": Fix("\tplaats", "plaats", "Gebruik spaties in plaats van de tabtoets"),
    "spatie-na-dubbelpunt": Fix("plaats:De", "plaats: De", "`plaats: De oude school`"),
    "gelijkteken": Fix("plaats = De oude school", "plaats: De oude school"),
    "spatie-na-streepje": Fix("-naam: M", "- naam: M", of={"contact.yml": GLUED}),
    "streepje-ontbreekt": Fix("  naam: Jan", "- naam: Jan"),
    "streepje-te-veel": Fix("- antwoord", "  antwoord", "Zet dan een spatie in de plaats van het streepje"),
    "stuk-zonder-sleutel": Fix("naam: Mieke, de bakker", 'naam: "Mieke, de bakker"'),
    "dubbelpunt-ontbreekt": Fix("naast de kerk", "  naast de kerk", "laat hem dan inspringen"),
    "inspringen": Fix("email", "    email", "Zet er 4 spaties voor"),
    "aanhalingsteken-open": Fix('"De oude school', '"De oude school"', 'Zet achter de tekst ook een "'),
    "haakje-open": Fix(
        "augustus",
        "augustus]",
        "of er achteraan een `]` staat",
        event("behalve: [juli, augustus", "herhaling: elke week"),
    ),
    "verwijsteken": Fix("&zaal De zaal", '"&zaal De zaal"'),
    "te-diep": Fix(lay=event(), says="haal haakjes weg"),
    "te-veel-sleutels": Fix(
        of=hub(*(f"k{number}: 1" for number in range(20_000))), lay=hub(), says="Laat alleen staan wat erin hoort"
    ),
    "twee-koppen": Fix("---\n", "", "Haal deze regel weg"),
    "zin-zonder-hekje": Fix("Dit is", "# Dit is", "`# Dit is onze eigen winkel.`", hub("Dit is onze eigen winkel.")),
    "hekje-blijft-staan": Fix(
        "#adres:\n#  straat",
        "adres:\n  gemeente: Verzonnegem\n  postcode: 9999\n  straat",
        "Haal ook daar het hekje weg",
    ),
    "tekst-loopt-door": Fix(" Waar is", "# Waar is", "`# Waar is het? Haal de hekjes weg.`"),
    "geen-sleutels": Fix(lay=hub(), says="Begin elke regel met een sleutel"),
    "hekje-in-tekst": Fix("iedereen #samen", "iedereen # samen", "zet dan een spatie na het hekje"),
    "regel-onleesbaar": Fix("@melkerij", '"https://melkerij.example"', "Zet de waarde tussen aanhalingstekens"),
    # a theme of the village
    "silhouet-onbruikbaar": Fix(
        "silhouet: daken.jpg\n",
        "",
        "haal `silhouet` weg",
        hub("silhouet: daken.jpg", "website: https://melkerij.example") | {"beelden/daken.jpg": photo()},
    ),
    "sjabloon-eigen": Fix("h1 {", f"/* {MARK} */\nh1 {{", f"`/* {MARK} */`", {"themes/dorp/stijl.css": "h1 {}"}),
    "sjabloon-hetzelfde": Fix(
        of={"themes/dorp/theme.yml": (ROOT / "themes" / "dorp" / "theme.yml").read_bytes()},
        lay={"themes/dorp/theme.yml": None},
        says="Gooi weg wat je niet verandert",
    ),
    "sjabloon-veranderd": Fix(
        "ons sjabloon: 00000000",
        MARK,
        "neem over wat je wilt",
        {"themes/dorp/stijl.css": "/* ons sjabloon: 00000000 */"},
    ),
    "sjabloon-stuk": Fix(
        of={"themes/dorp/home.html": "{% if %}"}, lay={"themes/dorp/home.html": None}, says="haal het weg uit `themes/`"
    ),
}
