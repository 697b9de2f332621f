"""Mistakes that show only when the files lie side by side."""

from __future__ import annotations

from bad import Bad, Typed, event, front, hub, page, photo
from conftest import VillageBuilder
from rows import each

PHOTO = photo()
SOEP: Typed = {"beelden/soep.jpg": PHOTO, "beelden/beelden.yml": "soep.jpg: {alt: Een kom soep}\n"}
BUREN: Typed = {"doelgroepen.yml": "doelgroepen:\n  - {id: buren, naam: Voor de buren}\n"}
TEAM: Typed = {
    "contact.yml": "personen:\n"
    + "".join(f"  - {{naam: {name}, telefoon: 0450 00 12 34}}\n" for name in ("Mieke", "Jan"))
}
AUDIENCES: Typed = {
    "doelgroepen.yml": "doelgroepen:\n  - {id: buren, naam: Voor de buren}\n  - {id: ouders, naam: Voor de ouders}\n"
}

BAD = {
    "an unknown contact": Bad(
        event("contact: miek"),
        "agenda/soep.md:4:10",
        "contact-onbekend",
        "Wie is `miek`? Die staat niet in contact.yml.",
        "Bedoelde je `mieke-voorbeeld`?",
    ),
    "a contact who looks like nobody": Bad(
        event("contact: koning"),
        "agenda/soep.md:4:10",
        "contact-onbekend",
        "Wie is `koning`? Die staat niet in contact.yml.",
        "Dit zijn de id's daar: mieke-voorbeeld.",
    ),
    "two contacts": Bad(
        event("contact: jan en mieke") | TEAM,
        "agenda/soep.md:4:10",
        "contact-onbekend",
        "Wie is `jan en mieke`? Die staat niet in contact.yml.",
        "Hier kan er maar één: `jan` of `mieke`. Wie er nog bij hoort, noem je in de tekst.",
    ),
    "an unknown contact of opening hours": Bad(
        {"uren.yml": "uren:\n  - {wat: Winkel, wanneer: maandag 8:00-12:00, contact: koning}\n"},
        "uren.yml:2:57",
        "contact-onbekend",
        "Wie is `koning`? Die staat niet in contact.yml.",
        "Dit zijn de id's daar: mieke-voorbeeld.",
    ),
    "an unknown contact of a task": Bad(
        {"help-mee.yml": "taken:\n  - {taak: Brood halen, contact: koning}\n"},
        "help-mee.yml:2:34",
        "contact-onbekend",
        "Wie is `koning`? Die staat niet in contact.yml.",
        "Dit zijn de id's daar: mieke-voorbeeld.",
    ),
    "an unknown audience": Bad(
        {**event("voor: [burn]"), **BUREN},
        "agenda/soep.md:4:8",
        "doelgroep-onbekend",
        "De doelgroep `burn` staat niet in doelgroepen.yml.",
        "Bedoelde je `buren`?",
    ),
    "two audiences as one": Bad(
        event("voor: buren en ouders") | AUDIENCES,
        "agenda/soep.md:4:7",
        "doelgroep-onbekend",
        "De doelgroep `buren en ouders` staat niet in doelgroepen.yml.",
        "Bedoelde je `buren, ouders`?",
    ),
    "an unknown audience of a question": Bad(
        {
            **BUREN,
            "vragen.yml": "vragen:\n  - vraag: Mag mijn hond mee?\n    voor:\n      - buren\n      - ouders\n    antwoord: Ja.\n",
        },
        "vragen.yml:5:9",
        "doelgroep-onbekend",
        "De doelgroep `ouders` staat niet in doelgroepen.yml.",
        "Dit zijn de id's daar: buren. Is het een nieuwe? Zet er dan een regel bij: `- {id: ouders, naam: Ouders}`",
    ),
    "an audience where there are none": Bad(
        event("voor: buren"),
        "agenda/soep.md:4:7",
        "doelgroep-onbekend",
        "De doelgroep `buren` staat niet in doelgroepen.yml.",
        "Zet in content/doelgroepen.yml: `doelgroepen:`, en daaronder `- {id: buren, naam: Buren}`",
    ),
    "an unknown picture": Bad(
        {**event("foto: soop.jpg"), **SOEP},
        "agenda/soep.md:4:7",
        "beeld-onbekend",
        "Het beeld `soop.jpg` staat niet in de map `content/beelden`.",
        "Bedoelde je `soep.jpg`?",
    ),
    "a picture that is nowhere": Bad(
        event("foto: soep.jpg"),
        "agenda/soep.md:4:7",
        "beeld-onbekend",
        "Het beeld `soep.jpg` staat niet in de map `content/beelden`.",
        "Zet het bestand in de map `content/beelden`, of kijk de naam na.",
    ),
    "a picture elsewhere": Bad(
        event("foto: https://foto.example/soep.jpg"),
        "agenda/soep.md:4:7",
        "beeld-onbekend",
        "Het beeld `https://foto.example/soep.jpg` staat niet in de map `content/beelden`.",
        "Haal het beeld binnen: bewaar het in `content/beelden` en gebruik de naam van het bestand.",
    ),
    "a picture in the wrong folder": Bad(
        {**event("foto: soep.jpg"), "agenda/soep.jpg": PHOTO},
        "agenda/soep.md:4:7",
        "beeld-onbekend",
        "Het beeld `soep.jpg` staat niet in de map `content/beelden`.",
        "Het staat op een andere plaats: content/agenda/soep.jpg. Verplaats het naar `content/beelden`.",
    ),
    "a picture in a text": Bad(
        page("![Soep](soop.jpg)"),
        "paginas/over.md:4:9",
        "beeld-onbekend",
        "Het beeld `soop.jpg` staat niet in de map `content/beelden`.",
        "Zet het bestand in de map `content/beelden`, of kijk de naam na.",
    ),
    "a picture in an answer": Bad(
        {"vragen.yml": "vragen:\n  - vraag: Wat eten we?\n    antwoord: |\n      Soep:\n\n      ![Soep](soep.jpg)\n"},
        "vragen.yml:6:15",
        "beeld-onbekend",
        "Het beeld `soep.jpg` staat niet in de map `content/beelden`.",
        "Zet het bestand in de map `content/beelden`, of kijk de naam na.",
    ),
    "a logo of a partner": Bad(
        {"partners.yml": "partners:\n  - {naam: De Bakker, logo: bakker.png}\n"},
        "partners.yml:2:29",
        "beeld-onbekend",
        "Het beeld `bakker.png` staat niet in de map `content/beelden`.",
        "Zet het bestand in de map `content/beelden`, of kijk de naam na.",
    ),
    "a picture that is described and gone": Bad(
        {"beelden/beelden.yml": "soep.jpg: {alt: Een kom soep}\n"},
        "beelden/beelden.yml:1:11",
        "beeld-weg",
        "Het beeld `soep.jpg` is er niet meer, maar staat nog in beelden.yml.",
        "Mag het weg? Typ `buurtpunt trek-terug soep.jpg`: dan halen we het overal weg. "
        "Was het een vergissing? Zet het bestand terug in `content/beelden`.",
    ),
    "a picture with a slip where it is described": Bad(
        event("foto: soep.jpg")
        | {"beelden/soep.jpg": PHOTO, "beelden/beelden.yml": "soop.jpg: {alt: Soep, mensen: geen}\n"},
        "beelden/beelden.yml:1:11",
        "beeld-verdwenen",
        "In beelden.yml staat `soop.jpg`, maar dat bestand is er niet.",
        "Bedoelde je `soep.jpg`?",
    ),
    "a picture that nobody described": Bad(
        {**event("foto: soep.jpg"), "beelden/soep.jpg": PHOTO},
        "beelden/soep.jpg",
        "beeld-zonder-beschrijving",
        "Bij het beeld `soep.jpg` staat nog niet wat je erop ziet.",
        "Voeg in content/beelden/beelden.yml toe: `soep.jpg: {alt: ...}`, met op de puntjes wat je ziet. "
        "Staat er iemand op die je herkent, of een kind? Zet er dan ook `mensen` bij, en vraag of het mag.",
    ),
    "people in a picture who were not asked": Bad(
        {
            **event("foto: soep.jpg"),
            "beelden/soep.jpg": PHOTO,
            "beelden/beelden.yml": "soep.jpg: {alt: Mieke eet soep, mensen: herkenbaar}\n",
        },
        "beelden/beelden.yml:1:11",
        "beeld-zonder-toestemming",
        "Op `soep.jpg` zijn mensen te herkennen, maar er staat geen `toestemming` bij. "
        "We laten de foto weg van je site en je drukwerk.",
        "Vraag het hun. Schrijf in beelden.yml achter `toestemming` de dag waarop ze ja zeiden, en hoe: op papier of in een mail.",
    ),
    "two pictures with one name": Bad(
        {**event("foto: soep.jpg"), **SOEP, "beelden/2026/Soep.JPG": PHOTO},
        "beelden/soep.jpg",
        "beeld-dubbel",
        "Er zijn twee beelden die `soep.jpg` heten: hier en in content/beelden/2026/Soep.JPG.",
        "Geef één van de twee een andere naam.",
    ),
    "a picture that nobody uses": Bad(
        {"beelden/soep.jpg": PHOTO},
        "beelden/soep.jpg",
        "beeld-ongebruikt",
        "Dit beeld wordt nergens gebruikt.",
        "Gebruik het, of gooi het weg.",
    ),
    "a document that is called a picture and that nobody uses": Bad(
        {"beelden/markt.png": b"%PDF-1.7\n1 0 obj\n"},
        "beelden/markt.png",
        "beeld-ongebruikt-stuk",
        "Dit wordt nergens gebruikt, en we kunnen het ook niet openen als beeld.",
        "Gooi het weg, of zet het opnieuw over van je toestel. Is het een pdf? Laat zijn naam dan eindigen op `.pdf`, en zet hem in `content/bijlagen`.",
    ),
    "a picture of no bytes": Bad(
        {**event("foto: soep.jpg"), **SOEP, "beelden/soep.jpg": b""},
        "beelden/soep.jpg",
        "beeld-stuk",
        "Dit beeld kunnen we niet openen: het bestand is leeg.",
        "Zet het opnieuw over van je toestel, of kies een ander beeld.",
    ),
    "a text that is called a picture": Bad(
        {**event("foto: soep.jpg"), **SOEP, "beelden/soep.jpg": b"Dit is geen foto."},
        "beelden/soep.jpg",
        "beeld-stuk",
        "Dit beeld kunnen we niet openen: het is geen foto.",
        "Zet het opnieuw over van je toestel, of kies een ander beeld.",
    ),
    "half a picture": Bad(
        {**event("foto: soep.jpg"), **SOEP, "beelden/soep.jpg": PHOTO[:400]},
        "beelden/soep.jpg",
        "beeld-stuk",
        "Dit beeld kunnen we niet openen: het is maar half bewaard of beschadigd.",
        "Zet het opnieuw over van je toestel, of kies een ander beeld.",
    ),
    **{
        f"a {sort} that is called {name}": Bad(
            event(f"foto: {name}")
            | {f"beelden/{name}": photo(sort), "beelden/beelden.yml": f"{name}: {{alt: Soep}}\n"},
            f"beelden/{name}",
            "beeld-niet-voor-het-web",
            f"Dit beeld is bewaard als {sort}. Dat tonen de meeste browsers niet.",
            "Open het in Paint, Voorvertoning of een ander fotoprogramma en bewaar het als jpg. Zet die in "
            "`content/beelden`, en wis deze. Gebruik overal de naam van de nieuwe.",
        )
        for sort, name in (("BMP", "soep.bmp"), ("TIFF", "soep.tif"), ("TIFF", "soep.tiff"), ("BMP", "soep.jpg"))
    },
    "a bitmap that nobody uses": Bad(
        {"beelden/soep.bmp": photo("BMP")},
        "beelden/soep.bmp",
        "beeld-ongebruikt",
        "Dit beeld wordt nergens gebruikt.",
        "Gebruik het, of gooi het weg.",
    ),
    "two pages that differ in a capital": Bad(
        {"paginas/Soep.md": front("titel: Een"), "paginas/soep.md": front("titel: Twee")},
        "paginas/soep.md:2:1",
        "adres-dubbel",
        "Dit krijgt op de site het adres `soep/`, en dat heeft content/paginas/Soep.md ook al.",
        "Geef één van de twee een andere bestandsnaam, of zet er `adres_op_site: iets-anders` bij.",
    ),
    "two pages that differ in the form of an accent": Bad(
        {
            "paginas/caf\u00e9.md": front("titel: Een"),
            "paginas/cafe\u0301s.md": front("titel: Twee", "adres_op_site: cafe"),
        },
        "paginas/cafés.md:3:16",
        "adres-dubbel",
        "Dit krijgt op de site het adres `cafe/`, en dat heeft content/paginas/café.md ook al.",
        "Geef één van de twee een andere bestandsnaam, of zet er `adres_op_site: iets-anders` bij.",
    ),
    "two pages that differ in a space": Bad(
        {"paginas/over ons.md": front("titel: Een"), "paginas/over-ons.md": front("titel: Twee")},
        "paginas/over-ons.md:2:1",
        "adres-dubbel",
        "Dit krijgt op de site het adres `over-ons/`, en dat heeft content/paginas/over ons.md ook al.",
        "Geef één van de twee een andere bestandsnaam, of zet er `adres_op_site: iets-anders` bij.",
    ),
    "an address that another page has": Bad(
        {"paginas/a.md": front("titel: Een"), "paginas/b.md": front("titel: Twee", "adres_op_site: a")},
        "paginas/b.md:3:16",
        "adres-dubbel",
        "Dit krijgt op de site het adres `a/`, en dat heeft content/paginas/a.md ook al.",
        "Geef één van de twee een andere bestandsnaam, of zet er `adres_op_site: iets-anders` bij.",
    ),
    "a page at the address of the agenda": Bad(
        {"paginas/agenda.md": front("titel: Agenda")},
        "paginas/agenda.md:2:1",
        "adres-dubbel",
        "Dit krijgt op de site het adres `agenda/`, en dat heeft een vaste pagina van de site ook al.",
        "Geef één van de twee een andere bestandsnaam, of zet er `adres_op_site: iets-anders` bij.",
    ),
    "an old address at which a page stands": Bad(
        {"paginas/a.md": front("titel: Een", "vroeger: [B]"), "paginas/b.md": front("titel: Twee")},
        "paginas/a.md:3:11",
        "oud-adres-bezet",
        "Het oude adres `B/` wordt al gebruikt, door content/paginas/b.md.",
        "Haal het weg onder `vroeger`.",
    ),
    "an old address that two pages had": Bad(
        {"paginas/a.md": front("titel: Een", "vroeger: oud"), "paginas/b.md": front("titel: Twee", "vroeger: [oud/]")},
        "paginas/b.md:3:11",
        "oud-adres-bezet",
        "Het oude adres `oud/` wordt al gebruikt, door content/paginas/a.md.",
        "Haal het weg onder `vroeger`.",
    ),
    "an old address that is the own one": Bad(
        {"paginas/a.md": front("titel: Een", "vroeger: a")},
        "paginas/a.md:3:10",
        "oud-adres-bezet",
        "Het oude adres `a/` wordt al gebruikt, door content/paginas/a.md.",
        "Haal het weg onder `vroeger`.",
    ),
    "an old address that is the home page": Bad(
        {"paginas/a.md": front("titel: Een", "vroeger: index.html")},
        "paginas/a.md:3:10",
        "oud-adres-bezet",
        "Het oude adres `index.html` wordt al gebruikt, door een vaste pagina van de site.",
        "Haal het weg onder `vroeger`.",
    ),
    "an old address that is a file of the site": Bad(
        {"paginas/a.md": front("titel: Een", "vroeger: stijl.css/")},
        "paginas/a.md:3:10",
        "oud-adres-bezet",
        "Het oude adres `stijl.css/` wordt al gebruikt, door een vaste pagina van de site.",
        "Haal het weg onder `vroeger`.",
    ),
    "an old address below a page that is a file": Bad(
        {"paginas/a.md": front("titel: Een", "vroeger: [oud.html, oud.html/twee]")},
        "paginas/a.md:3:21",
        "oud-adres-bezet",
        "Het oude adres `oud.html/twee/` wordt al gebruikt, door content/paginas/a.md.",
        "Haal het weg onder `vroeger`.",
    ),
    "two people with one id": Bad(
        {
            "contact.yml": "personen:\n  - {id: mieke, naam: Mieke, telefoon: 0450 00 12 34}\n  - {id: Mieke, naam: Mie, telefoon: 0450 00 12 35}\n"
        },
        "contact.yml:3:10",
        "id-dubbel",
        "De id `mieke` is al gebruikt op regel 2.",
        "Geef één van de twee een andere `id`.",
    ),
    "two people with one name": Bad(
        {
            "contact.yml": "personen:\n  - {naam: Mieke, telefoon: 0450 00 12 34}\n  - {naam: Mieke, telefoon: 0450 00 12 35}\n"
        },
        "contact.yml:3:12",
        "id-dubbel",
        "De id `mieke` is al gebruikt op regel 2.",
        "Geef één van de twee een andere `id`.",
    ),
    "two audiences with one id": Bad(
        {"doelgroepen.yml": "doelgroepen:\n  - {id: buren, naam: De buren}\n  - {id: buren, naam: De overburen}\n"},
        "doelgroepen.yml:3:10",
        "id-dubbel",
        "De id `buren` is al gebruikt op regel 2.",
        "Geef één van de twee een andere `id`.",
    ),
    "the last contact has left": Bad(
        {
            "contact.yml": "personen:\n  - {naam: Mieke, telefoon: 0450 00 12 34, tot: 2026-11-21}\n  - {naam: Jan, telefoon: 0450 00 12 35, tot: 2026-01-31}\n"
        },
        "contact.yml:2:49",
        "contact-weg",
        "Niemand in contact.yml is nu nog aanspreekpunt: de laatste stopte op zaterdag 21 november 2026.",
        "Zet er iemand anders bij met naam en telefoon, of pas `tot` aan.",
    ),
    "a weekday in a text": Bad(
        page("Kom op vrijdag 12 december 2026."),
        "paginas/over.md:4:8",
        "weekdag-in-tekst",
        "In de tekst staat `vrijdag 12 december 2026`, maar 12 december 2026 is een zaterdag.",
        "Schrijf zaterdag 12 december 2026, vrijdag 11 december 2026 of vrijdag 18 december 2026.",
    ),
    "a day in a text that does not exist": Bad(
        page("Kom op maandag 31 februari 2026."),
        "paginas/over.md:4:8",
        "weekdag-in-tekst",
        "In de tekst staat `maandag 31 februari 2026`, maar die dag bestaat niet: februari 2026 heeft 28 dagen.",
        "Kijk de dag en de maand na.",
    ),
    "a weekday in an answer": Bad(
        {"vragen.yml": "vragen:\n  - vraag: Wanneer?\n    antwoord: >\n      Kom op\n      vrijdag 12/12/2026.\n"},
        "vragen.yml:5:7",
        "weekdag-in-tekst",
        "In de tekst staat `vrijdag 12/12/2026`, maar 12 december 2026 is een zaterdag.",
        "Schrijf zaterdag 12 december 2026, vrijdag 11 december 2026 of vrijdag 18 december 2026.",
    ),
    "a weekday in the directions": Bad(
        hub("bereikbaarheid: Vanaf vrijdag 12 december 2026 rijdt de bus."),
        "buurtpunt.yml:2:23",
        "weekdag-in-tekst",
        "In de tekst staat `vrijdag 12 december 2026`, maar 12 december 2026 is een zaterdag.",
        "Schrijf zaterdag 12 december 2026, vrijdag 11 december 2026 of vrijdag 18 december 2026.",
    ),
    "an association without its seat": Bad(
        hub("organisatie: {naam: De Melkbus, vorm: vzw, ondernemingsnummer: 1999.999.943, rpr: Gent}"),
        "buurtpunt.yml:2:14",
        "wettelijke-vermelding",
        "Bij `organisatie` staat nog niet: de zetel. Een vzw vermeldt dat op haar website.",
        "Vul in buurtpunt.yml onder `organisatie` aan: `zetel: ...`, met op de puntjes wat er in de statuten staat.",
    ),
    "a colour that is too light": Bad(
        hub("kleur: geel"),
        "buurtpunt.yml:2:8",
        "kleur-aangepast",
        "De kleur #f2c230 is niet leesbaar genoeg. Voor tekst gebruiken we #946300.",
        "Kies zelf een andere kleur als je dat liever hebt.",
    ),
    "a text that is not in the other language": Bad(
        {**hub("taal: [nl, fr]"), **event()},
        "buurtpunt.yml:2:7",
        "vertaling-ontbreekt",
        "Nog niet in het Frans: 1 tekst (zoals `agenda/soep.md`).",
        "Leg naast `agenda/soep.md` een bestand `agenda/soep.fr.md`, met de titel en de tekst. Zolang dat er niet is, staat het er in het "
        "Nederlands, en zegt de pagina dat.",
    ),
    "words that are not in the other language": Bad(
        {**hub("taal: [nl, fr]"), "uren.yml": "uren:\n  - {wat: Winkel, wanneer: maandag 8-12}\n"},
        "buurtpunt.yml:2:7",
        "vertaling-ontbreekt",
        "Nog niet in het Frans: 1 woord of zin (zoals `Winkel`).",
        "Zet in vertaling.yml: `{nl: Winkel, fr: ...}`. Zolang dat er niet is, staat het er in het Nederlands, en zegt de pagina dat.",
    ),
    "words put in another language that stand nowhere": Bad(
        {
            **hub("taal: [nl, fr]"),
            "uren.yml": "uren:\n  - {wat: Winkel, wanneer: maandag 8-12}\n",
            "vertaling.yml": "vertaling:\n  - {nl: Winkel, fr: Magasin}\n  - {nl: Winkels, fr: Magasins}\n",
        },
        "vertaling.yml:3:10",
        "vertaling-van-niets",
        "`Winkels` staat zo nergens op je site, dus wat je ervan maakte ook niet.",
        "Bedoelde je `Winkel`?",
    ),
    "words put in another language twice": Bad(
        {
            **hub("taal: [nl, fr]"),
            "uren.yml": "uren:\n  - {wat: Winkel, wanneer: maandag 8-12}\n",
            "vertaling.yml": "vertaling:\n  - {nl: Winkel, fr: Magasin}\n  - {nl: winkel, fr: Boutique}\n",
        },
        "vertaling.yml:3:10",
        "vertaling-dubbel",
        "`winkel` staat al op lijn 2, ook in het Frans.",
        "Laat er één van staan. Nu nemen we deze: `Boutique`.",
    ),
    "words in another language on a site that has one": Bad(
        {"vertaling.yml": "vertaling:\n  - {nl: Winkel, fr: Magasin}\n"},
        "vertaling.yml",
        "vertaling-zonder-taal",
        "Hier staan woorden in een andere taal, maar je site heeft er maar één.",
        "Zet in buurtpunt.yml je talen, met die waarin je typt vooraan: `taal: [nl, fr]`. Of gooi dit bestand weg.",
    ),
    "a translation that says another day": Bad(
        {
            **hub("taal: [nl, fr]"),
            **event(),
            "agenda/soep.fr.md": front("titel: Soirée soupe", "datum: 2026-12-13") + "Apportez un bol.\n",
        },
        "agenda/soep.fr.md:3:8",
        "feit-in-vertaling",
        "`datum` is hier anders dan in soep.md.",
        "Haal deze regel weg: alles behalve de woorden komt uit soep.md.",
    ),
    "a municipality with facilities": Bad(
        hub("adres: {straat: Dries, nummer: 4, postcode: 1640, gemeente: Sint-Genesius-Rode}"),
        "buurtpunt.yml:2:45",
        "faciliteiten",
        "Sint-Genesius-Rode is een gemeente met faciliteiten: sommige buren lezen liever Frans.",
        "Jullie kiezen zelf: een vereniging is vrij in haar taal. Wil je het ook in het Frans, zet dan in buurtpunt.yml `taal: [nl, fr]`.",
    ),
    "a public body in a municipality with facilities": Bad(
        hub(
            "adres: {straat: Dries, nummer: 4, postcode: 3790, gemeente: Voeren}",
            "organisatie: {naam: Gemeente Voeren, vorm: openbaar bestuur}",
        ),
        "buurtpunt.yml:2:45",
        "faciliteiten-bestuur",
        "Voeren is een gemeente met faciliteiten: een bestuur zegt er alles aan iedereen in het Nederlands en in het Frans.",
        "Zet in buurtpunt.yml `taal: [nl, fr]`: het Nederlands komt dan eerst. Vraag aan je gemeente wat er nog bij hoort.",
    ),
}


