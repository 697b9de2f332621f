"""Mistakes with a file as such: its name, its place, and the way in which it was saved."""

from __future__ import annotations

import unicodedata

import pytest

from bad import Bad, event, front, page, told, where
from builder import first
from buurtpunt.knowledge.copies import original_of
from conftest import VillageBuilder
from rows import each

BAD = {
    "no dashes": Bad(
        {"agenda/soep.md": "titel: Soepavond\ndatum: 2026-12-12\n"},
        "agenda/soep.md:1",
        "kop-ontbreekt",
        "Het bestand begint niet met een regel `---`.",
        "Zet er bovenaan een regel `---` bij, en nog een onder de laatste gegevens, voor je tekst begint.",
    ),
    "no first line of dashes": Bad(
        {"agenda/soep.md": "titel: Soepavond\ndatum: 2026-12-12\n---\nKom!\n"},
        "agenda/soep.md:1",
        "kop-ontbreekt",
        "Het bestand begint niet met een regel `---`.",
        "Zet er bovenaan een regel `---` bij.",
    ),
    "only a text": Bad(
        {"agenda/soep.md": "Kom naar de soepavond!\n"},
        "agenda/soep.md:1",
        "kop-ontbreekt",
        "Het bestand begint niet met een regel `---`.",
        "Zet bovenaan: een regel `---`, dan `titel: ...`, dan weer een regel `---`, en daaronder je tekst.",
    ),
    "one line of dashes": Bad(
        {"agenda/soep.md": "---\ntitel: Soepavond\ndatum: 2026-12-12\n\nBreng een kom mee.\n"},
        "agenda/soep.md:1",
        "kop-niet-gesloten",
        "De kop is nergens gesloten: na de eerste regel `---` komt er geen tweede.",
        "Zet een regel met alleen `---` onder de laatste gegevens, voor je tekst begint.",
    ),
    "Latin-1": Bad(
        {"agenda/soep.md": front("titel: Café", "datum: 2026-12-12").encode("latin-1")},
        "agenda/soep.md:2:11",
        "tekst-niet-utf8",
        "Dit bestand is niet bewaard als UTF-8. Hier staat een teken dat we niet kunnen lezen (misschien `é`).",
        "Open het in je tekstprogramma, kies `Opslaan als` en daar de codering UTF-8.",
    ),
    "Windows-1252": Bad(
        {"buurtpunt.yml": "naam: X\nzin: Koffie voor 1 €\n".encode("cp1252")},
        "buurtpunt.yml:2:20",
        "tekst-niet-utf8",
        "Dit bestand is niet bewaard als UTF-8. Hier staat een teken dat we niet kunnen lezen (misschien `€`).",
        "Open het in je tekstprogramma, kies `Opslaan als` en daar de codering UTF-8.",
    ),
    "a text of TextEdit or WordPad": Bad(
        {"agenda/soep.md": "{\\rtf1\\ansi\\ansicpg1252\n{\\fonttbl\\f0 Helvetica;}\n\\f0 ---\\par titel: Soep\\par}"},
        "agenda/soep.md",
        "tekst-rtf",
        "Dit is een RTF-bestand: het bewaart ook letters en kleuren, en geen gewone tekst.",
        "Bewaar het als gewone tekst. In TextEdit kies je *Opmaak*, *Maak platte tekst* en bewaar je het opnieuw onder deze naam. "
        "In WordPad kies je *Opslaan als* en als type *Tekstdocument - Unicode UTF-8*, of neem Kladblok. Kijk daarna of de naam nog "
        "eindigt zoals voorheen.",
    ),
    "UTF-16 with a mark": Bad(
        {"buurtpunt.yml": "naam: De Oude Melkerij\n".encode("utf-16")},
        "buurtpunt.yml",
        "tekst-utf16",
        "Dit bestand is bewaard als UTF-16 (`Unicode` in Kladblok).",
        "Open het in je tekstprogramma, kies `Opslaan als` en daar de codering UTF-8.",
    ),
    "UTF-16 without a mark": Bad(
        {"buurtpunt.yml": "naam: De Oude Melkerij\n".encode("utf-16-le")},
        "buurtpunt.yml",
        "tekst-utf16",
        "Dit bestand is bewaard als UTF-16 (`Unicode` in Kladblok).",
        "Open het in je tekstprogramma, kies `Opslaan als` en daar de codering UTF-8.",
    ),
    "UTF-16 the other way round": Bad(
        {"buurtpunt.yml": "naam: De Oude Melkerij\n".encode("utf-16-be")},
        "buurtpunt.yml",
        "tekst-utf16",
        "Dit bestand is bewaard als UTF-16 (`Unicode` in Kladblok).",
        "Open het in je tekstprogramma, kies `Opslaan als` en daar de codering UTF-8.",
    ),
    "a NUL": Bad(
        {"buurtpunt.yml": b"naam: De Oude\0Melkerij\n"},
        "buurtpunt.yml:1:14",
        "teken-onzichtbaar",
        "Hier staat een onzichtbaar stuurteken (NUL) dat niet in een tekst hoort.",
        "Typ deze regel opnieuw.",
    ),
    "nothing but NULs": Bad(
        {"buurtpunt.yml": bytes(1000)},
        "buurtpunt.yml:1:1",
        "teken-onzichtbaar",
        "Hier staat een onzichtbaar stuurteken (NUL) dat niet in een tekst hoort.",
        "Typ deze regel opnieuw.",
    ),
    "a bell and a form feed": Bad(
        {"agenda/soep.md": (front("titel: Soepavond", "datum: 2026-12-12") + "Breng\a een\nkom\fmee\n").encode()},
        "agenda/soep.md:5:6",
        "teken-onzichtbaar",
        "Hier staat een onzichtbaar stuurteken (U+0007) dat niet in een tekst hoort.",
        "Typ deze regel opnieuw, en ook regel 6.",
    ),
    "a line separator": Bad(
        page("Een\u2028twee"),
        "paginas/over.md:4:4",
        "teken-onzichtbaar",
        "Hier staat een onzichtbaar stuurteken (U+2028) dat niet in een tekst hoort.",
        "Typ deze regel opnieuw.",
    ),
    "half a letter": Bad(
        {"buurtpunt.yml": b"naam: De Oude Melkerij\xed\xa0\x80\n"},
        "buurtpunt.yml:1:23",
        "tekst-niet-utf8",
        "Dit bestand is niet bewaard als UTF-8. Hier staat een teken dat we niet kunnen lezen (misschien `í`).",
        "Open het in je tekstprogramma, kies `Opslaan als` en daar de codering UTF-8.",
    ),
    "an empty file": Bad(
        {"agenda/soep.md": ""},
        "agenda/soep.md",
        "bestand-leeg",
        "Dit bestand is leeg.",
        "Vul het in, of gooi het weg als je het niet nodig hebt.",
    ),
    "a file of spaces": Bad(
        {"buurtpunt.yml": b" \n \n"},
        "buurtpunt.yml",
        "bestand-leeg",
        "Dit bestand is leeg.",
        "Vul het in, of gooi het weg als je het niet nodig hebt.",
    ),
    "two megabytes and a bit": Bad(
        {"agenda/soep.md": front("titel: Soepavond", "datum: 2026-12-12") + "soep " * 400_010},
        "agenda/soep.md",
        "bestand-te-groot",
        "Dit bestand is iets meer dan 2 MB groot; hoogstens 2 MB kan.",
        "Staat er per ongeluk iets anders in geplakt, een foto bijvoorbeeld? Haal dat eruit.",
    ),
    "ten megabytes of text": Bad(
        {"agenda/soep.md": front("titel: Soepavond", "datum: 2026-12-12") + "soep " * 2_000_000},
        "agenda/soep.md",
        "bestand-te-groot",
        "Dit bestand is 10 MB groot; hoogstens 2 MB kan.",
        "Staat er per ongeluk iets anders in geplakt, een foto bijvoorbeeld? Haal dat eruit.",
    ),
    "ten megabytes of front matter": Bad(
        event("plaats: " + "x" * 10_000_000),
        "agenda/soep.md",
        "bestand-te-groot",
        "Dit bestand is 10 MB groot; hoogstens 2 MB kan.",
        "Staat er per ongeluk iets anders in geplakt, een foto bijvoorbeeld? Haal dat eruit.",
    ),
    "a hundred and one kilobytes of front matter": Bad(
        event("plaats: " + "x" * 101_000),
        "agenda/soep.md:1",
        "bestand-te-groot",
        "De kop van dit bestand is 101 kB groot; hoogstens 100 kB kan.",
        "Staat er per ongeluk iets anders in geplakt, een foto bijvoorbeeld? Haal dat eruit.",
    ),
    "an event in Word": Bad(
        {"agenda/Soep avond.docx": b"PK"},
        "agenda/Soep avond.docx",
        "bestand-onbekend",
        "Met dit bestand doen we niets.",
        "Staat hier een tekst in voor de site? Maak ernaast een bestand `Soep avond.md`: een regel `---`, dan `titel: Soep "
        "avond` en `datum: 2026-12-05`, dan weer een regel `---`. Plak daaronder de tekst, en haal dit bestand weg. Wil je het "
        "laten downloaden? Verwijs ernaar in een tekst: `[Soep avond.docx](<Soep avond.docx>)`. Of haal het weg.",
    ),
    "two versions of one file": Bad(
        {"buurtpunt.yml": "naam: De Brug\n<<<<<<< HEAD\nzin: Winkel.\n=======\nzin: Koffie.\n>>>>>>> van-jan\n"},
        "buurtpunt.yml:2:1",
        "twee-versies",
        "Hier staan twee versies van dit bestand door elkaar: tussen de tekens `<<<<<<<`, `=======` en `>>>>>>>`.",
        "Kies wat er moet blijven: wat boven de regel met `=======` staat, of wat eronder staat. Haal de rest weg, en ook "
        "regel 2, 4 en 6.",
    ),
    "two versions of one text": Bad(
        event(body="Soep.\n\n<<<<<<< HEAD\nMet brood.\n||||||| eerst\n=======\nMet kaas.\n>>>>>>> b"),
        "agenda/soep.md:7:1",
        "twee-versies",
        "Hier staan twee versies van dit bestand door elkaar: tussen de tekens `<<<<<<<`, `=======` en `>>>>>>>`.",
        "Kies wat er moet blijven: wat boven de regel met `=======` staat, of wat eronder staat. Haal de rest weg, en ook "
        "regel 7, 9, 10 en 12.",
    ),
    "the last sign of two versions": Bad(
        {"intern/druk.yml": "# Privé.\n>>>>>>> van-jan\n"},
        "intern/druk.yml:2:1",
        "twee-versies",
        "Hier staan twee versies van dit bestand door elkaar: tussen de tekens `<<<<<<<`, `=======` en `>>>>>>>`.",
        "Kies wat er moet blijven: wat boven de regel met `=======` staat, of wat eronder staat. Haal de rest weg, en ook "
        "regel 2.",
    ),
    "a heading among the fields": Bad(
        {"agenda/soep.md": front("titel: Soepavond", "## Wat brengen we mee?", "datum: 2026-12-12")},
        "agenda/soep.md:3:1",
        "tussentitel-bij-gegevens",
        "`## Wat brengen we mee?` staat bij de gegevens, en komt dus niet op de site.",
        "Is het een tussentitel? Zet hem dan lager, onder de tweede regel `---`. Is het een opmerking? Dan is één hekje "
        "genoeg: `# Wat brengen we mee?`",
    ),
    "no buurtpunt.yml": Bad(
        {"buurtpunt.yml": None},
        "buurtpunt.yml",
        "bestand-ontbreekt",
        "Het bestand `content/buurtpunt.yml` ontbreekt.",
        "Maak het met minstens dit erin: `naam:`, met de naam van je buurtpunt erachter.",
    ),
    "no contact.yml": Bad(
        {"contact.yml": None},
        "contact.yml",
        "bestand-ontbreekt",
        "Het bestand `content/contact.yml` ontbreekt.",
        "Maak het met minstens dit erin: `personen:`, en daaronder `- {naam: ..., telefoon: ...}` met de naam en het nummer "
        "van wie men kan bellen.",
    ),
    "contact.yml as Notepad saves it": Bad(
        {"contact.yml": None, "contact.yml.txt": "personen:\n  - {naam: Mieke, telefoon: 0450 00 12 34}\n"},
        "contact.yml",
        "bestand-ontbreekt",
        "Het bestand `content/contact.yml` ontbreekt.",
        "Geef `content/contact.yml.txt` de naam `contact.yml`.",
    ),
    "uren.yml as Notepad saves it": Bad(
        {"uren.yml.txt": "uren:\n"},
        "uren.yml.txt",
        "naam-bijna-juist",
        "`uren.yml.txt` lezen we niet: de naam is net anders dan die van een bestand van je dorp.",
        "Geef dit bestand de naam `uren.yml`.",
    ),
    "a copy of a text": Bad(
        {name: front("titel: Soepavond", "datum: 2026-12-12") for name in ("agenda/soep.md", "agenda/soep - kopie.md")},
        "agenda/soep - kopie.md",
        "bestand-dezelfde-kopie",
        "Dit is een kopie van `soep.md`, met dezelfde titel en dezelfde dag. We zetten ze niet apart op de site.",
        "Er staat letter voor letter hetzelfde in: gooi dit bestand weg.",
    ),
    "a copy of a list": Bad(
        {"contact (1).yml": "personen:\n"},
        "contact (1).yml",
        "bestand-kopie",
        "Dit lijkt een kopie van `contact.yml`.",
        "Kijk welke van de twee juist is, en gooi de andere weg. Is het iets anders, geef het dan een eigen naam.",
    ),
    "a photo in a folder of its own": Bad(
        {"foto's/zaal.jpg": b"x"},
        "foto's/zaal.jpg",
        "bestand-onbekend",
        "Met dit bestand doen we niets.",
        "Zet het in `content/beelden` en toon het zo: `![wat je erop ziet](zaal.jpg)` Of haal het weg.",
    ),
    "buurtpunt.yaml": Bad(
        {"buurtpunt.yml": None, "buurtpunt.yaml": "naam: De Oude Melkerij\n"},
        "buurtpunt.yml",
        "bestand-ontbreekt",
        "Het bestand `content/buurtpunt.yml` ontbreekt.",
        "Geef `content/buurtpunt.yaml` de naam `buurtpunt.yml`.",
    ),
    "Contact.yml": Bad(
        {"contact.yml": None, "Contact.yml": "personen:\n  - {naam: Mieke, telefoon: 0450 00 12 34}\n"},
        "contact.yml",
        "bestand-ontbreekt",
        "Het bestand `content/contact.yml` ontbreekt.",
        "Geef `content/Contact.yml` de naam `contact.yml`.",
    ),
    "a file of intern under nearly its own name": Bad(
        {"intern/druk.yaml": "vu:\n"},
        "intern/druk.yaml",
        "bestand-onbekend",
        "Met dit bestand doen we niets.",
        "Bedoelde je `druk.yml`?",
    ),
    "a file of intern that we do not read": Bad(
        {"intern/namenlijst.yml": "mieke: toog\n", "intern/plan.md": "Eerst koffie.", "intern/brief.pdf": b"%PDF"},
        "intern/namenlijst.yml",
        "bestand-onbekend",
        "Met dit bestand doen we niets.",
        "In `intern` lezen we alleen vergaderingen/*.md, druk.yml, online.yml, kanalen.yml en plan.yml. Wat je voor jezelf bewaart, eindigt beter op .md of .txt.",
    ),
    "an unknown file": Bad(
        {"vraagen.yml": "vragen: []\n"},
        "vraagen.yml",
        "naam-bijna-juist",
        "`vraagen.yml` lezen we niet: de naam is net anders dan die van een bestand van je dorp.",
        "Geef dit bestand de naam `vragen.yml`.",
    ),
    "uren.yaml": Bad(
        {"uren.yaml": "uren: []\n"},
        "uren.yaml",
        "naam-bijna-juist",
        "`uren.yaml` lezen we niet: de naam is net anders dan die van een bestand van je dorp.",
        "Geef dit bestand de naam `uren.yml`.",
    ),
    "an unknown folder": Bad(
        {"agend/soep.md": front("titel: Soepavond", "datum: 2026-12-12")},
        "agend",
        "naam-bijna-juist",
        "`agend` lezen we niet: de naam is net anders dan die van een map van je dorp.",
        "Geef deze map de naam `agenda`.",
    ),
    "a folder with a capital": Bad(
        {"Agenda/soep.md": front("titel: Soepavond", "datum: 2026-12-12")},
        "Agenda",
        "naam-bijna-juist",
        "`Agenda` lezen we niet: de naam is net anders dan die van een map van je dorp.",
        "Geef deze map de naam `agenda`.",
    ),
    "a folder with a capital beside the right one": Bad(
        {
            f"{folder}/soep{n}.md": front("titel: Soepavond", "datum: 2026-12-12")
            for n, folder in enumerate(("Agenda", "agenda"))
        },
        "Agenda",
        "naam-bijna-juist",
        "`Agenda` lezen we niet: de naam is net anders dan die van een map van je dorp.",
        "Er is ook een map `agenda`. Zet wat je nodig hebt daarin, en haal deze map weg.",
    ),
    "two files of hours": Bad(
        {"uren.yml": "uren: []\n", "Uren.yml": "uren: []\n"},
        "Uren.yml",
        "naam-bijna-juist",
        "`Uren.yml` lezen we niet: de naam is net anders dan die van een bestand van je dorp.",
        "Er is ook een bestand `uren.yml`. Zet daarin wat hieruit nog nodig is, en haal dit bestand weg.",
    ),
    "an order as .yaml": Bad(
        {"drukwerk/flyer.yaml": "soort: flyer\n"},
        "drukwerk/flyer.yaml",
        "naam-bijna-juist",
        "`flyer.yaml` lezen we niet: de naam is net anders dan die van een bestand van je dorp.",
        "Geef dit bestand de naam `flyer.yml`.",
    ),
    "a text as .markdown": Bad(
        {"agenda/soep.markdown": front("titel: Soepavond", "datum: 2026-12-12")},
        "agenda/soep.markdown",
        "naam-bijna-juist",
        "`soep.markdown` lezen we niet: de naam is net anders dan die van een bestand van je dorp.",
        "Geef dit bestand de naam `soep.md`. Is het een nota voor jezelf? Zet die dan in de map `intern`.",
    ),
    "a copy of ownCloud": Bad(
        {
            f"agenda/{name}.md": front("titel: Soepavond", "datum: 2026-12-12")
            for name in ("soep", "soep_conflict-20261120-101500")
        },
        "agenda/soep_conflict-20261120-101500.md",
        "bestand-dezelfde-kopie",
        "Dit is een kopie van `soep.md`, met dezelfde titel en dezelfde dag. We zetten ze niet apart op de site.",
        "Er staat letter voor letter hetzelfde in: gooi dit bestand weg.",
    ),
    "a copy of iCloud": Bad(
        {f"agenda/{name}.md": front("titel: Soepavond", "datum: 2026-12-12") for name in ("soep", "soep 2")},
        "agenda/soep 2.md",
        "bestand-dezelfde-kopie",
        "Dit is een kopie van `soep.md`, met dezelfde titel en dezelfde dag. We zetten ze niet apart op de site.",
        "Er staat letter voor letter hetzelfde in: gooi dit bestand weg.",
    ),
    "a list that iCloud copied": Bad(
        {"contact 2.yml": "personen:\n"},
        "contact 2.yml",
        "bestand-kopie",
        "Dit lijkt een kopie van `contact.yml`.",
        "Kijk welke van de twee juist is, en gooi de andere weg. Is het iets anders, geef het dan een eigen naam.",
    ),
    "a folder in a folder": Bad(
        {f"agenda/2026/{n}.md": front("titel: Soepavond", "datum: 2026-12-12") for n in "ab"},
        "agenda/2026",
        "map-te-diep",
        "Wat in de map `agenda/2026` staat, lezen we niet: het staat te diep.",
        "Zet wat erin staat in de map `agenda` zelf, en haal deze map weg.",
    ),
    "a text without a folder": Bad(
        {"soep.md": front("titel: Soepavond", "datum: 2026-12-12")},
        "soep.md",
        "bestand-onbekend",
        "Met dit bestand doen we niets.",
        "Teksten horen in een van de mappen aanbod, agenda, nieuws, paginas en vergaderingen.",
    ),
    "a text as .txt": Bad(
        {"agenda/soep.txt": "Soepavond"},
        "agenda/soep.txt",
        "naam-bijna-juist",
        "`soep.txt` lezen we niet: de naam is net anders dan die van een bestand van je dorp.",
        "Geef dit bestand de naam `soep.md`. Is het een nota voor jezelf? Zet die dan in de map `intern`.",
    ),
    "a text as .md.txt": Bad(
        {"agenda/soep.md.txt": "Soepavond"},
        "agenda/soep.md.txt",
        "naam-bijna-juist",
        "`soep.md.txt` lezen we niet: de naam is net anders dan die van een bestand van je dorp.",
        "Geef dit bestand de naam `soep.md`. Is het een nota voor jezelf? Zet die dan in de map `intern`.",
    ),
    "a yml among the texts": Bad(
        {"agenda/soep.yml": "titel: Soepavond\n"},
        "agenda/soep.yml",
        "bestand-onbekend",
        "Met dit bestand doen we niets.",
        "In deze map horen bestanden die eindigen op .md.",
    ),
    "a file that nothing leads to": Bad(
        {"bijlagen/menu.pdf": b"%PDF-1.7"},
        "bijlagen/menu.pdf",
        "bestand-onbekend",
        "Met dit bestand doen we niets.",
        "Verwijs ernaar in een tekst, bijvoorbeeld zo: `[menu.pdf](<menu.pdf>)`. Of haal het weg.",
    ),
}


