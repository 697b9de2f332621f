"""Asks the preview something as its server would hand it on: from any address, with any header, in this very process."""

from __future__ import annotations

import asyncio
import re
import socket
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from builder import TODAY
from buurtpunt.preview.keys import Key, new_key
from buurtpunt.preview.network import Network
from buurtpunt.preview.pages import pages
from buurtpunt.preview.phones import Phones
from buurtpunt.preview.ports import Doors
from desk import desk_in
from serving import Answer

PORT = 8000
HERE, PHONE = "127.0.0.1", "192.0.2.7"  # who asks
AT = {HERE: f"127.0.0.1:{PORT}", PHONE: f"192.0.2.1:{PORT}"}  # and as what they know us
FORM = "application/x-www-form-urlencoded"


class Door:
    """A village behind its door, with a key to write and no telephone inside."""

    def __init__(self, folder: Path, on_wifi: bool = True) -> None:
        self.key: Key = new_key(PORT)
        self.phones = Phones(PORT)
        self.desk = desk_in(folder, TODAY, self.key.token)
        made: Any = None  # nothing here asks for a page of the site
        doors = Doors((), PORT, AT[PHONE].partition(":")[0] if on_wifi else "", self.key)
        self.network = Network(doors, self.phones, self._begin)
        self._app = pages(made, self.network, self.desk)

    def _begin(self, at: socket.socket) -> Callable[[], Awaitable[None]]:
        """Nobody comes by a socket here; it is only closed."""

        async def end() -> None:
            at.close()

        return end

    @property
    def at_home(self) -> dict[str, str]:
        """The headers of who sits at the computer and was shown in."""
        return headers(HERE, self.key)

    def ask(
        self, path: str, headers: Mapping[str, str | None], client: str = HERE, sent: Mapping[str, str] | None = None
    ) -> Answer:
        """What comes of a request; one with a form when something is `sent`."""
        body = urlencode(sent).encode() if sent is not None else b""
        return self.ask_raw("GET" if sent is None else "POST", path, headers, client, body)

    def ask_raw(self, method: str, path: str, headers: Mapping[str, str | None], client: str, body: bytes) -> Answer:
        told: list[Any] = []

        async def send(message: Any) -> None:
            told.append(message)

        async def receive() -> Any:
            return {"type": "http.request", "body": body}

        way, _, query = path.partition("?")
        pairs = [(name.lower().encode(), value.encode()) for name, value in headers.items() if value is not None]
        scope = {
            "type": "http",
            "method": method,
            "path": way,
            "raw_path": way.encode(),
            "root_path": "",
            "headers": pairs,
        }
        scope |= {
            "query_string": query.encode(),
            "client": (client, 5000),
            "server": ("192.0.2.1", PORT),
            "scheme": "http",
        }

        async def answer() -> None:
            await self._app(scope, receive, send)

        asyncio.run(answer())
        found = {name.decode(): value.decode() for name, value in told[0]["headers"]}
        return Answer(told[0]["status"], found, b"".join(part.get("body", b"") for part in told[1:]))

    def arrived(self, name: str) -> dict[str, str]:
        """The headers of a telephone that scanned the code and gave a name."""
        invited = {"code": self.phones.invitation.word, "naam": name}
        answer = self.ask("/.schrijf/.mee", headers(PHONE), PHONE, invited)
        assert answer.status == 303, answer.body.decode()
        return headers(PHONE) | {"Cookie": answer.headers["set-cookie"].partition(";")[0]}

    def let_in(self, name: str) -> dict[str, str]:
        """The headers of a telephone that was let in by a click on the computer."""
        headers = self.arrived(name)
        self.decide("binnen", name)
        return headers

    def decide(self, does: str, name: str) -> None:
        """A click on the computer, on the button for a name."""
        screen = self.ask("/.schrijf/telefoons", self.at_home).body.decode()
        form = next(form for form in screen.split("<form")[1:] if f'value="{does}"' in form and f"{name} " in form)
        values = dict(re.findall(r'name="(\w+)" value="([^"]*)"', form))
        assert self.ask("/.schrijf/telefoons", self.at_home, HERE, values).status == 303

    def token(self, path: str, headers: Mapping[str, str], client: str) -> str:
        """What a form bears that is ours."""
        found = re.search(r'name="teken" value="(\w+)"', self.ask(path, headers, client).body.decode())
        return found[1] if found else ""


def headers(client: str, key: Key | None = None) -> dict[str, str]:
    """What a browser says of itself, on the computer or on a telephone."""
    told = {"Host": AT[client], "Origin": f"http://{AT[client]}", "Content-Type": FORM}
    return told | ({"Cookie": key.cookie.partition(";")[0]} if key else {})
