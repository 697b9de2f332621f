"""What is not wrong by itself, but what visitors would stumble over: dates, rooms and hours that do not fit together."""

from __future__ import annotations

from buurtpunt.problems import error, tip, warning

START_NOT_IN_RULE = warning("datum-past-niet-bij-herhaling")
HOLIDAY = warning("reeks-op-feestdag")
FEWER_TIMES = warning("keren-vallen-weg")
SERIES_ENDED = warning("reeks-gedaan", in_file=True)
NOTHING_COMING = warning("agenda-leeg")
SAME_PLACE = warning("plaats-dubbel")
PLACE_NEARLY = warning("plaats-bijna")
PLACE_TWICE = warning("plaats-staat-er-twee-keer")
OUTSIDE_HOURS = warning("buiten-de-uren", in_file=True)
ON_CLOSED_DAY = warning("activiteit-bij-sluiting", in_file=True)
DEADLINE_PASSED = tip("inschrijven-voorbij")
DEADLINE_WHICH = warning("uiterste-dag-welke")
DEADLINE_AFTER = warning("inschrijven-na-datum")
ALREADY_THERE = tip("extra-dubbel")
EXTRA_AT_SAME_HOUR = error("extra-op-zelfde-uur")
MOVED_ONTO_DATE = warning("verplaatst-dubbel")
HOUR_OF_NIGHT = warning("uur-in-de-nacht")
HOUR_NOT_IN_PART = warning("uur-niet-in-dagdeel")
WHICH_IS_CANCELLED = error("geschrapt-welke-keer")
WHICH_IS_MOVED = error("verplaatst-welke-keer")