@each("what", BAD)
def test_it_is_told_once_and_at_its_place(village: VillageBuilder, what: str) -> None:
    BAD[what].is_told_once(village)


@each(
    "copy",
    [
        *("soep - kopie", "soep - kopie (2)", "soep kopie 2", "soep (1)", "soep - Copy", "Kopie van soep"),
        *("soep-DESKTOP-AB12CD3", "soep-LAPTOP-X1", "soep (conflicterende kopie van Jan 2026-11-22)"),
        *("soep_conflict-20261120-101500", "soep (conflicted copy 2026-11-20 101500)", "soep (Case Conflict)"),
        *("soep.sync-conflict-20261120-101500-ABC", "soep-MacBook-Pro-van-Jan", "soep - Kopie (3)"),
    ],
)
def test_a_copy_is_known_by_its_name(copy: str) -> None:
    assert original_of(f"content/agenda/{copy}.md", {"content/agenda/soep.md"}) == "content/agenda/soep.md"
    assert original_of(f"content/agenda/{copy}.md", {"content/nieuws/soep.md"}) is None


@pytest.mark.parametrize("name", ["soep-2", "soep (met brood)", "kopietje", "soep-kop"])
def test_a_name_of_its_own_is_no_copy(name: str) -> None:
    assert original_of(f"content/agenda/{name}.md", {"content/agenda/soep.md"}) is None


