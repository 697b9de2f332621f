"""What the remedies for meetings ask, done to the letter."""

from __future__ import annotations

from bad import Fix
from test_meetings import FINDS

OF = {code: files for files, (_, code, *_) in FINDS.values()}

FIXES = {
    "doel-ontbreekt": Fix("niveau:", "doel: We kiezen.\nniveau:", "Schrijf het achter `doel`", OF["doel-ontbreekt"]),
    "niveau-ontbreekt": Fix("doel:", "niveau: mee beslissen\ndoel:", "mee beslissen", OF["niveau-ontbreekt"]),
    "einduur-ontbreekt": Fix("van:", "tot: 21:30\nvan:", "`tot: 21:30`", OF["einduur-ontbreekt"]),
    "lange-vergadering": Fix("23:30", "22:00", "Hou het korter dan drie uur", OF["lange-vergadering"]),
    "verslag-ontbreekt": Fix(
        "doel:", "beslist: [Ja.]\ndoel:", "achter `beslist` wat er beslist is", OF["verslag-ontbreekt"]
    ),
    "resultaten-ontbreken": Fix(
        "beslist:", "resultaten: Het hangt uit.\nbeslist:", "achter `resultaten`", OF["resultaten-ontbreken"]
    ),
    "opvolger-ontbreekt": Fix(
        "beslist:", "opvolger: mieke-voorbeeld\nbeslist:", "Zet achter `opvolger`", OF["opvolger-ontbreekt"]
    ),
    "volgende-ontbreekt": Fix(
        "beslist:", "volgende: weten we nog niet\nbeslist:", "`volgende: weten we nog niet`", OF["volgende-ontbreekt"]
    ),
    "taak-te-laat": Fix("wie: Noor", "wie: Noor, stand: klaar", "`stand: klaar`", OF["taak-te-laat"]),
    "taak-onvolledig": Fix(
        "wat: Verf kopen",
        "wat: Verf kopen, wie: Noor, tegen: 2027-01-01",
        "`wie: ...` en `tegen: ...`",
        OF["taak-onvolledig"],
    ),
}
