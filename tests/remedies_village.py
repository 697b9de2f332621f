"""What the remedies for people, pictures, files, links and words ask, done to the letter."""

from __future__ import annotations

import io

from PIL import Image

from bad import Fix, Typed, event, hub, page, photo

YES = 'toestemming: "2026-03-01, op papier"'
HEIC = b"\0\0\0\x24ftypheic\0\0\0\0mif1heic" + b"\0" * 100
DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">%s<rect width="5" height="5"/></svg>'


TO_WRITE = "Schrijf hier je tekst."


def moving() -> bytes:
    """A picture that moves."""
    made = io.BytesIO()
    frames = [Image.new("RGB", (200, 100), colour) for colour in ("red", "blue")]
    frames[0].save(made, "GIF", save_all=True, append_images=frames[1:])
    return made.getvalue()


def pictured(more: str, name: str = "soep.jpg") -> Typed:
    """An event with a picture, and what is said of it."""
    said = f"{name}: {{alt: Een kom soep, {more}}}\n"
    return event(f"foto: {name}") | {f"beelden/{name}": photo(), "beelden/beelden.yml": said}


PORTRAIT: Typed = {
    "contact.yml": "personen:\n  - {naam: Mieke, telefoon: 0450 00 12 34, foto: soep.jpg}\n",
    "beelden/soep.jpg": photo(),
    "beelden/beelden.yml": "soep.jpg: {alt: Mieke}\n",
}

