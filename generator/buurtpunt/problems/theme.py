"""Problems with a theme."""

from __future__ import annotations

from buurtpunt.problems import error, tip, warning

UNKNOWN_THEME = error("thema-onbekend")
FILE_MISSING = error("thema-bestand-ontbreekt")
TEMPLATE_BROKEN = error("sjabloon-stuk")
OWN_TEMPLATE = tip("sjabloon-eigen")
TEMPLATE_CHANGED = warning("sjabloon-veranderd")
NO_SKYLINE = error("silhouet-onbruikbaar")
