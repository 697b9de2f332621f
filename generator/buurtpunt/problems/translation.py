"""What is told of a site in several languages."""

from __future__ import annotations

from buurtpunt.problems import tip, warning

NOT_YET = tip("vertaling-ontbreekt")
NOWHERE = warning("vertaling-van-niets")
TWICE = warning("vertaling-dubbel")
ONE_LANGUAGE = warning("vertaling-zonder-taal")
FACILITIES = tip("faciliteiten")
FACILITIES_OF_BODY = warning("faciliteiten-bestuur")
