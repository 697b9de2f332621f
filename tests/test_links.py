"""Links that lead nowhere, and what may not stand on a page."""

from __future__ import annotations

import pytest

from bad import Bad, Typed, event, hub, page, person, photo, told
from conftest import VillageBuilder
from rows import each

PHOTO = photo()
SOEP: Typed = {"beelden/soep.jpg": PHOTO, "beelden/beelden.yml": "soep.jpg: {alt: Een kom soep}\n"}
OTHER: Typed = event(body="## Eten en drinken\n\nSoep.")

BAD = {
    "a file that is not there": Bad(
        page("Zie [de soep](../agenda/sop.md).") | OTHER,
        "paginas/over.md:4:15",
        "link-stuk",
        "De link `../agenda/sop.md` leidt nergens heen.",
        "Bedoelde je `agenda/soep.md`?",
    ),
    "a space between the words and the file": Bad(
        page("Lees\n\nalles over de [winkel in de straat]  (../agenda/soep.md#eten).") | OTHER,
        "paginas/over.md:6:15",
        "link-uit-elkaar",
        "`[winkel in de straat] (../agenda/soep.md#eten)` is zo geen link: op de site staat het er met de haakjes.",
        "Zo hoort het: `[winkel in de straat](../agenda/soep.md#eten)`",
    ),
    "the brackets the other way round": Bad(
        page("Onze (winkel)[https://winkel.example] is open."),
        "paginas/over.md:4:6",
        "link-uit-elkaar",
        "`(winkel)[https://winkel.example]` is zo geen link: op de site staat het er met de haakjes.",
        "Zo hoort het: `[winkel](https://winkel.example)`",
    ),
    "a space between the words and the picture": Bad(
        page("![Een kom soep] (soep.jpg)") | SOEP | event("foto: soep.jpg"),
        "paginas/over.md:4:1",
        "link-uit-elkaar",
        "`![Een kom soep] (soep.jpg)` is zo geen link: op de site staat het er met de haakjes.",
        "Zo hoort het: `![Een kom soep](soep.jpg)`",
    ),
    "a note to which nothing leads": Bad(
        page("Soep.\n\n[^1]: Van tomaten."),
        "paginas/over.md:6:1",
        "voetnoot-zonder-verwijzing",
        "Bij welke woorden deze voetnoot hoort, staat nergens: `[^1]` ontbreekt in de tekst.",
        "Zet `[^1]` in de tekst, achter die woorden. Hoort ze nergens meer bij, haal ze dan weg.",
    ),
    "the sign of a note that is not there": Bad(
        page("Typ `[^2]`. Taart[^1]. Soep[^2].\n\n[^1]: Van peren."),
        "paginas/over.md:4:28",
        "voetnoot-ontbreekt",
        "Bij `[^2]` staat geen voetnoot. Op de site blijft het er zo staan, met de haakjes.",
        "Zet onder de tekst, na een witregel, `[^2]: ` met daarachter wat je erover zegt. Of haal `[^2]` weg.",
    ),
    "a block of code without its end": Bad(
        page("Kom.\n\n```\nde soep\n\n## Later\n\nMeer."),
        "paginas/over.md:6:1",
        "blok-zonder-einde",
        "Hier begint een blok met ```, en het einde ontbreekt. De tekens staan zo op de site.",
        "Zet onder het blok een regel met alleen ```, of haal deze regel weg.",
    ),
    "a block of code that another row of signs seems to end": Bad(
        page("Kom.\n\n````\nde soep\n```\n\nMeer."),
        "paginas/over.md:6:1",
        "blok-zonder-einde",
        "Hier begint een blok met ````, en het einde ontbreekt. De tekens staan zo op de site.",
        "Zet onder het blok een regel met alleen ````, of haal deze regel weg.",
    ),
    "a second block of code without its end": Bad(
        page("~~~\na\n~~~\n\n~~~ kaart\nb"),
        "paginas/over.md:8:1",
        "blok-zonder-einde",
        "Hier begint een blok met ~~~, en het einde ontbreekt. De tekens staan zo op de site.",
        "Zet onder het blok een regel met alleen ~~~, of haal deze regel weg.",
    ),
    "a remark that nobody may see without its end": Bad(
        page("Kom.\n\n<!-- Jan nog bellen\n\nMeer."),
        "paginas/over.md:6:1",
        "opmerking-zonder-einde",
        "Hier begint een opmerking die niemand mag zien, en het einde klopt niet.",
        "Zet er `<!--` voor en `-->` achter, of haal ze weg.",
    ),
    "a remark with half of its end": Bad(
        page("Kom <!-- Jan bellen -> en eet.\n\n<!-- goed -->\n\nMeer."),
        "paginas/over.md:4:5",
        "opmerking-zonder-einde",
        "Hier begint een opmerking die niemand mag zien, en het einde klopt niet.",
        "Zet er `<!--` voor en `-->` achter, of haal ze weg.",
    ),
    "a remark with half of its beginning": Bad(
        page("Kom `<!--`. <!- Jan bellen -->"),
        "paginas/over.md:4:13",
        "opmerking-zonder-einde",
        "Hier begint een opmerking die niemand mag zien, en het einde klopt niet.",
        "Zet er `<!--` voor en `-->` achter, of haal ze weg.",
    ),
    "two notes of one number": Bad(
        page("Soep[^1] en taart[^1].\n\n[^1]: Van pompoen.\n[^1]: Van peren."),
        "paginas/over.md:6:1",
        "voetnoot-dubbel",
        "Er zijn hier meer voetnoten `[^1]`. Op de site staat alleen de laatste.",
        "Geef elke voetnoot een eigen nummer, onderaan en in de tekst.",
    ),
    "a file whose name stands in the text as well": Bad(
        page("Lees weg.md (weg.md) op [deze pagina](weg.md)."),
        "paginas/over.md:4:39",
        "link-stuk",
        "De link `weg.md` leidt nergens heen.",
        "Kijk de naam van het bestand na. Is het bestand weg, haal dan ook de link weg.",
    ),
    "an address that is the beginning of another": Bad(
        page("[leeg](https://) en [goed](https://goed.example/)."),
        "paginas/over.md:4:8",
        "link-stuk",
        "De link `https://` leidt nergens heen.",
        "Zo ziet een webadres eruit: https://oudemelkerij.example",
    ),
    "a file whose name begins as another": Bad(
        page("[weg](soep) en [er](../agenda/soep.md), [er](<../agenda/soep.md>), [er][s]\n\n[s]: ../agenda/soep.md")
        | OTHER,
        "paginas/over.md:4:7",
        "link-stuk",
        "De link `soep` leidt nergens heen.",
        "Bedoelde je `agenda/soep.md`?",
    ),
    "a name that is nearly that of a file in its folder and in another": Bad(
        page("[koffie](../agenda/koffi.md)")
        | {
            "aanbod/koffie.md": "---\ntitel: Koffie\nsoort: eten\n---\n",
            "agenda/koffie.md": "---\ntitel: Koffie\ndatum: 2026-12-12\n---\n",
        },
        "paginas/over.md:4:10",
        "link-stuk",
        "De link `../agenda/koffi.md` leidt nergens heen.",
        "Bedoelde je `agenda/koffie.md`?",
    ),
    "a part whose name begins as another": Bad(
        page("## Eten en drinken\n\n[samen](#eten-en-drinken) of [alleen](#eten)."),
        "paginas/over.md:6:39",
        "link-anker-stuk",
        "De link `#eten` wijst naar een stuk dat `eten` heet, maar dat staat niet op die pagina.",
        "Bedoelde je `#eten-en-drinken`?",
    ),
    "a part in capitals": Bad(
        page("[hier](../agenda/soep.md#eten-en-drinken) en [daar](../agenda/soep.md#Eten-en-drinken)") | OTHER,
        "paginas/over.md:4:53",
        "link-anker-stuk",
        "De link `../agenda/soep.md#Eten-en-drinken` wijst naar een stuk dat `Eten-en-drinken` heet, maar dat staat niet op "
        "die pagina.",
        "Bedoelde je `#eten-en-drinken`?",
    ),
    "a file in another folder": Bad(
        page("[soep](soep.md)") | OTHER,
        "paginas/over.md:4:8",
        "link-stuk",
        "De link `soep.md` leidt nergens heen.",
        "Bedoelde je `agenda/soep.md`?",
    ),
    "a file that is nowhere": Bad(
        page("[soep](weg.md)"),
        "paginas/over.md:4:8",
        "link-stuk",
        "De link `weg.md` leidt nergens heen.",
        "Kijk de naam van het bestand na. Is het bestand weg, haal dan ook de link weg.",
    ),
    "a file with its old ending": Bad(
        page("[soep](../agenda/soep.html)") | OTHER,
        "paginas/over.md:4:8",
        "link-stuk",
        "De link `../agenda/soep.html` leidt nergens heen.",
        "Bedoelde je `agenda/soep.md`?",
    ),
    "an anchor": Bad(
        page("[eten](../agenda/soep.md#ete)") | OTHER,
        "paginas/over.md:4:8",
        "link-anker-stuk",
        "De link `../agenda/soep.md#ete` wijst naar een stuk dat `ete` heet, maar dat staat niet op die pagina.",
        "Bedoelde je `#eten-en-drinken`?",
    ),
    "an anchor on a page without headings": Bad(
        page("[eten](#eten)"),
        "paginas/over.md:4:8",
        "link-anker-stuk",
        "De link `#eten` wijst naar een stuk dat `eten` heet, maar dat staat niet op die pagina.",
        "Laat `#` en wat erna komt weg: op die pagina staan geen tussentitels.",
    ),
    "an anchor with a capital": Bad(
        page("## Eten en drinken\n\n[eten](#Eten-en-drinken)"),
        "paginas/over.md:6:8",
        "link-anker-stuk",
        "De link `#Eten-en-drinken` wijst naar een stuk dat `Eten-en-drinken` heet, maar dat staat niet op die pagina.",
        "Bedoelde je `#eten-en-drinken`?",
    ),
    "an attachment": Bad(
        page("[menu](../bijlagen/menu.pdf)"),
        "paginas/over.md:4:8",
        "link-stuk",
        "De link `../bijlagen/menu.pdf` leidt nergens heen.",
        "Kijk de naam van het bestand na. Is het bestand weg, haal dan ook de link weg.",
    ),
    "an attachment with a slip": Bad(
        page("[menu](../bijlagen/menu.pdf) [kaart](../bijlagen/manu.pdf)") | {"bijlagen/menu.pdf": b"%PDF"},
        "paginas/over.md:4:38",
        "link-stuk",
        "De link `../bijlagen/manu.pdf` leidt nergens heen.",
        "Bedoelde je `bijlagen/menu.pdf`?",
    ),
    "two attachments with one name": Bad(
        page("[a](../a/menu.pdf) [b](../b/Menu.pdf)") | {"a/menu.pdf": b"1", "b/Menu.pdf": b"2"},
        "b/Menu.pdf",
        "bijlage-dubbel",
        "Er zijn twee bestanden die `Menu.pdf` heten: hier en in content/a/menu.pdf.",
        "Geef één van de twee een andere naam.",
    ),
    "a draft": Bad(
        page("[soep](../agenda/soep.md)") | event("concept: ja"),
        "paginas/over.md:4:8",
        "link-naar-verborgen",
        "De link `../agenda/soep.md` leidt naar iets dat nu niet op de website staat (concept).",
        "Haal de link weg tot het er wel staat, of maak het zichtbaar.",
    ),
    "a page that comes later": Bad(
        page("[soep](../agenda/soep.md)") | event("zichtbaar_vanaf: 2026-12-01"),
        "paginas/over.md:4:8",
        "link-naar-verborgen",
        "De link `../agenda/soep.md` leidt naar iets dat nu niet op de website staat (pas zichtbaar vanaf dinsdag 1 december 2026).",
        "Haal de link weg tot het er wel staat, of maak het zichtbaar.",
    ),
    "a page that is gone": Bad(
        page("[soep](../agenda/soep.md)") | event("zichtbaar_tot: 2026-11-01"),
        "paginas/over.md:4:8",
        "link-naar-verborgen",
        "De link `../agenda/soep.md` leidt naar iets dat nu niet op de website staat (zichtbaar tot zondag 1 november 2026).",
        "Haal de link weg tot het er wel staat, of maak het zichtbaar.",
    ),
    "a page with nothing on it": Bad(
        page("[vragen](../vragen.yml)"),
        "paginas/over.md:4:10",
        "link-naar-verborgen",
        "De link `../vragen.yml` leidt naar iets dat nu niet op de website staat (die pagina is nog leeg).",
        "Haal de link weg tot het er wel staat, of maak het zichtbaar.",
    ),
    "a private file": Bad(
        page("[druk](../../intern/druk.yml)") | {"intern/druk.yml": "vu:\n"},
        "paginas/over.md:4:8",
        "link-stuk",
        "De link `../../intern/druk.yml` leidt nergens heen.",
        "Kijk de naam van het bestand na. Is het bestand weg, haal dan ook de link weg.",
    ),
    "a file outside the village": Bad(
        page("[x](../../../../etc/passwd)"),
        "paginas/over.md:4:5",
        "link-stuk",
        "De link `../../../../etc/passwd` leidt nergens heen.",
        "Kijk de naam van het bestand na. Is het bestand weg, haal dan ook de link weg.",
    ),
    "a picture": Bad(
        page("[soep](../beelden/soep.jpg) ![soep](soep.jpg)") | SOEP,
        "paginas/over.md:4:8",
        "link-stuk",
        "De link `../beelden/soep.jpg` leidt nergens heen.",
        "Een beeld toon je zo: `![wat je erop ziet](soep.jpg)`",
    ),
    "nothing, beside a link that is right": Bad(
        page("[over](over.md) en [soep]( )"),
        "paginas/over.md:4:28",
        "link-stuk",
        "De link `(leeg)` leidt nergens heen.",
        "Zet tussen de haakjes waar de link heen gaat. Zo kan het: ../agenda/soep.md",
    ),
    "nothing": Bad(
        page("[soep]()"),
        "paginas/over.md:4:8",
        "link-stuk",
        "De link `(leeg)` leidt nergens heen.",
        "Zet tussen de haakjes waar de link heen gaat. Zo kan het: ../agenda/soep.md",
    ),
    "a bare number sign": Bad(
        page("[soep](#)"),
        "paginas/over.md:4:8",
        "link-stuk",
        "De link `#` leidt nergens heen.",
        "Zet tussen de haakjes waar de link heen gaat. Zo kan het: ../agenda/soep.md",
    ),
    "a site without https": Bad(
        page("[site](www.melkerij.example)"),
        "paginas/over.md:4:8",
        "link-stuk",
        "De link `www.melkerij.example` leidt nergens heen.",
        "Bedoelde je `https://www.melkerij.example`?",
    ),
    "a site without https and www": Bad(
        page("[site](melkerij.example/winkel)"),
        "paginas/over.md:4:8",
        "link-stuk",
        "De link `melkerij.example/winkel` leidt nergens heen.",
        "Bedoelde je `https://melkerij.example/winkel`?",
    ),
    "a site with one slash": Bad(
        page("[site](https:/melkerij.example)"),
        "paginas/over.md:4:8",
        "link-stuk",
        "De link `https:/melkerij.example` leidt nergens heen.",
        "Bedoelde je `https://melkerij.example`?",
    ),
    "a site without a name": Bad(
        page("[site](https://)"),
        "paginas/over.md:4:8",
        "link-stuk",
        "De link `https://` leidt nergens heen.",
        "Zo ziet een webadres eruit: https://oudemelkerij.example",
    ),
    "a site without a scheme": Bad(
        page("[site](//melkerij.example)"),
        "paginas/over.md:4:8",
        "link-stuk",
        "De link `//melkerij.example` leidt nergens heen.",
        "Bedoelde je `https://melkerij.example`?",
    ),
    "a mail address": Bad(
        page("[mail](mieke@melkerij.example)"),
        "paginas/over.md:4:8",
        "link-stuk",
        "De link `mieke@melkerij.example` leidt nergens heen.",
        "Bedoelde je `mailto:mieke@melkerij.example`?",
    ),
    "a mail link without @": Bad(
        page("[mail](mailto:mieke)"),
        "paginas/over.md:4:8",
        "email-zonder-apenstaart",
        "In het e-mailadres `mieke` ontbreekt de @.",
        "Schrijf het hele adres, bijvoorbeeld mieke@oudemelkerij.example.",
    ),
    "a telephone link": Bad(
        page("[bel](tel:0450001)"),
        "paginas/over.md:4:7",
        "telefoon-aantal-cijfers",
        "`0450001` heeft 7 cijfers en klopt zo niet.",
        "Een gsm-nummer heeft 10 cijfers en begint met 04, een vast nummer heeft er 9. Zo kan het: 0450 00 12 34 of 012 34 56 78.",
    ),
    "a file on a computer": Bad(
        page("[menu](file:///C:/menu.pdf)"),
        "paginas/over.md:4:8",
        "link-onveilig",
        "Een link die begint met `file:` kan niet.",
        "Gebruik een adres met https://, mailto: of tel:, of een bestand uit je map.",
    ),
    "a disk of Windows": Bad(
        page(r"[menu](C:\Users\jan\menu.pdf)"),
        "paginas/over.md:4:8",
        "link-onveilig",
        "Een link die begint met `c:` kan niet.",
        "Gebruik een adres met https://, mailto: of tel:, of een bestand uit je map.",
    ),
    "a script": Bad(
        page("[klik](javascript:alert(1))"),
        "paginas/over.md:4:8",
        "link-onveilig",
        "Een link die begint met `javascript:` kan niet.",
        "Gebruik een adres met https://, mailto: of tel:, of een bestand uit je map.",
    ),
    "a script in capitals": Bad(
        page("[klik](JaVaScript:alert(1))"),
        "paginas/over.md:4:8",
        "link-onveilig",
        "Een link die begint met `javascript:` kan niet.",
        "Gebruik een adres met https://, mailto: of tel:, of een bestand uit je map.",
    ),
    "a script in HTML": Bad(
        page("<a href='javascript:alert(1)'>klik</a>"),
        "paginas/over.md:4:10",
        "link-onveilig",
        "Een link die begint met `javascript:` kan niet.",
        "Gebruik een adres met https://, mailto: of tel:, of een bestand uit je map.",
    ),
    "a script as a picture": Bad(
        page("![klik](javascript:alert(1))"),
        "paginas/over.md:4:9",
        "link-onveilig",
        "Een link die begint met `javascript:` kan niet.",
        "Gebruik een adres met https://, mailto: of tel:, of een bestand uit je map.",
    ),
    "a picture as data": Bad(
        page("![klik](data:image/png;base64,AAAA)"),
        "paginas/over.md:4:9",
        "link-onveilig",
        "Een link die begint met `data:` kan niet.",
        "Gebruik een adres met https://, mailto: of tel:, of een bestand uit je map.",
    ),
    "a script that is hidden in an entity": Bad(
        page("[klik](javascript&#58;alert(1))"),
        "paginas/over.md:4:1",
        "link-onveilig",
        "Een link die begint met `javascript:` kan niet.",
        "Gebruik een adres met https://, mailto: of tel:, of een bestand uit je map.",
    ),
    "a reference": Bad(
        page("[soep][1]\n\n[1]: weg.md"),
        "paginas/over.md:6:6",
        "link-stuk",
        "De link `weg.md` leidt nergens heen.",
        "Kijk de naam van het bestand na. Is het bestand weg, haal dan ook de link weg.",
    ),
    "a link with a title": Bad(
        page('[soep](weg.md "De soep")'),
        "paginas/over.md:4:8",
        "link-stuk",
        "De link `weg.md` leidt nergens heen.",
        "Kijk de naam van het bestand na. Is het bestand weg, haal dan ook de link weg.",
    ),
    "a link around a picture": Bad(
        page("[![soep](soep.jpg)](weg.md)") | SOEP,
        "paginas/over.md:4:21",
        "link-stuk",
        "De link `weg.md` leidt nergens heen.",
        "Kijk de naam van het bestand na. Is het bestand weg, haal dan ook de link weg.",
    ),
    "a link in HTML": Bad(
        page("<a href=weg.md>soep</a>"),
        "paginas/over.md:4:9",
        "link-stuk",
        "De link `weg.md` leidt nergens heen.",
        "Kijk de naam van het bestand na. Is het bestand weg, haal dan ook de link weg.",
    ),
    "a link in a table": Bad(
        page("| wat |\n|---|\n| [soep](weg.md) |"),
        "paginas/over.md:6:10",
        "link-stuk",
        "De link `weg.md` leidt nergens heen.",
        "Kijk de naam van het bestand na. Is het bestand weg, haal dan ook de link weg.",
    ),
    "a link in a list": Bad(
        page("- een\n- [soep](weg.md)"),
        "paginas/over.md:5:10",
        "link-stuk",
        "De link `weg.md` leidt nergens heen.",
        "Kijk de naam van het bestand na. Is het bestand weg, haal dan ook de link weg.",
    ),
    "a link in an answer": Bad(
        {
            "vragen.yml": "vragen:\n  - vraag: Mag mijn hond mee?\n    antwoord: |\n      Ja, zie\n      [de regels](weg.md).\n"
        },
        "vragen.yml:5:19",
        "link-stuk",
        "De link `weg.md` leidt nergens heen.",
        "Kijk de naam van het bestand na. Is het bestand weg, haal dan ook de link weg.",
    ),
    "a link in a folded answer": Bad(
        {"vragen.yml": "vragen:\n  - vraag: Mag mijn hond mee?\n    antwoord: Ja, zie\n      [de regels](weg.md).\n"},
        "vragen.yml:4:19",
        "link-stuk",
        "De link `weg.md` leidt nergens heen.",
        "Kijk de naam van het bestand na. Is het bestand weg, haal dan ook de link weg.",
    ),
    "an anchor in an answer": Bad(
        {"vragen.yml": "vragen:\n  - vraag: Mag mijn hond mee?\n    antwoord: Zie [de kat](#de-kat).\n"},
        "vragen.yml:3:28",
        "link-anker-stuk",
        "De link `#de-kat` wijst naar een stuk dat `de-kat` heet, maar dat staat niet op die pagina.",
        "Dit staat er wel: #iedereen en #mag-mijn-hond-mee.",
    ),
    "a link in the directions": Bad(
        hub("bereikbaarheid: Zie [de kaart](kaart.pdf)."),
        "buurtpunt.yml:2:32",
        "link-stuk",
        "De link `kaart.pdf` leidt nergens heen.",
        "Kijk de naam van het bestand na. Is het bestand weg, haal dan ook de link weg.",
    ),
    "the call to action": Bad(
        hub("oproep: {tekst: Kom eten, link: agenda/sop.md}") | OTHER,
        "buurtpunt.yml:2:33",
        "link-stuk",
        "De link `agenda/sop.md` leidt nergens heen.",
        "Bedoelde je `agenda/soep.md`?",
    ),
    "a call to action that is a script": Bad(
        hub('oproep: {tekst: Kom eten, link: "javascript:alert(1)"}'),
        "buurtpunt.yml:2:33",
        "link-onveilig",
        "Een link die begint met `javascript:` kan niet.",
        "Gebruik een adres met https://, mailto: of tel:, of een bestand uit je map.",
    ),
    "a script tag": Bad(
        page("Hallo <script>alert(1)</script>"),
        "paginas/over.md:4:7",
        "html-weggelaten",
        "`<script>` laten we weg: zulke code kan kwaad op de website.",
        "Haal het weg, of zet er een gewone link in de plaats.",
    ),
    "an event attribute": Bad(
        page("<b onclick=alert(1)>Hallo</b>"),
        "paginas/over.md:4:4",
        "html-weggelaten",
        "`onclick` laten we weg: zulke code kan kwaad op de website.",
        "Haal het weg, of zet er een gewone link in de plaats.",
    ),
    "a frame": Bad(
        page("<iframe src=https://kaart.example></iframe>"),
        "paginas/over.md:4:1",
        "html-weggelaten",
        "`<iframe>` laten we weg: zulke code kan kwaad op de website.",
        "Haal het weg, of zet er een gewone link in de plaats.",
    ),
    "a style": Bad(
        page("<p style='color: red'>Hallo</p>"),
        "paginas/over.md:4:4",
        "html-weggelaten",
        "`style` laten we weg: zulke code kan kwaad op de website.",
        "Haal het weg, of zet er een gewone link in de plaats.",
    ),
    "a width": Bad(
        page("De width is klein.\n\n<table width=300><tr><td>soep</td></tr></table>"),
        "paginas/over.md:6:8",
        "html-weggelaten",
        "`width` laten we weg: hoe iets eruitziet, zegt het thema.",
        "Haal het weg. De tekst zelf staat er nog.",
    ),
    "a letter of its own": Bad(
        page("Kom naar de <font color=red>soepavond</font>."),
        "paginas/over.md:4:13",
        "html-weggelaten",
        "`<font>` laten we weg: hoe iets eruitziet, zegt het thema.",
        "Haal het weg. De tekst zelf staat er nog.",
    ),
    "a word between the signs of a tag": Bad(
        page("Beste <Naam>, kom je ook?"),
        "paginas/over.md:4:7",
        "html-weggelaten",
        "`<naam>` laten we weg: dat is geen HTML die we kennen.",
        "Hoort het bij de tekst, typ dan `&lt;naam>`. Haal het anders weg.",
    ),
    "a script in an answer": Bad(
        {"vragen.yml": "vragen:\n  - vraag: Mag mijn hond mee?\n    antwoord: Ja <script>alert(1)</script>\n"},
        "vragen.yml:3:18",
        "html-weggelaten",
        "`<script>` laten we weg: zulke code kan kwaad op de website.",
        "Haal het weg, of zet er een gewone link in de plaats.",
    ),
}


