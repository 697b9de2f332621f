"""What the remedies for paper ask, done to the letter; and those that ask for nothing in the village, with what they do ask."""

from __future__ import annotations

from bad import Fix, Typed, hub, page
from test_paper import FULL, PUBLISHER, photo

DEEP = f'<svg xmlns="http://www.w3.org/2000/svg">{"<g>" * 5000}{"</g>" * 5000}</svg>'
TELLS = b"\0\0\0\x18ftypmp42udta\xa9xyz\0\x12+51.0500+003.7300/"
WORDS = "Veel te veel woorden. " * 120
MANY = "uren:\n" + "".join(f"  - {{wat: Dienst {n}, wanneer: maandag 8:{n:02}-17:30}}\n" for n in range(60))
RULES = PUBLISHER + "gemeente_regels: {max_formaat: A6}\n"
DRAWING = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 30'><path d='M0 0h40v30z' fill='red'/></svg>"


def asked(*lines: str) -> Typed:
    """A village with one sheet that was asked for."""
    return {**FULL, "drukwerk/x.yml": "\n".join([*lines, ""])}


def pictured(width: int, *lines: str) -> Typed:
    """The same, with a photo as wide as it is high on the sheet."""
    return asked(*lines, "foto: huis.jpg") | {"beelden/huis.jpg": photo(width, width)}


