"""Which Flemish municipalities speak French too to who asks for it, by their postcodes.

Coordinated laws on the use of languages in administrative matters of 18 July 1966, art. 7 and 8. There a public body tells everybody
things in Dutch and in French, Dutch first (art. 11 and 24); whoever is none chooses for themselves (Constitution, art. 30).
"""

from __future__ import annotations

_POSTCODES = {
    "Bever": "1547",
    "Drogenbos": "1620",
    "Herstappe": "3717",
    "Kraainem": "1950",
    "Linkebeek": "1630",
    "Mesen": "8957",
    "Ronse": "9600",
    "Sint-Genesius-Rode": "1640",
    "Spiere-Helkijn": "8587",
    "Voeren": "3790 3791 3792 3793 3798",
    "Wemmel": "1780",
    "Wezembeek-Oppem": "1970",
}


def with_facilities(postcode: str) -> str:
    """The municipality with facilities that a postcode is of, or ""."""
    return next((name for name, codes in _POSTCODES.items() if postcode in codes.split()), "")
