"""What may have gone stale: nobody looked at it for a long time, or it speaks of what is over."""

from __future__ import annotations

from buurtpunt.problems import tip, warning

NOT_CHECKED_LATELY = tip("lang-niet-nagekeken")
NEVER_CHECKED = tip("nooit-nagekeken")
CHECKED_TOMORROW = warning("nagekeken-in-de-toekomst")
NEWS_OLD = tip("nieuws-oud")
CAMPAIGN_OVER = warning("actie-voorbij", in_file=True)
CAMPAIGN_ENDLESS = warning("actie-zonder-einde")
CALL_IS_OVER = warning("oproep-voorbij", in_file=True)