@each("what", BAD)
def test_it_is_told_once_and_at_its_place(village: VillageBuilder, what: str) -> None:
    BAD[what].is_told_once(village)


BRACKETS = {
    "a remark behind a word": "[AFGELAST] (binnen) Soep, en [nieuw] (zie de kerk), (v.u. Jan)[1] en [x] (a.u.b.)",
    "code": "Typ `[winkel] (x.md)`, of:\n\n```\n(winkel)[x.md]\n```",
    "a link behind a link": "[a](../agenda/soep.md) (over.md) en [a](../agenda/soep.md)[b](over.md)",
    "a footnote": "Soep (warm)[^1].\n\n[^1]: Heel warm.",
    "what only looks like a footnote": "Typ `[^1]` of \\[^2], zeg [^3] en [^3]: zo.\n\n[^3]: Ja.\n\n```\n[^4]\n```",
}


@pytest.mark.parametrize("what", BRACKETS)
def test_brackets_that_are_no_link_are_left_alone(village: VillageBuilder, what: str) -> None:
    assert told(village(page(BRACKETS[what]) | OTHER).build()) == []


@pytest.mark.parametrize("typed", ["0450 00 12 34", "0450/00.12.34", "+32 450 00 12 34", "0450001234"])
def test_a_link_to_call_dials_the_number_however_it_was_typed(village: VillageBuilder, typed: str) -> None:
    made = village(page(f"[bel](tel:{typed}) of [bel](<tel:{typed}>)")).build()
    assert made.text("over/").count('<a href="tel:+32450001234">bel</a>') == 2


