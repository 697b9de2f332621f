"""What people may expect of a site on which they stand: it knows when they left, and asked whether it may show them."""

from __future__ import annotations

from buurtpunt.problems import tip, warning

LEAVES_SOON = tip("contact-stopt")
LAST_LEAVES_SOON = warning("laatste-contact-stopt")
HAS_LEFT = tip("contact-vertrokken")
STILL_ONLINE = warning("vertrokken-nog-online")
PEOPLE_UNKNOWN = tip("mensen-onbekend")
NO_INSURANCE = warning("verzekering-ontbreekt", in_file=True)
NO_MAIL = tip("mailadres-ontbreekt")
RULES_UNKNOWN = tip("gemeenteregels-onbekend")
HOME_ADDRESS = warning("thuisadres-in-tekst")
PUBLISHER_IS_NOBODY = warning("uitgever-geen-mens")