FIXES = {
    "activiteit-onbekend": Fix("soup.md", "soep.md", of=asked("soort: activiteit", "activiteit: soup.md")),
    "activiteit-ontbreekt": Fix(
        "activiteit\n", "activiteit\nactiviteit: soep.md\n", "`activiteit: ...`", asked("soort: activiteit")
    ),
    "niet-op-dit-blad": Fix(
        "toon: [uren]\n", "", "Haal het weg", asked("soort: activiteit", "activiteit: soep.md", "toon: [uren]")
    ),
    "activiteit-voorbij": Fix(
        "feest.md",
        "soep.md",
        "Kies een andere activiteit",
        asked("soort: activiteit", "activiteit: feest.md")
        | {"agenda/feest.md": "---\ntitel: Feest\ndatum: 2026-10-12\n---\n"},
    ),
    "activiteit-geschrapt": Fix(
        "activiteit\nactiviteit: feest.md",
        "affiche\ntitel: Feest gaat niet door",
        "Neem dan `soort: affiche` met een `titel`, zonder `activiteit`",
        asked("soort: activiteit", "activiteit: feest.md")
        | {"agenda/feest.md": "---\ntitel: Feest\ndatum: 2026-12-12\ngeschrapt: [2026-12-12]\n---\n"},
    ),
    "activiteit-volzet": Fix(
        of=asked("soort: uitnodiging", "activiteit: feest.md")
        | {"agenda/feest.md": "---\ntitel: Feest\ndatum: 2026-12-12\nvolzet: ja\n---\n"},
        lay={"agenda/feest.md": "---\ntitel: Feest\ndatum: 2026-12-12\n---\n"},
        says="Haal dan `volzet` weg bij de activiteit",
    ),
    "blad-zonder-inhoud": Fix(
        of=asked("soort: vragen"),
        lay={"vragen.yml": "vragen:\n  - {vraag: Mag mijn hond mee?, antwoord: Ja.}\n"},
        says="Zet eerst een vraag met een antwoord in content/vragen.yml",
    ),
    "activiteit-niet-te-zien": Fix(
        "feest.md",
        "soep.md",
        "Kies een andere activiteit",
        asked("soort: activiteit", "activiteit: feest.md")
        | {"agenda/feest.md": "---\ntitel: Feest\ndatum: 2026-12-12\nconcept: ja\n---\n"},
    ),
    "blad-overgeslagen": Fix(
        of={**FULL, "uren.yml": MANY},
        lay={"uren.yml": "uren:\n  - {wat: Winkel, wanneer: maandag 9:00-12:00}\n"},
        says="Schrijf de uren korter",
    ),
    "past-niet": Fix(WORDS, "Kom langs.", "Neem een kortere", asked("soort: affiche", f"boodschap: {WORDS}")),
    "flyer-te-groot": Fix(
        of={**FULL, "intern/druk.yml": RULES}, lay={"drukwerk/kaart.yml": "soort: kaart\n"}, says="`soort: kaart`"
    ),
    "formaat-te-groot": Fix(
        "soort: flyer", "soort: kaart", "Kies `soort: kaart`", asked("soort: flyer") | {"intern/druk.yml": RULES}
    ),
    "formaat-te-klein": Fix("formaat: A6", "formaat: A5", of=asked("soort: flyer", "formaat: A6")),
    "foto-klein": Fix(
        of=asked("soort: kaart") | hub("foto: huis.jpg") | {"beelden/huis.jpg": photo(500, 400)},
        lay={"beelden/huis.jpg": photo(3000, 3000)},
        says="in haar ware grootte",
    ),
    "foto-grof": Fix(
        of=pictured(1300, "soort: affiche"), lay={"beelden/huis.jpg": photo(3000, 3000)}, says="in haar ware grootte"
    ),
    "foto-te-grof": Fix(
        of=pictured(900, "soort: affiche"), lay={"beelden/huis.jpg": photo(3000, 3000)}, says="in haar ware grootte"
    ),
    "schrift-onbekend": Fix(
        of={**FULL, "aanbod/thee.md": "---\ntitel: 茶\n---\n"},
        lay={"aanbod/thee.md": "---\ntitel: Thee\n---\n"},
        says="Schrijf het in gewone letters",
    ),
    "teken-onbekend": Fix(
        of={**FULL, "aanbod/thee.md": "---\ntitel: Thee \N{GRINNING FACE}\n---\n"},
        lay={"aanbod/thee.md": "---\ntitel: Vrolijke thee\n---\n"},
        says="schrijf het dan in woorden",
    ),
    "tekening-in-kleur": Fix(
        "huis.svg",
        "huis.jpg",
        "Neem een foto",
        asked("soort: flyer", "foto: huis.svg", "cmyk: ja")
        | {"beelden/huis.svg": DRAWING, "beelden/huis.jpg": photo(3000, 3000)},
    ),
    "uitgever-ontbreekt": Fix(
        of=asked("soort: kaart") | {"intern/druk.yml": None},
        lay={"intern/druk.yml": PUBLISHER},
        says="`vu: {naam: ..., straat: ...",
    ),
    "uitgever-zonder-telefoon": Fix(
        of={**FULL, "intern/druk.yml": PUBLISHER + "gemeente_regels: {vu_telefoon: ja}\n"},
        lay={
            "intern/druk.yml": PUBLISHER.replace("}", ", telefoon: 0450 00 12 34}")
            + "gemeente_regels: {vu_telefoon: ja}\n"
        },
        says="`telefoon: ...`",
    ),
    "uitgever-geen-mens": Fix(
        lay={"intern/druk.yml": PUBLISHER}, says="de voornaam en de naam van iemand die volwassen is"
    ),
    "thuisadres-in-tekst": Fix(", Geheimestraat 77", "", "Haal het adres weg"),
    "gemeenteregels-onbekend": Fix(
        lay={"intern/druk.yml": PUBLISHER + "gemeente_regels: {max_formaat: A5, termijn_dagen: 14}\n"},
        says="`gemeente_regels: {max_formaat: ..., termijn_dagen: ...}`",
    ),
    "tekening-ingewikkeld": Fix(
        of=page("![teken](t.svg)") | {"beelden/t.svg": DEEP},
        lay=page("![teken](t.png)") | {"beelden/t.svg": None, "beelden/t.png": photo(90, 90)},
        says="bewaar ze als PNG",
    ),
    "bijlage-vertelt-meer": Fix(
        of=page("[het plan](plan.mp4)") | {"paginas/plan.mp4": TELLS},
        lay={"paginas/plan.mp4": TELLS[:16]},
        says="Anders haal je het weg in het programma waarin het gemaakt is",
    ),
}

