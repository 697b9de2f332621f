"""The one door to keyring: the password of web space lies where the computer keeps all of them, and nowhere in a file.

Without such a place, or with one that is locked, a password is known until the program ends.
"""

from __future__ import annotations

import keyring
from keyring.errors import KeyringError

from buurtpunt.publishing.ways import Way

SERVICE = "buurtpunt"


class Passwords:
    """The passwords by the account that they open."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}

    def of(self, way: Way) -> str:
        """The password of an account; "" when nobody knows."""
        if way.account in self._known:
            return self._known[way.account]
        try:
            return keyring.get_password(SERVICE, way.account) or ""
        except KeyringError:
            return ""

    def hear(self, way: Way, password: str) -> None:
        """Somebody typed a password; whether it is right, is not yet known."""
        self._known[way.account] = password

    def keep(self, way: Way) -> None:
        """The password is right: the computer may keep it."""
        if password := self._known.get(way.account):
            try:
                keyring.set_password(SERVICE, way.account, password)
            except KeyringError:
                return

    def forget(self, way: Way) -> None:
        """The password is wrong: it is asked again."""
        self._known[way.account] = ""
