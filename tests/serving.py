"""A preview that runs for a test: the real command line, in a process of its own."""

from __future__ import annotations

import http.client
import json
import re
import signal
import socket
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urlsplit

from builder import TODAY
from buurtpunt.preview import ports
from buurtpunt.problems import Wrong
from ready import Program, running

T = TypeVar("T")
PATIENCE = 60.0  # seconds; a busy machine is no reason to fail


class Preview:
    """A preview that somebody looks at."""

    def __init__(self, process: Program) -> None:
        self.process = process
        self.lines: list[str] = []
        threading.Thread(target=self._read, daemon=True).start()
        self.address = wait(lambda: self._found(r"Je site: +(\S+)"))

    def _read(self) -> None:
        assert self.process.stderr
        with suppress(ValueError):  # it is closed at the end of the test
            for line in self.process.stderr:
                self.lines.append(line)

    def _found(self, pattern: str) -> str:
        found = re.search(pattern, self.said)
        assert found or self.process.poll() is None, self.said
        return found[1] if found else ""

    @property
    def said(self) -> str:
        """All that stands in the terminal."""
        return "".join(self.lines)

    @property
    def host(self) -> str:
        return urlsplit(self.address).netloc

    @property
    def port(self) -> int:
        port = urlsplit(self.address).port
        assert port
        return port

    @property
    def to_write(self) -> str:
        """The address at which somebody comes in to write."""
        return wait(lambda: self._found(r"Schrijven: +(\S+)"))

    def ask(self, path: str, headers: dict[str, str] | None = None, method: str = "GET", body: bytes = b"") -> Answer:
        """What comes of a request, word for word: nothing is followed, added or tidied up."""
        asking = http.client.HTTPConnection(self.host, timeout=PATIENCE)
        try:
            asking.putrequest(method, path, skip_host="Host" in (headers or {}))
            for name, value in (headers or {}).items():
                asking.putheader(name, value)
            if body:
                asking.putheader("Content-Length", str(len(body)))
            asking.endheaders(body or None)
            answer = asking.getresponse()
            return Answer(answer.status, dict(answer.getheaders()), answer.read())
        finally:
            asking.close()

    def page(self, path: str = "/") -> str:
        return self.ask(path).body.decode()

    def state(self) -> dict[str, Any]:
        """What the stream of news says now."""
        return next(self.states("/.toon/nieuws"))

    def states(self, path: str) -> Iterator[dict[str, Any]]:
        """What a stream of news says, as it comes."""
        asking = http.client.HTTPConnection(self.host, timeout=PATIENCE)
        try:
            asking.request("GET", path)
            for line in asking.getresponse():
                if line.startswith(b"data: "):
                    yield dict(json.loads(line.removeprefix(b"data: ")))
        finally:
            asking.close()

    def look_at_sheets(self) -> dict[str, Any]:
        """What the news says as soon as there are sheets, or something keeps them from being made, to who waits for them."""
        return next(state for state in self.states("/.toon/nieuws?sheets") if state["sheets"] or state["remarks"])

    def remarks(self) -> list[dict[str, str]]:
        return list(self.state()["remarks"])

    def end(self, number: int = signal.SIGINT) -> int:
        """Stops it; gives its exit code."""
        self.process.send_signal(number)
        return self.process.wait(PATIENCE)


class Answer:
    def __init__(self, status: int, headers: dict[str, str], body: bytes) -> None:
        self.status = status
        self.headers = {name.lower(): value for name, value in headers.items()}
        self.body = body


@contextmanager
def shown(folder: Path, *args: str, first: Path | None = None, polling: bool = False) -> Iterator[Preview]:
    """A village, shown until the end of the test; what is in a folder may go `first`, before all that is ours."""
    environment = {"WATCHFILES_FORCE_POLLING": "true"} if polling else {}
    words = ("serve", str(folder), "--no-browser", "--today", TODAY, *args)
    with running(*words, environment=environment, first=first) as process:
        yield Preview(process)


def on_a_network() -> bool:
    """Whether a telephone could see a preview here, without a question to the owner of the computer."""
    try:
        return bool(ports.on_network()) and sys.platform == "linux"
    except Wrong:
        return False


def free_port() -> int:
    """A port that is not the usual one, which every other preview asks for first."""
    with socket.create_server(("127.0.0.1", 0)) as one:
        port: int = one.getsockname()[1]
        return port


def wait(look: Callable[[], T]) -> T:
    """What a look sees as soon as it sees something."""
    end = time.monotonic() + PATIENCE
    while not (seen := look()):
        assert time.monotonic() < end, "it never came"
        time.sleep(0.02)
    return seen
