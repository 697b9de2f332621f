"""The key to a preview on the wifi: without it nobody but this computer sees anything.

The camera of a telephone reads it in the address of the QR code, once; from then on the browser bears it in a cookie. It is made
anew at each start, so that whoever could look along yesterday cannot today.
"""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import parse_qs

from buurtpunt.catalogues import tell

IN_ADDRESS = "sleutel"  # how it is called behind the ? of an address
_BYTES = 16  # nobody guesses that many, and the code stays coarse enough for a camera (RFC 6750, 5.3 asks for 128 bits)
_WELCOME = """<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>{title}</title><meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="0; url=/"></head><body><p><a href="/">{link}</a></p></body></html>
"""


@dataclass(frozen=True, slots=True)
class Key:
    """The word that opens a preview, and the port of it: cookies make no difference between ports (RFC 6265, 8.5)."""

    word: str
    port: int
    mark: str = ""  # of a telephone that writes, so that it can go on looking when it no longer may

    @property
    def in_address(self) -> str:
        """The key as it stands behind an address."""
        return f"?{IN_ADDRESS}={self.word}"

    @property
    def token(self) -> str:
        """What a form that we made gives back; who has it knows nothing of the key itself."""
        return hmac.new(self.word.encode(), b"formulier", "sha256").hexdigest()

    @property
    def cookie(self) -> str:
        """The header `Set-Cookie`: no script reads it, and no other site has it sent along."""
        return f"{self._name}={self.word}; Path=/; HttpOnly; SameSite=Strict"

    @property
    def _name(self) -> str:
        return f"buurtpunt-{self.port}{self.mark}"

    def is_in_query(self, query: str) -> bool:
        """Whether somebody comes with the key in the address."""
        return self._opens(parse_qs(query, max_num_fields=9).get(IN_ADDRESS, ()) if query.count("&") < 9 else ())

    def is_in_cookies(self, headers: Iterable[str]) -> bool:
        """Whether a browser bears the key, by its headers `Cookie`."""
        pairs = (pair.strip().partition("=") for header in headers for pair in header.split(";"))
        return self._opens(value for name, _, value in pairs if name == self._name)

    def is_word(self, typed: str) -> bool:
        """Whether this is the word of the key."""
        return self._opens([typed])

    def _opens(self, words: Iterable[str]) -> bool:
        """Whether the key is among these; how long that takes tells nothing of how much of it is right."""
        return any(hmac.compare_digest(word.encode(), self.word.encode()) for word in words)


def new_key(port: int, mark: str = "") -> Key:
    """A key that nobody has seen."""
    return Key(secrets.token_urlsafe(_BYTES), port, mark)


def welcome() -> str:
    """A page that goes on to the site by itself: a page of its own, since after a redirect from elsewhere the cookie stays home."""
    return _WELCOME.format(title=tell("preview.welcome"), link=tell("preview.welcome.link"))
