"""Why a picture cannot be shown."""

from __future__ import annotations

WORDS = {
    "damaged": "het is maar half bewaard of beschadigd",
    "unreadable": "we mogen of kunnen het niet lezen",
    "no_photo": "het is geen foto",
    "no_drawing": "het is geen tekening",
    "empty": "het bestand is leeg",
    "far_too_large": "het telt veel te veel punten",
    "too_large": "het telt {millions} miljoen punten, en hoogstens {most} miljoen kan",
}
