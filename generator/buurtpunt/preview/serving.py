"""The one door to uvicorn: opens the doors, makes the site, and shows it till somebody stops it."""

from __future__ import annotations

import asyncio
import signal
import socket
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

import uvicorn

from buurtpunt.forms.following import Follower
from buurtpunt.forms.screens import Desk
from buurtpunt.pipeline import Settings, locate
from buurtpunt.preview.network import Network
from buurtpunt.preview.pages import pages
from buurtpunt.preview.phones import Phones
from buurtpunt.preview.ports import Doors, open_doors
from buurtpunt.preview.preview import Preview
from buurtpunt.publishing.clerk import Clerk

_SIGNALS = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGBREAK") if hasattr(signal, name)]


def enter(settings: Settings, port: int | None, on_wifi: bool) -> tuple[Path, Doors]:
    """The village to show and the doors to show it by; raises `Wrong` when one of them cannot be."""
    folder, _ = locate(settings)
    return folder, open_doors(port, on_wifi)


def serve(preview: Preview, doors: Doors, village: Path, themes: Path, clerk: Clerk, now: Callable[[], str]) -> None:
    """Shows a preview until it is interrupted; `now` is the moment, ISO 8601, for what is noted of changes."""
    asyncio.run(_serve(preview, doors, village, themes, clerk, now))


async def _serve(
    preview: Preview, doors: Doors, village: Path, themes: Path, clerk: Clerk, now: Callable[[], str]
) -> None:
    desk = None
    if doors.key:
        shows = (preview.today, now, preview.seen_at, Follower(preview.dry_run), preview.settings)
        desk = Desk(village, doors.key.token, *shows, clerk=clerk)
    at_work = [asyncio.create_task(preview.work()), asyncio.create_task(preview.watch(village, themes))]
    network = Network(doors, Phones(doors.port), lambda at: _beside(config, at))
    config = uvicorn.Config(
        pages(preview, network, desk),
        http="h11",
        ws="none",
        lifespan="off",
        log_config=None,
        log_level="critical",
        access_log=False,
        proxy_headers=False,
        server_header=False,
        timeout_graceful_shutdown=1,
    )
    network.start()
    try:
        await _Server(config, preview.close).serve(sockets=list(doors.at_home))
    finally:
        preview.close()
        await network.shut()
        for task in at_work:
            task.cancel()
        await asyncio.gather(*at_work, return_exceptions=True)


def _beside(config: uvicorn.Config, at: socket.socket) -> Callable[[], Awaitable[None]]:
    """Answers at one more socket; what it gives ends that, and breaks off with everybody who came in by it."""
    server = _Beside(config)
    at_work = asyncio.create_task(server.serve(sockets=[at]))

    async def end() -> None:
        server.should_exit = True
        await at_work

    return end


class _Beside(uvicorn.Server):
    """Runs as long as another server of ours."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leaves them to that other one."""
        yield


class _Server(uvicorn.Server):
    """Ends at Ctrl-C, and takes that for what it is: the way in which a preview ends."""

    def __init__(self, config: uvicorn.Config, closing: Callable[[], None]) -> None:
        super().__init__(config)
        self._closing = closing

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Catches what ends a program, and does not raise it again afterwards."""
        before = {number: signal.signal(number, self.handle_exit) for number in _SIGNALS}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Lets everybody go who waits for news, since the server waits for them."""
        super().handle_exit(sig, frame)
        self._closing()