def test_what_a_cloud_copied_stands_on_the_site_once_and_a_second_report_twice(village: VillageBuilder) -> None:
    fair = front("titel: Kermis", "datum: 2026-12-05") + "Kom.\n"
    copies = {f"agenda/{name}.md": fair for name in ("kermis", "kermis 2", "kermis_conflict-20261120-101500")}
    changed = {"agenda/kermis (1).md": fair.replace("Kom.", "Kom allemaal.")}
    second = {f"nieuws/{n}.md": front(f"titel: {n}", "datum: 2026-11-20") + "Ja.\n" for n in ("verslag", "verslag 2")}
    other = {"agenda/kermis - kopie.md": fair.replace("Kermis", "Vlooienmarkt")}
    made = village({**copies, **changed, **second, **other}).build()
    advice = {where(p): p.remedy.partition(" ")[0] for p in told(made) if p.code == "bestand-dezelfde-kopie"}
    assert advice == {
        "agenda/kermis (1).md": "Kijk",  # which of the two is right
        "agenda/kermis 2.md": "Er",  # stands the same in it, letter for letter
        "agenda/kermis_conflict-20261120-101500.md": "Er",
    }
    assert [where(p) for p in told(made) if p.code == "bestand-kopie"] == ["agenda/kermis - kopie.md"]
    pages = [name for name in made.files() if name.endswith("/index.html") and name.startswith(("agenda/", "nieuws/"))]
    assert [name for name in pages if name.count("/") > 1 and not name.startswith("agenda/20")] == [
        *("agenda/kermis-kopie/index.html", "agenda/kermis/index.html"),
        *("nieuws/verslag-2/index.html", "nieuws/verslag/index.html"),
    ]