@each("number", ["112", "107", "1733"])
def test_a_short_number_can_be_called_and_is_a_contact(village: VillageBuilder, number: str) -> None:
    made = village(page(f"Brand? [Bel {number}](tel:{number}).") | person(f"telefoon: {number}")).build()
    assert (told(made), f'<a href="tel:{number}">Bel {number}</a>' in made.text("over/")) == ([], True)
    assert f'href="tel:{number}"' in made.text("")


def test_what_is_typed_as_the_remedy_says_stays(village: VillageBuilder) -> None:
    made = village(page("Beste &lt;naam>, kom je ook?")).build()
    assert (told(made), "Beste &lt;naam&gt;, kom je ook?" in made.text("over/")) == ([], True)


HARMLESS = {
    "a table": '<table><tr><td rowspan="2">ma</td><th colspan="2" scope="col">dicht</th></tr><tr><td>8</td></tr></table>',
    "a language of another direction": '<p dir="rtl" lang="ar">x</p>',
    "a list": '<ol type="a" reversed start="4"><li value="5" class="x" id="y">een</li></ol>',
    "a heading": "<h1>Kop</h1>",
    "a picture with words below it": "<figure><p>x</p><figcaption>Wij</figcaption></figure>",
    "lines": "<u>x</u> <s>y</s> <ins>z</ins> <time datetime='2026-12-01'>1 december</time>",
    "a note of a word processor": "<p data-start=1 class='MsoNormal' role=list>x</p>",
}


