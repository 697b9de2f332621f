"""Problems with what goes to the printer."""

from __future__ import annotations

from buurtpunt.problems import error, tip, warning

NO_PUBLISHER = warning("uitgever-ontbreekt", in_file=True)
NO_PUBLISHER_PHONE = warning("uitgever-zonder-telefoon", in_file=True)
FORMAT_TOO_LARGE = warning("formaat-te-groot")
OURS_TOO_LARGE = warning("flyer-te-groot", in_file=True)
FORMAT_TOO_SMALL = error("formaat-te-klein")
NOT_ON_THIS_SHEET = warning("niet-op-dit-blad")
ASK_BEFORE = tip("gemeente-vragen")
ASK_TOO_LATE = warning("gemeente-te-laat")
UNKNOWN_EVENT = error("activiteit-onbekend", in_file=True)
NO_EVENT = error("activiteit-ontbreekt", in_file=True)
EVENT_HIDDEN = warning("activiteit-niet-te-zien", in_file=True)
EVENT_OVER = warning("activiteit-voorbij", in_file=True)
EVENT_OFF = warning("activiteit-geschrapt", in_file=True)
EVENT_FULL = warning("activiteit-volzet", in_file=True)
NOTHING_ON_IT = warning("blad-zonder-inhoud")
DOES_NOT_FIT = error("past-niet")
LEFT_OUT_SHEET = warning("blad-overgeslagen")
NO_LETTER = warning("teken-onbekend")
NO_SCRIPT = warning("schrift-onbekend", in_file=True)
PICTURE_COARSE = warning("foto-grof")
PICTURE_SMALL = tip("foto-klein")
DRAWING_IN_COLOUR = tip("tekening-in-kleur")
PICTURE_TOO_COARSE = error("foto-te-grof")
