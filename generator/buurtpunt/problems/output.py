"""Problems with writing the result."""

from __future__ import annotations

from buurtpunt.problems import error, tip, warning

IN_THE_WAY = error("bestand-in-de-weg")
MANY_IN_THE_WAY = error("bestanden-in-de-weg")
STRANGE = tip("eigen-map-niet-in-orde")
PARTLY_WRITTEN = error("deels-geschreven")
OUTPUT_INSIDE = error("uitvoer-op-verkeerde-plaats")
MUCH_GONE = error("veel-weg")
TOO_LARGE = warning("site-te-groot")
NO_SEARCH = warning("zoeken-lukt-niet")
NO_ROOM = error("geen-plaats-om-te-werken")
BUSY = error("al-bezig")
CANNOT_WRITE = error("schrijven-mislukt")
