"""Why something that is made cannot be: what stands behind a sentence of `problems`."""

from __future__ import annotations

WORDS = {
    "skyline.photo": "het is een foto, en geen tekening",
    "skyline.heavy": "ze weegt {weight} kB",
    "fixed_file": "een vast bestand van de site",
}
