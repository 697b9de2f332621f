"""Problems with the way in which the fields are typed (YAML)."""

from __future__ import annotations

from buurtpunt.problems import error, warning

TAB = error("tab", in_file=True)
DOUBLE_KEY = error("sleutel-dubbel")
ALIAS = error("verwijsteken", in_file=True)
TOO_MANY_KEYS = error("te-veel-sleutels", in_file=True)
TOO_DEEP = error("te-diep", in_file=True)
TWO_DOCUMENTS = error("twee-koppen", in_file=True)
NOT_FIELDS = error("geen-sleutels", in_file=True)
QUOTE_OPEN = error("aanhalingsteken-open")
BRACKET_OPEN = error("haakje-open", in_file=True)
INDENT = error("inspringen", in_file=True)
COLON_MISSING = error("dubbelpunt-ontbreekt", in_file=True)
REMARK = error("zin-zonder-hekje")
JOINED = warning("tekst-loopt-door", in_file=True)
ASLEEP = error("hekje-blijft-staan")
COLON_GLUED = error("spatie-na-dubbelpunt")
DASH_GLUED = error("spatie-na-streepje")
DASH_MISSING = error("streepje-ontbreekt", in_file=True)
DASH_TOO_MANY = error("streepje-te-veel", in_file=True)
EQUALS = error("gelijkteken")
LOOSE = error("stuk-zonder-sleutel", in_file=True)
SWALLOWED = warning("hekje-in-tekst", in_file=True)
SYNTAX = error("regel-onleesbaar", in_file=True)
