"""Telephones that write along: each scans a code that the computer shows, gives a name, and is let in there by a click.

Nothing of it is kept: at the end of `serve` they are all outside again. All that happens here happens in the one thread of the server.
"""

from __future__ import annotations

import secrets
from collections.abc import Collection
from dataclasses import dataclass, field, replace

from buurtpunt.catalogues import tell
from buurtpunt.forms.writers import HOME, Writer
from buurtpunt.preview.keys import Key, new_key

CODE = "code"  # how an invitation is called in an address and in a form
LONGEST = 40  # signs of a name
MOST = 30  # telephones at a time
_MARK = "-schrijft"


class Refused(ValueError):
    """A telephone cannot ask to be let in: why, in a sentence."""


@dataclass(frozen=True, slots=True)
class Phone:
    """A telephone by the name that somebody gave; `sign` stands on both screens, so that the right one is let in."""

    name: str
    sign: str
    key: Key
    is_in: bool = False

    @property
    def writer(self) -> Writer:
        """Who writes with it, as the changes tell."""
        return Writer(self.name, is_guest=True)


@dataclass(slots=True)
class Phones:
    """All telephones that ask to write or do so, by their signs, the first one first; and the code for the next one."""

    port: int
    known: dict[str, Phone] = field(default_factory=dict)
    invitation: Key = field(init=False)

    def __post_init__(self) -> None:
        self._invite()

    def ask(self, name: str) -> Phone:
        """Who came with the invitation asks to be let in; that code is of no use to another. Raises `Refused`."""
        name = " ".join("".join(sign if sign.isprintable() else " " for sign in name).split())
        if not name or len(name) > LONGEST:
            raise Refused(tell("preview.phone.no_name"))
        if name.casefold() in {HOME.called, *(phone.name.casefold() for phone in self.known.values())}:
            raise Refused(tell("preview.phone.taken"))
        if len(self.known) >= MOST:
            raise Refused(tell("preview.phone.full"))
        free = [sign for sign in map(str, range(100, 1000)) if sign not in self.known]
        phone = Phone(name, secrets.choice(free), new_key(self.port, _MARK))
        self.known[phone.sign] = phone
        self._invite()
        return phone

    def let_in(self, sign: str) -> None:
        """Lets a telephone write, if it is still there."""
        if sign in self.known:
            self.known[sign] = replace(self.known[sign], is_in=True)

    def send_away(self, sign: str) -> None:
        """Forgets a telephone: its key opens nothing from now on."""
        self.known.pop(sign, None)

    def send_all_away(self) -> None:
        """Forgets all of them, and the code that was shown."""
        self.known.clear()
        self._invite()

    def of(self, cookies: Collection[str]) -> Phone | None:
        """The telephone that bears its key, by the headers `Cookie` of its browser."""
        return next((phone for phone in self.known.values() if phone.key.is_in_cookies(cookies)), None)

    def _invite(self) -> None:
        self.invitation = new_key(self.port)