FIXES = {
    # people
    "contact-onbekend": Fix("miek", "mieke-voorbeeld"),
    "doelgroep-onbekend": Fix("burn", "buren"),
    "id-dubbel": Fix("id: Mieke", "id: mie", "Geef één van de twee een andere `id`"),
    "contact-weg": Fix(", tot: 2026-11-21", "", "pas `tot` aan"),
    "contact-stopt": Fix(", tot: 2026-12-10", "", "Spreek nu af wie het overneemt"),
    "laatste-contact-stopt": Fix(
        "    tot: 2026-12-10\n",
        "    tot: 2026-12-10\n  - {naam: Jan Voorbeeld, telefoon: 0450 00 12 35}\n",
        "Zet er nu al iemand bij met naam en telefoon",
    ),
    "contact-vertrokken": Fix("contact: gust-voorbeeld\n", "", "haal de regel weg"),
    "vertrokken-nog-online": Fix("Bel Gust op 012/34.56.78.", "", "Haal het weg"),
    "verzekering-ontbreekt": Fix("vorm: vzw", "vorm: vzw, verzekering: Ja", "`verzekering: ...`"),
    "mailadres-ontbreekt": Fix("vorm: vzw", "vorm: vzw, email: info@melkerij.example", "`email: ...`"),
    # consent
    "mensen-onbekend": Fix("{alt", "{mensen: geen, alt", "`mensen: geen`"),
    "beeld-zonder-toestemming": Fix("herkenbaar", f"herkenbaar, {YES}", "de dag waarop ze ja zeiden, en hoe"),
    "beeld-kinderen-zonder-toestemming": Fix(
        "kinderen", f"kinderen, {YES}", "de dag waarop ze ja zeiden, en hoe", pictured("mensen: kinderen")
    ),
    "gezicht-zonder-toestemming": Fix("Mieke", f"Mieke, mensen: herkenbaar, {YES}", "`mensen: herkenbaar`", PORTRAIT),
    "toestemming-geweigerd": Fix(
        "toestemming: nee", YES, "wanneer ze ja zeiden, en hoe", pictured("mensen: herkenbaar, toestemming: nee")
    ),
    "toestemming-nog-vragen": Fix(
        "toestemming: nog vragen",
        YES,
        "de dag waarop ze ja zeiden",
        pictured("mensen: herkenbaar, toestemming: nog vragen"),
    ),
    "toestemming-onduidelijk": Fix(
        'toestemming: "ja, maar niet op Facebook"',
        "toestemming: nee",
        "schrijf je `nee`",
        pictured('mensen: herkenbaar, toestemming: "ja, maar niet op Facebook"'),
    ),
    "toestemming-zonder-dag": Fix(
        "toestemming: ja", YES, "wanneer dat was, en hoe", pictured("mensen: herkenbaar, toestemming: ja")
    ),
    # pictures
    "beeld-onbekend": Fix("soop.jpg", "soep.jpg"),
    "beeld-verdwenen": Fix(
        "soop.jpg",
        "soep.jpg",
        of=event("foto: soep.jpg") | {"beelden/soep.jpg": photo(), "beelden/beelden.yml": "soop.jpg: {alt: Soep}\n"},
    ),
    "beeld-weg": Fix(lay={"beelden/soep.jpg": photo()}, says="Zet het bestand terug in `content/beelden`"),
    "beeld-zonder-beschrijving": Fix(
        lay={"beelden/beelden.yml": "soep.jpg: {alt: Een kom soep}\n"}, says="`soep.jpg: {alt: ...}`"
    ),
    "beeld-dubbel": Fix(
        lay={"beelden/2026/Soep.JPG": None, "beelden/2026/soep-2.jpg": photo()}, says="een andere naam"
    ),
    "beeld-ongebruikt": Fix(lay={"beelden/soep.jpg": None}, says="gooi het weg"),
    "beeld-ongebruikt-stuk": Fix(lay={"beelden/markt.png": None}, says="Gooi het weg"),
    "beeld-stuk": Fix(lay={"beelden/soep.jpg": photo()}, says="Zet het opnieuw over"),
    "beeld-beweegt": Fix(
        of=page("![soep](soep.gif)") | {"beelden/soep.gif": moving()},
        lay=page("![soep](soep.jpg)") | {"beelden/soep.gif": None, "beelden/soep.jpg": photo()},
        says="Kies een foto",
    ),
    "beeld-heic": Fix(
        of=pictured("mensen: geen", "soep.heic") | {"beelden/soep.heic": HEIC},
        lay=pictured("mensen: geen") | {"beelden/soep.heic": None},
        says="Zet die in `content/beelden`, en wis deze. Gebruik overal de naam van de nieuwe.",
    ),
    "beeld-niet-voor-het-web": Fix(
        of=pictured("mensen: geen", "soep.bmp") | {"beelden/soep.bmp": photo("BMP")},
        lay=pictured("mensen: geen") | {"beelden/soep.bmp": None},
        says="bewaar het als jpg. Zet die in `content/beelden`, en wis deze. Gebruik overal de naam van de nieuwe.",
    ),
    "tekening-opgekuist": Fix(
        of=page("![teken](t.svg)") | {"beelden/t.svg": DRAWING % b"<script>1</script>"},
        lay=page("![teken](t.png)") | {"beelden/t.svg": None, "beelden/t.png": photo()},
        says="bewaar je ze als PNG",
    ),
    "beschrijving-bestandsnaam": Fix("IMG_2041", "Een kom soep", "Schrijf wat je op de foto ziet"),
    "beschrijving-foto-van": Fix("Een foto van de dampende soep", "De dampende soep"),
    "beschrijving-dubbel": Fix("{alt: De tafel,", "{alt: De kleine tafel,", "Zeg bij elk wat er anders aan is"),
    "beschrijving-lang": Fix("De soep dampt. " * 10, "", "Maak er een of twee zinnen van"),
    # files for download, and links
    "bijlage-dubbel": Fix(
        of=page("[a](../a/menu.pdf) [b](../b/Menu.pdf)") | {"a/menu.pdf": b"1", "b/Menu.pdf": b"2"},
        lay=page("[a](../a/menu.pdf) [b](../b/kaart.pdf)") | {"b/Menu.pdf": None, "b/kaart.pdf": b"2"},
        says="Geef één van de twee een andere naam",
    ),
    "bijlage-soort": Fix(
        of={"paginas/a.exe": b"MZ"} | page("[de brief](a.exe)"),
        lay=page("[de brief](a.pdf)") | {"paginas/a.exe": None, "paginas/a.pdf": b"%PDF-1.4"},
        says="Maak er een pdf van",
    ),
    "link-stuk": Fix("../agenda/sop.md", "agenda/soep.md", of=page("[kom eten](../agenda/sop.md)") | event()),
    "link-anker-stuk": Fix("#etn", "#eten", of=page("## Eten\n\n[kom eten](#etn)")),
    "link-naar-verborgen": Fix(
        "[kom eten](../agenda/soep.md)",
        "kom eten",
        "Haal de link weg",
        page("[kom eten](../agenda/soep.md)") | event("concept: ja"),
    ),
    "link-onveilig": Fix("ftp://", "https://", of=page("[de kaart](ftp://kaart.example)")),
    "link-uit-elkaar": Fix(
        "[de kaart] (https://kaart.example)",
        "[de kaart](https://kaart.example)",
        of=page("[de kaart] (https://kaart.example)"),
    ),
    "blok-zonder-einde": Fix("soep", "soep\n```", "een regel met alleen ```", of=page("```\nsoep")),
    "opmerking-zonder-einde": Fix("soep", "soep -->", "`-->` achter", of=page("Kom.\n\n<!-- soep")),
    "voetnoot-zonder-verwijzing": Fix(
        "[^1]:", "Lekker[^1].\n\n[^1]:", "Zet `[^1]` in de tekst", of=page("Soep.\n\n[^1]: Van tomaten.")
    ),
    "voetnoot-ontbreekt": Fix(
        "Soep[^2].", "Soep[^2].\n\n[^2]: Van peren.", "na een witregel, `[^2]: `", of=page("Soep[^2].")
    ),
    "voetnoot-dubbel": Fix(
        "[^1].\n\n[^1]: Van",
        "[^2].\n\n[^2]: Van",
        "Geef elke voetnoot een eigen nummer",
        of=page("Soep[^1] en taart[^1].\n\n[^1]: Van peren.\n[^1]: Warm."),
    ),
    "linktekst-adres": Fix(
        "[https://kaart.example/dorp](https://kaart.example/dorp)",
        "[de kaart van het dorp](https://kaart.example/dorp)",
    ),
    "linktekst-dubbel": Fix("[het verslag]", "[het verslag van mei]", "Geef ze elk een eigen naam"),
    "linktekst-vaag": Fix(
        "Het huisreglement vind je [hier]",
        "Lees [het huisreglement]",
        "Maak een link van de woorden die het wel zeggen",
    ),
    "adres-dubbel": Fix("titel: Twee", "titel: Twee\nadres_op_site: iets-anders", "`adres_op_site: iets-anders`"),
    "oud-adres-bezet": Fix("vroeger: [B]\n", "", "Haal het weg onder `vroeger`"),
    "html-weggelaten": Fix("<script>a()</script>", "", "Haal het weg", page("Kom.\n\n<script>a()</script>")),
    "vertaling-ontbreekt": Fix(
        lay={"agenda/soep.fr.md": "---\ntitel: Soirée soupe\n---\nApportez un bol.\n"},
        says="een bestand `agenda/soep.fr.md`",
    ),
    "vertaling-van-niets": Fix("  - {nl: Winkels, fr: Magasins}\n", "", "Bedoelde je `Winkel`?"),
    "vertaling-dubbel": Fix("  - {nl: winkel, fr: Boutique}\n", "", "Laat er één van staan"),
    "vertaling-zonder-taal": Fix(
        lay={**hub("taal: [nl, fr]"), "uren.yml": "uren:\n  - {wat: Winkel, wanneer: maandag 8-12}\n"},
        says="`taal: [nl, fr]`",
    ),
    "feit-in-vertaling": Fix("datum: 2026-12-13\n", "", "Haal deze regel weg"),
    "faciliteiten": Fix("adres:", "taal: [nl, fr]\nadres:", "`taal: [nl, fr]`"),
    "faciliteiten-bestuur": Fix("adres:", "taal: [nl, fr]\nadres:", "`taal: [nl, fr]`"),
    "website-ontbreekt": Fix(of=hub(), lay=hub("website: https://melkerij.example"), says="`website: https://...`"),
    "nooit-nagekeken": Fix(
        lay={f"aanbod/{name}.md": f"---\ntitel: {name}\nnagekeken_op: 2026-11-22\n---\n" for name in ("brood", "soep")},
        says="`nagekeken_op: 2026-11-22`",
    ),
    "lang-niet-nagekeken": Fix("2026-05-01", "2026-11-22", "`nagekeken_op: 2026-11-22`"),
    "nagekeken-in-de-toekomst": Fix("2027-05-01", "2026-11-22"),
    "nieuws-oud": Fix(
        lay={"nieuws/nieuw.md": "---\ntitel: Nieuw\ndatum: 2026-11-20\n---\nHet lukte.\n"}, says="Vertel iets kleins"
    ),
    "actie-voorbij": Fix("tot: 2026-11-21", "tot: 2027-01-31", "een nieuwe dag achter `tot`"),
    "actie-zonder-einde": Fix("titel: Een dak", "titel: Een dak, tot: 2026-12-22", "`tot: 2026-12-22`"),
    "oproep-voorbij": Fix("oproep: {tekst: Kom soep eten, link: agenda/soep.md}\n", "", "of haal ze weg"),
    "vet-als-tussentitel": Fix("**Wanneer zijn we open:**", "## Wanneer zijn we open"),
    "tekst-zonder-tussentitels": Fix("---\nEr is", "---\n## Wat brengt het op?\n\nEr is", "`## Wat brengt het op?`"),
    "lange-pagina": Fix("Er is koffie en taart voor wie komt. " * 2, "", "schrap wat niemand mist"),
    "vol-menu": Fix("Over 9\nmenu: ja\n", "Over 9\n", "Haal hier `menu: ja` weg"),
    "tekst-nog-te-schrijven": Fix(TO_WRITE, "", "haal de regel weg", page(TO_WRITE)),
    "tabel-zonder-koppen": Fix("| | |", "| Wie | Doet wat |"),
    "andere-taal": Fix(
        "Le marché est ouvert tous les samedis pour vous et vos enfants.",
        '<span lang="fr">Le marché est ouvert tous les samedis pour vous et vos enfants.</span>',
        '`<span lang="fr">` voor en `</span>` achter',
    ),
}
