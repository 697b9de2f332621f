"""Problems with what goes to the printer."""

from __future__ import annotations

from buurtpunt.problems import error, tip, warning

NO_PUBLISHER = warning("uitgever-ontbreekt")
NO_PUBLISHER_PHONE = warning("uitgever-zonder-telefoon")
FORMAT_TOO_LARGE = warning("formaat-te-groot")
OURS_TOO_LARGE = warning("flyer-te-groot")
FORMAT_TOO_SMALL = error("formaat-te-klein")
NOT_ON_THIS_SHEET = warning("niet-op-dit-blad")
ASK_BEFORE = tip("gemeente-vragen")
ASK_TOO_LATE = warning("gemeente-te-laat")
UNKNOWN_EVENT = error("activiteit-onbekend")
NO_EVENT = error("activiteit-ontbreekt")
EVENT_HIDDEN = warning("activiteit-niet-te-zien")
EVENT_OVER = warning("activiteit-voorbij")
NOTHING_ON_IT = warning("blad-zonder-inhoud")
DOES_NOT_FIT = error("past-niet")
LEFT_OUT_SHEET = warning("blad-overgeslagen")
NO_LETTER = warning("teken-onbekend")
NO_SCRIPT = warning("schrift-onbekend")
PICTURE_COARSE = warning("foto-grof")
PICTURE_SMALL = tip("foto-klein")
DRAWING_IN_COLOUR = tip("tekening-in-kleur")
PICTURE_TOO_COARSE = error("foto-te-grof")
