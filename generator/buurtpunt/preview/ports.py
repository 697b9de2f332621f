"""The doors through which the preview can be seen: on this computer, and on the wifi when asked."""

from __future__ import annotations

import errno
import socket
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace

from buurtpunt.preview.keys import Key, new_key
from buurtpunt.problems import Wrong, serving

HOME = "127.0.0.1"
USUAL = 8000  # the same each time where it can be, so that an open page finds us back
_ELSEWHERE = ("192.0.2.1", 9)  # an address that nobody has (RFC 5737); nothing is sent to it
_FORBIDDEN = (errno.EACCES, errno.EPERM)


@dataclass(frozen=True, slots=True)
class Doors:
    """Open sockets on one port, at home and on the network; `wifi` is the address of this computer there, or "". `key` opens that door, and lets who sits at this computer write."""

    at_home: tuple[socket.socket, ...]
    port: int
    wifi: str = ""
    key: Key | None = None
    on_network: tuple[socket.socket, ...] = ()

    @property
    def hosts(self) -> frozenset[str]:
        """What a browser may call us, in its header `Host`."""
        return frozenset(f"{name}:{self.port}" for name in (HOME, "localhost", self.wifi) if name)

    @property
    def address(self) -> str:
        """Where the preview is on this computer."""
        return f"http://{HOME}:{self.port}/"

    @property
    def address_to_write(self) -> str:
        """Where somebody at this computer comes in to write."""
        return f"{self.address}{self.key.in_address}" if self.key else self.address

    @property
    def address_on_wifi(self) -> str:
        """Where it is for a telephone in the house, with the key that lets it in, or ""."""
        return f"{self.on_wifi}/{self.key.in_address}" if self.key and self.wifi else ""

    @property
    def on_wifi(self) -> str:
        """The address on the network alone, without a key and without a stroke behind it; "" without one."""
        return f"http://{self.wifi}:{self.port}" if self.wifi else ""


def open_doors(port: int | None, on_wifi: bool) -> Doors:
    """Sockets that listen on a port, or on a free one. Raises `Wrong` for a port that cannot be, or without a wifi."""
    wifi = on_network() if on_wifi else ""
    addresses = [HOME, wifi] if wifi and wifi != HOME else [HOME]
    for number in (port,) if port else (USUAL, *(0,) * 20):
        try:
            return _listen(addresses, number)
        except OSError as error:
            wrong = _wrong(error, port or USUAL)
    raise wrong


def with_wifi(doors: Doors) -> Doors:
    """The same doors, and one on the network, on the same port. Raises `Wrong` without a network, or when that port cannot be."""
    address = on_network()
    try:
        return replace(doors, on_network=(_socket(address, doors.port),), wifi=address)
    except OSError as error:
        raise _wrong(error, doors.port) from None


def _wrong(error: OSError, port: int) -> Wrong:
    kind = serving.PORT_REFUSED if error.errno in _FORBIDDEN else serving.PORT_TAKEN
    return Wrong(kind, port=port, other=8080 if port != 8080 else 8081)


def _listen(addresses: list[str], port: int) -> Doors:
    opened: list[socket.socket] = []
    try:
        for address in addresses:
            opened.append(_socket(address, port))
            port = opened[0].getsockname()[1]
    except OSError:
        for one in opened:
            one.close()
        raise
    return Doors((opened[0],), port, "".join(addresses[1:]), new_key(port), (*opened[1:],))


def _socket(address: str, port: int) -> socket.socket:
    made = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        if sys.platform == "win32":  # elsewhere SO_REUSEADDR only skips a pause; there it would let two programs in
            made.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind((address, port))
        made.listen(128)
    except BaseException:
        made.close()
        raise
    made.setblocking(False)
    return made


def on_network() -> str:
    """The address of this computer on its network; raises `Wrong` without one."""
    for address in _addresses():
        if address not in ("", "0.0.0.0") and not address.startswith("127."):  # noqa: S104
            return address
    raise Wrong(serving.NO_WIFI)


def _addresses() -> Iterator[str]:
    with suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
        asking.connect(_ELSEWHERE)  # a datagram socket sends nothing yet, but knows now by which way it would
        yield asking.getsockname()[0]
    with suppress(OSError):
        yield from (str(found[4][0]) for found in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET))