ON_THE_COMPUTER = "what is to be set right is the computer or its history; the doctor looks again, see test_doctor.py"
OUTSIDE = "what is to be done is outside the village"
IN_OUTPUT = "what stands in the way lies in `output`, or is the disk; see test_writing.py and test_disk.py"
ASKED = "the answer to a question of a command is to be typed anew; see test_start.py and test_new.py"
ONLINE = "what is to be set right is where the site goes; it is tried there, see test_publish_folder.py and test_publish_git.py"
READING = "a folder or a file of the machine is to be opened, copied or named; see test_bad_folders.py"

ELSEWHERE = {
    **dict.fromkeys(
        (
            *("domein-bestaat-niet", "domein-wijst-elders", "geschiedenis-ontbreekt", "git-ontbreekt"),
            *("intern-niet-beschermd", "intern-niet-geheim", "lang-niets-veranderd", "lettertype-ontbreekt"),
            *("nog-niet-verstuurd", "site-niet-gevonden", "site-staat-stil", "tijdzone-ontbreekt"),
            *("workflow-andere-map", "workflow-ontbreekt", "workflow-zonder-nacht"),
            *("geen-wifi", "poort-bezet", "poort-mag-niet", "thema-bestand-ontbreekt"),
        ),
        ON_THE_COMPUTER,
    ),
    **dict.fromkeys(
        (
            *("link-elders-onveilig", "link-elders-onvindbaar", "link-elders-verhuisd", "link-elders-weg"),
            *("gemeente-te-laat", "gemeente-vragen", "website-staat-elders"),
        ),
        OUTSIDE,
    ),
    **dict.fromkeys(
        (
            *("al-bezig", "bestand-in-de-weg", "bestanden-in-de-weg", "deels-geschreven", "eigen-map-niet-in-orde"),
            *("geen-plaats-om-te-werken", "schrijven-mislukt", "uitvoer-op-verkeerde-plaats"),
        ),
        IN_OUTPUT,
    ),
    **dict.fromkeys(
        (
            *("doelmap-in-je-dorp", "doelmap-niet-van-ons", "doelmap-ontbreekt", "geen-weg-naar-online"),
            *("git-niet-klaar", "git-weigert", "git-zonder-naam", "iemand-anders-veranderde-hetzelfde"),
            *("intern-in-oude-versie", "intern-staat-online", "kopieren-mislukt", "niet-verstuurd"),
            *("omwisselen-mislukt", "samen-niet-goed", "weg-naar-online-onduidelijk", "git-stuurt-nergens-heen"),
            *("server-antwoordt-niet", "server-nog-niet-gekend", "server-heeft-andere-sleutel", "server-zonder-slot"),
            *("server-bewijst-zich-niet", "wachtwoord-nodig", "wachtwoord-fout", "map-niet-op-server", "webruimte-vol"),
            *("versturen-mislukt", "half-online", "iemand-anders-zet-online"),
        ),
        ONLINE,
    ),
    "veel-weg": "put back or said to be right: see test_last_time.py",
    "zoeken-lukt-niet": "a program that is not there comes with an install; see test_search.py",
    "site-te-groot": "a gigabyte of files is to be moved elsewhere; see test_on_the_air.py",
    **dict.fromkeys(
        (
            *("antwoord-ontbreekt", "beeld-nergens", "beeld-zelf-weghalen", "geen-plaats-in-lijst"),
            *("gemeente-onvolledig", "huisnummer-ontbreekt", "maken-mislukt", "map-niet-leeg", "staat-er-al"),
            "terugtrekken-half",
        ),
        ASKED,
    ),
    **dict.fromkeys(
        (
            *(
                "bestand-onleesbaar",
                "bestand-van-intern",
                "bestandsnaam-onleesbaar",
                "geen-dorp",
                "geen-gewoon-bestand",
            ),
            *("map-ontbreekt", "snelkoppeling-in-een-kring", "snelkoppeling-naar-buiten"),
        ),
        READING,
    ),
}
