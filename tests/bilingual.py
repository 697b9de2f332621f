"""A village in two languages, of middle size: most of it is in French too, and some of it is not."""

from __future__ import annotations

from builder import MINIMAL, Files

HUB = """naam: De Brug
zin: Winkel, koffie en pakjes onder één dak.
website: https://debrug.example
taal: [nl, fr]
kleur: blauw
adres: {straat: Dries, nummer: 4, postcode: 9999, gemeente: Verzonnegem}
bereikbaarheid: Bus 99 stopt voor de deur. Kijk ook [bij de uren](uren.yml).
organisatie: {naam: De Brug, vorm: fv}
zoeken: ja
"""

SOUP = """---
titel: Soepavond
datum: zaterdag 12 december 2026
van: 18 uur
tot: 21 uur
herhaling: elke tweede zaterdag
plaats: De oude school
prijs: 5 euro
voor: [buren]
---
Er is **tomatensoep**. Breng je kom mee, en kijk [wie we zijn](../paginas/over-ons.md).
"""

SOUP_FR = """---
titel: Soirée soupe
---
Il y a de la **soupe aux tomates**. Apportez votre bol, et lisez [qui nous sommes](../paginas/over-ons.md).
"""

WORDS = """vertaling:
  - {nl: "Winkel, koffie en pakjes onder één dak.", fr: "Magasin, café et colis sous un même toit."}
  - {nl: Winkel, fr: Magasin}
  - {nl: De oude school, fr: L’ancienne école}
  - {nl: Voor de buren, fr: Pour les voisins}
  - {nl: Mag mijn hond mee?, fr: Mon chien peut-il venir ?}
  - {nl: "Ja, aan de leiband ...", fr: "Oui, **en laisse**."}
"""

TWO: Files = {
    **MINIMAL,
    "buurtpunt.yml": HUB,
    "contact.yml": "personen:\n  - {naam: Mieke Voorbeeld, telefoon: 0450 00 12 34, rol: trekker}\n"
    "  - {naam: Jan Voorbeeld, telefoon: 0450 00 12 35, rol: klusser}\n",
    "uren.yml": 'uren:\n  - {wat: Winkel, wanneer: "maandag tot vrijdag 8-12"}\n  - {wat: Café, wanneer: "zaterdag 14-18"}\n',
    "plaatsen.yml": "plaatsen:\n  - {naam: De oude school, adres: 'Schoolstraat 2, 9999 Verzonnegem'}\n",
    "doelgroepen.yml": "doelgroepen:\n  - {id: buren, naam: Voor de buren}\n",
    "vragen.yml": "vragen:\n  - {vraag: Mag mijn hond mee?, antwoord: 'Ja, aan de leiband. Binnen blijft hij bij jou.', voor: [buren]}\n"
    "  - {vraag: Is er een toilet?, antwoord: Ja.}\n",
    "help-mee.yml": "taken:\n  - {taak: Brood ophalen, tijd: een uur op zondag}\n",
    "vertaling.yml": WORDS,
    "agenda/soep.md": SOUP,
    "agenda/soep.fr.md": SOUP_FR,
    "agenda/kaarten.md": "---\ntitel: Kaartnamiddag\ndatum: 2026-11-26\nvan: 14:00\nplaats: aan de toog\nprijs: gratis\n---\nVoor wie graag kaart.\n",
    "aanbod/brood.md": "---\ntitel: Brood\nsoort: winkel\nuren: zondag 8:00-10:00\nprijs: 3 euro\n---\nElke zondag vers.\n",
    "nieuws/start.md": "---\ntitel: We zijn gestart\ndatum: 2026-11-20\n---\nDe deur is open.\n",
    "nieuws/start.fr.md": "---\ntitel: C’est parti\n---\nLa porte est ouverte.\n",
    "paginas/over-ons.md": "---\ntitel: Over ons\nmenu: ja\n---\n## Wie\n\nWij zijn buren.\n",
    "paginas/over-ons.fr.md": "---\ntitel: Qui sommes-nous\n---\n## Qui\n\nNous sommes des voisins.\n",
}
