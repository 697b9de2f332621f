"""The one door to AsyncSSH: web space by SFTP. The server is known by its key, asked once and kept."""

from __future__ import annotations

import asyncio
import stat
from collections.abc import Coroutine, Mapping
from types import TracebackType
from typing import Any, Self, TypeVar, cast

import asyncssh
from asyncssh import sftp as protocol

from buurtpunt.catalogues import tell
from buurtpunt.problems import Wrong
from buurtpunt.problems import publishing as kinds
from buurtpunt.publishing.space import Refused, told
from buurtpunt.publishing.ways import FILE, Way

_PATIENCE = 30  # seconds to come in; and without an answer, before we take the server to be away
_FULL = (asyncssh.SFTPNoSpaceOnFilesystem, asyncssh.SFTPQuotaExceeded)
_MISSING = (asyncssh.SFTPNoSuchFile, asyncssh.SFTPNoSuchPath, asyncssh.SFTPNotADirectory)
T = TypeVar("T")


class _Client(asyncssh.SSHClient):
    """Knows the server by its key, and by nothing else."""

    def __init__(self, key: str) -> None:
        self.key = key
        self.seen = ""

    def validate_host_public_key(self, host: str, addr: str, port: int, key: asyncssh.SSHKey) -> bool:  # noqa: ARG002
        """Whether it is the key that somebody said yes to (RFC 4251, 4.1)."""
        self.seen = key.get_fingerprint()
        return self.seen == self.key


class Sftp:
    """A folder on a server, for as long as the `with` lasts. Raises `Wrong` for a server that does not let us in."""

    def __init__(self, way: Way, password: str) -> None:
        self._way, self._password = way, password
        self._runner = asyncio.Runner()
        self._connection: asyncssh.SSHClientConnection | None = None
        self._top = way.folder.rstrip("/") or "."

    def __enter__(self) -> Self:
        self._runner.__enter__()
        try:
            self._runner.run(self._enter())
        except BaseException:
            self._leave()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._leave()

    def _leave(self) -> None:
        if self._connection is not None:
            self._connection.abort()
            self._runner.run(self._connection.wait_closed())
        self._runner.close()

    async def _enter(self) -> None:
        client, way = _Client(self._way.key), self._way
        try:
            connection, _ = await asyncio.wait_for(
                asyncssh.create_connection(
                    lambda: client,
                    way.server,
                    way.port or 22,
                    username=way.user,
                    password=self._password,
                    known_hosts=([], [], []),
                    config=None,
                    client_keys=None,
                    agent_path=None,
                    keepalive_interval=_PATIENCE / 3,
                ),
                _PATIENCE,
            )
            self._connection = connection
            self._client = await connection.start_sftp_client()
        except asyncssh.HostKeyNotVerifiable:
            kind = kinds.SERVER_CHANGED if way.key else kinds.SERVER_UNKNOWN
            raise Wrong(kind, server=way.server, key=client.seen, file=FILE) from None
        except asyncssh.PermissionDenied:
            raise Wrong(kinds.PASSWORD_WRONG, server=way.server, user=way.user) from None
        except (asyncssh.Error, OSError, TimeoutError):
            raise Wrong(kinds.SERVER_AWAY, server=way.server) from None
        await self._look_for_folder()

    async def _look_for_folder(self) -> None:
        if not await self._client.isdir(self._top):
            there = sorted(str(name) for name in await self._client.listdir(".") if not str(name).startswith("."))
            raise Wrong(kinds.SPACE_FOLDER_MISSING, server=self._way.server, folder=self._way.folder, there=told(there))

    def look(self, folder: str) -> Mapping[str, int] | None:
        """See `space.Space`."""
        try:
            rows = self._run(self._client.readdir(self._at(folder)))
        except FileNotFoundError:
            return None
        found = {str(row.filename): row.attrs for row in rows if row.filename not in (".", "..")}
        return {name: (attrs.size or 0) if _is_file(attrs) else -1 for name, attrs in found.items()}

    def read(self, name: str) -> bytes | None:
        """See `space.Space`."""

        async def read() -> bytes:
            async with self._client.open(self._at(name), "rb") as file:
                return cast("bytes", await file.read())  # by its mode

        try:
            return self._run(read())
        except FileNotFoundError:
            return None

    def write(self, name: str, data: bytes) -> None:
        """See `space.Space`."""

        async def write() -> None:
            async with self._client.open(self._at(name), "wb") as file:
                await file.write(data)

        self._run(write())

    def take_place(self, source: str, target: str) -> None:
        """See `space.Space`. One step where the server knows how (posix-rename of OpenSSH), else two."""
        old, new = self._at(source), self._at(target)

        async def rename() -> None:
            try:
                await self._client.posix_rename(old, new)
            except asyncssh.SFTPOpUnsupported:
                if await self._client.exists(new):
                    await self._client.remove(new)
                await self._client.rename(old, new)

        self._run(rename())

    def move(self, source: str, target: str) -> None:
        """See `space.Space`."""
        self._run(self._client.rename(self._at(source), self._at(target)))

    def remove(self, name: str) -> None:
        """See `space.Space`."""
        self._run(self._client.remove(self._at(name)))

    def make_folder(self, name: str) -> None:
        """See `space.Space`."""
        self._run(self._client.makedirs(self._at(name), exist_ok=True))

    def remove_folder(self, name: str) -> None:
        """See `space.Space`."""
        self._run(self._client.rmdir(self._at(name)))

    def _at(self, name: str) -> str:
        return f"{self._top}/{name}" if name else self._top

    def _run(self, work: Coroutine[Any, Any, T]) -> T:
        """What comes of something; raises `FileNotFoundError`, or `Refused`."""
        try:
            return self._runner.run(asyncio.wait_for(work, _PATIENCE * 20))
        except _MISSING as error:
            raise FileNotFoundError(str(error)) from None
        except (asyncssh.SFTPConnectionLost, asyncssh.SFTPNoConnection, asyncssh.DisconnectError, OSError):
            raise Refused(tell("publishing.server.lost")) from None
        except asyncssh.SFTPPermissionDenied:
            raise Refused(tell("publishing.server.closed")) from None
        except asyncssh.SFTPError as error:
            raise Refused(tell("publishing.server.says", words=error.reason), is_full=self._is_full(error)) from None

    def _is_full(self, error: asyncssh.SFTPError) -> bool:
        """Whether there is no room left: a server of the usual version only says that something failed, so we ask."""
        if isinstance(error, _FULL):
            return True
        try:
            found = self._runner.run(asyncio.wait_for(self._client.statvfs(self._top), _PATIENCE))
        except (asyncssh.Error, OSError, TimeoutError):
            return False
        return isinstance(error, asyncssh.SFTPFailure) and found.bavail == 0


def _is_file(attrs: protocol.SFTPAttrs) -> bool:
    if attrs.type != asyncssh.FILEXFER_TYPE_UNKNOWN:
        return attrs.type == asyncssh.FILEXFER_TYPE_REGULAR
    return stat.S_ISREG(attrs.permissions or 0)