@each("what", HARMLESS)
def test_html_that_does_no_harm_is_kept_and_nothing_is_said(village: VillageBuilder, what: str) -> None:
    made = village(page(HARMLESS[what])).build()
    assert told(made) == []
    for sign in ('rowspan="2"', 'colspan="2"', 'dir="rtl"', 'type="a"', 'value="5"', "<figcaption>", "<u>", "<s>"):
        assert (sign in HARMLESS[what]) == (sign in made.text("over/"))


NO_SITE = {
    "https://": "",
    "https://www.": "",
    "https://www.oudemelkerij": "",
    "https://localhost/x": "",
    "https://mijn site.be": "",
    "https://...": "",
    "https://x.example:abc/": "",
    "https://x.b": "",
    "http:/voorbeeld.example": "https://voorbeeld.example",
    "https:voorbeeld.example/x": "https://voorbeeld.example/x",
    "https;//voorbeeld.example": "https://voorbeeld.example",
    "https//voorbeeld.example": "https://voorbeeld.example",
    "https://https://voorbeeld.example": "https://voorbeeld.example",
    "http://http//voorbeeld.example/a?b#c": "https://voorbeeld.example/a?b#c",
    "www.voorbeeld,example": "https://www.voorbeeld.example",
    "https://www..voorbeeld,example/a,b": "https://www.voorbeeld.example/a,b",
    "voorbeeld.example/x": "https://voorbeeld.example/x",
}


