"""Problems with what is made for a villager: a new village, and a new file or entry in it."""

from __future__ import annotations

from buurtpunt.problems import error

NOT_EMPTY = error("map-niet-leeg")
CANNOT_MAKE = error("maken-mislukt")
NO_ANSWER = error("antwoord-ontbreekt")
NO_HOUSE_NUMBER = error("huisnummer-ontbreekt")
NO_TOWN = error("gemeente-onvolledig")
NO_PLACE = error("geen-plaats-in-lijst")
THERE_ALREADY = error("staat-er-al")
UNKNOWN_PICTURE = error("beeld-nergens")
HALF_WITHDRAWN = error("terugtrekken-half")
CANNOT_TAKE_OUT = error("beeld-zelf-weghalen")
