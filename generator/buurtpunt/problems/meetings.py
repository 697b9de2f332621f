"""What a meeting still owes to those who come or came: an aim, a report, and work that gets done."""

from __future__ import annotations

from buurtpunt.problems import tip, warning

NO_PURPOSE = warning("doel-ontbreekt")
NO_LEVEL = warning("niveau-ontbreekt")
NO_END = warning("einduur-ontbreekt")
TOO_LONG = tip("lange-vergadering")
NO_REPORT = warning("verslag-ontbreekt")
NO_RESULTS = warning("resultaten-ontbreken")
NO_FOLLOW_UP = warning("opvolger-ontbreekt", in_file=True)
NO_NEXT_TIME = warning("volgende-ontbreekt")
ITEM_LATE = warning("taak-te-laat")
ITEM_INCOMPLETE = tip("taak-onvolledig")
