"""Problems with what comes back: a rule, its exceptions, a deadline, opening hours."""

from __future__ import annotations

from buurtpunt.problems import error, tip, warning

# A rule

RULE_UNREADABLE = error("herhaling-onleesbaar")
RULE_WHICH_DAY = error("herhaling-welke-dag")
RULE_WHICH_WEEKS = error("herhaling-welke-weken")
RULE_END_TWICE = error("herhaling-twee-keer-einde")
END_UNREADABLE = error("einde-onleesbaar")
NEEDS_RULE = error("herhaling-ontbreekt")
NOT_A_DATE_OF_IT = error("datum-niet-in-reeks")
ONE_DAY_OF_SEVERAL = error("dag-van-een-geheel")
MOVED_NOWHERE = error("verplaatst-zonder-iets-nieuws")
WHICH_DATE = error("geschrapt-zonder-dag")
NO_DATES = error("reeks-zonder-data")
LAST_BEFORE_FIRST = error("laatste-dag-voor-eerste")

# Exceptions and deadlines

EXCEPTION_UNREADABLE = error("uitzondering-onleesbaar")
PERIOD_BACKWARDS = error("periode-achterstevoren")
DEADLINE_UNREADABLE = error("uiterste-dag-onleesbaar")

HAND_IN_UNREADABLE = error("inleverdag-onleesbaar")

# Opening hours

HOURS_UNREADABLE = error("uren-onleesbaar")
HOURS_CONTRADICT = error("uren-spreken-tegen")
HOURS_BACKWARDS = error("uren-achterstevoren")

CHANGE_UNREADABLE = error("dag-anders-onleesbaar")
CHANGE_OF_NOTHING = error("dag-anders-zonder-uren")
HOURS_AND_MORE = error("dag-anders-dubbel")
CHANGE_DOES_NOT_HOLD = error("dag-anders-geldt-niet")
CHANGES_NOTHING = tip("dag-anders-verandert-niets")
CHANGE_WITHOUT_DAY = error("vandaag-zonder-dag")
TODAY_IS_OVER = tip("vandaag-voorbij")
NOT_OURS = error("dag-anders-van-wat")

# The clock

HOUR_MISSING = error("uur-overgeslagen")
HOUR_TWICE = warning("uur-dubbel")
