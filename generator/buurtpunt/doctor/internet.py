"""The one door to the internet; it opens only when somebody asks."""

from __future__ import annotations

import socket
from typing import Protocol
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

PATIENCE = 10  # seconds
MOST = 500_000  # bytes of a page that are read


class NotThere(Exception):
    """The internet answered: there is no such thing."""


class Offline(Exception):
    """There was no answer; it may be there, and it may not."""


class Internet(Protocol):
    """What can be asked of it. Each raises `NotThere` or `Offline`."""

    def addresses(self, host: str) -> frozenset[str]:
        """The numbers behind the name of a host."""

    def page(self, address: str) -> str:
        """What a visitor gets."""


class World:
    """The real one."""

    def addresses(self, host: str) -> frozenset[str]:
        """The numbers behind the name of a host, by the name servers of this computer."""
        try:
            return frozenset(str(found[4][0]) for found in socket.getaddrinfo(host, 443, type=socket.SOCK_STREAM))
        except socket.gaierror as error:
            if error.errno in (socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME)):
                raise NotThere(host) from error
            raise Offline(host) from error
        except (OSError, UnicodeError) as error:
            raise Offline(host) from error

    def page(self, address: str) -> str:
        """The page at a full web address."""
        try:
            with urlopen(Request(address, headers={"User-Agent": "buurtpunt"}), timeout=PATIENCE) as answer:
                return str(answer.read(MOST).decode("utf-8", "replace"))
        except HTTPError as error:
            raise NotThere(address) from error
        except (URLError, OSError, ValueError) as error:
            raise Offline(address) from error
