"""Problems with the plan of what is told to whom. The reasons are those of the practice book, in words of our own."""

from __future__ import annotations

from buurtpunt.problems import error, tip, warning

UNKNOWN_CHANNEL = error("kanaal-onbekend")
CHANNEL_TWICE = warning("kanaal-dubbel")
UNKNOWN_SUBJECT = error("bericht-over-onbekend", in_file=True)
UNKNOWN_MESSAGE = error("bericht-onbekend")
BY_MAIL_ALONE = tip("cirkel-alleen-per-mail")
TOO_MANY = tip("te-veel-op-een-dag")
TEAM_LATER = warning("ploeg-weet-het-niet-eerst", in_file=True)
NOT_TOGETHER = warning("niet-gelijk")
HANDED_IN_LATE = warning("te-laat-voor-kanaal")
DAY_OFF = tip("inleverdag-vrij")
NOBODY_ANSWERS = tip("doelgroep-zonder-antwoord")
NO_ANSWER_YET = tip("vraag-zonder-antwoord")
ASK_TO_HAND_OUT = warning("uitdelen-vragen")
FLYER_FOR_MANY = tip("flyer-voor-velen")
TOLD_LATE = tip("laat-aangekondigd")