def test_what_is_there_letter_for_letter_stands_on_the_site_once_whatever_it_is_called(village: VillageBuilder) -> None:
    fair = front("titel: Kermis", "datum: 2026-12-05") + "Kom.\n"
    names = ["kermis", "kermis - Copy - Copy", "kermis-AnsMacBook", "kermis~", "de kermis van het dorp"]
    elsewhere = front("titel: Bloed geven", "datum: 2026-12-05")
    rooms = {f"agenda/bloed {room}.md": elsewhere.replace("---\n", f"---\nplaats: {room}\n", 1) for room in "AB"}
    made = village({**{f"agenda/{name}.md": fair for name in names}, **rooms}).build()
    same = {where(p): p.remedy for p in told(made) if p.code == "bestand-dezelfde-kopie"}
    assert same == {
        f"agenda/{name}.md": "Er staat letter voor letter hetzelfde in: gooi dit bestand weg." for name in names[1:]
    }
    pages = [name.split("/")[1] for name in made.files() if name.startswith("agenda/") and name.count("/") == 2]
    assert [name for name in pages if not name.startswith("20")] == ["bloed-a", "bloed-b", "kermis"]


def test_a_name_with_accents_is_one_name_however_it_is_stored(village: VillageBuilder) -> None:
    name = unicodedata.normalize("NFD", "nieuws/één café.md")
    made = village({name: front("titel: Eén café", "datum: 2026-11-20") + "Open.\n"}).build()
    assert first(made.page("nieuws/een-cafe/"), "h1").text(strip=True) == "Eén café"