@each("what", BAD)
def test_it_is_told_once_and_at_its_place(village: VillageBuilder, what: str) -> None:
    BAD[what].is_told_once(village)


QUIZ = {"agenda/quiz.md": "---\ntitel: Quiz\ndatum: 2026-12-12\n---\nKom!\n"}


@each(
    "former",
    ["agenda.xml", "agenda.ics", "agenda/quiz.ics", ".nojekyll", "stijl.css", "Agenda%2Fquiz"],
)
def test_an_old_address_where_a_file_of_the_site_stands_is_told_at_its_line(
    village: VillageBuilder, former: str
) -> None:
    hub = {"buurtpunt.yml": "naam: De Oude Melkerij\nwebsite: https://oudemelkerij.example\n"}
    page = {"paginas/p.md": f"---\ntitel: P\nvroeger: [{former}]\n---\nx"}
    made = village({**hub, **QUIZ, **page}).build()
    assert [(one.code, one.line) for one in made.problems if one.level == "fout"] == [("oud-adres-bezet", 3)]


def test_no_file_of_a_site_can_be_an_old_address(village: VillageBuilder) -> None:
    hub = {"buurtpunt.yml": "naam: De Oude Melkerij\nwebsite: https://oudemelkerij.example\n"}
    place = village(
        {
            **hub,
            **QUIZ,
            "nieuws/n.md": "---\ntitel: N\ndatum: 2026-11-20\n---\nx",
            "doelgroepen.yml": "doelgroepen:\n  - {id: buren, naam: Buren}\n",
        }
    )
    site = place.build().site
    files = sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    asked = "".join(f"  - {name}\n" for name in files)
    place.write({"paginas/p.md": f"---\ntitel: P\nvroeger:\n{asked}---\nx"})
    made = place.build()
    assert made.exit_code == 1
    told = {one.text.strip("- ") for one in made.problems if one.code == "oud-adres-bezet"}
    assert told == set(files)


