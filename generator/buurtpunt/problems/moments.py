"""Problems with one day or one hour: it does not exist, or it can be read in two ways.

The facts of each kind: `value` is what was typed, `advice` is what to type instead, worked out from it.
"""

from __future__ import annotations

from buurtpunt.problems import error

# Dates

DATE_UNREADABLE = error("datum-onleesbaar")
DATE_RELATIVE = error("datum-verschuift")
DATE_REPEATS = error("datum-herhaalt")
DATE_SEVERAL = error("datum-te-veel")
DATE_WITH_TIME = error("datum-met-uur")
DATE_NO_YEAR = error("datum-zonder-jaar")
DATE_YEAR = error("datum-jaartal")
DATE_MONTH_FIRST = error("datum-maand-en-dag")
DATE_IMPOSSIBLE = error("datum-bestaat-niet")
DATE_WEEKDAY = error("weekdag-klopt-niet")
WEEKDAY_TYPO = error("weekdag-onbekend")
MONTH_UNKNOWN = error("maand-onbekend")

# Hours of the day

TIME_UNREADABLE = error("uur-onleesbaar")
TIME_SEVERAL = error("uur-te-veel", in_file=True)
TIME_IMPOSSIBLE = error("uur-bestaat-niet")
TIME_MIDNIGHT = error("uur-middernacht")
TIME_MINUTES = error("uur-minuten")
TIME_WORDS = error("uur-in-woorden")
