"""The door on the network while `serve` runs: who sits at this computer opens and shuts it."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Awaitable, Callable
from dataclasses import replace

from buurtpunt.preview.phones import Phones
from buurtpunt.preview.ports import Doors, with_wifi

Begin = Callable[[socket.socket], Callable[[], Awaitable[None]]]  # answers at a socket, till what it gives is called


class Network:
    """The `doors` as they are at this moment, and the telephones that came in by the one on the network."""

    def __init__(self, doors: Doors, phones: Phones, begin: Begin) -> None:
        self.doors = doors
        self.phones = phones
        self._begin = begin
        self._ends: list[Callable[[], Awaitable[None]]] = []
        self._one_at_a_time = asyncio.Lock()

    def start(self) -> None:
        """Answers at the door on the network, where that is open: not sooner than the pages are there, which know this network."""
        self._ends += [self._begin(one) for one in self.doors.on_network]

    async def open_up(self) -> None:
        """Opens the door on the network, if it is not. Raises `Wrong` without a network, or when its port is taken there."""
        async with self._one_at_a_time:
            if not self.doors.wifi:
                self.doors = await asyncio.to_thread(with_wifi, self.doors)
                self.start()

    async def shut(self) -> None:
        """Shuts it, and sends everybody away who came in by it."""
        async with self._one_at_a_time:
            self.doors = replace(self.doors, on_network=(), wifi="")
            self.phones.send_all_away()
            ends, self._ends = self._ends, []
            for end in ends:
                await end()
