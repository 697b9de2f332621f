"""Problems with the fields of one thing: the wrong key, or the wrong shape."""

from __future__ import annotations

from buurtpunt.problems import error

UNKNOWN_KEY = error("sleutel-onbekend", in_file=True)
MISSING_KEY = error("sleutel-ontbreekt", in_file=True)
NUMBER_IN_STREET = error("nummer-bij-straat", in_file=True)
EMPTY_VALUE = error("waarde-leeg")
NOT_ONE_VALUE = error("waarde-geen-tekst", in_file=True)
TOO_LONG = error("waarde-te-lang")
MORE_WRONG = error("nog-meer-fouten", in_file=True)
NOT_A_LIST = error("waarde-geen-lijst", in_file=True)
NOT_A_GROUP = error("waarde-geen-groep")
NOT_TWO = error("waarde-geen-tweetal")
BAD_CHOICE = error("keuze-onbekend")
BAD_NUMBER = error("getal-fout")
BAD_ADDRESS = error("webadres-fout")
BAD_NAME = error("mapnaam-fout", in_file=True)
BAD_SLUG = error("adres-op-site-fout")
END_BEFORE_START = error("einde-voor-begin")
