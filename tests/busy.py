"""A busy village: what a site must bear without a page that never ends."""

from __future__ import annotations

import datetime as dt

from builder import Files
from pictures import picture

TODAY = "2026-11-25"
FIRST = dt.date(2026, 11, 25)
SERIES = ("elke week", "om de twee weken", "elke eerste zaterdag", "elke laatste vrijdag", "elke dinsdag")
STARTS = (FIRST, FIRST, dt.date(2026, 12, 5), dt.date(2026, 11, 27), dt.date(2026, 12, 1))
NAMES = ("Kaarten", "Breien", "Koor", "Yoga", "Digicafé", "Zitdag", "Repair café", "Wandelen", "Lezen", "Koffie")
SORTS = ("Winkel", "Samen eten", "Lenen", "Vervoer", "Loket", "Ruimte")
SENTENCE = "Iedereen is welkom, ook wie nog nooit kwam. Breng gerust iemand mee, want samen is het gezelliger."


def busy() -> Files:
    """240 events (20 of them come back, 55 share one title), 80 pieces of news, 30 offers, 12 audiences."""
    return {
        "buurtpunt.yml": HUB,
        "uren.yml": "uren:\n" + "".join(f"- {{wat: {name}, wanneer: {when}}}\n" for name, when in HOURS.items()),
        "beelden/plein.jpg": picture(),
        "beelden/beelden.yml": "plein.jpg: {alt: Het plein, mensen: geen}\n",
        "doelgroepen.yml": "doelgroepen:\n" + "".join(f"- {{id: groep-{n}, naam: Groep {n}}}\n" for n in range(12)),
        "vragen.yml": "vragen:\n"
        + "".join(f'- {{vraag: Hoe gaat het {n}?, antwoord: "{SENTENCE}", voor: [groep-{n}]}}\n' for n in range(12)),
        "help-mee.yml": "taken:\n" + "".join(f"- {{taak: Klus {n}, tijd: een uur}}\n" for n in range(8)),
        **dict(map(_event, range(240))),
        **dict(map(_news, range(80))),
        **dict(map(_offer, range(30))),
    }


HUB = """
    naam: De Oude Melkerij
    zin: Winkel, koffie en pakjes onder één dak.
    foto: plein.jpg
    website: https://oudemelkerij.example
    adres: {straat: Dries, nummer: 4, postcode: 9999, gemeente: Verzonnegem}
    """
HOURS = {
    "Winkel": "ma-vr 8-12 en 13-17 uur",
    "Pakjes": "ma-vr 8-12 en 13-17 uur",
    "Koffie": "wo en za 9-12 uur",
    "Brood": "zo 7-9 uur",
}


def _event(n: int) -> tuple[str, str]:
    day = FIRST + dt.timedelta(days=n * 3 // 2)
    comes_back = f"herhaling: {SERIES[n % 5]}\nfeestdag: gaat door\n" if n < 20 else ""
    if n < 20:
        day = STARTS[n % 5] + dt.timedelta(weeks=n // 5 if n % 5 < 2 else 0)
    title = "Soepavond" if n >= 20 and n % 4 == 3 else f"{NAMES[n % 10]} {n}"
    facts = f"titel: {title}\ndatum: {day}\nvan: {9 + n % 10}:00\ntot: {11 + n % 10}:00\nprijs: 5 euro\n{comes_back}"
    return f"agenda/iets-{n}.md", f"---\n{facts}---\n{SENTENCE}\n"


def _news(n: int) -> tuple[str, str]:
    picture = "foto: plein.jpg\n" if n % 2 else ""
    return (
        f"nieuws/bericht-{n}.md",
        f"---\ntitel: Bericht nummer {n} van het dorp\ndatum: {FIRST - dt.timedelta(days=9 * n)}\n{picture}---\n{SENTENCE}\n",
    )


def _offer(n: int) -> tuple[str, str]:
    facts = f"titel: Ding {n}\nsoort: {SORTS[n % 6]}\nprijs: {n} euro\nfoto: plein.jpg\nuren: zaterdag 9:00-12:00\n"
    return f"aanbod/ding-{n}.md", f"---\n{facts}---\n{SENTENCE}\n"
