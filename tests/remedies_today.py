"""What the remedies for a day that is not as usual, and for a place, ask, done to the letter."""

from __future__ import annotations

from bad import Fix, Typed, event

DAY = "2026-12-01"  # a Tuesday
HOURS = "uren:\n  - {wat: Winkel, wanneer: ma-vr 8-12 en 13-17}\n"
TWICE = "plaatsen:\n  - {naam: Zaal, adres: Dries 1}\n  - {naam: zaal, adres: Dries 2}\n"


def on(line: str) -> Typed:
    """The hours of a shop, and this line below them."""
    return {"uren.yml": f"{HOURS}{line}\n"}


FIXES = {
    "dag-anders-zonder-uren": Fix(
        "12-01}", "12-01, dicht: ja}", "Schrijf `dicht: ja` erbij", on("vandaag: {datum: 2026-12-01}"), day=DAY
    ),
    "dag-anders-dubbel": Fix(
        ", uren: 8-9", "", "Laat een van de twee weg", on("vandaag: {datum: 2026-12-01, dicht: ja, uren: 8-9}"), day=DAY
    ),
    "dag-anders-onleesbaar": Fix(
        "misschien", "2027-02-15 dicht", "zoals `2027-02-1", on("anders: [misschien]"), day=DAY
    ),
    "dag-anders-geldt-niet": Fix(
        ", 2026-12-02 winkel dicht",
        "",
        "Laat een van de twee weg",
        on("anders: [2026-12-02 winkel 8-9, 2026-12-02 winkel dicht]"),
        day=DAY,
    ),
    "dag-anders-verandert-niets": Fix(
        "anders: [2026-12-06 winkel dicht]\n",
        "",
        "Anders mag de lijn weg",
        on("anders: [2026-12-06 winkel dicht]"),
        day=DAY,
    ),
    "dag-anders-van-wat": Fix(
        "Wnkel", "Winkel", of=on("anders: [{datum: 2026-12-02, wat: Wnkel, dicht: ja}]"), day=DAY
    ),
    "vandaag-voorbij": Fix(
        "vandaag: 2026-11-30 dicht\n", "", "Haal die lijn weg", on("vandaag: 2026-11-30 dicht"), day=DAY
    ),
    "vandaag-zonder-dag": Fix(
        "vandaag: dicht", "vandaag: {datum: 2026-12-01, dicht: ja}", of=on("vandaag: dicht"), day=DAY
    ),
    "plaats-bijna": Fix(
        "De oude schol",
        "De oude school",
        "Neem dan die naam over",
        event("plaats: De oude schol")
        | {"plaatsen.yml": "plaatsen:\n  - {naam: De oude school, adres: Schoolstraat 2}\n"},
    ),
    "plaats-staat-er-twee-keer": Fix(
        "naam: zaal", "naam: Grote zaal", "geef ze een andere naam", {"plaatsen.yml": TWICE}
    ),
}
