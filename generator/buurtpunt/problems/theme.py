"""Problems with a theme."""

from __future__ import annotations

from buurtpunt.problems import error, tip, warning

UNKNOWN_THEME = error("thema-onbekend", in_file=True)
FILE_MISSING = error("thema-bestand-ontbreekt", in_file=True)
TEMPLATE_BROKEN = error("sjabloon-stuk")
OWN_TEMPLATE = tip("sjabloon-eigen")
SAME_AS_OURS = tip("sjabloon-hetzelfde")
TEMPLATE_CHANGED = warning("sjabloon-veranderd", in_file=True)
NO_SKYLINE = error("silhouet-onbruikbaar")
