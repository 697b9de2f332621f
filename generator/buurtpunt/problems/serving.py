"""Problems with showing the site on this computer."""

from __future__ import annotations

from buurtpunt.problems import error

PORT_TAKEN = error("poort-bezet")
PORT_REFUSED = error("poort-mag-niet")
NO_WIFI = error("geen-wifi")
