"""What is told of a site in several languages."""

from __future__ import annotations

from buurtpunt.problems import tip, warning

NOT_YET = tip("vertaling-ontbreekt")
NOWHERE = warning("vertaling-van-niets")
TWICE = warning("vertaling-dubbel")
ONE_LANGUAGE = warning("vertaling-zonder-taal", in_file=True)
FACILITIES = tip("faciliteiten")
FACILITIES_OF_BODY = warning("faciliteiten-bestuur", in_file=True)