def test_a_heading_underlined_with_the_sign_of_two_versions_is_a_heading(village: VillageBuilder) -> None:
    made = village(event(body="Soep\n=======\n\nMet brood.")).build()
    assert told(made) == []


@each(
    "name",
    ["Agenda/soep.md", "AGENDA/soep.md", "agenda/soep.MD.txt", "uren.YAML", "Uren.yml", "uren.yml.txt", "uren.txt"],
)
def test_nothing_goes_from_the_site_for_the_name_of_a_file(village: VillageBuilder, name: str) -> None:
    made = village({name: front("titel: Soepavond", "datum: 2026-12-12")}).build()
    assert (made.exit_code, "naam-bijna-juist" in made.codes) == (1, True)


@pytest.mark.parametrize("other", ["titel: Soepavond twee", "datum: 2026-12-13"])
def test_a_number_behind_a_name_may_be_meant(village: VillageBuilder, other: str) -> None:
    fields = ["titel: Soepavond", "datum: 2026-12-12"]
    second = [other if line.partition(":")[0] == other.partition(":")[0] else line for line in fields]
    made = village({"agenda/soep.md": front(*fields), "agenda/soep 2.md": front(*second)}).build()
    assert (made.exit_code, "bestand-kopie" in made.codes) == (0, False)
