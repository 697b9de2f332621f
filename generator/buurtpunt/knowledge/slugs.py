"""Addresses of pages: readable, stable, and safe on every file system."""

from __future__ import annotations

import hashlib
import posixpath
import re
import unicodedata
from functools import lru_cache
from urllib.parse import unquote

from buurtpunt.knowledge.patterns import pattern

LONGEST = 60
_APOSTROPHES = "'’‘‛`´ʼʹ′"
_DROPPED = str.maketrans("", "", _APOSTROPHES)
_SPELLED: dict[str, str] = {"œ": "oe", "æ": "ae", "ß": "ss", "ð": "d", "ø": "o", "þ": "th", "đ": "d", "ł": "l"}
_SPELLED |= {"ħ": "h", "ı": "i", "ŋ": "n", "&": " en ", "€": " euro "}
_SPELLING = str.maketrans(_SPELLED)
# https://learn.microsoft.com/windows/win32/fileio/naming-a-file#naming-conventions
_RESERVED = pattern(r"con|prn|aux|nul|(com|lpt)[0-9]")


@lru_cache(maxsize=2**16)
def slugify(text: str) -> str:
    """A name as a part of an address: `'t Één en 't Ander` gives `t-een-en-t-ander`.

    Gives 1 to 60 letters, digits and hyphens in ASCII, the same for composed (NFC) and decomposed (NFD) text. A name
    without any such letter gets a short fingerprint, and a name that Windows keeps for itself gets `-pagina`.
    """
    words = re.findall(r"[a-z0-9]+", latin(text))
    slug = _shortened("-".join(words)) or _fingerprint(text)
    return f"{slug}-pagina" if _RESERVED.fullmatch(slug) else slug


@lru_cache(maxsize=2**16)
def fold(text: str) -> str:
    """The key under which two addresses are the same on every file system, whatever their capitals and accents' form.

    Unicode's compatibility caseless matching (Unicode Standard, chapter 3.13, definition D146).
    """
    once = unicodedata.normalize("NFKD", unicodedata.normalize("NFD", text).casefold())
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKD", once.casefold()))


def latin(text: str) -> str:
    """Small letters without accents and apostrophes, with ligatures and signs spelled out."""
    if text.isascii():  # as nearly all names of files are
        return text.translate(_DROPPED).lower().translate(_SPELLING)
    letters = unicodedata.normalize("NFKD", fold(text.translate(_DROPPED)))
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).translate(_SPELLING)


def _shortened(slug: str) -> str:
    """At most 60 characters, cut between two words where there are two."""
    if len(slug) <= LONGEST:
        return slug
    return slug[: LONGEST + 1].rpartition("-")[0] or slug[:LONGEST]


def _fingerprint(text: str) -> str:
    digest = hashlib.sha256(fold(text).encode("utf-8", "surrogatepass")).hexdigest()
    return f"p{digest[:8]}"


def picture_key(name: str) -> str:
    """What a picture is known by: its file name alone, whatever its folder, capitals or Unicode form."""
    return fold(posixpath.basename(unquote(name)))
