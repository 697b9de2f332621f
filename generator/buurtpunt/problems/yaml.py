"""Problems with the way in which the fields are typed (YAML)."""

from __future__ import annotations

from buurtpunt.problems import error, warning

TAB = error("tab")
DOUBLE_KEY = error("sleutel-dubbel")
ALIAS = error("verwijsteken")
TOO_MANY_KEYS = error("te-veel-sleutels")
TOO_DEEP = error("te-diep")
TWO_DOCUMENTS = error("twee-koppen")
NOT_FIELDS = error("geen-sleutels")
QUOTE_OPEN = error("aanhalingsteken-open")
BRACKET_OPEN = error("haakje-open")
INDENT = error("inspringen")
COLON_MISSING = error("dubbelpunt-ontbreekt")
REMARK = error("zin-zonder-hekje")
JOINED = warning("tekst-loopt-door")
ASLEEP = error("hekje-blijft-staan")
COLON_GLUED = error("spatie-na-dubbelpunt")
EQUALS = error("gelijkteken")
LOOSE = error("stuk-zonder-sleutel")
SWALLOWED = warning("hekje-in-tekst")
SYNTAX = error("regel-onleesbaar")