@each("typed, meant", [
    ("/caf%E9/", "café/"),
    ("www.oud.example/z", "z/"),
    ("oud.be/Z/kermis.html", "Z/kermis.html"),
    ("http:/oud.example/z", "z/"),
    ("z/?fbclid=1", "z/"),
    ("'z#top'", "z/"),
    ("index.php?id=3", "index.php/"),
    ("https://oud.example/", "oude-pagina/"),
])  # fmt: skip
def test_of_an_old_address_the_part_that_can_lead_here_is_told(village: VillageBuilder, typed: str, meant: str) -> None:
    made = village({"paginas/p.md": f"---\ntitel: P\nvroeger: [{typed}]\n---\nx"}).build("--only", "site")
    [problem] = [one for one in made.problems if one.level == "fout"]
    assert (problem.code, problem.line) == ("adres-op-site-fout", 3)
    assert problem.remedy.endswith(f"zonder wat er na ? of # staat: `{meant}`")


def test_an_old_address_keeps_its_capitals_and_its_file(village: VillageBuilder) -> None:
    page = "---\ntitel: P\nvroeger: [Over-Ons, Kermis.HTML, oud/index.html, nieuws.htm]\n---\nx"
    made = village({"paginas/p.md": page}).build("--only", "site")
    assert {"Over-Ons/index.html", "Kermis.HTML", "oud/index.html", "nieuws.htm"} <= set(made.files())


def test_an_old_address_may_be_copied_from_the_bar_of_a_browser(village: VillageBuilder) -> None:
    made = village({"paginas/p.md": "---\ntitel: P\nvroeger: [caf%C3%A9/, oud%20pad]\n---\nx"}).build()
    assert {path.parent.name for path in made.site.glob("*/index.html")} >= {"café", "oud pad"}