@each("typed", NO_SITE)
def test_an_address_that_leads_to_no_site_is_told_in_a_text_and_in_a_field(village: VillageBuilder, typed: str) -> None:
    partner = {"partners.yml": f"partners:\n  - {{naam: De Linde, link: '{typed}'}}\n"}
    made = village({**page(f"[de site](<{typed}>)"), **partner}).build("--only", "site")
    said = {p.code: p.remedy for p in told(made)}
    assert said.keys() == {"link-stuk", "webadres-fout"}
    meant = f"Bedoelde je `{NO_SITE[typed]}`?"
    example = "ziet {} eruit: https://oudemelkerij.example"
    assert said["link-stuk"] == (meant if NO_SITE[typed] else f"Zo {example.format('een webadres')}")
    assert said["webadres-fout"] == (meant if NO_SITE[typed] else f"Zo {example.format('het')}")


@each(
    "typed",
    ["https://www.voorbeeld.example/een map/x", "http://192.0.2.7/x", "https://éénpunt.be", "https://x_y.be:8080"],
)
def test_an_address_that_may_lead_to_a_site_stays(village: VillageBuilder, typed: str) -> None:
    assert told(village(page(f"[de site](<{typed}>)")).build("--only", "site")) == []


@each("body", [
    "```\nsoep\n```\n\n~~~~\n```\n~~~~\n\n```html\n<!-- soep\n```",
    "Typ ``` of `<!--` en ```x```.\n\n<!-- ```\nnog te doen\n-->\n\nKom --> hier.",
    "```\n```\n\nKom \\<!-- hier.",
])  # fmt: skip
def test_a_block_and_a_remark_with_an_end_say_nothing(village: VillageBuilder, body: str) -> None:
    assert told(village(page(body)).build("--only", "site")) == []


def test_a_space_in_an_address_to_mail_is_told_and_one_in_front_of_it_goes(village: VillageBuilder) -> None:
    made = village(page("[an](<mailto:an @dries.example>) en [jan](<mailto: jan@dries.example>)")).build(
        "--only", "site"
    )
    assert [(p.code, p.column) for p in told(made)] == [("email-spatie", 7)]
    bare = village(page("Mail <mailto:an @dries.example> nu.")).build("--only", "site")
    assert [p.code for p in told(bare)] == ["html-weggelaten"]
    mended = village(page("[jan](<mailto: jan@dries.example>)")).build("--only", "site")
    assert '<a href="mailto:jan@dries.example">jan</a>' in mended.text("over/")
