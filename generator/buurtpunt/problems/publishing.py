"""Problems with putting a site online."""

from __future__ import annotations

from buurtpunt.problems import error

NO_WAY = error("geen-weg-naar-online")
WAY_UNCLEAR = error("weg-naar-online-onduidelijk")
NO_REMOTE = error("git-stuurt-nergens-heen")
TARGET_MISSING = error("doelmap-ontbreekt")
TARGET_IN_VILLAGE = error("doelmap-in-je-dorp")
TARGET_TAKEN = error("doelmap-niet-van-ons")
COPY_FAILED = error("kopieren-mislukt")
SWAP_FAILED = error("omwisselen-mislukt")
GIT_BUSY = error("git-niet-klaar")
GIT_NAMELESS = error("git-zonder-naam")
OLD_PRIVATE = error("intern-in-oude-versie")
THEIR_PRIVATE = error("intern-staat-online")
BOTH_CHANGED = error("iemand-anders-veranderde-hetzelfde")
NOT_SENT = error("niet-verstuurd")
GIT_REFUSES = error("git-weigert")
MERGED_WRONG = error("samen-niet-goed")
SERVER_AWAY = error("server-antwoordt-niet")
SERVER_UNKNOWN = error("server-nog-niet-gekend")
SERVER_CHANGED = error("server-heeft-andere-sleutel")
CERTIFICATE_WRONG = error("server-bewijst-zich-niet")
SERVER_OPEN = error("server-zonder-slot")
PASSWORD_WANTED = error("wachtwoord-nodig")
PASSWORD_WRONG = error("wachtwoord-fout")
SPACE_FOLDER_MISSING = error("map-niet-op-server")
SPACE_FULL = error("webruimte-vol")
SENDING_FAILED = error("versturen-mislukt")
HALF_ONLINE = error("half-online")
OTHERS_SEND = error("iemand-anders-zet-online")
