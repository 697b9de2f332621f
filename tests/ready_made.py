"""Loading this loads all that shows a village: it is what a process does that stands ready. See tests/ready.py."""

from __future__ import annotations

import tempfile
from pathlib import Path

import uvicorn.lifespan.off
import uvicorn.protocols.http.h11_impl  # noqa: F401  (only the first who asks something would load it)

import ready  # noqa: F401  (a copy asks for it by name)
from builder import Files, new_village
from buurtpunt import typesetting  # noqa: F401
from buurtpunt.cli import showing  # noqa: F401
from buurtpunt.preview import serving  # noqa: F401
from desk import desk_in

# One of each sort of file, since what it takes to make something of one is loaded with the first. No sheet is made: the
# threads that set one are in no copy.
VILLAGE: Files = {
    "buurtpunt.yml": "naam: De Oude Melkerij\nwebsite: https://melkerij.example\n",
    "agenda/soep.md": "---\ntitel: Soep\ndatum: 2026-12-12\nherhaling: elke zaterdag\nvan: 18:00\n---\nKom **mee**.\n",
    "nieuws/n.md": "---\ntitel: Nieuws\ndatum: 2026-11-01\n---\nTekst.\n",
    "paginas/over.md": "---\ntitel: Over ons\n---\nWij.\n",
    "uren.yml": "uren: [{wat: Winkel, wanneer: zaterdag 8:00-12:00, behalve: feestdag}]\n",
    "vragen.yml": "vragen:\n  - vraag: Mag mijn hond mee?\n    antwoord: Ja.\n",
}

with tempfile.TemporaryDirectory() as _made:
    _village = new_village(Path(_made), VILLAGE)
    _village.build("--only", "site")
    desk_in(_village.folder).show("agenda/soep")
